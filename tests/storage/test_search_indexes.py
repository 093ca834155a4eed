import pytest

from storage import search_indexes
from storage.database import Database
from storage.erasing import forget_article, leave_no_trace
from storage.found_statements import Search
from storage.search_indexes import levels_of
from storage.statements import StatementStore
from tests.storage.builders import IN_CHANNEL, SCOPE, keep
from tests.storage.rare_word import RARE_WORD, files_with_traces, keep_rare_word

pytestmark = pytest.mark.asyncio

INDEX = "statement_words"
ROUNDS = 12
TOO_MANY_LEVELS = b"\x8f\x51"  # 2,001


async def erase_often(database: Database) -> None:
    """One article stays, of the others the last four."""
    await keep(database, "stays", [("Ann Lee", "the ferry closes")])
    for number in range(ROUNDS):
        said = [("Tom Brindle", f"the line {line} of article {number} stays") for line in range(20)]
        await keep(database, f"d{number}", said)
        await forget_article(database, SCOPE, f"d{number - 4}")


async def say_it_has_levels(database: Database, levels: bytes) -> None:
    async with database.transaction() as connection:
        row = await connection.row(f"SELECT block FROM {INDEX}_data WHERE id = 10")  # noqa: S608 -- fixed names
        assert row is not None
        block = row["block"][:4] + levels + row["block"][5:]  # up to 127 levels take one byte
        await connection.run(f"UPDATE {INDEX}_data SET block = ? WHERE id = 10", [block])  # noqa: S608 -- as above


async def test_erasing_often_does_not_bring_an_index_to_its_end(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_indexes, "MOST_LEVELS", 6)
    await erase_often(database)

    assert await levels_of(database, INDEX) < ROUNDS


async def test_an_index_that_is_built_anew_finds_what_stays(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_indexes, "MOST_LEVELS", 0)
    await erase_often(database)
    page = await StatementStore(database).find(SCOPE, IN_CHANNEL, Search("ferry"))

    assert [one.text for one in page.statements] == ["the ferry closes"]


async def test_an_index_that_is_built_anew_has_no_trace_of_what_was_erased(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_indexes, "MOST_LEVELS", 0)
    await keep_rare_word(database)
    await forget_article(database, SCOPE, f"{RARE_WORD}-digest")

    assert files_with_traces(database.path) == []


async def test_an_index_that_sqlite_calls_damaged_for_its_levels_is_made_sound(database: Database) -> None:
    await erase_often(database)
    await say_it_has_levels(database, TOO_MANY_LEVELS)
    before = await levels_of(database, INDEX)
    await leave_no_trace(database)
    page = await StatementStore(database).find(SCOPE, IN_CHANNEL, Search("ferry"))

    assert (before, len(page.statements)) == (2_001, 1)
