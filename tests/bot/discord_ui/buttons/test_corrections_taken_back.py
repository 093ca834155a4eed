"""What was set right is offered to be taken back, to who may."""

import json

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.buttons.correcting import dialog_on, set_to_brindle, value_of, who_said_what
from tests.bot.discord_ui.buttons.pressing import a_card
from tests.bot.discord_ui.byline_server import Newsroom, text_of

pytestmark = pytest.mark.asyncio
ADJECTIVES = ("late", "cold", "dark", "loud", "dull", "long", "wet")


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


async def test_the_dialog_goes_on_after_a_restart(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.restart()
    await quick_newsroom.ben.select(dialog, [value_of("Tom Brindle", dialog)])

    assert "Ana Pell" not in text_of(card)


async def test_all_that_was_set_right_can_be_taken_back(quick_newsroom: Newsroom) -> None:
    text = "\n\n".join(["Bridge opens late", *(f"“It was {one},” said Tom Brindle." for one in ADJECTIVES)])
    card = (await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)).response
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ben)
    for one in ADJECTIVES:
        dialog = (await quick_newsroom.ben.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
        await quick_newsroom.ben.select(dialog, [value_of(one, dialog)])
        await quick_newsroom.ben.click(dialog, label=words.BUTTON_NOBODY)
    dialog = (await quick_newsroom.ben.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
    pages = text_of(dialog)
    await quick_newsroom.ben.click(dialog, label=catalogue.BUTTON_LATER_PAGE.format(page=2))
    pages += text_of(dialog)

    assert [one for one in ADJECTIVES if f"“It was {one},” → nobody" in pages] == list(ADJECTIVES)


async def test_what_another_put_something_in_place_of_is_not_there_to_take_back(
    quick_newsroom: Newsroom,
) -> None:
    card = await a_card(quick_newsroom)
    done = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ann)
    result = await quick_newsroom.ben.click(done, label=words.BUTTON_UNDO)

    assert result.followups[0].content.startswith(words.NOT_SET_ANY_MORE)
