from typing import Any

from bot.discord_ui.cards.usage_card import usage_card
from bot.pipeline.budgets.day_budget import Allowance
from bot.pipeline.budgets.day_ledger import Account
from bot.pipeline.budgets.usage import UsageOf, UsageReport
from storage.usage import UsageSum
from tests.bot.discord_ui.discord_limits import breaches
from tests.bot.discord_ui.drawing import drawn

UNBOUNDED = Allowance(Account("guild:1", 5), None, None, 0, 0)
NOTHING = UsageOf(UsageSum(), UsageSum(), UNBOUNDED)
MUCH = UsageSum(
    requests=12,
    input_tokens=12_345,
    cached_tokens=6_000,
    reasoning_tokens=200,
    output_tokens=1_234,
    cost_micro_usd=12_300,
    unpriced_requests=2,
    hits=3,
    saved_input_tokens=4_000,
    saved_output_tokens=1_000,
    saved_cost_micro_usd=1_500_000,
)

FULL_CARD = """\
### What was used of the language model
---
**You here, today**
38,000 of 50,000 tokens are left today
2,000 tokens are held for what is under way
12,345 tokens in
1,234 tokens out, 200 of them reasoning
Cost: at most $0.0123
2 requests have no known price
Stored replies saved 5,000 tokens and at most $1.50
---
**You here, in the last 30 days**
Nothing yet.
---
-# Each day begins at midnight UTC, in 5 hours."""


def shown(today: UsageSum, lately: UsageSum | None = None, **more: Any) -> str:
    own = UsageOf(today, lately or UsageSum(), more.pop("allowance", UNBOUNDED))
    report = UsageReport(more.pop("whole", NOTHING), own, 5 * 3600)
    return drawn(usage_card(report, with_whole=more.pop("with_whole", False)))


def test_every_idea_has_a_line() -> None:
    allowance = Allowance(Account("guild:1", 5), 50_000, "operator", 10_000, 2_000)

    assert shown(MUCH, allowance=allowance) == FULL_CARD


def test_the_last_days_have_their_own_lines() -> None:
    assert "**You here, in the last 30 days**\n12,345 tokens in" in shown(UsageSum(), MUCH)


def test_each_day_has_a_bar_as_high_as_its_share_of_the_highest() -> None:
    used = UsageOf(MUCH, MUCH, UNBOUNDED, (0, 1, 4_000, 8_000))
    lines = drawn(usage_card(UsageReport(NOTHING, used, 5 * 3600), with_whole=False))

    assert "\n`·▁▄█`\n-# Each day’s tokens, today last; the most on one day: 8,000.\n" in lines


def test_who_manages_the_server_sees_what_all_used() -> None:
    whole = UsageOf(MUCH, MUCH, UNBOUNDED)

    assert "**This server, today**\nNo daily limit\n12,345 tokens in" in shown(
        UsageSum(), whole=whole, with_whole=True
    )


def test_others_do_not() -> None:
    assert "12,345" not in shown(UsageSum(), whole=UsageOf(MUCH, MUCH, UNBOUNDED))


def test_where_no_price_is_known_no_cost_is_claimed() -> None:
    lines = shown(UsageSum(requests=1, input_tokens=10, unpriced_requests=1))

    assert "1 request has no known price" in lines
    assert "Cost" not in lines


def test_a_model_that_takes_no_money_cost_nothing() -> None:
    assert "\nCost: nothing\n" in shown(UsageSum(requests=1, input_tokens=10, output_tokens=2))


def test_where_nothing_bounds_it_that_is_said() -> None:
    assert "No daily limit\nNothing yet.\n" in shown(UsageSum())


def test_what_stored_replies_saved_shows_also_where_nothing_was_asked() -> None:
    lines = shown(UsageSum(hits=1, saved_input_tokens=900, saved_output_tokens=100))

    assert "Nothing yet.\nStored replies saved 1,000 tokens\n" in lines


def test_discord_takes_the_card() -> None:
    huge = UsageSum(*[10**15] * 11)
    allowance = Allowance(Account("guild:1"), 10**15, "operator", 10**14, 10**14)
    used = UsageOf(huge, huge, allowance, (10**15,) * 30)

    assert breaches(usage_card(UsageReport(used, used, 86_400), with_whole=True)) == []
