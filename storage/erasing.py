"""Forget for good: from every table and index, and from the bytes of the file.

A deleted row's bytes are overwritten at once (`secure_delete`), but its words stay in parts of the
search indexes until those are merged, and older pages stay in the write-ahead log until it is cut.

What forgets tells whether the file holds no trace of it any more. False where somebody else read for so
long that the write-ahead log could not be cut: what was erased shows nowhere, and its bytes go with the
next erasure or a restart.
"""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from storage.connection import Connection
from storage.conversations import ConversationKey
from storage.corrections import forget_who_corrected
from storage.database import Database
from storage.handing_over import articles_read_in, hand_over, hand_over_articles
from storage.portions import ARTICLES_AT_ONCE, remove_most, remove_most_articles, remove_most_turns
from storage.removal import (
    numbers,
    remove_articles_with_turns,
    remove_conversations,
    remove_empty_audiences,
    remove_empty_conversations,
    remove_waiting_questions_of_conversation,
    remove_waiting_questions_of_person,
    remove_waiting_questions_of_place,
)
from storage.removal_by_age import (
    forget_old_turns,
    old_articles,
    old_holdings,
    remove_old_holdings,
    remove_still_old,
)
from storage.removal_of_people import (
    articles_read_by,
    forget_who_asked,
    forget_who_had_article,
    forget_who_read,
    forget_who_used,
    has_others,
)
from storage.scoped_tables import SCOPED_TABLES
from storage.search_indexes import merge_away_traces


@asynccontextmanager
async def _leaving_nothing_empty(database: Database, scope: str) -> AsyncIterator[Connection]:
    """A transaction behind which no conversation is left of which all is gone, and no audience."""
    async with database.transaction() as connection:
        yield connection
        await remove_empty_audiences(connection, scope)
        await remove_empty_conversations(connection, scope)


async def forget_article(database: Database, scope: str, digest: str) -> bool:
    """Forget an article, its readings and statements, the turns about it, and what a model made of it."""
    async with _leaving_nothing_empty(database, scope) as connection:
        await remove_articles_with_turns(connection, scope, [digest])
    return await leave_no_trace(database)


async def forget_article_of(database: Database, scope: str, digest: str, person: int) -> bool:
    """Forget what `person` had of an article: all of it, unless others read it or asked about it, too."""
    async with _leaving_nothing_empty(database, scope) as connection:
        if await has_others(connection, scope, digest, person):
            await forget_who_had_article(connection, scope, digest, person)
        else:
            await remove_articles_with_turns(connection, scope, [digest])
    return await leave_no_trace(database)


async def forget_person(database: Database, scope: str, person: int) -> bool:
    """Forget that `person` ever read or asked, and the articles that nobody else had read.

    What their requests cost stays in the scope's totals, under nobody's name.
    """
    await _remove_most_questions(database, scope, person)
    await remove_most(
        database,
        lambda connection: articles_read_by(connection, scope, person),
        lambda connection, some: forget_who_read(connection, scope, person, some),
        ARTICLES_AT_ONCE,
    )
    async with _leaving_nothing_empty(database, scope) as connection:
        await forget_who_asked(connection, scope, person)
        await forget_who_read(connection, scope, person, await articles_read_by(connection, scope, person))
        await forget_who_used(connection, scope, person)
        await forget_who_corrected(connection, scope, person)
        await connection.run(
            """
            DELETE FROM outbox WHERE scope = ? AND person = ?
                AND json_extract(details, '$.errand.kind') IS NOT 'forget'
            """,
            [scope, person],
        )
    return await leave_no_trace(database)


async def forget_questions(database: Database, scope: str, person: int) -> bool:
    """Forget what `person` asked, with the answers; what they read stays."""
    await _remove_most_questions(database, scope, person)
    async with _leaving_nothing_empty(database, scope) as connection:
        await forget_who_asked(connection, scope, person)
        await remove_waiting_questions_of_person(connection, scope, person)
    return await leave_no_trace(database)


async def _remove_most_questions(database: Database, scope: str, person: int) -> None:
    theirs = "conversations.scope = ? AND ? IN (turns.person, conversations.holder)"
    await remove_most_turns(database, theirs, scope, person)


async def forget_scope(database: Database, scope: str) -> bool:
    """Forget everything of a server, of one person's direct messages, or of the terminal."""
    return await forget_scopes(database, [scope])


