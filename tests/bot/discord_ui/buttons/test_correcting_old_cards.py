"""A card that Discord lets nobody change any more, or that is gone: what is set right holds all the same."""

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_at_loopback import RunningByline
from tests.bot.discord_ui.byline_process import FINAL
from tests.bot.discord_ui.byline_server import ARTICLE
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import Fault, rate_limited, unknown_message
from tests.loopback_discord.server import LoopbackDiscord

pytestmark = pytest.mark.asyncio

TOO_OLD = rate_limited(2.0)  # as to messages of more than an hour ago that were changed often


@pytest.mark.parametrize(
    ("call", "fault"),
    [(Call.EDIT_MESSAGE, TOO_OLD), (Call.SEE_MESSAGE, unknown_message())],
    ids=["too old to be edited", "deleted"],
)
async def test_what_is_set_right_on_a_card_that_cannot_change_holds(
    loopback: LoopbackDiscord, byline: RunningByline, call: Call, fault: Fault
) -> None:
    people = loopback.people
    card = (await (await people.command("summarize", text=ARTICLE)).showing(FINAL)).message
    shown = await (await people.press(card, catalogue.BUTTON_WHO_SAID_WHAT)).showing()
    opened = await (await people.press(shown.message, catalogue.BUTTON_WRONG_SPEAKER)).showing()
    asked = await (await people.pick(opened.message, "Nobody took")).showing(words.CORRECT_WHO)
    loopback.faults.always(call, fault)
    done = await people.pick(asked.message, "Tom Brindle")
    await done.showing(words.NOW_SAID_BY.format(who="Tom Brindle"))
    await byline.settled()
    again = await (await people.press(card, catalogue.BUTTON_WHO_SAID_WHAT)).showing()

    assert "speaker set by @ann" in again.text
