"""Articles as each audience has them: which of their statements have to be found anew, and from what."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from storage.articles import KeptText
from storage.audiences import Occasion, Viewer, audience_of_occasion, audiences_of, kind_of_audience
from storage.database import Database
from storage.statement_index import ReadStory, index_story, sentence_number

REPLIES_TRIED = 5  # the latest that the audience was shown; the newest of them that still fits counts
NOT_READ = ""  # no reader's version


@dataclass(frozen=True, slots=True)
class Holding:
    """An article as one audience has it. `is_full`: a model read it, too; `reader`: the version that did."""

    id: int
    is_full: bool
    reader: str


@dataclass(frozen=True, slots=True)
class ShownReply:
    """A model's reply that was shown to an audience, as JSON, and the model's name."""

    reply: str
    model: str


@dataclass(frozen=True, slots=True)
class HoldingToRead:
    """What is needed to find a holding's statements anew: the text as its audience pasted it last."""

    id: int
    scope: str
    kept: KeptText
    replies: tuple[ShownReply, ...]


class HoldingStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, scope: str, digest: str, occasion: Occasion) -> Holding | None:
        """The holding of the audience of `occasion`; None where the article was never read for them."""
        kind, holder = kind_of_audience(occasion)
        async with self._database.reading() as connection:
            row = await connection.row(
                """
                SELECT holdings.id, is_full, reader
                FROM holdings
                JOIN articles ON articles.id = holdings.article
                JOIN audiences ON audiences.id = holdings.audience
                WHERE articles.scope = ? AND articles.digest = ?
                  AND audiences.kind = ? AND audiences.holder = ?
                """,
                [scope, digest, kind, holder],
            )
        return _holding(row) if row else None

    async def set_aside(self, scope: str, digest: str, occasion: Occasion) -> None:
        """List it as an article no more: it was a part of one. Where others had it read, too, it stays."""
        async with self._database.transaction() as connection:
            audience = await audience_of_occasion(connection, scope, occasion)
            await connection.run(
                """
                UPDATE holdings SET is_article = 0
                WHERE article = (SELECT id FROM articles WHERE scope = :scope AND digest = :digest)
                  AND audience = :audience
                  AND NOT EXISTS (
                      SELECT 1 FROM readings
                      WHERE readings.article = holdings.article AND readings.audience = :audience
                        AND readings.person <> :person)
                """,
                {"scope": scope, "digest": digest, "audience": audience, "person": occasion.person},
            )

    async def in_view(self, scope: str, viewer: Viewer, digest: str) -> list[Holding]:
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            rows = await connection.rows(
                """
                SELECT holdings.id, is_full, reader
                FROM holdings JOIN articles ON articles.id = holdings.article
                WHERE articles.scope = :scope AND articles.digest = :digest
                  AND holdings.audience IN (SELECT value FROM json_each(:audiences))
                """,
                {"scope": scope, "digest": digest, "audiences": audiences.as_json},
            )
        return [_holding(row) for row in rows]

    async def replace(self, scope: str, holding: int, story: ReadStory, *, if_outdated: bool = False) -> bool:
        """Make this what the audience finds; False where the article was forgotten meanwhile.

        `if_outdated`: only where the same version of the reader has not found anything meanwhile.
        """
        async with self._database.transaction() as connection:
            is_there = await connection.integer(
                "SELECT count(*) FROM holdings WHERE id = ? AND NOT (? AND reader = ?)",
                [holding, if_outdated, story.reader],
            )
            if is_there:
                await index_story(connection, scope, holding, story)
        return bool(is_there)

    async def outdated(self, reader: str, *, before: int, among: Collection[int] | None = None) -> int | None:
        """The newest holding below `before` that another version than `reader` read; None where none is.

        `among`: only these.
        """
        async with self._database.reading() as connection:
            found = await connection.integer(
                """
                SELECT id FROM holdings
                WHERE id < :before AND reader <> :reader
                  AND (:among IS NULL OR id IN (SELECT value FROM json_each(:among)))
                ORDER BY id DESC LIMIT 1
                """,
                {
                    "reader": reader,
                    "before": before,
                    "among": None if among is None else json.dumps(sorted(among)),
                },
            )
        return found or None

    async def to_read(self, holding: int) -> HoldingToRead | None:
        """None where it was forgotten meanwhile."""
        async with self._database.reading() as connection:
            row = await connection.row(
                """
                SELECT holdings.audience, articles.scope, articles.digest, pastes.text, pastes.document
                FROM holdings
                JOIN articles ON articles.id = holdings.article
                JOIN readings ON readings.id = (
                    SELECT max(id) FROM readings
                    WHERE article = holdings.article AND audience = holdings.audience)
                JOIN pastes ON pastes.id = readings.paste
                WHERE holdings.id = ?
                """,
                [holding],
            )
            if row is None:
                return None
            replies = await connection.rows(
                """
                SELECT reply, model FROM replies
                WHERE scope = :scope AND article_digest = :digest
                  AND EXISTS (SELECT 1 FROM replies_shown AS shown
                              WHERE shown.reply = replies.id AND shown.audience = :audience)
                ORDER BY created_at DESC, id DESC LIMIT :limit
                """,
                {
                    "scope": row["scope"],
                    "digest": row["digest"],
                    "audience": row["audience"],
                    "limit": REPLIES_TRIED,
                },
            )
        kept = KeptText(row["text"], row["document"])
        return HoldingToRead(holding, row["scope"], kept, tuple(ShownReply(**dict(one)) for one in replies))

    async def have_read_anew(
        self, scope: str, story: Sequence[str], sentence: str, *, but: Collection[int] = ()
    ) -> list[int]:
        """Let what may be copies of a story, and have one of its sentences, count as outdated; their ids.

        `story` holds the digests of its sentences, `but` the holdings that are up to date already.
        """
        numbers = {sentence_number(one) for one in story}
        async with self._database.transaction() as connection:
            rows = await connection.rows(
                """
                UPDATE holdings SET reader = :not_read
                WHERE id NOT IN (SELECT value FROM json_each(:but)) AND article IN (
                    SELECT articles.id
                    FROM story_sentences AS shared JOIN articles ON articles.id = shared.article
                    WHERE articles.scope = :scope
                      AND shared.article IN (SELECT article FROM story_sentences WHERE sentence = :sentence)
                      AND shared.sentence IN (SELECT value FROM json_each(:story))
                    GROUP BY articles.id HAVING 2 * count(*) >= :sentences)
                RETURNING id
                """,
                {
                    "scope": scope,
                    "not_read": NOT_READ,
                    "but": json.dumps(sorted(but)),
                    "story": json.dumps(sorted(numbers)),
                    "sentence": sentence_number(sentence),
                    "sentences": len(numbers),
                },
            )
        return [row["id"] for row in rows]


def _holding(row: Row) -> Holding:
    return Holding(row["id"], bool(row["is_full"]), row["reader"])
