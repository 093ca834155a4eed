import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from storage.articles import ArticleStore
from storage.conversations import ConversationKey, ConversationStore
from storage.database import Database
from storage.departures import DepartureStore
from storage.erasing import (
    forget_article,
    forget_conversation,
    forget_older_than,
    forget_person,
    forget_place,
    forget_questions,
    forget_scope,
    leave_no_trace,
    traces_of_person,
)
from storage.outbox import OutboxStore
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import ReplyStore
from storage.scoped_tables import SCOPED_TABLES
from storage.server_settings import ServerSettings, ServerSettingsStore
from storage.usage import Request, UsageStore, utc_day
from tests.storage.builders import (
    ANNA,
    BEN,
    CHANNEL,
    IN_CHANNEL,
    SCOPE,
    THREAD,
    a_turn,
    an_event,
    ask,
    keep,
    keep_reply,
)
from tests.storage.rare_word import (
    AT,
    RARE_DIGEST,
    ask_with_rare_word,
    correct_rare_word,
    files_with_traces,
    keep_much_else,
    keep_rare_word,
    work_on_rare_word,
)

pytestmark = pytest.mark.asyncio

PRIVATE = ConversationKey(SCOPE, THREAD.place, ANNA)
OTHER_THREAD = ConversationKey(SCOPE, "78")
ELSEWHERE = ConversationKey("guild:2", THREAD.place)


async def questions(database: Database, key: ConversationKey = THREAD) -> list[str]:
    return [one.question for one in await ConversationStore(database).newest(key, 100)]


async def notes_of(database: Database, key: ConversationKey = THREAD) -> tuple[str, str | None]:
    known = await ConversationStore(database).get(key)
    assert known is not None
    return known.notes, known.last_context


async def note(database: Database, turn: int, key: ConversationKey = THREAD) -> None:
    store = ConversationStore(database)
    await store.keep_notes(key, "some notes", turn, 0)
    await store.note_context(key, "{}")


# No trace in the bytes


async def keep_everything_with_rare_word(database: Database) -> None:
    await keep_rare_word(database)
    for key in (THREAD, PRIVATE):
        await ask_with_rare_word(database, key, digest=RARE_DIGEST)
    await work_on_rare_word(database)
    await correct_rare_word(database)


async def keep_conversations_with_rare_word(database: Database) -> None:
    for key in (THREAD, PRIVATE):
        await ask_with_rare_word(database, key)


async def keep_one_conversation_with_rare_word(database: Database) -> None:
    await ask_with_rare_word(database)


async def delete_the_message(database: Database) -> bool:
    await ConversationStore(database).remove_messages(SCOPE, [len(THREAD.place)])
    return await leave_no_trace(database)


async def forget_what_is_old(database: Database) -> bool:
    await forget_older_than(database, SCOPE, AT + 1)
    return await leave_no_trace(database)


async def finish_the_work(database: Database) -> bool:
    outbox = OutboxStore(database)
    for one in await outbox.all():
        await outbox.remove(one.id)
    await PublicCardStore(database).forget_message(SCOPE, 5)
    return await leave_no_trace(database)


Step = Callable[[Database], Awaitable[object]]
CAREFUL_DEFAULTS = "careful_defaults"  # holds one row from the beginning
WITHOUT_SCOPE = {CAREFUL_DEFAULTS, "controls", "keys", "model_servers"}  # the program's own

