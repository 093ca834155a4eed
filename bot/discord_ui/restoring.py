"""The button that brings back a removed card. All it needs is in its id, so a restart does not lose it."""

import re
from typing import Any, Protocol

import discord

from bot.discord_ui import command_catalogue as words

RESTORABLE_SECONDS = 600


class Restores(Protocol):
    """What a client offers that has such buttons."""

    async def restore_card(
        self, interaction: discord.Interaction, key: str, until: int, *, whole: bool
    ) -> None: ...


class RestoreButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"byline-restore:(?P<key>[A-Za-z0-9_-]{1,48}):(?P<until>\d{1,12}):(?P<whole>[01])",
):
    """`until` in Unix seconds; `whole` for who said what rather than the first card."""

    def __init__(self, key: str, until: int, *, whole: bool) -> None:
        self._key = key
        self._until = until
        self._whole = whole
        custom_id = f"byline-restore:{key}:{until}:{int(whole)}"
        super().__init__(discord.ui.Button(label=words.RESTORE_BUTTON, custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
    ) -> "RestoreButton":
        return cls(match["key"], int(match["until"]), whole=match["whole"] == "1")

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        client: Restores = interaction.client
        await client.restore_card(interaction, self._key, self._until, whole=self._whole)
