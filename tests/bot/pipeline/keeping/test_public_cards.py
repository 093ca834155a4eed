"""Where an article has its card of the day."""

import asyncio
import gc
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
import pytest_asyncio

from bot.pipeline.keeping.public_cards import CARD_COUNTS_SECONDS, PublicCards, no_telling
from bot.pipeline.memory import Memory
from storage.database import Database
from storage.errors import DatabaseFull
from storage.public_cards import PublicCard, PublicCardStore
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

SCOPE, CHANNEL, DIGEST = "guild:1", 10, "ab" * 32
LINK, MESSAGE = "https://discord.test/1", 1


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest_asyncio.fixture
async def memory(tmp_path: Path) -> AsyncIterator[Memory]:
    async with Database.open(tmp_path / "byline.sqlite") as database:
        yield Memory(database)


async def after_a_restart(memory: Memory, clock: Clock) -> PublicCards:
    """Of a Byline that has shown a card before it was started again."""
    await PublicCards(memory, clock).remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    return PublicCards(memory, clock)


async def test_a_card_is_found_after_a_restart(memory: Memory, clock: Clock) -> None:
    cards = await after_a_restart(memory, clock)

    card = await cards.find(SCOPE, CHANNEL, DIGEST)

    assert card is not None
    assert (card.link, card.message) == (LINK, MESSAGE)


async def test_a_card_deleted_after_a_restart_is_forgotten(memory: Memory, clock: Clock) -> None:
    cards = await after_a_restart(memory, clock)
    await cards.forget_message(SCOPE, MESSAGE)

    assert await cards.find(SCOPE, CHANNEL, DIGEST) is None


