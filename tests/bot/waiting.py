"""Waiting for what goes on beside a test: until it holds, and never without an end."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable

PATIENCE_SECONDS = 20.0


async def until(holds: Callable[[], bool | Awaitable[object]]) -> None:
    """Raises `TimeoutError` where it does not come to hold."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not await _value_of(holds()):
            await asyncio.sleep(0)


async def _value_of(held: bool | Awaitable[object]) -> object:
    return await held if inspect.isawaitable(held) else held
