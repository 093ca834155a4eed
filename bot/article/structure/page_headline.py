"""Which of the lines above a story is its headline, where a whole page stands around it.

No sign decides: a headline says what its story says, is near it, stands apart, has who wrote it below, and is
the first of several such lines. How much each sign counts `tests.benchmarks.find_headline` finds.
"""

import math
import re
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from bot.article.scripts import count_words
from bot.article.structure.headline import LONGEST_HEADLINE
from bot.article.structure.headline_shape import (
    LONGEST_OF_SENTENCES,
    has_copy_near,
    is_menu,
    is_row_of_tags,
    may_end_in_stop,
    reads_as_headline,
    stands_above_byline,
    stands_above_deck,
    stands_below_byline,
    tells_of_live_report,
)
from bot.article.structure.line_shape import describes_picture, mostly_small
from bot.article.structure.page import FEWEST_WORDS_OF_HEADLINE, Page

_FARTHEST_HEADLINE = 150  # lines
_STEMS_OF_HEADLINE = 4  # with fewer it shares less
_MOST_TOGETHER = 10  # lines without a blank one between
_MOST_STEMS = 4
_LINES_OF_OPENING, _SENTENCES_OF_OPENING = 15, 4
_LENGTH_OF_LONGER, _WORDS_OF_LONGER = 1.3, 6
_MUCH_SHARED = 0.5  # of a line's stems with the story
_FEW_LINES = 30  # above a story
_LINES_TO_DECK = 3
_ITEMS_BESIDE, _WORDS_OF_ITEM = 4, 3  # in a menu
_FULL_STOPS = tuple(".。｡۔।॥։።။")
_LABEL = re.compile(r"[^\s:]+(?: [^\s:]+)? ?: ")
_EVEN = 10.8  # the rating at which as much speaks for a line as against it
_LEAST = 4.5  # below which hardly any line is the headline


class SignsOfLine(NamedTuple):
    """What a line shows by itself and beside its neighbours."""

    reads_as_headline: float
    few_words: float
    one_word: float
    is_long: float
    ends_in_stop: float
    is_apart: float  # a blank line stands above it
    is_apart_below: float
    together: float  # how many lines are not apart from it
    above_byline: float  # or of a live report, below which stands when it was written
    below_byline: float
    above_deck: float
    above_longer: float
    has_copy_near: float
    in_menu: float
    points_elsewhere: float
    in_small_letters: float
    with_colon: float
    with_label: float  # a word or two, then a colon
    in_capitals: float


class SignsBesideStory(NamedTuple):
    """What it shows beside the story that begins below it."""

    shares_beginning: float
    shares_opening: float
    shares_next_to_best: float
    next_shares: float
    below_possible: float  # a headline of more words, with at most two lines between
    above_writer: float  # who wrote it, or when, stands between it and the story
    many_above: float  # that do so and share half of their words
    right_above: float
    near: float


_WEIGHTS = (
    *SignsOfLine(
        reads_as_headline=1.3,
        few_words=-0.2,
        one_word=-1.4,
        is_long=-1.3,
        ends_in_stop=-1.6,
        is_apart=1.0,
        is_apart_below=0.7,
        together=-0.6,
        above_byline=1.0,
        below_byline=0.9,
        above_deck=0.5,
        above_longer=0.6,
        has_copy_near=0.8,
        in_menu=-0.9,
        points_elsewhere=-0.6,
        in_small_letters=0.5,
        with_colon=0.8,
        with_label=-1.1,
        in_capitals=-0.8,
    ),
    *SignsBesideStory(
        shares_beginning=1.7,
        shares_opening=1.1,
        shares_next_to_best=2.5,
        next_shares=0.8,
        below_possible=-0.6,
        above_writer=1.3,
        many_above=-1.3,
        right_above=-1.0,
        near=2.5,
    ),
)


class Candidate(NamedTuple):
    line: int
    signs: tuple[float, ...]


class Headline(NamedTuple):
    line: int
    likelihood: float


