"""A search where nothing keeps the library up beside it: what it finds is read again before it is shown."""

from collections.abc import Awaitable, Callable, Sequence

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import FoundPage, find_statements
from bot.pipeline.keeping.found_exports import whole_search
from bot.pipeline.memory import Memory
from bot.pipeline.readings.rereading import Rereading
from bot.pipeline.records.library_records import LibraryStatement
from storage.found_statements import Search

ROUNDS = 2  # what is read anew may bring others to the top


async def find_up_to_date(memory: Memory, asker: Asker, search: Search) -> FoundPage:
    """What `find_statements` finds, read again before. Raises `LibraryUnavailable`."""

    async def found() -> Sequence[LibraryStatement]:
        return (await find_statements(memory, asker, search)).statements

    await _read_again(memory, found)
    return await find_statements(memory, asker, search)


async def whole_search_up_to_date(memory: Memory, asker: Asker, search: Search) -> list[LibraryStatement]:
    """What `whole_search` finds, read again before. Raises `LibraryUnavailable`."""
    await _read_again(memory, lambda: whole_search(memory, asker, search))
    return await whole_search(memory, asker, search)


async def _read_again(memory: Memory, search: Callable[[], Awaitable[Sequence[LibraryStatement]]]) -> None:
    rereading = Rereading(memory, sleep=_at_once)
    for _ in range(ROUNDS):
        if not await rereading.catch_up({one.holding for one in await search()}):
            return


async def _at_once(_: float) -> None:
    """Somebody waits."""
