"""What a model points with: `q3` is a quotation, `s7:denied` what sentence 7 reports, and with which act."""

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, cast, get_args

from bot.lexicon.acts import Act

Target = Literal["q", "s"]

_REFERENCE = re.compile(
    r"(?<![^\W_])(?<!['’])(?P<target>[qs])\s?(?P<first>[0-9]{1,7})(?![0-9])"
    r"(?:\s?[-–—]\s?(?P<target_again>[qs])?\s?(?P<last>[0-9]{1,7})(?![0-9]))?"
    r"(?:\s?:\s?(?P<act>[a-z][a-z_-]+)(?![0-9]))?",
    re.IGNORECASE,
)
_ACTS = frozenset(get_args(Act)) - {"said"}
_MOST = 100_000  # references in one string; no article has so much to point at


class Reference(NamedTuple):
    """`act` is None where the model names none, none that there is, or plain saying."""

    target: Target
    number: int
    act: Act | None = None


class ReferenceReader:
    """Reads one reply's references, no more than `most`: a range is short to write, whatever it holds."""

    def __init__(self, most: int = _MOST) -> None:
        self._left = most

    def read(self, value: Any) -> tuple[Reference, ...]:
        """The references in a string or in a list of strings, each once; other words are passed over."""
        return tuple(dict.fromkeys(self._until_enough(_references(_words(value)))))

    def _until_enough(self, references: Iterator[Reference]) -> Iterator[Reference]:
        for one in references:
            if self._left <= 0:
                return
            self._left -= 1
            yield one


def _references(words: str) -> Iterator[Reference]:
    for match in _REFERENCE.finditer(words):
        target = cast(Target, match["target"].lower())
        act = _act(match["act"])
        again = match["target_again"]
        if match["last"] and (again is None or again.lower() == target):
            yield from _range(target, int(match["first"]), int(match["last"]), act)
            continue
        yield Reference(target, int(match["first"]), act)
        if match["last"]:
            yield Reference(cast(Target, again.lower()), int(match["last"]), act)


def _range(target: Target, first: int, last: int, act: Act | None) -> Iterator[Reference]:
    """`q3-q6`; a range the wrong way round is its two ends."""
    numbers = range(first, last + 1) if last in range(first, first + _MOST) else (first, last)
    return (Reference(target, number, act) for number in numbers)


def _act(word: str | None) -> Act | None:
    name = (word or "").lower().replace("-", "_")
    return cast(Act, name) if name in _ACTS else None


def _words(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(one for one in value if isinstance(one, str))
    return value if isinstance(value, str) else ""
