import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest

from storage.articles import ArticleStore
from storage.conversations import ConversationStore
from storage.database import READERS, Database
from storage.erasing import (
    forget_article,
    forget_conversation,
    forget_older_than,
    forget_person,
    forget_place,
    forget_scope,
)
from storage.statement_index import PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore
from tests.storage.builders import ANNA, IN_CHANNEL, SCOPE, THREAD, a_turn, an_article, an_occasion, ask, keep
from tests.storage.cancelling import cancelled_at_every_wait

pytestmark = pytest.mark.asyncio

LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000) SELECT count(*) FROM n"
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def assert_nobody_holds_the_lock(path: Path) -> None:
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    finally:
        other.close()


def rows_of(path: Path, sql: str) -> list[tuple[object, ...]]:
    other = sqlite3.connect(path)
    try:
        return other.execute(sql).fetchall()
    finally:
        other.close()


async def test_a_transaction_cancelled_at_any_wait_is_all_or_nothing_and_leaves_no_lock(
    database: Database, path: Path
) -> None:
    async with database.transaction() as connection:
        await connection.run("CREATE TABLE pairs (half TEXT)")

    async def write_a_pair() -> None:
        async with database.transaction() as connection:
            await connection.run("INSERT INTO pairs VALUES ('left')")
            await connection.run("INSERT INTO pairs VALUES ('right')")

    async def assert_whole() -> None:
        assert_nobody_holds_the_lock(path)
        counts = rows_of(path, "SELECT sum(half = 'left') IS sum(half = 'right') FROM pairs")
        assert counts == [(1,)]

    cancelled = await cancelled_at_every_wait(write_a_pair, assert_whole)

    assert cancelled >= 4  # begin, two inserts, commit


async def test_a_cancelled_reading_event_is_kept_whole_or_not_at_all(database: Database, path: Path) -> None:
    articles = ArticleStore(database)

    async def assert_whole() -> None:
        assert_nobody_holds_the_lock(path)
        loose = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM readings)"
        assert rows_of(path, loose) == [(0,)]

    cancelled = await cancelled_at_every_wait(
        lambda: articles.record_reading(SCOPE, an_article(), an_occasion()), assert_whole
    )

    assert cancelled > 5


async def test_cancelled_replacing_leaves_the_old_statements_or_the_new(database: Database) -> None:
    await keep(database, statements=[("Ann Lee", "old"), ("Ann Lee", "old too")])
    store = StatementStore(database)
    new = [StatementRecord("n1", "new", ("p1",), "said")]
    story = ReadStory([PersonRecord("p1", "Bo Dean", "person")], new)
    states = []

    async def look() -> None:
        states.append([one.text for one in await store.of_article(SCOPE, IN_CHANNEL, "d1")])

    await cancelled_at_every_wait(lambda: store.replace_for(SCOPE, "d1", an_occasion(), story), look)

    assert states[0] == ["old", "old too"]
    assert states[-1] == ["new"]
    assert all(state in (["old", "old too"], ["new"]) for state in states)


LOOSE_PARTS_OF_TURNS = """
    SELECT (SELECT count(*) FROM turns WHERE id NOT IN (SELECT rowid FROM turn_words))
         + (SELECT count(*) FROM turn_words WHERE rowid NOT IN (SELECT id FROM turns))
         + (SELECT count(*) FROM turns WHERE id NOT IN (SELECT turn FROM turn_articles))
         + (SELECT count(*) FROM turns WHERE id NOT IN (SELECT turn FROM turn_messages))
         + (SELECT count(*) FROM conversations WHERE id NOT IN (SELECT conversation FROM turns))
         + (SELECT count(*) FROM conversation_articles
            WHERE conversation NOT IN (SELECT id FROM conversations))
"""


async def test_a_cancelled_turn_is_kept_whole_or_not_at_all(database: Database, path: Path) -> None:
    store = ConversationStore(database)

    async def assert_whole() -> None:
        assert_nobody_holds_the_lock(path)
        assert rows_of(path, LOOSE_PARTS_OF_TURNS) == [(0,)]

    cancelled = await cancelled_at_every_wait(
        lambda: store.add_turn(THREAD, a_turn(messages=[1, 2])), assert_whole
    )

    assert cancelled > 5


