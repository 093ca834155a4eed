from storage.database import Database


class OtherProcessStore:
    """When another process was last seen that answers with the same token; no scope's own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, at: int) -> None:
        """Note it in place of what was noted before; `at` counts Unix seconds."""
        async with self._database.transaction() as connection:
            await connection.run("DELETE FROM other_processes")
            await connection.run("INSERT INTO other_processes (seen_at) VALUES (?)", [at])

    async def last_seen(self) -> int | None:
        async with self._database.reading() as connection:
            row = await connection.row("SELECT max(seen_at) AS at FROM other_processes")
        return row["at"] if row else None
