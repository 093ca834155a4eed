"""The buttons of what asks whether to forget. All that they need stands in the `custom_id`.

So they work after a restart, for ten minutes and for who asked.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

import discord

CONFIRMABLE_SECONDS = 600


class Step(StrEnum):
    """`LOOK` shows what would go, before it is done."""

    LOOK = "look"
    FORGET = "do"
    CANCEL = "no"


class What(StrEnum):
    """`CONVERSATION` is that of the place, `PRIVATE` what one person asked there for themselves."""

    ARTICLE = "article"
    QUESTIONS = "questions"
    MINE = "mine"
    EVERYTHING = "everything"
    CONVERSATION = "talk"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class ForgetPress:
    """`person` asked and may press until `until` (Unix seconds); `article` is a key, or empty."""

    step: Step
    what: What
    person: int
    until: int
    article: str = ""

    @property
    def custom_id(self) -> str:
        return f"byline-forget:{self.step}:{self.what}:{self.person}:{self.until}:{self.article}"


class TakesForgetPresses(Protocol):
    """What a client offers that has such buttons."""

    async def take_forget_press(self, interaction: discord.Interaction, press: ForgetPress) -> None: ...


class ForgetButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=(
        rf"byline-forget:(?P<step>{'|'.join(Step)}):(?P<what>{'|'.join(What)})"
        r":(?P<person>\d{1,20}):(?P<until>\d{1,11}):(?P<article>[A-Za-z0-9_-]{0,43})"
    ),
):
    """Red where it erases, which no other button of Byline's is."""

    def __init__(self, label: str, press: ForgetPress) -> None:
        self._press = press
        red, grey = discord.ButtonStyle.danger, discord.ButtonStyle.secondary
        style = red if press.step is Step.FORGET else grey
        super().__init__(discord.ui.Button(label=label, style=style, custom_id=press.custom_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str]
    ) -> "ForgetButton":
        press = ForgetPress(
            Step(match["step"]),
            What(match["what"]),
            int(match["person"]),
            int(match["until"]),
            match["article"],
        )
        return cls(getattr(item, "label", None) or "", press)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        client: TakesForgetPresses = interaction.client
        await client.take_forget_press(interaction, self._press)
