"""A search where nothing keeps the library up beside it: what it finds is read again before it is shown."""

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import FoundPage, Wanted, find_statements
from bot.pipeline.memory import Memory
from bot.pipeline.readings.rereading import Rereading

ROUNDS = 2  # what is read anew may bring others to the top


async def _at_once(_: float) -> None:
    """Somebody waits."""


async def find_up_to_date(memory: Memory, asker: Asker, wanted: Wanted) -> FoundPage:
    """As `find_statements`. Raises `LibraryUnavailable`."""
    rereading = Rereading(memory, sleep=_at_once)
    page = await find_statements(memory, asker, wanted)
    for _ in range(ROUNDS):
        if not await rereading.catch_up({one.holding for one in page.statements}):
            break
        page = await find_statements(memory, asker, wanted)
    return page
