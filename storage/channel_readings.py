from storage.database import Database


class ChannelReadingStore:
    """When channels had something read without anybody asking, as long as it counts for their limit."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, scope: str, channel: int, at: int, *, since: int, most: int) -> bool:
        """Note one at `at`, unless the channel has had `most` from `since` on: then False."""
        async with self._database.transaction() as connection:
            await connection.run(
                "DELETE FROM channel_readings WHERE read_at NOT BETWEEN ? AND ?", [since, at]
            )
            known = await connection.integer(
                "SELECT count(*) FROM channel_readings WHERE scope = ? AND channel = ?", [scope, channel]
            )
            if known >= most:
                return False
            await connection.run("INSERT INTO channel_readings VALUES (?, ?, ?)", [scope, channel, at])
        return True
