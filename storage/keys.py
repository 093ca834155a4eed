from secrets import token_bytes

from storage.database import Database

KEY_BYTES = 32


class KeyStore:
    """Random keys that belong to this database and go with it into its backups."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def key(self, name: str) -> bytes:
        """The key of that name, made at its first use; the same ever after, in every process."""
        async with self._database.reading() as connection:
            row = await connection.row("SELECT value FROM keys WHERE name = ?", [name])
        return bytes(row["value"]) if row else await self._made(name)

    async def _made(self, name: str) -> bytes:
        async with self._database.transaction() as connection:
            await connection.run("INSERT OR IGNORE INTO keys VALUES (?, ?)", [name, token_bytes(KEY_BYTES)])
            row = await connection.row("SELECT value FROM keys WHERE name = ?", [name])
            assert row is not None  # noqa: S101 -- for the type checker: inserted just above, or there before
            return bytes(row["value"])
