"""Find what was said around “according to Reyes”."""

from bot.readers.rules.contents.ends import is_empty, stripped
from bot.readers.rules.contents.leading import adds_to_what_stands_before
from bot.readers.rules.grammar.antecedents import antecedent_of
from bot.readers.rules.grammar.clauses import CONTINUES, QUANTITIES, has_finite_verb, is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import PREPOSITION, QUOTATION, RELATIVE, WORD, Tokens


def around_according(
    frame: Frame, before: Tokens, after: Tokens, *, opens: bool
) -> tuple[Tokens, ...] | None:
    """`opens`: whether “according to” opens what the attribution may report, so that it follows."""
    after = _past_quoting(frame, after)
    if opens or is_empty(before):
        after = _past_place(frame, after)
        return None if is_empty(after) else (after,)
    if frame.tags[-1] == ":" and not has_finite_verb(frame, *before):
        return None  # "More from the order, according to Reyes:"
    if not is_empty(after) and frame.tags[before[1] - 1] == RELATIVE:
        antecedent = antecedent_of(frame, before[1] - 1)  # "boats which, according to Reyes, sank"
        return (after,) if is_empty(antecedent) else (antecedent, after)
    if not is_empty(after) and _goes_on(frame, before, after):
        return before, after
    return None if frame.lows[slice(*before)] in QUANTITIES else (before,)  # "At least according to Reyes."


def _past_place(frame: Frame, after: Tokens) -> Tokens:
    """Past “in the US,” that still tells who speaks: “According to the centre in the US, …”."""
    start, end = after
    if frame.tag(start) != PREPOSITION or frame.tag(start - 1) == ",":
        return after
    comma = next((index for index in range(start, end) if frame.tags[index] == ","), None)
    if comma is None or has_finite_verb(frame, start, comma) or not is_clause(frame, comma + 1, end):
        return after
    return stripped(frame, comma, end)


def _goes_on(frame: Frame, before: Tokens, after: Tokens) -> bool:
    if frame.tags[after[0]] in CONTINUES or adds_to_what_stands_before(frame, after):
        return True
    if frame.tags[after[0]] == QUOTATION == frame.tags[before[1] - 1]:
        return not frame.quotations[after[0]].capitalised  # "“It rained,” according to Reyes, “all day”"
    adds = frame.tags[after[0]] == WORD and frame.lows[after[0]].endswith("ing")  # "…, making it late"
    return not adds and has_finite_verb(frame, *after) and not has_finite_verb(frame, *before)


def _past_quoting(frame: Frame, after: Tokens) -> Tokens:
    """Past “quoting its own sources,” that stands between “according to X” and what X says."""
    start, end = after
    if frame.low(start) in ("quoting", "citing"):
        for index in range(start, end):
            if frame.tags[index] == ",":
                return stripped(frame, index + 1, end)
    return after
