"""An article shows to those who can view the channel where it was read; a private one to who asked."""

from dataclasses import replace
from typing import Any

import discord
import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.buttons.test_correction_dialog import set_to_brindle
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

TITLE = "Ferry line to close in May"


async def all_that_can_be_seen(newsroom: Newsroom, person: Any, channel: Any) -> str:
    """Everything by which an article read elsewhere could become known."""
    answers = [
        await person.slash(channel, "articles"),
        await person.slash(channel, "find", speaker="Pell"),
        await person.slash(channel, "quote", speaker="Pell"),
    ]
    completed = [
        await person.autocomplete(channel, "quote", "speaker", "p"),
        await person.autocomplete(channel, "quote", "words", "nobody"),
        await person.autocomplete(channel, "ask", "article", "", question="Who?"),
    ]
    return "\n".join([*(text_of(one.response) for one in answers), str(completed)])


def another_server(newsroom: Newsroom) -> Newsroom:
    guild = newsroom.env.create_guild(name="The Gazette")
    channel = guild.create_text_channel("services")
    return replace(newsroom, guild=guild, channel=channel, ben=guild.add_member(newsroom.ben.user))


async def test_what_is_read_in_a_channel_shows_to_its_members(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    seen = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)

    assert TITLE in seen
    assert "Nobody took the boat" in seen


async def test_nothing_of_a_server_shows_in_another(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    other = another_server(quick_newsroom)
    seen = await all_that_can_be_seen(other, other.ben, other.channel)

    assert "Ferry" not in seen
    assert "Pell" not in seen


async def test_nothing_of_a_server_shows_in_direct_messages(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    result = await quick_newsroom.ann.user.slash("articles")

    assert result.response.content.startswith(words.NO_ARTICLES)


async def test_a_restricted_channels_article_stays_with_those_who_can_view_it(
    quick_newsroom: Newsroom,
) -> None:
    restricted = quick_newsroom.channel_for(quick_newsroom.ann)
    await quick_newsroom.ann.slash(restricted, "summarize", text=ARTICLE)
    seen = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)

    assert "Ferry" not in seen
    assert "Pell" not in seen


async def test_who_can_view_the_restricted_channel_sees_it_from_elsewhere_too(
    quick_newsroom: Newsroom,
) -> None:
    restricted = quick_newsroom.channel_for(quick_newsroom.ann, quick_newsroom.ben)
    await quick_newsroom.ann.slash(restricted, "summarize", text=ARTICLE)
    seen = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)

    assert TITLE in seen


async def test_who_loses_the_role_that_opens_a_channel_sees_no_more_of_it(quick_newsroom: Newsroom) -> None:
    guild, channel, ann = quick_newsroom.guild, quick_newsroom.channel, quick_newsroom.ann
    role = guild.create_role("Investigators")
    joe = guild.add_member(quick_newsroom.env.create_user("joe"), roles=[role])
    restricted = quick_newsroom.channel_for(ann, role)
    await ann.slash(restricted, "summarize", text=ARTICLE)
    before = await all_that_can_be_seen(quick_newsroom, joe, channel)
    quick_newsroom.env.backend.remove_member_role(guild.id, joe.id, role.id)
    await quick_newsroom.env.settle()
    after = await all_that_can_be_seen(quick_newsroom, joe, channel)

    assert TITLE in before
    assert "Ferry" not in after
    assert "Pell" not in after


async def test_a_private_reading_shows_only_to_who_asked(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE, private=True)
    bens = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)
    anns = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ann, quick_newsroom.channel)

    assert "Ferry" not in bens
    assert "Pell" not in bens
    assert TITLE in anns


@pytest.mark.parametrize(("private", "told"), [(True, False), (False, True)], ids=["private", "shared"])
async def test_a_first_reading_is_told_only_to_those_who_may_know_of_it(
    newsroom: Newsroom, model: FakeModel, private: bool, told: bool
) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=private)
    result = await newsroom.ben.slash(newsroom.channel, "summarize", text=ARTICLE, private=True)

    assert len(model.requests) == 1
    assert ("Read before" in text_of(result.response)) is told


