"""The points of the first card: the ideas that there is room for, gathered under who said them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.cards.reading_index import ReadingIndex
from bot.cards.shortening import LONGEST
from bot.cards.told_sentences import Idea, Rank
from bot.words.phrases import listed

CUTS_IN_A_POINT = 2
MARK_OF_DOUBT = 2  # characters, with its space
BULLET_AND_LINE_BREAK = 3  # characters
ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
SPEAKS_FOR = re.compile(r"(?<=\w)\s+spokes(?:man|woman|person)\Z", re.IGNORECASE)


class Point(NamedTuple):
    """One point of the card: `lead` stands out, `words` follow it as they are."""

    words: str
    lead: str = ""
    doubtful: bool = False

    @property
    def length(self) -> int:
        return len(self.lead) + len(self.words) + MARK_OF_DOUBT * self.doubtful + BULLET_AND_LINE_BREAK


def choose(ideas: Sequence[Idea], room: int, index: ReadingIndex, most: int | None = None) -> list[Idea]:
    """The ideas that fit `room` characters, at least one unless it is endless, at most `most`.

    All of a full reading, whose length was asked for.
    """
    if index.reading.reader == "model":
        return list(ideas)[:most]
    chosen: list[Idea] = []
    for idea in sorted(ideas, key=lambda one: one.rank):
        together = points_of([*chosen, idea], index)
        of_the_same = sum(bool(idea.speakers) and one.speakers == idea.speakers for one in chosen)
        if of_the_same == CUTS_IN_A_POINT or (idea.rank == Rank.SECOND and not of_the_same):
            continue
        if most is not None and len(chosen) == most:
            break
        fits = sum(point.length for point in together) <= room
        if fits or (not chosen and len(idea.words) <= LONGEST):
            chosen.append(idea)
    return [idea for idea in ideas if idea in chosen]


def points_of(ideas: Sequence[Idea], index: ReadingIndex) -> list[Point]:
    """What the same speakers say is one point, in the order in which the article says it."""
    by_speakers: dict[tuple[str, ...] | Idea, list[Idea]] = {}
    for idea in ideas:
        by_speakers.setdefault(idea.speakers or idea, []).append(idea)
    return [_point(together, index) for together in by_speakers.values()]


def _point(ideas: Sequence[Idea], index: ReadingIndex) -> Point:
    words = " · ".join(one.words for one in sorted(ideas, key=lambda one: one.number))
    if not (speakers := ideas[0].speakers):
        return Point(words)
    introduction = f"{_description(speakers, index)}: "
    names = listed([index.short_name(one) for one in speakers])
    return Point(introduction + words, names, index.any_doubtful(speakers))


def _description(speakers: tuple[str, ...], index: ReadingIndex) -> str:
    """`, chief inspector`; of `White House spokesman` for whom, and nothing that leans on another name."""
    description = SPEAKS_FOR.sub("", index.description_of(speakers))
    first, _, rest = description.partition(" ")
    if not first or first.casefold() in POSSESSIVES:
        return ""
    first = first.casefold() if first.casefold() in ARTICLES else first
    return f", {first} {rest}".rstrip()
