from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from storage.conversations import ConversationStore
from storage.database import Database
from storage.erasing import (
    forget_article,
    forget_conversation,
    forget_older_than,
    forget_person,
    forget_place,
    forget_questions,
    forget_scope,
    leave_no_trace,
)
from storage.outbox import OutboxStore
from storage.public_cards import PublicCardStore
from tests.storage.builders import ANNA, SCOPE, THREAD, a_turn, ask
from tests.storage.erased import PRIVATE, keep_everything_with_rare_word
from tests.storage.rare_word import (
    AT,
    RARE_DIGEST,
    ask_with_rare_word,
    files_with_traces,
    keep_much_else,
    work_on_rare_word,
)

pytestmark = pytest.mark.asyncio


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