@pytest.mark.parametrize("private", [True, False], ids=["private", "closed"])
async def test_a_card_for_all_tells_of_no_reading_that_only_the_asker_may_know_of(
    newsroom: Newsroom, model: FakeModel, private: bool
) -> None:
    ben = newsroom.ben
    closed = newsroom.channel if private else newsroom.channel_for(newsroom.ann, ben)
    model.reply(REPLY)
    await ben.slash(closed, "summarize", text=ARTICLE, private=private)
    result = await ben.slash(newsroom.channel, "summarize", text=ARTICLE)

    assert len(model.requests) == 1
    assert not result.ephemeral
    assert "Read before" not in text_of(result.response)


async def test_a_shared_private_article_can_be_opened_by_the_channel(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    private = (await ann.slash(channel, "summarize", text=ARTICLE, private=True)).response
    more = (await ann.click(private, label=catalogue.BUTTON_MORE)).response
    await ann.click(more, label=catalogue.BUTTON_SHARE)
    result = await quick_newsroom.ben.click(channel.last_message, label=catalogue.BUTTON_WHO_SAID_WHAT)

    assert "“Nobody took the boat any more,”" in text_of(result.response)


async def test_a_shared_private_full_reading_is_the_channels_from_then_on(
    newsroom: Newsroom, model: FakeModel
) -> None:
    ann, channel = newsroom.ann, newsroom.channel
    model.reply(REPLY)
    private = (await ann.slash(channel, "summarize", text=ARTICLE, private=True)).response
    more = (await ann.click(private, label=catalogue.BUTTON_MORE)).response
    await ann.click(more, label=catalogue.BUTTON_SHARE)
    opened = await newsroom.ben.click(channel.last_message, label=catalogue.BUTTON_MORE)

    assert "full reading" in text_of(opened.response).lower()


async def a_thread_with_an_article(newsroom: Newsroom, kind: discord.ChannelType) -> Any:
    client = newsroom.env.bot
    parent = client.get_channel(newsroom.channel.id)
    assert isinstance(parent, discord.TextChannel)
    thread = await parent.create_thread(name="Sources", type=kind, invitable=False)
    await newsroom.env.settle()
    await thread.add_user(discord.Object(newsroom.ann.id))
    (handle,) = newsroom.channel.threads
    await newsroom.ann.slash(handle, "summarize", text=ARTICLE)
    return handle


async def test_an_article_of_an_open_thread_shows_to_the_channel(quick_newsroom: Newsroom) -> None:
    await a_thread_with_an_article(quick_newsroom, discord.ChannelType.public_thread)
    seen = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)

    assert TITLE in seen


async def test_an_article_of_a_private_thread_shows_only_inside(quick_newsroom: Newsroom) -> None:
    thread = await a_thread_with_an_article(quick_newsroom, discord.ChannelType.private_thread)
    outside = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)
    inside = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ann, thread)

    assert "Ferry" not in outside
    assert "Pell" not in outside
    assert TITLE in inside


# What a private reading leaves behind


def others_card(number: int) -> str:
    return ARTICLE.replace("Ferry", f"Tram {number}")


async def test_the_order_of_articles_does_not_tell_of_somebodys_earlier_private_reading(
    quick_newsroom: Newsroom,
) -> None:
    ann, ben, channel = quick_newsroom.ann, quick_newsroom.ben, quick_newsroom.channel
    await ann.slash(channel, "summarize", text=ARTICLE, private=True)
    await ben.slash(channel, "summarize", text=others_card(1))
    await ben.slash(channel, "summarize", text=ARTICLE)
    listed = text_of((await ben.slash(channel, "articles")).response)

    assert listed.index("Ferry") < listed.index("Tram")


