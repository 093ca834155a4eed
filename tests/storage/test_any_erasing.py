"""Whatever is erased of whatever conversations: nothing of it stands anywhere, and all the rest does."""

import random
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.conversations import EVERYBODY, ConversationKey, ConversationStore
from storage.database import Database
from storage.erasing import (
    forget_article,
    forget_conversation,
    forget_older_than,
    forget_person,
    forget_place,
)
from storage.replies import Reply, ReplyStore
from storage.turns import NewTurn
from tests.storage.builders import SCOPE, an_occasion, keep

pytestmark = pytest.mark.asyncio

PEOPLE = (501, 502, 503)
ARTICLES = ("d1", "d2", "d3")
KEYS = [
    ConversationKey(SCOPE, place, holder) for place in ("77", "78") for holder in (EVERYBODY, *PEOPLE[:2])
]


@dataclass(frozen=True)
class Asked:
    """A turn whose word stands in every text of it, and in the notes, should they hold it."""

    key: ConversationKey
    turn: NewTurn
    word: str


async def ask_at_random(database: Database, chance: random.Random) -> list[Asked]:
    """About articles that everybody read just now, so that only turns are old or one person's."""
    for digest in ARTICLES:
        for person in PEOPLE:
            await keep(database, digest, occasion=an_occasion(person, 1000))
    asked: list[Asked] = []
    for number in range(24):
        key = chance.choice(KEYS)
        word = f"word{number}z"
        turn = NewTurn(
            person=key.holder or chance.choice(PEOPLE),
            name=f"name {word}",
            question=f"question {word}",
            answer=f"answer {word}",
            question_tokens=3,
            answer_tokens=4,
            asked_at=chance.choice((10, 100)),
            articles=tuple(chance.sample(ARTICLES, chance.choice((1, 1, 2)))),
            messages=(number,),
            reply_key=f"key {word}",
        )
        await ReplyStore(database).put(SCOPE, Reply(f"key {word}", "another", f'"{word}"', "model", 1000))
        identity = await ConversationStore(database).add_turn(key, turn)
        asked.append(Asked(key, turn, word))
        if chance.random() < 0.3:
            so_far = " ".join(one.word for one in asked if one.key == key)
            await ConversationStore(database).keep_notes(key, f"notes {so_far}", identity, 0)
            await ConversationStore(database).note_context(key, f'"{so_far}"')
    return asked


def texts_of(path: Path) -> str:
    """Everything that the tables hold, those of the search index in plain text included."""
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump())


Forget = Callable[[Database], Awaitable[object]]
IsErased = Callable[[Asked], bool]
KINDS: dict[str, tuple[Forget, IsErased]] = {
    "article": (lambda db: forget_article(db, SCOPE, "d1"), lambda one: "d1" in one.turn.articles),
    "person": (lambda db: forget_person(db, SCOPE, 501), lambda one: one.turn.person == 501),
    "conversation": (lambda db: forget_conversation(db, KEYS[0]), lambda one: one.key == KEYS[0]),
    "place": (lambda db: forget_place(db, SCOPE, "78"), lambda one: one.key.place == "78"),
    "age": (lambda db: forget_older_than(db, SCOPE, 100), lambda one: one.turn.asked_at < 100),
    "messages": (
        lambda db: ConversationStore(db).remove_messages(SCOPE, range(0, 24, 3)),
        lambda one: one.turn.messages[0] % 3 == 0,
    ),
}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", KINDS)
async def test_what_was_erased_stands_nowhere_and_the_rest_stands_where_it_was(
    database: Database, path: Path, kind: str, seed: int
) -> None:
    forget, is_erased = KINDS[kind]
    asked = await ask_at_random(database, random.Random(seed))  # noqa: S311 -- the same every time
    before = texts_of(path)
    await forget(database)
    left = texts_of(path)
    store = ConversationStore(database)

    assert any(map(is_erased, asked))
    assert all(f"answer {one.word}" in before for one in asked)
    assert [one.word for one in asked if is_erased(one) and one.word in left] == []
    for key in KEYS:
        words = [one.word for one in asked if one.key == key and not is_erased(one)]
        assert [turn.question.split()[1] for turn in await store.newest(key, 100)] == words
        for word in words:
            assert [turn.answer for turn in await store.matching(key, [word], 9)] == [f"answer {word}"]
            assert await ReplyStore(database).get(SCOPE, f"key {word}")


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind != "article"]
)  # whose notes go for having had it
async def test_notes_on_turns_that_all_stay_stay(database: Database, kind: str) -> None:
    forget, is_erased = KINDS[kind]
    asked = await ask_at_random(database, random.Random(7))  # noqa: S311 -- the same every time
    store = ConversationStore(database)
    before = {key: await store.get(key) for key in KEYS}
    await forget(database)
    after = {key: await store.get(key) for key in KEYS}
    touched = {one.key for one in asked if is_erased(one)}

    assert touched
    assert {key: after[key] for key in KEYS if key not in touched} == {
        key: before[key] for key in KEYS if key not in touched
    }
