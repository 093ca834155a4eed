"""The REST API of the loopback Discord: each request noted, then its fault or its answer."""

import json
import time
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import BodyPartReader, web

from tests.loopback_discord.answers import Refused, answer, refusal
from tests.loopback_discord.calls import WITHOUT_BOT_TOKEN, Call
from tests.loopback_discord.faults import PROXY, Faults
from tests.loopback_discord.journal import Journal, Request, Upload
from tests.loopback_discord.world import World

API = "/api/v10"
Result = tuple[int, Any]  # status and JSON, or bytes for a file
Handler = Callable[[Request], Awaitable[Result]]
Handlers = dict[Call, Handler]


class RestApi:
    def __init__(self, world: World, journal: Journal, faults: Faults, handlers: Handlers) -> None:
        self._world = world
        self._journal = journal
        self._faults = faults
        self._handlers = handlers

    def add_to(self, application: web.Application) -> None:
        for call in Call:
            prefix = "" if call is Call.LOAD_FILE else API
            application.router.add_route(call.method, prefix + call.path, self._serve(call))
        application.router.add_route("*", API + "/{rest:.*}", self._serve(None))

    def _serve(self, call: Call | None) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(incoming: web.Request) -> web.StreamResponse:
            request = Request(
                call,
                incoming.method,
                incoming.path.removeprefix(API),
                time.monotonic(),
                dict(incoming.match_info),
                dict(incoming.query),
                incoming.headers.get("Authorization"),
            )
            self._journal.begin(request)
            response: web.StreamResponse | None = None
            try:
                request.body, request.files = await _content_of(incoming)
                response = await self._with_faults(incoming, request)
            finally:
                lost = response is None or incoming.transport is None or incoming.transport.is_closing()
                status = None if lost or response is None else response.status
                self._journal.end(request, status, time.monotonic())
            return response

        return serve

    async def _with_faults(self, incoming: web.Request, request: Request) -> web.StreamResponse:
        if request.call is None:
            return refusal(404, 0, "404: Not Found")

        async def proceed() -> web.StreamResponse:
            return await self._answered(request)

        return await self._faults.take(request.call)(incoming, proceed)

    async def _answered(self, request: Request) -> web.StreamResponse:
        assert request.call is not None
        if request.call not in WITHOUT_BOT_TOKEN and request.authorization != f"Bot {self._world.token}":
            return refusal(401, 0, "401: Unauthorized")
        try:
            status, body = await self._handlers[request.call](request)
        except Refused as error:
            return refusal(error.status, error.code, error.message)
        if isinstance(body, bytes):
            return web.Response(status=status, body=body)
        return answer(status, body, PROXY)


async def _content_of(incoming: web.Request) -> tuple[Any, tuple[Upload, ...]]:
    """The JSON, and the files that came beside it."""
    if not incoming.content_type.startswith("multipart/"):
        text = await incoming.text()
        return (json.loads(text) if text else None), ()
    body: Any = None
    uploads = []
    async for part in await incoming.multipart():
        assert isinstance(part, BodyPartReader)
        if part.name == "payload_json":
            body = json.loads(await part.text())
        else:
            uploads.append(Upload(part.filename or "file", bytes(await part.read())))
    return body, tuple(uploads)
