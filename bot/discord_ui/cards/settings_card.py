"""The card on which whoever manages a server chooses how Byline works there, or somebody for themselves.

What is chosen now stands in the menus and on the buttons; the texts beside them say what it means.
"""

from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.discord_ui.cards.layout import Item, card, small
from bot.discord_ui.cards.limits import clipped
from bot.discord_ui.cards.settings_blocks import (
    USUAL,
    budgets_block,
    channels_block,
    head_block,
    language_block,
    length_block,
    reading_block,
    retention_block,
    thread_block,
    visibility_block,
)
from bot.discord_ui.cards.settings_parts import (
    SettingsSurroundings,
    preselected,
    text_item,
    with_lines_between,
)
from bot.discord_ui.cards.settings_presses import Setting
from storage.server_settings import ServerSettings

LONGEST_RECEIVER = 600


def settings_card(chosen: ServerSettings, around: SettingsSurroundings) -> discord.ui.LayoutView:
    """Lines stand between groups alone: each is one of the 40 components that a message takes."""
    groups: list[list[Item]] = [[text_item(head_block(around))]]
    if around.has_model:
        groups.append([*language_block(chosen, around), *length_block(chosen, around)])
    if not around.direct:
        quick = [*channels_block(chosen, around), *thread_block(chosen, around)] if around.has_model else []
        groups.append([*visibility_block(chosen), *reading_block(chosen, around), *quick])
    if around.has_model:
        groups.append(budgets_block(chosen, around))
    receives = [text_item(small(clipped(around.receives, LONGEST_RECEIVER)))] if around.receives else []
    groups.append([*retention_block(chosen, around), *receives])
    return card(with_lines_between(groups))


def changed(
    chosen: ServerSettings, setting: Setting, values: Sequence[str], around: SettingsSurroundings
) -> ServerSettings:
    """`chosen` after a press that carried `values`; as it was where the press makes no sense."""
    if setting is Setting.CHANNELS:
        return replace(chosen, quick_channels=_picked(chosen.quick_channels, values, around))
    if setting is Setting.READING:
        return replace(chosen, reading_channels=_picked(chosen.reading_channels, values, around))
    if not values:
        return chosen
    value = values[0]
    match setting:
        case Setting.LANGUAGE:
            return replace(chosen, language="" if value == USUAL else value)
        case Setting.LENGTH:
            return replace(chosen, summary_sentences=_number(value))
        case Setting.THREAD if around.thread is not None:
            others = chosen.quick_channels - {around.thread}
            return replace(chosen, quick_channels=others | {around.thread} if value == "quick" else others)
        case Setting.BOTS:
            return replace(chosen, reads_bots=value == "yes")
        case Setting.PRIVATE:
            return replace(chosen, private=value == "yes")
        case Setting.DAILY:
            return replace(chosen, daily_tokens=_number(value))
        case Setting.DAILY_EACH:
            return replace(chosen, daily_tokens_per_person=_number(value))
        case Setting.RETENTION:
            return replace(chosen, retention_days=_number(value))
    return chosen


def _picked(before: frozenset[int], values: Sequence[str], around: SettingsSurroundings) -> frozenset[int]:
    """What is chosen now; channels that the menu has no room for stay chosen."""
    return before - set(preselected(before, around)) | {int(value) for value in values if value.isdecimal()}


def _number(value: str) -> int | None:
    return int(value) if value.isdecimal() else None
