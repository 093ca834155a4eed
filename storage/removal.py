"""Remove articles and conversations with all that was made of them, inside a caller's transaction.

What stays of them in the bytes of the file is the caller's to clean: see `erasing`.
"""

import json
from collections.abc import Collection

from storage.connection import Connection
from storage.turns import remove_turns


async def numbers(connection: Connection, sql: str, *parameters: str | int) -> list[int]:
    """The first column of what `sql` asks for."""
    return [row[0] for row in await connection.rows(sql, parameters)]


async def remove_articles(connection: Connection, scope: str, digests: Collection[str]) -> None:
    """Remove from the library, from conversations and from what was made of the articles.

    The turns about them are left alone.
    """
    chosen = json.dumps(list(digests))
    of_scope = "scope = ? AND {} IN (SELECT value FROM json_each(?))"
    for table, column in (
        ("articles", "digest"),
        ("replies", "article_digest"),
        ("public_cards", "digest"),
        ("corrections", "digest"),
    ):
        await connection.run(
            f"DELETE FROM {table} WHERE {of_scope.format(column)}",  # noqa: S608 -- fixed names
            [scope, chosen],
        )
    await _remove_work_on(connection, scope, chosen)
    await _take_out_of_conversations(connection, scope, chosen)


async def remove_articles_with_turns(connection: Connection, scope: str, digests: Collection[str]) -> None:
    """Remove articles as `remove_articles` does, and the turns about them."""
    await remove_turns(
        connection,
        await numbers(
            connection,
            """
            SELECT DISTINCT turns.id
            FROM turn_articles
            JOIN turns ON turns.id = turn_articles.turn
            JOIN conversations ON conversations.id = turns.conversation AND conversations.scope = ?
            WHERE turn_articles.digest IN (SELECT value FROM json_each(?))
            """,
            scope,
            json.dumps(list(digests)),
        ),
    )
    await remove_articles(connection, scope, digests)


async def remove_conversations(connection: Connection, conversations: Collection[int]) -> None:
    chosen = json.dumps(list(conversations))
    turns = await numbers(
        connection, "SELECT id FROM turns WHERE conversation IN (SELECT value FROM json_each(?))", chosen
    )
    await remove_turns(connection, turns)
    await connection.run("DELETE FROM conversations WHERE id IN (SELECT value FROM json_each(?))", [chosen])


async def remove_empty_conversations(connection: Connection, scope: str) -> None:
    """Remove those left with neither turns nor articles."""
    await connection.run(
        """
        DELETE FROM conversations
        WHERE scope = ?
          AND NOT EXISTS (SELECT 1 FROM turns WHERE turns.conversation = conversations.id)
          AND NOT EXISTS (SELECT 1 FROM conversation_articles AS known
                          WHERE known.conversation = conversations.id)
        """,
        [scope],
    )


async def remove_empty_audiences(connection: Connection, scope: str) -> None:
    await connection.run(
        """
        DELETE FROM audiences
        WHERE scope = ? AND kind <> 'everyone'
          AND NOT EXISTS (SELECT 1 FROM readings WHERE readings.audience = audiences.id)
          AND NOT EXISTS (SELECT 1 FROM corrections WHERE corrections.audience = audiences.id)
        """,
        [scope],
    )


async def remove_waiting_questions_of_person(connection: Connection, scope: str, person: int) -> None:
    """Questions that `person` still waits for an answer to."""
    await connection.run(
        """
        DELETE FROM outbox
        WHERE scope = ? AND person = ? AND json_extract(details, '$.conversation.place') IS NOT NULL
        """,
        [scope, person],
    )


async def remove_waiting_questions_of_conversation(
    connection: Connection, scope: str, place: str, holder: int
) -> None:
    """Questions of one conversation that somebody still waits for an answer to."""
    await connection.run(
        """
        DELETE FROM outbox
        WHERE scope = ? AND json_extract(details, '$.conversation.place') = ?
          AND json_extract(details, '$.conversation.holder') = ?
        """,
        [scope, place, holder],
    )


async def remove_waiting_questions_of_place(connection: Connection, scope: str, place: str) -> None:
    """Questions of a place and its threads, private ones included, that somebody still waits for."""
    await connection.run(
        """
        DELETE FROM outbox
        WHERE scope = ? AND ? IN (json_extract(details, '$.conversation.place'),
                                  json_extract(details, '$.conversation.channel'))
        """,
        [scope, place],
    )


async def _remove_work_on(connection: Connection, scope: str, digests: str) -> None:
    """Whatever its details look like: a digest is nothing else by chance."""
    await connection.run(
        """
        DELETE FROM outbox
        WHERE scope = ? AND EXISTS (SELECT 1 FROM json_tree(outbox.details) AS detail
                                    WHERE detail.atom IN (SELECT value FROM json_each(?)))
        """,
        [scope, digests],
    )


async def _take_out_of_conversations(connection: Connection, scope: str, digests: str) -> None:
    """Take the articles out of conversations, and the notes, which may tell of them."""
    await connection.run(
        """
        UPDATE conversations SET notes = '', noted_to = 0, changes = changes + 1, last_context = NULL
        WHERE +scope = ? -- by their ids: a scope may have very many
          AND id IN (SELECT conversation FROM conversation_articles
                     WHERE digest IN (SELECT value FROM json_each(?)))
        """,
        [scope, digests],
    )
    await connection.run(
        """
        DELETE FROM conversation_articles
        WHERE digest IN (SELECT value FROM json_each(?))
          AND EXISTS (SELECT 1 FROM conversations
                      WHERE conversations.id = conversation_articles.conversation AND scope = ?)
        """,
        [digests, scope],
    )
