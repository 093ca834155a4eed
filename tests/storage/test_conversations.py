import asyncio
from contextlib import closing
from pathlib import Path

import pytest

from storage.conversations import ConversationKey, ConversationStore
from storage.database import Database
from storage.erasing import forget_article
from tests.storage.builders import ANNA, BEN, SCOPE, THREAD, a_turn, ask
from tests.storage.earlier_versions import database_of_version

pytestmark = pytest.mark.asyncio

PRIVATE = ConversationKey(SCOPE, THREAD.place, ANNA)
OTHERS = [
    pytest.param(ConversationKey(SCOPE, "78"), id="another place"),
    pytest.param(ConversationKey("guild:2", THREAD.place), id="another server"),
    pytest.param(PRIVATE, id="privately in the same place"),
]


@pytest.fixture
def store(database: Database) -> ConversationStore:
    return ConversationStore(database)


async def test_where_nothing_was_asked_there_is_no_conversation(store: ConversationStore) -> None:
    assert await store.get(THREAD) is None
    assert await store.newest(THREAD, 10) == []
    assert await store.people(THREAD) == frozenset()
    assert not await store.keep_notes(THREAD, "some notes", 1, 0)
    await store.note_context(THREAD, "{}")
    assert await store.get(THREAD) is None


async def test_a_turn_comes_back_as_it_was(store: ConversationStore) -> None:
    turn = a_turn("What did “Ann” say\0?", "*Nothing*, 🦊.\n", articles=("d2", "d1"), messages=(1, 2))
    number = await store.add_turn(THREAD, turn)
    (kept,) = await store.newest(THREAD, 10)

    assert (kept.id, kept.question, kept.answer) == (number, turn.question, turn.answer)
    assert (kept.person, kept.name, kept.articles) == (turn.person, turn.name, turn.articles)
    assert (kept.question_tokens, kept.answer_tokens, kept.asked_at) == (3, 4, 1000)


async def test_half_a_character_becomes_a_question_mark(store: ConversationStore) -> None:
    await store.add_turn(THREAD, a_turn("half \ud83e", "\udd8a half"))
    (kept,) = await store.newest(THREAD, 1)

    assert (kept.question, kept.answer) == ("half ?", "? half")


async def test_turns_and_tokens_add_up(store: ConversationStore, database: Database) -> None:
    await ask(database, a_turn(person=ANNA), a_turn(person=BEN), a_turn(person=ANNA))
    known = await store.get(THREAD)

    assert known is not None
    assert (known.turns, known.tokens, known.noted_turns, known.changes) == (3, 21, 0, 0)
    assert await store.people(THREAD) == {ANNA, BEN}


async def test_the_latest_turns_come_oldest_first(store: ConversationStore, database: Database) -> None:
    await ask(database, *(a_turn(f"question {number}") for number in range(5)))

    assert [one.question for one in await store.newest(THREAD, 2)] == ["question 3", "question 4"]


async def test_turns_up_to_a_known_one_are_left_out(store: ConversationStore, database: Database) -> None:
    first, second, third = await ask(database, a_turn(), a_turn(), a_turn())

    assert [one.id for one in await store.newest(THREAD, 10, after=first)] == [second, third]
    assert await store.newest(THREAD, 10, after=third) == []


async def test_later_turns_have_higher_ids_also_after_the_latest_was_removed(
    store: ConversationStore, database: Database
) -> None:
    (first,) = await ask(database, a_turn(messages=[1]))
    await store.remove_messages(SCOPE, [1])
    (second,) = await ask(database, a_turn())

    assert second > first


@pytest.mark.parametrize("other", OTHERS)
async def test_a_conversation_shows_nothing_of_another(
    store: ConversationStore, database: Database, other: ConversationKey
) -> None:
    await ask(database, a_turn("about the ferry", messages=[5]), key=other)
    (ours,) = await ask(database, a_turn("about the train"))

    assert [one.id for one in await store.newest(THREAD, 10)] == [ours]
    assert await store.matching(THREAD, ["ferry"], 10) == []
    assert await store.articles_of_message(THREAD, 5) == ()


@pytest.mark.parametrize("other", OTHERS)
async def test_a_change_in_a_conversation_leaves_another_as_it_was(
    store: ConversationStore, database: Database, other: ConversationKey
) -> None:
    (theirs,) = await ask(database, a_turn(articles=["d2"]), key=other)
    await store.keep_notes(other, "theirs", theirs, 0)
    await store.note_context(other, '{"theirs": 1}')
    before = (await store.get(other), await store.newest(other, 10))
    (ours,) = await ask(database, a_turn(articles=["d2"], messages=[1]))
    await store.keep_notes(THREAD, "ours", ours, 0)
    await store.note_context(THREAD, "{}")
    await store.change_question(SCOPE, 1, "changed", 5)
    await store.remove_messages(SCOPE, [1])

    assert (await store.get(other), await store.newest(other, 10)) == before


async def test_those_who_ask_first_at_the_same_moment_share_a_conversation(
    store: ConversationStore, database: Database, path: Path
) -> None:
    async with Database.open(path) as other_process:
        stores = [store, ConversationStore(other_process)] * 10
        numbers = await asyncio.gather(*(one.add_turn(THREAD, a_turn()) for one in stores))
    known = await store.get(THREAD)

    assert len(set(numbers)) == 20
    assert known is not None
    assert known.turns == 20


