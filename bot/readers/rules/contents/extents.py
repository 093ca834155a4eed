"""Turn the tokens of what was said into spans: quotations without their marks, other words as they stand."""

from collections.abc import Collection
from dataclasses import dataclass, field

from bot.article.spans import Span, trim
from bot.readers.reading import Form
from bot.readers.rules.contents.contents import Content
from bot.readers.rules.grammar.clauses import has_finite_verb
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import ADVERB, COORDINATOR, PREPOSITION, QUOTATION, SUBORDINATOR, Tokens

QUOTATIONS_AND_MARKS = frozenset({QUOTATION, COORDINATOR, *",.;:-•·●▪◦*"})
CONNECTIVE = frozenset({ADVERB, SUBORDINATOR})  # "However, “…”"
# What opens narration behind a quotation that is a sentence: "“We won,” after a long night".
OPENS_NARRATION = frozenset({PREPOSITION, SUBORDINATOR, ADVERB, COORDINATOR})


@dataclass(slots=True)
class Extent:
    """Where in the text a content stands; `tokens` are the quotations in it."""

    spans: list[Span] = field(default_factory=list)
    quotations: list[Span] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)
    reports: bool = False  # holds words outside quotations

    @property
    def form(self) -> Form:
        if not self.quotations:
            return "indirect"
        return "mixed" if self.reports else "direct"


def extent_of(content: Content, frame: Frame, text: str, open_tokens: Collection[int]) -> Extent:
    """The extent of `content`, in which only the quotations at `open_tokens` are speech."""
    extent = Extent()
    for piece in content.pieces:
        start, end = _without_narration(frame, piece, open_tokens)
        inside = [token for token in range(start, end) if token in open_tokens]
        quoted = [span for token in inside for span in frame.quotations[token].pieces]
        extent.tokens += inside
        extent.quotations += quoted
        if inside and holds_only_quotations(frame, (start, end)):
            extent.spans += quoted
        else:
            extent.reports = True
            extent.spans.append(trim(text, *frame.span_of(start, end)))
    return extent


def holds_only_quotations(frame: Frame, tokens: Tokens) -> bool:
    """Whether nothing but quotations, marks and joining words stands there."""
    return QUOTATIONS_AND_MARKS.issuperset(frame.tags[slice(*tokens)])


def _past_lead_in(frame: Frame, piece: Tokens) -> int:
    """“However, | ‘…’”, “In May, for example, | ‘…’”, “Many praised it, but | ‘…’”: the writer's words."""
    start, end = piece
    first = next((index for index in range(start, end) if frame.tags[index] == QUOTATION), end)
    if first in {start, end} or not holds_only_quotations(frame, (first, end)):
        return start
    before = frame.tags[first - 1]
    if first - start == 2 and before == "," and frame.tags[start] in CONNECTIVE:
        return first
    if not frame.quotations[first].capitalised:
        return start
    is_parted = before == "," and not has_finite_verb(frame, start, first - 1)
    return first if is_parted or before == COORDINATOR else start


def _without_narration(frame: Frame, piece: Tokens, open_tokens: Collection[int]) -> Tokens:
    """Up to where narration follows the quotations that open the piece: “‘…,’ and left the room”."""
    start, end = _past_lead_in(frame, piece), piece[1]
    piece = start, end
    if start not in open_tokens or holds_only_quotations(frame, piece):
        return piece
    behind = start + 1
    while frame.tags[behind] in {QUOTATION, ","} or (
        frame.tags[behind] == COORDINATOR and frame.tag(behind + 1) == QUOTATION
    ):
        behind += 1  # "chanted “Out!” and “Now!” | as she left"
    is_whole = frame.quotations[start].capitalised or frame.tag(start - 1) == ":"
    narrates = is_whole and frame.tags[behind] in OPENS_NARRATION
    return (start, behind) if narrates or frame.tags[behind - 1] == "," else piece
