"""A real `byline run` at work, and what goes wrong between it and Discord: one process for all the tests."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_process import FINAL, article, byline_online
from tests.bot.discord_ui.left_in_outbox import none_left_over
from tests.loopback_discord import faults
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.processes import Program
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.world import EPHEMERAL, ORDINARY, walk

pytestmark = pytest.mark.asyncio(loop_scope="module")

EXPIRED = faults.refused(401, 50027, "Invalid Webhook Token")


@dataclass
class Newsroom:
    discord: LoopbackDiscord
    byline: Program
    folder: Path


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def running_newsroom(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Newsroom]:
    folder: Path = tmp_path_factory.mktemp("byline")
    async with running_discord() as discord:
        discord.world.add_guild("The Herald", "news")
        async with byline_online(discord, folder) as byline:
            yield Newsroom(discord, byline, folder)


@pytest_asyncio.fixture(loop_scope="module")
async def newsroom(running_newsroom: Newsroom) -> Newsroom:
    """In which no request of an earlier test is left to meet this one's faults."""
    running_newsroom.discord.faults.clear()
    await none_left_over(running_newsroom.folder)
    return running_newsroom


async def test_a_command_given_during_a_drop_is_answered_after_resuming(newsroom: Newsroom) -> None:
    sessions = len(newsroom.discord.gateway.sessions)
    newsroom.discord.gateway.drop()
    asked = await newsroom.discord.people.command("summarize", text=article("tram"))

    showing = await asked.showing(FINAL)

    assert "Ana Pell" in showing.text
    assert len(newsroom.discord.gateway.sessions) == sessions


async def test_a_message_is_read_from_its_menu(newsroom: Newsroom) -> None:
    message = await newsroom.discord.people.write(article("funicular"))
    asked = await newsroom.discord.people.menu(words.MENU_SUMMARIZE, message)

    assert "Ana Pell" in (await asked.showing(FINAL)).text


async def test_an_event_that_cannot_be_read_does_not_end_it(newsroom: Newsroom) -> None:
    (guild,) = newsroom.discord.world.guilds
    await newsroom.discord.gateway.dispatch("INTERACTION_CREATE", {"id": "1"}, guild)
    asked = await newsroom.discord.people.command("summarize", text=article("monorail"))

    assert "Ana Pell" in (await asked.showing(FINAL)).text


@pytest.mark.parametrize("code", [4000, 4009], ids=["unknown error", "session timed out"])
async def test_a_session_that_may_go_on_is_resumed(newsroom: Newsroom, code: int) -> None:
    gateway = newsroom.discord.gateway
    (session,) = gateway.sessions
    resumed = session.resumed
    await gateway.close(code)
    await gateway.resumed(resumed + 1)
    asked = await newsroom.discord.people.command("summarize", text=article(f"cable car {code}"))

    assert "Ana Pell" in (await asked.showing(FINAL)).text


async def test_a_file_is_loaded_only_after_the_acknowledgement(newsroom: Newsroom) -> None:
    file = Upload("ferry.txt", article("ferry").encode())
    asked = await newsroom.discord.people.command("summarize", file=file)
    await asked.showing(FINAL)

    (loaded,) = newsroom.discord.journal.of(Call.LOAD_FILE)

    assert await asked.acknowledged() < loaded.arrived_at


async def test_a_server_error_on_the_acknowledgement_costs_a_second_try(newsroom: Newsroom) -> None:
    newsroom.discord.faults.next(Call.ACKNOWLEDGE, faults.server_error())
    asked = await newsroom.discord.people.command("summarize", text=article("bus"))

    showing = await asked.showing(FINAL)

    assert "Ana Pell" in showing.text


@pytest.mark.parametrize("call", [Call.ACKNOWLEDGE, Call.EDIT_RESPONSE])
async def test_a_rate_limit_is_waited_for(newsroom: Newsroom, call: Call) -> None:
    newsroom.discord.faults.next(call, faults.rate_limited(0.01))
    asked = await newsroom.discord.people.command("summarize", text=article(f"{call.method.lower()} van"))

    showing = await asked.showing(FINAL)

    assert "Ana Pell" in showing.text


@pytest.mark.parametrize(
    ("name", "fault", "told"),
    [
        ("forbidden", faults.missing_permissions(), words.NO_PERMISSION),
        ("gone", faults.unknown_message(), words.MESSAGE_GONE),
    ],
    ids=["50013", "10008"],
)
async def test_a_card_that_cannot_be_shown_ends_in_a_private_line(
    newsroom: Newsroom, name: str, fault: faults.Fault, told: str
) -> None:
    newsroom.discord.faults.next(Call.EDIT_RESPONSE, fault)
    asked = await newsroom.discord.people.command("summarize", text=article(f"{name} line"))

    followup = await asked.followup("Reference")

    assert followup.text.startswith(told)


async def test_the_reference_of_a_failure_stands_in_the_log(newsroom: Newsroom) -> None:
    newsroom.discord.faults.next(Call.EDIT_RESPONSE, faults.missing_permissions())
    asked = await newsroom.discord.people.command("summarize", text=article("referred line"))
    told = await asked.followup("Reference")
    reference = told.text.split()[-1]

    log = await newsroom.byline.says(reference)

    assert f"{reference}: reading an article" in log


