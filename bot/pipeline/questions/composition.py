"""What one question was sent with."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Composition:
    """What one question was sent with; `left_out` counts turns that went neither whole nor in the notes."""

    budget: int
    tokens: int
    articles: int
    whole_articles: int
    latest: int = 0
    found: int = 0
    in_notes: int = 0
    left_out: int = 0

    def as_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, written: str) -> "Composition | None":
        """None for what another version of Byline wrote in a form of its own."""
        try:
            return cls(**json.loads(written))
        except (ValueError, TypeError):
            return None
