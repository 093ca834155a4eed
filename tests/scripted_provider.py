"""A language model's provider for tests only: real HTTP on loopback, answers as scripted.

Every fault that a provider or the way to it can have is a step of a script: statuses, headers, broken
streams, silence. It remembers the requests, so that a test can say what was sent.
"""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]

CACHED_FROM = 1024  # tokens; providers keep no shorter beginning

USAGE = {
    "prompt_tokens": 1200,
    "completion_tokens": 80,
    "prompt_tokens_details": {"cached_tokens": 1024},
    "completion_tokens_details": {"reasoning_tokens": 30},
}


@dataclass
class Provider:
    """Answers each request with the next of `script`; the last one is repeated.

    `told`: what it tells of itself, by path; the rest is not there.
    """

    base_url: str
    script: deque[Answer] = field(default_factory=deque)
    told: dict[str, Any] = field(default_factory=dict)
    told_headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    queries: list[dict[str, str]] = field(default_factory=list)

    def answers(self, *answers: Answer) -> None:
        self.script.extend(answers)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.bodies.append(await request.json())
        self.headers.append(dict(request.headers))
        self.queries.append(dict(request.query))
        answer = self.script.popleft() if len(self.script) > 1 else self.script[0]
        return await answer(request)

    async def tell(self, request: web.Request) -> web.StreamResponse:
        self.told_headers.append(dict(request.headers))
        if request.path in self.told:
            return web.json_response(self.told[request.path])
        return web.json_response({"error": {"message": "not found"}}, status=404)


@asynccontextmanager
async def running_provider() -> AsyncIterator[Provider]:
    provider = Provider(base_url="")
    application = web.Application(client_max_size=64 * 1024 * 1024)
    application.router.add_post("/v1/chat/completions", provider.handle)
    application.router.add_route("*", "/{path:.*}", provider.tell)
    runner = web.AppRunner(application, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    provider.base_url = f"http://{host}:{port}/v1"
    try:
        yield provider
    finally:
        await runner.cleanup()


def status(code: int, error: Any = None, headers: dict[str, str] | None = None) -> Answer:
    """An error as OpenAI words it: `error` becomes the body's "error"."""

    async def answer(request: web.Request) -> web.StreamResponse:
        return web.json_response({"error": error or {"message": "no"}}, status=code, headers=headers)

    return answer


def body(text: str, content_type: str, code: int = 200) -> Answer:
    """Anything at all, in one piece."""

    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(text=text, content_type=content_type, status=code)

    return answer


def chunk(content: str | None = None, finish: str | None = None, **delta: Any) -> dict[str, Any]:
    """One piece of a streamed reply."""
    if content is not None:
        delta["content"] = content
    return {
        "id": "1",
        "object": "chat.completion.chunk",
        "model": "scripted-2026",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
    }


def last_chunk(usage: dict[str, Any] | None = None) -> dict[str, Any]:
    """The piece behind the reply: usage, and no choices."""
    return {
        "id": "1",
        "object": "chat.completion.chunk",
        "model": "scripted-2026",
        "choices": [],
        "usage": usage or USAGE,
    }


def stream(
    *events: dict[str, Any] | str, done: bool = True, reset: bool = False, then_hang: bool = False
) -> Answer:
    """A stream of events, dictionaries or raw data. `done`: whether it ends as it should.

    `reset` drops the connection in place of an end; `then_hang` keeps it open in silence.
    """

    async def answer(request: web.Request) -> web.StreamResponse:
        response = await _begin(request)
        for event in events:
            data = event if isinstance(event, str) else json.dumps(event)
            await response.write(f"data: {data}\n\n".encode())
        if then_hang:
            await asyncio.Event().wait()
        if reset:
            _drop(request)
            return response
        if done:
            await response.write(b"data: [DONE]\n\n")
        return response

    return answer


def reply(text: str, *, pieces: int = 3, usage: bool = True) -> Answer:
    """A whole and proper reply."""
    length = max(1, -(-len(text) // pieces))
    parts = [chunk(text[start : start + length]) for start in range(0, len(text), length)]
    return stream(chunk(role="assistant"), *parts, chunk(finish="stop"), *([last_chunk()] if usage else []))


def drip(text: str, seconds_between: float) -> Answer:
    """A reply that comes letter by letter and never stops coming."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = await _begin(request)
        while True:
            for letter in text:
                await response.write(f"data: {json.dumps(chunk(letter))}\n\n".encode())
                await asyncio.sleep(seconds_between)

    return answer


async def silence(request: web.Request) -> web.StreamResponse:
    """Take the request and never answer."""
    await asyncio.Event().wait()
    raise AssertionError


async def hang_up(request: web.Request) -> web.StreamResponse:
    """Drop the connection in place of an answer."""
    _drop(request)
    return web.Response()


def refusing(field_name: str, then: Answer, code: int = 400) -> Answer:
    """A server that does not know one field, and says which; without it, it answers with `then`."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if field_name not in await request.json():
            return await then(request)
        error = {
            "message": f"Unsupported parameter: '{field_name}'.",
            "param": field_name,
            "code": "unsupported_parameter",
        }
        return await status(code, error)(request)

    return answer


async def _begin(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    return response


def _drop(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()
