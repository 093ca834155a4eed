from dataclasses import dataclass

from storage.database import Database
from storage.storable_text import storable


@dataclass(frozen=True, slots=True)
class AcceptedWork:
    """Work that was accepted and is not done; `details` is JSON as given, article text included."""

    id: int
    scope: str
    person: int
    details: str
    accepted_at: int  # Unix seconds


class AcceptedWorkStore:
    """What a restart has to go on with."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def accept(self, scope: str, person: int, details: str, at: int) -> int:
        """Once this returns, the work outlives the process; its id."""
        async with self._database.transaction() as connection:
            return await connection.integer(
                """
                INSERT INTO accepted_work (scope, person, details, accepted_at) VALUES (?, ?, ?, ?)
                RETURNING id
                """,
                [scope, person, storable(details), at],
            )

    async def update(self, id: int, details: str) -> bool:  # noqa: A002 -- the id of the work
        """Change the details; False, and nothing happens, where the work is done or was forgotten."""
        async with self._database.transaction() as connection:
            changed = await connection.rows(
                "UPDATE accepted_work SET details = ? WHERE id = ? RETURNING id", [storable(details), id]
            )
        return bool(changed)

    async def done(self, id: int) -> None:  # noqa: A002 -- the id of the work
        """It is gone; what the write-ahead log holds of it goes with the next erasing."""
        async with self._database.transaction() as connection:
            await connection.run("DELETE FROM accepted_work WHERE id = ?", [id])

    async def left_over(self) -> list[AcceptedWork]:
        """Of all scopes, the oldest first."""
        async with self._database.reading() as connection:
            rows = await connection.rows(
                "SELECT id, scope, person, details, accepted_at FROM accepted_work ORDER BY id"
            )
        return [AcceptedWork(**dict(row)) for row in rows]
