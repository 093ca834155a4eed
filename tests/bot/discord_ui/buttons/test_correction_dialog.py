import json
from typing import Any

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of

pytestmark = pytest.mark.asyncio

SPEAKER_SET = "speaker set by @{name}"


async def a_card(newsroom: Newsroom, *, private: bool = False) -> Any:
    """The card that ann asked for."""
    options = {"private": True} if private else {}
    return (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, **options)).response


async def who_said_what(newsroom: Newsroom, card: Any, by: Any) -> Any:
    return (await by.click(card, label=catalogue.BUTTON_WHO_SAID_WHAT)).response


async def dialog_on(newsroom: Newsroom, card: Any, by: Any) -> Any:
    """The card that asks who says Ana Pell's quotation."""
    shown = await who_said_what(newsroom, card, by)
    dialog = (await by.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
    await by.select(dialog, [value_of("Nobody took", dialog)])
    return dialog


def value_of(wanted: str, message: Any) -> str:
    """The value of the choice that says `wanted`."""
    for option in options_of(message.components):
        if wanted in f"{option['label']} {option.get('description', '')}":
            return str(option["value"])
    raise AssertionError(f"no choice of {wanted!r}")


def options_of(components: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for one in json.loads(json.dumps(components)):
        found += one.get("options", [])
        found += options_of(one.get("components", []))
    return found


async def set_to_brindle(newsroom: Newsroom, card: Any, by: Any) -> Any:
    dialog = await dialog_on(newsroom, card, by)
    await by.select(dialog, [value_of("Tom Brindle", dialog)])
    return dialog


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


async def test_the_card_that_everybody_sees_changes(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    assert "Ana Pell" in text_of(card)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)

    assert "Ana Pell" not in text_of(card)
    assert "1 speaker set by @ben" in text_of(card)


async def test_a_correction_to_a_private_reading_changes_it_for_one_person(quick_newsroom: Newsroom) -> None:
    private = await a_card(quick_newsroom, private=True)
    await set_to_brindle(quick_newsroom, private, quick_newsroom.ann)
    own = await who_said_what(quick_newsroom, private, quick_newsroom.ann)
    public = await a_card(quick_newsroom)
    others = await who_said_what(quick_newsroom, public, quick_newsroom.ben)

    assert SPEAKER_SET.format(name="ann") in text_of(own)
    assert "Ana Pell" in text_of(public)
    assert "Ana Pell" in text_of(others)


async def test_a_correction_made_in_a_closed_channel_shows_in_no_other(quick_newsroom: Newsroom) -> None:
    closed = quick_newsroom.channel_for(quick_newsroom.ann)
    hidden = (await quick_newsroom.ann.slash(closed, "summarize", text=ARTICLE)).response
    await set_to_brindle(quick_newsroom, hidden, quick_newsroom.ann)
    card = await a_card(quick_newsroom)
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ben)

    assert "Ana Pell" in text_of(card)
    assert "Ana Pell" in text_of(shown)


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


async def test_its_author_takes_it_back(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    before = text_of(card)
    done = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.ben.click(done, label=words.BUTTON_UNDO)

    assert text_of(card) == before


async def test_what_was_set_so_far_is_offered_to_its_author_and_to_managers_alone(
    quick_newsroom: Newsroom,
) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    offered = {}
    for person in (quick_newsroom.ann, quick_newsroom.ben):
        shown = await who_said_what(quick_newsroom, card, person)
        dialog = (await person.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
        offered[person.name] = f'"{words.BUTTON_UNDO}"' in json.dumps(dialog.components)

    assert offered == {"ann": False, "ben": True}


async def test_a_correction_stays_after_a_restart(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.restart()
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert SPEAKER_SET.format(name="ben") in text_of(shown)


async def test_the_dialog_goes_on_after_a_restart(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.restart()
    await quick_newsroom.ben.select(dialog, [value_of("Tom Brindle", dialog)])

    assert "Ana Pell" not in text_of(card)


async def test_a_copied_quote_has_the_speaker_that_was_set(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    choice = (await quick_newsroom.ben.click(card, label=catalogue.BUTTON_COPY_QUOTE)).response

    assert "Ana Pell" not in text_of(choice)


async def test_a_speaker_is_set_far_behind_in_a_long_article_as_well(quick_newsroom: Newsroom) -> None:
    long = "Rain fell on the quay for most of that week, and the boats stayed in.\n\n" * 30
    text = ARTICLE.replace("“Nobody", f"{long}“Nobody", 1)
    card = (await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)).response
    dialog = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)

    assert words.NOW_SAID_BY.format(who="Tom Brindle") in text_of(dialog)
