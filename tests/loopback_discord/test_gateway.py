import asyncio

import discord
import pytest

from tests.loopback_discord.bare_client import BareClient
from tests.loopback_discord.intents import ALL_PRIVILEGED
from tests.loopback_discord.server import LoopbackDiscord, discord_py_pointed_at
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


async def test_a_dropped_connection_is_resumed(loopback: LoopbackDiscord, bare: BareClient) -> None:
    loopback.gateway.drop()

    session = await loopback.gateway.resumed()

    assert (session.resumed, len(loopback.gateway.sessions)) == (1, 1)


async def test_a_command_given_while_nobody_listened_is_answered_after_resuming(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    loopback.gateway.drop()
    asked = await loopback.people.command("bare")

    showing = await asked.showing()

    assert showing.text == "A card"
    assert loopback.gateway.sessions[0].resumed == 1


async def test_a_client_asked_to_reconnect_resumes(loopback: LoopbackDiscord, bare: BareClient) -> None:
    await loopback.gateway.ask_to_reconnect()

    session = await loopback.gateway.resumed()

    assert session is loopback.gateway.sessions[0]


async def test_an_invalid_session_that_may_be_resumed_is(loopback: LoopbackDiscord, bare: BareClient) -> None:
    await loopback.gateway.invalidate(resumable=True)

    session = await loopback.gateway.resumed()

    assert session is loopback.gateway.sessions[0]


async def test_an_invalid_session_brings_a_new_login(loopback: LoopbackDiscord, bare: BareClient) -> None:
    before = loopback.gateway.sessions[0]
    await loopback.gateway.invalidate(resumable=False)

    session = await loopback.gateway.online()

    assert session is not before


async def test_a_refused_resume_brings_a_new_login(loopback: LoopbackDiscord, bare: BareClient) -> None:
    loopback.gateway.accepts_resume = False
    loopback.gateway.drop()

    session = await loopback.gateway.online()

    assert loopback.gateway.sessions[-1] is session
    assert len(loopback.gateway.sessions) == 2


async def test_a_wrong_token_is_refused_at_the_login(loopback: LoopbackDiscord) -> None:
    with discord_py_pointed_at(loopback):
        async with BareClient() as client:
            with pytest.raises(discord.LoginFailure):
                await client.login("wrong")


async def test_a_privileged_intent_that_was_not_granted_is_refused(loopback: LoopbackDiscord) -> None:
    loopback.gateway.refused_intents = ALL_PRIVILEGED
    client = BareClient()
    client._connection._intents.message_content = True

    with discord_py_pointed_at(loopback):
        async with client, asyncio.timeout(PATIENCE_SECONDS):
            with pytest.raises(discord.PrivilegedIntentsRequired):
                await client.start(loopback.world.token)


async def test_several_shards_each_get_their_servers(loopback: LoopbackDiscord) -> None:
    loopback.gateway.shards = 2

    with discord_py_pointed_at(loopback):
        async with BareClient() as client:
            online = asyncio.create_task(client.start(loopback.world.token))
            await loopback.journal.watch.until(
                lambda: True if len(loopback.gateway.sessions) == 2 else None, "two shards"
            )
            await client.close()
            await asyncio.gather(online, return_exceptions=True)
    created = [
        [event["d"]["name"] for event in session.events if event["t"] == "GUILD_CREATE"]
        for session in loopback.gateway.sessions
    ]

    assert sorted(created) == [[], ["The Herald"]]
