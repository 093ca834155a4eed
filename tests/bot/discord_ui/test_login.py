import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any, cast

import discord
import pytest
import pytest_asyncio

from bot.discord_ui.client import GATEWAY_ATTEMPTS, BylineClient
from bot.discord_ui.login import CannotStart, stay_online
from bot.discord_ui.words import running_catalogue as words
from bot.pipeline.memory import Memory
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from tests.bot.discord_ui.byline_server import PROMPTS
from tests.bot.discord_ui.refusals import refused

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def client() -> AsyncIterator[BylineClient]:
    workers = Workers()
    services = Services(PROMPTS, Memory(None), workers)
    client = BylineClient(services)
    yield client
    await services.close()
    workers.close()


def closed(code: int) -> discord.ConnectionClosed:
    """As the gateway closes a session."""
    return discord.ConnectionClosed(cast("Any", None), shard_id=0, code=code)


def failing_with(error: Exception) -> Callable[..., Any]:
    async def start(*_: object, **__: object) -> None:
        raise error

    return start


async def test_a_missing_token_is_one_line_of_advice(client: BylineClient) -> None:
    with pytest.raises(CannotStart) as caught:
        await stay_online(client, "", asyncio.Event())

    assert caught.value.user_message == words.LOGIN_MISSING


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (discord.LoginFailure("no"), words.REFUSED_LOGIN),
        (discord.PrivilegedIntentsRequired(None), words.INTENT_MISSING),
        (closed(4004), words.REFUSED_LOGIN),
        (closed(4010), words.DISCORD_REFUSED.format(code="4010")),
        (discord.GatewayNotFound(), words.DISCORD_UNREACHABLE),
        (ConnectionRefusedError(), words.DISCORD_UNREACHABLE),
        (refused(503), words.DISCORD_DOWN.format(code="503")),
        (refused(403, kind=discord.Forbidden), words.DISCORD_REFUSED.format(code="403")),
    ],
    ids=lambda value: type(value).__name__,
)
async def test_what_keeps_byline_from_logging_in_is_one_line_of_advice(
    client: BylineClient, monkeypatch: pytest.MonkeyPatch, error: Exception, advice: str
) -> None:
    monkeypatch.setattr(client, "start", failing_with(error))

    with pytest.raises(CannotStart) as caught:
        await stay_online(client, "token", asyncio.Event())

    assert caught.value.user_message == advice


async def test_a_gateway_that_is_never_reached_ends_the_start(
    client: BylineClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts = 0

    async def always_again(
        self: BylineClient, gateway: object, shard_id: int, *, initial: bool = False
    ) -> None:
        nonlocal attempts
        attempts += 1
        await self.launch_shard(gateway, shard_id)  # as discord.py does after each failure

    async def start(_: str) -> None:
        await client.launch_shard("wss://gateway.test", 0)

    monkeypatch.setattr(discord.AutoShardedClient, "launch_shard", always_again)
    monkeypatch.setattr(client, "start", start)

    with pytest.raises(CannotStart) as caught:
        await stay_online(client, "token", asyncio.Event())

    assert caught.value.user_message == words.DISCORD_UNREACHABLE
    assert attempts == GATEWAY_ATTEMPTS


async def test_told_to_stop_byline_leaves_without_an_error(
    client: BylineClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = asyncio.Event()

    async def start(_: str) -> None:
        await closed.wait()

    async def close() -> None:
        closed.set()

    monkeypatch.setattr(client, "start", start)
    monkeypatch.setattr(client, "close", close)
    stop = asyncio.Event()
    stop.set()
    await stay_online(client, "token", stop)

    assert closed.is_set()
