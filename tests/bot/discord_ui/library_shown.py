"""What the tests of the library have read, and the buttons that its cards have."""

import json
from typing import Any

from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom


async def read(newsroom: Newsroom, headline: str, **more: Any) -> None:
    text = ARTICLE.replace("Ferry line to close in May", headline)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=text, **more)


def custom_ids(message: Any) -> list[str]:
    return [one.split('"')[0] for one in json.dumps(message.components).split('"custom_id": "')[1:]]
