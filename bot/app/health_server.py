"""`/healthz` and `/metrics` over HTTP, for whatever watches over Byline."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass

from aiohttp import web

from bot.app.metrics_page import metrics_page
from bot.pipeline.metrics import Metrics
from bot.settings import WrongSetting

LONGEST_SILENCE_SECONDS = 120.0  # between two heartbeats of Discord's gateway; about three of them
PATIENCE_SECONDS = 2.0  # with the database; who asks mostly waits for four or five


@dataclass(frozen=True, slots=True)
class Health:
    """`heartbeat_seconds`: how long ago Discord's gateway was last heard; None where it never was."""

    gateway_connected: bool
    database_writable: bool
    heartbeat_seconds: float | None

    @property
    def is_well(self) -> bool:
        is_heard = self.heartbeat_seconds is not None and self.heartbeat_seconds < LONGEST_SILENCE_SECONDS
        return self.gateway_connected and self.database_writable and is_heard


@asynccontextmanager
async def soon(
    look: Callable[[], Awaitable[bool]], patience_seconds: float = PATIENCE_SECONDS
) -> AsyncIterator[Callable[[], Awaitable[bool]]]:
    """What tells as `look` does, and False where that takes too long: the next to ask waits for the same."""
    looking: asyncio.Future[bool] | None = None

    async def look_soon() -> bool:
        nonlocal looking
        if looking is None or looking.done():
            looking = asyncio.ensure_future(look())
        await asyncio.wait({looking}, timeout=patience_seconds)
        return looking.done() and looking.result()

    try:
        yield look_soon
    finally:
        if looking is not None:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)


@asynccontextmanager
async def health_server(
    host: str, port: int, look: Callable[[], Awaitable[Health]], metrics: Metrics
) -> AsyncIterator[str]:
    """Serve until the block ends; the address. Port 0 takes a free one. Raises `WrongSetting`."""

    async def healthz(_: web.Request) -> web.Response:
        health = await look()
        form = {"status": "ok" if health.is_well else "unwell", **asdict(health)}
        return web.json_response(form, status=200 if health.is_well else 503)

    async def metrics_of(_: web.Request) -> web.Response:
        return web.Response(body=metrics_page(metrics), content_type="text/plain", charset="utf-8")

    application = web.Application()
    application.add_routes([web.get("/healthz", healthz), web.get("/metrics", metrics_of)])
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise WrongSetting(f"HEALTH_PORT: nothing can listen on {host}:{port}") from error
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
