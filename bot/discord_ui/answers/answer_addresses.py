"""How another process finds an answer again, to go on with it after a restart."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class AnswerKind(StrEnum):
    INTERACTION = "interaction"  # its response, by the interaction's token or, where public, by its id
    MESSAGE = "message"  # a reply to a message
    CARD = "card"  # a card that is there already


@dataclass(frozen=True, slots=True)
class AnswerAddress:
    """`message`: the response, as far as it is known; the message that is replied to; the card.

    `token` opens the interaction for fifteen minutes, to anybody: it must not get into a log.
    """

    kind: AnswerKind
    asked_by: str
    private: bool
    guild: int | None
    channel: int | None
    message: int | None
    application: int = 0
    token: str = field(default="", repr=False)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def address_from_json(kept: dict[str, Any]) -> AnswerAddress:
    """Raises TypeError, KeyError and ValueError for what another version wrote."""
    return AnswerAddress(**kept | {"kind": AnswerKind(kept["kind"])})
