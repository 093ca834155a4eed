"""What a card that was removed and brought back, or shared, says of how it came to be."""

from typing import Any

import discord
import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.errors import ModelUnreachable
from tests.bot.discord_ui.buttons.pressing import a_card, pressed
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, labels_of, mention, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


def a_moderator(newsroom: Newsroom) -> Any:
    role = newsroom.guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    return newsroom.guild.add_member(newsroom.env.create_user("mo"), roles=[role])


async def restored(newsroom: Newsroom, by: Any) -> Any:
    """Ann's card, removed and brought back by somebody."""
    card = await a_card(newsroom)
    removed = await pressed(newsroom, card, catalogue.BUTTON_MORE, catalogue.BUTTON_REMOVE, by=by)
    await pressed(newsroom, removed.response, words.RESTORE_BUTTON, by=by)
    return newsroom.channel.last_message


async def test_a_restored_card_names_who_asked_for_it(quick_newsroom: Newsroom) -> None:
    card = await restored(quick_newsroom, a_moderator(quick_newsroom))

    assert "@ann" in text_of(card)
    assert "@mo" not in text_of(card)


async def test_a_restored_quick_reading_says_so_and_can_be_tried_again(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.fail(ModelUnreachable())
    card = await restored(newsroom, newsroom.ann)

    assert words.QUICK_READING_KEPT in text_of(card)
    assert catalogue.BUTTON_TRY_AGAIN in labels_of(card)


async def test_a_restored_full_reading_has_nothing_to_try_again(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    card = await restored(newsroom, newsroom.ann)

    assert catalogue.FULL_READING in text_of(card)
    assert catalogue.BUTTON_TRY_AGAIN not in labels_of(card)


async def test_where_no_model_reads_there_is_nothing_to_try_again(quick_newsroom: Newsroom) -> None:
    card = await restored(quick_newsroom, quick_newsroom.ann)

    assert catalogue.BUTTON_TRY_AGAIN not in labels_of(card)


async def test_what_has_its_card_in_the_channel_is_not_shared_there_again(quick_newsroom: Newsroom) -> None:
    hidden = await a_card(quick_newsroom, private=True)
    card = await a_card(quick_newsroom)
    result = await pressed(
        quick_newsroom, hidden, catalogue.BUTTON_MORE, catalogue.BUTTON_SHARE, by=quick_newsroom.ann
    )

    assert (str(card.id) in result.response.content, words.SHARED in result.response.content) == (True, False)
    assert quick_newsroom.channel.last_message.id == card.id


async def test_a_card_that_has_a_successor_is_not_restored(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    removed = await pressed(
        quick_newsroom, card, catalogue.BUTTON_MORE, catalogue.BUTTON_REMOVE, by=quick_newsroom.ann
    )
    successor = await a_card(quick_newsroom)
    await pressed(quick_newsroom, removed.response, words.RESTORE_BUTTON, by=quick_newsroom.ann)

    assert quick_newsroom.channel.last_message.id == successor.id


@pytest.mark.parametrize(("who", "may"), [("ann", True), ("ben", False)])
async def test_a_restored_card_can_be_removed_by_who_asked_for_it(
    quick_newsroom: Newsroom, who: str, may: bool
) -> None:
    card = await restored(quick_newsroom, a_moderator(quick_newsroom))
    person = quick_newsroom.ann if who == "ann" else quick_newsroom.ben
    more = await pressed(quick_newsroom, card, catalogue.BUTTON_MORE, by=person)

    assert (catalogue.BUTTON_REMOVE in labels_of(more.response)) == may


async def shared(newsroom: Newsroom, model: FakeModel) -> Any:
    """Ann's quick reading, which she shared."""
    model.fail(ModelUnreachable())
    hidden = await a_card(newsroom, private=True)
    await pressed(newsroom, hidden, catalogue.BUTTON_MORE, catalogue.BUTTON_SHARE, by=newsroom.ann)
    return newsroom.channel.last_message


async def test_a_shared_card_stays_its_owners_also_when_it_was_read_again(
    newsroom: Newsroom, model: FakeModel
) -> None:
    card = await shared(newsroom, model)
    model.reply(REPLY)
    await pressed(newsroom, card, catalogue.BUTTON_TRY_AGAIN, by=a_moderator(newsroom))
    more = await pressed(newsroom, card, catalogue.BUTTON_MORE, by=newsroom.ann)

    assert catalogue.FULL_READING in text_of(card)
    assert catalogue.BUTTON_REMOVE in labels_of(more.response)


async def test_a_card_stays_its_owners_also_when_the_pasted_message_was_deleted(
    quick_newsroom: Newsroom,
) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    pasted = await ann.send(channel, f"{mention(quick_newsroom)} {ARTICLE}")
    card = channel.last_message
    await ann.delete(pasted)
    more = await pressed(quick_newsroom, card, catalogue.BUTTON_MORE, by=ann)

    assert catalogue.BUTTON_REMOVE in labels_of(more.response)
