"""Of whom an answer tells what a cited sentence tells of somebody else."""

import re
from collections.abc import Iterator, Sequence

from bot.lexicon.grammar import DETERMINERS, SUBJECT_PRONOUNS
from bot.readers.model.answers.checks.deeds import Deed
from bot.readers.model.answers.checks.word_forms import CAPITALISED
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.answers.stems import stem_of

_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}"
_IS_SO = re.compile(rf"(?P<name>{_NAME}),? (?:is|was|are|were|has been) (?P<first>\w+)(?P<rest>[^,;]*)")
_NO_NAMES = SUBJECT_PRONOUNS | {"that", "what", "this", "there"}
_SAYING = frozenset(stem_of(verb, "en") for verb in ("say", "said"))  # the reading knows better who does it
_SHARED = 2  # stems of what is told, besides names


def of_another(mine: Deed, same: Sequence[Deed]) -> str:
    """The words by which somebody else named does it in all of `same`, its verb's; empty where none does."""
    if mine.verb in _SAYING or not mine.names or any(one.doers & mine.doers or not one.heads for one in same):
        return ""
    for one in same:
        shared = one.others & mine.others - mine.names - one.names
        if one.heads & one.names and len(shared) >= _SHARED and not _is_short(mine.words, one.words):
            return one.words
    return ""


def other_subject(answer: str, cited: Sequence[str]) -> str:
    """The words of a cited sentence by which somebody else is so, named; empty where nobody is."""
    for mine in _told_so(answer):
        for one in (one for sentence in cited for one in _told_so(sentence)):
            name, other = english_stems(mine["name"]), english_stems(one["name"])
            rest = english_stems(one["first"] + one["rest"])
            shared = rest & english_stems(mine["first"] + mine["rest"])
            if mine["first"] == one["first"] and len(shared) >= _SHARED and not name & (other | rest):
                return one.group()
    return ""


def _is_short(words: str, others: str) -> bool:
    """Whether a name of either begins one of the other, or has its initials: Fed, FBI."""
    mine, theirs = _names_in(words), _names_in(others)
    return any(
        any(name.startswith(one) for name in of) or sorted(one) == sorted(name[0] for name in of)
        for ones, of in ((mine, theirs), (theirs, mine))
        for one in ones
    )


def _names_in(words: str) -> list[str]:
    return [word.lower() for word in CAPITALISED.findall(words) if word.lower() not in DETERMINERS]


def _told_so(sentence: str) -> Iterator[re.Match[str]]:
    return (one for one in _IS_SO.finditer(sentence) if one["name"].lower() not in _NO_NAMES)
