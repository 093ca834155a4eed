"""Waiting for what goes on beside a test: until it holds, and never without an end."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable

from tests.loopback_discord.watch import PATIENCE_SECONDS


async def until(holds: Callable[[], bool | Awaitable[object]]) -> None:
    """Raises AssertionError where it does not come to hold."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not await _value_of(holds()):
                await asyncio.sleep(0)
    except TimeoutError:
        raise AssertionError(
            f"waited {PATIENCE_SECONDS:g} s in vain: {inspect.getsource(holds).strip()}"
        ) from None


async def _value_of(held: bool | Awaitable[object]) -> object:
    return await held if inspect.isawaitable(held) else held
