import asyncio
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio

from bot.app.health_server import LONGEST_SILENCE_SECONDS, Health, health_server, soon
from bot.pipeline.metrics import Metrics
from bot.settings import WrongSetting

pytestmark = pytest.mark.asyncio

WELL = Health(gateway_connected=True, database_writable=True, heartbeat_seconds=3.5)


class Watched:
    def __init__(self) -> None:
        self.health = WELL
        self.metrics = Metrics()
        self.address = ""

    async def look(self) -> Health:
        return self.health

    async def get(self, path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as session, session.get(self.address + path) as response:
            return response.status, await response.text()


@pytest_asyncio.fixture
async def watched() -> AsyncIterator[Watched]:
    watched = Watched()
    async with health_server("127.0.0.1", 0, watched.look, watched.metrics) as watched.address:
        yield watched


async def test_whoever_asks_hears_that_byline_is_well(watched: Watched) -> None:
    status, text = await watched.get("/healthz")

    assert status == 200
    assert '"status": "ok"' in text
    assert '"heartbeat_seconds": 3.5' in text


@pytest.mark.parametrize(
    "health",
    [
        Health(gateway_connected=False, database_writable=True, heartbeat_seconds=3.5),
        Health(gateway_connected=True, database_writable=False, heartbeat_seconds=3.5),
        Health(gateway_connected=True, database_writable=True, heartbeat_seconds=LONGEST_SILENCE_SECONDS),
        Health(gateway_connected=True, database_writable=True, heartbeat_seconds=None),
    ],
    ids=["no gateway", "no database", "no heartbeat for long", "no heartbeat yet"],
)
async def test_whoever_asks_hears_that_byline_is_not_well(watched: Watched, health: Health) -> None:
    watched.health = health
    status, text = await watched.get("/healthz")

    assert status == 503
    assert '"status": "unwell"' in text


async def test_who_asks_need_not_wait_until_a_busy_database_has_a_turn() -> None:
    looks = 0

    async def look() -> bool:
        nonlocal looks
        looks += 1
        await has_turn.wait()
        return True

    has_turn = asyncio.Event()
    async with soon(look, patience_seconds=0) as is_writable:
        busy, begun = [await is_writable(), await is_writable()], looks
        has_turn.set()
        await asyncio.sleep(0)
        free = await is_writable()

    assert (busy, begun, free) == ([False, False], 1, True)


async def test_numbers_come_as_prometheus_reads_them(watched: Watched) -> None:
    watched.metrics.count("requests", "reading", "full")
    watched.metrics.count("cost_dollars", by=0.25)
    watched.metrics.took("stage_seconds", "reading", "quick", seconds=0.2)
    watched.metrics.watch("queue", "Requests that wait for their turn.", lambda: 3)
    _, text = await watched.get("/metrics")

    assert 'byline_requests_total{end="full",kind="reading"} 1.0' in text
    assert "byline_cost_dollars_total 0.25" in text
    assert 'byline_stage_seconds_bucket{kind="reading",le="0.25",stage="quick"} 1.0' in text
    assert 'byline_stage_seconds_bucket{kind="reading",le="0.1",stage="quick"} 0.0' in text
    assert "byline_queue 3.0" in text


async def test_a_port_that_is_taken_is_said_in_words() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        watched = Watched()

        with pytest.raises(WrongSetting, match=f"127.0.0.1:{port}"):
            async with health_server("127.0.0.1", port, watched.look, watched.metrics):
                pass
