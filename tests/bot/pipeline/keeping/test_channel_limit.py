from pathlib import Path

import pytest

from bot.pipeline.keeping.channel_limit import HOUR_SECONDS, ChannelLimit
from bot.pipeline.memory import Memory
from storage.database import Database

pytestmark = pytest.mark.asyncio

SCOPE, CHANNEL = "guild:1", 7


async def test_a_restart_forgets_nothing(tmp_path: Path) -> None:
    taken = []
    for message in (1, 1, 2):
        async with Database.open(tmp_path / "byline.sqlite") as database:
            limit = ChannelLimit(Memory(database), lambda: 5000)
            taken.append(await limit.takes_one(SCOPE, CHANNEL, message, 1))

    assert taken == [True, True, False]


async def test_without_a_database_a_message_takes_no_second_place_either() -> None:
    limit = ChannelLimit(Memory(None), lambda: 5000)

    assert [await limit.takes_one(SCOPE, CHANNEL, one, 1) for one in (1, 1, 2)] == [True, True, False]


@pytest.mark.parametrize("has_database", [True, False])
async def test_an_hour_later_there_is_room_again(tmp_path: Path, has_database: bool) -> None:
    clock = iter([5000, 5000 + HOUR_SECONDS - 1, 5000 + HOUR_SECONDS])
    async with Database.open(tmp_path / "byline.sqlite") as database:
        limit = ChannelLimit(Memory(database if has_database else None), lambda: next(clock))
        taken = [await limit.takes_one(SCOPE, CHANNEL, message, 1) for message in range(3)]

    assert taken == [True, False, True]
