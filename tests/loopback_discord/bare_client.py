"""A bot with nothing but discord.py: one command that defers, then edits a card into the response.

In the process of a test it shows that the loopback Discord is one to discord.py; as a process of its
own, `python -m tests.loopback_discord.bare_client CARD.json`, it is what Byline's speed is held against.
The addresses come from DISCORD_API_URL, the token from DISCORD_TOKEN.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import discord
from discord import app_commands

from tests.loopback_discord.answers import Json

A_CARD: list[Json] = [{"type": 17, "components": [{"type": 10, "content": "A card"}]}]


class BareClient(discord.AutoShardedClient):
    def __init__(self, card: Sequence[Json] = A_CARD) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0,  # the servers are there at once
        )
        self.tree = app_commands.CommandTree(self)
        self.failures: asyncio.Queue[BaseException] = asyncio.Queue()

        @self.tree.command(name="bare", description="Defers, then edits the card")
        async def bare(interaction: discord.Interaction, text: str | None = None) -> None:
            await interaction.response.defer(thinking=True)
            await interaction.edit_original_response(view=card_of(card))

        @self.tree.error
        async def failed(interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
            self.failures.put_nowait(getattr(error, "original", error))

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """discord.py waits five seconds before it logs in again, for the sake of Discord alone."""


def card_of(components: Sequence[Json]) -> discord.ui.LayoutView:
    """The card built of discord.py's own parts, as any bot builds it."""
    view = discord.ui.LayoutView(timeout=None)
    for part in components:
        view.add_item(_item(part))
    view.stop()
    return view


def _item(part: Json) -> discord.ui.Item[Any]:
    inside = [_item(one) for one in part.get("components", [])]
    match part["type"]:
        case 1:
            return discord.ui.ActionRow(*inside)
        case 2:
            return discord.ui.Button(
                label=part["label"],
                style=discord.ButtonStyle(part["style"]),
                custom_id=part["custom_id"],
                disabled=part.get("disabled", False),
            )
        case 10:
            return discord.ui.TextDisplay(part["content"])
        case 14:
            return discord.ui.Separator(
                visible=part["divider"], spacing=discord.SeparatorSpacing(part["spacing"])
            )
        case 17:
            return discord.ui.Container(*inside, accent_color=part.get("accent_color"))
    raise ValueError(f"a card with a component of type {part['type']}")


async def stay_online(card: Sequence[Json]) -> None:
    discord.http.Route.BASE = os.environ["DISCORD_API_URL"]
    client = BareClient(card)
    asyncio.get_running_loop().add_signal_handler(
        signal.SIGTERM, lambda: asyncio.ensure_future(client.close())
    )
    async with client:
        await client.start(os.environ["DISCORD_TOKEN"])


if __name__ == "__main__":
    asyncio.run(stay_online(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
