"""What is owed to somebody where the database cannot be asked: nothing is taken for done."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.pipeline.keeping.outbox_shelf import Row, Shelf
from bot.pipeline.memory import Memory
from storage.database import Database
from storage.errors import DatabaseLocked
from storage.outbox import OutboxStore

pytestmark = pytest.mark.asyncio

ROW = Row("guild:1", 1, "{}", 1000)


@pytest_asyncio.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[Shelf]:
    async with Database.open(tmp_path / "byline.sqlite") as database:
        yield Shelf(Memory(database))


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: Any) -> None:
        raise DatabaseLocked("Another process writes.")

    for name in ("add", "update", "is_there", "remove", "all"):
        monkeypatch.setattr(OutboxStore, name, refuse)


async def test_what_is_put_there_is_there_until_it_is_removed(shelf: Shelf) -> None:
    number = await shelf.add(ROW)
    assert number is not None
    before = await shelf.is_there(number)
    await shelf.remove(number)

    assert (before, await shelf.is_there(number), shelf.ids) == (True, False, set())


async def test_what_cannot_be_looked_up_counts_as_owed(shelf: Shelf, locked: None) -> None:
    assert await shelf.is_there(1)


async def test_what_cannot_be_kept_is_not_said_to_be(shelf: Shelf, locked: None) -> None:
    assert (await shelf.add(ROW), await shelf.change(1, "{}"), shelf.ids) == (None, False, set())


async def test_what_the_disk_refused_to_remove_goes_with_the_next(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await shelf.add(ROW), await shelf.add(ROW)
    assert first is not None
    assert second is not None
    with monkeypatch.context() as patched:
        patched.setattr(OutboxStore, "remove", _refuse)
        await shelf.remove(first)
    left = set(shelf.ids)
    await shelf.remove(second)

    assert (left, shelf.ids, await shelf.all()) == ({first, second}, set(), [])


async def _refuse(*_: Any) -> None:
    raise DatabaseLocked("Another process writes.")
