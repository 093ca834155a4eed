"""The full-text indexes, whose parts keep the words of deleted rows until they are merged.

SQLite before 3.43 adds a level to an index each time that it is merged as a whole and takes none away; it
can read no index of more than 2,000 levels, and calls it damaged for ever. So an index is built anew long
before that, which makes one sound again that has gone beyond it.
"""

from storage.connection import Connection
from storage.database import Database

SEARCH_INDEXES = ("statement_words", "turn_words")
PAGES_A_MERGE = 500  # about a tenth of a second, for which others wait to write
MOST_LEVELS = 1_000  # then an index is built anew: three seconds for 200,000 statements
STRUCTURE = 10  # the row in which FTS5 keeps how an index is made up
COOKIE_BYTES = 4  # before the number of its levels


async def merge_away_traces(database: Database) -> None:
    """Rewrite every index without what was deleted.

    FTS5's `optimize` does the same in one go, during which nobody else could write for seconds.
    """
    for index in SEARCH_INDEXES:
        if await levels_of(database, index) > MOST_LEVELS:
            await database.write(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608 -- fixed names
        else:
            await _merge_all(database, index)


async def levels_of(database: Database, index: str) -> int:
    async with database.reading() as connection:
        row = await connection.row(f"SELECT block FROM {index}_data WHERE id = {STRUCTURE}")  # noqa: S608 -- fixed
    return _number_at(bytes(row["block"]), COOKIE_BYTES) if row else 0


def _number_at(block: bytes, at: int) -> int:
    """As SQLite writes numbers: seven bits a byte, the highest first, and one bit where more follow."""
    number = 0
    for byte in block[at:]:
        number = number << 7 | byte & 0x7F
        if not byte & 0x80:
            break
    return number


async def _merge_all(database: Database, index: str) -> None:
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
