from dataclasses import dataclass

from storage.database import Database

KEPT_CONTROLS = 200  # the latest of each model


@dataclass(frozen=True, slots=True)
class ModelKey:
    """Which model a record is of: at which server's address, asked with which prompts (their digest)."""

    server: str
    model: str
    prompts: str


@dataclass(frozen=True, slots=True)
class ControlCounts:
    """How many of what the quick reading was sure of replies agreed on, contradicted and left out."""

    agreed: int = 0
    contradicted: int = 0
    left_out: int = 0

    @property
    def of(self) -> int:
        return self.agreed + self.contradicted + self.left_out


class ControlStore:
    """How models did. The counts are of no scope: they tell nothing of what was read, or by whom."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def latest(self, key: ModelKey) -> ControlCounts:
        """The counts of the latest replies together."""
        async with self._database.reading() as connection:
            row = await connection.row(
                """
                SELECT coalesce(sum(agreed), 0) AS agreed, coalesce(sum(contradicted), 0) AS contradicted,
                       coalesce(sum(left_out), 0) AS left_out
                FROM controls WHERE server = ? AND model = ? AND prompts = ?
                """,
                [key.server, key.model, key.prompts],
            )
        return ControlCounts() if row is None else ControlCounts(**dict(row))

    async def add(self, key: ModelKey, reply: str, counts: ControlCounts) -> None:
        """Count the reply of that digest once. What is older than the latest `KEPT_CONTROLS` goes."""
        async with self._database.transaction() as connection:
            await connection.run(
                """
                INSERT OR IGNORE INTO controls (server, model, prompts, reply, agreed, contradicted, left_out)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    key.server,
                    key.model,
                    key.prompts,
                    reply,
                    counts.agreed,
                    counts.contradicted,
                    counts.left_out,
                ],
            )
            await connection.run(
                """
                DELETE FROM controls WHERE id IN (
                    SELECT id FROM (
                        SELECT id, sum(agreed + contradicted + left_out) OVER (ORDER BY id DESC)
                                   - (agreed + contradicted + left_out) AS later
                        FROM controls WHERE server = ? AND model = ? AND prompts = ?
                    ) WHERE later >= ?
                )
                """,
                [key.server, key.model, key.prompts, KEPT_CONTROLS],
            )
