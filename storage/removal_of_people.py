"""Take one person out of a scope, inside a caller's transaction."""

import json

from storage.connection import Connection
from storage.removal import numbers, remove_articles, remove_conversations
from storage.statement_index import refresh_place
from storage.turns import remove_turns
from storage.usage import ADDED, COUNTED, FORGOTTEN_PERSON


async def forget_who_asked(connection: Connection, scope: str, person: int) -> None:
    private = await numbers(
        connection, "SELECT id FROM conversations WHERE scope = ? AND holder = ?", scope, person
    )
    shared = await numbers(
        connection,
        """
        SELECT turns.id FROM turns JOIN conversations ON conversations.id = turns.conversation
        WHERE conversations.scope = ? AND turns.person = ?
          AND conversations.id NOT IN (SELECT value FROM json_each(?))
        """,
        scope,
        person,
        json.dumps(private),
    )
    await remove_conversations(connection, private)
    await remove_turns(connection, shared)


async def forget_who_read(connection: Connection, scope: str, person: int) -> None:
    """Forget the articles that nobody else had read, and of the others what they pasted alone."""
    touched = await numbers(
        connection,
        """
        DELETE FROM readings
        WHERE person = ? AND article IN (SELECT id FROM articles WHERE scope = ?)
        RETURNING article
        """,
        person,
        scope,
    )
    unread = await connection.rows(
        """
        SELECT digest FROM articles
        WHERE id IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM readings WHERE readings.article = articles.id)
        """,
        [json.dumps(touched)],
    )
    await remove_articles(connection, scope, [row["digest"] for row in unread])
    await connection.run(
        """
        DELETE FROM pastes
        WHERE article IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM readings WHERE readings.paste = pastes.id)
        """,
        [json.dumps(touched)],
    )
    still_read = "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))"
    for article in await numbers(connection, still_read, json.dumps(touched)):
        await refresh_place(connection, article)


async def forget_who_used(connection: Connection, scope: str, person: int) -> None:
    """Move what `person` used to nobody's account, which the totals of the scope include."""
    if person == FORGOTTEN_PERSON:
        return
    columns = ", ".join(COUNTED)
    await connection.run(
        f"""
        INSERT INTO usage (scope, day, person, kind, {columns})
        SELECT scope, day, {FORGOTTEN_PERSON}, kind, {columns} FROM usage WHERE scope = ? AND person = ?
        ON CONFLICT DO UPDATE SET {ADDED}
        """,  # noqa: S608 -- fixed names
        [scope, person],
    )
    await connection.run("DELETE FROM usage WHERE scope = ? AND person = ?", [scope, person])
