"""What the first card says of denials and silences: what there is room for, joined where they are many."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.article.spans import Span
from bot.cards.cutting import BETWEEN_TWO_CUTS, start_with_that
from bot.cards.doubts import is_unsure, who
from bot.cards.points import Point
from bot.cards.reading_index import ReadingIndex
from bot.cards.shortening import LEFT_OUT, shortened
from bot.cards.verbs import says_more_than_denied, verb_before
from bot.cards.wording import HEADINGS
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.readers.reading import Statement
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import flat

# How many denials are told one by one, and how many names a joined line has; the longest form first.
FORMS = ((2, 6), (1, 4), (0, 4), (0, 3), (0, 2))
CHARGE = re.compile(
    r"(?:(?:the|any|all)\s+)?(?:allegation|accusation|claim|suggestion)s?\s+(?:of\s+|(?=that\s))",
    re.IGNORECASE,
)


def denials_and_silences(room: int, index: ReadingIndex) -> list[Point]:
    """The points in the longest form that fits `room` characters; in the shortest where none does."""
    points: list[Point] = []
    for told, names in FORMS:
        points = [*_denials(told, names, index), *_silences(names, index)]
        if sum(point.length for point in points) <= room:
            break
    return points


def _with_act(act: Act, index: ReadingIndex) -> list[Statement]:
    return [one for one in index.with_act(act) if not is_unsure(one)]


def _denials(told: int, names: int, index: ReadingIndex) -> Iterator[Point]:
    denials = _with_act("denied", index)
    yield from (_denial(one, index) for one in denials[:told])
    if others := denials[told:]:
        yield _joined(HEADINGS["denied"], others, names, index)


def _silences(names: int, index: ReadingIndex) -> Iterator[Point]:
    for act, heading in HEADINGS.items():
        if act in SILENT_ACTS and (silent := _with_act(act, index)):
            yield _joined(heading, silent, names, index)


def _joined(heading: str, statements: Sequence[Statement], names: int, index: ReadingIndex) -> Point:
    """`Declined to comment: the ministry (s4), Ana Pell (s9) and 3 more`; never `and 1 more`."""
    shown = statements if len(statements) <= names + 1 else statements[:names]
    listed = ", ".join(f"{who(one, index)} ({index.label_of(one)})" for one in shown)
    if rest := len(statements) - len(shown):
        listed = texts.AND_MORE.format(names=listed, count=rest)
    return Point(f": {listed}", lead=say(heading))


def _denial(denial: Statement, index: ReadingIndex) -> Point:
    """`Denied: Ana Pell, that it sank`; where the article's verb says more, `Ana Pell dismissed it`."""
    text, name = index.text, who(denial, index)
    through = f", {texts.VIA.format(names=index.names(denial.via))}" if denial.via else ""
    where = index.label_of(denial)
    if says_more_than_denied(denial, text) and (verb := verb_before(denial, text)):
        told = _cut([Span(verb.start, denial.spans[0].end), *denial.spans[1:]], index)
        return Point(f"{through} {told} ({where})", lead=name)
    words = _cut([_without_the_charge(span, text) for span in denial.spans], index)
    return Point(f"{through}: {name}, {words} ({where})", lead=texts.DENIED)


def _cut(spans: Iterable[Span], index: ReadingIndex) -> str:
    cuts = [shortened(span, index, at_commas=True) for span in spans]
    return BETWEEN_TWO_CUTS.join(flat(cut.span.of(index.text)) + LEFT_OUT * cut.goes_on for cut in cuts)


def _without_the_charge(span: Span, text: str) -> Span:
    """What was charged: of "denied allegations of fraud" the fraud, since the heading says the rest.

    With the article's "that", where it has one: without it the card would claim what is denied.
    """
    charge = CHARGE.match(text, span.start, span.end)
    return Span(charge.end() if charge else start_with_that(span, text), span.end)
