import json

import pytest

from storage.articles import ArticleStore
from storage.channel_readings import ChannelReadingStore
from storage.conversations import ConversationKey, ConversationStore
from storage.database import Database
from storage.departures import DepartureStore
from storage.erasing import (
    forget_article,
    forget_conversation,
    forget_older_than,
    forget_person,
    forget_place,
    forget_scope,
)
from storage.outbox import OutboxStore
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import ReplyStore
from storage.scoped_tables import SCOPED_TABLES
from storage.server_settings import ServerSettings, ServerSettingsStore
from storage.usage import UsageStore
from tests.storage.builders import ANNA, CHANNEL, IN_CHANNEL, SCOPE, THREAD, a_turn, ask, keep, keep_reply
from tests.storage.erased import (
    ARTICLE,
    CAREFUL_DEFAULTS,
    OTHER_THREAD,
    PRIVATE,
    QUESTION,
    WITHOUT_SCOPE,
    keep_everything_with_rare_word,
    note,
    notes_of,
    questions,
)
from tests.storage.rare_word import AT, RARE_DIGEST, keep_much_else

pytestmark = pytest.mark.asyncio
ELSEWHERE = ConversationKey("guild:2", THREAD.place)


# An article


async def test_with_an_article_go_the_turns_about_it_and_the_replies_that_they_name(
    database: Database,
) -> None:
    await keep(database, "d1")
    await keep_reply(database, "k1", "d2")  # of a question about two articles
    await ask(
        database,
        a_turn("about both", articles=["d2", "d1"], reply_key="k1"),
        a_turn("about the other", articles=["d2"]),
    )
    await forget_article(database, SCOPE, "d1")

    assert await questions(database) == ["about the other"]
    assert await ReplyStore(database).get(SCOPE, "k1") is None


async def test_a_conversation_no_longer_has_an_article_that_was_forgotten(database: Database) -> None:
    await ConversationStore(database).add_articles(THREAD, ["d1", "d2"], 10)
    await forget_article(database, SCOPE, "d1")
    known = await ConversationStore(database).get(THREAD)

    assert known is not None
    assert known.articles == ("d2",)


async def test_the_notes_go_of_every_conversation_that_had_the_article(database: Database) -> None:
    for key in (THREAD, PRIVATE, OTHER_THREAD):
        (turn,) = await ask(database, a_turn(articles=["d2"]), key=key)
        await note(database, turn, key)
    for key in (THREAD, PRIVATE):
        await ConversationStore(database).add_articles(key, ["d1"], 10)
    await forget_article(database, SCOPE, "d1")

    assert await notes_of(database, THREAD) == ("", None)
    assert await notes_of(database, PRIVATE) == ("", None)
    assert await notes_of(database, OTHER_THREAD) == ("some notes", "{}")


async def test_notes_that_were_being_made_of_a_forgotten_article_are_refused(database: Database) -> None:
    store = ConversationStore(database)
    await store.add_articles(THREAD, ["d1"], 10)
    (turn,) = await ask(database, a_turn(articles=["d2"]))
    await forget_article(database, SCOPE, "d1")

    assert not await store.keep_notes(THREAD, "all about d1", turn, 0)


@pytest.mark.parametrize(
    "details",
    ['{"digest": "d1"}', '{"a": [{"digest": "d1"}]}', '{"digests": ["d0", "d1"]}'],
    ids=["plain", "nested", "in a list"],
)
async def test_owed_on_a_forgotten_article_goes(database: Database, details: str) -> None:
    outbox = OutboxStore(database)
    await outbox.add(SCOPE, ANNA, details, 10)
    other = await outbox.add(SCOPE, ANNA, '{"digest": "d11", "d1": 1}', 10)
    await forget_article(database, SCOPE, "d1")

    assert [one.id for one in await outbox.all()] == [other]


async def test_an_article_of_which_only_a_conversation_knows_is_forgotten_there(database: Database) -> None:
    await ask(database, a_turn(articles=["d1"]))
    await forget_article(database, SCOPE, "d1")

    assert await ConversationStore(database).get(THREAD) is None


async def test_in_another_scope_the_article_and_all_about_it_stays(database: Database) -> None:
    await keep(database, "d1", scope=ELSEWHERE.scope)
    (turn,) = await ask(database, a_turn("theirs", reply_key="k1"), key=ELSEWHERE)
    await keep_reply(database, "k1", scope=ELSEWHERE.scope)
    await note(database, turn, ELSEWHERE)
    outbox = OutboxStore(database)
    await outbox.add(ELSEWHERE.scope, ANNA, '{"digest": "d1"}', 10)
    await PublicCardStore(database).put(ELSEWHERE.scope, CHANNEL, "d1", PublicCard("link", 5, 10))
    for forget in (
        forget_article(database, SCOPE, "d1"),
        forget_person(database, SCOPE, ANNA),
        forget_place(database, SCOPE, ELSEWHERE.place),
        forget_older_than(database, SCOPE, 9999),
        forget_scope(database, SCOPE),
    ):
        await forget

    assert await questions(database, ELSEWHERE) == ["theirs"]
    assert await notes_of(database, ELSEWHERE) == ("some notes", "{}")
    assert await ReplyStore(database).get(ELSEWHERE.scope, "k1")
    assert len(await outbox.all()) == 1
    assert await PublicCardStore(database).find(ELSEWHERE.scope, CHANNEL, "d1", 0)
    assert await ArticleStore(database).find(ELSEWHERE.scope, IN_CHANNEL, "d1")


# A conversation, a place


