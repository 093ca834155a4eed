import asyncio

import pytest

from bot.pipeline.records import withholding
from bot.pipeline.records.withholding import Withholding
from storage.errors import DatabaseLocked
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

HERE, ELSEWHERE = "guild:7", "guild:8"


@pytest.fixture
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(withholding, "LONGEST_WAIT_SECONDS", 0.0)


async def test_while_something_of_a_scope_waits_to_be_forgotten_it_seems_locked(nobody_waits: None) -> None:
    one = Withholding()
    with one.of(HERE), pytest.raises(DatabaseLocked):
        await one.ended(HERE)


async def test_of_other_scopes_everything_shows(nobody_waits: None) -> None:
    one = Withholding()
    with one.of(HERE):
        assert await one.ended(ELSEWHERE) is None


async def test_it_ends_with_the_last_of_several_erasures(nobody_waits: None) -> None:
    one = Withholding()
    with one.of(HERE):
        with one.of(HERE):
            pass
        with pytest.raises(DatabaseLocked):
            await one.ended(HERE)


async def test_who_looks_meanwhile_goes_on_when_it_is_over() -> None:
    one = Withholding()
    with one.of(HERE):
        looking = asyncio.create_task(one.ended(HERE))
        await asyncio.sleep(0)
    async with asyncio.timeout(PATIENCE_SECONDS):
        assert await looking is None
