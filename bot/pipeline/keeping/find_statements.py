"""Searching what was read: who said it, with which words, newest first."""

from dataclasses import dataclass

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library_records import LibraryStatement, library_statement
from bot.pipeline.memory import Memory
from storage.statements import Cursor, Search

PAGE = 25


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is left out restricts nothing. `since` is in Unix seconds, the rest as it was typed."""

    words: str = ""
    speaker: str = ""
    since: int | None = None
    most: int = PAGE


@dataclass(frozen=True, slots=True)
class FoundPage:
    """`after`, handed back, gives the next page; None on the last one."""

    statements: tuple[LibraryStatement, ...]
    after: Cursor | None = None


async def find_statements(
    memory: Memory, asker: Asker, wanted: Wanted, after: Cursor | None = None
) -> FoundPage:
    """What `asker` may see of it. Raises `LibraryUnavailable`."""
    search = Search(wanted.words, wanted.speaker, wanted.since, wanted.most)
    page = await memory.find(asker, search, after)
    return FoundPage(tuple(library_statement(one) for one in page.statements), page.next)