async def test_questions_that_are_not_answered_yet_go_with_their_conversation(database: Database) -> None:
    outbox = OutboxStore(database)
    other = json.dumps({"conversation": {"place": "another", "holder": THREAD.holder}})
    for details in (QUESTION, ARTICLE, other):
        await outbox.add(SCOPE, ANNA, details, 10)
    await forget_conversation(database, THREAD)

    assert [one.details for one in await outbox.all()] == [ARTICLE, other]


@pytest.mark.parametrize("where", [{"place": "77"}, {"place": "78", "channel": "77"}])
@pytest.mark.parametrize("holder", [0, ANNA])
async def test_questions_that_are_not_answered_yet_go_with_a_deleted_place(
    database: Database, where: dict[str, str], holder: int
) -> None:
    outbox = OutboxStore(database)
    asked = json.dumps({"conversation": {"holder": holder, **where}})
    other = json.dumps({"conversation": {"place": "79", "holder": 0, "channel": "80"}})
    for details in (asked, ARTICLE, other):
        await outbox.add(SCOPE, ANNA, details, 10)
    await forget_place(database, SCOPE, "77")

    assert [one.details for one in await outbox.all()] == [ARTICLE, other]


async def test_a_forgotten_conversation_leaves_its_articles_in_the_library(database: Database) -> None:
    await keep(database, "d1")
    await keep_reply(database, "k1")
    await ask(database, a_turn(reply_key="k1"), a_turn("another"))
    await forget_conversation(database, THREAD)

    assert await ConversationStore(database).get(THREAD) is None
    assert await ReplyStore(database).get(SCOPE, "k1") is None
    assert await ArticleStore(database).find(SCOPE, IN_CHANNEL, "d1")


@pytest.mark.parametrize("other", [PRIVATE, OTHER_THREAD, ELSEWHERE], ids=["private", "place", "scope"])
async def test_another_conversation_is_not_forgotten_along(
    database: Database, other: ConversationKey
) -> None:
    await ask(database, a_turn("theirs"), key=other)
    await ask(database, a_turn("ours"))
    await forget_conversation(database, THREAD)

    assert await questions(database, other) == ["theirs"]


async def test_notes_on_a_conversation_that_was_forgotten_do_not_bring_it_back(
    database: Database,
) -> None:
    (old,) = await ask(database, a_turn("old"))
    await forget_conversation(database, THREAD)
    (new,) = await ask(database, a_turn("new"))

    assert not await ConversationStore(database).keep_notes(THREAD, "of the old", old, 0)
    assert new != old


async def test_with_a_place_go_its_private_conversations(database: Database) -> None:
    for key in (THREAD, PRIVATE, OTHER_THREAD, ELSEWHERE):
        await ask(database, a_turn("a question"), key=key)
    await forget_place(database, SCOPE, THREAD.place)

    assert await questions(database, THREAD) == await questions(database, PRIVATE) == []
    assert await questions(database, OTHER_THREAD) == await questions(database, ELSEWHERE) == ["a question"]


# A scope


async def test_a_forgotten_scope_leaves_every_table_without_it(database: Database) -> None:
    await keep_everything_with_rare_word(database)
    channels = frozenset({CHANNEL})
    chosen = ServerSettings(quick_channels=channels, reading_channels=channels)
    await ServerSettingsStore(database).put(SCOPE, chosen)
    await UsageStore(database).record_hit(SCOPE, ANNA, "reading", AT)
    await DepartureStore(database).note_left(SCOPE, AT)
    await ChannelReadingStore(database).add(SCOPE, CHANNEL, 1, AT, since=0, most=1)
    async with database.reading() as connection:
        tables = [
            row["name"]
            for row in await connection.rows("SELECT name FROM pragma_table_list WHERE type <> 'shadow'")
            if not row["name"].startswith("sqlite_") and row["name"] != CAREFUL_DEFAULTS
        ]
        count = "SELECT count(*) FROM {}"
        before = {table: await connection.integer(count.format(table)) for table in tables}
    await forget_scope(database, SCOPE)
    async with database.reading() as connection:
        after = {table: await connection.integer(count.format(table)) for table in tables}

    assert {table for table in tables if not before[table]} == WITHOUT_SCOPE - {CAREFUL_DEFAULTS}
    assert not any(after.values()), after


async def test_every_table_that_names_a_scope_is_listed(database: Database) -> None:
    async with database.reading() as connection:
        rows = await connection.rows(
            """
            SELECT tables.name FROM pragma_table_list AS tables, pragma_table_info(tables.name) AS columns
            WHERE columns.name = 'scope'
            """
        )

    assert {row["name"] for row in rows} == set(SCOPED_TABLES)


async def test_the_index_fits_its_turns_after_erasing(database: Database) -> None:
    await keep_much_else(database)
    await keep_everything_with_rare_word(database)
    await forget_person(database, SCOPE, ANNA)
    async with database.transaction() as connection:
        await connection.run("INSERT INTO turn_words (turn_words) VALUES ('integrity-check')")
        unmatched = await connection.integer(
            """
            SELECT (SELECT count(*) FROM turns WHERE id NOT IN (SELECT rowid FROM turn_words))
                 + (SELECT count(*) FROM turn_words WHERE rowid NOT IN (SELECT id FROM turns))
            """
        )

    assert unmatched == 0


async def test_with_a_channel_go_the_conversations_of_its_threads(database: Database) -> None:
    in_thread = ConversationKey(SCOPE, "79", channel="9")
    store = ConversationStore(database)
    await store.add_articles(ConversationKey(SCOPE, "79"), [RARE_DIGEST], AT)  # where the channel is unknown
    await store.add_turn(in_thread, a_turn("Which thread is this?"))
    before = await questions(database, in_thread)
    await forget_place(database, SCOPE, "9")

    assert before == ["Which thread is this?"]
    assert await questions(database, in_thread) == []
