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
    OTHER_CHANNEL,
    SCOPE,
    a_turn,
    an_article,
    an_occasion,
    ask,
    keep,
    keep_reply,
)

pytestmark = pytest.mark.asyncio

CARL = 503
HERE = frozenset({CHANNEL})
CARLS = Viewer(CARL, HERE)
PRIVATE = ConversationKey(SCOPE, "77", CARL)
ELSEWHERE = ConversationKey("guild:2", "77")


async def keep_all(database: Database) -> None:
    """An article that Anna and Ben read and Carl asked about, one that Anna read alone, and another scope."""
    await keep(database, "d1", [("Ann Lee", "war"), ("Bo Dean", "peace")], occasion=an_occasion(ANNA))
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_occasion(ANNA))
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_occasion(BEN))
    await keep(database, "Anna's", occasion=an_occasion(ANNA))
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
    await keep(database, "d1", [("Ann Lee", "war")], scope=ELSEWHERE.scope, occasion=an_occasion(504))
    await ask(database, a_turn(person=504, reply_key="answer"), key=ELSEWHERE)


async def test_of_an_article_everybody_is_named_who_read_it_or_asked_about_it(database: Database) -> None:
    await keep_all(database)

    assert await traces_of_article(database, SCOPE, "d1", CARLS) == ArticleTraces(
        people=frozenset({ANNA, BEN, CARL}), readings=3, statements=2, turns=3
    )


async def test_of_what_others_read_or_asked_privately_there_is_no_trace(database: Database) -> None:
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_occasion(ANNA))
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_occasion(CARL, private=True))
    await ask(database, a_turn(person=CARL, articles=["d1"]), key=PRIVATE)

    traces = await traces_of_article(database, SCOPE, "d1", Viewer(ANNA, frozenset({CHANNEL})))

    assert (traces.people, traces.readings, traces.turns) == ({ANNA}, 1, 0)


async def test_of_a_person_the_articles_count_that_nobody_else_read(database: Database) -> None:
    await keep_all(database)

    assert await traces_of_person(database, SCOPE, Viewer(ANNA, HERE)) == PersonTraces(
        turns=1, readings=3, articles=1
    )
    assert await traces_of_person(database, SCOPE, Viewer(BEN, HERE)) == PersonTraces(
        turns=2, readings=1, articles=0
    )
    assert await traces_of_person(database, SCOPE, CARLS) == PersonTraces(turns=1, readings=0, articles=0)


async def test_of_a_person_that_others_read_the_same_where_one_cannot_look_does_not_count(
    database: Database,
) -> None:
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_occasion(ANNA))
    for occasion in (an_occasion(BEN, private=True), an_occasion(CARL, channel=OTHER_CHANNEL)):
        await ArticleStore(database).record_reading(SCOPE, an_article("d1"), occasion)

    assert (await traces_of_person(database, SCOPE, Viewer(ANNA, HERE))).articles == 1


@pytest.mark.parametrize(
    ("place", "channel", "seen_in", "is_told"),
    [
        (str(CHANNEL), None, CHANNEL, True),
        (str(OTHER_CHANNEL), None, OTHER_CHANNEL, False),
        ("77", str(CHANNEL), CHANNEL, True),
        ("77", str(CHANNEL), 77, False),
        ("77", str(CHANNEL), None, False),
        ("direct", None, None, True),
    ],
    ids=[
        "here",
        "in a closed channel",
        "in an open thread",
        "in a private thread",
        "in a thread, before that was kept",
        "outside channels",
    ],
)
async def test_who_asked_about_an_article_is_told_to_those_who_may_look_there(
    database: Database, place: str, channel: str | None, seen_in: int | None, is_told: bool
) -> None:
    await ArticleStore(database).record_reading(SCOPE, an_article("d1"), an_occasion(ANNA))
    key = ConversationKey(SCOPE, place, channel=channel, seen_in=seen_in)
    await ask(database, a_turn(person=BEN, articles=["d1"]), key=key)
    traces = await traces_of_article(database, SCOPE, "d1", Viewer(ANNA, HERE))

    assert (BEN in traces.people) is is_told
    assert traces.turns == int(is_told)


async def test_of_a_scope_everything_counts(database: Database) -> None:
    await keep_all(database)

    assert await traces_of_scope(database, SCOPE) == ScopeTraces(articles=2, turns=4, conversations=2)


async def test_of_what_was_never_kept_there_is_no_trace(database: Database) -> None:
    await keep_all(database)

    assert await traces_of_article(database, SCOPE, "d9", CARLS) == ArticleTraces(frozenset(), 0, 0, 0)
    assert await traces_of_person(database, SCOPE, Viewer(504)) == PersonTraces(0, 0, 0)
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
    whose = Viewer(person, HERE)
    told, before = await traces_of_person(database, SCOPE, whose), await traces_of_scope(database, SCOPE)
    await forget_person(database, SCOPE, person)
    after = await traces_of_scope(database, SCOPE)

    assert before.turns - after.turns == told.turns
    assert before.articles - after.articles == told.articles
    assert await traces_of_person(database, SCOPE, whose) == PersonTraces(0, 0, 0)
