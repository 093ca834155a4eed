"""What the blocks of the settings card are made of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import discord

from bot.discord_ui.cards.coded_presses import PressedItem
from bot.discord_ui.cards.layout import Item, bold, joined_lines, small
from bot.discord_ui.cards.limits import MENU_OPTIONS, clipped
from bot.discord_ui.cards.settings_presses import Setting, SettingPress
from bot.discord_ui.words import settings_catalogue as words

CHANNEL_TYPES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
]


@dataclass(frozen=True, slots=True)
class SettingsSurroundings:
    """What else the card depends on.

    `direct`: somebody for themselves rather than a server. `channels`: those of the server. `thread`: the
    private one that the card stands in, which counts as a place of its own and is on no menu.
    `reads_messages`: whether Byline may read what does not turn to it. `lacking`: of channels, what it is not
    allowed there and has to be for reading along. The
    usual language (a name or a code, empty for the article's own), length and retention in days, and the
    limits in tokens a day, are those of whoever runs Byline. `receives` says who receives the text.
    """

    direct: bool = False
    has_model: bool = True
    channels: frozenset[int] = frozenset()
    thread: int | None = None
    reads_messages: bool = False
    lacking: Mapping[int, Sequence[str]] = field(default_factory=dict)
    usual_language: str = ""
    usual_sentences: int = 5
    usual_retention: int | None = None
    daily_limit: int | None = None
    daily_limit_each: int | None = None
    receives: str = ""


@dataclass(frozen=True, slots=True)
class SettingChoice:
    """One of several; `value` is what a press carries."""

    label: str
    value: str
    chosen: bool


def channel_mentions(channels: frozenset[int], most: int) -> str:
    return clipped(" ".join(f"<#{one}>" for one in sorted(channels)), most) or words.NO_CHANNELS


def channel_menu(setting: Setting, channels: frozenset[int], around: SettingsSurroundings) -> Item:
    select = discord.ui.ChannelSelect[Any](
        custom_id=SettingPress(setting).custom_id,
        channel_types=CHANNEL_TYPES,
        placeholder=words.CHOOSE_CHANNELS,
        min_values=0,
        max_values=MENU_OPTIONS,
        default_values=[discord.Object(one) for one in preselected(channels, around)],
    )
    return discord.ui.ActionRow(PressedItem(select))


def preselected(channels: frozenset[int], around: SettingsSurroundings) -> list[int]:
    """What a menu shows as chosen: leaving one of them out takes the choice back."""
    return sorted(channels & around.channels)[:MENU_OPTIONS]


def title_item(title: str, hint: str = "", state: str = "") -> Item:
    """A menu shows its own `state`; of buttons colour alone would tell it."""
    return text_item(joined_lines([f"{bold(title)}: {state}" if state else bold(title), small(hint)]))


def text_item(content: str) -> Item:
    return discord.ui.TextDisplay[Any](content)


def choice_menu(setting: Setting, choices: Sequence[SettingChoice]) -> Item:
    options = [discord.SelectOption(label=one.label, value=one.value, default=one.chosen) for one in choices]
    select = discord.ui.Select[Any](custom_id=SettingPress(setting).custom_id, options=options)
    return discord.ui.ActionRow(PressedItem(select))


def buttons(setting: Setting, choices: Sequence[SettingChoice]) -> Item:
    """The one that is chosen stands out."""
    row = discord.ui.ActionRow[Any]()
    for one in choices:
        style = discord.ButtonStyle.primary if one.chosen else discord.ButtonStyle.secondary
        press = SettingPress(setting, one.value)
        row.add_item(
            PressedItem(discord.ui.Button[Any](label=one.label, style=style, custom_id=press.custom_id))
        )
    return row


def with_lines_between(groups: Iterable[Sequence[Item]]) -> Iterator[Item]:
    for index, group in enumerate(groups):
        if index:
            yield discord.ui.Separator[Any]()
        yield from group
