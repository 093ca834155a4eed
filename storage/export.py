"""All that is stored of a server or of a person, for whoever has a right to know it.

Told from the schema itself, so that no table is forgotten: rows that name the scope or the person,
what belongs to those rows, and the texts that a person's rows are about.
"""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from storage.connection import Connection, Value
from storage.database import Database

# The words of these tables' rows are in a search index alone, under the same number.
WORDS_OF = {"turns": ("turn_words", "id"), "statements": ("statement_words", "number")}
# Whose a row is: the condition on the table `t` for a person's own rows.
OWN_ROWS = {"person": "t.person = :person", "holder": "t.holder = :person"}
# Rows that name nobody, and that a person had read or was shown alone.
GIVEN_ROWS = {
    "pastes": "t.id IN (SELECT paste FROM readings WHERE person = :person)",
    "replies": """
        t.id IN (SELECT reply FROM replies_shown JOIN audiences ON audiences.id = replies_shown.audience
                 WHERE audiences.kind = 'person' AND audiences.holder = :person)
        """,
}
OWN_AUDIENCES = "t.kind = 'person' AND t.holder = :person"


@dataclass(frozen=True, slots=True)
class ExportedRow:
    table: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    columns: frozenset[str]
    parents: Mapping[str, str]  # the column that names a row of another table, and that table


async def export_scope(database: Database, scope: str) -> AsyncGenerator[ExportedRow, None]:
    """Every row of a scope, its tables in alphabetical order."""
    async with database.reading() as connection:
        tables = await _tables(connection)
        for table in tables.values():
            condition = _of_scope(table, tables)
            if condition:
                async for row in _rows(connection, table, condition, {"scope": scope}):
                    yield row


async def export_person(
    database: Database, person: int, direct_scope: str
) -> AsyncGenerator[ExportedRow, None]:
    """Every row about a person, in whatever scope, and all of their direct messages' scope."""
    values: dict[str, Value] = {"person": person, "scope": direct_scope}
    async with database.reading() as connection:
        tables = await _tables(connection)
        for table in tables.values():
            given = GIVEN_ROWS.get(table.name, "")
            conditions = [_own(table), _of_own(table, tables), _of_scope(table, tables), given]
            conditions = [one for one in conditions if one]
            if conditions:
                either = " OR ".join(f"({one})" for one in conditions)
                async for row in _rows(connection, table, either, values):
                    yield row


async def _tables(connection: Connection) -> dict[str, _Table]:
    names = await connection.rows(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"
    )
    tables = {}
    for name in (row["name"] for row in names):
        if name.startswith("sqlite_"):
            continue
        columns = await connection.rows("SELECT name FROM pragma_table_info(?)", [name])
        parents = await connection.rows('SELECT "from", "table" FROM pragma_foreign_key_list(?)', [name])
        tables[name] = _Table(
            name,
            frozenset(row["name"] for row in columns),
            {row["from"]: row["table"] for row in parents},
        )
    return tables


def _of_scope(table: _Table, tables: Mapping[str, _Table]) -> str:
    """The condition for the rows of a scope; empty where the table holds nothing of one."""
    if "scope" in table.columns:
        return "t.scope = :scope"
    return _through_parents(table, tables, lambda parent: _of_scope(parent, tables))


def _own(table: _Table) -> str:
    if table.name == "audiences":
        return OWN_AUDIENCES
    return " OR ".join(condition for column, condition in OWN_ROWS.items() if column in table.columns)


def _of_own(table: _Table, tables: Mapping[str, _Table]) -> str:
    """What belongs to a person's own rows: their conversations' turns, their turns' messages."""
    return _through_parents(table, tables, lambda parent: _own(parent) or _of_own(parent, tables))


def _through_parents(table: _Table, tables: Mapping[str, _Table], condition_of: Any) -> str:
    for column, parent in table.parents.items():
        if condition := condition_of(tables[parent]):
            return f"t.{column} IN (SELECT t.{_key(parent)} FROM {parent} AS t WHERE {condition})"  # noqa: S608
    return ""


def _key(table: str) -> str:
    return WORDS_OF[table][1] if table in WORDS_OF else "id"


async def _rows(
    connection: Connection, table: _Table, condition: str, values: Mapping[str, Value]
) -> AsyncGenerator[ExportedRow, None]:
    selected, joined = "t.*", ""
    if table.name in WORDS_OF:
        words, key = WORDS_OF[table.name]
        selected, joined = "t.*, words.*", f"LEFT JOIN {words} AS words ON words.rowid = t.{key}"
    found: Sequence[Any] = await connection.rows(
        f"SELECT {selected} FROM {table.name} AS t {joined} WHERE {condition}",  # noqa: S608 -- of the schema
        {name: value for name, value in values.items() if f":{name}" in condition},
    )
    for row in found:
        yield ExportedRow(table.name, dict(row))
