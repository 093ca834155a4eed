"""A real `byline run` tells whether it is well, and in its log what it does."""

import json
import socket
from collections.abc import AsyncIterator
from importlib.metadata import version
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from tests.bot.discord_ui.byline_process import article, byline_online
from tests.bot.waiting import until
from tests.loopback_discord.server import LoopbackDiscord, running_discord

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    async with running_discord() as one:
        one.world.add_guild("The Herald", "news")
        yield one


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def asked(session: aiohttp.ClientSession, address: str) -> tuple[int, str]:
    async with session.get(address) as response:
        return response.status, await response.text()


async def until_it_says(session: aiohttp.ClientSession, address: str, status: int) -> str:
    said = (0, "")

    async def says_so() -> bool:
        nonlocal said
        said = await asked(session, address)
        return said[0] == status

    await until(says_so)
    return said[1]


async def test_it_is_well_while_online_and_not_without_discord(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    online_at = byline_online(loopback, tmp_path, HEALTH_PORT=str(port))
    async with online_at as program, aiohttp.ClientSession() as session:
        online = json.loads(await until_it_says(session, f"{address}/healthz", 200))
        log = await program.says("is online")
        _, numbers = await asked(session, f"{address}/metrics")
        loopback.gateway.is_open = False
        loopback.gateway.drop()
        offline = json.loads(await until_it_says(session, f"{address}/healthz", 503))

    assert online["status"] == "ok"
    assert f"Byline {version('byline')} is online, servers: 1\n" in log
    assert "byline_requests_total" in numbers
    assert offline["gateway_connected"] is False


async def test_a_request_s_whole_way_stands_in_the_log_under_one_reference(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path, LOG_LEVEL="info", LOG_FORMAT="json") as program:
        await loopback.people.command("summarize", text=article("zebrawood"))
        log = await program.says("delivered")
    records = [json.loads(line) for line in log.splitlines()]
    way = [one for one in records if "reference" in one]

    assert len({one["reference"] for one in way}) == 1
    assert {one["server"] for one in way} == set(loopback.world.guilds)
    assert [one["event"].partition(" after")[0] for one in way] == [
        "reading an article: begun",
        "reading: quick",
        "reading: ended as quick",
        "reading an article: delivered",
    ]
    assert "zebrawood" not in log