KINDS: dict[str, tuple[Step, Callable[[Database], Awaitable[bool]]]] = {
    "an article": (keep_everything_with_rare_word, lambda db: forget_article(db, SCOPE, RARE_DIGEST)),
    "a person": (keep_everything_with_rare_word, lambda db: forget_person(db, SCOPE, ANNA)),
    "questions": (keep_conversations_with_rare_word, lambda db: forget_questions(db, SCOPE, ANNA)),
    "a scope": (keep_everything_with_rare_word, lambda db: forget_scope(db, SCOPE)),
    "what is old": (keep_everything_with_rare_word, forget_what_is_old),
    "a place": (
        keep_conversations_with_rare_word,
        lambda db: forget_place(db, SCOPE, THREAD.place),
    ),
    "a conversation": (
        keep_one_conversation_with_rare_word,
        lambda db: forget_conversation(db, THREAD),
    ),
    "a deleted message": (keep_one_conversation_with_rare_word, delete_the_message),
    "work that is done": (work_on_rare_word, finish_the_work),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_erasing_leaves_no_trace_in_the_bytes_of_the_file(
    database: Database, path: Path, kind: str
) -> None:
    prepare, forget = KINDS[kind]
    await keep_much_else(database)
    await prepare(database)
    await keep_much_else(database)
    await database.empty_wal()
    before = files_with_traces(path)
    traceless = await forget(database)

    assert before == [path.name]
    assert traceless
    assert files_with_traces(path) == []


async def test_an_edited_question_leaves_no_trace_once_traces_are_removed(
    database: Database, path: Path
) -> None:
    await ask(database, a_turn("Who is the xylophonist?", messages=[1]))
    await keep_much_else(database)
    await ConversationStore(database).change_question(SCOPE, 1, "Who?", 1)
    await leave_no_trace(database)

    assert files_with_traces(path) == []


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


# A person


async def test_a_persons_turns_go_everywhere_and_others_stay(database: Database) -> None:
    for key in (THREAD, OTHER_THREAD):
        await ask(database, a_turn("Anna's", person=ANNA), a_turn("Ben's", person=BEN), key=key)
    await ask(database, a_turn("Anna's, privately", person=ANNA), key=PRIVATE)
    await forget_person(database, SCOPE, ANNA)

    assert await questions(database, THREAD) == ["Ben's"]
    assert await questions(database, OTHER_THREAD) == ["Ben's"]
    assert await ConversationStore(database).get(PRIVATE) is None


async def test_a_persons_private_articles_list_and_notes_go_too(database: Database) -> None:
    await ConversationStore(database).add_articles(PRIVATE, ["d1"], 10)
    await forget_person(database, SCOPE, ANNA)

    assert await ConversationStore(database).get(PRIVATE) is None


async def test_notes_go_that_held_one_of_the_persons_turns(database: Database) -> None:
    anna, _ = await ask(database, a_turn(person=ANNA), a_turn(person=BEN))
    await note(database, anna)
    bens, _ = await ask(database, a_turn(person=BEN), a_turn(person=BEN), key=OTHER_THREAD)
    await note(database, bens, OTHER_THREAD)
    await forget_person(database, SCOPE, ANNA)

    assert await notes_of(database) == ("", None)
    assert await notes_of(database, OTHER_THREAD) == ("some notes", "{}")


async def test_a_reply_that_also_answered_somebody_else_stays_for_them(database: Database) -> None:
    for key in ("both", "only Anna"):
        await keep_reply(database, key)
    await ask(
        database,
        a_turn(person=ANNA, reply_key="both"),
        a_turn(person=BEN, reply_key="both"),
        a_turn(person=ANNA, reply_key="only Anna"),
    )
    await forget_person(database, SCOPE, ANNA)

    assert await ReplyStore(database).get(SCOPE, "both")
    assert await ReplyStore(database).get(SCOPE, "only Anna") is None


async def test_a_persons_owed_goes_and_others_stays(database: Database) -> None:
    outbox = OutboxStore(database)
    for person in (ANNA, BEN):
        await outbox.add(SCOPE, person, "{}", 10)
    await forget_person(database, SCOPE, ANNA)

    assert [one.person for one in await outbox.all()] == [BEN]


QUESTION = json.dumps({"conversation": {"place": THREAD.place, "holder": THREAD.holder}})
ARTICLE = json.dumps({"conversation": None})


async def test_questions_that_are_not_answered_yet_go_with_a_persons_own(database: Database) -> None:
    outbox = OutboxStore(database)
    for person, details in ((ANNA, QUESTION), (ANNA, ARTICLE), (BEN, QUESTION)):
        await outbox.add(SCOPE, person, details, 10)
    await forget_questions(database, SCOPE, ANNA)
    left = [(one.person, one.details) for one in await outbox.all()]

    assert left == [(ANNA, ARTICLE), (BEN, QUESTION)]


async def test_questions_that_are_not_answered_yet_count_among_a_persons_own(database: Database) -> None:
    outbox = OutboxStore(database)
    for person, details in ((ANNA, QUESTION), (ANNA, ARTICLE), (BEN, QUESTION)):
        await outbox.add(SCOPE, person, details, 10)
    await ask(database, a_turn())
    traces = await traces_of_person(database, SCOPE, ANNA)

    assert traces.turns == 2


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


# What is old


async def test_an_article_last_read_long_ago_goes_with_the_turns_about_it(database: Database) -> None:
    await keep(database, "old", event=an_event(at=10))
    await keep(database, "read again", event=an_event(at=10))
    await keep(database, "read again", event=an_event(at=100))
    await ask(
        database,
        a_turn("about the old", articles=["old"], at=200),
        a_turn("about the other", articles=["read again"], at=200),
    )
    await forget_older_than(database, SCOPE, 100)

    assert await questions(database) == ["about the other"]
    newest = await ArticleStore(database).newest(SCOPE, IN_CHANNEL)
    assert [one.digest for one in newest] == ["read again"]


async def test_old_turns_go_with_the_notes_that_hold_them(database: Database) -> None:
    await keep(database, "d1", event=an_event(at=100))
    old, _ = await ask(database, a_turn("old", at=99), a_turn("new", at=100))
    await note(database, old)
    await forget_older_than(database, SCOPE, 100)

    assert await questions(database) == ["new"]
    assert await notes_of(database) == ("", None)


async def test_a_conversation_left_with_nothing_goes_and_one_with_an_article_stays(
    database: Database,
) -> None:
    await keep(database, "d1", event=an_event(at=100))
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
    await usage.record_request(SCOPE, ANNA, "remembering", AT, Request(1, 2, 3, 4, 5))
    before = await usage.on_day(SCOPE, utc_day(AT))
    await forget_older_than(database, SCOPE, AT + 10**9)

    assert await usage.on_day(SCOPE, utc_day(AT)) == before


async def test_where_nothing_is_old_nothing_is_rewritten(database: Database, path: Path) -> None:
    await keep(database, "d1", [("Ann Lee", "war")], event=an_event(at=100))
    await ask(database, a_turn(at=100))
    await keep_reply(database, "k1")
    wal = path.with_name(path.name + "-wal").stat().st_size
    await forget_older_than(database, SCOPE, 100)

    assert path.with_name(path.name + "-wal").stat().st_size == wal


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
