"""Who does something to whom in an answer, where the cited sentence has the two the other way round.

Seen is only what stands around one verb in its clause: "A sued B", "B was sued by A".
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.lexicon.cues import CUES
from bot.lexicon.grammar import (
    ADVERBS,
    BE_FORMS,
    DETERMINERS,
    FINITE_VERBS,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
)
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.meanings import OPPOSITE_STEMS, english_stems


def _stem_of(word: str) -> str:
    return next(iter(english_stems(word)), "")


_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[.;:!?…,()“”\"—–]")
_RELATIVES = frozenset(["who", "which"])
_LINKS = SUBORDINATORS | frozenset(["whom", "whose", "that", "but"])
_ASIDE = re.compile(
    r"\s*(?:\([^()]{1,120}\)|[–—] [^–—]{3,120} [–—](?=\s)|, \d{1,3}(?:,(?= )|(?= [–—]))|, (?=who\b|which\b))",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]*")
_SHORTEST = 4  # letters of a past form in -ed
_UNBENT = word_set("beat bet shut quit split cost owe owes")
# What two do together, whoever is named first.
_TOGETHER = english_stems("meet marry divorce join face play fight debate talk speak argue match")
# What "by" says of is how much, and nobody who does it.
_CHANGES = frozenset[str]().union(*OPPOSITE_STEMS[0])
_NO_DOERS = ADVERBS | TIME_WORDS | TIME_NOUNS | {"going"}
_HEAD_WITHIN = 3  # words behind "by"
_PASSIVE_WITHIN = 3  # words between a form of "be" and its participle
_THAN = re.compile(
    r"(?P<left>[^,;:.]{3,60}?) (?:(?P<more>more|higher|bigger|larger)|(?P<less>less|fewer|lower|smaller)"
    r"|\w+er) than (?P<right>[^,;:.]{3,60})"
)
_FROM_TO = re.compile(r"\bfrom (?P<left>\S+) to (?P<right>\S+)")


class Deed(NamedTuple):
    """Stems of a verb, of who does it (`head`: the noun at the verb) and of whom it is done to.

    `aims`: of the words at the verb that tell whom. `names`: of the names among who does it. Of a pronoun
    that does it, or initials, there is neither `head` nor `doers`.
    """

    verb: str
    head: str
    aims: frozenset[str]
    doers: frozenset[str]
    others: frozenset[str]
    names: frozenset[str]
    words: str
    has_object: bool


def other_roles(answer: str, cited: Sequence[str]) -> str:
    """The words of a cited sentence in which who does it is whom it is done to in the answer; else empty.

    The same where somebody else does it whom the answer does not name, and it names another of the sentence.
    """
    for mine in deeds_in(answer):
        if mine.verb in _TOGETHER | _CHANGES or not mine.head:
            continue
        for sentence in cited:
            same = [one for one in deeds_in(sentence) if one.verb == mine.verb]
            if any(one.doers & mine.doers for one in same):
                break
            named = english_stems(" ".join(_CAPITALISED.findall(sentence)))
            for one in same:
                if not one.doers and mine.head in one.aims:
                    return one.words
                if one.has_object and one.doers and (mine.head in one.others or one.head in mine.aims):
                    return one.words
                if one.head in one.names and mine.head in mine.names & named and one.others & mine.others:
                    return one.words
    return ""


def other_way(answer: str, cited: Sequence[str]) -> str:
    """What a cited sentence compares, or counts up, the other way round; else empty."""
    return _exchanged(answer, cited) or _more_for_less(answer, cited)


def _exchanged(answer: str, cited: Sequence[str]) -> str:
    for pattern in (_THAN, _FROM_TO):
        for mine in pattern.finditer(answer):
            left, right = (_compared(part) for part in (mine["left"], mine["right"]))
            for one in (one for sentence in cited for one in pattern.finditer(sentence)):
                first, second = (_compared(part) for part in (one["left"], one["right"]))
                if left & second and right & first and not (left & first or right & second):
                    return one.group().strip()
    return ""


def _more_for_less(answer: str, cited: Sequence[str]) -> str:
    """What is more than something in the answer, and less than it in a cited sentence, or the other way."""
    for mine in _THAN.finditer(answer):
        for one in (one for sentence in cited for one in _THAN.finditer(sentence)):
            turned = (mine["more"] and one["less"]) or (mine["less"] and one["more"])
            if turned and _compared(mine["right"]) & _compared(one["right"]):
                return one.group().strip()
    return ""


def _compared(words: str) -> frozenset[str]:
    return english_stems(words) | _digits(words)


def _digits(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d[\d.,]*\d|\d", words))


def deeds_in(sentence: str) -> Iterator[Deed]:
    """What is done in each clause; asides are left out, and "who" is whoever stands before it."""
    clause: list[str] = []
    for match in _TOKEN.finditer(_ASIDE.sub(" ", sentence)):
        word = match.group()
        if word.lower() in _RELATIVES:
            before, clause = clause, clause[-_HEAD_WITHIN:]
            yield from _of_clause(before)
        elif not word[0].isalnum() or word.lower() in _LINKS:
            yield from _of_clause(clause)
            clause = []
        else:
            clause.append(word)
    yield from _of_clause(clause)


def _of_clause(words: Sequence[str]) -> Iterator[Deed]:
    lower = [word.lower() for word in words]
    for place, word in enumerate(lower):
        is_going_on = word.endswith("ing") and bool(BE_FORMS.intersection(lower[max(0, place - 1) : place]))
        if not (_is_verb(word) or is_going_on or _follows_modal(lower, place)) or _is_aim(lower, place):
            continue
        if (DETERMINERS | PREPOSITIONS - {"to"}).intersection(lower[max(0, place - 1) : place]):
            continue  # "her post", "violations of rules"
        before = lower[max(0, place - _PASSIVE_WITHIN) : place]
        is_participle = bool(BE_FORMS.intersection(before)) and not (
            is_going_on or _follows_modal(lower, place)
        )
        is_passive = is_participle or lower[place + 1 : place + 2] == ["by"]
        left, right = words[:place], words[place + 1 :]
        doing: Sequence[str]
        others: Sequence[str]
        if is_passive:
            if "by" not in lower[place + 1 :]:
                continue
            at = lower.index("by", place + 1)
            doing, others = words[at + 1 :], [*left, *words[place + 1 : at]]
            head, aims = _head(doing[:_HEAD_WITHIN], first=True), left[-_HEAD_WITHIN:]
        else:
            doing, others = left, right
            head, aims = _head(left, first=False), right[:_HEAD_WITHIN]
        stems = english_stems(" ".join(doing))
        verb = _stem_of(word)
        if verb and bool(head) == bool(stems) and doing:
            names = english_stems(" ".join(one for one in doing if one != one.lower()))
            shown = " ".join(words[max(0, place - 3) : place + 4])
            target = english_stems(" ".join(aims))
            has_object = is_passive or (bool(right) and not _opens_no_object(right[0]))
            yield Deed(verb, head, target, stems, english_stems(" ".join(others)), names, shown, has_object)


def _opens_no_object(word: str) -> bool:
    """Behind a verb: "weakened considerably", "arrived in May"."""
    return word.lower() in (_NO_DOERS | PREPOSITIONS) - {"to"} or word.lower().endswith("ly")


def _follows_modal(words: Sequence[str], place: int) -> bool:
    """“will provide”, “is going to provide”."""
    before = words[max(0, place - 2) : place]
    return bool(MODALS.intersection(before[-1:])) or before == ["going", "to"]


def _is_aim(words: Sequence[str], place: int) -> bool:
    """Whether it is only said to be wanted: “asked him to go”."""
    return words[place - 1 : place] == ["to"] and not _follows_modal(words, place)


def _head(words: Sequence[str], *, first: bool) -> str:
    """The stem of the noun next to the verb."""
    for word in words if first else reversed(words):
        low = word.lower()
        if low in SUBJECT_PRONOUNS:
            return ""
        if low in _NO_DOERS or low.endswith("ly"):
            continue
        if stem := _stem_of(word):
            return stem
    return ""


def _is_verb(word: str) -> bool:
    known = (BASE_FORMS, FINITE_VERBS, CUES, _UNBENT)
    return any(word in words for words in known) or (word.endswith("ed") and len(word) >= _SHORTEST)
