"""Which audience holds an article, from which reading on. All of this runs inside a caller's transaction."""

import json
from collections.abc import Sequence

from storage.connection import Connection
from storage.statement_index import LAST_POSITION, POSITION_BITS, numbers_of


async def ensure_holding(
    connection: Connection, reading: int, article: int, audience: int, *, is_article: bool
) -> None:
    """Let the article be one of the audience's from this reading on, unless it is already."""
    await connection.run(
        """
        INSERT INTO holdings (id, article, audience, is_article) VALUES (?, ?, ?, ?)
        ON CONFLICT (article, audience) DO UPDATE SET is_article = excluded.is_article
        """,
        [reading, article, audience, is_article],
    )


async def hold_what_is_read(connection: Connection, articles: Sequence[int]) -> None:
    """Mend the holdings after readings of these articles went: each begins with a reading that is left."""
    chosen = [json.dumps(articles)]
    await connection.run(
        """
        DELETE FROM holdings
        WHERE article IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM readings
                          WHERE readings.article = holdings.article AND readings.audience = holdings.audience)
        """,
        chosen,
    )
    moved = await connection.rows(
        """
        SELECT holdings.id, min(readings.id) AS first FROM holdings JOIN readings USING (article, audience)
        WHERE article IN (SELECT value FROM json_each(?)) GROUP BY holdings.id HAVING first > holdings.id
        """,
        chosen,
    )
    for row in moved:
        await _move(connection, row["id"], row["first"])


async def _move(connection: Connection, holding: int, to: int) -> None:
    numbers = {"to": to << POSITION_BITS, "position": LAST_POSITION, "holding": to}
    lowest, highest = numbers_of(holding)
    await connection.run("UPDATE holdings SET id = ? WHERE id = ?", [to, holding])
    await connection.run(
        """
        UPDATE statements SET number = :to | (number & :position), corrects = :to | (corrects & :position)
        WHERE holding = :holding
        """,
        numbers,
    )
    await connection.run(
        """
        UPDATE statement_words SET rowid = :to | (rowid & :position)
        WHERE rowid BETWEEN :lowest AND :highest
        """,
        {"to": to << POSITION_BITS, "position": LAST_POSITION, "lowest": lowest, "highest": highest},
    )
