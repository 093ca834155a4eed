"""Take one person out of a scope, inside a caller's transaction."""

import json
from collections.abc import Sequence

from storage.connection import Connection
from storage.forgotten_person import FORGOTTEN_PERSON
from storage.left_overs import remove_left_overs
from storage.removal import numbers, remove_articles, remove_conversations
from storage.turns import remove_turns
from storage.usage import ADDED, COUNTED


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


async def articles_read_by(connection: Connection, scope: str, person: int) -> list[int]:
    return await numbers(
        connection,
        """
        SELECT DISTINCT articles.id FROM readings JOIN articles ON articles.id = readings.article
        WHERE readings.person = ? AND articles.scope = ?
        """,
        person,
        scope,
    )


async def forget_who_read(connection: Connection, scope: str, person: int, articles: Sequence[int]) -> None:
    """Forget those of the articles that nobody else had read, and of the others what they pasted alone."""
    touched = await numbers(
        connection,
        """
        DELETE FROM readings
        WHERE article IN (SELECT value FROM json_each(?))
          AND +person = ? -- by the articles: a person may have read very many others
        RETURNING article
        """,
        json.dumps(articles),
        person,
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
    await remove_left_overs(connection, touched)


async def has_others(connection: Connection, scope: str, digest: str, person: int) -> bool:
    """Whether anybody else read the article or asked about it, however privately."""
    return bool(
        await connection.integer(
            """
            SELECT EXISTS (SELECT 1 FROM articles JOIN readings ON readings.article = articles.id
                           WHERE articles.scope = :scope AND articles.digest = :digest
                             AND readings.person <> :person)
                OR EXISTS (SELECT 1 FROM turn_articles
                           JOIN turns ON turns.id = turn_articles.turn
                           JOIN conversations ON conversations.id = turns.conversation
                           WHERE turn_articles.digest = :digest AND conversations.scope = :scope
                             AND turns.person <> :person)
            """,
            {"scope": scope, "digest": digest, "person": person},
        )
    )


async def forget_who_had_article(connection: Connection, scope: str, digest: str, person: int) -> None:
    """Forget that `person` read the article or asked about it; for others it stays."""
    await remove_turns(connection, await _turns_about(connection, scope, digest, person))
    touched = await numbers(
        connection,
        """
        DELETE FROM readings
        WHERE person = ? AND article IN (SELECT id FROM articles WHERE scope = ? AND digest = ?)
        RETURNING article
        """,
        person,
        scope,
        digest,
    )
    await connection.run(
        "DELETE FROM corrections WHERE scope = ? AND digest = ? AND person = ?", [scope, digest, person]
    )
    await _remove_own_use(connection, scope, digest, person)
    await remove_left_overs(connection, touched)


async def _remove_own_use(connection: Connection, scope: str, digest: str, person: int) -> None:
    """Remove the article from conversations that are the person's alone, and what they are owed of it."""
    await connection.run(
        """
        DELETE FROM conversation_articles
        WHERE digest = ? AND conversation IN (SELECT id FROM conversations WHERE scope = ? AND holder = ?)
        """,
        [digest, scope, person],
    )
    await connection.run(
        """
        DELETE FROM outbox
        WHERE scope = ? AND person = ?
          AND EXISTS (SELECT 1 FROM json_tree(outbox.details) AS detail WHERE detail.atom = ?)
        """,
        [scope, person, digest],
    )


async def _turns_about(connection: Connection, scope: str, digest: str, person: int) -> list[int]:
    return await numbers(
        connection,
        """
        SELECT DISTINCT turns.id
        FROM turn_articles
        JOIN turns ON turns.id = turn_articles.turn AND turns.person = ?
        JOIN conversations ON conversations.id = turns.conversation AND conversations.scope = ?
        WHERE turn_articles.digest = ?
        """,
        person,
        scope,
        digest,
    )


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
