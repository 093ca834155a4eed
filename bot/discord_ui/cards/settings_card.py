"""The card on which whoever manages a server chooses how Byline works there, or somebody for themselves.

What is chosen now stands in the menus and on the buttons; the texts beside them say what it means.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import discord

from bot.discord_ui.cards.coded_presses import PressedItem
from bot.discord_ui.cards.layout import Item, bold, card, heading, joined_lines, small
from bot.discord_ui.cards.limits import MENU_OPTIONS, clipped
from bot.discord_ui.cards.settings_presses import Setting, SettingPress
from bot.discord_ui.words import settings_catalogue as words
from bot.pipeline.asking.language_names import language_name
from bot.pipeline.server_choices import AS_THE_ARTICLE, ScopeSettings
from bot.words.language_names import LANGUAGE_NAMES
from bot.words.languages import say
from bot.words.phrases import amount

LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl",
    "cs", "hu", "ro", "el", "tr", "uk", "ru", "ar", "ja", "ko", "zh",
)  # fmt: skip
SHORT, LONG, LONGEST = 3, 8, 20  # sentences
BUDGETS = (50_000, 200_000, 500_000, 1_000_000, 5_000_000)  # tokens a day
DAYS_KEPT = (7, 30, 90, 365)
USUAL = "usual"  # what a press carries where nothing is to be chosen
LONGEST_RECEIVER = 600
CHANNEL_TYPES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
]


@dataclass(frozen=True, slots=True)
class Here:
    """What else the card depends on.

    `direct`: somebody for themselves rather than a server. `channels`: those of the server. `thread`: the
    private one that the card stands in, which counts as a place of its own and is on no menu.
    `reads_messages`: whether Byline may read what does not turn to it. The
    usual language (a name or a code, empty for the article's own), length and retention in days, and the
    limits in tokens a day, are those of whoever runs Byline. `receives` says who receives the text.
    """

    direct: bool = False
    has_model: bool = True
    channels: frozenset[int] = frozenset()
    thread: int | None = None
    reads_messages: bool = False
    usual_language: str = ""
    usual_sentences: int = 5
    usual_retention: int | None = None
    daily_limit: int | None = None
    daily_limit_each: int | None = None
    receives: str = ""


@dataclass(frozen=True, slots=True)
class _Choice:
    """One of several; `value` is what a press carries."""

    label: str
    value: str
    chosen: bool


def settings_card(chosen: ScopeSettings, here: Here) -> discord.ui.LayoutView:
    """Lines stand between groups alone: each is one of the 40 components that a message takes."""
    groups: list[list[Item]] = [[_text(_head(here))]]
    if here.has_model:
        groups.append([*_language(chosen, here), *_length(chosen, here)])
    if not here.direct:
        quick = [*_channels(chosen, here), *_thread(chosen, here)] if here.has_model else []
        groups.append([*_visibility(chosen), *_reading(chosen, here), *quick])
    if here.has_model:
        groups.append(_budgets(chosen, here))
    receives = [_text(small(clipped(here.receives, LONGEST_RECEIVER)))] if here.receives else []
    groups.append([*_retention(chosen, here), *receives])
    return card(_with_lines_between(groups))


def changed(chosen: ScopeSettings, setting: Setting, values: Sequence[str], here: Here) -> ScopeSettings:
    """`chosen` after a press that carried `values`; as it was where the press makes no sense."""
    if setting is Setting.CHANNELS:
        return replace(chosen, quick_channels=_picked(chosen.quick_channels, values, here))
    if setting is Setting.READING:
        return replace(chosen, reading_channels=_picked(chosen.reading_channels, values, here))
    if not values:
        return chosen
    value = values[0]
    match setting:
        case Setting.LANGUAGE:
            return replace(chosen, language="" if value == USUAL else value)
        case Setting.LENGTH:
            return replace(chosen, summary_sentences=_number(value))
        case Setting.THREAD if here.thread is not None:
            others = chosen.quick_channels - {here.thread}
            return replace(chosen, quick_channels=others | {here.thread} if value == "quick" else others)
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


def _picked(before: frozenset[int], values: Sequence[str], here: Here) -> frozenset[int]:
    """Those that the menu has no room for stay chosen."""
    return before - set(_preset(before, here)) | {int(value) for value in values if value.isdecimal()}


def _number(value: str) -> int | None:
    return int(value) if value.isdecimal() else None


# The blocks, from top to bottom


def _head(here: Here) -> str:
    title = words.SETTINGS_TITLE_OWN if here.direct else words.SETTINGS_TITLE
    for_whom = words.SETTINGS_HOLD_FOR_YOU if here.direct else ""
    remark = "" if here.has_model else words.SETTINGS_NO_MODEL
    return joined_lines([heading(title), small(words.SETTINGS_TAKE_EFFECT), small(for_whom), small(remark)])


def _language(chosen: ScopeSettings, here: Here) -> list[Item]:
    choices = _languages(chosen, here)
    hint = words.SETTING_LANGUAGE_HINT_DIRECT if here.direct else words.SETTING_LANGUAGE_HINT
    return [_titled(words.SETTING_LANGUAGE, hint), _menu(Setting.LANGUAGE, choices)]


def _languages(chosen: ScopeSettings, here: Here) -> list[_Choice]:
    """What is usual first; where that is the article's language, both are one choice."""
    usual, now = _usual_language(here), chosen.language
    codes = list(LANGUAGES)
    if now in LANGUAGE_NAMES and now not in codes:
        codes[-1] = now
    choices = [_Choice(say(LANGUAGE_NAMES[code]), code, code == now) for code in codes]
    if usual:
        own = _Choice(words.AS_THE_ARTICLE, AS_THE_ARTICLE, now == AS_THE_ARTICLE)
        return [_Choice(clipped(usual, 90), USUAL, not now), own, *choices]
    return [_Choice(words.AS_THE_ARTICLE, USUAL, now in ("", AS_THE_ARTICLE)), *choices]


def _usual_language(here: Here) -> str:
    """What holds where nothing is chosen; empty where that is the article's language."""
    if here.direct:
        return words.AS_DISCORD_LANGUAGE
    if not here.usual_language:
        return ""
    return words.AS_USUAL_LANGUAGE.format(language=language_name(here.usual_language, ""))


def _length(chosen: ScopeSettings, here: Here) -> list[Item]:
    """Short is shorter than what is usual, and long is longer, whatever that is."""
    now, usual = chosen.summary_sentences, here.usual_sentences
    short = min(SHORT, max(1, usual - 1))
    long = LONG if usual < LONG else min(2 * usual, LONGEST)
    choices = [
        _Choice(words.LENGTH_SHORT.format(count=str(short)), str(short), now == short),
        _Choice(words.LENGTH_USUAL.format(count=str(usual)), USUAL, now is None),
        _Choice(words.LENGTH_LONG.format(count=str(long)), str(long), now == long),
    ]
    state = words.SENTENCES.format(count=str(now or usual))
    return [_titled(words.SETTING_LENGTH, state=state), _buttons(Setting.LENGTH, choices)]


def _visibility(chosen: ScopeSettings) -> list[Item]:
    choices = [
        _Choice(words.SEEN_BY_ALL, "no", not chosen.private),
        _Choice(words.SEEN_BY_ASKER, "yes", chosen.private),
    ]
    state = words.SEEN_BY_ASKER if chosen.private else words.SEEN_BY_ALL
    titled = _titled(words.SETTING_PRIVATE, words.SETTING_PRIVATE_HINT, state)
    return [titled, _buttons(Setting.PRIVATE, choices)]


def _channels(chosen: ScopeSettings, here: Here) -> list[Item]:
    """Those in the menu, and those that it cannot show: threads, and any beyond the number that it takes."""
    state = _mentions(chosen.quick_channels, 600)
    titled = _titled(words.SETTING_CHANNELS, words.SETTING_CHANNELS_HINT, state)
    return [titled, _channel_menu(Setting.CHANNELS, chosen.quick_channels, here)]


def _reading(chosen: ScopeSettings, here: Here) -> list[Item]:
    """What to do first stands in place of the choice where Byline may not read along.

    In a private thread the card has no room for it: a message takes 40 components.
    """
    if here.reads_messages and here.thread is not None:
        state = _mentions(chosen.reading_channels, 300)
        return [_titled(words.SETTING_READING, words.SETTING_READING_ELSEWHERE, state)]
    if not here.reads_messages:
        return [_titled(words.SETTING_READING, words.SETTING_READING_OFF, words.NO_CHANNELS)]
    hint = words.SETTING_READING_HINT if here.has_model else words.SETTING_READING_HINT_NO_MODEL
    choices = [
        _Choice(words.PEOPLE_ONLY, "no", not chosen.reads_bots),
        _Choice(words.BOTS_TOO, "yes", chosen.reads_bots),
    ]
    titled = _titled(words.SETTING_READING, hint, _mentions(chosen.reading_channels, 300))
    menu = _channel_menu(Setting.READING, chosen.reading_channels, here)
    return [titled, menu, _buttons(Setting.BOTS, choices)]


def _mentions(channels: frozenset[int], most: int) -> str:
    return clipped(" ".join(f"<#{one}>" for one in sorted(channels)), most) or words.NO_CHANNELS


def _channel_menu(setting: Setting, channels: frozenset[int], here: Here) -> Item:
    select = discord.ui.ChannelSelect[Any](
        custom_id=SettingPress(setting).custom_id,
        channel_types=CHANNEL_TYPES,
        placeholder=words.CHOOSE_CHANNELS,
        min_values=0,
        max_values=MENU_OPTIONS,
        default_values=[discord.Object(one) for one in _preset(channels, here)],
    )
    return discord.ui.ActionRow(PressedItem(select))


def _thread(chosen: ScopeSettings, here: Here) -> list[Item]:
    if here.thread is None:
        return []
    is_quick = here.thread in chosen.quick_channels
    choices = [
        _Choice(words.THREAD_USUAL, "usual", not is_quick),
        _Choice(words.THREAD_QUICK, "quick", is_quick),
    ]
    state = words.THREAD_QUICK if is_quick else words.THREAD_USUAL
    return [_titled(words.SETTING_THREAD, state=state), _buttons(Setting.THREAD, choices)]


def _preset(channels: frozenset[int], here: Here) -> list[int]:
    """What a menu shows as chosen: leaving one of them out takes the choice back."""
    return sorted(channels & here.channels)[:MENU_OPTIONS]


def _budgets(chosen: ScopeSettings, here: Here) -> list[Item]:
    each = _amounts(chosen.daily_tokens_per_person, here.daily_limit_each)
    title = words.SETTING_DAILY_DIRECT if here.direct else words.SETTING_DAILY_EACH
    own = _menu(Setting.DAILY_EACH, each)
    if here.direct:
        return [_titled(title, words.SETTING_DAILY_HINT), own]
    whole = _menu(Setting.DAILY, _amounts(chosen.daily_tokens, here.daily_limit))
    return [_titled(words.SETTING_DAILY, words.SETTING_DAILY_HINT), whole, _titled(title), own]


def _amounts(now: int | None, limit: int | None) -> list[_Choice]:
    """Below the `limit` of whoever runs Byline, which holds whatever is chosen."""
    if now and limit is not None and now >= limit:
        now = None
    below = {one for one in BUDGETS if limit is None or one < limit}
    none = words.NO_LIMIT if limit is None else words.NO_LIMIT_BELOW.format(count=f"{limit:,}")
    amounts = sorted(below | ({now} if now else set()))
    return [
        _Choice(none, USUAL, not now),
        *(_Choice(words.TOKENS_A_DAY.format(count=f"{one:,}"), str(one), one == now) for one in amounts),
    ]


def _retention(chosen: ScopeSettings, here: Here) -> list[Item]:
    """Where whoever runs Byline has things erased, to keep them is a choice of its own: 0 days."""
    now, usual = chosen.retention_days, here.usual_retention
    days = sorted({*DAYS_KEPT, *([now] if now else [])})
    if usual:
        as_usual = amount(usual, words.KEPT_AS_USUAL)
        first = [_Choice(as_usual, USUAL, now is None), _Choice(words.KEPT, "0", now == 0)]
    else:
        first = [_Choice(words.KEPT, USUAL, not now)]
    choices = [
        *first,
        *(_Choice(amount(one, words.KEPT_DAYS), str(one), one == now) for one in days),
    ]
    titled = _titled(words.SETTING_RETENTION, words.SETTING_RETENTION_HINT)
    return [titled, _menu(Setting.RETENTION, choices)]


# What blocks are made of


def _titled(title: str, hint: str = "", state: str = "") -> Item:
    """A menu shows its own `state`; of buttons colour alone would tell it."""
    return _text(joined_lines([f"{bold(title)}: {state}" if state else bold(title), small(hint)]))


def _text(content: str) -> Item:
    return discord.ui.TextDisplay[Any](content)


def _menu(setting: Setting, choices: Sequence[_Choice]) -> Item:
    options = [discord.SelectOption(label=one.label, value=one.value, default=one.chosen) for one in choices]
    select = discord.ui.Select[Any](custom_id=SettingPress(setting).custom_id, options=options)
    return discord.ui.ActionRow(PressedItem(select))


def _buttons(setting: Setting, choices: Sequence[_Choice]) -> Item:
    """The one that is chosen stands out."""
    row = discord.ui.ActionRow[Any]()
    for one in choices:
        style = discord.ButtonStyle.primary if one.chosen else discord.ButtonStyle.secondary
        press = SettingPress(setting, one.value)
        row.add_item(
            PressedItem(discord.ui.Button[Any](label=one.label, style=style, custom_id=press.custom_id))
        )
    return row


def _with_lines_between(groups: Iterable[Sequence[Item]]) -> Iterator[Item]:
    for place, group in enumerate(groups):
        if place:
            yield discord.ui.Separator[Any]()
        yield from group
