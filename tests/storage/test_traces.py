"""What would be erased is told before it is."""

import pytest

from storage.articles import ArticleStore
from storage.audiences import Viewer
from storage.conversations import ConversationKey
from storage.database import Database
from storage.erasing import forget_article, forget_person
from storage.traces import (
    ArticleTraces,
    PersonTraces,
    ScopeTraces,
    traces_of_article,
    traces_of_person,
    traces_of_scope,
)
from tests.storage.builders import (
    ANNA,
    BEN,
    CHANNEL,
    SCOPE,
    a_turn,
    an_article,
    an_event,
    ask,
    keep,
    keep_reply,
)

pytestmark = pytest.mark.asyncio

CARL = 503
CARLS = Viewer(CARL, frozenset({CHANNEL}))
PRIVATE = ConversationKey(SCOPE, "77", CARL)
ELSEWHERE = ConversationKey("guild:2", "77")


async def keep_all(database: Database) -> None:
    """An article that Anna and Ben read and Carl asked about, one that Anna read alone, and another scope."""
    await keep(database, "d1", [("Ann Lee", "war"), ("Bo Dean", "peace")], event=an_event(ANNA))
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_event(ANNA))
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_event(BEN))
    await keep(database, "Anna's", event=an_event(ANNA))
    await keep_reply(database, "reading", "d1")
    await keep_reply(database, "answer", "d1")
    await keep_reply(database, "of both", "Anna's")
    await ask(
        database,
        a_turn(person=ANNA, articles=["d1"], reply_key="answer"),
        a_turn(person=BEN, articles=["Anna's", "d1"], reply_key="of both"),
        a_turn(person=BEN, articles=["Anna's"]),
    )
    await ask(database, a_turn(person=CARL, articles=["d1"]), key=PRIVATE)
    await keep(database, "d1", [("Ann Lee", "war")], scope=ELSEWHERE.scope, event=an_event(504))
    await ask(database, a_turn(person=504, reply_key="answer"), key=ELSEWHERE)


async def test_of_an_article_everybody_is_named_who_read_it_or_asked_about_it(database: Database) -> None:
    await keep_all(database)

    assert await traces_of_article(database, SCOPE, "d1", CARLS) == ArticleTraces(
        people=frozenset({ANNA, BEN, CARL}), readings=3, statements=2, turns=3
    )


async def test_of_what_others_read_or_asked_privately_there_is_no_trace(database: Database) -> None:
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_event(ANNA))
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_event(CARL, private=True))
    await ask(database, a_turn(person=CARL, articles=["d1"]), key=PRIVATE)

    traces = await traces_of_article(database, SCOPE, "d1", Viewer(ANNA, frozenset({CHANNEL})))

    assert (traces.people, traces.readings, traces.turns) == ({ANNA}, 1, 0)


async def test_of_a_person_the_articles_count_that_nobody_else_read(database: Database) -> None:
    await keep_all(database)

    assert await traces_of_person(database, SCOPE, ANNA) == PersonTraces(turns=1, readings=3, articles=1)
    assert await traces_of_person(database, SCOPE, BEN) == PersonTraces(turns=2, readings=1, articles=0)
    assert await traces_of_person(database, SCOPE, CARL) == PersonTraces(turns=1, readings=0, articles=0)


async def test_of_a_scope_everything_counts(database: Database) -> None:
    await keep_all(database)

    assert await traces_of_scope(database, SCOPE) == ScopeTraces(articles=2, turns=4, conversations=2)


async def test_of_what_was_never_kept_there_is_no_trace(database: Database) -> None:
    await keep_all(database)

    assert await traces_of_article(database, SCOPE, "d9", CARLS) == ArticleTraces(frozenset(), 0, 0, 0)
    assert await traces_of_person(database, SCOPE, 504) == PersonTraces(0, 0, 0)
    assert await traces_of_scope(database, "guild:3") == ScopeTraces(0, 0, 0)


async def test_what_was_told_of_an_article_is_what_goes(database: Database) -> None:
    await keep_all(database)
    told, before = (
        await traces_of_article(database, SCOPE, "d1", CARLS),
        await traces_of_scope(database, SCOPE),
    )
    await forget_article(database, SCOPE, "d1")
    after = await traces_of_scope(database, SCOPE)

    assert before.turns - after.turns == told.turns
    assert await traces_of_article(database, SCOPE, "d1", CARLS) == ArticleTraces(frozenset(), 0, 0, 0)


@pytest.mark.parametrize("person", [ANNA, BEN, CARL])
async def test_what_was_told_of_a_person_is_what_goes(database: Database, person: int) -> None:
    await keep_all(database)
    told, before = await traces_of_person(database, SCOPE, person), await traces_of_scope(database, SCOPE)
    await forget_person(database, SCOPE, person)
    after = await traces_of_scope(database, SCOPE)

    assert before.turns - after.turns == told.turns
    assert before.articles - after.articles == told.articles
    assert await traces_of_person(database, SCOPE, person) == PersonTraces(0, 0, 0)
