"""Who may see a reading: all in its scope, those who can view a channel, or the one who asked."""

import json
from dataclasses import dataclass

from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Occasion:
    """One time that somebody had an article read. `read_at` counts Unix seconds.

    Outside any channel (`channel` is None: a direct message, the terminal) all in the scope may see
    it, unless it is private.
    """

    person: int
    read_at: int
    channel: int | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks: the person's id, and the ids of the scope's channels they can view."""

    person: int
    channels: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Audiences:
    """The audiences of a scope to which a viewer belongs."""

    ids: tuple[int, ...]
    everyone: int  # stands for the whole scope; 0 where nothing was read in it

    @property
    def as_json(self) -> str:
        """The ids for SQL: `IN (SELECT value FROM json_each(:audiences))`."""
        return json.dumps(self.ids)


async def audiences_of(connection: Connection, scope: str, viewer: Viewer) -> Audiences:
    rows = await connection.rows(
        """
        SELECT id, kind FROM audiences
        WHERE scope = :scope
          AND (kind = 'everyone'
               OR (kind = 'person' AND holder = :person)
               OR (kind = 'channel' AND holder IN (SELECT value FROM json_each(:channels))))
        """,
        {"scope": scope, "person": viewer.person, "channels": json.dumps(sorted(viewer.channels))},
    )
    everyone = next((row["id"] for row in rows if row["kind"] == "everyone"), 0)
    return Audiences(tuple(row["id"] for row in rows), everyone)


async def channels_of(connection: Connection, scope: str) -> list[int]:
    """The channels in which anything was read, or set right."""
    rows = await connection.rows(
        "SELECT holder FROM audiences WHERE scope = ? AND kind = 'channel' ORDER BY holder", [scope]
    )
    return [row["holder"] for row in rows]


def kind_of_audience(occasion: Occasion) -> tuple[str, int]:
    """The kind of those who may see a reading made then, and the channel or person, or 0."""
    if occasion.private:
        return "person", occasion.person
    return ("everyone", 0) if occasion.channel is None else ("channel", occasion.channel)


async def audience_of_occasion(connection: Connection, scope: str, occasion: Occasion) -> int:
    """The id of those who may see a reading made then, made where it is the first.

    Outside any channel (a direct message, the terminal) all in the scope may see what is not private.
    """
    await _ensure(connection, scope, "everyone", 0)
    return await _ensure(connection, scope, *kind_of_audience(occasion))


async def audience_for(
    connection: Connection, scope: str, *, channel: int | None, person: int, private: bool
) -> int:
    """The id of an audience, as `audience_of_occasion` gives it."""
    return await audience_of_occasion(connection, scope, Occasion(person, 0, channel, private=private))


async def _ensure(connection: Connection, scope: str, kind: str, holder: int) -> int:
    key = (scope, kind, holder)
    await connection.run("INSERT OR IGNORE INTO audiences (scope, kind, holder) VALUES (?, ?, ?)", key)
    return await connection.integer(
        "SELECT id FROM audiences WHERE scope = ? AND kind = ? AND holder = ?", key
    )
