"""A real `byline run` starts, stops and starts again."""

import asyncio
import signal
from pathlib import Path

import pytest

from bot.discord_ui.words import running_catalogue as words
from tests.bot.discord_ui.byline_at_loopback import byline_here
from tests.bot.discord_ui.byline_process import (
    FINAL,
    article,
    byline_fails,
    byline_online,
    byline_starting,
)
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import held_until, server_error, slow
from tests.loopback_discord.intents import ALL_PRIVILEGED
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.processes import addresses
from tests.loopback_discord.server import LoopbackDiscord, running_discord

pytestmark = pytest.mark.asyncio


# Starting


async def read_now(loopback: LoopbackDiscord) -> str:
    """What the card of an article shows in the end."""
    asked = await loopback.people.command("summarize", text=article("ferry"))
    return (await asked.showing(FINAL)).text


async def test_without_a_token_it_says_where_to_get_one(tmp_path: Path) -> None:
    code, errors = await byline_fails(tmp_path, started_anew=True)

    assert (code, errors) == (1, f"byline: {words.LOGIN_MISSING}\n")


async def test_a_wrong_token_is_named_as_such(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    code, errors = await byline_fails(tmp_path, **addresses(loopback) | {"DISCORD_TOKEN": "wrong"})

    assert (code, errors) == (1, f"byline: {words.REFUSED_LOGIN}\n")


async def test_a_missing_intent_is_named_with_its_switch(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    loopback.gateway.refused_intents = ALL_PRIVILEGED

    code, errors = await byline_fails(tmp_path, **addresses(loopback), MESSAGE_CONTENT="true")

    assert (code, errors) == (1, f"byline: {words.INTENT_MISSING}\n")


async def test_a_discord_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    async with running_discord() as gone:
        pass

    code, errors = await byline_fails(tmp_path, **addresses(gone))

    assert (code, errors) == (1, f"byline: {words.DISCORD_UNREACHABLE}\n")


async def test_a_gateway_that_stays_closed_is_said_so(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    loopback.gateway.is_open = False

    code, errors = await byline_fails(tmp_path, **addresses(loopback))

    assert (code, errors.splitlines()[-1]) == (1, f"byline: {words.DISCORD_UNREACHABLE}")
    assert "Traceback" not in errors


async def test_a_gateway_that_opens_late_is_waited_for(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    loopback.gateway.is_open = False
    async with byline_starting(loopback, tmp_path) as byline:
        await byline.says("Failed to connect")
        loopback.gateway.is_open = True
        await loopback.gateway.online()

        assert "Ana Pell" in await read_now(loopback)


async def test_a_session_that_is_refused_for_good_is_said_so(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    loopback.gateway.refuses_with = 4013

    told = words.DISCORD_REFUSED.format(code="4013")

    assert await byline_fails(tmp_path, **addresses(loopback)) == (1, f"byline: {told}\n")


async def test_a_login_that_meets_a_server_error_is_tried_again(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    loopback.faults.next(Call.WHO_AM_I, server_error(500))
    async with byline_online(loopback, tmp_path):
        assert "Ana Pell" in await read_now(loopback)


async def test_a_login_that_discord_cannot_serve_is_said_so(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    loopback.faults.always(Call.WHO_AM_I, server_error(503))

    told = words.DISCORD_DOWN.format(code="503")

    assert await byline_fails(tmp_path, **addresses(loopback)) == (1, f"byline: {told}\n")


async def test_it_needs_no_privileged_intent(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    loopback.gateway.refused_intents = ALL_PRIVILEGED

    async with byline_online(loopback, tmp_path):
        assert "Ana Pell" in await read_now(loopback)


# Going on


async def test_an_event_that_cannot_be_read_is_one_line_in_the_log(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path) as byline:
        (guild,) = loopback.world.guilds
        await loopback.gateway.dispatch("INTERACTION_CREATE", {"id": "1"}, guild)
        await byline.says("INTERACTION_CREATE")
        _, log = await byline.stopped()

    assert len(log.splitlines()) == 1


async def test_an_opening_that_cannot_be_read_is_asked_for_again(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    loopback.gateway.spoilt_openings = 1
    async with byline_online(loopback, tmp_path):
        await loopback.gateway.opened(2)

        assert "Ana Pell" in await read_now(loopback)


async def test_a_session_that_has_ended_is_begun_anew(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    loopback.gateway.accepts_resume = False
    async with byline_online(loopback, tmp_path):
        loopback.gateway.drop()
        await loopback.gateway.opened(2)

        assert "Ana Pell" in await read_now(loopback)


async def test_a_gateway_lost_for_long_is_tried_until_it_is_back(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path) as byline:
        loopback.gateway.is_open = False
        loopback.gateway.drop()
        log = await byline.says("Attempting a reconnect")
        loopback.gateway.is_open = True
        await loopback.gateway.resumed(1)

        assert "Ana Pell" in await read_now(loopback)

    assert "Traceback" not in log


# Stopping


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
async def test_it_leaves_cleanly_when_told_to(
    loopback: LoopbackDiscord, tmp_path: Path, stop: signal.Signals
) -> None:
    async with byline_online(loopback, tmp_path, started_anew=True) as byline:
        code, errors = await byline.stopped(stop)

    assert (code, errors) == (0, "")


async def test_a_reading_under_way_is_finished_before_it_leaves(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    released = asyncio.Event()
    loopback.faults.next(Call.EDIT_RESPONSE, held_until(released))
    async with byline_online(loopback, tmp_path) as byline:
        asked = await loopback.people.command("summarize", text=article("ferry"))
        await loopback.journal.begun(Call.EDIT_RESPONSE)
        stopping = asyncio.create_task(byline.stopped())
        released.set()

        showing = await asked.showing(FINAL)
        code, _ = await stopping

    assert ("Ana Pell" in showing.text, code) == (True, 0)


# Starting again


async def test_a_button_works_after_a_restart(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    async with byline_online(loopback, tmp_path, started_anew=True) as byline:
        asked = await loopback.people.command("summarize", text=article("ferry"))
        card = (await asked.showing(FINAL)).message
        await byline.stopped()

    async with byline_here(loopback, tmp_path):
        pressed = await loopback.people.press(card, "Who said what")

        assert "> “Nobody took the ferry any more,”" in (await pressed.showing("Tom Brindle")).text


async def test_discord_is_told_of_the_commands_only_once(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    for _ in range(2):
        async with byline_here(loopback, tmp_path):
            pass

    assert len(loopback.journal.of(Call.SET_COMMANDS)) == 1


# Two at once


async def test_a_second_process_at_the_same_database_names_the_first_and_ends(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path) as first:
        code, errors = await byline_fails(tmp_path, **addresses(loopback))

    assert (code, errors) == (1, f"byline: {words.RUNS_ALREADY.format(process=first.process_id)}\n")


# Ending in the middle of a download


@pytest.mark.parametrize("with_signal", [signal.SIGTERM, signal.SIGKILL])
async def test_a_command_whose_file_was_on_its_way_when_byline_ended_is_answered(
    loopback: LoopbackDiscord, tmp_path: Path, with_signal: signal.Signals
) -> None:
    loopback.faults.next(Call.LOAD_FILE, slow(1.0))
    async with byline_online(loopback, tmp_path) as byline:
        file = Upload("ferry.txt", article("ferry").encode())
        asked = await loopback.people.command("summarize", file=file)
        await loopback.journal.begun(Call.LOAD_FILE)
        await byline.stopped(with_signal)
    async with byline_here(loopback, tmp_path):
        assert "Ana Pell" in (await asked.showing(FINAL)).text
