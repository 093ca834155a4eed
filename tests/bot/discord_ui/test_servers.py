import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.discord_ui.client import BylineClient
from bot.discord_ui.servers import SHARD_BITS
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.pipeline.asker import Asker
from storage.conversations import ConversationKey
from storage.database import Database
from storage.departures import DepartureStore
from storage.server_settings import ServerSettings, ServerSettingsStore
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of
from tests.bot.discord_ui.refusals import refused
from tests.bot.waiting import until
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

EVER = 10**11
OF_SHARD_1 = 1 << SHARD_BITS  # the id of a server, where there are two shards


async def left(newsroom: Newsroom) -> list[str]:
    assert newsroom.services.memory.database is not None
    return await DepartureStore(newsroom.services.memory.database).left_before(EVER)


async def settled() -> None:
    """When every event that was handed on has been dealt with."""
    await asyncio.gather(*(one for one in asyncio.all_tasks() if one.get_name().startswith("discord.py")))


async def happens(newsroom: Newsroom, event: str, *arguments: Any) -> None:
    newsroom.env.bot.dispatch(event, *arguments)
    await settled()


async def deleted(newsroom: Newsroom, *, unavailable: bool) -> None:
    """What Discord tells of a server, which may have an outage only."""
    newsroom.env.bot._connection.parse_guild_delete(
        {"id": str(newsroom.guild.id), "unavailable": unavailable}  # type: ignore[typeddict-item]
    )
    await settled()


@pytest.fixture
def scope(quick_newsroom: Newsroom) -> str:
    return f"guild:{quick_newsroom.guild.id}"


async def test_a_server_that_removes_byline_is_noted_and_one_that_adds_it_is_not(
    quick_newsroom: Newsroom, scope: str
) -> None:
    guild = quick_newsroom.env.bot.get_guild(quick_newsroom.guild.id)
    await deleted(quick_newsroom, unavailable=False)
    noted = await left(quick_newsroom)
    await happens(quick_newsroom, "guild_join", guild)

    assert noted == [scope]
    assert await left(quick_newsroom) == []


async def test_an_outage_is_no_departure(quick_newsroom: Newsroom) -> None:
    await deleted(quick_newsroom, unavailable=True)

    assert await left(quick_newsroom) == []


async def test_servers_that_went_while_byline_was_off_are_noted_when_it_is_ready(
    quick_newsroom: Newsroom, scope: str
) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    assert quick_newsroom.services.memory.database is not None
    async with quick_newsroom.services.memory.database.transaction() as connection:
        await connection.run("INSERT INTO names (scope, name) VALUES ('guild:999', 'Ana Pell')")
        await connection.run("INSERT INTO names (scope, name) VALUES ('user:998', 'Ana Pell')")
    await happens(quick_newsroom, "ready")

    assert await left(quick_newsroom) == ["guild:999"]


async def test_servers_of_other_shards_are_for_another_process_to_note(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick_newsroom.env.bot, "shard_ids", [1])
    monkeypatch.setattr(quick_newsroom.env.bot, "shard_count", 2)
    assert quick_newsroom.services.memory.database is not None
    async with quick_newsroom.services.memory.database.transaction() as connection:
        for number in (999, OF_SHARD_1):
            await connection.run(
                "INSERT INTO names (scope, name) VALUES (?, 'Ana Pell')", [f"guild:{number}"]
            )
    await happens(quick_newsroom, "ready")

    assert await left(quick_newsroom) == [f"guild:{OF_SHARD_1}"]


async def test_what_is_too_old_goes_once_byline_is_ready(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    database = quick_newsroom.services.memory.database
    assert database is not None
    async with database.transaction() as connection:
        await connection.run("UPDATE readings SET read_at = 1000")
    scope = f"guild:{quick_newsroom.guild.id}"
    await ServerSettingsStore(database).put(scope, ServerSettings(retention_days=30))
    await quick_newsroom.restart()
    client = quick_newsroom.env.bot
    assert isinstance(client, BylineClient)
    upkeep = asyncio.create_task(client.look_after_what_is_kept())
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while await articles_in(database):
                await asyncio.sleep(0)
    finally:
        upkeep.cancel()
        await asyncio.gather(upkeep, return_exceptions=True)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "articles")

    assert result.response.content.startswith(words.NO_ARTICLES)


