import json

from storage.conversations import ConversationKey, ConversationStore
from storage.database import Database
from tests.storage.builders import ANNA, CHANNEL, SCOPE, THREAD
from tests.storage.rare_word import (
    RARE_DIGEST,
    ask_with_rare_word,
    correct_rare_word,
    keep_rare_word,
    work_on_rare_word,
)

CAREFUL_DEFAULTS = "careful_defaults"  # holds one row from the beginning
WITHOUT_SCOPE = {
    CAREFUL_DEFAULTS,
    "controls",
    "keys",
    "model_servers",
    "other_processes",
}  # the program's own

PRIVATE = ConversationKey(SCOPE, THREAD.place, ANNA)
OTHER_THREAD = ConversationKey(SCOPE, "78")
IN_THE_CHANNEL = ConversationKey(SCOPE, str(CHANNEL), seen_in=CHANNEL)


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


async def keep_everything_with_rare_word(database: Database) -> None:
    await keep_rare_word(database)
    for key in (THREAD, PRIVATE):
        await ask_with_rare_word(database, key, digest=RARE_DIGEST)
    await work_on_rare_word(database)
    await correct_rare_word(database)


QUESTION = json.dumps({"conversation": {"place": THREAD.place, "holder": THREAD.holder}})
ARTICLE = json.dumps({"conversation": None})
