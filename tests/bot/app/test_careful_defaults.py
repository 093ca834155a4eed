from pathlib import Path

import pytest

from bot.app.careful_defaults import DAILY_TOKENS_PER_SERVER, RETENTION_DAYS, with_defaults
from bot.pipeline.memory import open_memory
from bot.settings import Settings, settings_from
from tests.storage.builders import an_older_database

pytestmark = pytest.mark.asyncio


async def bounded(path: Path, settings: Settings) -> Settings:
    async with open_memory(path) as memory:
        return await with_defaults(settings, memory)


async def test_a_new_database_is_bounded_where_nothing_was_chosen(tmp_path: Path) -> None:
    settings = await bounded(tmp_path / "new.sqlite", Settings())

    assert settings.retention_days == RETENTION_DAYS
    assert settings.daily_tokens_per_server == DAILY_TOKENS_PER_SERVER


async def test_an_older_database_keeps_everything(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    await an_older_database(path)
    settings = await bounded(path, Settings())

    assert settings.retention_days is None
    assert settings.daily_tokens_per_server is None


@pytest.mark.parametrize(("written", "days"), [("30", 30), ("0", None)])
async def test_what_was_chosen_holds(tmp_path: Path, written: str, days: int | None) -> None:
    settings = await bounded(tmp_path / "new.sqlite", settings_from({"RETENTION_DAYS": written}))

    assert settings.retention_days == days


async def test_without_a_database_nothing_is_bounded_by_itself(tmp_path: Path) -> None:
    (tmp_path / "broken.sqlite").write_bytes(b"no database" * 1000)
    settings = await bounded(tmp_path / "broken.sqlite", Settings())

    assert settings.retention_days is None
