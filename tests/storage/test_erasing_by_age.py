import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio

from storage.articles import ArticleStore
from storage.audiences import Viewer
from storage.conversations import ConversationStore
from storage.corrections import CorrectionRecord, CorrectionStore
from storage.database import Database
from storage.erasing import forget_older_than
from storage.found_statements import Search
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import ReplyStore
from storage.statements import StatementStore
from storage.usage import PaidRequest, UsageStore, utc_day
from tests.storage.builders import (
    ANNA,
    CHANNEL,
    IN_CHANNEL,
    SCOPE,
    THREAD,
    a_turn,
    an_occasion,
    ask,
    keep,
    keep_reply,
)
from tests.storage.erased import IN_THE_CHANNEL, OTHER_THREAD, note, notes_of, questions
from tests.storage.rare_word import AT

pytestmark = pytest.mark.asyncio


async def test_an_article_last_read_long_ago_goes_with_the_turns_about_it(database: Database) -> None:
    await keep(database, "old", occasion=an_occasion(at=10))
    await keep(database, "read again", occasion=an_occasion(at=10))
    await keep(database, "read again", occasion=an_occasion(at=100))
    await ask(
        database,
        a_turn("about the old", articles=["old"], at=200),
        a_turn("about the other", articles=["read again"], at=200),
    )
    await forget_older_than(database, SCOPE, 100)

    assert await questions(database) == ["about the other"]
    newest = await ArticleStore(database).newest(SCOPE, IN_CHANNEL)
    assert [one.digest for one in newest] == ["read again"]


@pytest_asyncio.fixture
async def read_since_out_of_sight(database: Database) -> None:
    """An article that a channel had read, asked about and set right long ago, and Anna privately since."""
    await keep(database, "d1", [("Ann Lee", "war")], occasion=an_occasion(at=10))
    await ask(database, a_turn(at=20), key=IN_THE_CHANNEL)
    await keep(database, "d1", [("Ann Lee", "war")], occasion=an_occasion(at=100, private=True))


@pytest.mark.usefixtures("read_since_out_of_sight")
async def test_a_reading_where_one_may_not_look_keeps_no_old_article_for_anybody_else(
    database: Database,
) -> None:
    await forget_older_than(database, SCOPE, 100)
    articles, statements = ArticleStore(database), StatementStore(database)
    of_anna = await articles.newest(SCOPE, Viewer(ANNA, frozenset({CHANNEL})))

    assert await articles.newest(SCOPE, IN_CHANNEL) == []
    assert (await statements.find(SCOPE, IN_CHANNEL, Search("war"))).statements == ()
    assert [(one.digest, one.first.read_at) for one in of_anna] == [("d1", 100)]


@pytest.mark.usefixtures("read_since_out_of_sight")
async def test_nor_does_the_channels_conversation_know_it_any_more(database: Database) -> None:
    await forget_older_than(database, SCOPE, 100)

    assert await ConversationStore(database).get(IN_THE_CHANNEL) is None


@pytest.mark.usefixtures("read_since_out_of_sight")
async def test_what_was_asked_about_it_since_stays(database: Database) -> None:
    await ask(database, a_turn(at=100), key=IN_THE_CHANNEL)
    await forget_older_than(database, SCOPE, 100)
    known = await ConversationStore(database).get(IN_THE_CHANNEL)

    assert known is not None
    assert (known.articles, known.turns) == (("d1",), 1)


@pytest.mark.usefixtures("read_since_out_of_sight")
async def test_nor_is_the_channel_known_to_have_been_shown_what_a_model_said_of_it(
    database: Database,
) -> None:
    replies = ReplyStore(database)
    await keep_reply(database, "k1", "d1")
    await replies.note_shown(SCOPE, "k1", an_occasion(at=10))
    async with database.transaction() as connection:
        await connection.run("UPDATE replies SET last_used_at = 100")
    await forget_older_than(database, SCOPE, 100)

    assert await replies.get(SCOPE, "k1") is not None
    assert await replies.latest_shown(SCOPE, IN_CHANNEL, ["k1"]) is None


