import pytest

from storage.channel_readings import ChannelReadingStore
from storage.database import Database
from tests.storage.builders import CHANNEL, OTHER_CHANNEL, SCOPE

pytestmark = pytest.mark.asyncio


async def test_a_channel_has_room_until_it_has_had_as_many_as_it_may(database: Database) -> None:
    store = ChannelReadingStore(database)

    taken = [await store.add(SCOPE, CHANNEL, message, 100, since=50, most=2) for message in (1, 2, 3)]

    assert taken == [True, True, False]


async def test_a_message_that_has_its_place_takes_no_second_one(database: Database) -> None:
    store = ChannelReadingStore(database)
    taken = [await store.add(SCOPE, CHANNEL, message, 100, since=50, most=2) for message in (1, 1, 2, 1, 3)]

    assert taken == [True, True, True, True, False]


async def test_what_was_read_before_counts_no_more(database: Database) -> None:
    store = ChannelReadingStore(database)
    await store.add(SCOPE, CHANNEL, 1, 49, since=0, most=1)

    assert await store.add(SCOPE, CHANNEL, 2, 100, since=50, most=1)


async def test_what_a_clock_that_was_set_back_calls_later_counts_no_more(database: Database) -> None:
    store = ChannelReadingStore(database)
    await store.add(SCOPE, CHANNEL, 1, 9999, since=9000, most=1)

    assert await store.add(SCOPE, CHANNEL, 2, 100, since=50, most=1)


async def test_each_channel_and_each_scope_has_room_of_its_own(database: Database) -> None:
    store = ChannelReadingStore(database)
    places = [(SCOPE, CHANNEL), (SCOPE, OTHER_CHANNEL), ("guild:2", CHANNEL)]

    assert all([await store.add(scope, channel, 1, 100, since=50, most=1) for scope, channel in places])
