"""What bounds Byline's requests, and is over when a request has arrived, however slow the machine is."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import pytest
from aiohttp import web

from tests.loopback_discord.faults import Proceed
from tests.loopback_discord.watch import PATIENCE_SECONDS


class Bounds(ModuleType):
    """`asyncio`, but for how long something may take."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *modules: ModuleType) -> None:
        super().__init__("asyncio")
        self._open: set[asyncio.Timeout] = set()
        for module in modules:
            monkeypatch.setattr(module, "asyncio", self)

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    @asynccontextmanager
    async def timeout(self, seconds: float) -> AsyncIterator[None]:
        async with asyncio.timeout(PATIENCE_SECONDS) as bound:
            self._open.add(bound)
            try:
                yield
            finally:
                self._open.remove(bound)

    async def answered_too_late(self, request: web.Request, proceed: Proceed) -> web.StreamResponse:
        """Discord does what was asked, and its answer comes when nobody waits for it any more."""
        response = await proceed()
        self._pass()
        await asyncio.Event().wait()
        return response

    async def never_done(self, request: web.Request, proceed: Proceed) -> web.StreamResponse:
        self._pass()
        await asyncio.Event().wait()
        return web.Response()

    def _pass(self) -> None:
        for bound in self._open:
            bound.reschedule(asyncio.get_running_loop().time())
