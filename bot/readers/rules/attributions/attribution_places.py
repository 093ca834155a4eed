"""Where in its sentence an attribution stands, and what quotation stands beside it."""

from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import COORDINATOR, FINITE, PARTING, QUOTATION

LONGEST_ADDRESSEE = 5  # tokens between a verb and the quotation behind it: "urged voters, “…”"


def closes_sentence(attribution: Attribution) -> bool:
    """Whether nothing but the full stop follows, and a comma parts it from what stands before."""
    frame, start = attribution.frame, attribution.start
    parted = attribution.is_according or frame.tag(start - 1) in PARTING
    return (
        parted
        and bool(attribution.subjects)
        and not attribution.relative
        and attribution.end >= len(frame) - 1
    )


def introduces_quotation(attribution: Attribution) -> bool:
    """“after Reyes declared, ‘…’”."""
    frame, end = attribution.frame, attribution.end
    for index in range(end, min(end + LONGEST_ADDRESSEE, len(frame))):
        if frame.tags[index] == QUOTATION:
            return index == end or frame.tags[index - 1] in {",", ":"}
        if frame.tags[index] in FINITE:
            return False
    return False


def quotation_before(frame: Frame, start: int) -> int:
    """Where a quotation stands right before token `start`, but for a comma; -1 where none does."""
    quotation = start - 2 if frame.tag(start - 1) == "," else start - 1
    return quotation if frame.tag(quotation) == QUOTATION else -1


def opens_with_quotation(frame: Frame, start: int) -> bool:
    """“They praised it, but “…,” | Reyes said”: the quotation behind the joining word is hers."""
    quotation = quotation_before(frame, start)
    return (
        frame.tag(quotation - 1) == COORDINATOR
        and quotation in frame.quotations
        and frame.quotations[quotation].capitalised
    )
