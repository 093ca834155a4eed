"""The blocks of the settings card, from top to bottom."""

from collections.abc import Iterator

from bot.discord_ui.cards.layout import Item, heading, joined_lines, small
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped
from bot.discord_ui.cards.settings_parts import (
    SettingChoice,
    SettingsSurroundings,
    buttons,
    channel_mentions,
    channel_menu,
    choice_menu,
    title_item,
)
from bot.discord_ui.cards.settings_presses import Setting
from bot.discord_ui.words import settings_catalogue as words
from bot.pipeline.asking.language_names import language_name
from bot.pipeline.server_choices import AS_THE_ARTICLE
from bot.words.language_names import LANGUAGE_NAMES
from bot.words.languages import say
from bot.words.phrases import amount
from storage.server_settings import ServerSettings

LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl",
    "cs", "hu", "ro", "el", "tr", "uk", "ru", "ar", "ja", "ko", "zh",
)  # fmt: skip
SHORT, LONG, LONGEST = 3, 8, 20  # sentences
BUDGETS = (50_000, 200_000, 500_000, 1_000_000, 5_000_000)  # tokens a day
DAYS_KEPT = (7, 30, 90, 365)
# Characters of the channels that a card lists.
LONGEST_QUICK, LONGEST_READING, LONGEST_LACKING = 600, 300, 400
USUAL = "usual"  # what a press carries where nothing is to be chosen


def head_block(around: SettingsSurroundings) -> str:
    title = words.SETTINGS_TITLE_OWN if around.direct else words.SETTINGS_TITLE
    for_whom = words.SETTINGS_HOLD_FOR_YOU if around.direct else ""
    remark = "" if around.has_model else words.SETTINGS_NO_MODEL
    return joined_lines([heading(title), small(words.SETTINGS_TAKE_EFFECT), small(for_whom), small(remark)])


def language_block(chosen: ServerSettings, around: SettingsSurroundings) -> list[Item]:
    choices = _languages(chosen, around)
    hint = words.SETTING_LANGUAGE_HINT_DIRECT if around.direct else words.SETTING_LANGUAGE_HINT
    return [title_item(words.SETTING_LANGUAGE, hint), choice_menu(Setting.LANGUAGE, choices)]


def _languages(chosen: ServerSettings, around: SettingsSurroundings) -> list[SettingChoice]:
    """What is usual first; where that is the article's language, both are one choice."""
    usual, now = _usual_language(around), chosen.language
    codes = list(LANGUAGES)
    if now in LANGUAGE_NAMES and now not in codes:
        codes[-1] = now
    choices = [SettingChoice(say(LANGUAGE_NAMES[code]), code, code == now) for code in codes]
    if usual:
        own = SettingChoice(words.AS_THE_ARTICLE, AS_THE_ARTICLE, now == AS_THE_ARTICLE)
        return [SettingChoice(clipped(usual, OPTION_LABEL), USUAL, not now), own, *choices]
    return [SettingChoice(words.AS_THE_ARTICLE, USUAL, now in ("", AS_THE_ARTICLE)), *choices]


def _usual_language(around: SettingsSurroundings) -> str:
    """What holds where nothing is chosen; empty where that is the article's language."""
    if around.direct:
        return words.AS_DISCORD_LANGUAGE
    if not around.usual_language:
        return ""
    return words.AS_USUAL_LANGUAGE.format(language=language_name(around.usual_language, ""))


def length_block(chosen: ServerSettings, around: SettingsSurroundings) -> list[Item]:
    """Short is shorter than what is usual, and long is longer, whatever that is."""
    now, usual = chosen.summary_sentences, around.usual_sentences
    short = min(SHORT, max(1, usual - 1))
    long = LONG if usual < LONG else min(2 * usual, LONGEST)
    choices = [
        SettingChoice(words.LENGTH_SHORT.format(count=str(short)), str(short), now == short),
        SettingChoice(words.LENGTH_USUAL.format(count=str(usual)), USUAL, now is None),
        SettingChoice(words.LENGTH_LONG.format(count=str(long)), str(long), now == long),
    ]
    state = words.SENTENCES.format(count=str(now or usual))
    return [title_item(words.SETTING_LENGTH, state=state), buttons(Setting.LENGTH, choices)]


def visibility_block(chosen: ServerSettings) -> list[Item]:
    choices = [
        SettingChoice(words.SEEN_BY_ALL, "no", not chosen.private),
        SettingChoice(words.SEEN_BY_ASKER, "yes", chosen.private),
    ]
    state = words.SEEN_BY_ASKER if chosen.private else words.SEEN_BY_ALL
    titled = title_item(words.SETTING_PRIVATE, words.SETTING_PRIVATE_HINT, state)
    return [titled, buttons(Setting.PRIVATE, choices)]


