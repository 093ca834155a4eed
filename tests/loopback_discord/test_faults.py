import asyncio

import aiohttp
import discord
import pytest

from tests.loopback_discord import faults
from tests.loopback_discord.bare_client import BareClient
from tests.loopback_discord.calls import Call
from tests.loopback_discord.journal import Request
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


async def failure_of(client: BareClient) -> BaseException:
    """What the bare command ran into."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        return await client.failures.get()


def statuses(requests: list[Request]) -> list[int | None]:
    return [one.status for one in requests]


async def test_a_rate_limit_on_the_acknowledgement_is_waited_for(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    loopback.faults.next(Call.ACKNOWLEDGE, faults.rate_limited(0.01))

    await (await loopback.people.command("bare")).showing()

    assert statuses(loopback.journal.of(Call.ACKNOWLEDGE)) == [429, 200]


async def test_a_rate_limit_on_an_ordinary_message_is_waited_for(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    loopback.faults.next(Call.SEND_MESSAGE, faults.rate_limited(0.01))

    await bare.guilds[0].text_channels[0].send("Hello")

    assert statuses(loopback.journal.of(Call.SEND_MESSAGE)) == [429, 200]


async def test_a_rate_limit_without_via_is_an_error_at_once(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    loopback.faults.next(Call.SEND_MESSAGE, faults.shut_out)

    with pytest.raises(discord.HTTPException) as raised:
        await bare.guilds[0].text_channels[0].send("Hello")

    assert raised.value.status == 429


async def test_a_server_error_on_the_acknowledgement_is_tried_again(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    loopback.faults.next(Call.ACKNOWLEDGE, faults.server_error())

    showing = await (await loopback.people.command("bare")).showing()

    assert showing.text == "A card"
    assert statuses(loopback.journal.of(Call.ACKNOWLEDGE)) == [500, 200]


@pytest.mark.parametrize(
    ("fault", "code"),
    [(faults.unknown_interaction(), 10062), (faults.missing_permissions(), 50013)],
    ids=["unknown interaction", "missing permissions"],
)
async def test_a_refusal_carries_the_code_of_discord(
    loopback: LoopbackDiscord, bare: BareClient, fault: faults.Fault, code: int
) -> None:
    loopback.faults.next(Call.EDIT_RESPONSE, fault)

    await loopback.people.command("bare")
    error = await failure_of(bare)

    assert isinstance(error, discord.HTTPException)
    assert error.code == code


async def test_a_dropped_connection_is_an_error_and_nothing_was_done(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    loopback.faults.next(Call.SEND_MESSAGE, faults.dropped)

    with pytest.raises(aiohttp.ClientError):
        await bare.guilds[0].text_channels[0].send("Hello")

    assert loopback.world.messages == {}


async def test_a_connection_dropped_afterwards_leaves_what_was_done(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    loopback.faults.next(Call.SEND_MESSAGE, faults.dropped_afterwards)

    with pytest.raises(aiohttp.ClientError):
        await bare.guilds[0].text_channels[0].send("Hello")

    assert [one["content"] for one in loopback.world.messages.values()] == ["Hello"]


async def test_a_request_that_is_held_shows_nothing_until_it_is_released(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    released = asyncio.Event()
    loopback.faults.next(Call.EDIT_RESPONSE, faults.held_until(released))
    asked = await loopback.people.command("bare")
    await loopback.journal.begun(Call.EDIT_RESPONSE)
    before = list(asked.shown)
    released.set()

    await asked.showing()

    assert before == []


async def test_faults_come_in_their_order_and_then_all_is_as_usual(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    loopback.faults.next(Call.SEND_MESSAGE, faults.as_usual, faults.missing_permissions())
    channel = bare.guilds[0].text_channels[0]

    await channel.send("First")
    with pytest.raises(discord.Forbidden):
        await channel.send("Second")
    await channel.send("Third")

    assert [one["content"] for one in loopback.world.messages.values()] == ["First", "Third"]