@pytest.mark.parametrize(
    "change",
    [
        lambda db: ConversationStore(db).change_question(SCOPE, 1, "changed", 1),
        lambda db: ConversationStore(db).remove_messages(SCOPE, [1]),
        lambda db: forget_article(db, SCOPE, "d1"),
        lambda db: forget_person(db, SCOPE, ANNA),
        lambda db: forget_scope(db, SCOPE),
        lambda db: forget_conversation(db, THREAD),
        lambda db: forget_place(db, SCOPE, THREAD.place),
        lambda db: forget_older_than(db, SCOPE, 2000),
    ],
    ids=["change", "remove", "article", "person", "scope", "conversation", "place", "old"],
)
async def test_a_cancelled_change_leaves_turn_and_notes_as_they_were_or_changes_both(
    database: Database, path: Path, change: Callable[[Database], Coroutine[object, object, object]]
) -> None:
    await keep(database)
    (turn,) = await ask(database, a_turn("before", messages=[1]))
    await ConversationStore(database).keep_notes(THREAD, "They asked before.", turn, 0)
    states = []

    async def look() -> None:
        assert_nobody_holds_the_lock(path)
        known = await ConversationStore(database).get(THREAD)
        questions = [one.question for one in await ConversationStore(database).newest(THREAD, 9)]
        states.append((questions, known.notes if known else ""))

    await cancelled_at_every_wait(lambda: change(database), look)

    assert states[0] == (["before"], "They asked before.")
    assert states[-1] in ([([], ""), (["changed"], "")])
    assert all(state in (states[0], states[-1]) for state in states)


async def test_looking_up_a_conversation_cancelled_at_any_wait_gives_its_connection_back(
    database: Database,
) -> None:
    await ask(database, a_turn("the ferry"))
    store = ConversationStore(database)

    async def look_up() -> None:
        await store.get(THREAD)
        await store.newest(THREAD, 9)
        assert await store.matching(THREAD, ["ferry"], 9)

    async def read_with_every_connection() -> None:
        async with database.reading(), database.reading(), database.reading() as connection:
            assert await connection.integer("SELECT count(*) FROM turns") == 1

    assert await cancelled_at_every_wait(look_up, read_with_every_connection) >= 5


async def test_another_task_writes_on_after_a_cancelled_one(database: Database) -> None:
    async def write_for_ever() -> None:
        async with database.transaction() as connection:
            await connection.rows(ENDLESS)

    writing = asyncio.create_task(write_for_ever())
    await asyncio.sleep(0)
    waiting = asyncio.create_task(ArticleStore(database).record_reading(SCOPE, an_article(), an_occasion()))
    await asyncio.sleep(0)
    writing.cancel()
    await waiting

    assert await ArticleStore(database).find(SCOPE, IN_CHANNEL, "d1")


async def test_a_task_cancelled_again_while_it_rolls_back_still_ends_its_transaction(
    database: Database, path: Path
) -> None:
    writing_endlessly = asyncio.Event()

    async def write_for_ever() -> None:
        async with database.transaction() as connection:
            writing_endlessly.set()
            await connection.rows(ENDLESS)

    writing = asyncio.create_task(write_for_ever())
    await writing_endlessly.wait()
    while not writing.done():
        writing.cancel()
        await asyncio.sleep(0)

    assert writing.cancelled()
    assert_nobody_holds_the_lock(path)


async def test_a_task_cancelled_while_it_waits_for_its_turn_leaves_the_turn_to_others(
    database: Database,
) -> None:
    articles = ArticleStore(database)
    async with database.transaction():
        waiting = asyncio.create_task(articles.record_reading(SCOPE, an_article(), an_occasion()))
        await asyncio.sleep(0)
        waiting.cancel()
    await articles.record_reading(SCOPE, an_article("d2"), an_occasion())

    assert [one.digest for one in await articles.newest(SCOPE, IN_CHANNEL)] == ["d2"]


@pytest.mark.parametrize("turns_of_the_loop", [1, 2, 50])
async def test_every_reader_is_usable_after_its_slow_query_was_cancelled(
    database: Database, turns_of_the_loop: int
) -> None:
    async def read_for_ever() -> None:
        async with database.reading() as connection:
            await connection.rows(ENDLESS)

    endless = [asyncio.create_task(read_for_ever()) for _ in range(READERS)]
    for _ in range(turns_of_the_loop):
        await asyncio.sleep(0)
    for task in endless:
        task.cancel()
    await asyncio.wait(endless)

    async def count() -> int:
        async with database.reading() as connection:
            return await connection.integer(LONG)

    assert await asyncio.gather(*(count() for _ in range(READERS))) == [50_000] * READERS


async def test_reading_cancelled_at_any_wait_gives_its_connection_back(database: Database) -> None:
    await keep(database)
    articles = ArticleStore(database)

    async def read_with_every_connection() -> None:
        async with database.reading(), database.reading(), database.reading() as connection:
            assert await connection.integer("SELECT count(*) FROM articles") == 1

    cancelled = await cancelled_at_every_wait(
        lambda: articles.find(SCOPE, IN_CHANNEL, "d1"), read_with_every_connection
    )

    assert cancelled >= 2


async def test_opening_cancelled_at_any_wait_leaves_a_database_that_opens(path: Path) -> None:
    async def open_and_close() -> None:
        async with Database.open(path) as database:
            await database.check()

    async def assert_it_opens() -> None:
        assert_nobody_holds_the_lock(path)
        await open_and_close()

    cancelled = await cancelled_at_every_wait(open_and_close, assert_it_opens)

    assert cancelled >= 2
