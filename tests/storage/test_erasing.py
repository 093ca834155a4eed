from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from storage.articles import ArticleStore, KeptText
from storage.audiences import Viewer
from storage.conversations import ConversationKey
from storage.database import Database
from storage.erasing import forget_article, forget_person, forget_scope
from storage.found_statements import Search
from storage.outbox import OutboxStore
from storage.replies import ReplyStore
from storage.statements import StatementStore
from storage.usage import PaidRequest, UsageStore, utc_day
from tests.storage.builders import (
    ANNA,
    BEN,
    CHANNEL,
    ELSEWHERE,
    IN_CHANNEL,
    OTHER_CHANNEL,
    SCOPE,
    a_turn,
    an_article,
    an_occasion,
    ask,
    keep,
)
from tests.storage.rare_word import RARE_WORD, files_with_traces, keep_much_else, keep_rare_word

pytestmark = pytest.mark.asyncio

AT = 1_750_248_000


async def test_the_rare_word_is_in_the_file_before_it_is_erased(database: Database, path: Path) -> None:
    await keep_rare_word(database)
    await database.empty_wal()

    assert files_with_traces(path) == [path.name]


@pytest.mark.parametrize(
    "forget",
    [
        lambda database: forget_article(database, SCOPE, f"{RARE_WORD}-digest"),
        lambda database: forget_person(database, SCOPE, ANNA),
        lambda database: forget_scope(database, SCOPE),
    ],
    ids=["article", "person", "scope"],
)
async def test_erasing_leaves_no_trace_in_the_bytes_of_the_file(
    database: Database, path: Path, forget: Callable[[Database], Awaitable[bool]]
) -> None:
    await keep_much_else(database)
    await keep_rare_word(database)
    await keep_much_else(database)
    await database.empty_wal()
    traceless = await forget(database)

    assert traceless
    assert files_with_traces(path) == []


async def test_an_article_read_anew_before_it_was_erased_leaves_no_trace(
    database: Database, path: Path
) -> None:
    await keep_rare_word(database)
    await keep_rare_word(database)
    await keep_much_else(database)
    await forget_article(database, SCOPE, f"{RARE_WORD}-digest")

    assert files_with_traces(path) == []


async def test_a_long_read_that_keeps_traces_alive_is_reported_and_the_next_erasing_removes_them(
    database: Database, path: Path
) -> None:
    await keep_rare_word(database)
    async with database.transaction() as connection:
        await connection.run("PRAGMA busy_timeout = 1")  # millisecond, so that the test need not wait
    async with database.reading() as connection:
        await connection.run("BEGIN")
        await connection.rows("SELECT 1 FROM articles")
        first = await forget_article(database, SCOPE, f"{RARE_WORD}-digest")
        await connection.run("COMMIT")
    second = await forget_article(database, SCOPE, "nothing")

    assert (first, second) == (False, True)
    assert files_with_traces(path) == []


async def test_a_forgotten_article_shows_nowhere(database: Database) -> None:
    await keep_rare_word(database)
    statements, viewer = StatementStore(database), IN_CHANNEL
    await forget_article(database, SCOPE, f"{RARE_WORD}-digest")

    assert await ArticleStore(database).newest(SCOPE, viewer) == []
    assert (await statements.find(SCOPE, viewer, Search(RARE_WORD))).statements == ()
    assert await statements.speakers_completing(SCOPE, viewer, "") == []
    assert await ReplyStore(database).get(SCOPE, "k1") is None


async def test_other_articles_are_still_found(database: Database) -> None:
    await keep_rare_word(database)
    await keep(database, "other", [("Bo Dean", "I stay.")])
    await forget_article(database, SCOPE, f"{RARE_WORD}-digest")
    page = await StatementStore(database).find(SCOPE, IN_CHANNEL, Search("stay"))

    assert [one.text for one in page.statements] == ["I stay."]


async def test_forgetting_what_was_never_read_forgets_nothing(database: Database) -> None:
    await keep(database, "other")
    await forget_article(database, SCOPE, "unknown")

    assert await ArticleStore(database).find(SCOPE, IN_CHANNEL, "other")


async def test_an_article_that_others_read_too_stays_for_them_alone(database: Database) -> None:
    await keep(database, statements=[("Ann Lee", "war")], occasion=an_occasion(ANNA, 10, CHANNEL))
    await keep(database, statements=[("Ann Lee", "war")], occasion=an_occasion(BEN, 20, OTHER_CHANNEL))
    await forget_person(database, SCOPE, ANNA)
    statements = StatementStore(database)

    assert (await statements.find(SCOPE, IN_CHANNEL, Search("war"))).statements == ()
    assert [one.text for one in (await statements.find(SCOPE, ELSEWHERE, Search("war"))).statements] == [
        "war"
    ]


