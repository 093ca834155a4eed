from storage.database import Database


class ChannelReadingStore:
    """When channels had something read without anybody asking, as long as it counts for their limit."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, scope: str, channel: int, message: int, at: int, *, since: int, most: int) -> bool:
        """Note that `message` was read at `at`; False where the channel has had `most` from `since` on.

        One that is noted already has its place.
        """
        async with self._database.transaction() as connection:
            await connection.run(
                "DELETE FROM channel_readings WHERE read_at NOT BETWEEN ? AND ?", [since, at]
            )
            rows = await connection.rows(
                "SELECT message FROM channel_readings WHERE scope = ? AND channel = ?", [scope, channel]
            )
            if message in [row["message"] for row in rows]:
                return True
            if len(rows) >= most:
                return False
            await connection.run(
                "INSERT INTO channel_readings VALUES (?, ?, ?, ?)", [scope, channel, at, message]
            )
        return True
