import json
from dataclasses import dataclass
from sqlite3 import Row

from storage.audiences import Audiences, Occasion, Viewer, audience_of_occasion, audiences_of
from storage.connection import Connection
from storage.database import Database
from storage.search_terms import Typed, search_expression
from storage.statement_index import ReadStory, index_story, name_parts, numbers_of

HIGHEST_NUMBER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """A statement and the article it stands in; `read_at` is the first reading the viewer may know of.

    `corrected_by`: who set it right, as the viewer may know; empty where that is not known any more.
    """

    id: str
    text: str
    speakers: tuple[str, ...]  # names
    act: str
    details: str  # JSON, as it was given
    certainty: str
    doubts: tuple[str, ...]
    article_digest: str
    article_title: str
    language: str
    read_at: int
    corrected_by: str | None = None
    number: int = 0  # grows with the place in a list, from its end
    dated: str = ""  # the day, as the article itself writes it


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a list goes on. `beginnings`: whether its last word may be the beginning of a word."""

    before: int
    beginnings: bool = False


@dataclass(frozen=True, slots=True)
class StatementPage:
    statements: tuple[FoundStatement, ...]
    next: Cursor | None = None  # None on the last page
    beginnings: bool = False  # as in `Cursor`, for who goes on from elsewhere


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked of `StatementStore.find`; everything left out restricts nothing.

    `words` stand in a statement's text or a speaker's name, all of them; `speaker` holds parts of a
    name, `article` words of an article's title, `publication` of what its paste names as its publication.
    Case and accents make no difference. `since` and `until` (Unix seconds) leave out what was read before,
    or not before, where the viewer sees it. `enough` fills a page, where more is looked at; 0 for `limit`.
    """

    words: str = ""
    speaker: str = ""
    since: int | None = None
    until: int | None = None
    act: str = ""
    article: str = ""
    publication: str = ""
    limit: int = 25
    enough: int = 0

    @property
    def has_unfinished_word(self) -> bool:
        """Whether its last word may be the beginning of one."""
        return bool("".join((self.words, self.article, self.publication)).strip())

    @property
    def goes_by_index(self) -> bool:
        """Whether the index of words knows of it; else the table of statements is nearer."""
        return bool("".join((self.words, self.speaker, self.article, self.publication)).strip())


FROM_WORDS = "statement_words AS w CROSS JOIN statements AS s ON s.number = w.rowid"
FROM_STATEMENTS = "statements AS s CROSS JOIN statement_words AS w ON w.rowid = s.number"
STATEMENTS_IN_VIEW = """
    SELECT w.rowid AS number, w.text, s.id, s.speakers, s.act, s.details, s.certainty, s.doubts,
           a.digest AS article_digest, a.title AS article_title, a.language, first.read_at,
           correction.shown_as AS corrected_by, paste.dated
    FROM {source}
    CROSS JOIN holdings AS h ON h.id = s.holding AND h.audience IN (SELECT value FROM json_each(:audiences))
    CROSS JOIN articles AS a ON a.id = h.article AND a.scope = :scope
    CROSS JOIN readings AS first ON first.id = (
        SELECT r.id FROM readings AS r
        WHERE r.article = a.id AND r.audience IN (SELECT value FROM json_each(:audiences))
        ORDER BY r.id LIMIT 1)
    CROSS JOIN pastes AS paste ON paste.id = first.paste
    LEFT JOIN corrections AS correction ON correction.id = s.correction
    LEFT JOIN audiences AS its ON its.id = correction.audience
"""  # CROSS JOIN keeps this order: the index first, and of its rows only as many as are shown


