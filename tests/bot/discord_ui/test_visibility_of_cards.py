"""A card for all tells nothing that only some may know."""

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.buttons.correcting import set_to_brindle
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


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


def others_card(number: int) -> str:
    return ARTICLE.replace("Ferry", f"Tram {number}")


# What a private reading leaves behind


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


NAMED = ARTICLE + "\n© 2031 The Quiet Gazette. All rights reserved.\n"


# What one's own private paste of a story says besides it


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
