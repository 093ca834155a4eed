"""Find the quotations of a story: what stands between quotation marks, whatever marks those are.

Marks are read paragraph by paragraph, so that a missing one never lets a quotation swallow the next
paragraph. Each mark opens or closes by its glyph and by where it stands: German closes with the
mark that English opens with, Swedish uses one for both, and a mark pasted the wrong way round still
hugs the word that it belongs to. A quotation inside a quotation belongs to the outer one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from bot.article.quotations.apostrophes import single_marks
from bot.article.quotations.marks import Family, Mark, MarkRole, marks_in
from bot.article.quotations.unclosed import end_of_unclosed, is_attributed
from bot.article.spans import Span, trim

SetBy = Literal["marks", "turn", "block"]

OPENS_QUOTATION = frozenset("“\"„«‘'`「»")
MOST_NESTED_MARKS = 40  # deeper than any newsroom nests; beyond it the marks are read as broken
LONGEST_INTERRUPTION = 3  # words
SHORTEST_UNOPENED = 12  # characters before a closing mark that nothing opened


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between marks, or set apart as somebody's words without any.

    `pieces` is what stands between the marks, one piece a paragraph; `outer` also holds the marks.
    `label` is the speaker's label of a labelled turn or the signature of a post. `broken` says that
    a mark was missing, doubled or reversed. `continues` says that the quotation before it was left
    open on purpose, as is done when the same speaker goes on in a new paragraph.
    """

    pieces: tuple[Span, ...]
    outer: Span
    set_by: SetBy = "marks"
    label: Span | None = None
    broken: bool = False
    continues: bool = False
    capitalised: bool = True  # starts as a sentence does
    asks: bool = False  # a labelled question

    @property
    def span(self) -> Span:
        return Span(self.pieces[0].start, self.pieces[-1].end)


class MarkedQuotations(NamedTuple):
    quotations: list[Quotation]
    unbalanced: list[Span]  # marks without a partner, doubled or the wrong way round


def find_marked_quotations(text: str, paragraphs: Sequence[Span]) -> MarkedQuotations:
    """The quotations between marks in `paragraphs`, in order; nested ones are part of the outer one."""
    found = MarkedQuotations([], [])
    left_open: Family | None = None  # the marks of the last quotation found
    for number, paragraph in enumerate(paragraphs):
        goes_on = any(text[one.start] in OPENS_QUOTATION for one in _following(text, paragraphs, number))
        reader = _ParagraphReader(text, paragraph, goes_on=goes_on, left_open=left_open)
        reader.read()
        if left_open and goes_on and _interrupts(text, paragraph):
            continue
        quotations = reader.quotations
        if left_open and quotations and quotations[0].outer.start == paragraph.start:
            quotations[0] = replace(quotations[0], continues=True)
        elif left_open:
            _note_never_closed(found)
        left_open = reader.left_open
        found.quotations.extend(quotations)
        found.unbalanced.extend(reader.unbalanced)
    if left_open:
        _note_never_closed(found)
    return found


def _following(text: str, paragraphs: Sequence[Span], number: int) -> Sequence[Span]:
    """The next paragraph, and the one behind it where the next only interrupts the story."""
    following = paragraphs[number + 1 : number + 3]
    return following if following and _interrupts(text, following[0]) else following[:1]


def _interrupts(text: str, paragraph: Span) -> bool:
    """Whether it is a word or two without a stop, as stand around an advertisement: “Advert”, “10”."""
    words = paragraph.of(text)
    return (
        len(words.split()) <= LONGEST_INTERRUPTION and words[-1].isalnum() and words[0] not in OPENS_QUOTATION
    )


def _note_never_closed(found: MarkedQuotations) -> None:
    """The last quotation was left open, and no paragraph goes on with it."""
    last = found.quotations[-1]
    found.quotations[-1] = replace(last, broken=True)
    found.unbalanced.append(Span(last.outer.start, last.outer.start + 1))


def opens_sentence(text: str, span: Span) -> bool:
    """Whether the words start with a capital, a number or a mark of omission, as a sentence may."""
    start = text[span.start : span.start + 8].lstrip("[(“”\"'‘’¿¡ @#$£€")
    return bool(start) and not start[0].islower() and start[:1] not in "….,;"


