"""What stands beside a number or a name in its clause, by which it is told what it is of."""

import re
from typing import NamedTuple

from bot.article.spans import Span
from bot.readers.model.answers.meanings import english_stems, meanings_of

_WITHIN = 7  # words on each side
_NEXT = 3  # words before it, of which the last that says anything is `next_to`
_STOP = re.compile(r"[;:()\n]|[,.](?!\d)|\b(?:and|while|but|whereas|then|compared|or)\b", re.IGNORECASE)
_STOP_OF_NUMBERS = re.compile(rf"{_STOP.pattern}|\b(?:from|to)\b", re.IGNORECASE)
_AGE = re.compile(r", \d{1,3},")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]*")


class Beside(NamedTuple):
    """Stems of what stands there; `next_to`: right before it; `holders`: of the names before it."""

    stems: frozenset[str]
    next_to: frozenset[str]
    holders: frozenset[str]

    def shared_with(self, other: "Beside") -> int:
        shared = self.stems & other.stems
        alike = meanings_of(self.stems - shared) & meanings_of(other.stems - shared)
        return len(shared) + len(alike)


def beside(words: str, span: Span, following: int, *, of_number: bool = True) -> Beside:
    """Of what stands at `span` of `words`, where the next such thing stands at `following`."""
    stop = _STOP_OF_NUMBERS if of_number else _STOP
    words = _AGE.sub(lambda age: " " * len(age.group()), words)
    clause = stop.split(words[: span.start])[-1]
    before = clause.split()[-_WITHIN:]
    after = stop.split(words[span.end : following])[0].split()[:_WITHIN]
    near = (english_stems(one) for one in reversed(before[-_NEXT:]) if one == one.lower())
    next_to = next((stems for stems in near if stems), frozenset[str]())
    holders = english_stems(" ".join(_CAPITALISED.findall(clause)))
    return Beside(english_stems(" ".join([*before, *after])), next_to, holders)
