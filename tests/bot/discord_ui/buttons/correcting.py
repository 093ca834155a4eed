"""Steps on the way to who says Ana Pell's quotation."""

import json
from typing import Any

from bot.discord_ui.words import catalogue
from tests.bot.discord_ui.byline_server import Newsroom

SPEAKER_SET = "speaker set by @{name}"


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
