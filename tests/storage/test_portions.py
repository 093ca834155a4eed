"""What is erased of much: others write in between, and the end is the same as of little."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from storage import erasing, portions
from storage.connection import Connection
from storage.conversations import ConversationKey
from storage.database import Database
from storage.erasing import (
    forget_conversation,
    forget_older_than,
    forget_person,
    forget_place,
    forget_questions,
    forget_scope,
)
from tests.storage.builders import ANNA, BEN, CHANNEL, SCOPE, a_turn, an_occasion, ask, keep

pytestmark = pytest.mark.asyncio

MANY = 9
PLACE = ConversationKey(SCOPE, str(CHANNEL))

Forget = Callable[[Database], Awaitable[object]]
OF_ARTICLES: dict[str, Forget] = {
    "person": lambda db: forget_person(db, SCOPE, ANNA),
    "scope": lambda db: forget_scope(db, SCOPE),
    "age": lambda db: forget_older_than(db, SCOPE, 2000),
    "place": lambda db: forget_place(db, SCOPE, PLACE.place),
}
OF_TURNS: dict[str, Forget] = {
    **OF_ARTICLES,
    "questions": lambda db: forget_questions(db, SCOPE, ANNA),
    "conversation": lambda db: forget_conversation(db, PLACE),
}
ARTICLES_HELD = """
    SELECT count(*) FROM holdings JOIN audiences ON audiences.id = holdings.audience WHERE kind = 'channel'
"""


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    for where in (portions, erasing):
        monkeypatch.setattr(where, "ARTICLES_AT_ONCE", 2)
    monkeypatch.setattr(portions, "TURNS_AT_ONCE", 2)


async def keep_much(database: Database) -> None:
    for number in range(MANY):
        await keep(database, f"d{number}", [("Ann Lee", "the ferry closes")])
        await ask(database, a_turn(f"question {number}", articles=[f"e{number}"]), key=PLACE)


async def counts_meanwhile(database: Database, forget: Forget, sql: str) -> list[int]:
    """What somebody counts who writes all the time while `forget` does."""
    counts = []
    forgetting = asyncio.ensure_future(forget(database))
    while not forgetting.done():
        async with database.transaction() as connection:
            counts.append(await connection.integer(sql))
    await forgetting
    return counts


@pytest.mark.parametrize("kind", OF_ARTICLES)
async def test_others_write_while_many_articles_are_erased(database: Database, kind: str) -> None:
    await keep_much(database)
    counts = await counts_meanwhile(database, OF_ARTICLES[kind], ARTICLES_HELD)

    assert [one for one in counts if 0 < one < MANY]
    assert counts[-1] == 0


@pytest.mark.parametrize("kind", OF_TURNS)
async def test_others_write_while_many_questions_are_erased(database: Database, kind: str) -> None:
    await keep_much(database)
    counts = await counts_meanwhile(database, OF_TURNS[kind], "SELECT count(*) FROM turns")

    assert [one for one in counts if 0 < one < MANY]
    assert counts[-1] == 0


@pytest.mark.parametrize(("kind", "step"), [("person", "remove_most"), ("scope", "remove_most_articles")])
async def test_what_comes_while_much_is_erased_goes_too(
    database: Database, monkeypatch: pytest.MonkeyPatch, kind: str, step: str
) -> None:
    await keep_much(database)
    remove = getattr(portions, step)

    async def and_meanwhile_more_is_read(*arguments: object) -> None:
        await remove(*arguments)
        await keep(database, "late")

    monkeypatch.setattr(erasing, step, and_meanwhile_more_is_read)
    await OF_ARTICLES[kind](database)
    async with database.reading() as connection:
        left = await connection.integer("SELECT count(*) FROM articles")

    assert left == 0


async def test_others_write_while_many_old_questions_are_erased_about_what_was_read_since(
    database: Database,
) -> None:
    for number in range(MANY):
        await keep(database, f"d{number}", occasion=an_occasion(at=3000))
        await ask(database, a_turn(f"question {number}", articles=[f"d{number}"]), key=PLACE)
    counts = await counts_meanwhile(database, OF_TURNS["age"], "SELECT count(*) FROM turns")

    assert [one for one in counts if 0 < one < MANY]
    assert counts[-1] == 0


async def test_others_write_while_much_is_erased_that_others_have_read_since(database: Database) -> None:
    await keep_much(database)
    for number in range(MANY):
        await keep(database, f"d{number}", occasion=an_occasion(BEN, 3000, private=True))
    counts = await counts_meanwhile(database, OF_ARTICLES["age"], ARTICLES_HELD)

    assert [one for one in counts if 0 < one < MANY]
    assert counts[-1] == 0


async def test_an_old_article_that_is_read_again_while_others_are_erased_stays(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await keep_much(database)
    old_articles = erasing.old_articles

    async def and_meanwhile_one_is_read_again(connection: Connection, scope: str, moment: int) -> list[str]:
        found = await old_articles(connection, scope, moment)
        if len(found) > MANY:  # before the first portion goes
            await keep(database, "d0", occasion=an_occasion(at=moment))
        return found

    monkeypatch.setattr(erasing, "old_articles", and_meanwhile_one_is_read_again)
    await forget_older_than(database, SCOPE, 2000)
    async with database.reading() as connection:
        left = await connection.rows("SELECT digest FROM articles")

    assert [row["digest"] for row in left] == ["d0"]


async def test_of_a_channel_with_much_each_keeps_what_they_had_read(database: Database) -> None:
    for number in range(MANY):
        await keep(database, f"d{number}", occasion=an_occasion((ANNA, BEN)[number % 2]))
    await forget_place(database, SCOPE, str(CHANNEL))
    async with database.reading() as connection:
        rows = await connection.rows(
            """
            SELECT audiences.holder, articles.digest
            FROM holdings
            JOIN articles ON articles.id = holdings.article
            JOIN audiences ON audiences.id = holdings.audience
            ORDER BY holdings.id
            """
        )

    assert [tuple(row) for row in rows] == [((ANNA, BEN)[number % 2], f"d{number}") for number in range(MANY)]
