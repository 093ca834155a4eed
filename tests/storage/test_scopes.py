"""Nothing crosses scopes: whatever one scope holds, another's public methods neither show nor change it."""

from collections.abc import Awaitable, Callable

import pytest
import pytest_asyncio

from storage.articles import ArticleStore
from storage.audiences import Viewer
from storage.conversations import ConversationKey, ConversationStore
from storage.database import Database
from storage.erasing import (
    forget_article,
    forget_conversation,
    forget_older_than,
    forget_person,
    forget_place,
    forget_scope,
)
from storage.found_statements import Cursor, Search
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import Reply, ReplyStore
from storage.statement_index import ReadStory
from storage.statements import StatementStore
from storage.usage import UsageStore, utc_day
from tests.storage.builders import ANNA, CHANNEL, a_turn, an_article, an_occasion, ask, keep

pytestmark = pytest.mark.asyncio

OURS, THEIRS = "guild:1", "dm:2"
VIEWER = Viewer(ANNA, frozenset({CHANNEL}))  # who in both scopes may see everything
AT = 1_750_248_000
DAY = utc_day(AT)
OUR_THREAD, THEIR_THREAD = ConversationKey(OURS, "77"), ConversationKey(THEIRS, "77")


@pytest_asyncio.fixture
async def shared(database: Database) -> Database:
    """A database that holds something of every kind in their scope, and an article in ours."""
    await keep(database, "d1", [("Ann Lee", "war")], scope=THEIRS)
    await ReplyStore(database).put(THEIRS, Reply("k1", "d1", "{}", "model", 1000))
    await UsageStore(database).record_hit(THEIRS, ANNA, "reading", AT)
    (turn,) = await ask(database, a_turn("war?", "War.", messages=[5], reply_key="k1"), key=THEIR_THREAD)
    await ConversationStore(database).keep_notes(THEIR_THREAD, "War.", turn, 0)
    await PublicCardStore(database).put(THEIRS, CHANNEL, "d1", PublicCard("d1 link", 5, AT))
    await keep(database, "ours", [("Bo Dean", "peace")], scope=OURS)
    return database


Look = Callable[[Database, str], Awaitable[object]]

LOOKS: dict[str, Look] = {
    "find an article": lambda db, scope: ArticleStore(db).find(scope, VIEWER, "d1"),
    "newest": lambda db, scope: ArticleStore(db).newest(scope, VIEWER),
    "text": lambda db, scope: ArticleStore(db).text(scope, VIEWER, "d1"),
    "of_article": lambda db, scope: StatementStore(db).of_article(scope, VIEWER, "d1"),
    "speakers_completing": lambda db, scope: StatementStore(db).speakers_completing(scope, VIEWER, ""),
    "find nothing particular": lambda db, scope: StatementStore(db).find(scope, VIEWER, Search()),
    "find words": lambda db, scope: StatementStore(db).find(scope, VIEWER, Search("war")),
    "find a speaker": lambda db, scope: StatementStore(db).find(scope, VIEWER, Search(speaker="lee")),
    "reply": lambda db, scope: ReplyStore(db).get(scope, "k1"),
    "on_day": lambda db, scope: UsageStore(db).on_day(scope, DAY),
    "by_day": lambda db, scope: UsageStore(db).by_day(scope, DAY, DAY),
    "conversation": lambda db, scope: ConversationStore(db).get(ConversationKey(scope, "77")),
    "newest turns": lambda db, scope: ConversationStore(db).newest(ConversationKey(scope, "77"), 9),
    "matching turns": lambda db, scope: ConversationStore(db).matching(
        ConversationKey(scope, "77"), ["war"], 9
    ),
    "articles of a message": lambda db, scope: ConversationStore(db).articles_of_message(
        ConversationKey(scope, "77"), 5
    ),
    "card": lambda db, scope: PublicCardStore(db).find(scope, CHANNEL, "d1", 0),
}


async def all_that_they_hold(database: Database) -> dict[str, object]:
    return {name: await look(database, THEIRS) for name, look in LOOKS.items()}


@pytest.mark.parametrize("name", LOOKS)
async def test_their_scope_shows_what_it_holds_and_ours_nothing_of_it(shared: Database, name: str) -> None:
    theirs, ours = await LOOKS[name](shared, THEIRS), await LOOKS[name](shared, OURS)

    assert any(word in repr(theirs) for word in ("d1", "war", "The text", "Ann Lee", "hits=1"))
    assert not any(word in repr(ours) for word in ("d1", "war", "The text", "Ann Lee", "hits=1"))


@pytest.mark.parametrize(
    "change",
    [
        lambda db: StatementStore(db).replace_for(OURS, "d1", an_occasion(), ReadStory()),
        lambda db: ArticleStore(db).record_reading(OURS, an_article("d1", title="Ours"), an_occasion()),
        lambda db: keep(db, "d1", [("Ann Lee", "ours")], scope=OURS),
        lambda db: ReplyStore(db).put(OURS, Reply("k1", "d1", "[1]", "other", 5)),
        lambda db: ReplyStore(db).forget_unnamed(OURS, "k1"),
        lambda db: ReplyStore(db).mark_used(OURS, ["k1"], 9),
        lambda db: UsageStore(db).record_hit(OURS, ANNA, "reading", AT),
        lambda db: ask(db, a_turn("ours", messages=[6]), key=OUR_THREAD),
        lambda db: ConversationStore(db).change_question(OURS, 5, "ours", 1),
        lambda db: ConversationStore(db).remove_messages(OURS, [5]),
        lambda db: PublicCardStore(db).put(OURS, CHANNEL, "d1", PublicCard("ours", 5, AT)),
        lambda db: PublicCardStore(db).forget_message(OURS, 5),
        lambda db: forget_conversation(db, OUR_THREAD),
        lambda db: forget_place(db, OURS, "77"),
        lambda db: forget_older_than(db, OURS, 2**40),
        lambda db: forget_article(db, OURS, "d1"),
        lambda db: forget_person(db, OURS, ANNA),
        lambda db: forget_scope(db, OURS),
    ],
    ids=[
        "replace_for",
        "record_reading",
        "record_reading and replace_for",
        "put",
        "forget_unnamed",
        "mark_used",
        "record_hit",
        "add_turn",
        "change_question",
        "remove_messages",
        "put a card",
        "forget_message",
        "forget_conversation",
        "forget_place",
        "forget_older_than",
        "forget_article",
        "forget_person",
        "forget_scope",
    ],
)
async def test_a_change_in_our_scope_changes_nothing_in_theirs(
    shared: Database, change: Callable[[Database], Awaitable[object]]
) -> None:
    before = await all_that_they_hold(shared)
    await change(shared)

    assert await all_that_they_hold(shared) == before


async def test_a_cursor_from_their_scope_shows_nothing_of_theirs_in_ours(shared: Database) -> None:
    page = await StatementStore(shared).find(OURS, VIEWER, Search(), Cursor(2**62))

    assert [one.text for one in page.statements] == ["peace"]
