"""What stands beside a number in its clause, by which it is told what it is of."""

import re
from typing import NamedTuple

from bot.article.spans import Span
from bot.readers.model.answers.checks.word_forms import AGE, CAPITALISED
from bot.readers.model.answers.meanings import english_stems, meanings_of

_WITHIN = 7  # words on each side
_BETWEEN = (
    r"[;:()\n]|[,.](?!\d)|\b(?:and|while|but|whereas|then|compared|or|from|as well as|plus|versus"
    r"|of (?:which|whom|them)|including)\b"
)
_STOP = re.compile(rf"{_BETWEEN}|\bto\b", re.IGNORECASE)
_STOP_BEHIND = re.compile(
    rf"(?i:{_BETWEEN})|\bto\b(?! [A-ZÀ-Þ])"
)  # "40 percent to Democrats" tells who has them


class Beside(NamedTuple):
    """Stems of what stands there; `holders`: of the names before it."""

    stems: frozenset[str]
    holders: frozenset[str]

    def shared_with(self, other: "Beside") -> int:
        shared = self.stems & other.stems
        alike = meanings_of(self.stems - shared) & meanings_of(other.stems - shared)
        return len(shared) + len(alike)


def beside(words: str, span: Span, following: int) -> Beside:
    """What stands beside `span` of `words`, where the next such thing stands at `following`."""
    words = AGE.sub(lambda age: " " * len(age.group()), words)
    clause = _STOP.split(words[: span.start])[-1]
    before = clause.split()[-_WITHIN:]
    after = _STOP_BEHIND.split(words[span.end : following])[0].split()[:_WITHIN]
    holders = english_stems(" ".join(CAPITALISED.findall(clause)))
    return Beside(english_stems(" ".join([*before, *after])), holders)
