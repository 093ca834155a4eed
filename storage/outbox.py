from dataclasses import dataclass

from storage.database import Database
from storage.storable_text import storable


@dataclass(frozen=True, slots=True)
class OwedItem:
    """What is owed to `person`; `details` is JSON as given, article text included."""

    id: int
    scope: str
    person: int
    details: str
    accepted_at: int  # Unix seconds


class OutboxStore:
    """What outlives the process until it is delivered."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, scope: str, person: int, details: str, at: int) -> int:
        """Keep the item, which outlives the process once this returns; its id."""
        return await self._database.write(
            "INSERT INTO outbox (scope, person, details, accepted_at) VALUES (?, ?, ?, ?) RETURNING id",
            [scope, person, storable(details), at],
        )

    async def update(self, id: int, details: str) -> bool:  # noqa: A002 -- the id of the item
        """Change the details; False, and nothing happens, where it is delivered or was forgotten."""
        changed = await self._database.write(
            "UPDATE outbox SET details = ? WHERE id = ? RETURNING id", [storable(details), id]
        )
        return bool(changed)

    async def is_there(self, id: int) -> bool:  # noqa: A002 -- the id of the item
        async with self._database.reading() as connection:
            return await connection.row("SELECT 1 FROM outbox WHERE id = ?", [id]) is not None

    async def remove(self, id: int) -> None:  # noqa: A002 -- the id of the item
        """Remove the item; what the write-ahead log holds of it goes with the next erasing."""
        await self._database.write("DELETE FROM outbox WHERE id = ?", [id])

    async def all(self) -> list[OwedItem]:
        """The items of all scopes, the oldest first."""
        async with self._database.reading() as connection:
            rows = await connection.rows(
                "SELECT id, scope, person, details, accepted_at FROM outbox ORDER BY id"
            )
        return [OwedItem(**dict(row)) for row in rows]
