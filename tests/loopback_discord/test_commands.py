import pytest

from tests.loopback_discord.bare_client import BareClient
from tests.loopback_discord.calls import Call
from tests.loopback_discord.rest_interactions import DEFERRED_MESSAGE
from tests.loopback_discord.server import LoopbackDiscord

pytestmark = pytest.mark.asyncio


async def test_a_client_logs_in_and_knows_its_server(loopback: LoopbackDiscord, bare: BareClient) -> None:
    names = [channel.name for guild in bare.guilds for channel in guild.text_channels]

    assert names == ["news", "services"]


async def test_a_client_s_commands_are_kept(loopback: LoopbackDiscord, bare: BareClient) -> None:
    assert [one["name"] for one in loopback.world.commands] == ["bare"]


async def test_a_command_is_deferred_then_shows_a_card(loopback: LoopbackDiscord, bare: BareClient) -> None:
    asked = await loopback.people.command("bare", text="anything")

    showing = await asked.showing()

    assert (asked.acknowledged_as, showing.text) == (DEFERRED_MESSAGE, "A card")


async def test_moments_stand_in_the_order_of_what_happened(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    asked = await loopback.people.command("bare")
    showing = await asked.showing()

    assert asked.sent_at < (await asked.acknowledged()) < showing.at


async def test_the_journal_holds_each_request_with_its_body(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    asked = await loopback.people.command("bare")
    await asked.showing()

    (request,) = await loopback.journal.answered(Call.ACKNOWLEDGE)

    assert (request.status, request.body["type"]) == (200, DEFERRED_MESSAGE)


async def test_a_bare_client_asks_for_nothing_that_is_not_played(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    asked = await loopback.people.command("bare")
    await asked.showing()

    assert loopback.journal.unknown == []


async def test_a_hundred_commands_at_once_are_all_answered(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    asked = [await loopback.people.command("bare") for _ in range(100)]

    texts = [(await one.showing()).text for one in asked]

    assert texts == ["A card"] * 100


async def test_waiting_in_vain_says_what_has_happened(loopback: LoopbackDiscord, bare: BareClient) -> None:
    asked = await loopback.people.command("bare")
    await asked.showing()

    with pytest.raises(AssertionError, match=r"in vain for 'Another card'[\s\S]*POST /interactions/"):
        await asked.showing("Another card", patience_seconds=0.01)