class _ParagraphReader:
    """Pairs the marks of one paragraph."""

    def __init__(self, text: str, paragraph: Span, *, goes_on: bool, left_open: Family | None) -> None:
        self.text, self.paragraph = text, paragraph
        self.goes_on = goes_on  # the next paragraph opens with a mark
        self.quotations: list[Quotation] = []
        self.unbalanced: list[Span] = []
        self.open_before = left_open  # what a quotation of the paragraph before stands between
        self.left_open: Family | None = None
        self._strays: list[Span] = []  # since the quotation now open

    def read(self) -> None:
        text, paragraph = self.text, self.paragraph
        marks = marks_in(text, paragraph)
        if not marks:
            return
        singles = single_marks(text, paragraph, marks)
        count, index = len(marks), 0
        while index < count:
            mark = marks[index]
            if mark.family == "single":
                closer = singles.get(index)
                if closer is not None:
                    self._emit(mark, marks[closer])
                    index = closer
            elif mark.role == "close":
                self._read_unopened(mark)
            else:
                index = self._read_quotation(marks, index)
            index += 1

    def _read_quotation(self, marks: list[Mark], index: int) -> int:
        """Read the quotation that `marks[index]` opens; the index of the last mark that belongs to it."""
        opener = marks[index]
        depth, last_closer = 1, -1
        for position in range(index + 1, len(marks)):
            mark = marks[position]
            if mark.family != opener.family:
                continue
            if mark.role == "open":
                depth += 1
            else:
                depth, last_closer = depth - 1, position
            if depth == 0:
                self._emit(opener, mark)
                return position
            if position - index > MOST_NESTED_MARKS:
                break
        return self._read_broken(marks, index, last_closer)

    def _read_broken(self, marks: list[Mark], index: int, last_closer: int) -> int:
        """Marks open more often than they close: read up to a closing one, or to where it must have ended."""
        opener = marks[index]
        for position in range(index + 1, len(marks)):
            mark = marks[position]
            if mark.family != opener.family:
                continue
            if mark.role != "open":
                self._emit(opener, mark)
                return position
            end = end_of_unclosed(self.text, Span(opener.end, mark.start), goes_on=False)
            if end is not None:
                self._emit_broken_off(opener, end)
                return position - 1
            if last_closer < position:
                self._emit_unclosed(opener, until=mark.start)
                return position - 1
            self._strays.append(Span(mark.start, mark.end))
        self._emit_unclosed(opener)
        return len(marks)

    def _emit_unclosed(self, opener: Mark, until: int | None = None) -> None:
        """No closing mark: the quotation ends before “he said” or at `until`, else with the paragraph."""
        rest = Span(opener.end, until or self.paragraph.end)
        end = end_of_unclosed(self.text, rest, goes_on=self.goes_on) or until
        if end is not None:
            self._emit_broken_off(opener, end)
            return
        before = len(self.quotations)
        self._emit(opener, _missing_mark(self.paragraph.end, opener.family, "close"))
        self.left_open = opener.family if len(self.quotations) > before else None

    def _emit_broken_off(self, opener: Mark, end: int) -> None:
        """The quotation ends at `end` without a mark there."""
        self._emit(opener, _missing_mark(end, opener.family, "close"), broken=True)
        self.unbalanced.append(Span(opener.start, opener.end))

    def _read_unopened(self, mark: Mark) -> None:
        """No opening mark: it opened in a sentence that was interrupted, or with “he said” behind it."""
        start = self.paragraph.start
        closes_words = self.text[mark.start - 1] in ",.?!…" and mark.start - start >= SHORTEST_UNOPENED
        attributed = closes_words and not self.quotations and is_attributed(self.text, mark.end)
        first = not self.quotations and not self.unbalanced
        if first and mark.family == self.open_before and (attributed or self.text[start].islower()):
            self._emit(_missing_mark(start, mark.family, "open"), mark)
            return
        self.unbalanced.append(Span(mark.start, mark.end))
        if attributed:
            self._emit(_missing_mark(start, mark.family, "open"), mark, broken=True)

    def _emit(self, opener: Mark, closer: Mark, *, broken: bool = False) -> None:
        turned = [Span(mark.start, mark.end) for mark in (opener, closer) if mark.reversed]
        broken = broken or bool(self._strays or turned)
        self.unbalanced += self._strays + turned
        self._strays = []
        inside = trim(self.text, opener.end, closer.start)
        if inside.start < inside.end:
            quotation = Quotation(
                (inside,),
                Span(opener.start, closer.end),
                broken=broken,
                capitalised=opens_sentence(self.text, inside),
            )
            self.quotations.append(quotation)


def _missing_mark(place: int, family: Family, role: MarkRole) -> Mark:
    return Mark(place, place, family, role)