async def _forget_scope(database: Database, scope: str) -> None:
    await remove_most_turns(database, "conversations.scope = ?", scope)
    await remove_most_articles(database, scope, lambda connection: _articles_of(connection, scope))
    async with database.transaction() as connection:
        conversations = await numbers(connection, "SELECT id FROM conversations WHERE scope = ?", scope)
        await remove_conversations(connection, conversations)
        for table in SCOPED_TABLES:
            await connection.run(f"DELETE FROM {table} WHERE scope = ?", [scope])  # noqa: S608 -- fixed names


async def _articles_of(connection: Connection, scope: str) -> list[str]:
    """The digests of all articles of the scope."""
    rows = await connection.rows("SELECT digest FROM articles WHERE scope = ?", [scope])
    return [row["digest"] for row in rows]


async def forget_scopes(database: Database, scopes: Iterable[str]) -> bool:
    """Forget everything of each of these scopes, then clean the file once."""
    for scope in scopes:
        await _forget_scope(database, scope)
    return await leave_no_trace(database)


async def forget_conversation(database: Database, key: ConversationKey) -> bool:
    """Forget what was asked there and answered; the articles stay in the library."""
    its = "conversations.scope = ? AND conversations.place = ? AND conversations.holder = ?"
    await remove_most_turns(database, its, key.scope, key.place, key.holder)
    async with database.transaction() as connection:
        chosen = await numbers(
            connection,
            "SELECT id FROM conversations WHERE scope = ? AND place = ? AND holder = ?",
            key.scope,
            key.place,
            key.holder,
        )
        await remove_conversations(connection, chosen)
        await remove_waiting_questions_of_conversation(connection, key.scope, key.place, key.holder)
    return await leave_no_trace(database)


async def forget_place(database: Database, scope: str, place: str) -> bool:
    """Forget every conversation of a place that is gone, and of its threads, private ones included.

    What was read there stays for those who had it read.
    """
    there = "conversations.scope = ? AND ? IN (conversations.place, conversations.channel)"
    await remove_most_turns(database, there, scope, place)
    if place.isdecimal():
        await remove_most(
            database,
            lambda connection: articles_read_in(connection, scope, int(place)),
            lambda connection, some: hand_over_articles(connection, scope, int(place), some),
            ARTICLES_AT_ONCE,
        )
    async with database.transaction() as connection:
        chosen = await numbers(
            connection,
            "SELECT id FROM conversations WHERE scope = ? AND ? IN (place, channel)",
            scope,
            place,
        )
        await remove_conversations(connection, chosen)
        await remove_waiting_questions_of_place(connection, scope, place)
        if place.isdecimal():
            await hand_over(connection, scope, int(place))
    return await leave_no_trace(database)


async def forget_older_than(database: Database, scope: str, moment: int) -> None:
    """Forget articles last read before `moment`, with the turns about them, and whatever else is older.

    Who had one read before it, and may not look where it was read since, has it no more either.

    What was used stays counted. Traces stay in the file until `leave_no_trace`, so that many scopes
    together rewrite the search indexes once.
    """
    await remove_most(
        database,
        lambda connection: old_articles(connection, scope, moment),
        lambda connection, some: remove_still_old(connection, scope, moment, some),
        ARTICLES_AT_ONCE,
    )
    await remove_most_turns(database, "conversations.scope = ? AND turns.asked_at < ?", scope, moment)
    await remove_most(
        database,
        lambda connection: old_holdings(connection, scope, moment),
        lambda connection, some: remove_old_holdings(connection, moment, some),
        ARTICLES_AT_ONCE,
    )
    async with _leaving_nothing_empty(database, scope) as connection:
        await remove_articles_with_turns(connection, scope, await old_articles(connection, scope, moment))
        await forget_old_turns(connection, scope, moment)
        await remove_old_holdings(connection, moment, await old_holdings(connection, scope, moment))
        for table, column in (("replies", "last_used_at"), ("public_cards", "shown_at")):
            await connection.run(
                f"DELETE FROM {table} WHERE scope = ? AND {column} < ?",  # noqa: S608 -- fixed names
                [scope, moment],
            )


async def leave_no_trace(database: Database) -> bool:
    """Clean the file of what was deleted before; False where somebody's long read prevents it."""
    await merge_away_traces(database)
    return await database.empty_wal()
