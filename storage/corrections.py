"""What people have set right in readings, each for those who may see the reading that it was made on."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from sqlite3 import Row

from storage.audiences import Viewer, audience_for, audiences_of
from storage.connection import Connection
from storage.database import Database
from storage.forgotten_person import FORGOTTEN_PERSON


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """`person` is 0 and `shown_as` empty where its author was forgotten; `made_at` counts Unix seconds."""

    person: int
    shown_as: str
    digest: str
    fingerprint: tuple[str, ...]
    sentence: str
    occurrence: int
    start: int
    end: int
    verdict: str
    name: str
    made_at: int


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    id: int
    record: CorrectionRecord
    private: bool  # made on a reading that its author alone may see
    audience: int


class CorrectionStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, scope: str, record: CorrectionRecord, *, channel: int | None, private: bool) -> int:
        """Keep it in place of what the same audience was told of the same place; its id.

        What somebody sets for others takes the place of what they had set for themselves alone, too.
        """
        async with self._database.transaction() as connection:
            audience = await audience_for(
                connection, scope, channel=channel, person=record.person, private=private
            )
            await _remove_replaced(connection, scope, audience, record)
            return await _insert(connection, scope, audience, record)

    async def are_there(self, scope: str, viewer: Viewer) -> bool:
        """Whether the viewer may know of any, to whatever story."""
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            return bool(
                await connection.integer(
                    """
                    SELECT EXISTS (SELECT 1 FROM corrections
                                   WHERE audience IN (SELECT value FROM json_each(?)))
                    """,
                    [audiences.as_json],
                )
            )

    async def of_sentences(
        self, scope: str, viewer: Viewer, sentences: Collection[str]
    ) -> list[KeptCorrection]:
        """Corrections to any of these sentences that the viewer may know of, shared ones first, then by age.

        They may be about other stories that have the sentence too: `fingerprint` tells.
        """
        async with self._database.reading() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            rows = await connection.rows(
                """
                SELECT corrections.*, audiences.kind = 'person' AS private
                FROM corrections JOIN audiences ON audiences.id = corrections.audience
                WHERE corrections.scope = :scope
                  AND corrections.sentence IN (SELECT value FROM json_each(:sentences))
                  AND corrections.audience IN (SELECT value FROM json_each(:audiences))
                ORDER BY private, corrections.id
                """,
                {
                    "scope": scope,
                    "sentences": json.dumps(sorted(set(sentences))),
                    "audiences": audiences.as_json,
                },
            )
        return [_kept(row) for row in rows]

    async def of_every_audience(self, scope: str, sentences: Collection[str]) -> list[KeptCorrection]:
        """All to any of these sentences, by age: for the index of the scope, which keeps audiences apart."""
        async with self._database.reading() as connection:
            rows = await connection.rows(
                """
                SELECT corrections.*, audiences.kind = 'person' AS private
                FROM corrections JOIN audiences ON audiences.id = corrections.audience
                WHERE corrections.scope = :scope
                  AND corrections.sentence IN (SELECT value FROM json_each(:sentences))
                ORDER BY corrections.id
                """,
                {"scope": scope, "sentences": json.dumps(sorted(set(sentences)))},
            )
        return [_kept(row) for row in rows]

    async def any_in(self, scope: str) -> bool:
        async with self._database.reading() as connection:
            return bool(
                await connection.integer("SELECT EXISTS (SELECT 1 FROM corrections WHERE scope = ?)", [scope])
            )

    async def undo(self, scope: str, viewer: Viewer, number: int, *, manages: bool) -> bool:
        """Take a correction back: its author's own, or any that the viewer sees and `manages`."""
        async with self._database.transaction() as connection:
            audiences = await audiences_of(connection, scope, viewer)
            removed = await connection.rows(
                """
                DELETE FROM corrections
                WHERE scope = :scope AND id = :number AND (person = :person OR :manages)
                  AND audience IN (SELECT value FROM json_each(:audiences))
                RETURNING id
                """,
                {
                    "scope": scope,
                    "number": number,
                    "person": viewer.person,
                    "manages": manages,
                    "audiences": audiences.as_json,
                },
            )
        return bool(removed)


async def _remove_replaced(
    connection: Connection, scope: str, audience: int, record: CorrectionRecord
) -> None:
    """Remove what the audience, or the author alone, was told of a part of the same place."""
    await connection.run(
        """
        DELETE FROM corrections
        WHERE scope = :scope
          AND audience IN (:audience, (SELECT id FROM audiences
                                       WHERE scope = :scope AND kind = 'person' AND holder = :person))
          AND sentence = :sentence AND occurrence = :occurrence AND digest = :digest
          AND start < :end AND stop > :start
        """,
        {
            "scope": scope,
            "audience": audience,
            "person": record.person,
            "sentence": record.sentence,
            "occurrence": record.occurrence,
            "digest": record.digest,
            "start": record.start,
            "end": record.end,
        },
    )


async def _insert(connection: Connection, scope: str, audience: int, record: CorrectionRecord) -> int:
    return await connection.integer(
        """
        INSERT INTO corrections (scope, audience, person, shown_as, digest, fingerprint, sentence,
                                 occurrence, start, stop, verdict, name, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
        """,
        [
            scope,
            audience,
            record.person,
            record.shown_as,
            record.digest,
            json.dumps(record.fingerprint),
            record.sentence,
            record.occurrence,
            record.start,
            record.end,
            record.verdict,
            record.name,
            record.made_at,
        ],
    )


async def forget_who_corrected(connection: Connection, scope: str, person: int) -> None:
    """What `person` set right for others stays, under nobody's name; what was theirs alone goes."""
    await connection.run(
        """
        DELETE FROM corrections
        WHERE scope = ? AND person = ?
          AND audience IN (SELECT id FROM audiences WHERE kind = 'person' AND holder = corrections.person)
        """,
        [scope, person],
    )
    await connection.run(
        "UPDATE corrections SET person = ?, shown_as = '' WHERE scope = ? AND person = ?",
        [FORGOTTEN_PERSON, scope, person],
    )


def _kept(row: Row) -> KeptCorrection:
    record = CorrectionRecord(
        person=row["person"],
        shown_as=row["shown_as"],
        digest=row["digest"],
        fingerprint=tuple(json.loads(row["fingerprint"])),
        sentence=row["sentence"],
        occurrence=row["occurrence"],
        start=row["start"],
        end=row["stop"],
        verdict=row["verdict"],
        name=row["name"],
        made_at=row["made_at"],
    )
    return KeptCorrection(row["id"], record, bool(row["private"]), row["audience"])
