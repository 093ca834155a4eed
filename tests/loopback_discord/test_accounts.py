"""A bot that people added to their account, where no server did: what Discord lets it do there."""

from typing import Any

import discord
import pytest

from tests.loopback_discord.bare_client import BareClient
from tests.loopback_discord.logged_in import logged_in
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import Channel

pytestmark = pytest.mark.asyncio


class OnAccounts(BareClient):
    """Its command can be brought along; it tries what `attempt` does."""

    def __init__(self) -> None:
        super().__init__()
        self.tree.allowed_installs = discord.app_commands.AppInstallationType(guild=True, user=True)

        @self.tree.command(name="try", description="Tries what a guest may not do")
        async def attempt(interaction: discord.Interaction[Any]) -> None:
            await interaction.response.defer(ephemeral=True, thinking=True)
            await interaction.edit_original_response(content="The first")
            for number in range(6):
                await interaction.followup.send(f"Number {number}", ephemeral=True)

        @self.tree.command(name="post", description="Writes where it is not")
        async def post(interaction: discord.Interaction[Any]) -> None:
            await interaction.response.defer(ephemeral=True, thinking=True)
            await self.get_partial_messageable(interaction.channel_id or 0).send("Hello")


def lobby_elsewhere(loopback: LoopbackDiscord) -> Channel:
    loopback.people.adds_to_account(loopback.people.ann)
    return loopback.world.add_guild("Elsewhere", "lobby", has_bot=False).channels[0]


async def test_a_bot_knows_nothing_of_a_server_that_did_not_add_it(loopback: LoopbackDiscord) -> None:
    lobby_elsewhere(loopback)
    async with logged_in(loopback, OnAccounts()) as client:
        assert [one.name for one in client.guilds] == ["The Herald"]


async def test_behind_the_response_to_a_guest_stand_five_messages_at_most(loopback: LoopbackDiscord) -> None:
    lobby = lobby_elsewhere(loopback)
    async with logged_in(loopback, OnAccounts()) as client:
        asked = await loopback.people.command("try", channel=lobby)
        error = await client.failures.get()

    assert isinstance(error, discord.HTTPException)
    assert error.code == 40094
    assert len(asked.followups) == 5


async def test_where_a_server_added_the_bot_there_may_be_more(loopback: LoopbackDiscord) -> None:
    loopback.people.adds_to_account(loopback.people.ann)
    async with logged_in(loopback, OnAccounts()):
        asked = await loopback.people.command("try")
        await asked.followup("Number 5")

    assert len(asked.followups) == 6


async def test_a_guest_cannot_write_by_its_own_token(loopback: LoopbackDiscord) -> None:
    lobby = lobby_elsewhere(loopback)
    async with logged_in(loopback, OnAccounts()) as client:
        await loopback.people.command("post", channel=lobby)
        error = await client.failures.get()

    assert isinstance(error, discord.Forbidden)


async def test_a_command_for_servers_alone_cannot_be_brought_along(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    lobby = lobby_elsewhere(loopback)

    with pytest.raises(AssertionError, match="not there for ann"):
        await loopback.people.command("bare", channel=lobby)
