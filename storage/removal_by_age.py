"""Take what is too old out of a scope, inside a caller's transaction."""

import json
from collections.abc import Sequence

from storage.connection import Connection
from storage.removal import numbers, remove_articles_with_turns
from storage.turns import remove_turns


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
