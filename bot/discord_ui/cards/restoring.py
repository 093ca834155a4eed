"""The button that brings back a removed card. All it needs is in its id, so a restart does not lose it."""

import re
from dataclasses import dataclass
from typing import Any, Protocol

import discord

from bot.discord_ui.words import command_catalogue as words

RESTORABLE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class RemovedCard:
    """`until`, in Unix seconds, it can come back; `whole`: it shows who said what rather than a summary.

    `asked_by`: whose card it was, by id; 0 where nobody knows.
    """

    key: str
    until: int
    whole: bool
    asked_by: int


class Restores(Protocol):
    """What a client offers that has such buttons."""

    async def restore_card(self, interaction: discord.Interaction, removed: RemovedCard) -> None: ...


class RestoreButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"byline-restore:(?P<key>[A-Za-z0-9_-]{1,48}):(?P<until>\d{1,12}):(?P<whole>[01])"
    r"(?::(?P<asked_by>\d{1,20}))?",
):
    def __init__(self, removed: RemovedCard) -> None:
        self._removed = removed
        custom_id = f"byline-restore:{removed.key}:{removed.until}:{int(removed.whole)}:{removed.asked_by}"
        super().__init__(discord.ui.Button(label=words.RESTORE_BUTTON, custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
    ) -> "RestoreButton":
        asked_by = int(match["asked_by"] or 0)
        return cls(RemovedCard(match["key"], int(match["until"]), match["whole"] == "1", asked_by))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        client: Restores = interaction.client
        await client.restore_card(interaction, self._removed)
