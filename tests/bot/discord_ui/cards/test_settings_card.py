from dataclasses import replace
from typing import Any

import pytest

from bot.discord_ui.cards.limits import CARD_COMPONENTS
from bot.discord_ui.cards.settings_blocks import BUDGETS
from bot.discord_ui.cards.settings_card import changed, settings_card
from bot.discord_ui.cards.settings_parts import SettingsSurroundings
from bot.discord_ui.cards.settings_presses import Setting, SettingPress
from bot.discord_ui.words import settings_catalogue as words
from bot.pipeline.server_choices import AS_THE_ARTICLE
from bot.words.phrases import amount
from storage.server_settings import ServerSettings
from tests.bot.discord_ui.discord_limits import breaches
from tests.bot.discord_ui.drawing import components, custom_ids, drawn, labels

USUAL = ServerSettings()
SERVER = SettingsSurroundings(
    channels=frozenset(range(1, 60)), reads_messages=True, receives="Who receives the text: nobody"
)
DIRECT = SettingsSurroundings(direct=True)
EVERYTHING = ServerSettings(
    private=True,
    quick_channels=frozenset(range(1, 200)),
    language="hi",
    summary_sentences=6,
    daily_tokens=123_456_789,
    daily_tokens_per_person=1,
    retention_days=11,
    reading_channels=frozenset(range(1, 200)),
    reads_bots=True,
)


def menu(chosen: ServerSettings, around: SettingsSurroundings, setting: Setting) -> dict[str, Any]:
    of_setting = (one for one in components(settings_card(chosen, around)) if "custom_id" in one)
    return next(one for one in of_setting if one["custom_id"].startswith(f"byline-setting:{setting}:"))


def chosen_in(chosen: ServerSettings, around: SettingsSurroundings, setting: Setting) -> list[str]:
    return [one["label"] for one in menu(chosen, around, setting)["options"] if one.get("default")]


def values_of(chosen: ServerSettings, around: SettingsSurroundings, setting: Setting) -> list[str]:
    return [one["value"] for one in menu(chosen, around, setting)["options"]]


def lit_buttons(chosen: ServerSettings, around: SettingsSurroundings = SERVER) -> list[str]:
    return [
        one["label"]
        for one in components(settings_card(chosen, around))
        if one["type"] == 2 and one["style"] == 1
    ]


@pytest.mark.parametrize("chosen", [USUAL, EVERYTHING], ids=["nothing chosen", "everything chosen"])
@pytest.mark.parametrize(
    "around",
    [
        SERVER,
        replace(SERVER, thread=999),
        DIRECT,
        replace(SERVER, has_model=False),
        replace(SERVER, reads_messages=False),
        replace(SERVER, lacking=dict.fromkeys(range(1, 200), (words.SEND_MESSAGES_IN_THREADS,))),
        replace(
            SERVER, usual_language="x" * 3000, receives="x " * 3000, daily_limit=1, daily_limit_each=60_000
        ),
    ],
    ids=[
        "a server",
        "a private thread",
        "direct messages",
        "without a model",
        "without the intent",
        "without permissions",
        "long names and low limits",
    ],
)
def test_discord_takes_the_card_whatever_is_chosen(
    chosen: ServerSettings, around: SettingsSurroundings
) -> None:
    assert breaches(settings_card(chosen, around)) == []


def test_the_card_has_room_for_one_more_menu_with_its_title() -> None:
    components = list(settings_card(USUAL, replace(SERVER, receives="the provider")).walk_children())

    assert CARD_COMPONENTS - len(components) >= 3


def test_the_card_says_what_holds_and_who_receives_the_text() -> None:
    shown = drawn(settings_card(replace(USUAL, quick_channels=frozenset({7})), replace(SERVER)))

    assert "**Language of summaries and answers**\n-# For what everyone sees." in shown
    assert "\n[As each article ▾]\n**Length" in shown
    assert "**Length of summaries**: about 5 sentences" in shown
    assert "**Who sees answers**: Everyone in the channel" in shown
    assert "**Channels without the language model**: <#7>" in shown
    assert "**Daily budget of this server**\n-# Tokens of the language model." in shown
    assert "\n[No limit ▾]\n**Daily budget of each person**\n[No limit ▾]" in shown
    assert "\n[Until forgotten ▾]\n-# " in shown
    assert shown.endswith("-# Who receives the text: nobody")


