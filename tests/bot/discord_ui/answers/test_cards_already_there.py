"""What who has an article read finds where its card, or its reading, is there already."""

import json

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.errors import ModelUnreachable
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def test_a_card_that_stayed_quick_is_mended_when_somebody_has_it_read_again(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.fail(ModelUnreachable())
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response
    model.reply(REPLY)
    await newsroom.ben.slash(newsroom.channel, "summarize", text=ARTICLE)
    mended = text_of(next(one for one in newsroom.channel.history() if one.id == card.id))

    assert catalogue.FULL_READING in mended
    assert "ann" in mended
    assert words.SOMEBODY not in mended


async def test_a_card_of_a_full_reading_stays_as_it_is_when_somebody_has_it_read_again(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    before = len(newsroom.env.http_requests)
    await newsroom.ben.slash(newsroom.channel, "summarize", text=ARTICLE)
    edits = [one for one in newsroom.env.http_requests[before:] if one.method == "PATCH"]

    assert catalogue.FULL_READING not in json.dumps([one.json for one in edits], ensure_ascii=False)


async def test_whosaid_opens_who_said_what_of_a_card_that_is_there(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "whosaid", text=ARTICLE)
    (opened,) = result.followups

    assert "Who said what" in text_of(opened)
    assert opened.flags.ephemeral
    assert len(quick_newsroom.channel.history()) == 1


async def test_a_channel_gets_an_article_once_and_then_a_private_link(quick_newsroom: Newsroom) -> None:
    first = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    again = await quick_newsroom.ben.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    (line,) = again.followups

    assert line.ephemeral
    assert str(first.response.id) in line.content
    assert again.response is None


async def test_a_link_to_a_deleted_card_is_never_given(quick_newsroom: Newsroom) -> None:
    first = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    quick_newsroom.env.backend.delete_message(quick_newsroom.channel.id, first.response.id)
    again = await quick_newsroom.ben.slash(quick_newsroom.channel, "summarize", text=ARTICLE)

    assert again.response is not None
    assert again.followups == []


async def test_fresh_asks_the_model_again(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, fresh=True)

    assert catalogue.FULL_READING in text_of(result.response)
    assert len(model.requests) == 2


async def test_the_same_article_elsewhere_asks_no_model(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    other = newsroom.guild.create_text_channel("sports")
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    result = await newsroom.ann.slash(other, "summarize", text=ARTICLE)

    assert catalogue.FULL_READING in text_of(result.response)
    assert len(model.requests) == 1
