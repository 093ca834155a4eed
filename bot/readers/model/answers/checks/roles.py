"""Who does something to whom in an answer, where the cited sentence has the two the other way round."""

import re
from collections.abc import Iterable, Sequence

from bot.lexicon.converses import CONVERSES
from bot.lexicon.opposites import CHANGES
from bot.readers.model.answers.checks.deeds import Deed, deeds_in, verbs_in, without_asides
from bot.readers.model.answers.checks.exchanged_roles import (
    doers_exchanged,
    have_changed_places,
    is_refused_by_another,
    plainly_told,
)
from bot.readers.model.answers.checks.subjects import of_another
from bot.readers.model.answers.checks.word_forms import CAPITALISED
from bot.readers.model.answers.meanings import english_stems, meanings_of
from bot.readers.model.answers.stems import stem_of

# What two do together, whoever is named first.
_TOGETHER = english_stems("meet marry divorce join face play fight debate talk speak argue match pass")
# What they say is in the words with them: "get hurt", "make sure".
_LIGHT = frozenset(stem_of(word, "en") for word in ("get", "go", "come", "make", "put", "keep", "do"))
# What "by" says of is how much, and nobody who does it.
_CHANGES = english_stems(" ".join(CHANGES))
_REFLEXIVE = english_stems("himself herself themselves")
_SHARED = 2  # stems of what it is done to
_CONVERSES = [tuple(english_stems(" ".join(side)) for side in row) for row in CONVERSES]
_THAN = re.compile(
    r"(?P<left>[^,;:.]{3,60}?) (?:(?P<more>more|higher|bigger|larger)|(?P<less>less|fewer|lower|smaller)"
    r"|\w+er) than (?P<right>[^,;:.]{3,60})"
)
_TIMES = re.compile(
    r"\b(?:(?P<half>half)|twice|double|doubled)(?: as \w+(?: \w+){0,3}? as)?(?P<right>(?: [^\s,;:.]+){1,5})",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\bfrom (?P<left>\S+) to (?P<right>\S+)")


def other_roles(answer: str, cited: Sequence[str]) -> str:
    """The words of a cited sentence in which who does it is whom it is done to in the answer; else empty.

    The same where somebody else does it whom the answer does not name, and it names another of the sentence,
    or one whom this does not name.
    """
    answer, cited = plainly_told(answer), list(map(plainly_told, cited))
    verbs = frozenset[str]().union(verbs_in(answer), *map(verbs_in, cited)) - _TOGETHER - _CHANGES - _LIGHT
    told = [(one, sentence) for sentence in cited for one in deeds_in(sentence, verbs)]
    deeds = list(deeds_in(answer, verbs))
    for mine in deeds:
        alike = meanings_of([mine.verb])
        same = [
            (one, sentence)
            for one, sentence in told
            if one.verb == mine.verb
            or (meanings_of([one.verb]) & alike and not _are_converse(one.verb, mine.verb))
        ]
        another = of_another(mine, [one for one, _ in same])
        if another:
            return another
        refused = next((one.words for one, _ in same if is_refused_by_another(mine, one)), "")
        if refused:
            return refused
        if mine.verb not in verbs or any(_agree(mine, one) for one, _ in same):
            continue
        for one, sentence in same:
            if (
                _are_exchanged(mine, one)
                or _is_anothers(mine, one, sentence)
                or _is_misgiven(mine, one, answer)
                or have_changed_places(mine, one, deeds, sentence)
            ):
                return one.words
    every = [one for one, _ in told]
    names = _names_in([answer]) & _names_in(cited)
    return _from_whom(deeds, every) or _names_exchanged(deeds, every, names) or doers_exchanged(deeds, every)


def _from_whom(deeds: Iterable[Deed], told: Sequence[Deed]) -> str:
    """The words by which somebody gives what they get in the answer, or gets what they give there."""
    for mine in deeds:
        for one in told:
            is_same = mine.heads & one.doers and mine.others & one.others - one.doers - mine.doers
            if is_same and _are_converse(mine.verb, one.verb):
                return one.words
    return ""


def _names_exchanged(deeds: Iterable[Deed], told: Sequence[Deed], names: frozenset[str]) -> str:
    """The words by which one does anything to the other of two whom the answer has the other way round.

    Not if who does it in the answer does something in `told`, too.
    """
    for mine in deeds:
        for one in told:
            if mine.is_passive != one.is_passive or _are_converse(mine.verb, one.verb):
                continue
            acting = mine.heads & names & one.others - one.doers - mine.others
            suffering = one.heads & names & mine.others - mine.doers - one.others
            together = _TOGETHER & {mine.verb, one.verb}
            if acting and suffering and not together and not any(other.doers & acting for other in told):
                return one.words
    return ""


def _are_converse(verb: str, other: str) -> bool:
    return any((verb in one and other in two) or (verb in two and other in one) for one, two in _CONVERSES)


def _names_in(sentences: Iterable[str]) -> frozenset[str]:
    return english_stems(" ".join(CAPITALISED.findall(" ".join(map(without_asides, sentences)))))


def _agree(mine: Deed, one: Deed) -> bool:
    """Whether the same do it, or it is done to the same by nobody else who is told."""
    if mine.doers and one.doers:
        return bool(mine.doers & one.doers) and not _cross(mine, one)
    return bool(mine.aims & one.aims)


def _cross(mine: Deed, one: Deed) -> bool:
    """Whether some of those who do it in each are whom it is done to in the other, and do not do it there."""
    return bool(mine.doers & one.others - one.doers - mine.others) and bool(
        one.doers & mine.others - mine.doers - one.others
    )


def _are_exchanged(mine: Deed, one: Deed) -> bool:
    if not (mine.has_object and one.has_object):
        return False
    if one.others & _REFLEXIVE and mine.heads and not (mine.others & _REFLEXIVE or mine.doers & one.doers):
        return True  # who killed himself was killed by nobody else
    if _cross(mine, one):
        return True
    if mine.doers & one.doers or not mine.heads:
        return False
    if not one.doers:
        return bool(mine.heads & one.aims)
    if mine.names and one.heads & one.names & mine.others:
        return True
    return bool(mine.heads & one.others or one.heads & mine.aims)


def _is_anothers(mine: Deed, one: Deed, sentence: str) -> bool:
    """Whether somebody else named does the same there, and the sentence names who does it in the answer."""
    named = _names_in([sentence])
    return (
        bool(one.heads & one.names)
        and bool(mine.heads & mine.names & named)
        and not mine.doers & one.doers
        and (bool(one.others & mine.others) or (mine.is_passive and one.is_passive and not mine.others))
    )


def _is_misgiven(mine: Deed, one: Deed, answer: str) -> bool:
    """Whether the answer names who does it there, and has somebody else named do it."""
    named = english_stems(" ".join(CAPITALISED.findall(answer)))
    return (
        bool(one.heads & one.names & named - mine.doers)
        and bool(mine.heads & mine.names)
        and not mine.doers & one.doers
        and len(one.others & mine.others - named) >= _SHARED
    )


def other_way(answer: str, cited: Sequence[str]) -> str:
    """What a cited sentence compares, or counts up, the other way round; else empty."""
    return _exchanged(answer, cited) or _more_for_less(answer, cited) or _twice_for_half(answer, cited)


def _exchanged(answer: str, cited: Sequence[str]) -> str:
    for pattern in (_THAN, _FROM_TO):
        for mine in pattern.finditer(answer):
            left, right = (_compared(part) for part in (mine["left"], mine["right"]))
            for one in (one for sentence in cited for one in pattern.finditer(sentence)):
                first, second = (_compared(part) for part in (one["left"], one["right"]))
                if left & second and right & first and not (left & first or right & second):
                    return one.group().strip()
    return ""


def _twice_for_half(answer: str, cited: Sequence[str]) -> str:
    """What is twice something in a cited sentence, and half of it in the answer, or the other way."""
    for mine in _TIMES.finditer(answer):
        for one in (one for sentence in cited for one in _TIMES.finditer(sentence)):
            is_turned = bool(mine["half"]) != bool(one["half"])
            if is_turned and _compared(mine["right"]) & _compared(one["right"]):
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