@pytest.mark.parametrize(
    ("name", "times", "fault"),
    [
        ("heard", 1, faults.dropped_afterwards),
        ("unheard", 2, faults.dropped),
        ("shut-out", 1, faults.shut_out),
        ("refused", 1, faults.server_error(503)),
    ],
    ids=["answer lost", "never arrived", "429 without Via", "503"],
)
async def test_a_card_that_discord_does_not_take_at_once_is_shown_again(
    newsroom: Newsroom, name: str, times: int, fault: faults.Fault
) -> None:
    newsroom.discord.faults.next(Call.EDIT_RESPONSE, *([fault] * times))
    asked = await newsroom.discord.people.command("summarize", text=article(f"{name} card"))
    await newsroom.discord.journal.answered(Call.EDIT_RESPONSE)

    showing = await asked.showing(FINAL)

    assert "Ana Pell" in showing.text


async def test_an_acknowledgement_whose_answer_was_lost_is_followed_by_the_card(newsroom: Newsroom) -> None:
    newsroom.discord.faults.next(Call.ACKNOWLEDGE, faults.dropped_afterwards)
    asked = await newsroom.discord.people.command("summarize", text=article("unheard line"))

    showing = await asked.showing()

    assert "Ana Pell" in showing.text


async def test_an_acknowledgement_that_did_not_arrive_is_sent_once_more(newsroom: Newsroom) -> None:
    newsroom.discord.faults.next(Call.ACKNOWLEDGE, faults.dropped)
    asked = await newsroom.discord.people.command("summarize", text=article("once unsent line"))

    showing = await asked.showing(FINAL)

    assert "Ana Pell" in showing.text


async def test_an_acknowledgement_that_never_arrived_ends_in_a_private_line(newsroom: Newsroom) -> None:
    newsroom.discord.faults.next(Call.ACKNOWLEDGE, faults.dropped, faults.dropped)
    asked = await newsroom.discord.people.command("summarize", text=article("unsent line"))

    showing = await asked.showing("Reference")

    assert showing.message["flags"] & EPHEMERAL


async def test_after_an_unknown_interaction_the_next_command_is_answered(newsroom: Newsroom) -> None:
    newsroom.discord.faults.next(Call.ACKNOWLEDGE, faults.unknown_interaction())
    lost = await newsroom.discord.people.command("summarize", text=article("lost line"))
    await lost.showing()
    asked = await newsroom.discord.people.command("summarize", text=article("next line"))

    showing = await asked.showing(FINAL)

    assert "Ana Pell" in showing.text


async def message_with(newsroom: Newsroom, words: str) -> Json:
    def look() -> Json | None:
        return next((one for one in newsroom.discord.world.messages.values() if words in texts_of(one)), None)

    return await newsroom.discord.journal.watch.until(look, f"a message with {words!r}")


async def test_a_response_whose_time_is_over_is_changed_as_the_message_that_it_is(newsroom: Newsroom) -> None:
    newsroom.discord.faults.next(Call.EDIT_RESPONSE, EXPIRED)
    asked = await newsroom.discord.people.command("summarize", text=article("slow line"))

    message = await message_with(newsroom, "slow line")

    assert (int(message["id"]), FINAL in texts_of(message)) == (asked.response, True)


async def test_a_response_whose_time_is_over_and_whose_id_is_not_known_comes_as_an_ordinary_message(
    newsroom: Newsroom,
) -> None:
    newsroom.discord.faults.next(Call.ACKNOWLEDGE, faults.dropped_afterwards)
    for call in (Call.EDIT_RESPONSE, Call.FOLLOW_UP):
        newsroom.discord.faults.next(call, EXPIRED)
    await newsroom.discord.people.command("summarize", text=article("nameless line"))

    message = await message_with(newsroom, "nameless line")

    assert (message["type"], FINAL in texts_of(message)) == (ORDINARY, True)


async def test_an_answer_to_a_question_whose_time_is_over_stands_in_its_place(newsroom: Newsroom) -> None:
    read = await newsroom.discord.people.command("summarize", text=article("late line"))
    await read.showing(FINAL)
    newsroom.discord.faults.next(Call.EDIT_RESPONSE, EXPIRED)
    asked = await newsroom.discord.people.command(
        "ask", question="Who took the late line?", article=_key(read)
    )

    message = await message_with(newsroom, words.NEAREST_PASSAGES)

    assert int(message["id"]) == asked.response


def _key(read: Interaction) -> str:
    """What the card's buttons call its article."""
    ids = [one["custom_id"] for one in walk(read.shown[-1].message["components"]) if "custom_id" in one]
    return str(ids[0]).split(":")[2]


async def test_a_hundred_commands_at_once_are_all_answered(tmp_path: Path) -> None:
    async with running_discord() as discord:
        discord.world.add_guild("The Herald", "news")
        async with byline_online(discord, tmp_path, started_anew=True):
            asked = [await discord.people.command("summarize", text=article(f"line {n}")) for n in range(100)]

            texts = [(await one.showing(FINAL)).text for one in asked]

    assert all("Ana Pell" in text for text in texts)
