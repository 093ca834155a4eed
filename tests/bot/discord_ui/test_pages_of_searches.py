from typing import Any

import pytest

from bot.discord_ui.commands.library import SHOWN
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of
from tests.bot.discord_ui.library_shown import custom_ids, read

pytestmark = pytest.mark.asyncio

SAYERS = ("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan")


async def read_many(newsroom: Newsroom, channel: Any = None, also: str = "") -> None:
    """An article in which each of `SAYERS` says something of a lantern, more than a page of hits."""
    lines = [f"“The lantern number {at} was lit too late,” said {one}." for at, one in enumerate(SAYERS)]
    text = "\n\n".join(["Lanterns fail in the harbour", *lines, also])
    await newsroom.ann.slash(channel or newsroom.channel, "summarize", text=text)


async def test_the_next_page_of_a_search_shows_the_rest(quick_newsroom: Newsroom) -> None:
    await read_many(quick_newsroom)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="lantern")
    first = text_of(result.response)
    await quick_newsroom.ben.click(result.response, label=words.BUTTON_MORE_FOUND)
    second = text_of(result.response)

    assert [one for one in SAYERS if one in first] == list(SAYERS[:SHOWN])
    assert [one for one in SAYERS if one in second] == list(SAYERS[SHOWN:])


async def test_no_page_shows_again_what_an_older_article_has_as_well(quick_newsroom: Newsroom) -> None:
    await read_many(quick_newsroom)
    await read_many(quick_newsroom, also="The harbour master promised to look into it.")
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="lantern")
    await quick_newsroom.ben.click(result.response, label=words.BUTTON_MORE_FOUND)

    assert [one for one in SAYERS if one in text_of(result.response)] == list(SAYERS[SHOWN:])


async def test_the_last_page_of_a_search_leads_nowhere(quick_newsroom: Newsroom) -> None:
    await read_many(quick_newsroom)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="lantern")
    await quick_newsroom.ben.click(result.response, label=words.BUTTON_MORE_FOUND)

    assert not [one for one in custom_ids(result.response) if one.startswith("byline:next:")]


async def test_a_search_goes_on_after_a_restart(quick_newsroom: Newsroom) -> None:
    await read_many(quick_newsroom)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="lantern")
    await quick_newsroom.restart()
    await quick_newsroom.ben.click(result.response, label=words.BUTTON_MORE_FOUND)

    assert "Rowan" in text_of(result.response)


async def test_the_next_page_shows_nothing_of_a_channel_that_was_closed_meanwhile(
    quick_newsroom: Newsroom,
) -> None:
    guild, env = quick_newsroom.guild, quick_newsroom.env
    role = guild.create_role("Investigators")
    joe = guild.add_member(env.create_user("joe"), roles=[role])
    await read_many(quick_newsroom, quick_newsroom.channel_for(quick_newsroom.ann, role))
    result = await joe.slash(quick_newsroom.channel, "find", words="lantern")
    env.backend.remove_member_role(guild.id, joe.id, role.id)
    await env.settle()
    pressed = await joe.click(result.response, label=words.BUTTON_MORE_FOUND)

    assert "Ash" in text_of(result.response)
    assert "Rowan" not in text_of(result.response) + text_of(pressed.response)


async def test_a_page_keeps_to_all_that_was_asked_for(quick_newsroom: Newsroom) -> None:
    elsewhere = f"{ARTICLE}\n“The lantern number 90 was lit too late,” said Tom Brindle.\n"
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=elsewhere)
    await read_many(quick_newsroom)
    result = await quick_newsroom.ben.slash(
        quick_newsroom.channel, "find", words="number", article="harbour", since="yesterday"
    )
    await quick_newsroom.ben.click(result.response, label=words.BUTTON_MORE_FOUND)

    assert "Rowan" in text_of(result.response)
    assert "Brindle" not in text_of(result.response)


async def test_no_page_of_a_search_shows_what_another_read_privately(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom, "Ferry goes", private=True)
    await read_many(quick_newsroom)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", since="yesterday")
    await quick_newsroom.ben.click(result.response, label=words.BUTTON_MORE_FOUND)

    assert "Rowan" in text_of(result.response)
    assert "Brindle" not in text_of(result.response)


async def test_what_stood_on_a_page_is_not_repeated_on_the_next(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom, "Ferry goes")
    await read_many(quick_newsroom)
    await read(quick_newsroom, "Ferry goes again")
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", since="yesterday")
    first = text_of(result.response)
    await quick_newsroom.ben.click(result.response, label=words.BUTTON_MORE_FOUND)

    assert "the closure would cost 30 jobs" in first
    assert "the closure would cost 30 jobs" not in text_of(result.response)
    assert "Rowan" in text_of(result.response)


async def test_a_search_too_long_for_a_button_asks_to_be_narrowed_down(quick_newsroom: Newsroom) -> None:
    await read_many(quick_newsroom)
    result = await quick_newsroom.ben.slash(
        quick_newsroom.channel, "find", words="lantern number lit late " * 6
    )

    assert words.MORE_FOUND in text_of(result.response)
    assert not [one for one in custom_ids(result.response) if one.startswith("byline:next:")]
