"""The first card: what the article says in a few points, with every warning above them.

It has to be read at a glance, so it has a length: warnings are always on it, then the first points,
denials and silences (joined where they are many), further points as far as they fit, and last who else
speaks. What is unsure is not on it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.cards.also_speaking import AlsoSpeaking, also_speaking
from bot.cards.denials_and_silences import denials_and_silences
from bot.cards.doubts import is_unsure
from bot.cards.ideas import LEAST_POINTS, ideas_of
from bot.cards.origins import of_what, origin_label
from bot.cards.points import Point, choose, points_of
from bot.cards.reading_index import ReadingIndex
from bot.cards.told_sentences import Idea, Rank
from bot.cards.wording import language_of_summary, title_of, what_the_text_names, writer_of_summary
from bot.readers.reading import Notice, NoticeKind, Reading
from bot.words import card_texts as texts
from bot.words.languages import form_for, say
from bot.words.phrases import flat, listed

NEEDS_THE_ORIGINAL: frozenset[NoticeKind] = frozenset({"reworded_copy", "altered_name", "unbalanced_quotes"})
LONGEST = 1000  # characters of the whole card
ROOM_FOR_NAMES = 110  # kept for who else speaks


@dataclass(frozen=True, slots=True)
class FirstCard:
    title: str
    origin_label: str  # such as `PDF, 4 pages`
    names: str  # what the text itself names
    warning: str  # stands above `warnings`; empty where there are none
    warnings: tuple[str, ...]
    summary_by: str  # above the points, where a model wrote them
    points: tuple[Point, ...]
    acts: tuple[Point, ...]  # denials and silences
    also_speaking: tuple[Point, ...]
    more_speaking: int  # how many besides them
    language: str  # of the summary, where that is not the article's
    foot: str

    @property
    def length(self) -> int:
        """Characters as it is read: with line breaks and bullets, without an interface's own signs."""
        warnings = (f"• {one}" for one in self.warnings)
        lines = [self.title, self.names, self.warning, *warnings, self.summary_by, self.language, self.foot]
        points = [*self.points, *self.acts]
        speaking = AlsoSpeaking(self.also_speaking, self.more_speaking)
        return sum(len(line) + 1 for line in lines if line) + _room_of(points) + speaking.length


def first_card(reading: Reading, longest: int = LONGEST, article_number: int | None = None) -> FirstCard:
    """`longest` is what an interface has room for, its own lines and signs not counted.

    `article_number` as in `ReadingIndex`.
    """
    index = ReadingIndex(reading, article_number)
    always = FirstCard(
        title=title_of(reading.article),
        origin_label=origin_label(reading.article),
        names=what_the_text_names(reading.article),
        warning=_warning_above(reading),
        warnings=tuple(_warnings(reading)),
        summary_by=writer_of_summary(reading),
        points=(),
        acts=(),
        also_speaking=(),
        more_speaking=0,
        language=language_of_summary(reading),
        foot=of_what(reading.article, texts.FOOT, texts.FOOT_OF_DOCUMENT) if reading.statements else "",
    )
    return _with_points(always, index, longest - always.length)


def _with_points(always: FirstCard, index: ReadingIndex, room: int) -> FirstCard:
    ideas = ideas_of(index)
    remarks = [*_where_all_is_unsure(index.reading), *_set_by_people(index.reading)]
    room -= _room_of(remarks)
    for_names = also_speaking(_named(ideas), ROOM_FOR_NAMES, index).length
    weighty = [one for one in ideas if one.rank in (Rank.FIRST, Rank.NEXT)]
    least = points_of(choose(weighty, LONGEST, index, most=LEAST_POINTS), index)
    acts = denials_and_silences(room - for_names - _room_of(least), index)
    room -= _room_of(acts)
    chosen = choose(ideas, room - for_names, index)
    if len(points_of(chosen, index)) < LEAST_POINTS:
        for_names = 0
        chosen = choose(ideas, room, index)
    points = points_of(chosen, index)
    speaking = also_speaking(_named(chosen), max(room - _room_of(points), for_names), index)
    return replace(
        always,
        points=(*points, *remarks),
        acts=tuple(acts),
        also_speaking=speaking.names,
        more_speaking=speaking.more,
    )


def _room_of(points: Sequence[Point]) -> int:
    return sum(point.length for point in points)


def _where_all_is_unsure(reading: Reading) -> list[Point]:
    unsure = len(reading.statements)
    if not unsure or not all(is_unsure(one) for one in reading.statements):
        return []
    return [Point(texts.ONLY_UNSURE.format(count=unsure))]


def _set_by_people(reading: Reading) -> list[Point]:
    """How many speakers were set right, and who did it."""
    by = [one.corrected_by for one in reading.statements if one.corrected_by is not None and one.speakers]
    if not by:
        return []
    names = [f"@{name}" if name else say(texts.BY_HAND) for name in dict.fromkeys(by)]
    return [Point(form_for(len(by), texts.SPEAKERS_SET).format(count=len(by), names=listed(names)))]


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