@pytest.mark.usefixtures("read_since_out_of_sight")
async def test_what_the_channel_set_right_in_it_goes_and_what_who_read_it_since_did_stays(
    database: Database,
) -> None:
    corrections = CorrectionStore(database)
    record = CorrectionRecord(ANNA, "@anna", "d1", ("aa",), "aa", 1, 0, 3, "nobody", "", made_at=10)
    await corrections.put(SCOPE, record, channel=CHANNEL, private=False)
    own = await corrections.put(SCOPE, record, channel=CHANNEL, private=True)
    await forget_older_than(database, SCOPE, 100)

    assert [one.id for one in await corrections.of_every_audience(SCOPE, ["aa"])] == [own]


async def test_old_turns_go_with_the_notes_that_hold_them(database: Database) -> None:
    await keep(database, "d1", occasion=an_occasion(at=100))
    old, _ = await ask(database, a_turn("old", at=99), a_turn("new", at=100))
    await note(database, old)
    await forget_older_than(database, SCOPE, 100)

    assert await questions(database) == ["new"]
    assert await notes_of(database) == ("", None)


async def test_a_conversation_left_with_nothing_goes_and_one_with_an_article_stays(
    database: Database,
) -> None:
    await keep(database, "d1", occasion=an_occasion(at=100))
    await ask(database, a_turn(at=10, articles=["d1"]))
    await ask(database, a_turn(at=10, articles=[]), key=OTHER_THREAD)
    await forget_older_than(database, SCOPE, 100)
    store = ConversationStore(database)
    known = await store.get(THREAD)

    assert await store.get(OTHER_THREAD) is None
    assert known is not None
    assert (known.articles, known.turns) == (("d1",), 0)


@pytest.mark.parametrize(("added", "stays"), [(99, False), (100, True)])
async def test_an_article_that_only_a_conversation_knows_is_as_old_as_it_is_there(
    database: Database, added: int, stays: bool
) -> None:
    await ConversationStore(database).add_articles(THREAD, ["unkept"], added)
    await forget_older_than(database, SCOPE, 100)

    assert (await ConversationStore(database).get(THREAD) is not None) == stays


@pytest.mark.parametrize(("used", "stays"), [(99, False), (100, True)])
async def test_replies_and_cards_go_by_their_own_age(database: Database, used: int, stays: bool) -> None:
    await keep_reply(database, "k1", "elsewhere")
    async with database.transaction() as connection:
        await connection.run("UPDATE replies SET last_used_at = ?", [used])
    cards = PublicCardStore(database)
    await cards.put(SCOPE, CHANNEL, "d1", PublicCard("link", None, used))
    await forget_older_than(database, SCOPE, 100)

    assert (await ReplyStore(database).get(SCOPE, "k1") is not None) == stays
    assert (await cards.find(SCOPE, CHANNEL, "d1", 0) is not None) == stays


async def test_what_was_used_stays_counted(database: Database) -> None:
    usage = UsageStore(database)
    await usage.record_request(SCOPE, ANNA, "remembering", AT, PaidRequest(1, 2, 3, 4, 5))
    before = await usage.on_day(SCOPE, utc_day(AT))
    await forget_older_than(database, SCOPE, AT + 10**9)

    assert await usage.on_day(SCOPE, utc_day(AT)) == before


async def test_where_nothing_is_old_nothing_is_rewritten(database: Database, path: Path) -> None:
    await keep(database, "d1", [("Ann Lee", "war")], occasion=an_occasion(at=100))
    await ask(database, a_turn(at=100))
    await keep_reply(database, "k1")
    wal = path.with_name(path.name + "-wal").stat().st_size
    await forget_older_than(database, SCOPE, 100)

    assert path.with_name(path.name + "-wal").stat().st_size == wal


async def test_who_read_nothing_lately_is_not_known_to_have_read_anything(
    database: Database, path: Path
) -> None:
    await keep(database, "old", occasion=an_occasion(at=10, private=True))
    await forget_older_than(database, SCOPE, 100)
    with closing(sqlite3.connect(path)) as connection:
        audiences = connection.execute("SELECT * FROM audiences WHERE kind <> 'everyone'").fetchall()

    assert audiences == []
