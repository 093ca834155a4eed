from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database
from storage.server_settings import ServerSettings, ServerSettingsStore
from tests.storage.earlier_versions import database_of_version

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


async def test_every_choice_comes_back(database: Database) -> None:
    store = ServerSettingsStore(database)
    chosen = ServerSettings(
        private=True,
        quick_channels=frozenset({10}),
        language="de",
        summary_sentences=5,
        daily_tokens=0,
        daily_tokens_per_person=2**40,
        retention_days=30,
        reading_channels=frozenset({11, 12}),
        reads_bots=True,
    )
    await store.put("user:1", chosen)

    assert await store.all() == {"user:1": chosen}


async def test_choices_of_an_earlier_byline_hold_and_nothing_else_is_chosen(path: Path) -> None:
    with closing(database_of_version(path, 7)) as connection:
        connection.execute("INSERT INTO server_settings VALUES ('guild:1', 1)")
        connection.execute("INSERT INTO quick_channels VALUES ('guild:1', 10)")
        connection.commit()
    async with Database.open(path) as database:
        chosen = await ServerSettingsStore(database).all()

    assert chosen == {"guild:1": ServerSettings(private=True, quick_channels=frozenset({10}))}
