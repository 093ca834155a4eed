"""Requests to Discord that end, whatever becomes of the connection."""

import asyncio
import functools
from collections.abc import Awaitable, Callable
from typing import ParamSpec, TypeVar

LONGEST_SECONDS = 60.0  # that a request may take, waits for a rate limit included

Given = ParamSpec("Given")
Result = TypeVar("Result")


def in_time(request: Callable[Given, Awaitable[Result]]) -> Callable[Given, Awaitable[Result]]:
    """Raises TimeoutError where a connection stands and nothing comes by it; else that lasts for minutes."""

    @functools.wraps(request)
    async def bounded(*given: Given.args, **named: Given.kwargs) -> Result:
        async with asyncio.timeout(LONGEST_SECONDS):
            return await request(*given, **named)

    return bounded
