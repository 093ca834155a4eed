from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.discord_ui.cards.more import Circumstances, more_card
from bot.usage import Usage
from tests.bot.discord_ui.drawing import custom_ids, drawn, labels
from tests.bot.ferry import ferry

FULL = replace(
    ferry().reading(), reader="model", model="gpt-6-luna", usage=Usage(3214, 2048, 512, cost_usd=0.0012)
)


def test_more_tells_reader_time_tokens_and_cost() -> None:
    circumstances = Circumstances(datetime(2026, 11, 3, 14, 11, tzinfo=UTC), seconds=2.34)

    assert (
        "**Reader** · full reading (gpt-6-luna)\n"
        "**Read** · <t:1793715060:f>\n"
        "**Time** · 2.3 s\n"
        "**Tokens** · 3,214 in · 512 out\n"
        "**Cost** · at most $0.0012\n"
    ) in drawn(more_card(FULL, "key", circumstances))


def test_a_quick_reading_cost_nothing() -> None:
    shown = drawn(more_card(ferry().reading(), "key"))

    assert "**Reader** · quick reading\n**Tokens** · none: no language model was asked\n" in shown
    assert "**Cost** · nothing\n" in shown


@pytest.mark.parametrize(("code", "told"), [("de", "German"), ("und", "not recognised")])
def test_a_language_is_told_by_its_name(code: str, told: str) -> None:
    reading = ferry().reading()
    foreign = replace(reading, article=replace(reading.article, language=code))

    assert f"**Language** · {told}" in drawn(more_card(foreign, "key")).splitlines()


@pytest.mark.parametrize(
    ("cost", "shown"),
    [(None, "price not known"), (0.0004, "at most $0.0004"), (1.5, "at most $1.50"), (0.0, "nothing")],
)
def test_a_cost_is_told_as_far_as_it_is_known(cost: float | None, shown: str) -> None:
    reading = replace(FULL, usage=Usage(10, 0, 10, cost))

    assert f"**Cost** · {shown}\n" in drawn(more_card(reading, "key"))


def test_a_reading_at_once_has_no_misleading_figure() -> None:
    assert "**Time** · under 0.1 s\n" in drawn(more_card(FULL, "key", Circumstances(seconds=0.004)))


def test_a_full_reading_whose_cost_is_not_to_be_known_tells_none() -> None:
    shown = drawn(more_card(replace(FULL, usage=Usage()), "key"))

    assert "Tokens" not in shown
    assert "Cost" not in shown


def test_a_kept_reply_says_that_nothing_was_paid_this_time() -> None:
    shown = drawn(more_card(FULL, "key", Circumstances(from_store=True)))

    assert "Kept from an earlier reading: this time nothing was paid." in shown


def test_every_note_is_there_in_full() -> None:
    shown = drawn(more_card(ferry().reading(), "key"))

    assert "**Notes**\n• One person, two names? “Brindle” ×1, “Brindel” ×1\n• Quote marks" in shown


def test_a_reading_can_be_taken_along_in_four_forms() -> None:
    ids = custom_ids(more_card(FULL, "key"))

    assert ids[:4] == [f"byline:export:key:{form}" for form in ("html", "markdown", "csv", "json")]


def test_who_may_not_manage_the_card_is_offered_only_exports() -> None:
    assert labels(more_card(FULL, "key", Circumstances(may_manage=False))) == [
        "HTML page",
        "Markdown",
        "CSV",
        "JSON",
    ]
