import pytest

from storage.database import Database
from storage.export import ExportedRow, export_person, export_scope
from storage.replies import ReplyStore
from tests.storage.builders import ANNA, BEN, SCOPE, a_turn, an_occasion, ask, keep, keep_reply
from tests.storage.erased import WITHOUT_SCOPE, keep_everything_with_rare_word
from tests.storage.rare_word import RARE_WORD, correct_rare_word, keep_much_else, keep_rare_word

pytestmark = pytest.mark.asyncio

DIRECT = f"user:{ANNA}"


async def rows_of_scope(database: Database, scope: str = SCOPE) -> list[ExportedRow]:
    return [row async for row in export_scope(database, scope)]


async def rows_of_person(database: Database, person: int = ANNA) -> list[ExportedRow]:
    return [row async for row in export_person(database, person, f"user:{person}")]


async def test_every_table_with_something_of_a_server_is_in_its_export(database: Database) -> None:
    await keep_everything_with_rare_word(database)
    async with database.reading() as connection:
        names = await connection.rows(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        filled = {
            row["name"]
            for row in names
            if await connection.integer(f"SELECT count(*) FROM {row['name']}")  # noqa: S608 -- of the schema
        }

    assert {row.table for row in await rows_of_scope(database)} == filled - WITHOUT_SCOPE


async def test_words_that_stand_in_a_search_index_alone_are_exported(database: Database) -> None:
    await keep(database, "d1", [("Ann Lee", "The ferry sank.")])
    await ask(database, a_turn("Who said so?", "Ann Lee did."))
    exported = str([row.values for row in await rows_of_scope(database)])

    assert all(words in exported for words in ("The ferry sank.", "Who said so?", "Ann Lee did."))


async def test_an_export_holds_nothing_of_another_server(database: Database) -> None:
    await keep_everything_with_rare_word(database)
    await keep(database, "d9", [("Ann Lee", "The ferry sank.")], scope="guild:2")

    assert RARE_WORD not in str([row.values for row in await rows_of_scope(database, "guild:2")])


async def test_a_person_s_export_holds_what_they_read_asked_and_set_right(database: Database) -> None:
    await keep_rare_word(database)
    await correct_rare_word(database)
    await ask(database, a_turn("Where is it?", person=ANNA))
    tables = {row.table for row in await rows_of_person(database)}

    assert {"readings", "pastes", "turns", "corrections"} <= tables


async def test_a_person_s_export_holds_what_a_model_replied_to_what_they_had_read_privately(
    database: Database,
) -> None:
    for key, occasion in (("shared", an_occasion(ANNA)), ("private", an_occasion(ANNA, private=True))):
        await keep(database, key, occasion=occasion)
        await keep_reply(database, key, key)
        await ReplyStore(database).note_shown(SCOPE, key, occasion)
    replies = [row.values["key"] for row in await rows_of_person(database) if row.table == "replies"]

    assert replies == ["private"]


async def test_a_person_s_export_holds_nothing_that_only_others_did(database: Database) -> None:
    await keep_much_else(database)
    await keep(database, "d1", occasion=an_occasion(BEN))
    await ask(database, a_turn("Bens question?", person=BEN))

    assert await rows_of_person(database) == []


async def test_a_person_s_export_holds_all_of_their_direct_messages(database: Database) -> None:
    await keep(
        database,
        "d7",
        [("Ann Lee", "The ferry sank.")],
        scope=DIRECT,
        occasion=an_occasion(ANNA, channel=None),
    )

    assert {"articles", "statements", "readings"} <= {row.table for row in await rows_of_person(database)}
