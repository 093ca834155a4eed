"""What is done in a sentence, by whom and to whom, as far as the order of its English words tells.

Seen is only what stands around one verb in its clause: "A sued B", "B was sued by A", "said B told him".
"""

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from bot.lexicon.cues import CUES
from bot.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    DETERMINERS,
    FINITE_VERBS,
    MODALS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
)
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.deeds_in_nouns import held_against, with_verbs
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.answers.stems import stem_of

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[.;:!?…,()“”\"—–]")
_RELATIVES = frozenset(["who", "which"])
_LINKS = SUBORDINATORS | frozenset(["whom", "whose", "that", "but"])
_ASIDE = re.compile(
    r"\s*(?:\([^()]{1,120}\)|[–—] [^–—]{3,120} [–—](?=\s)|, \d{1,3}(?:,(?= )|(?= [–—]))|, (?=who\b|which\b)"
    r"|, (?:an?|the|his|her|their) [^,;.]{3,80}, (?=(?:was|were|is|are|has|had|have|will|would|\w+ed) ))",
    re.IGNORECASE,
)
_SHORTEST = 4  # letters of a past form in -ed
_UNBENT = word_set("beat bet shut quit split cost owe owes")
_NO_DOERS = ADVERBS | AUXILIARIES | TIME_WORDS | TIME_NOUNS | {"going"}
_LONGEST = 80  # words of a clause; more is none
_HEAD_WITHIN = 3  # words behind "by"
_LONGEST_NAMED = 8  # words of what something is and what it is called
_PASSIVE_WITHIN = 3  # words between a form of "be" and its participle
_FROM_BODY = (PREPOSITIONS - {"of"}) | {"to"}  # what follows in a noun phrase is not the one who acts
_TOWARDS = frozenset(["to", "toward", "towards", "at", "against"])  # "lost to Holm" is done to Holm
# Of what somebody does "to" do something it is told that it was done: "took an hour to", "managed to".
_DONE = frozenset(
    stem_of(verb, "en") for verb in ("manage", "take", "help", "decide", "begin", "continue", "agree")
)
_FRONTING = PREPOSITIONS | {"according"}
_AND = frozenset(["and", "or", "then"])


class Deed(NamedTuple):
    """Stems of a verb, of who does it, and of whom it is done to.

    `heads`: of the nouns that do it, `aims`: of those right at the verb to whom it is done. `doers` and
    `others`: of all words on the two sides. `names`: of the names among `doers`. Of a pronoun that does it
    there is neither `heads` nor `doers`; of a passive that does not tell by whom neither as well. `by` is
    this pronoun, `to` the one right at the verb to whom it is done; `beside`: stems of those with whom.
    """

    verb: str
    heads: frozenset[str]
    aims: frozenset[str]
    doers: frozenset[str]
    others: frozenset[str]
    names: frozenset[str]
    words: str
    has_object: bool
    is_passive: bool
    by: str = ""
    to: str = ""
    beside: frozenset[str] = frozenset()


def deeds_in(sentence: str, verbs: Container[str] = ()) -> Iterator[Deed]:
    """What is done in each clause; asides are left out, and "who" is whoever stands before it.

    `verbs`: stems of words that are verbs elsewhere, so that "supports" is one here.
    """
    for told in (with_verbs(sentence), *held_against(sentence)):
        yield from _deeds_told(without_asides(told), verbs)


def without_asides(sentence: str) -> str:
    """`sentence` without what stands in brackets, between dashes, or beside a name to say who that is."""
    return _ASIDE.sub(" ", sentence)


def _deeds_told(sentence: str, verbs: Container[str]) -> Iterator[Deed]:
    clause: list[str] = []
    is_linked = False
    for match in _TOKEN.finditer(sentence):
        word = match.group()
        is_name = bool(clause) and word != word.lower()  # as in “Sail Till Dawn”
        if word.lower() in _RELATIVES and not is_name:
            before, clause = clause, _antecedent(clause)
            yield from _Clause(before, verbs, is_linked=is_linked).deeds()
            is_linked = True
        elif not word[0].isalnum() or (word.lower() in _LINKS and not is_name):
            yield from _Clause(clause, verbs, is_linked=is_linked).deeds()
            clause, is_linked = [], word.lower() in _LINKS
        else:
            clause.append(word)
    yield from _Clause(clause, verbs, is_linked=is_linked).deeds()


