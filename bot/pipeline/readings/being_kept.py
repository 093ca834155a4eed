"""Articles that are on their way into the database, so that nobody is told that they are not there."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

End = Callable[[], Awaitable[object]]  # returns when the article is kept, or cannot be


class BeingKept:
    """One for the whole program."""

    def __init__(self) -> None:
        self._under_way: dict[tuple[str, str], list[End]] = {}

    @contextmanager
    def announced(self, scope: str, digest: str, end: End) -> Iterator[None]:
        """The article is being read and kept within."""
        key = (scope, digest)
        self._under_way.setdefault(key, []).append(end)
        try:
            yield
        finally:
            self._under_way[key].remove(end)
            if not self._under_way[key]:
                del self._under_way[key]

    async def wait_until_kept(self, scope: str, digest: str) -> bool:
        """Whether there was one, which is kept by now where that can be."""
        ends = list(self._under_way.get((scope, digest), ()))
        for end in ends:
            await asyncio.shield(end())
        return bool(ends)
