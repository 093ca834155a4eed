"""What was used of the language model and what is left: one idea a line."""

from collections.abc import Iterator, Sequence

import discord

from bot.discord_ui.cards.layout import bold, card, heading, joined_lines, ruled, small
from bot.discord_ui.words import settings_catalogue as words
from bot.pipeline.budgets.day_budget import Allowance
from bot.pipeline.budgets.usage import DAYS, UsageOf, UsageReport, usd
from bot.words.budget_words import time_left
from bot.words.phrases import amount, dollars

BARS = "▁▂▃▄▅▆▇█"
NO_BAR = "·"


def usage_card(report: UsageReport, *, with_whole: bool) -> discord.ui.LayoutView:
    """`with_whole`: for whoever manages the server, also what all there used together."""
    lately = {"days": str(DAYS)}
    blocks = [
        heading(words.USAGE_TITLE),
        *_blocks(report.own, words.YOU_TODAY, words.YOU_LATELY.format(**lately)),
    ]
    if with_whole:
        blocks += _blocks(report.whole, words.SERVER_TODAY, words.SERVER_LATELY.format(**lately))
    blocks.append(small(words.STARTS_AFRESH.format(when=time_left(report.resets_in_seconds))))
    return card(ruled(blocks))


def _blocks(used: UsageOf, today: str, lately: str) -> list[str]:
    return [
        joined_lines([bold(today), *_left(used.allowance), *_used(used, lately=False)]),
        joined_lines([bold(lately), *_used(used, lately=True), *_chart(used.tokens_by_day)]),
    ]


def _chart(tokens_by_day: Sequence[int]) -> Iterator[str]:
    """A bar for each day, as high as its share of the highest."""
    highest = max(tokens_by_day, default=0)
    if highest:
        bars = (BARS[(count * len(BARS) - 1) // highest] if count else NO_BAR for count in tokens_by_day)
        yield words.TOKENS_BY_DAY.format(bars="".join(bars))
        yield small(words.HIGHEST_DAY.format(count=_number(highest)))


def _used(used: UsageOf, *, lately: bool) -> Iterator[str]:
    usage = used.lately if lately else used.today
    if not usage.requests:
        yield words.NOTHING_USED
    else:
        yield words.TOKENS_IN.format(count=_number(usage.input_tokens))
        tokens_out = words.TOKENS_OUT_REASONING if usage.reasoning_tokens else words.TOKENS_OUT
        yield tokens_out.format(count=_number(usage.output_tokens), reasoning=_number(usage.reasoning_tokens))
    if usage.requests > usage.unpriced_requests:
        cost = dollars(usd(usage.cost_micro_usd))
        yield words.COST.format(cost=cost) if usage.cost_micro_usd else words.COST_NOTHING
    if usage.unpriced_requests:
        yield amount(usage.unpriced_requests, words.UNPRICED)
    if saved := usage.saved_input_tokens + usage.saved_output_tokens:
        saving = words.SAVED_WITH_COST if usage.saved_cost_micro_usd else words.SAVED
        yield saving.format(count=_number(saved), cost=dollars(usd(usage.saved_cost_micro_usd)))


def _left(allowance: Allowance) -> Iterator[str]:
    if allowance.limit is None or allowance.left is None:
        yield words.NO_LIMIT_TODAY
        return
    yield words.LEFT_TODAY.format(left=_number(allowance.left), limit=_number(allowance.limit))
    if allowance.under_way:
        yield words.HELD.format(count=_number(allowance.under_way))


def _number(count: int) -> str:
    return f"{count:,}"
