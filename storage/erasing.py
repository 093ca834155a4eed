"""Forget for good: from every table and index, and from the bytes of the file.

A deleted row's bytes are overwritten at once (`secure_delete`), but its words stay in parts of the
search indexes until those are merged, and older pages stay in the write-ahead log until it is cut.
"""

import json
from dataclasses import dataclass

from storage.connection import Connection
from storage.conversations import ConversationKey
from storage.database import Database
from storage.removal import (
    numbers,
    remove_articles,
    remove_conversations,
    remove_empty_audiences,
    remove_empty_conversations,
    remove_turns_about,
)
from storage.scoped_tables import SCOPED_TABLES
from storage.search_indexes import merge_away_traces
from storage.statement_index import refresh_place
from storage.turns import remove_turns
from storage.usage import ADDED, COUNTED, FORGOTTEN_PERSON


@dataclass(frozen=True, slots=True)
class Erased:
    """How much went, and whether the file holds no trace of what was erased any more.

    `traceless` is False where somebody else read for so long that the write-ahead log could not be
    cut; what was erased shows nowhere, and its bytes go with the next erasure or a restart.
    """

    articles: int
    traceless: bool
    turns: int = 0


async def forget_article(database: Database, scope: str, digest: str) -> Erased:
    """Forget an article, its readings and statements, the turns about it, and what a model made of it."""
    async with database.transaction() as connection:
        turns = await remove_turns_about(connection, scope, [digest])
        articles = await remove_articles(connection, scope, [digest])
        await remove_empty_audiences(connection, scope)
        await remove_empty_conversations(connection, scope)
    return Erased(articles, await leave_no_trace(database), turns)


async def forget_person(database: Database, scope: str, person: int) -> Erased:
    """Forget that `person` ever read or asked, and the articles that nobody else had read.

    What their requests cost stays in the scope's totals, under nobody's name.
    """
    async with database.transaction() as connection:
        turns = await _forget_who_asked(connection, scope, person)
        articles = await _forget_who_read(connection, scope, person)
        await _forget_who_used(connection, scope, person)
        await connection.run("DELETE FROM accepted_work WHERE scope = ? AND person = ?", [scope, person])
        await remove_empty_audiences(connection, scope)
        await remove_empty_conversations(connection, scope)
    return Erased(articles, await leave_no_trace(database), turns)


async def forget_scope(database: Database, scope: str) -> Erased:
    """Forget everything of a server, of one person's direct messages, or of the terminal."""
    async with database.transaction() as connection:
        conversations = await numbers(connection, "SELECT id FROM conversations WHERE scope = ?", scope)
        turns = await remove_conversations(connection, conversations)
        known = await connection.rows("SELECT digest FROM articles WHERE scope = ?", [scope])
        articles = await remove_articles(connection, scope, [row["digest"] for row in known])
        for table in SCOPED_TABLES:
            await connection.run(f"DELETE FROM {table} WHERE scope = ?", [scope])  # noqa: S608 -- fixed names
    return Erased(articles, await leave_no_trace(database), turns)


async def forget_conversation(database: Database, key: ConversationKey) -> Erased:
    """Forget what was asked there and answered; the articles stay in the library."""
    async with database.transaction() as connection:
        chosen = await numbers(
            connection,
            "SELECT id FROM conversations WHERE scope = ? AND place = ? AND holder = ?",
            key.scope,
            key.place,
            key.holder,
        )
        turns = await remove_conversations(connection, chosen)
    return Erased(0, await leave_no_trace(database), turns)


async def forget_place(database: Database, scope: str, place: str) -> Erased:
    """Forget every conversation of a place that is gone, private ones included."""
    async with database.transaction() as connection:
        chosen = await numbers(
            connection, "SELECT id FROM conversations WHERE scope = ? AND place = ?", scope, place
        )
        turns = await remove_conversations(connection, chosen)
    return Erased(0, await leave_no_trace(database), turns)


async def forget_older_than(database: Database, scope: str, moment: int) -> Erased:
    """Forget articles last read before `moment`, with the turns about them, and whatever else is older.

    What was used stays counted.
    """
    async with database.transaction() as connection:
        before = await connection.integer("SELECT total_changes()")
        articles, turns = await _forget_old_articles(connection, scope, moment)
        turns += await _forget_old_turns(connection, scope, moment)
        for table, column in (
            ("replies", "last_used_at"),
            ("public_cards", "shown_at"),
            ("accepted_work", "accepted_at"),
        ):
            await connection.run(
                f"DELETE FROM {table} WHERE scope = ? AND {column} < ?",  # noqa: S608 -- fixed names
                [scope, moment],
            )
        await remove_empty_audiences(connection, scope)
        await remove_empty_conversations(connection, scope)
        found_something = await connection.integer("SELECT total_changes()") > before
    return Erased(articles, not found_something or await leave_no_trace(database), turns)


async def leave_no_trace(database: Database) -> bool:
    """Clean the file of what was deleted before; False where somebody's long read prevents it."""
    await merge_away_traces(database)
    return await database.empty_wal()


async def _forget_who_asked(connection: Connection, scope: str, person: int) -> int:
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
    return await remove_conversations(connection, private) + await remove_turns(connection, shared)


async def _forget_who_read(connection: Connection, scope: str, person: int) -> int:
    """Forget the articles that nobody else had read, how many, and of the others what they pasted alone."""
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
    removed = await remove_articles(connection, scope, [row["digest"] for row in unread])
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
    return removed


async def _forget_who_used(connection: Connection, scope: str, person: int) -> None:
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


async def _forget_old_articles(connection: Connection, scope: str, moment: int) -> tuple[int, int]:
    """How many articles, and turns about them. Of what a conversation alone knows, its adding counts."""
    old = await connection.rows(
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
    digests = [row["digest"] for row in old]
    turns = await remove_turns_about(connection, scope, digests)
    return await remove_articles(connection, scope, digests), turns


async def _forget_old_turns(connection: Connection, scope: str, moment: int) -> int:
    old = await numbers(
        connection,
        """
        SELECT turns.id FROM conversations JOIN turns ON turns.conversation = conversations.id
        WHERE conversations.scope = ? AND turns.asked_at < ?
        """,
        scope,
        moment,
    )
    return await remove_turns(connection, old)
