"""Statements, people and their words in the search index: of an article as one audience has it, its holding.

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
OWN_COLUMNS = "number, holding, id, act, speakers, details, certainty, doubts"
ADD_WORDS = """
    INSERT INTO statement_words (rowid, text, speakers, title, publication, place) VALUES (?, ?, ?, ?, ?, ?)
"""
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


@dataclass(frozen=True, slots=True)
class ReadStory:
    """What one reading of an article found. `is_full`: a model read it, too.

    `reader` is the version of the reader; `sentences` are the digests of the story's sentences, in
    hexadecimal, by which other copies of it are known.
    """

    people: Sequence[PersonRecord] = ()
    statements: Sequence[StatementRecord] = ()
    corrected: Sequence[CorrectedStatement] = ()
    is_full: bool = False
    reader: str = ""
    sentences: Sequence[str] = ()


def numbers_of(holding: int) -> tuple[int, int]:
    """The lowest and the highest number that a statement of `holding` can have."""
    return holding << POSITION_BITS, holding << POSITION_BITS | LAST_POSITION


def holding_of(number: int) -> int:
    """The holding which the statement of this number is in."""
    return number >> POSITION_BITS


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


async def index_story(connection: Connection, scope: str, holding: int, story: ReadStory) -> None:
    """Make this what the audience of `holding` finds of the article."""
    its = await _about(connection, holding)
    await connection.run("DELETE FROM statement_words WHERE rowid BETWEEN ? AND ?", numbers_of(holding))
    await connection.run("DELETE FROM statements WHERE holding = ?", [holding])
    await connection.run("DELETE FROM people WHERE holding = ?", [holding])
    by_id = {person.id: person for person in story.people}
    await _add_people(connection, scope, holding, by_id)
    await _add_statements(connection, holding, by_id, story.statements, its)
    await _add_corrected(connection, scope, holding, story.corrected, its)
    await connection.run(
        "UPDATE holdings SET is_full = ?, reader = ? WHERE id = ?", [story.is_full, story.reader, holding]
    )
    await _remember_sentences(connection, its.article, story.sentences)


def sentence_number(digest: str) -> int:
    """The first 64 bits of a hexadecimal digest, as an integer that SQLite has room for."""
    return int(digest[:16], 16) - (1 << 63)


@dataclass(frozen=True, slots=True)
class _About:
    """A holding's article, its audience, and the audience that stands for its whole scope.

    `title` and `publication` as its audience has them.
    """

    article: int
    audience: int
    everyone: int
    title: str
    publication: str


async def _about(connection: Connection, holding: int) -> _About:
    row = await connection.row(
        """
        SELECT holdings.article, holdings.audience, everyone.id AS everyone,
               articles.title, pastes.publication
        FROM holdings
        JOIN articles ON articles.id = holdings.article
        JOIN audiences AS everyone ON everyone.scope = articles.scope AND everyone.kind = 'everyone'
        JOIN readings ON readings.id = (
            SELECT max(id) FROM readings
            WHERE readings.article = holdings.article AND readings.audience = holdings.audience)
        JOIN pastes ON pastes.id = readings.paste
        WHERE holdings.id = ?
        """,
        [holding],
    )
    assert row is not None  # noqa: S101 -- who calls has just found the holding, in the same transaction
    return _About(**dict(row))


async def _add_statements(
    connection: Connection,
    holding: int,
    by_id: dict[str, PersonRecord],
    statements: Sequence[StatementRecord],
    its: _About,
) -> None:
    place = f"a{its.audience} s{its.everyone}"
    rows: list[list[str | int]] = []
    words: list[list[str | int]] = []
    for position, one in enumerate(statements):
        number = holding << POSITION_BITS | (LAST_POSITION - position)
        speakers = [by_id[speaker] for speaker in one.speakers]
        names = json.dumps([speaker.name for speaker in speakers], ensure_ascii=False)
        every_name = "\n".join(name for speaker in speakers for name in (speaker.name, *speaker.also))
        doubts = json.dumps(one.doubts)
        rows.append([number, holding, one.id, one.act, names, one.details, one.certainty, doubts])
        words.append([number, one.text, every_name, its.title, its.publication, place])
    await connection.run_many(
        f"INSERT INTO statements ({OWN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 -- fixed names
        rows,
    )
    await connection.run_many(ADD_WORDS, words)


async def _add_corrected(
    connection: Connection, scope: str, holding: int, corrected: Sequence[CorrectedStatement], its: _About
) -> None:
    """What was set right in an article whose statements are in the index."""
    if not corrected:
        return
    rows = await connection.rows("SELECT id, number FROM statements WHERE holding = ?", [holding])
    numbers = {row["id"]: row["number"] for row in rows}
    following = min(numbers.values(), default=numbers_of(holding)[1] + 1)
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
                holding,
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
            place = f"a{one.audience} s{its.everyone}"
            every_name = "\n".join(one.every_name)
            await connection.run(
                ADD_WORDS, [following, record.text, every_name, its.title, its.publication, place]
            )
            await _add_names(connection, scope, record.speakers)


async def _remember_sentences(connection: Connection, article: int, sentences: Sequence[str]) -> None:
    if not sentences:
        return
    await connection.run("DELETE FROM story_sentences WHERE article = ?", [article])
    await connection.run_many(
        "INSERT OR IGNORE INTO story_sentences VALUES (?, ?)",
        [[article, sentence_number(one)] for one in dict.fromkeys(sentences)],
    )


async def _add_people(
    connection: Connection, scope: str, holding: int, people: dict[str, PersonRecord]
) -> None:
    await _add_names(connection, scope, [person.name for person in people.values()])
    await connection.run_many(
        """
        INSERT INTO people
        SELECT :holding, :id, id, :kind, :also FROM names WHERE scope = :scope AND name = :name
        """,
        [
            {
                "holding": holding,
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
