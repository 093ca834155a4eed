"""What is owed to somebody where the database cannot be asked: nothing is taken for done."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.pipeline.keeping.owed_on_disk import OwedOnDisk, OwedRow
from bot.pipeline.memory import Memory
from storage.database import Database
from storage.errors import DatabaseLocked
from storage.outbox import OutboxStore

pytestmark = pytest.mark.asyncio

ROW = OwedRow("guild:1", 1, "{}", 1000)


@pytest_asyncio.fixture
async def on_disk(tmp_path: Path) -> AsyncIterator[OwedOnDisk]:
    async with Database.open(tmp_path / "byline.sqlite") as database:
        yield OwedOnDisk(Memory(database))


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: Any) -> None:
        raise DatabaseLocked("Another process writes.")

    for name in ("add", "update", "is_there", "remove", "all"):
        monkeypatch.setattr(OutboxStore, name, refuse)


async def test_what_is_put_there_is_there_until_it_is_removed(on_disk: OwedOnDisk) -> None:
    number = await on_disk.add(ROW)
    assert number is not None
    before = await on_disk.is_there(number)
    await on_disk.remove(number)

    assert (before, await on_disk.is_there(number), on_disk.ids) == (True, False, set())


async def test_what_cannot_be_looked_up_counts_as_owed(on_disk: OwedOnDisk, locked: None) -> None:
    assert await on_disk.is_there(1)


async def test_what_cannot_be_kept_is_not_said_to_be(on_disk: OwedOnDisk, locked: None) -> None:
    assert (await on_disk.add(ROW), await on_disk.change(1, "{}"), on_disk.ids) == (None, False, set())


async def test_what_the_disk_refused_to_remove_goes_with_the_next(
    on_disk: OwedOnDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await on_disk.add(ROW), await on_disk.add(ROW)
    assert first is not None
    assert second is not None
    with monkeypatch.context() as patched:
        patched.setattr(OutboxStore, "remove", _refuse)
        await on_disk.remove(first)
    left = set(on_disk.ids)
    await on_disk.remove(second)

    assert (left, on_disk.ids, await on_disk.all()) == ({first, second}, set(), [])


async def test_what_is_removed_is_removed_once(on_disk: OwedOnDisk, monkeypatch: pytest.MonkeyPatch) -> None:
    removed: list[int] = []

    async def remove(_: OutboxStore, number: int) -> None:
        removed.append(number)

    monkeypatch.setattr(OutboxStore, "remove", remove)
    for number in (1, 2, 3):
        await on_disk.remove(number)

    assert removed == [1, 2, 3]


async def _refuse(*_: Any) -> None:
    raise DatabaseLocked("Another process writes.")
