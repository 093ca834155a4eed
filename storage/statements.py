import json

from storage.audiences import Occasion, Viewer, audience_of_occasion, audiences_of
from storage.database import Database
from storage.found_statements import Cursor, FoundStatement, Search, StatementPage
from storage.statement_index import ReadStory, index_story, name_parts
from storage.statement_pages import (
    COUNTS_FOR_VIEWER,
    FROM_STATEMENTS,
    HOLDING_COUNTS,
    STATEMENTS_IN_VIEW,
    found_statement,
    oldest_since,
    page_of,
)

HIGHEST_NUMBER = 2**63 - 1


class StatementStore:
    """Who said what in the current reading of every article, and the search across them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def replace_for(self, scope: str, digest: str, occasion: Occasion, story: ReadStory) -> bool:
        """Make this what the audience of `occasion` finds of an article.

        False where the article was forgotten meanwhile, or never read for them.
        """
        async with self._database.transaction() as connection:
            audience = await audience_of_occasion(connection, scope, occasion)
            holding = await connection.integer(
                """
                SELECT holdings.id FROM holdings JOIN articles ON articles.id = holdings.article
                WHERE articles.scope = ? AND articles.digest = ? AND holdings.audience = ?
                """,
                [scope, digest, audience],
            )
            if holding:
                await index_story(connection, scope, holding, story)
        return bool(holding)

    async def of_article(self, scope: str, viewer: Viewer, digest: str) -> list[FoundStatement]:
        """The statements of one article in their order; none where the viewer cannot see it."""
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            rows = await connection.rows(
                f"""{STATEMENTS_IN_VIEW.format(source=FROM_STATEMENTS)}
                WHERE s.holding = (
                    SELECT h.id FROM articles JOIN holdings AS h ON h.article = articles.id
                    WHERE articles.scope = :scope AND articles.digest = :digest
                      AND h.audience IN (SELECT value FROM json_each(:audiences)) AND {HOLDING_COUNTS})
                  AND {COUNTS_FOR_VIEWER}
                ORDER BY s.number DESC
                """,  # noqa: S608 -- put together from fixed text
                {"scope": scope, "audiences": audiences.as_json, "digest": digest},
            )
        return [found_statement(row) for row in rows]

    async def find(
        self, scope: str, viewer: Viewer, search: Search, after: Cursor | None = None
    ) -> StatementPage:
        """What the viewer may see and `search` asks for, what came last to where they see it first.

        Whole words are looked for. Where they do not fill the first page, the last of them may be the
        beginning of a word; `after`, a page's `next`, keeps to what was decided there.
        """
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            oldest = await oldest_since(connection, audiences, search.since)
            if not audiences.ids or oldest is None:
                return StatementPage(())
            if after is not None:
                return await page_of(connection, scope, audiences, search, oldest, after)
            page = await page_of(connection, scope, audiences, search, oldest, Cursor(HIGHEST_NUMBER))
            if len(page.statements) < search.most and search.has_unfinished_word:
                start = Cursor(HIGHEST_NUMBER, beginnings=True)
                page = await page_of(connection, scope, audiences, search, oldest, start)
            return page

    async def speakers_completing(
        self, scope: str, viewer: Viewer, beginning: str, limit: int = 25
    ) -> list[str]:
        """Names of whom a word starts like `beginning`, in alphabetical order of that word.

        Of several words typed, the last may be unfinished and the others are whole.
        """
        *whole, unfinished = name_parts(beginning) or [""]
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            rows = await connection.rows(
                """
                SELECT names.name
                FROM name_parts CROSS JOIN names ON names.id = name_parts.name
                WHERE name_parts.scope = :scope
                  AND name_parts.part >= :beginning AND name_parts.part < :beginning || char(0x10FFFF)
                  AND NOT EXISTS (
                      SELECT 1 FROM json_each(:whole) AS word
                      WHERE NOT EXISTS (SELECT 1 FROM name_parts AS other
                                        WHERE other.name = names.id AND other.part = word.value))
                  AND (EXISTS (
                      SELECT 1 FROM people JOIN holdings AS h ON h.id = people.holding
                      WHERE people.name = names.id
                        AND h.audience IN (SELECT value FROM json_each(:audiences)))
                    OR EXISTS (
                      SELECT 1 FROM corrections
                      WHERE corrections.scope = :scope AND corrections.name = names.name
                        AND corrections.audience IN (SELECT value FROM json_each(:audiences))))
                ORDER BY name_parts.part LIMIT :limit
                """,
                {
                    "scope": scope,
                    "beginning": unfinished,
                    "whole": json.dumps(whole),
                    "audiences": audiences.as_json,
                    "limit": 2 * limit,  # a name of which two words match comes twice
                },
            )
        return list(dict.fromkeys(row["name"] for row in rows))[:limit]
