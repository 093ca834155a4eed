"""What a press on a button or menu means, written in its `custom_id` and read back from there.

Discord keeps the `custom_id` with the message, so that a press is understood after a restart too. Every
press is the client's event `press`, with the interaction, the `custom_id` and what was chosen in a menu.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar, Self, get_type_hints

import discord

BETWEEN = ":"


@dataclass(frozen=True, slots=True)
class CodedPress:
    """Its fields stand in the `custom_id`, in order: text without a colon, numbers, bools, `StrEnum`s."""

    KIND: ClassVar[str]

    @property
    def custom_id(self) -> str:
        return BETWEEN.join((self.KIND, *(_written(getattr(self, one.name)) for one in fields(self))))

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """None for another kind's, and for one that does not hold what it should."""
        kind, *parts = custom_id.split(BETWEEN)
        types = _types_of(cls)
        if kind != cls.KIND or len(parts) != len(types):
            return None
        try:
            return cls(*(_read(part, wanted) for part, wanted in zip(parts, types, strict=True)))
        except ValueError:
            return None


def _written(value: str | int | bool) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _read(part: str, wanted: type) -> Any:
    return part == "1" if wanted is bool else wanted(part)


def _types_of(kind: type[CodedPress]) -> tuple[type, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[one.name] for one in fields(kind))


class PressedItem(discord.ui.DynamicItem[discord.ui.Item[Any]], template=r"byline(?:-[a-z]+)?:.*"):
    """A button or menu with such an id. The client has to know the class: `add_dynamic_items(PressedItem)`.

    As a dynamic item it keeps no memory of the messages that were sent, however many they are.
    """

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: Any
    ) -> "PressedItem":
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        data: Any = interaction.data or {}
        chosen = [str(one) for one in data.get("values", [])]
        interaction.client.dispatch("press", interaction, self.custom_id, chosen)


class KnownOrNot(StrEnum):
    """A word of a press; one of another version of Byline is "unknown"."""

    @classmethod
    def _missing_(cls, value: object) -> "KnownOrNot":
        return cls("unknown")
