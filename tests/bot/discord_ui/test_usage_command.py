from typing import Any

import pytest

from bot.discord_ui.words import settings_catalogue as words
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio

TOKENS_IN = f"{USAGE.input_tokens:,} tokens in"


async def test_usage_tells_the_asker_alone_what_they_used(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    result = await newsroom.ann.slash(newsroom.channel, "usage")

    assert f"**You here, today**\n{words.NO_LIMIT_TODAY}\n{TOKENS_IN}" in text_of(result.response)
    assert words.SERVER_TODAY not in text_of(result.response)
    assert result.ephemeral


async def test_what_others_used_is_not_ones_own(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    result = await newsroom.ben.slash(newsroom.channel, "usage")

    assert f"**You here, today**\n{words.NO_LIMIT_TODAY}\n{words.NOTHING_USED}" in text_of(result.response)


async def test_who_manages_the_server_sees_what_all_used(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    result = await manager.slash(newsroom.channel, "usage")

    assert f"**This server, today**\n{words.NO_LIMIT_TODAY}\n{TOKENS_IN}" in text_of(result.response)
    assert f"**You here, today**\n{words.NO_LIMIT_TODAY}\n{words.NOTHING_USED}" in text_of(result.response)


async def test_what_a_stored_reply_saved_is_told(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    await newsroom.ben.slash(newsroom.channel, "summarize", text=ARTICLE, private=True)
    result = await newsroom.ben.slash(newsroom.channel, "usage")

    assert f"Stored replies saved {USAGE.input_tokens + USAGE.output_tokens:,} tokens" in text_of(
        result.response
    )


async def test_what_is_left_of_the_budget_is_told(newsroom: Newsroom, model: FakeModel, manager: Any) -> None:
    model.reply(REPLY)
    card = (await manager.slash(newsroom.channel, "settings")).response
    await manager.select(card, ["200000"], custom_id="byline-setting:each:")
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    result = await newsroom.ann.slash(newsroom.channel, "usage")

    assert "198,900 of 200,000 tokens are left today" in text_of(result.response)


async def test_in_direct_messages_usage_is_that_of_the_direct_messages(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.reply(REPLY)
    await newsroom.ann.user.slash("summarize", text=ARTICLE)
    direct = await newsroom.ann.user.slash("usage")
    on_server = await newsroom.ann.slash(newsroom.channel, "usage")

    assert TOKENS_IN in text_of(direct.response)
    assert TOKENS_IN not in text_of(on_server.response)


async def test_without_a_model_usage_says_so(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "usage")

    assert any(words.USAGE_NO_MODEL in one.content for one in (result.response, *result.followups))
