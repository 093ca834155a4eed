from dataclasses import dataclass

from storage.database import Database


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """`private`: answers show only to who asks. No language model receives articles of `quick_channels`."""

    private: bool = False
    quick_channels: frozenset[int] = frozenset()


class ServerSettingsStore:
    """What those who manage a server chose."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> dict[str, ServerSettings]:
        """By scope; those who chose nothing are left out."""
        async with self._database.reading() as connection:
            private = await connection.rows("SELECT scope, private FROM server_settings")
            channels = await connection.rows("SELECT scope, channel FROM quick_channels")
        chosen = {row["scope"]: bool(row["private"]) for row in private}
        quick: dict[str, set[int]] = {row["scope"]: set() for row in channels}
        for row in channels:
            quick[row["scope"]].add(row["channel"])
        return {
            scope: ServerSettings(chosen.get(scope, False), frozenset(quick.get(scope, ())))
            for scope in chosen.keys() | quick.keys()
        }

    async def put(self, scope: str, settings: ServerSettings) -> None:
        """Keep `settings`, in place of earlier ones."""
        async with self._database.transaction() as connection:
            await connection.run("DELETE FROM server_settings WHERE scope = ?", [scope])
            await connection.run("DELETE FROM quick_channels WHERE scope = ?", [scope])
            await connection.run("INSERT INTO server_settings VALUES (?, ?)", [scope, int(settings.private)])
            await connection.run_many(
                "INSERT INTO quick_channels VALUES (?, ?)",
                [[scope, channel] for channel in sorted(settings.quick_channels)],
            )
