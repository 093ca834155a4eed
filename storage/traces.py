"""What is known of an article, a person or a scope, counted before it is erased."""

import json
from dataclasses import dataclass

from storage.audiences import Viewer, audiences_of
from storage.database import Database


@dataclass(frozen=True, slots=True)
class ArticleTraces:
    """What is known of an article to a viewer: readings, statements, turns, and whose they are."""

    people: frozenset[int]
    readings: int
    statements: int
    turns: int


@dataclass(frozen=True, slots=True)
class PersonTraces:
    """What `forget_person` would erase; `articles` are those that nobody else is known to have read.

    `turns`: also questions that are not answered yet.
    """

    turns: int
    readings: int
    articles: int


@dataclass(frozen=True, slots=True)
class ScopeTraces:
    articles: int
    turns: int
    conversations: int


async def traces_of_article(database: Database, scope: str, digest: str, viewer: Viewer) -> ArticleTraces:
    """What the viewer may know of an article; nothing of what others read or asked privately."""
    async with database.reading() as connection:
        audiences = await audiences_of(connection, scope, viewer)
        row = await connection.row(
            """
            WITH seen AS (SELECT readings.article, readings.person
                          FROM articles JOIN readings ON readings.article = articles.id
                          WHERE articles.scope = :scope AND articles.digest = :digest
                            AND readings.audience IN (SELECT value FROM json_each(:audiences))),
                 asked AS (SELECT DISTINCT turns.id, turns.person
                           FROM turn_articles
                           JOIN turns ON turns.id = turn_articles.turn
                           JOIN conversations ON conversations.id = turns.conversation
                           WHERE turn_articles.digest = :digest AND conversations.scope = :scope
                             AND (conversations.holder = :person OR conversations.holder = 0 AND (
                                 conversations.seen_in IN (SELECT value FROM json_each(:channels))
                                 OR coalesce(conversations.seen_in, conversations.channel) IS NULL)))
            SELECT (SELECT json_group_array(person) FROM (
                        SELECT person FROM seen UNION SELECT person FROM asked)) AS people,
                   (SELECT count(*) FROM seen) AS readings,
                   (SELECT count(DISTINCT statements.id)
                    FROM holdings JOIN statements ON statements.holding = holdings.id
                    WHERE holdings.article IN (SELECT article FROM seen)
                      AND holdings.audience IN (SELECT value FROM json_each(:audiences))
                      AND statements.correction IS NULL) AS statements,
                   (SELECT count(*) FROM asked) AS turns
            """,
            {
                "scope": scope,
                "digest": digest,
                "audiences": audiences.as_json,
                "channels": json.dumps(sorted(viewer.channels)),
                "person": viewer.person,
            },
        )
    counted = dict(row) if row else {}
    return ArticleTraces(**{**counted, "people": frozenset(json.loads(counted["people"]))})


async def traces_of_person(database: Database, scope: str, viewer: Viewer) -> PersonTraces:
    """What is kept of a viewer, and nothing of what others read where they cannot look."""
    async with database.reading() as connection:
        audiences = await audiences_of(connection, scope, viewer)
        row = await connection.row(
            """
            WITH theirs AS (SELECT readings.article
                            FROM readings JOIN articles ON articles.id = readings.article
                            WHERE readings.person = :person AND articles.scope = :scope)
            SELECT (SELECT count(*)
                    FROM turns JOIN conversations ON conversations.id = turns.conversation
                    WHERE conversations.scope = :scope
                      AND (turns.person = :person OR conversations.holder = :person))
                   + (SELECT count(*) FROM outbox
                      WHERE scope = :scope AND person = :person
                        AND json_extract(details, '$.conversation.place') IS NOT NULL) AS turns,
                   (SELECT count(*) FROM theirs) AS readings,
                   (SELECT count(DISTINCT article) FROM theirs
                    WHERE NOT EXISTS (SELECT 1 FROM readings
                                      WHERE readings.article = theirs.article
                                        AND readings.audience IN (SELECT value FROM json_each(:audiences))
                                        AND readings.person <> :person)) AS articles
            """,
            {"scope": scope, "person": viewer.person, "audiences": audiences.as_json},
        )
    return PersonTraces(**dict(row or {}))


async def traces_of_scope(database: Database, scope: str) -> ScopeTraces:
    async with database.reading() as connection:
        row = await connection.row(
            """
            SELECT (SELECT count(*) FROM articles WHERE scope = :scope) AS articles,
                   (SELECT count(*)
                    FROM turns JOIN conversations ON conversations.id = turns.conversation
                    WHERE conversations.scope = :scope) AS turns,
                   (SELECT count(*) FROM conversations WHERE scope = :scope) AS conversations
            """,
            {"scope": scope},
        )
    return ScopeTraces(**dict(row or {}))