async def test_who_forgets_their_article_does_not_learn_that_somebody_read_it_privately(
    quick_newsroom: Newsroom,
) -> None:
    ann, ben, channel = quick_newsroom.ann, quick_newsroom.ben, quick_newsroom.channel
    await ann.slash(channel, "summarize", text=ARTICLE, private=True)
    await ben.slash(channel, "summarize", text=ARTICLE, private=True)
    (choice,) = await ben.autocomplete(channel, "forget", "article", "")
    asked = await ben.slash(channel, "forget", what="article", article=choice["value"])
    told = text_of(asked.response)
    await ben.click(asked.response, label=forget_words.BUTTON_FORGET)
    bens, anns = [await one.slash(channel, "articles") for one in (ben, ann)]

    assert forget_words.OTHERS_TOO not in told
    assert "1 reading" in told
    assert "Ferry" not in text_of(bens.response)
    assert "Ferry" in text_of(anns.response)


@pytest.mark.parametrize("of_ann", [True, False], ids=["after Ann did", "alone"])
async def test_usage_and_more_do_not_tell_that_somebody_read_the_same_privately(
    newsroom: Newsroom, model: FakeModel, of_ann: bool
) -> None:
    ben, channel = newsroom.ben, newsroom.channel
    model.reply(REPLY)
    if of_ann:
        await newsroom.ann.slash(channel, "summarize", text=ARTICLE, private=True)
    read = await ben.slash(channel, "summarize", text=ARTICLE, private=True)
    usage = text_of((await ben.slash(channel, "usage")).response)
    more = text_of((await ben.click(read.response, label=catalogue.BUTTON_MORE)).response)

    assert len(model.requests) == 1
    assert "Read before" not in text_of(read.response)
    assert "1,000 tokens in" in usage
    assert "saved" not in usage
    assert "Cost" in more


# What one's own private paste of a story says besides it

NAMED = ARTICLE + "\n© 2031 The Quiet Gazette. All rights reserved.\n"


async def test_a_card_for_all_that_who_asked_for_it_sets_right_shows_nothing_of_their_private_paste(
    quick_newsroom: Newsroom,
) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    card = (await ann.slash(channel, "summarize", text=ARTICLE)).response
    private = await ann.slash(channel, "summarize", text=NAMED, private=True)
    await set_to_brindle(quick_newsroom, card, ann)

    assert "Quiet Gazette" in text_of(private.response)
    assert "set by" in text_of(card)
    assert "Quiet Gazette" not in text_of(card)


async def test_a_restored_card_shows_nothing_of_a_private_paste(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    card = (await ann.slash(channel, "summarize", text=ARTICLE)).response
    await ann.slash(channel, "summarize", text=NAMED, private=True)
    more = (await ann.click(card, label=catalogue.BUTTON_MORE)).response
    removed = (await ann.click(more, label=catalogue.BUTTON_REMOVE)).response
    await ann.click(removed, label=words.RESTORE_BUTTON)

    assert "Ferry" in text_of(channel.last_message)
    assert "Quiet Gazette" not in text_of(channel.last_message)


async def test_a_card_for_all_that_is_read_again_shows_nothing_of_a_private_paste(
    quick_newsroom: Newsroom,
) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    card = (await ann.slash(channel, "summarize", text=ARTICLE)).response
    await ann.slash(channel, "summarize", text=NAMED, private=True)
    more = (await ann.click(card, label=catalogue.BUTTON_MORE)).response
    await ann.click(more, label=catalogue.BUTTON_READ_AGAIN)

    assert "Ferry" in text_of(card)
    assert "Quiet Gazette" not in text_of(card)


async def test_an_answer_for_all_is_given_from_what_all_may_see(newsroom: Newsroom, model: FakeModel) -> None:
    ann, channel = newsroom.ann, newsroom.channel
    model.reply(REPLY)
    await ann.slash(channel, "summarize", text=ARTICLE)
    await ann.slash(channel, "summarize", text=NAMED, private=True)
    for private in (True, False):
        model.reply({"answer": "In May [s1].", "in_article": "yes"})
        await ann.slash(channel, "ask", question="When does it close?", private=private)
    of_own, for_all = (str(one.messages) for one in model.asked_for("question"))

    assert "Quiet Gazette" in of_own
    assert "Quiet Gazette" not in for_all
