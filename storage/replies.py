import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from storage.audiences import Occasion, Viewer, audience_of_occasion, audiences_of
from storage.database import Database
from storage.turns import forget_unnamed_replies


@dataclass(frozen=True, slots=True)
class Reply:
    """What a language model answered to one exact request, and what that cost then.

    `key`: a digest of the request, in hexadecimal. One that follows another key and a space belongs to the
    reply that is kept under that, and goes with it.
    """

    key: str
    article_digest: str
    reply: str  # JSON, as the model gave it
    model: str
    created_at: int  # Unix seconds
    input_tokens: int = 0
    cached_tokens: int = 0
    reasoning_tokens: int = 0
    output_tokens: int = 0
    cost_micro_usd: int | None = None  # None where the price is unknown


SHOWN = """
    EXISTS (SELECT 1 FROM replies_shown AS seen
            WHERE seen.reply = replies.id AND seen.audience IN (SELECT value FROM json_each(:audiences)))
"""


class ReplyStore:
    """The model's replies, so that the same request is never paid for twice in a scope."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, scope: str, key: str) -> Reply | None:
        """The reply kept under `key`; None where there is none. Writes nothing: see `mark_used`."""
        async with self._database.reading() as connection:
            row = await connection.row(
                """
                SELECT key, article_digest, reply, model, created_at, input_tokens, cached_tokens,
                       reasoning_tokens, output_tokens, cost_micro_usd
                FROM replies WHERE scope = ? AND key = ?
                """,
                [scope, key],
            )
        return None if row is None else Reply(**dict(row))

    async def latest_shown(self, scope: str, viewer: Viewer, keys: Collection[str]) -> str | None:
        """The key of the latest of these replies that was shown where the viewer sees it."""
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            row = await connection.row(
                f"""
                SELECT key FROM replies
                WHERE scope = :scope AND key IN (SELECT value FROM json_each(:keys)) AND {SHOWN}
                ORDER BY created_at DESC, id DESC LIMIT 1
                """,  # noqa: S608 -- fixed
                {"scope": scope, "keys": json.dumps(list(keys)), "audiences": audiences.as_json},
            )
        return None if row is None else str(row["key"])

    async def newest_reading(self, scope: str, viewer: Viewer, article_digest: str, shown: str) -> str | None:
        """The key of the latest reply about the article whose JSON has this value under `shown`.

        Of those that were shown where the viewer sees it.
        """
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            row = await connection.row(
                f"""
                SELECT key FROM replies
                WHERE scope = :scope AND article_digest = :digest
                  AND json_extract(reply, '$.shown') = :shown AND {SHOWN}
                ORDER BY created_at DESC, id DESC LIMIT 1
                """,  # noqa: S608 -- fixed
                {
                    "scope": scope,
                    "digest": article_digest,
                    "shown": shown,
                    "audiences": audiences.as_json,
                },
            )
        return None if row is None else str(row["key"])

    async def note_shown(self, scope: str, key: str, occasion: Occasion) -> None:
        """The reply under `key` was shown to those who may see a reading made then."""
        async with self._database.transaction() as connection:
            audience = await audience_of_occasion(connection, scope, occasion)
            await connection.run(
                "INSERT OR IGNORE INTO replies_shown SELECT id, ? FROM replies WHERE scope = ? AND key = ?",
                [audience, scope, key],
            )

    async def put(self, scope: str, reply: Reply) -> None:
        """Keep `reply`, in place of an earlier one under its key."""
        async with self._database.transaction() as connection:
            await connection.run(
                """
                INSERT INTO replies (scope, key, article_digest, reply, model, input_tokens,
                                     cached_tokens, reasoning_tokens, output_tokens, cost_micro_usd,
                                     created_at, last_used_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (scope, key) DO UPDATE SET
                    article_digest = excluded.article_digest, reply = excluded.reply, model = excluded.model,
                    input_tokens = excluded.input_tokens, cached_tokens = excluded.cached_tokens,
                    reasoning_tokens = excluded.reasoning_tokens, output_tokens = excluded.output_tokens,
                    cost_micro_usd = excluded.cost_micro_usd, created_at = excluded.created_at,
                    last_used_at = excluded.last_used_at
                """,
                [
                    scope,
                    reply.key,
                    reply.article_digest,
                    reply.reply,
                    reply.model,
                    reply.input_tokens,
                    reply.cached_tokens,
                    reply.reasoning_tokens,
                    reply.output_tokens,
                    reply.cost_micro_usd,
                    reply.created_at,
                    reply.created_at,
                ],
            )

    async def forget_unnamed(self, scope: str, key: str) -> None:
        """Do not give this reply again, unless it is a turn's.

        It may leave traces in the file: `erasing` leaves none.
        """
        async with self._database.transaction() as connection:
            await forget_unnamed_replies(connection, [(scope, key)])

    async def mark_used(self, scope: str, keys: Iterable[str], at: int) -> None:
        """Note that the replies under `keys` served again; many at once, now and then."""
        async with self._database.transaction() as connection:
            await connection.run_many(
                "UPDATE replies SET last_used_at = max(last_used_at, ?) WHERE scope = ? AND key = ?",
                [[at, scope, key] for key in keys],
            )

    async def forget_unused_since(self, moment: int) -> None:
        """Make room: drop the replies of every scope that have not served since `moment`."""
        async with self._database.transaction() as connection:
            await connection.run("DELETE FROM replies WHERE last_used_at < ?", [moment])