def test_what_is_chosen_stands_in_the_menus_and_on_the_buttons() -> None:
    chosen = replace(
        USUAL, private=True, language="de", summary_sentences=8, daily_tokens=200_000, retention_days=30
    )

    assert chosen_in(chosen, SERVER, Setting.LANGUAGE) == ["German"]
    assert chosen_in(chosen, SERVER, Setting.DAILY) == ["200,000 tokens"]
    assert chosen_in(chosen, SERVER, Setting.DAILY_EACH) == [words.NO_LIMIT]
    assert chosen_in(chosen, SERVER, Setting.RETENTION) == ["30 days"]
    assert lit_buttons(chosen) == ["Long (8)", words.SEEN_BY_ASKER, words.PEOPLE_ONLY]


def test_the_channels_chosen_are_preset() -> None:
    chosen = replace(USUAL, quick_channels=frozenset({3, 1}))
    presets = menu(chosen, SERVER, Setting.CHANNELS)["default_values"]

    assert [int(one["id"]) for one in presets] == [1, 3]


def test_no_more_channels_are_preset_than_a_menu_takes() -> None:
    assert len(menu(EVERYTHING, SERVER, Setting.CHANNELS)["default_values"]) == 25


def test_where_a_language_is_usual_the_articles_own_is_another_choice() -> None:
    around = replace(SERVER, usual_language="de")

    assert chosen_in(USUAL, around, Setting.LANGUAGE) == ["As usual: German"]
    assert chosen_in(replace(USUAL, language=AS_THE_ARTICLE), around, Setting.LANGUAGE) == ["As each article"]


def test_in_direct_messages_what_is_usual_is_the_language_of_ones_discord() -> None:
    assert chosen_in(USUAL, DIRECT, Setting.LANGUAGE) == [words.AS_DISCORD_LANGUAGE]


def test_direct_messages_have_neither_channels_nor_a_servers_budget() -> None:
    named = {one.split(":")[1] for one in custom_ids(settings_card(USUAL, DIRECT))}

    assert named == {"language", "length", "each", "kept"}


def test_without_a_model_only_what_has_an_effect_can_be_chosen() -> None:
    shown = settings_card(USUAL, replace(SERVER, has_model=False))

    assert {one.split(":")[1] for one in custom_ids(shown)} == {"private", "reading", "bots", "kept"}
    assert words.SETTINGS_NO_MODEL in drawn(shown)


def test_no_budget_above_the_one_of_whoever_runs_byline_is_offered() -> None:
    around = replace(SERVER, daily_limit=500_000, daily_limit_each=60_000)

    assert values_of(USUAL, around, Setting.DAILY) == ["usual", "50000", "200000"]
    assert values_of(USUAL, around, Setting.DAILY_EACH) == ["usual", "50000"]
    assert chosen_in(USUAL, around, Setting.DAILY) == ["At most 500,000 tokens"]


def test_a_budget_chosen_before_the_limit_fell_below_it_does_not_count() -> None:
    chosen = replace(USUAL, daily_tokens=BUDGETS[-1])

    assert chosen_in(chosen, replace(SERVER, daily_limit=60_000), Setting.DAILY) == ["At most 60,000 tokens"]


def test_the_usual_length_is_that_of_whoever_runs_byline() -> None:
    shown = labels(settings_card(USUAL, replace(SERVER, usual_sentences=6)))

    assert shown[:3] == ["Short (3)", "Usual (6)", "Long (8)"]


