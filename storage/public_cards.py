import json
from collections.abc import Collection
from dataclasses import dataclass

from storage.database import Database


@dataclass(frozen=True, slots=True)
class PublicCard:
    """The card that an article has in a channel; `message` is None where its id is not known."""

    link: str
    message: int | None
    shown_at: int  # Unix seconds


class PublicCardStore:
    """Keeps where each channel shows an article already."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, scope: str, channel: int, digest: str, since: int) -> PublicCard | None:
        """The card that was shown at `since` or later; None where there is none."""
        async with self._database.reading() as connection:
            row = await connection.row(
                """
                SELECT link, message, shown_at FROM public_cards
                WHERE scope = ? AND channel = ? AND digest = ? AND shown_at >= ?
                """,
                [scope, channel, digest, since],
            )
        return PublicCard(**dict(row)) if row else None

    async def links(self, scope: str, channels: Collection[int], digests: Collection[str]) -> dict[str, str]:
        """The link to the latest card of each article in any of the channels, by digest."""
        async with self._database.reading() as connection:
            rows = await connection.rows(
                """
                SELECT digest, link, max(shown_at) FROM public_cards
                WHERE scope = :scope AND channel IN (SELECT value FROM json_each(:channels))
                  AND digest IN (SELECT value FROM json_each(:digests))
                GROUP BY digest
                """,
                {
                    "scope": scope,
                    "channels": json.dumps(sorted(channels)),
                    "digests": json.dumps(sorted(digests)),
                },
            )
        return {row["digest"]: row["link"] for row in rows}

    async def put(self, scope: str, channel: int, digest: str, card: PublicCard) -> None:
        """Keep `card`, in place of an earlier one."""
        async with self._database.transaction() as connection:
            await connection.run(
                "INSERT OR REPLACE INTO public_cards VALUES (?, ?, ?, ?, ?, ?)",
                [scope, channel, digest, card.link, card.message, card.shown_at],
            )

    async def forget_message(self, scope: str | None, message: int) -> None:
        """Its card is gone; `scope` is None where it is not known.

        Where the message held no card, which is usual, nothing is written.
        """
        where = "message = :message AND (:scope IS NULL OR scope = :scope)"
        asked = {"message": message, "scope": scope}
        async with self._database.reading() as connection:
            known = await connection.row(f"SELECT 1 FROM public_cards WHERE {where}", asked)  # noqa: S608 -- fixed
        if known:
            async with self._database.transaction() as connection:
                await connection.run(f"DELETE FROM public_cards WHERE {where}", asked)  # noqa: S608 -- fixed

    async def forget_unkept_before(self, moment: int) -> None:
        """Forget the cards shown before `moment` whose article is not kept, in every scope."""
        async with self._database.transaction() as connection:
            await connection.run(
                """
                DELETE FROM public_cards
                WHERE shown_at < ? AND NOT EXISTS (
                    SELECT 1 FROM articles
                    WHERE articles.scope = public_cards.scope AND articles.digest = public_cards.digest)
                """,
                [moment],
            )