async def test_with_a_deleted_channel_goes_what_was_asked_in_its_threads(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    card = (await ann.slash(channel, "summarize", text=ARTICLE)).response
    await ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = channel.threads
    await ann.slash(thread, "ask", question="How many jobs will go?", private=True)
    conversations = quick_newsroom.services.conversations
    key = ConversationKey(f"guild:{quick_newsroom.guild.id}", str(thread.id), ann.id)
    before = await conversations.view(key)
    await happens(quick_newsroom, "guild_channel_delete", quick_newsroom.env.bot.get_channel(channel.id))

    assert before is not None
    assert await conversations.view(key) is None


async def articles_in(database: Database) -> int:
    async with database.reading() as connection:
        return await connection.integer("SELECT count(*) FROM articles")


async def test_an_article_of_a_deleted_channel_can_be_forgotten_by_who_had_it_read(
    quick_newsroom: Newsroom,
) -> None:
    ann, ben, channel = quick_newsroom.ann, quick_newsroom.ben, quick_newsroom.channel
    gone = quick_newsroom.guild.create_text_channel("gone")
    await ann.slash(gone, "summarize", text=ARTICLE)
    quick_newsroom.env.backend.delete_channel(gone.id)
    await quick_newsroom.env.settle()
    bens = await ben.autocomplete(channel, "forget", "article", "")
    (choice,) = await ann.autocomplete(channel, "forget", "article", "")
    asked = await ann.slash(channel, "forget", what="article", article=choice["value"])
    done = await ann.click(asked.response, label=forget_words.BUTTON_FORGET)
    listed = await ann.slash(channel, "articles")

    assert bens == []
    assert forget_words.FORGOTTEN in text_of(done.response)
    assert listed.response.content.startswith(words.NO_ARTICLES)


async def test_a_channel_that_was_deleted_while_byline_was_off_hands_over_what_was_read_there(
    quick_newsroom: Newsroom,
) -> None:
    ann, channel, services = quick_newsroom.ann, quick_newsroom.channel, quick_newsroom.services
    there = Asker(f"guild:{quick_newsroom.guild.id}", person=ann.id, channel=channel.id)
    reading = await services.quick_readings.of(ARTICLE)
    await services.memory.keep_article(replace(there, channel=404), reading)
    before = await ann.slash(channel, "articles")
    await happens(quick_newsroom, "ready")
    after = await ann.slash(channel, "articles")

    assert before.response.content.startswith(words.NO_ARTICLES)
    assert "Ferry line to close in May" in text_of(after.response)


@pytest.mark.parametrize("trouble", [None, 500, 403], ids=["archived", "broken", "hidden"])
async def test_what_discord_does_not_say_is_gone_keeps_what_was_read_there(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, trouble: int | None
) -> None:
    ann, services = quick_newsroom.ann, quick_newsroom.services
    there = Asker(f"guild:{quick_newsroom.guild.id}", person=ann.id, channel=404)
    await services.memory.keep_article(there, await services.quick_readings.of(ARTICLE))

    async def fetch_channel(place: int) -> object:
        assert place == 404
        if trouble is not None:
            raise refused(trouble)
        return object()

    monkeypatch.setattr(quick_newsroom.env.bot, "fetch_channel", fetch_channel)
    await happens(quick_newsroom, "ready")
    listed = await ann.slash(quick_newsroom.channel, "articles")

    assert listed.response.content.startswith(words.NO_ARTICLES)


async def test_after_an_update_what_is_kept_is_read_again_while_byline_is_there(
    quick_newsroom: Newsroom,
) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    await ann.slash(channel, "summarize", text=ARTICLE)
    database = quick_newsroom.services.memory.at_hand
    async with database.transaction() as connection:
        await connection.run("UPDATE holdings SET reader = 'an earlier version'")
        await connection.run("UPDATE statements SET speakers = '[\"Max Stranger\"]'")
    before = text_of((await ann.slash(channel, "find", words="boat")).response)

    async def is_read_again() -> bool:
        async with database.reading() as connection:
            return not await connection.integer(
                "SELECT count(*) FROM statements WHERE speakers LIKE '%Stranger%'"
            )

    keeping = asyncio.create_task(quick_newsroom.env.bot.look_after_what_is_kept())
    try:
        await until(is_read_again)
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
    after = text_of((await ann.slash(channel, "find", words="boat")).response)

    assert "Max Stranger" in before
    assert "Ana Pell" in after