@pytest.mark.parametrize(
    ("setting", "values", "expected"),
    [
        (Setting.LANGUAGE, ["de"], replace(EVERYTHING, language="de")),
        (Setting.LANGUAGE, ["article"], replace(EVERYTHING, language=AS_THE_ARTICLE)),
        (Setting.LANGUAGE, ["usual"], replace(EVERYTHING, language="")),
        (Setting.LENGTH, ["3"], replace(EVERYTHING, summary_sentences=3)),
        (Setting.LENGTH, ["usual"], replace(EVERYTHING, summary_sentences=None)),
        (Setting.PRIVATE, ["no"], replace(EVERYTHING, private=False)),
        (Setting.DAILY, ["50000"], replace(EVERYTHING, daily_tokens=50_000)),
        (Setting.DAILY_EACH, ["usual"], replace(EVERYTHING, daily_tokens_per_person=None)),
        (Setting.RETENTION, ["365"], replace(EVERYTHING, retention_days=365)),
        (Setting.RETENTION, ["usual"], replace(EVERYTHING, retention_days=None)),
        (Setting.UNKNOWN, ["1"], EVERYTHING),
        (Setting.LANGUAGE, [], EVERYTHING),
    ],
)
def test_a_press_changes_its_own_setting_alone(
    setting: Setting, values: list[str], expected: ServerSettings
) -> None:
    assert changed(EVERYTHING, setting, values, SERVER) == expected


def test_choosing_channels_keeps_those_that_the_menu_cannot_show() -> None:
    chosen = replace(USUAL, quick_channels=frozenset({1, 2, 700}))

    assert changed(chosen, Setting.CHANNELS, ["2", "5"], SERVER).quick_channels == {2, 5, 700}


def test_all_channels_can_have_the_model_again() -> None:
    chosen = replace(USUAL, quick_channels=frozenset({1, 2}))

    assert changed(chosen, Setting.CHANNELS, [], SERVER).quick_channels == frozenset()


def test_every_press_is_understood_by_its_id() -> None:
    ids = custom_ids(settings_card(EVERYTHING, SERVER))

    assert [one for one in ids if SettingPress.read(one) is None] == []


KEEPS_A_MONTH = replace(SERVER, usual_retention=30)


@pytest.mark.parametrize(
    ("days", "shown"),
    [(None, amount(30, words.KEPT_AS_USUAL)), (0, words.KEPT), (7, "7 days")],
    ids=["nothing", "to keep", "a week"],
)
def test_where_things_are_erased_after_a_while_the_menu_says_so_and_lets_keep_them(
    days: int | None, shown: str
) -> None:
    chosen = replace(USUAL, retention_days=days)

    assert chosen_in(chosen, KEEPS_A_MONTH, Setting.RETENTION) == [shown]


def test_to_keep_what_is_usually_erased_can_be_chosen() -> None:
    assert changed(USUAL, Setting.RETENTION, ["0"], KEEPS_A_MONTH).retention_days == 0


@pytest.mark.parametrize(
    ("usual", "offered"), [(5, (3, 8)), (3, (2, 8)), (7, (3, 8)), (8, (3, 16)), (10, (3, 20)), (20, (3, 20))]
)
def test_short_is_shorter_than_usual_and_long_is_longer(usual: int, offered: tuple[int, int]) -> None:
    card = settings_card(USUAL, replace(SERVER, usual_sentences=usual))
    short, long = (
        one.format(count=str(count))
        for one, count in zip((words.LENGTH_SHORT, words.LENGTH_LONG), offered, strict=True)
    )

    assert {short, long} <= set(labels(card))


def test_reading_channels_that_the_menu_cannot_show_stay_chosen() -> None:
    chosen = replace(USUAL, reading_channels=frozenset({1, 2, 700}))

    assert changed(chosen, Setting.READING, ["2", "5"], SERVER).reading_channels == {2, 5, 700}


def test_what_is_posted_there_is_said_to_go_to_the_provider_only_where_there_is_one() -> None:
    without = replace(SERVER, has_model=False)

    assert "provider" in drawn(settings_card(USUAL, SERVER))
    assert "provider" not in drawn(settings_card(USUAL, without))
