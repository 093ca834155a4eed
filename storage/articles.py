import json
from dataclasses import dataclass
from hashlib import sha256
from sqlite3 import Row

from storage.audiences import Occasion, Viewer, audience_of_occasion, audiences_of
from storage.connection import Connection
from storage.database import Database
from storage.holding_rows import ensure_holding
from storage.search_terms import MOST_WORDS
from storage.storable_text import storable


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as pasted; the digest is the story's, so another footer leaves it the same.

    `publication` and `dated` as the paste itself has them, empty where it does not say.
    """

    digest: str
    title: str
    language: str
    text: str
    document: str = ""  # JSON of what a document tells beside its text; empty for a paste
    publication: str = ""
    dated: str = ""
    is_article: bool = True  # or else something short that somebody had read all the same


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text as it was pasted, or a document's with what it tells besides; see `ArticleRecord`."""

    text: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article of the library, with the first and the latest reading that the viewer may know of.

    `number` grows with the first of these readings. Which are first and latest goes by their order, not
    by the clock, which may be set.
    """

    number: int
    digest: str
    title: str
    language: str
    first: Occasion
    latest: Occasion


READINGS_IN_VIEW = "r.article = a.id AND r.audience IN (SELECT value FROM json_each(:audiences))"

KNOWN_ARTICLES = f"""
    SELECT first.id, a.digest, a.title, a.language,
           first.person AS first_person, first.read_at AS first_read_at, first.channel AS first_channel,
           first_audience.kind = 'person' AS first_private,
           latest.person AS latest_person, latest.read_at AS latest_read_at, latest.channel AS latest_channel,
           latest_audience.kind = 'person' AS latest_private
    FROM articles AS a
    JOIN readings AS first ON first.id =
        (SELECT r.id FROM readings AS r WHERE {READINGS_IN_VIEW} ORDER BY r.id LIMIT 1)
    JOIN readings AS latest ON latest.id =
        (SELECT r.id FROM readings AS r WHERE {READINGS_IN_VIEW} ORDER BY r.id DESC LIMIT 1)
    JOIN audiences AS first_audience ON first_audience.id = first.audience
    JOIN audiences AS latest_audience ON latest_audience.id = latest.audience
"""  # noqa: S608 -- put together from fixed text

NEWEST_IN_VIEW = f"""
    WITH shown AS (
        SELECT a.id
        FROM holdings AS h CROSS JOIN articles AS a ON a.id = h.article AND a.scope = :scope
        WHERE +h.audience IN (SELECT value FROM json_each(:audiences))
          AND (:before IS NULL OR h.id < :before)
          AND NOT EXISTS (
              SELECT 1 FROM holdings AS earlier
              WHERE earlier.article = h.article AND earlier.id < h.id
                AND earlier.audience IN (SELECT value FROM json_each(:audiences)))
          AND (NOT :articles_alone OR EXISTS (
              SELECT 1 FROM holdings AS listed
              WHERE listed.article = h.article AND listed.is_article
                AND listed.audience IN (SELECT value FROM json_each(:audiences))))
          AND NOT EXISTS (
              SELECT 1 FROM json_each(:words) AS word WHERE instr(lower(a.title), lower(word.value)) = 0)
        ORDER BY h.id DESC LIMIT :limit)
    {KNOWN_ARTICLES} WHERE a.id IN (SELECT id FROM shown) ORDER BY first.id DESC
