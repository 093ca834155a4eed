"""The full-text indexes, whose parts keep the words of deleted rows until they are merged."""

from storage.connection import Connection
from storage.database import Database

SEARCH_INDEXES = ("statement_words", "turn_words")
PAGES_A_MERGE = 500  # about a tenth of a second, for which others wait to write


async def merge_away_traces(database: Database) -> None:
    """Rewrite every index without what was deleted.

    FTS5's `optimize` does the same in one go, during which nobody else could write for seconds.
    """
    for index in SEARCH_INDEXES:
        async with database.transaction() as connection:
            await _merge(connection, index, -PAGES_A_MERGE)  # negative: all parts are up for merging
        rewritten = False
        while not rewritten:
            async with database.transaction() as connection:
                changed = await _merge(connection, index, PAGES_A_MERGE)
            rewritten = changed < 2  # the statement itself changes one row


async def _merge(connection: Connection, index: str, pages: int) -> int:
    """Merge some pages; the number of changed rows, which is below two when there was nothing to do."""
    before = await connection.integer("SELECT total_changes()")
    await connection.run(
        f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)",  # noqa: S608 -- fixed names
        [pages],
    )
    return await connection.integer("SELECT total_changes()") - before
