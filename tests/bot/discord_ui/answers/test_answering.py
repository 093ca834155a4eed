"""What may be begun while an acknowledgement is on its way."""

import asyncio
from typing import Any

import pytest

from bot.discord_ui.answers import answering as module
from bot.discord_ui.answers.answering import answering

pytestmark = pytest.mark.asyncio


class Response:
    """Takes the acknowledgement, and answers it when `heard` is set."""

    def __init__(self) -> None:
        self.heard = asyncio.Event()

    async def defer(self, **_: Any) -> None:
        await self.heard.wait()


class Interaction:
    def __init__(self) -> None:
        self.response = Response()


async def test_while_discord_takes_long_to_hear_the_work_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HEAD_START_SECONDS", 0.0)
    interaction: Any = Interaction()
    async with (
        asyncio.timeout(5),
        answering(
            interaction, "testing", private=True, meanwhile=interaction.response.heard.set
        ),  # so that without it this would wait for ever
    ):
        pass

    assert interaction.response.heard.is_set()


async def test_where_discord_hears_at_once_nothing_is_begun_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "HEAD_START_SECONDS", 0.0)
    begun: list[str] = []
    interaction: Any = Interaction()
    interaction.response.heard.set()
    async with answering(interaction, "testing", private=True, meanwhile=lambda: begun.append("work")):
        for _ in range(2):  # turns of the loop: what is due runs in the first
            await asyncio.sleep(0)

    assert begun == []