"""  # noqa: S608 -- KNOWN_ARTICLES is fixed


class ArticleStore:
    """The articles that were read, and each reading of them: where, when, by whom and how privately."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record_reading(self, scope: str, article: ArticleRecord, occasion: Occasion) -> None:
        """Keep the article, its text as pasted this time, and that it was read."""
        async with self._database.transaction() as connection:
            audience = await audience_of_occasion(connection, scope, occasion)
            number = await _keep_article(connection, scope, article, occasion.read_at)
            reading = await _keep_occasion(
                connection, number, await _keep_paste(connection, number, article), audience, occasion
            )
            await ensure_holding(connection, reading, number, audience, is_article=article.is_article)

    async def find(self, scope: str, viewer: Viewer, digest: str) -> KnownArticle | None:
        """The article of that digest; None where it was never read, or not where the viewer can see."""
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            row = await connection.row(
                f"{KNOWN_ARTICLES} WHERE a.scope = :scope AND a.digest = :digest",
                {"scope": scope, "digest": digest, "audiences": audiences.as_json},
            )
        return None if row is None else _known_article(row)

    async def newest(
        self,
        scope: str,
        viewer: Viewer,
        *,
        limit: int = 25,
        before: int | None = None,
        title: str = "",
        articles_alone: bool = False,
    ) -> list[KnownArticle]:
        """What the viewer may see, what came last to where they see it first; `before` continues a list.

        `articles_alone`: nothing that was read and is no article, or a part of one.
        `title`: words that the title holds, all of them; case makes no difference.
        """
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            rows = await connection.rows(
                NEWEST_IN_VIEW,
                {
                    "scope": scope,
                    "audiences": audiences.as_json,
                    "before": before,
                    "limit": limit,
                    "words": json.dumps(storable(title).split()[:MOST_WORDS]),
                    "articles_alone": articles_alone,
                },
            )
        return [_known_article(row) for row in rows]

    async def titles(self, scope: str) -> dict[str, str]:
        """Titles of all articles by digest, whoever may see them: for who may erase the whole scope."""
        async with self._database.reading() as connection:
            rows = await connection.rows("SELECT digest, title FROM articles WHERE scope = ?", [scope])
        return {row["digest"]: row["title"] for row in rows}

    async def newest_read_by(
        self, scope: str, viewer: Viewer, *, channel: int | None, shown_to: Viewer, limit: int
    ) -> dict[str, int]:
        """When the viewer had each article read in `channel`, by digest, the latest first.

        Of those articles alone that `shown_to` may see as well.
        """
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            shown = await audiences_of(connection, scope, shown_to)
            rows = await connection.rows(
                """
                SELECT articles.digest, r.read_at, max(r.id) AS latest
                FROM readings AS r JOIN articles ON articles.id = r.article AND articles.scope = :scope
                WHERE r.person = :person AND r.channel IS :channel
                  AND r.audience IN (SELECT value FROM json_each(:audiences))
                  AND EXISTS (
                      SELECT 1 FROM readings AS shown
                      WHERE shown.article = r.article
                        AND shown.audience IN (SELECT value FROM json_each(:shown)))
                GROUP BY articles.id ORDER BY latest DESC LIMIT :limit
                """,
                {
                    "scope": scope,
                    "person": viewer.person,
                    "channel": channel,
                    "audiences": audiences.as_json,
                    "shown": shown.as_json,
                    "limit": limit,
                },
            )
        return {row["digest"]: row["read_at"] for row in rows}

    async def text(self, scope: str, viewer: Viewer, digest: str) -> KeptText | None:
        """The article as last pasted where the viewer can see.

        Another's private paste of the same story is passed over: its footer may be private.
        """
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            row = await connection.row(
                f"""
                SELECT pastes.text, pastes.document
                FROM articles AS a JOIN readings AS r ON {READINGS_IN_VIEW} JOIN pastes ON pastes.id = r.paste
                WHERE a.scope = :scope AND a.digest = :digest
                ORDER BY r.id DESC LIMIT 1
                """,  # noqa: S608 -- READINGS_IN_VIEW is fixed
                {"scope": scope, "digest": digest, "audiences": audiences.as_json},
            )
        return None if row is None else KeptText(row["text"], row["document"])


async def _keep_article(connection: Connection, scope: str, article: ArticleRecord, read_at: int) -> int:
    return await connection.integer(
        """
        INSERT INTO articles (scope, digest, title, language, first_read_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (scope, digest) DO UPDATE SET title = excluded.title, language = excluded.language
        RETURNING id
        """,
        [scope, article.digest, article.title, article.language, read_at],
    )


async def _keep_paste(connection: Connection, number: int, article: ArticleRecord) -> int:
    digest = sha256(f"{article.text}{article.document}".encode()).hexdigest()
    await connection.run(
        """
        INSERT INTO pastes (article, digest, text, document, publication, dated) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (article, digest) DO UPDATE SET publication = excluded.publication, dated = excluded.dated
        """,
        [number, digest, article.text, article.document, article.publication, article.dated],
    )
    return await connection.integer(
        "SELECT id FROM pastes WHERE article = ? AND digest = ?", [number, digest]
    )


async def _keep_occasion(
    connection: Connection, number: int, paste: int, audience: int, occasion: Occasion
) -> int:
    return await connection.integer(
        """
        INSERT INTO readings (article, paste, audience, person, channel, read_at)
        VALUES (?, ?, ?, ?, ?, ?) RETURNING id
        """,
        [number, paste, audience, occasion.person, occasion.channel, occasion.read_at],
    )


def _known_article(row: Row) -> KnownArticle:
    return KnownArticle(
        number=row["id"],
        digest=row["digest"],
        title=row["title"],
        language=row["language"],
        first=_occasion(row, "first"),
        latest=_occasion(row, "latest"),
    )


def _occasion(row: Row, which: str) -> Occasion:
    return Occasion(
        person=row[f"{which}_person"],
        read_at=row[f"{which}_read_at"],
        channel=row[f"{which}_channel"],
        private=bool(row[f"{which}_private"]),
    )
