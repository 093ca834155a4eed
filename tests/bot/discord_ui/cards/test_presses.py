import asyncio
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import discord
import pytest

from bot.discord_ui.cards.coded_presses import PressedItem
from bot.discord_ui.cards.limits import CUSTOM_ID as LONGEST_CUSTOM_ID
from bot.discord_ui.cards.presses import Action, Press, button, menu

LONGEST_KEY = "k" * 48


@pytest.mark.parametrize("action", list(Action))
def test_a_press_is_read_back_from_its_custom_id(action: Action) -> None:
    press = Press(action, "a-Key_1", "3-14")

    assert Press.read(press.custom_id) == press


@pytest.mark.parametrize("action", list(Action))
def test_the_longest_custom_id_is_one_that_discord_takes(action: Action) -> None:
    press = Press(action, LONGEST_KEY, "1000000-1000000")

    assert len(press.custom_id) <= LONGEST_CUSTOM_ID


def test_a_button_of_another_version_is_known_to_be_unknown() -> None:
    assert Press.read("byline:levitate:key:1") == Press(Action.UNKNOWN, "key", "1")


@pytest.mark.parametrize("custom_id", ["", "other:said:key:1", "byline:said::1", "byline:said:key"])
def test_what_is_no_button_of_a_card_is_no_press(custom_id: str) -> None:
    assert Press.read(custom_id) is None


@pytest.mark.parametrize("key", ["", "a:b", "k" * 49, "ключ"])
def test_a_key_that_would_not_be_read_back_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        Press(Action.MORE, key)


def test_the_numbers_of_a_press_are_those_of_its_detail() -> None:
    assert Press(Action.SENTENCE, "key", "7-8").numbers == (7, 8)


def test_a_pressed_button_becomes_an_event_of_the_client() -> None:
    press = Press(Action.MORE, "key")
    interaction = pressed(button("More", press))

    interaction.client.dispatch.assert_called_once_with("press", interaction, press.custom_id, [])


def test_a_choice_in_a_menu_goes_with_the_press() -> None:
    option = discord.SelectOption(label="s7–8", value="7-8")
    press = Press(Action.SENTENCE, "key")
    interaction = pressed(menu("Show sentence…", press, [option]), chosen=["7-8"])

    interaction.client.dispatch.assert_called_once_with("press", interaction, press.custom_id, ["7-8"])


def test_a_sent_card_is_not_kept_in_memory() -> None:
    assert isinstance(button("More", Press(Action.MORE, "key")), discord.ui.DynamicItem)


def pressed(item: PressedItem, chosen: list[str] | None = None) -> Any:
    """The interaction of pressing `item`, made anew from its `custom_id` as after a restart."""
    interaction = SimpleNamespace(client=Mock(), data={"values": chosen or []})
    match = item.template.fullmatch(item.custom_id)

    async def press() -> None:
        again = await PressedItem.from_custom_id(interaction, item.item, match)  # type: ignore[arg-type]
        await again.callback(interaction)  # type: ignore[arg-type]

    asyncio.run(press())
    return interaction


def test_a_choice_may_be_longer_than_what_a_custom_id_has_room_for() -> None:
    chosen = f"{2**63}-1000000-1000000-{2**32}"
    press = Press(Action.SET_SPEAKER, "key").with_choice([chosen])

    assert press is not None
    assert press.numbers == (2**63, 1000000, 1000000, 2**32)


@pytest.mark.parametrize("chosen", ["a:b", "ключ", "1" * 101])
def test_a_choice_that_no_menu_of_byline_offers_is_no_press(chosen: str) -> None:
    assert Press(Action.SET_SPEAKER, "key").with_choice([chosen]) is None
