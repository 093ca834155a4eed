"""The first card: what the article says in a few points, with every warning above them.

It has to be read at a glance, so it has a length: warnings, denials and silences are always on it,
then as many points as fit, and last who else speaks.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.article.spans import Span
from bot.cards.cutting import BETWEEN_TWO_CUTS, start_with_that
from bot.cards.main_points import Idea, Point, choose, ideas_of, points_of
from bot.cards.notes import telling_verb
from bot.cards.reading_index import ReadingIndex
from bot.cards.shortening import LEFT_OUT, shortened
from bot.cards.wording import HEADINGS, language_of_summary, title_of, what_the_text_names
from bot.lexicon.acts import SILENT_ACTS
from bot.readers.reading import Notice, NoticeKind, Reading, Statement
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import flat

NEEDS_THE_ORIGINAL: frozenset[NoticeKind] = frozenset(
    {"reworded_copy", "altered_name", "unbalanced_quotes", "headline_words_unquoted"}
)
LONGEST = 1000  # characters of the whole card
ROOM_FOR_NAMES = 110  # of them, kept for who else speaks
ROOM_FOR_THE_NUMBER = 12  # `29 more`
DENIALS_SHOWN = 4  # more would push the rest of the card out of sight; who said what has them all
NAMES_SHOWN = 12  # likewise
LONGEST_NAME = 40  # a name of a name's length; what is longer describes, and reads badly in a list
# "One of them", "another": names that mean nothing away from the place where they stand.
LEANS_ON_THE_PLACE = re.compile(
    r"(?:one|another|others?|both|some|many|(?:the )?(?:two|three|four|pair|latter|former)|q|a)\b",
    re.IGNORECASE,
)
CHARGE = re.compile(
    r"(?:(?:the|any|all)\s+)?(?:allegation|accusation|claim|suggestion)s?\s+(?:of\s+|(?=that\s))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FirstCard:
    title: str
    names: str  # what the text itself names
    warning: str  # stands above `warnings`; empty where there are none
    warnings: tuple[str, ...]
    points: tuple[Point, ...]
    also_speaking: tuple[Point, ...]
    language: str  # of the summary, where that is not the article's
    foot: str

    @property
    def length(self) -> int:
        """In characters, as it is read: with line breaks and bullets, without an interface's own signs."""
        warnings = (f"• {one}" for one in self.warnings)
        lines = [self.title, self.names, self.warning, *warnings, self.language, self.foot]
        points = [*self.points, *self.also_speaking]
        lead = _length_of_also_speaking() if self.also_speaking else 0
        return sum(len(line) + 1 for line in lines if line) + sum(one.length for one in points) + lead


def first_card(reading: Reading) -> FirstCard:
    index = ReadingIndex(reading)
    acts = (*_denials(index), *_silences(index))
    always = FirstCard(
        title=title_of(reading.article),
        names=what_the_text_names(reading.article),
        warning=_warning_above(reading),
        warnings=tuple(_warnings(reading)),
        points=acts,
        also_speaking=(),
        language=language_of_summary(reading),
        foot=texts.FOOT if reading.statements else "",
    )
    room = LONGEST - always.length
    ideas = ideas_of(index)
    for_names = sum(one.length for one in _also_speaking(_named(ideas), ROOM_FOR_NAMES, index))
    chosen = choose(ideas, room - for_names - _length_of_also_speaking(), index)
    points = points_of(chosen, index)
    room -= sum(one.length for one in points) + _length_of_also_speaking()
    also_speaking = _also_speaking(_named(chosen), max(room, for_names), index)
    return replace(always, points=(*points, *acts), also_speaking=tuple(also_speaking))


def _length_of_also_speaking() -> int:
    return len(texts.ALSO_SPEAKING.format(names=""))


def _named(ideas: Iterable[Idea]) -> set[str]:
    return {person for idea in ideas for person in idea.named}


def _warning_above(reading: Reading) -> str:
    if any(notice.kind in NEEDS_THE_ORIGINAL for notice in reading.notices):
        return texts.FIND_THE_ORIGINAL
    return texts.BEFORE_YOU_USE_THIS if reading.notices else ""


def _warnings(reading: Reading) -> Iterator[str]:
    """Every notice, without what the warning above them or another of them says already."""
    kinds = {notice.kind for notice in reading.notices}
    for notice in reading.notices:
        if notice.kind != "reworded_copy" or "unbalanced_quotes" not in kinds:
            yield _without_the_advice(notice)


def _without_the_advice(notice: Notice) -> str:
    return flat(notice.message).replace(f". {texts.FIND_THE_ORIGINAL}", "").strip()


# Denials and silences


def _denials(index: ReadingIndex) -> Iterator[Point]:
    denials = index.with_act("denied")
    for one in denials[:DENIALS_SHOWN]:
        through = f", {texts.VIA.format(names=index.names(one.via))}" if one.via else ""
        who = index.names(one.speakers) or texts.DENIED_BY_NOBODY
        words = _what_is_denied(one, index)
        yield Point(f"{through}: {who}{words} ({index.place_of(one)})", lead=texts.DENIED)
    if len(denials) > DENIALS_SHOWN:
        more = texts.MORE_DENIALS.format(count=len(denials) - DENIALS_SHOWN)
        yield Point(f": {more}", lead=texts.DENIED)


def _what_is_denied(denial: Statement, index: ReadingIndex) -> str:
    """`, that it sank`; with the article's verb where that is another one, ` dismissed it as a rumour`."""
    text = index.text
    cuts = [shortened(_without_the_charge(span, text), index, at_commas=True) for span in denial.spans]
    words = BETWEEN_TWO_CUTS.join(flat(cut.span.of(text)) + LEFT_OUT * cut.goes_on for cut in cuts)
    verb = telling_verb(denial, text)
    return f" {verb} {words}" if verb else f", {words}"


def _without_the_charge(span: Span, text: str) -> Span:
    """Of "denied allegations of fraud" the fraud: that it was alleged is what the heading says.

    With the article's "that", where it has one: without it the card would claim what is denied.
    """
    charge = CHARGE.match(text, span.start, span.end)
    return Span(charge.end() if charge else start_with_that(span, text), span.end)


def _silences(index: ReadingIndex) -> Iterator[Point]:
    for act, heading in HEADINGS.items():
        silent = index.with_act(act)
        if act in SILENT_ACTS and silent:
            who = [f"{index.names(one.speakers)} ({index.place_of(one)})" for one in silent]
            yield Point(": " + ", ".join(who), lead=say(heading))


# Who else speaks


def _also_speaking(named: set[str], room: int, index: ReadingIndex) -> Iterator[Point]:
    """Everybody with a statement whom no point names, as far as `room` characters go; then how many more."""
    statements = index.reading.statements
    with_a_point = named.union(*(one.speakers for one in statements if one.act in HEADINGS))
    speaking = dict.fromkeys(person for one in statements for person in one.speakers)
    others = [person for person in speaking if person not in with_a_point]
    points = [Point(index.shown_name(one), doubtful=index.any_doubtful((one,))) for one in others]
    fitting = [point for point in points if _means_something_alone(point.words)][:NAMES_SHOWN]
    if len(fitting) < len(points) or sum(point.length for point in fitting) > room:
        room -= ROOM_FOR_THE_NUMBER
    shown = 0
    for point in fitting:
        if point.length <= room:
            shown += 1
            room -= point.length
            yield point
    if shown < len(points):
        yield Point(texts.MORE.format(count=len(points) - shown))


def _means_something_alone(name: str) -> bool:
    return len(name) <= LONGEST_NAME and not LEANS_ON_THE_PLACE.match(name)
