from storage.database import Database
from storage.scoped_tables import SCOPED_TABLES

HOLDING_DATA = [table for table in SCOPED_TABLES if table != "departures"]


class DepartureStore:
    """Servers that Byline was removed from, so that what belongs to them can be forgotten in time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note_left(self, scope: str, at: int) -> None:
        """An earlier moment stays."""
        async with self._database.transaction() as connection:
            await connection.run("INSERT OR IGNORE INTO departures VALUES (?, ?)", [scope, at])

    async def note_back(self, scope: str) -> None:
        """Byline was added again, or never left. Where no departure was noted, nothing is written."""
        async with self._database.reading() as connection:
            known = await connection.row("SELECT 1 FROM departures WHERE scope = ?", [scope])
        if known:
            async with self._database.transaction() as connection:
                await connection.run("DELETE FROM departures WHERE scope = ?", [scope])

    async def left_before(self, moment: int) -> list[str]:
        """The scopes that were left before `moment`, those left first before the others."""
        async with self._database.reading() as connection:
            rows = await connection.rows(
                "SELECT scope FROM departures WHERE left_at < ? ORDER BY left_at, scope", [moment]
            )
        return [row["scope"] for row in rows]

    async def scopes_with_data(self, prefix: str) -> list[str]:
        """The scopes beginning with `prefix`, such as `guild:`, of which anything is stored."""
        within = "scope >= :prefix AND scope < :prefix || char(0x10FFFF)"
        everywhere = " UNION ".join(
            f"SELECT scope FROM {table} WHERE {within}"  # noqa: S608 -- fixed names
            for table in HOLDING_DATA
        )
        async with self._database.reading() as connection:
            rows = await connection.rows(f"{everywhere} ORDER BY scope", {"prefix": prefix})
        return [row["scope"] for row in rows]
