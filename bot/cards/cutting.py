"""What a card shows of a statement: exact cuts of the article, with the marks that stand around them."""

import re

from bot.article.spans import Span
from bot.readers.reading import Statement

OPENING_MARKS = "“„‟«‘‚‛‹「『\"'`”»"  # some languages open with what others close with
CLOSING_MARKS = "”“»’‘›」』\"'`«"
DOUBLED = ("``", "''")
DOUBLE_MARKS = frozenset('“”„‟«»「」『』"')
SPACES = " \u00a0\u202f"  # no tabs or newlines: a mark on the next line belongs to the next line
THAT = re.compile(r"\bthat\s+\Z")
LONGEST_THAT = 8  # characters, with the space behind it
BETWEEN_TWO_CUTS = " … "


def shown_words(statement: Statement, text: str) -> str:
    """The content, paragraph breaks kept; nothing for a silent act, where nothing was said."""
    if statement.form is None:
        return ""
    return BETWEEN_TWO_CUTS.join(cut.of(text) for cut in cuts_of(statement, text))


def words_within(statement: Statement, sentence: Span, text: str) -> str:
    """The part of the content that stands in one sentence, with a sign where it goes on outside."""
    cuts = cuts_of(statement, text)
    inside = [part for cut in cuts if (part := common(cut, sentence))]
    words = BETWEEN_TWO_CUTS.join(part.of(text) for part in inside)
    before = "… " if cuts and cuts[0].start < sentence.start else ""
    # A mark that closes after the sentence is no content that is left out.
    after = " …" if statement.spans and statement.spans[-1].end > sentence.end else ""
    return f"{before}{words}{after}"


def common(one: Span, other: Span) -> Span | None:
    """What two spans share; None where that is nothing."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None


def cuts_of(statement: Statement, text: str) -> list[Span]:
    """The spans of the content, each widened over the marks of a quotation that it begins or ends with."""
    starts = {quotation.start for quotation in statement.quotations}
    ends = {quotation.end for quotation in statement.quotations}
    return [
        Span(
            opening_mark(text, span.start) if span.start in starts else span.start,
            closing_mark(text, span.end) if span.end in ends else span.end,
        )
        for span in statement.spans
    ]


def stands_in_marks(words: str) -> bool:
    """Whether all of `words` is one quotation, or one in several cuts; gives the doubtful ones up."""
    cuts = [cut.rstrip(".,;:!? ") for cut in words.split(BETWEEN_TWO_CUTS)]
    return all(
        len(cut) > 2
        and cut[0] in OPENING_MARKS
        and cut[-1] in CLOSING_MARKS
        and DOUBLE_MARKS.isdisjoint(cut[1:-1])
        for cut in cuts
    )


def in_its_marks(quotation: Span, text: str) -> Span:
    return Span(opening_mark(text, quotation.start), closing_mark(text, quotation.end))


def opening_mark(text: str, start: int) -> int:
    """Where the mark stands that opens at `start`, also one with a space after it, as French sets it."""
    before = start
    while before and text[before - 1] in SPACES:
        before -= 1
    if before == 0 or text[before - 1] not in OPENING_MARKS:
        return start
    mark = before - (2 if text[max(0, before - 2) : before] in DOUBLED else 1)
    if before < start and mark and not text[mark - 1].isspace():
        return start  # it closes the words before
    return mark


def closing_mark(text: str, end: int) -> int:
    """Where the mark ends that closes at `end`, also one with a space before it."""
    after = end
    while after < len(text) and text[after] in SPACES:
        after += 1
    if after == len(text) or text[after] not in CLOSING_MARKS:
        return end
    mark = after + (2 if text[after : after + 2] in DOUBLED else 1)
    if after > end and text[mark : mark + 1].isalnum():
        return end  # it opens the words after
    return mark


def start_with_that(span: Span, text: str) -> int:
    """Where `span` starts with the "that" right before it, if there is one."""
    that = THAT.search(text, max(0, span.start - LONGEST_THAT), span.start)
    return that.start() if that else span.start