async def test_the_index_no_longer_names_an_audience_that_lost_its_last_reading(database: Database) -> None:
    await keep(database, statements=[("Ann Lee", "war")], occasion=an_occasion(BEN))
    async with database.reading() as connection:
        before = await connection.row("SELECT place FROM statement_words")
    await ArticleStore(database).record_reading(SCOPE, an_article(), an_occasion(ANNA, private=True))
    await forget_person(database, SCOPE, ANNA)
    async with database.reading() as connection:
        after = await connection.row("SELECT place FROM statement_words")

    assert before == after


async def test_the_paste_of_a_forgotten_person_goes_even_where_the_article_stays(
    database: Database, path: Path
) -> None:
    articles = ArticleStore(database)
    await articles.record_reading(
        SCOPE, an_article(text=f"Story. Notes of a {RARE_WORD}."), an_occasion(ANNA, 10)
    )
    await articles.record_reading(SCOPE, an_article(text="Story."), an_occasion(BEN, 20))
    await forget_person(database, SCOPE, ANNA)

    assert await articles.text(SCOPE, IN_CHANNEL, "d1") == KeptText("Story.")
    assert files_with_traces(path) == []


async def test_a_forgotten_persons_usage_stays_in_the_total_under_nobodys_name(database: Database) -> None:
    usage, day = UsageStore(database), utc_day(AT)
    for person in (ANNA, BEN):
        await usage.record_request(SCOPE, person, "reading", AT, PaidRequest(100, 80, 5, 20, 7))
    before = await usage.on_day(SCOPE, day)
    await forget_person(database, SCOPE, ANNA)
    await forget_person(database, SCOPE, BEN)

    assert await usage.on_day(SCOPE, day) == before
    assert await usage.by_day(SCOPE, day, day, ANNA) == []


async def test_a_persons_id_is_nowhere_after_they_were_forgotten(database: Database) -> None:
    await keep(database, occasion=an_occasion(ANNA, private=True))
    await UsageStore(database).record_hit(SCOPE, ANNA, "question", AT)
    await ask(database, a_turn(), key=ConversationKey(SCOPE, "77", ANNA))
    await ask(database, a_turn())
    await OutboxStore(database).add(SCOPE, ANNA, "{}", AT)
    await forget_person(database, SCOPE, ANNA)
    async with database.reading() as connection:
        rows = await connection.rows(
            """
            SELECT person FROM readings UNION ALL SELECT person FROM usage
            UNION ALL SELECT holder FROM audiences UNION ALL SELECT holder FROM conversations
            UNION ALL SELECT person FROM turns UNION ALL SELECT person FROM outbox
            """
        )

    assert ANNA not in [row[0] for row in rows]


async def test_a_forgotten_scope_leaves_every_table_without_it(database: Database) -> None:
    await keep_rare_word(database)
    await UsageStore(database).record_hit(SCOPE, ANNA, "reading", AT)
    await forget_scope(database, SCOPE)
    tables = ("articles", "pastes", "readings", "audiences", "names", "name_parts", "people", "statements")
    async with database.reading() as connection:
        left = {
            table: await connection.integer(f"SELECT count(*) FROM {table}")  # noqa: S608 -- fixed names
            for table in (*tables, "statement_words", "replies", "usage")
        }

    assert not any(left.values()), left


async def test_after_everything_was_forgotten_the_library_fills_anew(database: Database) -> None:
    await keep(database, statements=[("Ann Lee", "war")])
    await forget_scope(database, SCOPE)
    await keep(database, statements=[("Ann Lee", "peace")])
    page = await StatementStore(database).find(SCOPE, Viewer(BEN, frozenset({CHANNEL})), Search())

    assert [one.text for one in page.statements] == ["peace"]


async def test_the_index_fits_its_statements_after_erasing(database: Database) -> None:
    await keep_much_else(database)
    await keep_rare_word(database)
    await forget_person(database, SCOPE, ANNA)
    async with database.transaction() as connection:
        await connection.run("INSERT INTO statement_words (statement_words) VALUES ('integrity-check')")
        unmatched = await connection.integer(
            "SELECT count(*) FROM statements WHERE number NOT IN (SELECT rowid FROM statement_words)"
        )

    assert unmatched == 0
