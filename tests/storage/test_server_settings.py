import pytest

from storage.database import Database
from storage.server_settings import ServerSettings, ServerSettingsStore

pytestmark = pytest.mark.asyncio


async def test_who_chose_nothing_has_no_entry(database: Database) -> None:
    assert await ServerSettingsStore(database).all() == {}


async def test_what_was_chosen_last_holds(database: Database) -> None:
    store = ServerSettingsStore(database)
    await store.put("guild:1", ServerSettings(private=True, quick_channels=frozenset({10, 11})))
    await store.put("guild:1", ServerSettings(quick_channels=frozenset({11})))

    assert await store.all() == {"guild:1": ServerSettings(quick_channels=frozenset({11}))}


async def test_each_server_has_its_own(database: Database) -> None:
    store = ServerSettingsStore(database)
    await store.put("guild:1", ServerSettings(private=True))
    await store.put("guild:2", ServerSettings(quick_channels=frozenset({20})))
    chosen = await store.all()

    assert chosen["guild:1"].quick_channels == frozenset()
    assert not chosen["guild:2"].private
