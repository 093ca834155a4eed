import asyncio

import pytest

from storage.database import Database
from storage.keys import KeyStore

pytestmark = pytest.mark.asyncio


async def test_a_key_stays_the_same(database: Database) -> None:
    assert await KeyStore(database).key("delimiter") == await KeyStore(database).key("delimiter")


async def test_two_keys_differ(database: Database) -> None:
    assert await KeyStore(database).key("one") != await KeyStore(database).key("two")


async def test_tasks_that_ask_at_once_get_the_same_new_key(database: Database) -> None:
    keys = await asyncio.gather(*(KeyStore(database).key("delimiter") for _ in range(10)))

    assert len(set(keys)) == 1