class Candidates:
    """The lines of a page as headlines of one story or another on it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._signs: dict[int, SignsOfLine] = {}
        self._may_be: dict[int, bool] = {}

    def above(self, start: int, about: frozenset[str]) -> list[Candidate]:
        """Those above a story that begins at `start`, in order."""
        page = self._page
        above = range(max(0, start - _FARTHEST_HEADLINE), start)
        lines = [index for index in above if self._may_be_headline(index)]
        writer = max((index for index in above if page.tells_whose(index)), default=-1)
        beginning = page.stems(start)
        first = range(start, min(start + _LINES_OF_OPENING, len(page)))
        opening = page.about(page.prose(first)[:_SENTENCES_OF_OPENING])
        shares = [_share(page.stems(index), about) for index in lines]
        best = max(_MUCH_SHARED, *shares, 0.0)
        found: list[Candidate] = []
        many_above = 0
        for index, share in zip(lines, shares, strict=True):
            own = page.stems(index)
            beside_story = SignsBesideStory(
                shares_beginning=_share(own, beginning),
                shares_opening=_share(own, opening),
                shares_next_to_best=share / best,
                next_shares=_some(len(page.stems(index + 1) & about)) if index + 1 < start else 0,
                below_possible=any(
                    one.line >= index - _LINES_TO_DECK and self._may_have_deck(one.line)
                    for one in found[-_LINES_TO_DECK:]
                ),
                above_writer=index < writer,
                many_above=_some(many_above),
                right_above=index + 1 == start,
                near=1 - (start - index) / max(start, _FEW_LINES),
            )
            signs = self._signs_of(index)
            found.append(Candidate(index, (*signs, *beside_story)))
            many_above += bool(signs.reads_as_headline) and share >= _MUCH_SHARED
        return found

    def _may_be_headline(self, index: int) -> bool:
        if index not in self._may_be:
            line = self._page.words[index]
            self._may_be[index] = (
                len(line) <= LONGEST_HEADLINE
                and (self._page.kinds[index] != "photo_credit" or reads_as_headline(self._page, index))
                and not (is_row_of_tags(line) or is_menu(line) or describes_picture(line))
                and (not line.endswith(_FULL_STOPS) or may_end_in_stop(self._page, index))
            )
        return self._may_be[index]

    def _may_have_deck(self, index: int) -> bool:
        signs = self._signs_of(index)
        return bool(signs.reads_as_headline and not signs.few_words)

    def _signs_of(self, index: int) -> SignsOfLine:
        if index not in self._signs:
            self._signs[index] = _signs_of_line(self._page, index)
        return self._signs[index]


def headline_above(candidates: Sequence[Candidate]) -> Headline | None:
    """The one for which most speaks; none where hardly anything does."""
    rated = [(sum(map(mul, one.signs, _WEIGHTS)), one.line) for one in candidates]
    rating, line = max(rated, key=lambda one: one[0], default=(-math.inf, -1))
    if rating < _LEAST:
        return None
    return Headline(line, 1 / (1 + math.exp(_EVEN - rating)))


def _signs_of_line(page: Page, index: int) -> SignsOfLine:
    line = page.words[index]
    words = count_words(line)
    below = "".join(page.words[index + 1 : index + 2])
    reads = reads_as_headline(page, index)
    return SignsOfLine(
        reads_as_headline=reads,
        few_words=1 < words <= FEWEST_WORDS_OF_HEADLINE,
        one_word=words == 1,
        is_long=len(line) > LONGEST_OF_SENTENCES,
        ends_in_stop=line.endswith(_FULL_STOPS) and mostly_small(line),
        is_apart=page.is_apart(index),
        is_apart_below=page.is_apart(index + 1),
        together=min(page.together[index], _MOST_TOGETHER) / _MOST_TOGETHER,
        above_byline=reads and (stands_above_byline(page, index) or tells_of_live_report(line)),
        below_byline=stands_below_byline(page, index),
        above_deck=stands_above_deck(page, index),
        above_longer=len(below) > _LENGTH_OF_LONGER * len(line) and count_words(below) > _WORDS_OF_LONGER,
        has_copy_near=has_copy_near(page, index),
        in_menu=page.kinds[index] == "navigation" or _is_amid_menu(page, index),
        points_elsewhere=page.kinds[index] == "related_headlines",
        in_small_letters=mostly_small(line),
        with_colon=": " in line,
        with_label=_LABEL.match(line) is not None,
        in_capitals=line.isupper(),
    )


def _is_amid_menu(page: Page, index: int) -> bool:
    """Whether it has as few words as an item of a menu does, and stands in a run of such."""
    beside = page.words[max(0, index - 1) : index + 2]
    return page.together[index] >= _ITEMS_BESIDE and all(count_words(one) <= _WORDS_OF_ITEM for one in beside)


def _share(own: frozenset[str], others: frozenset[str]) -> float:
    return len(own & others) / max(_STEMS_OF_HEADLINE, len(own))


def _some(count: int) -> float:
    return min(count, _MOST_STEMS) / _MOST_STEMS
