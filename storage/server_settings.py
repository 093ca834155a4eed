from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from sqlite3 import Row
from typing import Any

from storage.database import Database


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """`private`: answers show only to who asks. No language model receives articles of `quick_channels`.

    In `reading_channels` articles are read without being asked; those of other bots where `reads_bots`.
    An empty `language` and None mean that nothing was chosen; `daily_tokens` are those of the whole scope.
    """

    private: bool = False
    quick_channels: frozenset[int] = frozenset()
    language: str = ""
    summary_sentences: int | None = None
    daily_tokens: int | None = None
    daily_tokens_per_person: int | None = None
    retention_days: int | None = None
    reading_channels: frozenset[int] = frozenset()
    reads_bots: bool = False


class ServerSettingsStore:
    """What those who manage a server chose, or somebody for their direct messages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> dict[str, ServerSettings]:
        """All settings by scope; who chose nothing is left out."""
        async with self._database.reading() as connection:
            rows = await connection.rows(
                """
                SELECT scope, private, language, summary_sentences, daily_tokens, daily_tokens_per_person,
                       retention_days, reads_bots
                FROM server_settings
                """
            )
            quick = _by_scope(await connection.rows("SELECT scope, channel FROM quick_channels"))
            reading = _by_scope(await connection.rows("SELECT scope, channel FROM reading_channels"))
        columns = {row["scope"]: dict(row) for row in rows}
        return {
            scope: _settings(
                columns.get(scope, {}), quick.get(scope, frozenset()), reading.get(scope, frozenset())
            )
            for scope in (columns.keys() | quick.keys() | reading.keys())
        }

    async def put(self, scope: str, settings: ServerSettings) -> None:
        """Keep `settings`, in place of earlier ones."""
        async with self._database.transaction() as connection:
            await connection.run("DELETE FROM server_settings WHERE scope = ?", [scope])
            await connection.run("DELETE FROM quick_channels WHERE scope = ?", [scope])
            await connection.run("DELETE FROM reading_channels WHERE scope = ?", [scope])
            await connection.run(
                """
                INSERT INTO server_settings (scope, private, language, summary_sentences, daily_tokens,
                                             daily_tokens_per_person, retention_days, reads_bots)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    scope,
                    int(settings.private),
                    settings.language,
                    settings.summary_sentences,
                    settings.daily_tokens,
                    settings.daily_tokens_per_person,
                    settings.retention_days,
                    int(settings.reads_bots),
                ],
            )
            await connection.run_many(
                "INSERT INTO quick_channels VALUES (?, ?)",
                [[scope, channel] for channel in sorted(settings.quick_channels)],
            )
            await connection.run_many(
                "INSERT INTO reading_channels VALUES (?, ?)",
                [[scope, channel] for channel in sorted(settings.reading_channels)],
            )


def _by_scope(rows: Iterable[Row]) -> dict[str, frozenset[int]]:
    channels: dict[str, set[int]] = {}
    for row in rows:
        channels.setdefault(row["scope"], set()).add(row["channel"])
    return {scope: frozenset(found) for scope, found in channels.items()}


def _settings(columns: Mapping[str, Any], quick: frozenset[int], reading: frozenset[int]) -> ServerSettings:
    """`columns` of its row; none where it has only channels."""
    chosen = dict(columns)
    chosen.pop("scope", None)
    private, reads_bots = (bool(chosen.pop(name, False)) for name in ("private", "reads_bots"))
    return ServerSettings(private, quick, reading_channels=reading, reads_bots=reads_bots, **chosen)
