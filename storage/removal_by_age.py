"""Take what is too old out of a scope, inside a caller's transaction.

Each audience loses an article when its own last reading is too old: that others have read it since, where one
may not look, keeps it for nobody.
"""

import json
from collections.abc import Sequence

from storage.connection import Connection
from storage.left_overs import remove_left_overs
from storage.removal import numbers, remove_articles_with_turns
from storage.turns import remove_turns

_NOT_READ_SINCE = """
    NOT EXISTS (SELECT 1 FROM readings
                WHERE readings.article = holdings.article AND readings.audience = holdings.audience
                  AND readings.read_at >= ?)
"""
_CHOSEN = """
    (SELECT value AS id FROM json_each(?)) AS chosen JOIN holdings ON holdings.id = chosen.id
    JOIN articles ON articles.id = holdings.article
"""


async def old_articles(connection: Connection, scope: str, moment: int) -> list[str]:
    """Digests of what was last read before `moment`, or, where a conversation alone knows it, added."""
    rows = await connection.rows(
        """
        SELECT digest FROM articles
        WHERE scope = :scope AND NOT EXISTS (
            SELECT 1 FROM readings WHERE readings.article = articles.id AND readings.read_at >= :moment)
        UNION
        SELECT known.digest FROM conversations JOIN conversation_articles AS known
                                                ON known.conversation = conversations.id
        WHERE conversations.scope = :scope AND NOT EXISTS (
            SELECT 1 FROM articles WHERE articles.scope = :scope AND articles.digest = known.digest)
        GROUP BY known.digest HAVING max(known.added_at) < :moment
        """,
        {"scope": scope, "moment": moment},
    )
    return [row["digest"] for row in rows]


async def remove_still_old(connection: Connection, scope: str, moment: int, digests: Sequence[str]) -> None:
    """Remove those of the old articles that have not come again since they were found, with their turns."""
    come_again = await connection.rows(
        """
        SELECT digest FROM articles CROSS JOIN readings ON readings.article = articles.id
        WHERE scope = :scope AND digest IN (SELECT value FROM json_each(:digests)) AND read_at >= :moment
        UNION
        SELECT known.digest FROM conversation_articles AS known
        CROSS JOIN conversations ON conversations.id = known.conversation
        WHERE known.digest IN (SELECT value FROM json_each(:digests)) AND known.added_at >= :moment
          AND conversations.scope = :scope AND NOT EXISTS (
            SELECT 1 FROM articles WHERE articles.scope = :scope AND articles.digest = known.digest)
        """,
        {"scope": scope, "moment": moment, "digests": json.dumps(digests)},
    )
    kept = {row["digest"] for row in come_again}
    await remove_articles_with_turns(connection, scope, [one for one in digests if one not in kept])


async def old_holdings(connection: Connection, scope: str, moment: int) -> list[int]:
    """Holdings of audiences in which the article was last read before `moment`."""
    return await numbers(
        connection,
        f"""
        SELECT holdings.id FROM audiences JOIN holdings ON holdings.audience = audiences.id
        WHERE audiences.scope = ? AND {_NOT_READ_SINCE}
        """,  # noqa: S608 -- fixed text
        scope,
        moment,
    )


async def remove_old_holdings(connection: Connection, moment: int, holdings: Sequence[int]) -> None:
    """Remove those that are still old, with what their audiences read and set right of the article.

    What was asked about it since stays.
    """
    still_old = await numbers(
        connection,
        f"SELECT holdings.id FROM {_CHOSEN} WHERE {_NOT_READ_SINCE}",  # noqa: S608 -- fixed text
        json.dumps(holdings),
        moment,
    )
    chosen = [json.dumps(still_old)]
    await connection.run(
        f"""
        DELETE FROM corrections WHERE id IN (
            SELECT corrections.id FROM {_CHOSEN}
            JOIN corrections ON corrections.scope = articles.scope AND corrections.digest = articles.digest
                            AND corrections.audience = holdings.audience)
        """,  # noqa: S608 -- fixed text
        chosen,
    )
    touched = await connection.rows(
        f"""
        DELETE FROM readings WHERE id IN (
            SELECT readings.id FROM {_CHOSEN}
            JOIN readings ON readings.article = holdings.article AND readings.audience = holdings.audience)
        RETURNING article
        """,  # noqa: S608 -- fixed text
        chosen,
    )
    await remove_left_overs(connection, sorted({row["article"] for row in touched}))


async def forget_old_turns(connection: Connection, scope: str, moment: int) -> None:
    old = await numbers(
        connection,
        """
        SELECT turns.id FROM conversations JOIN turns ON turns.conversation = conversations.id
        WHERE conversations.scope = ? AND turns.asked_at < ?
        """,
        scope,
        moment,
    )
    await remove_turns(connection, old)
