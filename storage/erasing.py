"""Forget for good: from every table and index, and from the bytes of the file.

A deleted row's bytes are overwritten at once (`secure_delete`), but its words stay in parts of the
search index until those are merged, and older pages stay in the write-ahead log until it is cut.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields

from storage.connection import Connection
from storage.database import Database
from storage.statement_index import merge_away_traces, refresh_place, unindex_article
from storage.usage import FORGOTTEN_PERSON, Usage


@dataclass(frozen=True, slots=True)
class Erased:
    """How many articles went, and whether the file holds no trace of what was erased any more.

    `traceless` is False where somebody else read for so long that the write-ahead log could not be
    cut; what was erased shows nowhere, and its bytes go with the next erasure or a restart.
    """

    articles: int
    traceless: bool


async def forget_article(database: Database, scope: str, digest: str) -> Erased:
    """Forget an article, its readings, statements and the model's replies to it."""
    async with database.transaction() as connection:
        articles = await connection.rows(
            "SELECT id FROM articles WHERE scope = ? AND digest = ?", [scope, digest]
        )
        await _forget_articles(connection, scope, [row["id"] for row in articles])
        await connection.run("DELETE FROM replies WHERE scope = ? AND article_digest = ?", [scope, digest])
        await _forget_empty_audiences(connection, scope)
    return Erased(len(articles), await leave_no_trace(database))


async def forget_person(database: Database, scope: str, person: int) -> Erased:
    """Forget that `person` ever asked, and the articles that nobody else had read.

    What their requests cost stays in the scope's totals, under nobody's name.
    """
    async with database.transaction() as connection:
        touched = await connection.rows(
            """
            DELETE FROM readings
            WHERE person = :person AND article IN (SELECT id FROM articles WHERE scope = :scope)
            RETURNING article
            """,
            {"person": person, "scope": scope},
        )
        orphans = await _forget_unread(connection, scope, {row["article"] for row in touched})
        await _forget_empty_audiences(connection, scope)
        await _forget_who_used(connection, scope, person)
    return Erased(orphans, await leave_no_trace(database))


async def forget_scope(database: Database, scope: str) -> Erased:
    """Forget everything of a server, of one person's direct messages, or of the terminal."""
    async with database.transaction() as connection:
        articles = await connection.rows("SELECT id FROM articles WHERE scope = ?", [scope])
        await _forget_articles(connection, scope, [row["id"] for row in articles])
        for table in ("audiences", "names", "replies", "usage"):
            await connection.run(f"DELETE FROM {table} WHERE scope = ?", [scope])  # noqa: S608 -- fixed names
    return Erased(len(articles), await leave_no_trace(database))


async def leave_no_trace(database: Database) -> bool:
    """Clean the file of what was deleted before; False where somebody's long read prevents it."""
    await merge_away_traces(database)
    return await database.empty_wal()


async def _forget_articles(connection: Connection, scope: str, articles: Iterable[int]) -> None:
    for article in articles:
        await unindex_article(connection, article)
        await connection.run(
            """
            DELETE FROM replies
            WHERE scope = ? AND article_digest = (SELECT digest FROM articles WHERE id = ?)
            """,
            [scope, article],
        )
        await connection.run("DELETE FROM articles WHERE id = ?", [article])


async def _forget_unread(connection: Connection, scope: str, articles: set[int]) -> int:
    """Of `articles`, forget those without a reading, and the pastes without one of the others."""
    read = await connection.rows(
        "SELECT DISTINCT article FROM readings WHERE article IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(articles))],
    )
    still_read = {row["article"] for row in read}
    await _forget_articles(connection, scope, articles - still_read)
    for article in still_read:
        await connection.run(
            """
            DELETE FROM pastes
            WHERE article = :article AND id NOT IN (SELECT paste FROM readings WHERE article = :article)
            """,
            {"article": article},
        )
        await refresh_place(connection, article)
    return len(articles - still_read)


async def _forget_empty_audiences(connection: Connection, scope: str) -> None:
    await connection.run(
        """
        DELETE FROM audiences
        WHERE scope = ? AND kind <> 'everyone'
          AND NOT EXISTS (SELECT 1 FROM readings WHERE readings.audience = audiences.id)
        """,
        [scope],
    )


async def _forget_who_used(connection: Connection, scope: str, person: int) -> None:
    """Move what `person` used to nobody's account, which the totals of the scope include."""
    if person == FORGOTTEN_PERSON:
        return
    counted = [field.name for field in fields(Usage)]
    columns = ", ".join(counted)
    added = ", ".join(f"{column} = {column} + excluded.{column}" for column in counted)
    await connection.run(
        f"""
        INSERT INTO usage (scope, day, person, kind, {columns})
        SELECT scope, day, {FORGOTTEN_PERSON}, kind, {columns} FROM usage WHERE scope = ? AND person = ?
        ON CONFLICT DO UPDATE SET {added}
        """,  # noqa: S608 -- fixed names
        [scope, person],
    )
    await connection.run("DELETE FROM usage WHERE scope = ? AND person = ?", [scope, person])
