from storage.database import Database


class ModelServerStore:
    """What was learned of the servers of language models, by address and model; no scope's own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, address: str, model: str) -> str | None:
        """JSON; None where nothing is known."""
        async with self._database.reading() as connection:
            row = await connection.row(
                "SELECT known FROM model_servers WHERE address = ? AND model = ?", [address, model]
            )
        return None if row is None else str(row["known"])

    async def put(self, address: str, model: str, known: str) -> None:
        """Keep `known`, JSON, in place of what was known before."""
        async with self._database.transaction() as connection:
            await connection.run(
                """
                INSERT INTO model_servers (address, model, known) VALUES (?, ?, ?)
                ON CONFLICT (address, model) DO UPDATE SET known = excluded.known
                """,
                [address, model, known],
            )