async def test_a_conversation_goes_on_after_a_restart(path: Path) -> None:
    async with Database.open(path) as database:
        (turn,) = await ask(database, a_turn("before"))
        await ConversationStore(database).keep_notes(THREAD, "some notes", turn, 0)
        before = await ConversationStore(database).get(THREAD)
    async with Database.open(path) as database:
        after = await ConversationStore(database).get(THREAD)
        await ask(database, a_turn("after"))
        turns = await ConversationStore(database).newest(THREAD, 9)

    assert after == before
    assert [one.question for one in turns] == ["before", "after"]


# Articles


async def test_articles_stand_in_the_order_in_which_they_came(store: ConversationStore) -> None:
    await store.add_articles(THREAD, ["d2", "d1"], 10)
    await store.add_turn(THREAD, a_turn(articles=["d3", "d1"]))
    await store.add_articles(THREAD, ["d4", "d2"], 20)
    known = await store.get(THREAD)

    assert known is not None
    assert known.articles == ("d2", "d1", "d3", "d4")
    assert known.numbers == (1, 2, 3, 4)


async def test_an_article_keeps_its_number_when_one_before_it_is_forgotten(
    store: ConversationStore, database: Database
) -> None:
    await store.add_articles(THREAD, ["d1", "d2"], 10)
    await forget_article(database, SCOPE, "d1")
    await store.add_articles(THREAD, ["d3"], 20)
    known = await store.get(THREAD)

    assert known is not None
    assert known.articles == ("d2", "d3")
    assert known.numbers == (2, 3)


async def test_articles_that_an_earlier_version_kept_are_numbered_as_they_came(path: Path) -> None:
    with closing(database_of_version(path, 31)) as before, before:
        before.executemany(
            "INSERT INTO conversations (id, scope, place, holder) VALUES (?, ?, ?, 0)",
            [(1, SCOPE, "78"), (2, SCOPE, THREAD.place)],
        )
        before.executemany(
            "INSERT INTO conversation_articles (conversation, digest, added_at) VALUES (?, ?, 10)",
            [(1, "d1"), (2, "d2"), (1, "d3"), (2, "d1")],
        )
    async with Database.open(path) as database:
        known = await ConversationStore(database).get(THREAD)

    assert known is not None
    assert known.articles == ("d2", "d1")
    assert known.numbers == (1, 2)


async def test_a_message_names_the_articles_of_its_turn(store: ConversationStore) -> None:
    number = await store.add_turn(THREAD, a_turn(articles=["d2", "d1"], messages=[1]))
    await store.add_messages(number, [2, 2, 1])

    assert await store.articles_of_message(THREAD, 2) == ("d2", "d1")
    assert await store.articles_of_message(THREAD, 3) == ()


async def test_messages_of_a_turn_that_was_removed_meanwhile_are_passed_over(
    store: ConversationStore,
) -> None:
    number = await store.add_turn(THREAD, a_turn(messages=[1]))
    await store.remove_messages(SCOPE, [1])
    await store.add_messages(number, [2])

    assert await store.remove_messages(SCOPE, [2]) == 0


# Notes


async def test_notes_count_the_turns_that_they_hold(store: ConversationStore, database: Database) -> None:
    _, second, _ = await ask(database, a_turn(), a_turn(), a_turn())
    kept = await store.keep_notes(THREAD, "They asked.", second, 0)
    known = await store.get(THREAD)

    assert kept
    assert known is not None
    assert (known.notes, known.noted_to, known.noted_turns) == ("They asked.", second, 2)
    assert (known.turns, known.changes) == (3, 0)


async def test_notes_on_turns_that_changed_meanwhile_are_refused(
    store: ConversationStore, database: Database
) -> None:
    first, _ = await ask(database, a_turn(messages=[1]), a_turn())
    await store.change_question(SCOPE, 1, "Something else?", 5)
    kept = await store.keep_notes(THREAD, "of what was asked before", first, 0)
    known = await store.get(THREAD)

    assert not kept
    assert known is not None
    assert (known.notes, known.noted_to) == ("", 0)


async def test_notes_never_take_the_place_of_some_that_hold_more(
    store: ConversationStore, database: Database
) -> None:
    first, second = await ask(database, a_turn(), a_turn())
    await store.keep_notes(THREAD, "of both", second, 0)

    assert not await store.keep_notes(THREAD, "of the first", first, 0)


async def test_notes_up_to_a_turn_of_another_conversation_are_refused(
    store: ConversationStore, database: Database
) -> None:
    await ask(database, a_turn())
    (theirs,) = await ask(database, a_turn(), key=PRIVATE)

    assert not await store.keep_notes(THREAD, "some notes", theirs, 0)


async def test_what_a_question_was_sent_with_is_noted_in_place_of_the_one_before(
    store: ConversationStore, database: Database
) -> None:
    await ask(database, a_turn())
    await store.note_context(THREAD, '{"tokens": 1}')
    await store.note_context(THREAD, '{"tokens": 2}')
    known = await store.get(THREAD)

    assert known is not None
    assert known.last_context == '{"tokens": 2}'
