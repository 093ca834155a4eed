"""Take what is too old out of a scope, inside a caller's transaction."""

from storage.connection import Connection
from storage.removal import numbers
from storage.turns import remove_turns


async def old_articles(connection: Connection, scope: str, moment: int) -> list[str]:
    """Their digests. Of what a conversation alone knows, its adding counts."""
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