def _antecedent(clause: Sequence[str]) -> list[str]:
    """Whom "who" means, of the words before it: of "it was Holm" only the name.

    Of "the harbour line Heron Lines" also what it is, of "Holm of the Heron Lines" whose he is.
    """
    words = list(clause[-_HEAD_WITHIN:])
    before = list(clause[-_LONGEST_NAMED:-_HEAD_WITHIN])
    the = next((at for at in reversed(range(len(before))) if before[at].lower() in DETERMINERS), None)
    if "of" in before[-2:]:  # "Holm of the harbour board of Hull"
        words = [*before, *words]
    elif words == [word.title() for word in words] and the is not None:
        words = [*(before[the + 1 :] if all(map(_may_act, before[the + 1 :])) else ()), *words]
    ends = [place for place, word in enumerate(words) if word.lower() in BE_FORMS]
    return words[ends[-1] :][1:] if ends else words


def verbs_in(sentence: str) -> frozenset[str]:
    """The stems of the words that are surely verbs."""
    return frozenset(deed.verb for deed in deeds_in(sentence))


class _Clause:
    """`is_linked`: it hangs on another, whose subject may go on behind "and"."""

    def __init__(self, words: Sequence[str], verbs: Container[str], *, is_linked: bool) -> None:
        self._words, self._is_linked = words, is_linked
        self._lower = [word.lower() for word in words] if len(words) <= _LONGEST else []
        self._verbs = [place for place in range(len(self._lower)) if self._is_verb(place, verbs)]

    def deeds(self) -> Iterator[Deed]:
        return (self._deed(place) for place in self._verbs if place)  # "said Holm" opens with its verb

    def _deed(self, place: int) -> Deed:
        is_passive = self._is_passive(place)
        left, right = _behind_opening(self._subject(place)), self._object(place)
        doing: Sequence[str]
        others: Sequence[str]
        if not is_passive:
            doing, others = left, right
            heads, aims = _heads(left), _aims(right)
        elif "by" in self._lower[place:]:
            at = self._lower.index("by", place)
            doing, others = self._words[at:][1:], [*left, *self._words[place:at][1:]]
            heads, aims = _heads(doing[:_HEAD_WITHIN], is_first=True), _heads(left)
        else:
            doing, others = [], [*left, *right]
            heads, aims = frozenset[str](), _heads(left)
        acting = " ".join(one for one in doing if one.lower() not in _NO_DOERS and not one.endswith("ly"))
        doers = english_stems(acting) if heads else frozenset[str]()
        names = english_stems(" ".join(one for one in doing if one != one.lower())) if heads else doers
        shown = " ".join(self._words[max(0, place - 3) : place + 4])
        has_object = is_passive or (bool(right) and not _opens_no_object(right[0]))
        stems = english_stems(" ".join(others))
        by = "" if is_passive or not left or heads else left[-1].lower()
        to = "" if is_passive else _pronoun_at(right)
        verb, beside = self._stem(place), _beside(right)
        return Deed(verb, heads, aims, doers, stems, names, shown, has_object, is_passive, by, to, beside)

    def _stem(self, place: int) -> str:
        return stem_of(self._lower[place], "en")

    def _subject(self, place: int) -> Sequence[str]:
        """The words before the verb that tell who does it; none where that is not told there."""
        before = next((one for one in reversed(self._verbs) if one < place), None)
        if before is None:
            goes_on = self._is_linked and place and self._lower[place - 1] in _AND
            return [] if goes_on else self._words[:place]
        between = self._words[before + 1 : place]
        lower = self._lower[before + 1 : place]
        joined = next((index for index in reversed(range(len(lower))) if lower[index] in _AND), None)
        rest = between[joined + 1 :] if joined is not None else between
        if any(map(_may_act, rest)):
            return rest
        if joined is not None:
            return [] if self._is_linked else self._subject(before)
        return self._subject(before) if lower[-1:] == ["to"] else []

    def _object(self, place: int) -> Sequence[str]:
        """The words behind the verb, up to another verb with its own subject."""
        after = next((one for one in self._verbs if one > place + 1), None)
        words = self._words[place + 1 :]
        if after is None:
            return words
        between = self._lower[place + 1 : after]
        joined = next((index for index in range(len(between)) if between[index] in _AND), None)
        return words if joined is None or joined == 0 else words[:joined]

    def _is_passive(self, place: int) -> bool:
        if self._lower[place + 1 : place + 2] == ["by"]:
            return True
        before = self._lower[max(0, place - _PASSIVE_WITHIN) : place]
        if not BE_FORMS.intersection(before):
            return False
        return not (self._lower[place].endswith("ing") or self._follows_modal(place))

    def _is_verb(self, place: int, verbs: Container[str]) -> bool:
        word = self._lower[place]
        before = self._lower[max(0, place - 1) : place]
        if word in AUXILIARIES:
            return False
        if (DETERMINERS | PREPOSITIONS - {"to"}).intersection(before):
            return False  # "her post", "violations of rules"
        if self._follows_modal(place):
            return True
        if before == ["to"]:
            is_done = _DONE.intersection(map(_stem, self._lower[max(0, place - 4) : place]))
            return bool(is_done) and _stem(word) in verbs  # else only said to be wanted: “asked him to go”
        if word.endswith("ing"):
            return bool(BE_FORMS.intersection(self._lower[max(0, place - 2) : place]))
        known = (BASE_FORMS, FINITE_VERBS, CUES, _UNBENT)
        if any(word in words for words in known) or (word.endswith("ed") and len(word) >= _SHORTEST):
            return self._words[place] == word or place == 0
        is_inside = all((place, self._words[place:][1:]))
        return word.endswith("s") and word.islower() and is_inside and stem_of(word, "en") in verbs

    def _follows_modal(self, place: int) -> bool:
        """“will provide”, “is going to provide”."""
        before = self._lower[max(0, place - 2) : place]
        return bool(MODALS.intersection(before[-1:])) or before == ["going", "to"]


