from dataclasses import dataclass

from storage.database import Database


@dataclass(frozen=True, slots=True)
class PublicCard:
    """The card that an article has in a channel; `message` is None where its id is not known."""

    link: str
    message: int | None
    shown_at: int  # Unix seconds


class PublicCardStore:
    """Where each channel shows an article already."""

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

    async def forget_before(self, moment: int) -> None:
        """Forget the cards of every scope that were shown before `moment`."""
        async with self._database.transaction() as connection:
            await connection.run("DELETE FROM public_cards WHERE shown_at < ?", [moment])