def channels_block(chosen: ServerSettings, around: SettingsSurroundings) -> list[Item]:
    """Names the channels in the menu, and those it cannot show: threads, and any beyond its room."""
    state = channel_mentions(chosen.quick_channels, LONGEST_QUICK)
    titled = title_item(words.SETTING_CHANNELS, words.SETTING_CHANNELS_HINT, state)
    return [titled, channel_menu(Setting.CHANNELS, chosen.quick_channels, around)]


def reading_block(chosen: ServerSettings, around: SettingsSurroundings) -> list[Item]:
    """What to do first stands in place of the choice where Byline may not read along.

    In a private thread the card has no room for it: a message takes 40 components.
    """
    if around.reads_messages and around.thread is not None:
        state = channel_mentions(chosen.reading_channels, LONGEST_READING)
        return [title_item(words.SETTING_READING, words.SETTING_READING_ELSEWHERE, state)]
    if not around.reads_messages:
        return [title_item(words.SETTING_READING, words.SETTING_READING_OFF, words.NO_CHANNELS)]
    hint = words.SETTING_READING_HINT if around.has_model else words.SETTING_READING_HINT_NO_MODEL
    choices = [
        SettingChoice(words.PEOPLE_ONLY, "no", not chosen.reads_bots),
        SettingChoice(words.BOTS_TOO, "yes", chosen.reads_bots),
    ]
    state = channel_mentions(chosen.reading_channels, LONGEST_READING)
    lacks = clipped(" ".join(_lacks(chosen, around)), LONGEST_LACKING)
    titled = title_item(words.SETTING_READING, joined_lines([hint, lacks]), state)
    menu = channel_menu(Setting.READING, chosen.reading_channels, around)
    return [titled, menu, buttons(Setting.BOTS, choices)]


def _lacks(chosen: ServerSettings, around: SettingsSurroundings) -> Iterator[str]:
    """Of each channel that Byline reads, what it is not allowed there."""
    for one in sorted(chosen.reading_channels & around.lacking.keys()):
        yield words.LACKS_IN_CHANNEL.format(channel=f"<#{one}>", names=", ".join(around.lacking[one]))


def thread_block(chosen: ServerSettings, around: SettingsSurroundings) -> list[Item]:
    if around.thread is None:
        return []
    is_quick = around.thread in chosen.quick_channels
    choices = [
        SettingChoice(words.THREAD_USUAL, "usual", not is_quick),
        SettingChoice(words.THREAD_QUICK, "quick", is_quick),
    ]
    state = words.THREAD_QUICK if is_quick else words.THREAD_USUAL
    return [title_item(words.SETTING_THREAD, state=state), buttons(Setting.THREAD, choices)]


def budgets_block(chosen: ServerSettings, around: SettingsSurroundings) -> list[Item]:
    each = _amounts(chosen.daily_tokens_per_person, around.daily_limit_each)
    title = words.SETTING_DAILY_DIRECT if around.direct else words.SETTING_DAILY_EACH
    own = choice_menu(Setting.DAILY_EACH, each)
    if around.direct:
        return [title_item(title, words.SETTING_DAILY_HINT), own]
    whole = choice_menu(Setting.DAILY, _amounts(chosen.daily_tokens, around.daily_limit))
    return [title_item(words.SETTING_DAILY, words.SETTING_DAILY_HINT), whole, title_item(title), own]


def _amounts(now: int | None, limit: int | None) -> list[SettingChoice]:
    """Below the `limit` of whoever runs Byline, which holds whatever is chosen."""
    if now and limit is not None and now >= limit:
        now = None
    below = {one for one in BUDGETS if limit is None or one < limit}
    none = words.NO_LIMIT if limit is None else words.NO_LIMIT_BELOW.format(count=f"{limit:,}")
    amounts = sorted(below | ({now} if now else set()))
    return [
        SettingChoice(none, USUAL, not now),
        *(
            SettingChoice(words.TOKENS_A_DAY.format(count=f"{one:,}"), str(one), one == now)
            for one in amounts
        ),
    ]


def retention_block(chosen: ServerSettings, around: SettingsSurroundings) -> list[Item]:
    """Where whoever runs Byline has things erased, to keep them is a choice of its own: 0 days."""
    now, usual = chosen.retention_days, around.usual_retention
    days = sorted({*DAYS_KEPT, *([now] if now else [])})
    if usual:
        as_usual = amount(usual, words.KEPT_AS_USUAL)
        first = [SettingChoice(as_usual, USUAL, now is None), SettingChoice(words.KEPT, "0", now == 0)]
    else:
        first = [SettingChoice(words.KEPT, USUAL, not now)]
    choices = [
        *first,
        *(SettingChoice(amount(one, words.KEPT_DAYS), str(one), one == now) for one in days),
    ]
    titled = title_item(words.SETTING_RETENTION, words.SETTING_RETENTION_HINT)
    return [titled, choice_menu(Setting.RETENTION, choices)]
