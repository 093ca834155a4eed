"""An article is named by words of its title, also by managers who cannot see it."""

from typing import Any

import discord
import pytest

from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.asked_to_forget import asked_to_forget, read, said
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of

pytestmark = pytest.mark.asyncio

TITLE = "Ferry line to close in May"


async def read_titled(newsroom: Newsroom, title: str, channel: Any = None, **options: Any) -> None:
    text = ARTICLE.replace(TITLE, title)
    await newsroom.ann.slash(channel or newsroom.channel, "summarize", text=text, **options)


async def test_a_typed_title_means_the_article_that_has_its_words(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann, article="close ferry")

    assert f"**{TITLE}**" in text_of(card.response)


async def test_a_whole_title_means_its_article_also_where_others_hold_it(quick_newsroom: Newsroom) -> None:
    await read_titled(quick_newsroom, f"{TITLE} after all")
    await read(quick_newsroom)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann, article=TITLE.upper())

    assert f"**{TITLE}**" in text_of(card.response)


async def test_words_of_several_titles_ask_which_is_meant(quick_newsroom: Newsroom) -> None:
    for title in ("Ferry goes", "Ferry stays"):
        await read_titled(quick_newsroom, title)
    told = said(await asked_to_forget(quick_newsroom, quick_newsroom.ann, article="ferry"))

    assert told.startswith(f"{forget_words.SEVERAL_TITLES}\n• Ferry stays\n• Ferry goes")


async def test_a_title_that_one_cannot_see_is_not_said_to_be_there(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom, private=True)
    told = said(await asked_to_forget(quick_newsroom, quick_newsroom.ben, article=TITLE))

    assert told.startswith(words.NO_SUCH_TITLE)


async def test_a_manager_is_shown_the_same_whether_or_not_others_have_a_title_that_they_cannot_see(
    quick_newsroom: Newsroom, quick_manager: Any
) -> None:
    before = await asked_to_forget(quick_newsroom, quick_manager, article=TITLE)
    await read(quick_newsroom, private=True)
    after = await asked_to_forget(quick_newsroom, quick_manager, article=TITLE)

    assert text_of(before.response) == text_of(after.response)
    assert forget_words.GOES_WITH_TITLE in text_of(after.response)


async def test_what_nobody_can_see_is_no_title(quick_newsroom: Newsroom, quick_manager: Any) -> None:
    told = said(await asked_to_forget(quick_newsroom, quick_manager, article="\u200b "))

    assert told.startswith(forget_words.FORGET_WHICH)


@pytest.mark.parametrize("where", ["privately", "in a closed channel", "in a deleted channel"])
async def test_a_manager_forgets_by_its_title_what_they_cannot_see(
    quick_newsroom: Newsroom, quick_manager: Any, where: str
) -> None:
    private = where == "privately"
    channel = quick_newsroom.channel if private else quick_newsroom.channel_for(quick_newsroom.ann)
    await read_titled(quick_newsroom, TITLE, channel, private=private)
    await read_titled(quick_newsroom, f"{TITLE} after all", channel, private=private)
    if where == "in a deleted channel":
        quick_newsroom.env.backend.delete_channel(channel.id)
        await quick_newsroom.env.settle()
    card = await asked_to_forget(quick_newsroom, quick_manager, article=TITLE)
    await quick_manager.click(card.response, label=forget_words.BUTTON_FORGET)
    place = quick_newsroom.channel if where == "in a deleted channel" else channel
    left = text_of((await quick_newsroom.ann.slash(place, "articles")).response)

    assert f"**{TITLE}**" not in left
    assert f"**{TITLE} after all**" in left


async def test_who_manages_no_more_forgets_no_title(quick_newsroom: Newsroom) -> None:
    guild, env = quick_newsroom.guild, quick_newsroom.env
    role = guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
    meg = guild.add_member(env.create_user("meg"), roles=[role])
    await read(quick_newsroom, private=True)
    card = await asked_to_forget(quick_newsroom, meg, article=TITLE)
    env.backend.remove_member_role(guild.id, meg.id, role.id)
    await env.settle()
    told = said(await meg.click(card.response, label=forget_words.BUTTON_FORGET))

    assert told.startswith(forget_words.MANAGERS_FORGET_TITLES)
