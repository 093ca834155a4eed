"""Whatever was read, Discord takes every card of it, and nothing in it formats, links or pings."""

from collections.abc import Iterator
from datetime import UTC, datetime

import discord
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_ui.cards.copy_quote import copied_quote, quotes_card
from bot.discord_ui.cards.first_card import CardPaste, FullProgress, ReadBefore, final_card, working_card
from bot.discord_ui.cards.limits import MESSAGE_TEXT, length
from bot.discord_ui.cards.more import Circumstances, more_card
from bot.discord_ui.cards.sentences import sentence_card
from bot.discord_ui.cards.who_said_what import who_said_what_card
from bot.readers.changes import Changes
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.discord_limits import breaches
from tests.bot.discord_ui.discord_markdown import marks_in_effect
from tests.bot.discord_ui.drawing import texts
from tests.bot.discord_ui.hostile import MARKDOWN
from tests.bot.discord_ui.readings import any_reading

KEY = "k" * 48
PASTE = CardPaste(KEY, asked_by="@everyone **x** " * 30)
NOW = datetime(2026, 11, 3, 14, 11, tzinfo=UTC)
OUR_OWN_MARKS = {"bold", "heading", "small print", "quote"}
readings = st.integers(min_value=0).map(any_reading)
some_examples = settings(max_examples=25)
markdown_articles = st.lists(
    st.sampled_from(
        (*MARKDOWN, "“Nobody may sail,” said Ana Pell.", "Quay denied it.", "\n\n", "He said “no”.")
    )
).map(" ".join)


def cards_of(reading: Reading) -> Iterator[discord.ui.LayoutView]:
    ids = tuple(one.id for one in reading.statements)
    yield working_card(reading, PASTE, FullProgress(("*One* “two” <@1>.", "@here " * 999), 2, 5))
    yield final_card(reading, PASTE, Changes(ids, ids, ids, reading.not_speech), ReadBefore(NOW, "<@1>" * 40))
    for page in (1, 2, 10**6):
        yield who_said_what_card(reading, KEY, page)
        yield quotes_card(reading, KEY, page)
        yield sentence_card(reading, KEY, page, page + 2)
    yield more_card(reading, KEY, Circumstances(NOW, 2.5, from_store=True, may_share=True))


@some_examples
@given(readings)
def test_discord_takes_every_card_of_any_reading(reading: Reading) -> None:
    assert [breach for card in cards_of(reading) for breach in breaches(card)] == []


@some_examples
@given(readings)
def test_only_our_own_marks_take_effect_on_a_card(reading: Reading) -> None:
    in_effect = {
        mark
        for card in cards_of(reading)
        for text in texts(card)
        for mark in marks_in_effect(_without_timestamps(text))
    }

    assert in_effect <= OUR_OWN_MARKS


@some_examples
@given(readings)
def test_a_card_has_one_heading_its_own(reading: Reading) -> None:
    headings = [
        [mark for text in texts(card) for mark in marks_in_effect(text)].count("heading")
        for card in cards_of(reading)
    ]

    assert max(headings) == 1


@some_examples
@given(markdown_articles)
def test_discord_takes_every_card_of_an_article_full_of_markdown(text: str) -> None:
    assert [breach for card in cards_of(read_by_rules(text)) for breach in breaches(card)] == []


@some_examples
@given(readings)
def test_every_statement_can_be_copied_within_a_message(reading: Reading) -> None:
    for statement in reading.statements:
        messages = copied_quote(reading, *statement.spans[0])

        assert all(0 < length(message) <= MESSAGE_TEXT for message in messages)
        assert all(message.count("```") == 2 for message in messages)


def _without_timestamps(text: str) -> str:
    """Ours stand apart by their form; an article's are escaped."""
    return text.replace(discord.utils.format_dt(NOW, "f"), "").replace(discord.utils.format_dt(NOW, "D"), "")
