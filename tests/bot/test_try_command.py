"""`byline try`: the real bot on a simulated server."""

import asyncio
import importlib.util
import io
import tomllib
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.app import try_extra, try_out
from bot.app.open_services import open_services
from bot.discord_ui.client import BylineClient
from bot.discord_ui.trying.page import Newsroom, try_newsroom
from bot.errors import BylineError
from bot.settings import Settings
from bot.terminal_ui import words
from tests.bot.discord_ui.byline_server import text_of
from tests.loopback_discord.watch import PATIENCE_SECONDS

ARTICLE = """Ferry line to close in May

“Nobody took the boat any more,” council leader Ana Pell said on Tuesday after a meeting in the town hall.

Tom Brindle, a harbour pilot, said the closure would cost 30 jobs. The council votes on Friday.

The line has run since the first pier was built, and carried wool, coal and schoolchildren over the bay.
"""
HAS_EXTRA = all(importlib.util.find_spec(module) for module in try_extra.MODULES)
needs_page = pytest.mark.skipif(not HAS_EXTRA, reason="needs the extra `try`, which draws the page")


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(try_extra, "MODULES", ("no_such_module",))


def test_where_the_extra_is_missing_one_line_says_how_to_install_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_the_extra(monkeypatch)

    assert main(["try", "--no-browser"]) == 1
    assert capsys.readouterr().err == f"byline: {words.TRY_EXTRA}\n"


def test_what_is_installed_to_try_byline_reads_documents_too() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))

    assert "byline[documents]" in project["project"]["optional-dependencies"]["try"]


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_cannot_be_is_wrong_usage(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["try", "--port", port])

    assert ended.value.code == 2
    assert "--port" in capsys.readouterr().err


@pytest.mark.asyncio
async def test_an_article_that_is_missing_is_said_before_anything_starts() -> None:
    options = try_out.TryOptions(article="missing.txt", open_browser=False)

    with pytest.raises(BylineError, match=r"^missing\.txt: there is no such file"):
        await try_out.try_out(Settings(), options, io.StringIO())


@asynccontextmanager
async def a_try(folder: Path, article: str | None = None) -> AsyncIterator[Newsroom]:
    settings = Settings(database_path=str(folder / "byline.sqlite"))
    async with open_services(settings) as services:
        client = BylineClient(services, try_out.page_options(settings))
        async with try_newsroom(client, article) as newsroom:
            yield newsroom


@pytest.mark.asyncio
async def test_an_article_in_the_channel_is_read_at_once(tmp_path: Path) -> None:
    async with a_try(tmp_path, ARTICLE) as newsroom, asyncio.timeout(PATIENCE_SECONDS):
        while "Ana Pell" not in text_of(newsroom.channel.last_message):
            await newsroom.server.settle()


@pytest.mark.asyncio
async def test_nothing_leads_to_a_menu_that_messages_on_the_page_lack(tmp_path: Path) -> None:
    async with a_try(tmp_path) as newsroom:
        member, channel = newsroom.members[0], newsroom.channel
        helped = await member.slash(channel, "help")
        await member.send(channel, f"<@{newsroom.server.backend.bot_user.id}>")
        told = [text_of(one) for one in (helped.response, channel.last_message)]

    assert all("/summarize" in one and "Apps" not in one for one in told)


@pytest.mark.asyncio
async def test_time_passes_as_it_does(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    async with a_try(tmp_path) as newsroom:
        assert before < newsroom.server.now() < datetime.now(UTC)


@pytest.mark.asyncio
async def test_one_of_the_members_manages_the_server(tmp_path: Path) -> None:
    async with a_try(tmp_path) as newsroom:
        offered = [member.available_commands(newsroom.channel) for member in newsroom.members]

        assert ["settings" in commands for commands in offered] == [True, False]


@pytest.mark.asyncio
async def test_both_members_can_type_the_commands(tmp_path: Path) -> None:
    async with a_try(tmp_path) as newsroom:
        offered = [member.available_commands(newsroom.channel) for member in newsroom.members]

        assert len(offered) == 2
        assert all({"summarize", "whosaid"} <= set(commands) for commands in offered)


@pytest.mark.asyncio
async def test_an_action_ends_although_byline_still_waits(tmp_path: Path) -> None:
    async with a_try(tmp_path) as newsroom:
        server, never = newsroom.server, asyncio.Event()
        with server._bot_scope():
            waiting = asyncio.create_task(never.wait())
        await server.settle(timeout=0.01)

        assert not waiting.done()
        never.set()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that the browser was told to open. The command is interrupted once it shows its page."""
    addresses: list[str] = []
    interrupted = asyncio.Event()
    interrupted.set()
    monkeypatch.setattr(webbrowser, "open", addresses.append)
    monkeypatch.setattr(try_out, "stop_on_signals", lambda: interrupted)
    return addresses


@pytest.mark.asyncio
@needs_page
async def test_the_address_that_is_printed_is_opened(opened: list[str]) -> None:
    output = io.StringIO()
    code = await try_out.try_out(Settings(), try_out.TryOptions(), output)

    assert code == 0
    assert output.getvalue().startswith(f"Byline is at {opened[0]}\n{words.TRY_FIRST}\n")


@pytest.mark.asyncio
@needs_page
async def test_the_browser_stays_closed_where_that_is_wanted(opened: list[str]) -> None:
    await try_out.try_out(Settings(), try_out.TryOptions(open_browser=False), io.StringIO())

    assert not opened


@pytest.mark.asyncio
@needs_page
async def test_a_port_that_is_taken_is_said_in_one_line(opened: list[str]) -> None:
    taken = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
    port = taken.sockets[0].getsockname()[1]
    async with taken:
        with pytest.raises(BylineError, match="--port"):
            await try_out.try_out(Settings(), try_out.TryOptions(port=port), io.StringIO())

    assert not opened
