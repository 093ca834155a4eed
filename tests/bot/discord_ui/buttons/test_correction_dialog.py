from typing import Any

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.buttons.correcting import (
    SPEAKER_SET,
    dialog_on,
    options_of,
    set_to_brindle,
    value_of,
    who_said_what,
)
from tests.bot.discord_ui.buttons.pressing import a_card
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of

pytestmark = pytest.mark.asyncio


async def typed_name(newsroom: Newsroom, name: str, text: str = ARTICLE) -> Any:
    """What comes of it that ben sets somebody else as who says Ana Pell's quotation."""
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=text)).response
    dialog = await dialog_on(newsroom, card, newsroom.ben)
    form = await newsroom.ben.click(dialog, label=words.BUTTON_SOMEBODY_ELSE)
    return await newsroom.ben.submit_modal(form, {"name": name})


async def test_a_speaker_chosen_among_the_article_s_people_shows_with_who_set_it(
    quick_newsroom: Newsroom,
) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert "Ana Pell" not in text_of(shown)
    assert SPEAKER_SET.format(name="ben") in text_of(shown)


async def test_the_dialog_says_what_is_so_from_now_on(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)

    assert words.NOW_SAID_BY.format(who="Tom Brindle") in text_of(dialog)


async def test_somebody_else_is_typed_as_the_article_names_them(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    form = await quick_newsroom.ben.click(dialog, label=words.BUTTON_SOMEBODY_ELSE)
    await quick_newsroom.ben.submit_modal(form, {"name": "ferry line"})
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ben)

    assert "**Ferry line**" in text_of(shown)


async def test_a_name_that_the_article_lacks_is_refused(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    form = await quick_newsroom.ben.click(dialog, label=words.BUTTON_SOMEBODY_ELSE)
    result = await quick_newsroom.ben.submit_modal(form, {"name": "Jo Rowe"})

    assert "does not name “Jo Rowe”" in result.followups[0].content


async def test_what_nobody_says_leaves_the_card(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.ben.click(dialog, label=words.BUTTON_NOBODY)
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert "Ana Pell" not in text_of(shown)


async def test_a_correction_stays_after_a_restart(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.restart()
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert SPEAKER_SET.format(name="ben") in text_of(shown)


async def test_a_copied_quote_has_the_speaker_that_was_set(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    choice = (await quick_newsroom.ben.click(card, label=catalogue.BUTTON_COPY_QUOTE)).response

    assert "Ana Pell" not in text_of(choice)


@pytest.mark.parametrize("typed", [",", "“", "–"])
async def test_what_has_no_letter_is_no_name(quick_newsroom: Newsroom, typed: str) -> None:
    result = await typed_name(quick_newsroom, typed, f"{ARTICLE}\nIt rained – for a week, or longer.\n")

    assert result.followups[0].content.startswith("The article does not name")


async def test_a_typed_name_that_is_refused_formats_nothing_and_calls_nobody(
    quick_newsroom: Newsroom,
) -> None:
    result = await typed_name(quick_newsroom, "**Jo** @everyone [x](https://example.org)")
    told = result.followups[0].content

    assert "\\*\\*Jo\\*\\*" in told
    assert "[x](" not in told
    assert "@everyone" not in told


async def test_a_name_that_the_article_breaks_between_lines_is_in_one(quick_newsroom: Newsroom) -> None:
    await typed_name(quick_newsroom, "mira voss", f"{ARTICLE}\nIt was sent to Mira\nVoss of the board.\n")
    found = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", speaker="voss", file="json")
    (file,) = found.response.attachments

    assert '"Mira Voss"' in (await file.read()).decode()


async def test_people_beyond_those_whom_a_menu_holds_are_on_further_pages(quick_newsroom: Newsroom) -> None:
    names = [f"Ada {chr(65 + number)}{'abcdefghij'[number % 10]}nt" for number in range(26)] + ["Zoe Last"]
    text = "\n\n".join(["Bridge opens late", *(f"“It was late,” said {name}." for name in names)])
    card = (await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)).response
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ben)
    dialog = (await quick_newsroom.ben.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
    await quick_newsroom.ben.select(dialog, [options_of(dialog.components)[0]["value"]])
    await quick_newsroom.ben.click(dialog, label=catalogue.BUTTON_LATER_PAGE.format(page=2))
    await quick_newsroom.ben.select(dialog, [value_of("Zoe Last", dialog)])

    assert words.NOW_SAID_BY.format(who="Zoe Last") in text_of(dialog)


async def test_a_speaker_is_set_far_behind_in_a_long_article_as_well(quick_newsroom: Newsroom) -> None:
    long = "Rain fell on the quay for most of that week, and the boats stayed in.\n\n" * 30
    text = ARTICLE.replace("“Nobody", f"{long}“Nobody", 1)
    card = (await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)).response
    dialog = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)

    assert words.NOW_SAID_BY.format(who="Tom Brindle") in text_of(dialog)
