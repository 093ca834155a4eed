"""One database becomes two: each server stays in one of them, whole, and leaves nothing in the other."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.pipeline.keeping.back_up import back_up
from bot.pipeline.keeping.split import forget_outside
from bot.pipeline.memory import Memory, open_memory
from bot.pipeline.scopes import direct_scope, scope_of
from bot.pipeline.shards import ShardShare, parse_share
from storage.audiences import Viewer
from storage.conversations import ConversationKey
from storage.database import Database
from storage.found_statements import Search
from storage.outbox import OutboxStore
from storage.slips import Slips
from storage.statements import StatementStore
from tests.storage.builders import BEN, CHANNEL, a_turn, an_occasion, ask, keep

pytestmark = pytest.mark.asyncio

SHARES = [parse_share("0-3/8"), parse_share("4-7/8")]
SERVERS = [scope_of((number << 22) + number) for number in range(1, 17)]
SCOPES = [*SERVERS, direct_scope(BEN)]
VIEWER = Viewer(BEN, frozenset({CHANNEL}))


def word_of(scope: str) -> str:
    return f"zebra{scope.replace(':', '')}"


async def fill(path: Path) -> None:
    async with Database.open(path) as database:
        for scope in SCOPES:
            await keep(database, "d1", [("Ann Lee", word_of(scope))], scope=scope, occasion=an_occasion(BEN))
            await ask(database, a_turn(f"Who said {word_of(scope)}?"), key=ConversationKey(scope, "77"))


@asynccontextmanager
async def split_for(share: ShardShare, original: Path) -> AsyncIterator[Memory]:
    copy = original.with_name(f"{share.first}.sqlite")
    async with Database.open(original) as database:
        await database.back_up(copy)
    async with open_memory(copy) as memory:
        assert await forget_outside(memory, share)
        yield memory


async def found_in(memory: Memory, scope: str) -> bool:
    async with memory.opened() as database:
        page = await StatementStore(database).find(scope, VIEWER, Search(word_of(scope)))
    return bool(page.statements)


async def test_each_server_is_whole_in_one_of_the_files_and_nowhere_else(tmp_path: Path) -> None:
    original = tmp_path / "byline.sqlite"
    await fill(original)
    homes: dict[str, list[int]] = {scope: [] for scope in SCOPES}
    for share in SHARES:
        async with split_for(share, original) as memory:
            for scope in SCOPES:
                if await found_in(memory, scope):
                    homes[scope].append(share.first)

    assert all(homes[scope] == [share.first for share in SHARES if share.holds(scope)] for scope in SCOPES)


async def test_nothing_of_the_others_is_left_in_the_bytes_of_a_file(tmp_path: Path) -> None:
    original = tmp_path / "byline.sqlite"
    await fill(original)
    share = SHARES[1]
    async with split_for(share, original):
        pass
    data = (tmp_path / f"{share.first}.sqlite").read_bytes()

    assert [scope for scope in SCOPES if word_of(scope).encode() in data] == [
        scope for scope in SCOPES if share.holds(scope)
    ]


async def test_what_a_killed_process_owed_on_a_slip_goes_with_its_server(tmp_path: Path) -> None:
    original, copy = tmp_path / "byline.sqlite", tmp_path / "copy.sqlite"
    await fill(original)
    await Slips(original).put(
        {"scope": SERVERS[5], "person": BEN, "details": '{"key": "k1"}', "accepted_at": 1}
    )
    await back_up(original, copy)
    async with Database.open(copy) as database:
        found = await OutboxStore(database).all()

    assert [one.details for one in found] == ['{"key": "k1"}']
    assert not (tmp_path / "byline.sqlite.slips").exists()
