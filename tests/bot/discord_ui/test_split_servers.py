"""One Byline becomes two, each with a share of the shards and of the database."""

from pathlib import Path

import pytest

from bot.pipeline.keeping.back_up import back_up
from bot.pipeline.keeping.split import forget_outside
from bot.pipeline.memory import open_memory
from bot.pipeline.scopes import scope_of
from bot.pipeline.shards import parse_share
from tests.bot.discord_ui.byline_at_loopback import byline_here
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.loopback_discord.calls import Call
from tests.loopback_discord.server import running_discord

pytestmark = pytest.mark.asyncio

SHARES = [parse_share("0/2"), parse_share("1/2")]
SHARD_BITS = 22  # of a server's id, below what its shard follows from
DATABASE = "byline.sqlite"
NAMES = ["ferry", "tram"]  # of what an article is about, one a server


async def test_each_server_is_answered_by_one_of_both_with_all_that_it_had(tmp_path: Path) -> None:
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
    async with running_discord() as loopback:
        servers = [
            loopback.world.add_guild(f"Paper {each}", "news", id_=each << SHARD_BITS) for each in (2, 3)
        ]
        places = [server.channels[0] for server in servers]
        async with byline_here(loopback, folders[0]) as byline:
            for place, name in zip(places, NAMES, strict=True):
                asked = await loopback.people.command("summarize", channel=place, text=article(name))
                await asked.showing(FINAL)
            await byline.settled()
        await loopback.gateway.offline()
        await back_up(folders[0] / DATABASE, folders[1] / DATABASE)
        for folder, share in zip(folders, SHARES, strict=True):
            async with open_memory(folder / DATABASE) as memory:
                assert await forget_outside(memory, share)
        async with (
            byline_here(loopback, folders[0], share=SHARES[0]) as first,
            byline_here(loopback, folders[1], share=SHARES[1]) as second,
        ):
            before = len(loopback.journal.of(Call.ACKNOWLEDGE))
            looked = [
                await loopback.people.command("find", channel=place, words=name)
                for place, name in zip(places, NAMES, strict=True)
            ]
            found = [(await one.showing()).text for one in looked]
            acknowledged = loopback.journal.of(Call.ACKNOWLEDGE)[before:]
            for each in (first, second):
                await each.settled()
    kept = []
    for folder in folders:
        async with open_memory(folder / DATABASE) as memory:
            kept.append(await memory.scopes_with_data(""))

    assert all(f"Nobody took the {name} any more" in text for name, text in zip(NAMES, found, strict=True))
    assert len(acknowledged) == len(servers)
    assert kept == [[scope_of(server.id)] for server in servers]
