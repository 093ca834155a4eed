"""A message that is edited or deleted changes or removes the turn that it holds."""

import pytest

from storage.conversations import Conversation, ConversationKey, ConversationStore
from storage.database import Database
from storage.replies import ReplyStore
from tests.storage.builders import BEN, SCOPE, THREAD, a_turn, ask, keep_reply

pytestmark = pytest.mark.asyncio

OTHER_SCOPE = "guild:2"


@pytest.fixture
def store(database: Database) -> ConversationStore:
    return ConversationStore(database)


async def noted(database: Database) -> list[int]:
    """Three turns in messages 1, 2 and 3, of which the first two are in the notes; their ids."""
    store = ConversationStore(database)
    turns = await ask(database, *(a_turn(f"about ferry {one}", messages=[one]) for one in (1, 2, 3)))
    await store.keep_notes(THREAD, "They asked about the ferry.", turns[1], 0)
    await store.note_context(THREAD, '{"tokens": 9}')
    return turns


async def known(store: ConversationStore) -> Conversation:
    conversation = await store.get(THREAD)
    assert conversation is not None
    return conversation


async def test_an_edited_question_is_found_by_its_new_words_alone(
    store: ConversationStore, database: Database
) -> None:
    await ask(database, a_turn("about the ferry", "It sank.", messages=[1]))
    changed = await store.change_question(SCOPE, 1, "about the train", 9)
    (turn,) = await store.matching(THREAD, ["train"], 5)

    assert changed
    assert (turn.question, turn.answer, turn.question_tokens) == ("about the train", "It sank.", 9)
    assert await store.matching(THREAD, ["ferry"], 5) == []


async def test_an_edit_that_changes_nothing_drops_nothing(
    store: ConversationStore, database: Database
) -> None:
    await noted(database)
    before = await known(store)
    changed = await store.change_question(SCOPE, 1, "about ferry 1", 3)

    assert not changed
    assert await known(store) == before


@pytest.mark.parametrize(
    ("message", "notes"), [(2, ""), (3, "They asked about the ferry.")], ids=["in it", "not in it"]
)
async def test_a_changed_turn_takes_the_notes_along_that_hold_it(
    store: ConversationStore, database: Database, message: int, notes: str
) -> None:
    await noted(database)
    await store.change_question(SCOPE, message, "about the train", 9)
    after = await known(store)

    assert after.notes == notes
    assert (after.noted_to == 0) == (notes == "")
    assert (after.changes, after.turns, after.last_context) == (1, 3, None)


@pytest.mark.parametrize(
    ("message", "notes"), [(1, ""), (3, "They asked about the ferry.")], ids=["in it", "not in it"]
)
async def test_a_removed_turn_takes_the_notes_along_that_hold_it(
    store: ConversationStore, database: Database, message: int, notes: str
) -> None:
    await noted(database)
    removed = await store.remove_messages(SCOPE, [message])
    after = await known(store)

    assert removed == 1
    assert after.notes == notes
    assert (after.changes, after.turns, after.last_context) == (1, 2, None)


async def test_many_messages_deleted_at_once_remove_each_turn_once(
    store: ConversationStore, database: Database
) -> None:
    await ask(database, a_turn(messages=[1, 2]), a_turn(messages=[3]), a_turn("stays", messages=[4]))

    assert await store.remove_messages(SCOPE, iter([1, 2, 3, 9])) == 2
    assert [one.question for one in await store.newest(THREAD, 9)] == ["stays"]


async def test_a_removed_turn_is_not_found_any_more(store: ConversationStore, database: Database) -> None:
    await ask(database, a_turn("about the ferry", messages=[1]))
    await store.remove_messages(SCOPE, [1])

    assert await store.matching(THREAD, ["ferry"], 5) == []


async def test_a_message_of_another_scope_is_another_message(
    store: ConversationStore, database: Database
) -> None:
    await ask(database, a_turn("ours", messages=[1]))

    assert not await store.change_question(OTHER_SCOPE, 1, "theirs", 1)
    assert await store.remove_messages(OTHER_SCOPE, [1]) == 0
    assert [one.question for one in await store.newest(THREAD, 9)] == ["ours"]


async def test_where_the_scope_is_not_known_the_message_is_enough(
    store: ConversationStore, database: Database
) -> None:
    await ask(database, a_turn(messages=[1]), a_turn(messages=[2]))

    assert await store.change_question(None, 1, "changed", 1)
    assert await store.remove_messages(None, [2]) == 1


async def test_a_kept_reply_goes_with_the_last_turn_that_names_it(
    store: ConversationStore, database: Database
) -> None:
    replies = ReplyStore(database)
    await keep_reply(database, "k1")
    await ask(
        database,
        a_turn(messages=[1], reply_key="k1"),
        a_turn(person=BEN, messages=[2], reply_key="k1"),
    )
    await store.remove_messages(SCOPE, [1])
    after_one = await replies.get(SCOPE, "k1")
    await store.remove_messages(SCOPE, [2])

    assert after_one is not None
    assert await replies.get(SCOPE, "k1") is None


async def test_with_a_reply_goes_what_belongs_to_it(store: ConversationStore, database: Database) -> None:
    replies = ReplyStore(database)
    for key in ("k1", "k1 k2", "k10"):
        await keep_reply(database, key)
    await ask(database, a_turn(messages=[1], reply_key="k1"))
    await store.remove_messages(SCOPE, [1])

    assert [key for key in ("k1", "k1 k2", "k10") if await replies.get(SCOPE, key)] == ["k10"]


async def test_a_reply_of_the_same_key_in_another_scope_stays_and_keeps_none(
    store: ConversationStore, database: Database
) -> None:
    replies = ReplyStore(database)
    for scope in (SCOPE, OTHER_SCOPE):
        await keep_reply(database, "k1", scope=scope)
        turn = a_turn(messages=[len(scope)], reply_key="k1")
        await ask(database, turn, key=ConversationKey(scope, THREAD.place))
    await store.remove_messages(SCOPE, [len(SCOPE)])

    assert await replies.get(SCOPE, "k1") is None
    assert await replies.get(OTHER_SCOPE, "k1") is not None


async def test_an_unknown_message_needs_no_turn_at_writing(
    store: ConversationStore, database: Database
) -> None:
    await ask(database, a_turn(messages=[1]))
    async with database.transaction():  # inside one, another would raise
        removed = await store.remove_messages(None, range(100, 300))
        changed = await store.change_question(None, 100, "changed", 1)

    assert (removed, changed) == (0, False)
