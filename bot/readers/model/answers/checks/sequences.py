"""What an answer has come before something that it comes after in a cited sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.readers.model.answers.meanings import english_stems

_NO_BREAK = re.compile(r"[“”\"]|(?<=\b[A-Z])\.|(?<=\bNo)\.")  # marks and dots inside a part
_PARTS = re.compile(r"[.;:!?()]")
_BETWEEN = re.compile(r"\bbetween (?P<earlier>[^,]{3,80}?) and (?P<later>.{3,160})", re.IGNORECASE)
_THEN = re.compile(
    r"(?:,? (?:and|but) (?:then|afterwards|later|subsequently|after that)|, then|\bbefore|\bprior to"
    r"|\bahead of|\bfirst,? (?:and|then))\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?<!\band )\bafter\b|\bfollow(?:ed|s|ing)\b|\bin the wake of\b", re.IGNORECASE)
# "About an hour before they met, he …": what comes first stands behind the comma.
_FRONTED = re.compile(
    r"\W*(?:[\w’'-]+ ){0,5}?(?P<link>before|prior to|ahead of|after|following)\b (?P<in_it>[^,]{3,120}), "
    r"(?P<main>.{8,200})",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(r"\bwait\w*", re.IGNORECASE)
_WITHIN = 10  # words behind the link; before it, where what is told has more beside it, twice as many
_LONGEST = 200  # characters of them
_LEAST = 3  # stems of both that are exchanged


class _Sequence(NamedTuple):
    """The stems of what comes first, and of what comes then."""

    earlier: frozenset[str]
    later: frozenset[str]
    words: str


def other_order(answer: str, cited: Sequence[str]) -> str:
    """The words of a cited sentence by which the two come the other way round; empty where none are seen."""
    told = [one for sentence in cited for one in _sequences(sentence)]
    for mine in _sequences(answer):
        for one in told:
            straight = mine.earlier & one.earlier | mine.later & one.later
            crossed = (len(mine.earlier & one.later), len(mine.later & one.earlier))
            if all(crossed) and sum(crossed) >= _LEAST and not straight:
                return one.words
    return ""


def _sequences(sentence: str) -> Iterator[_Sequence]:
    sentence = _NO_BREAK.sub("", sentence)
    if _HOW_LONG.search(sentence):
        return
    for part in _PARTS.split(sentence):
        fronted = _FRONTED.match(part)
        if fronted is not None:
            earlier, later = fronted["main"], fronted["in_it"]
            if fronted["link"].lower() in ("after", "following"):
                earlier, later = later, earlier
            yield _of(earlier, later, fronted.group())
            continue
        for match in _BETWEEN.finditer(part):
            yield _of(match["earlier"], _beginning_of(match["later"]), match.group())
        for match in _THEN.finditer(part):
            before, behind = _beside(match, part)
            yield _of(before, behind, f"{before} {match.group().strip()} {behind}")
        for match in _AFTER.finditer(part):
            before, behind = _beside(match, part)
            yield _of(behind, before, f"{before} {match.group().strip()} {behind}")


def _beside(link: re.Match[str], part: str) -> tuple[str, str]:
    before = " ".join(part[max(0, link.start() - _LONGEST) : link.start()].split()[-2 * _WITHIN :])
    return before, _beginning_of(part[link.end() : link.end() + _LONGEST])


def _of(earlier: str, later: str, words: str) -> _Sequence:
    """What both sides tell of is told by neither."""
    first, then = english_stems(earlier), english_stems(later)
    return _Sequence(first - then, then - first, words.strip())


def _beginning_of(words: str) -> str:
    return " ".join(words.split()[:_WITHIN])
