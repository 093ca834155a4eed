"""Which stretches of a page's sentences belong to one story, though it has other things between them."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bot.article.article import FurnitureKind
from bot.article.scripts import count_words
from bot.article.structure.comment_words import COMMENT_COUNT
from bot.article.structure.named_words import capitalised, named_within
from bot.article.structure.page import FEWEST_WORDS_OF_HEADLINE, Page
from bot.article.structure.pieces import LINES_BETWEEN_LETTERS, open_alike, tells_time_of_day

_LEAST_WEIGHT_ABOVE, LEAST_WEIGHT_BELOW = 0.4, 1.0
_LEAST_SHARED_BY_PART = 0.2  # of its words with the rest of the story
_LINES_BETWEEN_PIECES, _WEIGHT_OF_PIECE = 2, 0.7  # as of letters: who wrote one, and what the next is about
_FARTHEST_PART = 60  # lines
LINES_OF_BOX = 8  # behind which somebody is quoted again
_LINES_BETWEEN_UPDATES, _LINES_OF_UPDATE, _LINES_TO_TIME = 7, 20, 3
_LENGTH_OF_PARAGRAPH = 120  # characters
_SPEAKS_TO_SOMEBODY = re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)
_LINES_OF_LONG_BOX = 12
ENOUGH_SHARED = 3  # words
_FEWEST_SIGNS = 2
_PARAGRAPHS_IN_A_ROW, _NAMES_AGAIN = (2, 4), (1, 3)  # each a sign more
_SENTENCES_OF_OPENING, _SHARED_WITH_HEADLINE = 3, 0.4
_FEWEST_NOTICES, _STEMS_OF_NOTICES = 10, 12
_ENDS_ARTICLES: frozenset[FurnitureKind | None] = frozenset({"comment_form", "copyright"})


class Block(NamedTuple):
    """A stretch of lines that begins and ends with sentences."""

    lines: range
    weight: float


def parts_of(
    page: Page, blocks: Sequence[Block], main: Block, about: frozenset[str], headline: int | None
) -> list[Block]:
    """The main block and those near it that go on about the same, or that a live report dates by the hour."""
    at = blocks.index(main)
    of_paper = _names_of_paper(page, headline)
    named = set(_named(page, main) - of_paper)
    above = _parts_above(page, blocks[:at], main, about, named, headline)
    parts = [*above, main]
    between_parts: list[Block] = []
    for block in blocks[at + 1 :]:
        between = range(parts[-1].lines.stop, block.lines.start)
        if (
            _is_live(page, between)
            or _is_letter(page, block, between, main)
            or _belongs(page, block, between, about, LEAST_WEIGHT_BELOW)
            or _goes_on(page, block, between, about, named)
        ):
            parts.append(block)
            named.update(_named(page, block) - of_paper)
        elif _is_update(page, block, between, main):  # with what stands between: whoever writes, it goes on
            parts += [*between_parts, block]
        else:
            between_parts.append(block)
            continue
        between_parts.clear()
    return parts


def _parts_above(
    page: Page,
    blocks: Sequence[Block],
    main: Block,
    about: frozenset[str],
    named: AbstractSet[str],
    headline: int | None,
) -> list[Block]:
    parts = [main]
    has_beginning = False
    for block in reversed(blocks):
        between = range(block.lines.stop, parts[0].lines.start)
        below_headline = headline is not None and block.lines.start > headline
        if has_beginning and not below_headline:
            break
        if below_headline and _opens_story(page, block, between, about, named):
            has_beginning = True
            parts.insert(0, block)
        elif (
            _is_live(page, between)
            or _is_letter(page, block, between, main)
            or _belongs(page, block, between, about, _LEAST_WEIGHT_ABOVE)
        ):
            parts.insert(0, block)
    return parts[:-1]


def _named(page: Page, block: Block) -> frozenset[str]:
    return frozenset[str]().union(*(named_within(page.beginning(index)) for index in page.prose(block.lines)))


def _names_of_paper(page: Page, headline: int | None) -> frozenset[str]:
    """Names above the headline or beside a copyright, which what a website says of itself has, too."""
    above = range(headline or 0)
    lines = [index for index in range(len(page)) if index in above or page.kinds[index] == "copyright"]
    return frozenset[str]().union(*(capitalised(page.beginning(index)) for index in lines))


def _opens_story(
    page: Page, block: Block, between: range, about: frozenset[str], named: AbstractSet[str]
) -> bool:
    """Whether, below the headline, only a box parts it from the rest, of which it has names or speaks."""
    return len(between) <= LINES_OF_BOX and _signs_of_going_on(page, block, about, named) >= _FEWEST_SIGNS


def _goes_on(
    page: Page, block: Block, between: range, about: frozenset[str], named: AbstractSet[str]
) -> bool:
    """Whether enough speaks for a block below a box: paragraphs in a row, quotations, names and words again.

    The more lines stand between, the more has to; below another story's headline and date nothing is enough.
    """
    if len(between) > _FARTHEST_PART or says_the_same_of_many(page, block):
        return False
    if any(page.kinds[i] in _ENDS_ARTICLES or COMMENT_COUNT.match(page.words[i]) for i in between):
        return False
    if _ends_below_box(page, block, between):
        return True
    needed = _FEWEST_SIGNS + (len(between) > _LINES_OF_LONG_BOX) + (len(between) > 2 * _LINES_OF_LONG_BOX)
    if any(page.tells_whose(index) for index in between):
        needed += 1
        if any(is_headline_of(page, index, block.lines) for index in between):
            return False
    return _signs_of_going_on(page, block, about, named) >= needed


def _ends_below_box(page: Page, block: Block, between: range) -> bool:
    """Whether it is one long paragraph that stands alone, right below lines of a box that stand together."""
    first, *others = page.prose(block.lines)
    line = page.beginning(first)
    return (
        not others
        and 1 < len(between) <= LINES_OF_BOX
        and len(line) >= _LENGTH_OF_PARAGRAPH
        and page.is_apart(first)
        and (first + 1 == len(page) or page.is_apart(first + 1))
        and not page.is_apart(first - 1)
        and not any(page.tells_whose(index) for index in between)
        and not any(is_headline_of(page, index, block.lines) for index in between)
        and not _SPEAKS_TO_SOMEBODY.search(line)
    )


def _signs_of_going_on(page: Page, block: Block, about: frozenset[str], named: AbstractSet[str]) -> int:
    sentences = [index for index in page.prose(block.lines) if page.is_apart(index)]
    again = named & frozenset[str]().union(*(capitalised(page.beginning(index)) for index in sentences))
    own = page.about(sentences)
    of_the_story = any(page.quotes_somebody(index) for index in sentences) + sum(
        len(again) >= fewest for fewest in _NAMES_AGAIN
    )
    if not sentences or (len(sentences) == 1 and of_the_story < 2):
        return 0
    return of_the_story and (
        of_the_story
        + sum(len(sentences) >= fewest for fewest in _PARAGRAPHS_IN_A_ROW)
        + (len(own & about) >= _LEAST_SHARED_BY_PART * len(own))
    )


def is_headline_of(page: Page, index: int, lines: Sequence[int]) -> bool:
    """Whether a line that is no sentence says what the lines below it begin with."""
    if page.is_prose(index) or count_words(page.words[index]) < FEWEST_WORDS_OF_HEADLINE:
        return False
    own = page.stems(index)
    opening = page.about(page.prose(lines)[:_SENTENCES_OF_OPENING])
    return len(own & opening) >= max(2, _SHARED_WITH_HEADLINE * len(own))


def _belongs(page: Page, block: Block, between: range, about: frozenset[str], least_weight: float) -> bool:
    if len(between) > _FARTHEST_PART:
        return False
    if ends_article(page, between) or says_the_same_of_many(page, block):
        return False
    if len(between) <= LINES_OF_BOX and any(page.quotes_somebody(index) for index in block.lines):
        return True
    if block.weight < least_weight:
        return False
    if len(between) <= _LINES_BETWEEN_PIECES and block.weight >= _WEIGHT_OF_PIECE:
        return True
    sentences = page.prose(block.lines)
    own = page.about(sentences)
    if len(own & about) >= _LEAST_SHARED_BY_PART * len(own):
        return True
    of_the_same = [index for index in sentences if len(page.stems(index) & about) >= ENOUGH_SHARED]
    return block.weight < 2 and 2 * len(of_the_same) > len(sentences)


def ends_article(page: Page, between: range) -> bool:
    return any(page.tells_whose(index) or page.kinds[index] in _ENDS_ARTICLES for index in between)


def _is_live(page: Page, between: range) -> bool:
    return len(between) <= _LINES_BETWEEN_UPDATES and any(
        tells_time_of_day(page.words[index]) for index in between
    )


def _is_update(page: Page, block: Block, between: range, main: Block) -> bool:
    """Whether a time of day stands near above it, and above the main block, too."""
    dated = (
        any(tells_time_of_day(page.words[index]) for index in range(max(0, start - _LINES_TO_TIME), start))
        for start in (block.lines.start, main.lines.start)
    )
    return len(between) <= _LINES_OF_UPDATE and all(dated)


def _is_letter(page: Page, block: Block, between: range, main: Block) -> bool:
    return (
        len(between) <= LINES_BETWEEN_LETTERS
        and open_alike(page, main.lines.start, block.lines.start)
        and not ends_article(page, between)
    )


def says_the_same_of_many(page: Page, block: Block) -> bool:
    """Whether most of its sentences have the same words: notices of deaths, of jobs, of what is for sale."""
    stems = [page.stems(index) for index in page.prose(block.lines)]
    held_by = Counter(stem for some in stems for stem in some)
    of_most = sum(2 * count > len(stems) for count in held_by.values())
    return len(stems) >= _FEWEST_NOTICES and of_most >= _STEMS_OF_NOTICES
