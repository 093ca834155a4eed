"""How many tokens go with a question, and how they are shared out."""

from dataclasses import dataclass


class ContextShareError(ValueError):
    """What of the shares cannot be read."""


@dataclass(frozen=True, slots=True)
class ContextBudget:
    """`tokens` of a question with all that goes with it, and how they are shared out where not all fits.

    The articles have their share of what the task itself leaves, notes and older turns that were found of
    the whole. The latest turns have the share that the others leave.
    """

    tokens: int = 32_000
    articles: float = 0.7
    notes: float = 0.1
    found: float = 0.05

    @property
    def latest(self) -> float:
        return 1 - self.articles - self.notes - self.found


def parse_shares(written: str, tokens: int) -> ContextBudget:
    """Read `articles/notes/found/latest` in percent, such as 70/10/5/15. Raises `ContextShareError`."""
    try:
        percent = [int(part) for part in written.split("/")]
    except ValueError:
        percent = []
    if len(percent) != 4 or min(percent) < 0 or sum(percent) != 100 or not percent[0]:
        raise ContextShareError("four whole percentages that make 100, the first above 0, such as 70/10/5/15")
    articles, notes, found, _ = (part / 100 for part in percent)
    return ContextBudget(tokens, articles, notes, found)
