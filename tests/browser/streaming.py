"""A provider's reply that comes as far as the test lets it."""

import asyncio
import json
from itertools import pairwise

from aiohttp import web

from tests.scripted_provider import Answer, chunk, last_chunk


class Stages:
    """`text` stops before each of `stops` until `goes_on` is called. Use it as an answer of the provider."""

    def __init__(self, text: str, *stops: str) -> None:
        places = [0, *(text.index(stop) for stop in stops), len(text)]
        self._pieces = [text[start:end] for start, end in pairwise(places)]
        self._may_go_on = [asyncio.Event() for _ in stops]
        self._waiting = iter(self._may_go_on)

    def goes_on(self) -> None:
        """To the next stop, or to the end."""
        next(self._waiting).set()

    @property
    def answer(self) -> Answer:
        return self._answer

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for piece, may_go_on in zip(self._pieces, [*self._may_go_on, None], strict=True):
            await _write(response, chunk(piece))
            if may_go_on is not None:
                await may_go_on.wait()
        for event in (chunk(finish="stop"), last_chunk()):
            await _write(response, event)
        await response.write(b"data: [DONE]\n\n")
        return response


async def _write(response: web.StreamResponse, event: dict[str, object]) -> None:
    await response.write(f"data: {json.dumps(event)}\n\n".encode())
