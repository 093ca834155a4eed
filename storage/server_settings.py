from dataclasses import dataclass

from storage.database import Database


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """`private`: answers show only to who asks. No language model receives articles of `quick_channels`.

    An empty `language` and None mean that nothing was chosen; `daily_tokens` are those of the whole scope.
    """

    private: bool = False
    quick_channels: frozenset[int] = frozenset()
    language: str = ""
    summary_sentences: int | None = None
    daily_tokens: int | None = None
    daily_tokens_per_person: int | None = None
    retention_days: int | None = None


class ServerSettingsStore:
    """What those who manage a server chose, or somebody for their direct messages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> dict[str, ServerSettings]:
        """By scope; those who chose nothing are left out."""
        async with self._database.reading() as connection:
            rows = await connection.rows(
                """
                SELECT scope, private, language, summary_sentences, daily_tokens, daily_tokens_per_person,
                       retention_days
                FROM server_settings
                """
            )
            channels = await connection.rows("SELECT scope, channel FROM quick_channels")
        quick: dict[str, set[int]] = {row["scope"]: set() for row in (*rows, *channels)}
        for row in channels:
            quick[row["scope"]].add(row["channel"])
        chosen = {scope: ServerSettings(quick_channels=frozenset(quick[scope])) for scope in quick}
        for row in rows:
            columns = dict(row)
            scope, private = columns.pop("scope"), bool(columns.pop("private"))
            chosen[scope] = ServerSettings(private, chosen[scope].quick_channels, **columns)
        return chosen

    async def put(self, scope: str, settings: ServerSettings) -> None:
        """Keep `settings`, in place of earlier ones."""
        async with self._database.transaction() as connection:
            await connection.run("DELETE FROM server_settings WHERE scope = ?", [scope])
            await connection.run("DELETE FROM quick_channels WHERE scope = ?", [scope])
            await connection.run(
                """
                INSERT INTO server_settings (scope, private, language, summary_sentences, daily_tokens,
                                             daily_tokens_per_person, retention_days)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    scope,
                    int(settings.private),
                    settings.language,
                    settings.summary_sentences,
                    settings.daily_tokens,
                    settings.daily_tokens_per_person,
                    settings.retention_days,
                ],
            )
            await connection.run_many(
                "INSERT INTO quick_channels VALUES (?, ?)",
                [[scope, channel] for channel in sorted(settings.quick_channels)],
            )
