"""What a press on the card of settings means."""

from dataclasses import dataclass
from typing import ClassVar

from bot.discord_ui.cards.coded_presses import CodedPress, KnownOrNot


class Setting(KnownOrNot):
    LANGUAGE = "language"
    LENGTH = "length"
    PRIVATE = "private"
    CHANNELS = "channels"
    THREAD = "thread"
    READING = "reading"
    BOTS = "bots"
    DAILY = "daily"
    DAILY_EACH = "each"
    RETENTION = "kept"
    UNKNOWN = "unknown"  # of another version of Byline


@dataclass(frozen=True, slots=True)
class SettingPress(CodedPress):
    """A menu has no `value`: what is chosen in it comes with the press."""

    KIND: ClassVar[str] = "byline-setting"

    setting: Setting
    value: str = ""
