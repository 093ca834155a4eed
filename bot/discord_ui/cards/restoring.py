"""The button that brings back a removed card."""

from dataclasses import dataclass
from typing import ClassVar

import discord

from bot.discord_ui.cards.coded_presses import CodedPress, PressedItem
from bot.discord_ui.words import command_catalogue as words

RESTORABLE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class RestorePress(CodedPress):
    """`until`, in Unix seconds, it can come back; `whole`: it shows who said what rather than a summary.

    `asked_by`: whose card it was, by id; 0 where nobody knows.
    """

    KIND: ClassVar[str] = "byline-restore"

    key: str
    until: int
    whole: bool
    asked_by: int


def restore_button(press: RestorePress) -> PressedItem:
    return PressedItem(discord.ui.Button(label=words.RESTORE_BUTTON, custom_id=press.custom_id))