# Of an article that several of the viewer's audiences have: as a model read it, then as it came first.
HOLDING_COUNTS = """
    NOT EXISTS (
        SELECT 1 FROM holdings AS other
        WHERE other.article = h.article AND other.audience IN (SELECT value FROM json_each(:audiences))
          AND (other.is_full, -other.id) > (h.is_full, -h.id))
"""
# Of a statement and its corrections the one that counts for the viewer: one's own, then the latest.
COUNTS_FOR_VIEWER = """
    (s.correction IS NULL OR correction.audience IN (SELECT value FROM json_each(:audiences)))
    AND NOT EXISTS (
        SELECT 1 FROM statements AS better
        JOIN corrections AS made ON made.id = better.correction
        JOIN audiences AS whose ON whose.id = made.audience
        WHERE better.corrects = coalesce(s.corrects, s.number)
          AND made.audience IN (SELECT value FROM json_each(:audiences))
          AND (whose.kind = 'person', made.id)
              > (coalesce(its.kind = 'person', 0), coalesce(correction.id, 0)))
"""


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
        return [_found(row) for row in rows]

    async def find(
        self, scope: str, viewer: Viewer, search: Search, after: Cursor | None = None
    ) -> StatementPage:
        """What the viewer may see and `search` asks for, what came last to where they see it first.

        Whole words are looked for. Where they do not fill the first page, the last of them may be the
        beginning of a word; `after`, a page's `next`, keeps to what was decided there.
        """
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            oldest = await _oldest_since(connection, audiences, search.since)
            if not audiences.ids or oldest is None:
                return StatementPage(())
            if after is not None:
                return await _page(connection, scope, audiences, search, oldest, after)
            page = await _page(connection, scope, audiences, search, oldest, Cursor(HIGHEST_NUMBER))
            if len(page.statements) < (search.enough or search.limit) and search.has_unfinished_word:
                start = Cursor(HIGHEST_NUMBER, beginnings=True)
                page = await _page(connection, scope, audiences, search, oldest, start)
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


async def _oldest_since(connection: Connection, audiences: Audiences, since: int | None) -> int | None:
    """The lowest id of a holding of which a reading in view is since then; None where there is none."""
    if since is None:
        return 0
    return (
        await connection.integer(
            """
            SELECT min(id) FROM readings
            WHERE audience IN (SELECT value FROM json_each(?)) AND read_at >= ?
            """,
            [audiences.as_json, since],
        )
        or None
    )


async def _page(
    connection: Connection, scope: str, audiences: Audiences, search: Search, oldest: int, after: Cursor
) -> StatementPage:
    typed = Typed(search.words, search.speaker, search.article, search.publication)
    expression = search_expression(audiences, typed, beginnings=after.beginnings)
    if expression is None:
        return StatementPage(())
    by_words = search.goes_by_index or not search.act
    conditions = [
        "w.statement_words MATCH :expression" if by_words else "",
        "s.act = :act" if search.act else "",
    ]
    number = "w.rowid" if by_words else "s.number"  # of the table that comes first, whose order serves
    source = STATEMENTS_IN_VIEW.format(source=FROM_WORDS if by_words else FROM_STATEMENTS)
    rows = await connection.rows(
        f"""{source}
        WHERE {" AND ".join(one for one in conditions if one)}
          AND {number} < :before AND {number} >= :oldest
          AND first.read_at >= :since AND (:until IS NULL OR first.read_at < :until)
          AND {HOLDING_COUNTS} AND {COUNTS_FOR_VIEWER}
        ORDER BY {number} DESC LIMIT :limit
        """,
        {
            "scope": scope,
            "audiences": audiences.as_json,
            **({"expression": expression} if by_words else {}),
            **({"act": search.act} if search.act else {}),
            "before": after.before,
            "oldest": numbers_of(oldest)[0],
            "since": search.since or 0,
            "until": search.until,
            "limit": search.limit + 1,  # one more tells whether there is another page
        },
    )
    shown = rows[: search.limit]
    more = Cursor(shown[-1]["number"], after.beginnings) if len(rows) > len(shown) else None
    return StatementPage(tuple(_found(row) for row in shown), more, after.beginnings)


def _found(row: Row) -> FoundStatement:
    return FoundStatement(
        id=row["id"],
        text=row["text"],
        speakers=tuple(json.loads(row["speakers"])),
        act=row["act"],
        details=row["details"],
        certainty=row["certainty"],
        doubts=tuple(json.loads(row["doubts"])),
        article_digest=row["article_digest"],
        article_title=row["article_title"],
        language=row["language"],
        read_at=row["read_at"],
        corrected_by=row["corrected_by"],
        number=row["number"],
        dated=row["dated"],
    )
