"""What is too much for one transaction goes a little at a time, so that others write in between.

A portion takes about a tenth of a second in a library of a million statements, and goes whole or not at
all. The last one is left to the transaction of who erases, which takes whatever is still there: so what
is little goes with everything else at once.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from storage.connection import Connection
from storage.database import Database
from storage.removal import numbers, remove_articles
from storage.turns import remove_turns

One = TypeVar("One", int, str)
Find = Callable[[Connection], Awaitable[Sequence[One]]]

ARTICLES_AT_ONCE = 10  # with their statements, whose words the search index gives up one by one
TURNS_AT_ONCE = 100


async def remove_most(
    database: Database,
    find: Find[One],
    remove: Callable[[Connection, Sequence[One]], Awaitable[object]],
    at_once: int,
) -> None:
    """Remove all but the last portion of what `find` finds."""
    async with database.reading() as connection:
        found = await find(connection)
    for start in range(0, len(found) - at_once, at_once):
        async with database.transaction() as connection:
            await remove(connection, found[start : start + at_once])


async def remove_most_articles(database: Database, scope: str, find: Find[str]) -> None:
    """`find` gives their digests."""
    await remove_most(
        database, find, lambda connection, some: remove_articles(connection, scope, some), ARTICLES_AT_ONCE
    )


async def remove_most_turns(database: Database, condition: str, *parameters: str | int) -> None:
    """Remove most turns for which the condition on `turns` and `conversations`, a fixed text, holds."""
    sql = f"""
        SELECT turns.id FROM turns JOIN conversations ON conversations.id = turns.conversation
        WHERE {condition}
    """  # noqa: S608 -- fixed text
    await remove_most(
        database, lambda connection: numbers(connection, sql, *parameters), remove_turns, TURNS_AT_ONCE
    )
