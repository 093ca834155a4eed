"""What can go wrong between a bot and Discord, call by call, as a test's script says.

discord.faults.next(Call.ACKNOWLEDGE, server_error(), as_usual, missing_permissions())
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable

from aiohttp import web

from tests.loopback_discord.answers import answer, refusal
from tests.loopback_discord.calls import Call

Proceed = Callable[[], Awaitable[web.StreamResponse]]
Fault = Callable[[web.Request, Proceed], Awaitable[web.StreamResponse]]

PROXY = {"Via": "1.1 google"}  # what Discord's own answers carry, and its shield's do not


class Faults:
    """For each call what happens to its next requests, one after the other; then all is as usual."""

    def __init__(self) -> None:
        self._scripts: defaultdict[Call, deque[Fault]] = defaultdict(deque)
        self._always: dict[Call, Fault] = {}
        self.passed: list[Call] = []  # since `strike`
        self._number = 0
        self._strikes: list[Fault] = []

    def strike(self, number: int, *faults: Fault) -> None:
        """At the `number`-th request from now on, whatever it is, and at those of its kind that follow it.

        With no faults the requests are but listed in `passed`.
        """
        self.passed, self._number, self._strikes = [], number, list(faults)

    def next(self, call: Call, *faults: Fault) -> None:
        self._scripts[call].extend(faults)

    def always(self, call: Call, fault: Fault) -> None:
        self._always[call] = fault

    def clear(self) -> None:
        self._scripts.clear()
        self._always.clear()
        self.strike(0)

    def take(self, call: Call) -> Fault:
        self.passed.append(call)
        if len(self.passed) == self._number:
            self.next(call, *self._strikes)
        script = self._scripts[call]
        return script.popleft() if script else self._always.get(call, as_usual)


async def as_usual(request: web.Request, proceed: Proceed) -> web.StreamResponse:
    return await proceed()


def rate_limited(retry_after_seconds: float, *, everywhere: bool = False) -> Fault:
    """429 as Discord sends it; a client waits and asks again."""

    async def fault(request: web.Request, proceed: Proceed) -> web.StreamResponse:
        body = {
            "message": "You are being rate limited.",
            "retry_after": retry_after_seconds,
            "global": everywhere,
        }
        headers = {"Retry-After": f"{retry_after_seconds:g}", **PROXY}
        headers |= {"X-RateLimit-Global": "true"} if everywhere else {"X-RateLimit-Scope": "user"}
        return answer(429, body, headers)

    return fault


async def shut_out(request: web.Request, proceed: Proceed) -> web.StreamResponse:
    """429 as the shield before Discord sends it after too many bad requests: no `Via`, a web page."""
    return web.Response(status=429, text="<html>error code: 1015</html>", content_type="text/html")


def server_error(status: int = 500) -> Fault:
    async def fault(request: web.Request, proceed: Proceed) -> web.StreamResponse:
        return answer(status, {"message": f"{status}: Internal Server Error", "code": 0}, PROXY)

    return fault


def refused(status: int, code: int, message: str) -> Fault:
    async def fault(request: web.Request, proceed: Proceed) -> web.StreamResponse:
        return refusal(status, code, message)

    return fault


def unknown_interaction() -> Fault:
    return refused(404, 10062, "Unknown interaction")


def missing_permissions() -> Fault:
    return refused(403, 50013, "Missing Permissions")


def unknown_message() -> Fault:
    return refused(404, 10008, "Unknown Message")


async def dropped(request: web.Request, proceed: Proceed) -> web.StreamResponse:
    """The connection breaks before Discord did anything."""
    return _dropped(request)


async def dropped_afterwards(request: web.Request, proceed: Proceed) -> web.StreamResponse:
    """Discord did what was asked, and the connection breaks before it could say so."""
    await proceed()
    return _dropped(request)


async def unknown_reference(request: web.Request, proceed: Proceed) -> web.StreamResponse:
    """As where the message that another replies to is gone; what replies to none is taken."""
    if "message_reference" not in await request.text():
        return await proceed()
    why = {
        "message_reference": {"_errors": [{"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}]}
    }
    return answer(400, {"message": "Invalid Form Body", "code": 50035, "errors": why}, PROXY)


def held_until(released: asyncio.Event) -> Fault:
    """Discord does what was asked when `released` is set, not before."""

    async def fault(request: web.Request, proceed: Proceed) -> web.StreamResponse:
        await released.wait()
        return await proceed()

    return fault


def during(lasts: Callable[[], bool], fault: Fault) -> Fault:
    """As long as it lasts; then all is as usual."""

    async def chosen(request: web.Request, proceed: Proceed) -> web.StreamResponse:
        return await (fault if lasts() else as_usual)(request, proceed)

    return chosen


def where(part_of_path: str, fault: Fault) -> Fault:
    """Only for requests whose path holds it; all others are answered as usual."""

    async def chosen(request: web.Request, proceed: Proceed) -> web.StreamResponse:
        return await (fault if part_of_path in request.path else as_usual)(request, proceed)

    return chosen


def while_happens(happening: Callable[[], Awaitable[None]]) -> Fault:
    """Something happens just before Discord does what was asked."""

    async def fault(request: web.Request, proceed: Proceed) -> web.StreamResponse:
        await happening()
        return await proceed()

    return fault


def slow(seconds: float) -> Fault:
    """Discord does what was asked at once, and its answer takes so long."""

    async def fault(request: web.Request, proceed: Proceed) -> web.StreamResponse:
        response = await proceed()
        await asyncio.sleep(seconds)
        return response

    return fault


def _dropped(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
