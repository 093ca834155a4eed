"""Forms that people send in, also those that they opened before a restart.

Discord.py hands on only forms that it remembers. So Byline has it remember none, gives each an id that
says what it is for, and reads what comes back itself. The end of the id is random: with the same id
Discord mixes up the forms of several people.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.discord_ui.pastes.pieces import FilePiece

BEGINNING = "form"


def form_id(*purpose: str) -> str:
    return ":".join((BEGINNING, *purpose, secrets.token_urlsafe(9)))


@dataclass(frozen=True, slots=True)
class SentForm:
    """`purpose` as given to `form_id`. Fields are named by their ids; one that is missing is empty."""

    purpose: tuple[str, ...]
    _values: Mapping[str, Any]
    _attachments: Mapping[str, Any]

    def text(self, field: str) -> str:
        return str(self._values.get(field) or "")

    def is_ticked(self, field: str) -> bool:
        return bool(self._values.get(field))

    def files(self, field: str) -> Sequence[FilePiece]:
        sent = [self._attachments[str(one)] for one in self._values.get(field) or ()]
        return [
            FilePiece(one["url"], one["filename"], int(one["size"]), one.get("content_type")) for one in sent
        ]


def sent_form(data: Mapping[str, Any]) -> SentForm | None:
    """None for what is no form of Byline's. `data` of the interaction, as Discord sends it."""
    beginning, *purpose = str(data.get("custom_id", "")).split(":")
    if beginning != BEGINNING or not purpose:
        return None
    values = {one["custom_id"]: _value_of(one) for one in _fields(data.get("components", []))}
    return SentForm(tuple(purpose[:-1]), values, data.get("resolved", {}).get("attachments", {}))


def _fields(components: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The fields that labels and rows hold."""
    for one in components:
        if "custom_id" in one:
            yield one
        if "component" in one:
            yield from _fields([one["component"]])
        yield from _fields(one.get("components", []))


def _value_of(field: Mapping[str, Any]) -> Any:
    return field["values"] if "values" in field else field.get("value")
