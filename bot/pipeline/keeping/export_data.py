"""All that Byline stores of a server or a person, as lines of JSON."""

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing

from bot.pipeline.memory import Memory
from bot.pipeline.scopes import direct_scope, scope_of
from storage.export import ExportedRow, export_person, export_scope


async def lines_of_server(memory: Memory, server: int) -> AsyncGenerator[str, None]:
    """Raises `LibraryUnavailable`."""
    async with memory.opened() as database, aclosing(export_scope(database, scope_of(server))) as rows:
        async for row in rows:
            yield _line(row)


async def lines_of_person(memory: Memory, person: int) -> AsyncGenerator[str, None]:
    """All data of a person, in every server and of their own. Raises `LibraryUnavailable`."""
    async with (
        memory.opened() as database,
        aclosing(export_person(database, person, direct_scope(person))) as rows,
    ):
        async for row in rows:
            yield _line(row)


def _line(row: ExportedRow) -> str:
    return json.dumps({"table": row.table, **row.values}, ensure_ascii=False)
