import pytest

from storage.database import Database
from storage.public_cards import PublicCard, PublicCardStore
from tests.storage.builders import CHANNEL, OTHER_CHANNEL, SCOPE, keep

pytestmark = pytest.mark.asyncio

CARD = PublicCard("https://example.org/1", 5, 100)


@pytest.fixture
def cards(database: Database) -> PublicCardStore:
    return PublicCardStore(database)


@pytest.mark.parametrize(("since", "found"), [(99, CARD), (100, CARD), (101, None)])
async def test_a_card_is_found_as_long_as_it_is_new_enough(
    cards: PublicCardStore, since: int, found: PublicCard | None
) -> None:
    await cards.put(SCOPE, CHANNEL, "d1", CARD)

    assert await cards.find(SCOPE, CHANNEL, "d1", since) == found


@pytest.mark.parametrize(
    ("scope", "channel", "digest"),
    [("guild:2", CHANNEL, "d1"), (SCOPE, OTHER_CHANNEL, "d1"), (SCOPE, CHANNEL, "d2")],
    ids=["scope", "channel", "article"],
)
async def test_a_card_of_another_is_another(
    cards: PublicCardStore, scope: str, channel: int, digest: str
) -> None:
    await cards.put(SCOPE, CHANNEL, "d1", CARD)

    assert await cards.find(scope, channel, digest, 0) is None


async def test_the_card_shown_last_counts(cards: PublicCardStore) -> None:
    later = PublicCard("https://example.org/2", None, 200)
    await cards.put(SCOPE, CHANNEL, "d1", CARD)
    await cards.put(SCOPE, CHANNEL, "d1", later)

    assert await cards.find(SCOPE, CHANNEL, "d1", 0) == later


@pytest.mark.parametrize("scope", [SCOPE, None])
async def test_a_deleted_message_takes_its_card_along(cards: PublicCardStore, scope: str | None) -> None:
    await cards.put(SCOPE, CHANNEL, "d1", CARD)
    await cards.forget_message(scope, 5)

    assert await cards.find(SCOPE, CHANNEL, "d1", 0) is None


@pytest.mark.parametrize(("scope", "message"), [("guild:2", 5), (SCOPE, 6)])
async def test_another_message_takes_no_card_along(cards: PublicCardStore, scope: str, message: int) -> None:
    await cards.put(SCOPE, CHANNEL, "d1", CARD)
    await cards.forget_message(scope, message)

    assert await cards.find(SCOPE, CHANNEL, "d1", 0) == CARD


async def test_a_message_without_a_card_needs_no_turn_at_writing(
    cards: PublicCardStore, database: Database
) -> None:
    async with database.transaction():  # inside one, another would raise
        await cards.forget_message(SCOPE, 5)


async def test_cards_from_before_a_moment_are_forgotten_unless_their_article_is_kept(
    cards: PublicCardStore, database: Database
) -> None:
    await keep(database, "kept")
    await cards.put(SCOPE, CHANNEL, "kept", CARD)
    await cards.put(SCOPE, CHANNEL, "old", CARD)
    await cards.put("guild:2", CHANNEL, "old", CARD)
    await cards.put(SCOPE, CHANNEL, "new", PublicCard("link", 6, 101))
    await cards.forget_unkept_before(101)

    assert await cards.find(SCOPE, CHANNEL, "old", 0) is None
    assert await cards.find("guild:2", CHANNEL, "old", 0) is None
    assert await cards.find(SCOPE, CHANNEL, "new", 0)
    assert await cards.find(SCOPE, CHANNEL, "kept", 0) == CARD


async def test_an_article_s_latest_card_in_the_channels_in_view_is_linked(cards: PublicCardStore) -> None:
    await cards.put(SCOPE, CHANNEL, "d1", PublicCard("earlier", 5, 100))
    await cards.put(SCOPE, OTHER_CHANNEL, "d1", PublicCard("later", 6, 200))
    await cards.put(SCOPE, 12, "d1", PublicCard("closed", 7, 300))
    await cards.put("guild:2", CHANNEL, "d1", PublicCard("elsewhere", 8, 400))

    assert await cards.links(SCOPE, {CHANNEL, OTHER_CHANNEL}, ["d1", "d2"]) == {"d1": "later"}
