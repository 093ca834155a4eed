from collections.abc import Awaitable, Callable

import pytest

from storage.conversations import ConversationKey, ConversationStore
from storage.database import Database
from storage.departures import DepartureStore
from storage.erasing import forget_scope
from storage.outbox import OutboxStore
from storage.public_cards import PublicCard, PublicCardStore
from storage.server_settings import ServerSettings, ServerSettingsStore
from storage.usage import UsageStore
from tests.storage.builders import ANNA, CHANNEL, keep, keep_reply

pytestmark = pytest.mark.asyncio


@pytest.fixture
def departures(database: Database) -> DepartureStore:
    return DepartureStore(database)


@pytest.mark.parametrize(("moment", "left"), [(100, []), (101, ["guild:1"])])
async def test_a_server_that_was_left_is_known_from_then_on(
    departures: DepartureStore, moment: int, left: list[str]
) -> None:
    await departures.note_left("guild:1", 100)

    assert await departures.left_before(moment) == left


async def test_the_first_moment_counts(departures: DepartureStore) -> None:
    await departures.note_left("guild:1", 100)
    await departures.note_left("guild:1", 200)

    assert await departures.left_before(150) == ["guild:1"]


async def test_who_came_back_has_not_left(departures: DepartureStore) -> None:
    for scope in ("guild:1", "guild:2"):
        await departures.note_left(scope, 100)
    await departures.note_back("guild:1")

    assert await departures.left_before(200) == ["guild:2"]


async def test_a_server_that_was_never_left_needs_no_turn_at_writing(
    departures: DepartureStore, database: Database
) -> None:
    async with database.transaction():  # inside one, another would raise
        await departures.note_back("guild:1")


Keep = Callable[[Database, str], Awaitable[object]]
WHAT_IS_KEPT: dict[str, Keep] = {
    "an article": lambda db, scope: keep(db, scope=scope),
    "a reply": lambda db, scope: keep_reply(db, "k1", scope=scope),
    "usage": lambda db, scope: UsageStore(db).record_hit(scope, ANNA, "reading", 1),
    "choices": lambda db, scope: ServerSettingsStore(db).put(scope, ServerSettings()),
    "a conversation": lambda db, scope: ConversationStore(db).add_articles(
        ConversationKey(scope, "77"), ["d1"], 1
    ),
    "a card": lambda db, scope: PublicCardStore(db).put(scope, CHANNEL, "d1", PublicCard("link", 5, 1)),
    "work": lambda db, scope: OutboxStore(db).add(scope, ANNA, "{}", 1),
}


@pytest.mark.parametrize("kind", WHAT_IS_KEPT)
async def test_whatever_is_kept_of_a_scope_tells_that_there_is_something(
    departures: DepartureStore, database: Database, kind: str
) -> None:
    for scope in ("guild:2", "guild:10", "user:1", "local"):
        await WHAT_IS_KEPT[kind](database, scope)
    before = await departures.scopes_with_data("guild:")
    await forget_scope(database, "guild:2")

    assert before == ["guild:10", "guild:2"]
    assert await departures.scopes_with_data("guild:") == ["guild:10"]
    assert await departures.scopes_with_data("") == ["guild:10", "local", "user:1"]


async def test_a_departure_alone_is_no_data(departures: DepartureStore) -> None:
    await departures.note_left("guild:1", 100)

    assert await departures.scopes_with_data("guild:") == []
