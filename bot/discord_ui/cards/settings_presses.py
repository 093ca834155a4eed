"""What a press on the card of settings means: it stands in the `custom_id`, so a restart loses nothing."""

import re
from enum import StrEnum
from typing import Any

import discord


class Setting(StrEnum):
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

    @classmethod
    def _missing_(cls, value: object) -> "Setting":
        return cls.UNKNOWN


CUSTOM_ID = r"byline-setting:(?P<setting>[a-z]+):(?P<value>[a-z0-9]*)"


class SettingItem(discord.ui.DynamicItem[discord.ui.Item[Any]], template=CUSTOM_ID):
    """A menu or button of the card. Its presses are the client's event `setting_press`."""

    def __init__(self, item: discord.ui.Item[Any], setting: Setting, value: str) -> None:
        super().__init__(item)
        self._setting = setting
        self._value = value

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str]
    ) -> "SettingItem":
        return cls(item, Setting(match["setting"]), match["value"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        data: Any = interaction.data or {}
        values = [self._value] if self._value else [str(one) for one in data.get("values", [])]
        interaction.client.dispatch("setting_press", interaction, self._setting, values)


def custom_id(setting: Setting, value: str = "") -> str:
    """Of a menu without a `value`: what is chosen comes with the press."""
    return f"byline-setting:{setting}:{value}"
