import asyncio
from collections.abc import Awaitable
from typing import TypeVar

_Result = TypeVar("_Result")


class Deadline:
    """A moment by which all must be over. It bounds single waits, because a scope that stays open
    while a generator yields would cancel whoever consumes it.
    """

    def __init__(self, seconds: float) -> None:
        self._moment = asyncio.get_running_loop().time() + seconds

    def seconds_left(self) -> float:
        return self._moment - asyncio.get_running_loop().time()

    async def bounds(self, waited_for: Awaitable[_Result]) -> _Result:
        async with asyncio.timeout_at(self._moment):
            return await waited_for