def _stem(word: str) -> str:
    return stem_of(word, "en")


def _heads(words: Sequence[str], *, is_first: bool = False) -> frozenset[str]:
    """The stems of the nouns that a phrase is about: “a group of officials at the office”."""
    lower = [word.lower() for word in words]
    if lower and lower[0] in _FRONTING and words[-1] != lower[-1] and not is_first:
        return english_stems(words[-1])  # "According to officials Holm rang"
    end = next((index for index, word in enumerate(lower) if index and word in _FROM_BODY), len(words))
    found = set[str]()
    kept = [word for word in lower[:end] if word not in _NO_DOERS and not word.endswith("ly")]
    if is_first:
        return frozenset(list(english_stems(" ".join(kept)))) if not _is_pronoun(kept) else frozenset()
    if _is_pronoun(kept[-1:]):
        return frozenset()
    for word, following in zip(kept, [*kept[1:], "and"], strict=False):
        if following in ("of", "and", "or"):
            found |= english_stems(word)
    return frozenset(found)


def _behind_opening(words: Sequence[str]) -> Sequence[str]:
    """“She” of “the vote in May she”, “the firm” of “in its reply to Holm the firm”."""
    lower = [word.lower() for word in words]
    if lower[-1:] and lower[-1] in SUBJECT_PRONOUNS:
        return words[-1:]
    goes_on = DETERMINERS | PREPOSITIONS | AUXILIARIES | _AND | {"to"}
    starts = (at for at in range(2, len(lower)) if lower[at] in DETERMINERS and lower[at - 1] not in goes_on)
    return words[max(starts, default=0) :]


def _is_pronoun(words: Sequence[str]) -> bool:
    return bool((SUBJECT_PRONOUNS | OBJECT_PRONOUNS).intersection(words))


def _aims(words: Sequence[str]) -> frozenset[str]:
    """The stems of what stands right behind the verb: "lost to Holm"."""
    words = words[1:] if words and words[0].lower() in _TOWARDS else words
    end = next((index for index, word in enumerate(words) if word.lower() in PREPOSITIONS), len(words))
    return english_stems(" ".join(words[: min(end, _HEAD_WITHIN)]))


def _pronoun_at(words: Sequence[str]) -> str:
    """The pronoun to whom it is done: “asked her”, “apologised to her”."""
    lower = [word.lower() for word in words[:2]]
    near = lower[1:] if lower and lower[0] in _TOWARDS else lower[:1]
    return next((word for word in near if word in OBJECT_PRONOUNS - {"it"}), "")


def _beside(words: Sequence[str]) -> frozenset[str]:
    """The stems of those with whom, or against whom, it is done."""
    lower = [word.lower() for word in words]
    at = next((place for place, word in enumerate(lower) if word in ("with", "against", "by")), None)
    return english_stems(" ".join(words[at + 1 : at + 1 + _HEAD_WITHIN])) if at is not None else frozenset()


def _may_act(word: str) -> bool:
    low = word.lower()
    return low not in _NO_DOERS | DETERMINERS | _FROM_BODY and not low.endswith("ly")


def _opens_no_object(word: str) -> bool:
    """Whether a word behind a verb opens no object: "weakened considerably", "arrived in May"."""
    return word.lower() in (_NO_DOERS | PREPOSITIONS) - _TOWARDS or word.lower().endswith("ly")
