"""Small articles and conversations for the tests: each says only what its test is about."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from storage.articles import ArticleRecord, ArticleStore
from storage.audiences import Occasion, Viewer
from storage.conversations import ConversationKey, ConversationStore
from storage.database import Database
from storage.replies import Reply, ReplyStore
from storage.statement_index import PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore
from storage.turns import NewTurn

SCOPE = "guild:1"
CHANNEL = 10
OTHER_CHANNEL = 11
ANNA, BEN = 501, 502

IN_CHANNEL = Viewer(BEN, frozenset({CHANNEL}))
THREAD = ConversationKey(SCOPE, "77")
ELSEWHERE = Viewer(BEN, frozenset({OTHER_CHANNEL}))


def an_article(digest: str = "d1", *, title: str = "A title", text: str = "The text.") -> ArticleRecord:
    return ArticleRecord(digest, title, "en", text)


def an_occasion(
    person: int = ANNA, at: int = 1000, channel: int | None = CHANNEL, *, private: bool = False
) -> Occasion:
    return Occasion(person, at, channel, private=private)


async def keep(
    database: Database,
    digest: str = "d1",
    statements: Sequence[tuple[str, str]] = (),
    *,
    scope: str = SCOPE,
    occasion: Occasion | None = None,
) -> None:
    """Keep an article with `statements`, each a speaker's name and what was said."""
    occasion = occasion or an_occasion()
    await ArticleStore(database).record_reading(scope, an_article(digest), occasion)
    names = list(dict.fromkeys(name for name, _ in statements))
    people = [PersonRecord(name, name, "person") for name in names]
    said = [
        StatementRecord(f"s{number}", text, (name,), "said") for number, (name, text) in enumerate(statements)
    ]
    await StatementStore(database).replace_for(scope, digest, occasion, ReadStory(people, said))


def a_turn(
    question: str = "Who?",
    answer: str = "She.",
    *,
    person: int = ANNA,
    at: int = 1000,
    articles: Sequence[str] = ("d1",),
    messages: Sequence[int] = (),
    reply_key: str | None = None,
) -> NewTurn:
    """A question of three tokens and an answer of four."""
    return NewTurn(
        person, f"Person {person}", question, answer, 3, 4, at, tuple(articles), tuple(messages), reply_key
    )


async def ask(database: Database, *turns: NewTurn, key: ConversationKey | None = None) -> list[int]:
    """Keep turns, one after the other; their ids."""
    store = ConversationStore(database)
    return [await store.add_turn(key or THREAD, turn) for turn in turns]


async def keep_reply(database: Database, key: str, digest: str = "d1", *, scope: str = SCOPE) -> None:
    await ReplyStore(database).put(scope, Reply(key, digest, '["a reply"]', "model", 1000))


async def an_older_database(path: Path) -> None:
    """As a database with something in it comes out of an update."""
    async with Database.open(path) as database:
        await keep(database)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE careful_defaults SET holds = 0")
        connection.commit()
