"""A card, and what its buttons answer."""

from typing import Any

from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom


async def a_card(newsroom: Newsroom, **options: Any) -> Any:
    """The card that ann asked for."""
    return (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, **options)).response


async def pressed(newsroom: Newsroom, message: Any, *labels: str, by: Any = None) -> Any:
    """The answer to the last of some buttons, each on the answer to the one before."""
    for label in labels:
        result = await (by or newsroom.ben).click(message, label=label)
        message = result.response
    return result