async def test_a_card_deleted_before_a_restart_is_forgotten(memory: Memory, clock: Clock) -> None:
    cards = PublicCards(memory, clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    await cards.forget_message(SCOPE, MESSAGE)

    assert await PublicCards(memory, clock).find(SCOPE, CHANNEL, DIGEST) is None


async def is_gone(_channel: int, _message: int) -> bool:
    return False


async def test_a_card_deleted_while_byline_was_off_leads_nobody_to_it(memory: Memory, clock: Clock) -> None:
    cards = await after_a_restart(memory, clock)
    cards.is_there = is_gone
    found = await cards.find(SCOPE, CHANNEL, DIGEST)
    cards.is_there = no_telling

    assert (found, await cards.find(SCOPE, CHANNEL, DIGEST)) == (None, None)


async def test_a_card_deleted_unheard_leads_nobody_to_it(clock: Clock) -> None:
    cards = PublicCards(Memory(None), clock, is_gone)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    before = await cards.find(SCOPE, CHANNEL, DIGEST)
    cards.may_have_missed()

    assert (before, await cards.find(SCOPE, CHANNEL, DIGEST)) == (
        PublicCard(LINK, MESSAGE, int(clock.now)),
        None,
    )


@pytest.mark.parametrize("restarted", [False, True])
@pytest.mark.parametrize(
    ("seconds", "counts"), [(CARD_COUNTS_SECONDS, True), (CARD_COUNTS_SECONDS + 1, False)]
)
async def test_a_card_counts_to_the_end_of_the_day(
    memory: Memory, clock: Clock, seconds: float, *, restarted: bool, counts: bool
) -> None:
    cards = PublicCards(memory, clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    cards = PublicCards(memory, clock) if restarted else cards
    clock.now += seconds

    assert (await cards.find(SCOPE, CHANNEL, DIGEST) is not None) is counts


@pytest.mark.parametrize(
    ("seconds", "counts"), [(CARD_COUNTS_SECONDS, True), (CARD_COUNTS_SECONDS + 1, False)]
)
async def test_without_a_database_a_card_counts_as_long(
    clock: Clock, seconds: float, *, counts: bool
) -> None:
    cards = PublicCards(Memory(None), clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    clock.now += seconds

    assert (await cards.find(SCOPE, CHANNEL, DIGEST) is not None) is counts


async def test_without_a_database_a_card_is_known_until_the_restart(clock: Clock) -> None:
    cards = PublicCards(Memory(None), clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    restarted = PublicCards(Memory(None), clock)
    found = [await one.find(SCOPE, CHANNEL, DIGEST) for one in (cards, restarted)]

    assert [card is not None for card in found] == [True, False]


@pytest.mark.parametrize(("deleted", "is_found"), [(MESSAGE, False), (MESSAGE + 1, True)])
async def test_without_a_database_only_the_card_that_is_deleted_is_forgotten(
    clock: Clock, deleted: int, *, is_found: bool
) -> None:
    cards = PublicCards(Memory(None), clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    await cards.forget_message(SCOPE, deleted)

    assert (await cards.find(SCOPE, CHANNEL, DIGEST) is not None) is is_found


async def test_a_card_that_counts_no_more_stays_in_no_memory(clock: Clock) -> None:
    cards = PublicCards(Memory(None), clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, "https://discord.test/old", 1)
    clock.now += CARD_COUNTS_SECONDS + 1
    await cards.remember(SCOPE, CHANNEL + 1, DIGEST, "https://discord.test/new", 2)
    links = {one.link for one in gc.get_objects() if isinstance(one, PublicCard)}

    assert "https://discord.test/new" in links
    assert "https://discord.test/old" not in links


async def test_a_database_that_fails_is_passed_by(memory: Memory, clock: Clock, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "byline.sqlite")) as database, database:
        database.execute("DROP TABLE public_cards")
    cards = PublicCards(memory, clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    known = await cards.find(SCOPE, CHANNEL, DIGEST)
    await cards.forget_message(SCOPE, MESSAGE)

    assert (known is not None, await cards.find(SCOPE, CHANNEL, DIGEST)) == (True, None)


async def test_a_card_whose_deletion_the_database_refused_to_note_leads_nobody_to_it(
    memory: Memory, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> None:
        raise DatabaseFull("The disk is full.")

    cards = await after_a_restart(memory, clock)
    monkeypatch.setattr(PublicCardStore, "forget_message", refuse)
    await cards.forget_message(SCOPE, MESSAGE)

    assert await cards.find(SCOPE, CHANNEL, DIGEST) is None


@pytest.mark.parametrize(
    ("scope", "article", "is_left"),
    [
        (SCOPE, None, False),
        (SCOPE, DIGEST, False),
        (SCOPE, "cd" * 32, True),
        ("guild:2", None, True),
    ],
)
async def test_what_is_forgotten_of_a_server_has_no_card_any_more(
    clock: Clock, scope: str, article: str | None, is_left: bool
) -> None:
    cards = PublicCards(Memory(None), clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    cards.forget(scope, article)

    assert (await cards.find(SCOPE, CHANNEL, DIGEST) is not None) == is_left


async def test_who_comes_while_another_is_led_to_the_card_is_led_there_too(clock: Clock) -> None:
    cards = PublicCards(Memory(None), clock)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    async with (
        asyncio.timeout(PATIENCE_SECONDS),
        cards.claimed(SCOPE, CHANNEL, DIGEST) as first,
        cards.claimed(SCOPE, CHANNEL, DIGEST) as second,
    ):
        pass

    assert (first and first.link, second and second.link) == (LINK, LINK)


async def test_who_comes_while_a_deleted_card_is_still_read_may_show_one_when_that_ends(clock: Clock) -> None:
    cards = PublicCards(Memory(None), clock)

    async def come() -> PublicCard | None:
        async with cards.claimed(SCOPE, CHANNEL, DIGEST) as there:
            return there

    async with cards.claimed(SCOPE, CHANNEL, DIGEST):
        cards.is_coming(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
        told = await come()
        await cards.forget_message(SCOPE, MESSAGE)
        cards.is_coming(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
        coming = asyncio.create_task(come())
        await asyncio.wait({coming}, timeout=0.05)
        waits = not coming.done()
        await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)

    assert told == PublicCard(LINK, MESSAGE, int(clock.now))
    assert (waits, await coming) == (True, None)


async def test_where_another_message_is_deleted_the_card_still_comes(clock: Clock) -> None:
    cards = PublicCards(Memory(None), clock)
    async with asyncio.timeout(PATIENCE_SECONDS), cards.claimed(SCOPE, CHANNEL, DIGEST):
        cards.is_coming(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
        await cards.forget_message(SCOPE, MESSAGE + 1)
        async with cards.claimed(SCOPE, CHANNEL, DIGEST) as there:
            pass

    assert there == PublicCard(LINK, MESSAGE, int(clock.now))


@pytest.mark.parametrize("end", [RuntimeError, asyncio.CancelledError])
async def test_whatever_ends_a_claim_the_next_may_show_a_card(clock: Clock, end: type[BaseException]) -> None:
    cards = PublicCards(Memory(None), clock)
    with suppress(end):
        async with cards.claimed(SCOPE, CHANNEL, DIGEST):
            raise end
    async with asyncio.timeout(PATIENCE_SECONDS), cards.claimed(SCOPE, CHANNEL, DIGEST) as there:
        pass

    assert there is None


async def test_a_card_that_is_finished_after_a_restart_is_nobody_elses_to_show(clock: Clock) -> None:
    cards = PublicCards(Memory(None), clock)
    cards.expect(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    async with cards.claimed(SCOPE, CHANNEL, DIGEST) as another:
        pass
    async with cards.claimed(SCOPE, CHANNEL, DIGEST, own_message=MESSAGE) as own:
        pass

    assert (another and another.link, own) == (LINK, None)


async def test_a_card_that_another_process_showed_a_day_later_may_be_gone_unheard(
    memory: Memory, clock: Clock
) -> None:
    async def is_gone(_channel: int, _message: int) -> bool:
        return False

    cards = PublicCards(memory, clock, is_gone)
    await cards.remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE)
    clock.now += CARD_COUNTS_SECONDS + 1
    await PublicCards(memory, clock).remember(SCOPE, CHANNEL, DIGEST, LINK, MESSAGE + 1)

    assert await cards.find(SCOPE, CHANNEL, DIGEST) is None
