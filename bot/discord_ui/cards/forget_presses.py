"""The buttons of what asks whether to forget: they work for ten minutes and for who asked."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

import discord

from bot.discord_ui.cards.coded_presses import CodedPress, PressedItem

CONFIRMABLE_SECONDS = 600


class ForgetStep(StrEnum):
    """`LOOK` shows what would go, before it is done."""

    LOOK = "look"
    FORGET = "do"
    CANCEL = "no"


class ForgetKind(StrEnum):
    """`CONVERSATION` is that of the place, `PRIVATE` what one person asked there for themselves.

    `TITLED`: what others have under a title where the manager who asks cannot see it.
    """

    ARTICLE = "article"
    TITLED = "titled"
    QUESTIONS = "questions"
    MINE = "mine"
    EVERYTHING = "everything"
    CONVERSATION = "talk"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class ForgetPress(CodedPress):
    """`person` asked and may press until `until` (Unix seconds); `article` is a key, or empty.

    Of `TITLED` it is a title's, made like an article's from `title_digest`.
    """

    KIND: ClassVar[str] = "byline-forget"

    step: ForgetStep
    what: ForgetKind
    person: int
    until: int
    article: str = ""


def forget_button(label: str, press: ForgetPress) -> PressedItem:
    """Red where it erases, which no other button of Byline's is."""
    red, grey = discord.ButtonStyle.danger, discord.ButtonStyle.secondary
    style = red if press.step is ForgetStep.FORGET else grey
    return PressedItem(discord.ui.Button(label=label, style=style, custom_id=press.custom_id))
