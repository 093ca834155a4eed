"""Statements, people and their words in the search index, one article at a time.

All of this runs inside a caller's transaction.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from storage.audiences import Audiences
from storage.connection import Connection

POSITION_BITS = 20  # of a statement's number; the largest article, a megabyte, has fewer statements
OWN_COLUMNS = "number, article, id, act, speakers, details, certainty, doubts"
LAST_POSITION = (1 << POSITION_BITS) - 1


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody who speaks in an article, under every name that it uses."""

    id: str
    name: str
    kind: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """What was said in one place.

    `text` is searched and shown; `details` is JSON that comes back as given. `certainty` is `sure`,
    `likely` or `unsure`.
    """

    id: str
    text: str
    speakers: tuple[str, ...]  # ids of the article's people
    act: str
    details: str = "{}"
    certainty: str = "likely"
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectedStatement:
    """What a correction makes of a statement, or of words that are none.

    `correction` is its number, `audience` its audience. `corrects` names the statement that it outranks, or
    else the words, so that several corrections of the same words know each other. `record` is None where
    nobody says it; its `speakers` are names. `every_name`: all that the speakers are called.
    """

    correction: int
    audience: int
    corrects: str
    record: StatementRecord | None
    every_name: tuple[str, ...] = ()


def numbers_of(article: int) -> tuple[int, int]:
    """The lowest and the highest number that a statement of `article` can have."""
    return article << POSITION_BITS, article << POSITION_BITS | LAST_POSITION


def name_parts(name: str) -> list[str]:
    """The different words of a name in their order, without case and accents: "Müller" is "muller"."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return list(dict.fromkeys(re.findall(r"[^\W_]+", bare.casefold())))


def scope_word(audiences: Audiences) -> str:
    """The word in `place` that all statements of the scope share."""
    return f"s{audiences.everyone}"


def audience_words(audiences: Audiences) -> list[str]:
    """The words in `place` of the statements that these audiences may see."""
    return [f"a{audience}" for audience in audiences.ids]


async def refresh_place(connection: Connection, article: int) -> None:
    """Let the index know who may see the article now, where that changed."""
    lowest, highest = numbers_of(article)
    await connection.run(
        """
        UPDATE statement_words SET place = :place
        WHERE rowid BETWEEN :lowest AND :highest AND place <> :place
          AND rowid NOT IN (SELECT number FROM statements
                            WHERE article = :article AND correction IS NOT NULL)
        """,
        {
            "place": await _place(connection, article),
            "lowest": lowest,
            "highest": highest,
            "article": article,
        },
    )


async def index_article(
    connection: Connection,
    scope: str,
    article: int,
    people: Sequence[PersonRecord],
    statements: Sequence[StatementRecord],
) -> None:
    """Add the people and statements of an article that has none in the index."""
    by_id = {person.id: person for person in people}
    place = await _place(connection, article)
    await _add_people(connection, scope, article, by_id)
    rows: list[list[str | int]] = []
    words: list[list[str | int]] = []
    for position, one in enumerate(statements):
        number = article << POSITION_BITS | (LAST_POSITION - position)
        speakers = [by_id[speaker] for speaker in one.speakers]
        names = json.dumps([speaker.name for speaker in speakers], ensure_ascii=False)
        every_name = "\n".join(name for speaker in speakers for name in (speaker.name, *speaker.also))
        doubts = json.dumps(one.doubts)
        rows.append([number, article, one.id, one.act, names, one.details, one.certainty, doubts])
        words.append([number, one.text, every_name, place])
    await connection.run_many(
        f"INSERT INTO statements ({OWN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 -- fixed names
        rows,
    )
    await connection.run_many(
        "INSERT INTO statement_words (rowid, text, speakers, place) VALUES (?, ?, ?, ?)", words
    )


async def index_corrected(
    connection: Connection, scope: str, article: int, corrected: Sequence[CorrectedStatement]
) -> None:
    """Add what was set right in an article whose statements are in the index."""
    if not corrected:
        return
    rows = await connection.rows("SELECT id, number FROM statements WHERE article = ?", [article])
    numbers = {row["id"]: row["number"] for row in rows}
    following = min(numbers.values(), default=numbers_of(article)[1] + 1)
    everyone = await connection.integer(
        "SELECT id FROM audiences WHERE scope = ? AND kind = 'everyone'", [scope]
    )
    for one in corrected:
        following -= 1
        corrects = numbers.setdefault(one.corrects, following)
        record = one.record or StatementRecord(one.corrects, "", (), "said")
        await connection.run(
            f"""
            INSERT INTO statements ({OWN_COLUMNS}, correction, corrects)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,  # noqa: S608 -- fixed names
            [
                following,
                article,
                f"{one.corrects}~{one.correction}",
                record.act,
                json.dumps(record.speakers, ensure_ascii=False),
                record.details,
                record.certainty,
                json.dumps(record.doubts),
                one.correction,
                corrects,
            ],
        )
        if one.record is not None:
            await connection.run(
                "INSERT INTO statement_words (rowid, text, speakers, place) VALUES (?, ?, ?, ?)",
                [following, record.text, "\n".join(one.every_name), f"a{one.audience} s{everyone}"],
            )
            await _add_names(connection, scope, record.speakers)


async def unindex_article(connection: Connection, article: int) -> None:
    """Remove the people and statements of `article`, and the names that now nobody has."""
    await connection.run("DELETE FROM statement_words WHERE rowid BETWEEN ? AND ?", numbers_of(article))
    await connection.run("DELETE FROM statements WHERE article = ?", [article])
    gone = await connection.rows("DELETE FROM people WHERE article = ? RETURNING name", [article])
    await connection.run(
        """
        DELETE FROM names
        WHERE id IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM people WHERE people.name = names.id)
          AND NOT EXISTS (SELECT 1 FROM corrections
                          WHERE corrections.scope = names.scope AND corrections.name = names.name)
        """,
        [json.dumps([row["name"] for row in gone])],
    )


async def _place(connection: Connection, article: int) -> str:
    """One word for the scope and one for each audience that may see the article."""
    rows = await connection.rows(
        """
        SELECT 's' || audiences.id AS word
        FROM articles JOIN audiences ON audiences.scope = articles.scope AND audiences.kind = 'everyone'
        WHERE articles.id = :article
        UNION ALL
        SELECT DISTINCT 'a' || audience FROM readings WHERE article = :article
        """,
        {"article": article},
    )
    return " ".join(sorted(row["word"] for row in rows))


async def _add_people(
    connection: Connection, scope: str, article: int, people: dict[str, PersonRecord]
) -> None:
    await _add_names(connection, scope, [person.name for person in people.values()])
    await connection.run_many(
        """
        INSERT INTO people
        SELECT :article, :id, id, :kind, :also FROM names WHERE scope = :scope AND name = :name
        """,
        [
            {
                "article": article,
                "id": person.id,
                "kind": person.kind,
                "also": json.dumps(person.also, ensure_ascii=False),
                "scope": scope,
                "name": person.name,
            }
            for person in people.values()
        ],
    )


async def _add_names(connection: Connection, scope: str, names: Sequence[str]) -> None:
    await connection.run_many(
        "INSERT OR IGNORE INTO names (scope, name) VALUES (?, ?)", [[scope, name] for name in names]
    )
    await connection.run_many(
        """
        INSERT OR IGNORE INTO name_parts
        SELECT scope, :part, id FROM names WHERE scope = :scope AND name = :name
        """,
        [{"scope": scope, "name": name, "part": part} for name in names for part in name_parts(name)],
    )
