"""Where the story lies in a page that was copied whole.

Such a page holds ten short lines for one of the story. No list of a website's words tells them all, but
they lie differently: a story is sentences upon sentences that go on about the same things; what stands
around it is labels, other headlines, and now and then the first sentence of another article.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.article.article import FurnitureKind
from bot.article.structure.page import Page
from bot.article.structure.page_headline import Candidates, Headline, headline_above
from bot.article.structure.pieces import open_alike
from bot.article.structure.story_parts import (
    ENOUGH_SHARED,
    LEAST_WEIGHT_BELOW,
    LINES_OF_BOX,
    Block,
    ends_article,
    is_headline_of,
    parts_of,
    says_the_same_of_many,
)

_WHOLE_WEIGHT = 240  # characters of a paragraph, from which on it weighs no more
_WEIGHT_OF_ITEM = 0.15
_COST_OF_CAPTION = 0.1
_COST_OF_LINE = 0.4  # in paragraphs
_COST_OF_FURNITURE: dict[FurnitureKind | None, float] = {
    "advertisement": 0.0,
    "photo_credit": 0.0,
    "cookie_notice": 0.2,  # a post or video from elsewhere asks for consent in the middle of a story
    "comment_form": 2.5,
}
_COST_OF_OTHER_FURNITURE = 0.6
_COST_OF_ANOTHER_HEADLINE = 1.5
_LEAST_WEIGHT_ABOVE_COMMENTS = 2.0
_LINES_BELOW_COMMENT_FORM, _SHARE_LEFT_OF_COMMENTS = 5, 0.3  # what stands so near below one is no story
_MOST_LOST = 4.0  # of a block's weight: by as much its lines may stand between two of its parts
_FEWEST_STEMS = 4  # a line with fewer shares less
_FEWEST_ABOVE_OTHERS = 3  # sentences of the story
_SHARED_BY_SAME_STORY = 0.15  # of a paragraph's words, by all that stands above it
_LABELS_ABOVE_QUOTED = 2
_HEAVIEST = 10.0
_SHARE_LEFT_OF_NOTICES = 0.1
_ABOVE = (
    (0.65, 0.3),
    (0.4, 0.1),
)  # how likely a headline is, and at most which share of the main block is above it
_WITHOUT_HEADLINE, _WORTH_OF_HEADLINE = 0.3, 1.5
_BLOCKS_RATED = 20  # the heaviest
_WITHIN_STORIES: frozenset[FurnitureKind | None] = frozenset({"related_headlines", "advertisement"})


class StoryBlock(NamedTuple):
    headline: int | None
    parts: tuple[range, ...]  # in order; the page has other things between them
    main: range  # the weightiest of them
    about: frozenset[str]  # the stems of what it is about

    def holds(self, index: int) -> bool:
        """Whether a line stands within one of its parts."""
        return any(index in part for part in self.parts)

    def shares(self, page: Page, index: int) -> bool:
        """Whether a line goes on about the same."""
        return len(page.stems(index) & self.about) >= ENOUGH_SHARED

    def share(self, page: Page, index: int) -> float:
        """How much of a line's words the story has, too."""
        own = page.stems(index)
        return len(own & self.about) / max(_FEWEST_STEMS, len(own))


def find_story(page: Page) -> StoryBlock | None:
    """The block that is best as a story, with its headline and with what lies apart but is about the same."""
    blocks = list(_blocks(page))
    if not blocks:
        return None
    heaviest = sorted(blocks, key=lambda block: -block.weight)[:_BLOCKS_RATED]
    candidates = Candidates(page)
    main = _best(page, heaviest, candidates)
    about = page.about(page.prose(main.lines))
    above_main = headline_above(candidates.above(main.lines.start, about))
    below = [
        one
        for one in blocks
        if not _is_above(one, main, above_main) or open_alike(page, main.lines.start, one.lines.start)
    ]
    together = parts_of(page, below, main, about, None if above_main is None else above_main.line)
    if above_main is None or (above_main.line > 0 and page.is_prose(above_main.line - 1)):
        together = [*_beginning_above(page, blocks, together[0]), *together]
    about = about.union(*(page.about(page.prose(block.lines)) for block in together))
    headline = headline_above(candidates.above(together[0].lines.start, about))
    own = (_without_others_lists(page, block.lines, about) for block in together)
    parts = _without_others_sentences(page, [_without_appeals(page, lines) for lines in own])
    return StoryBlock(None if headline is None else headline.line, tuple(parts), main.lines, about)


def _beginning_above(page: Page, blocks: Sequence[Block], first: Block) -> list[Block]:
    """The block right above a story, but for a box between.

    Where what seemed the story's headline stands below a sentence, it is a heading of a longer one.
    """
    above = [one for one in blocks if one.lines.start < first.lines.start][-1:]
    return [
        one
        for one in above
        if one.weight >= LEAST_WEIGHT_BELOW
        and first.lines.start - one.lines.stop <= LINES_OF_BOX
        and not ends_article(page, range(one.lines.stop, first.lines.start))
    ]


def _is_above(block: Block, main: Block, headline: Headline | None) -> bool:
    """Whether little stands above a story's headline; what is above it and long may be its first part."""
    return (
        headline is not None
        and block.lines.start < headline.line
        and any(
            headline.likelihood >= least and block.weight <= share * main.weight for least, share in _ABOVE
        )
    )


def _without_others_lists(page: Page, lines: range, about: frozenset[str]) -> range:
    """A block without a list at its end that nothing announces and of which most has no word of the story."""
    stop = page.prose(lines)[-1] + 1
    items = [index for index in range(stop, lines.stop) if index in page.lists]
    foreign = [index for index in items if not page.stems(index) & about]
    announced = page.words[stop - 1].endswith(":")
    return lines if announced or 2 * len(foreign) <= len(items) else range(lines.start, stop)


def _without_others_sentences(page: Page, parts: Sequence[range]) -> list[range]:
    """Without what stands at the end below a label or title and has hardly a word of all that is above it."""
    last = parts[-1]
    prose = page.prose(index for lines in parts for index in lines)
    held_by = Counter(stem for index in prose for stem in page.stems(index))
    stop, quotes = last.stop, False
    while len(prose) > _FEWEST_ABOVE_OTHERS and prose[-1] > last.start:
        index = prose.pop()
        own = page.stems(index)
        held_by.subtract(own)
        if not page.words[index] or sum(held_by[stem] > 0 for stem in own) >= _SHARED_BY_SAME_STORY * max(
            _FEWEST_STEMS, len(own)
        ):
            break
        quotes = quotes or page.quotes_somebody(index)
        labels = index - prose[-1] - 1
        if quotes and _is_own_speech(page, range(prose[-1] + 1, index), range(index, stop)):
            break
        if labels >= (_LABELS_ABOVE_QUOTED if quotes else 1):
            stop = _behind_last_short(page, prose[-1] + 1)
    return [*parts[:-1], range(last.start, stop)]


def _is_own_speech(page: Page, labels: range, below: range) -> bool:
    """Whether paragraphs stand in a row below labels that are neither headline nor date of them."""
    sentences = page.prose(below)
    return (
        bool(labels)
        and len(sentences) > 1
        and all(page.is_apart(index) for index in sentences)
        and not any(page.tells_whose(index) or is_headline_of(page, index, below) for index in labels)
    )


def _without_appeals(page: Page, lines: range) -> range:
    """A block without the lines at its end that ask its reader for something, with a last short sentence."""
    own = (index for index in lines[1:] if page.is_prose(index) or index in page.lists)
    last = max((index for index in own if not page.is_appeal(index)), default=lines.start)
    return range(lines.start, _behind_last_short(page, last + 1))


def _behind_last_short(page: Page, stop: int) -> int:
    """Where a story ends to which short sentences at its end belong."""
    while stop < len(page):
        points_elsewhere = page.kinds[stop] in _WITHIN_STORIES  # one such line may stand before the last
        last = stop + 1 if points_elsewhere else stop
        if last == len(page) or not (page.is_short_sentence(last) and _may_end_story(page, last)):
            break
        stop = last + 1
    return stop


def _may_end_story(page: Page, index: int) -> bool:
    return not page.words[index].endswith(("?", "!", ":")) and not page.is_appeal(index)


def _blocks(page: Page) -> Iterator[Block]:
    """Stretches that hold many sentences for the other lines in them, in order."""
    index = 0
    while index < len(page):
        if not page.is_prose(index):
            index += 1
            continue
        start, stop, weight, best = index, index, 0.0, 0.0
        while index < len(page):
            weight += _weight(page, index)
            if page.kinds[index] == "comment_form" and best >= _LEAST_WEIGHT_ABOVE_COMMENTS:
                break
            index += 1
            if weight > best and (page.is_prose(index - 1) or index - 1 in page.lists):
                stop, best = index, weight
            if weight <= 0 or weight < best - _MOST_LOST:
                break
        yield Block(range(start, stop), best)
        index = stop


def _weight(page: Page, index: int) -> float:
    if page.is_prose(index):
        span = page.paragraphs[index]
        return min(span.end - span.start, _WHOLE_WEIGHT) / _WHOLE_WEIGHT
    if index in page.lists:
        return _WEIGHT_OF_ITEM
    if page.is_number_of_part(index):
        return 0.0
    kind = page.kinds[index]
    if page.opens_another(index):
        return -_COST_OF_ANOTHER_HEADLINE
    if kind is not None:
        return -_COST_OF_FURNITURE.get(kind, _COST_OF_OTHER_FURNITURE)
    if page.is_caption(index):
        return -_COST_OF_CAPTION
    return 0.0 if page.is_short_sentence(index) else -_COST_OF_LINE


def _best(page: Page, blocks: Sequence[Block], candidates: Candidates) -> Block:
    """The block that rates best with its headline, which is looked for only where it may decide."""
    rated = sorted(((_rate(page, block), block) for block in blocks), key=lambda one: -one[0])
    best, highest = blocks[0], 0.0
    for rating, block in rated:
        if rating * (_WITHOUT_HEADLINE + _WORTH_OF_HEADLINE) <= highest:
            break
        headline = headline_above(candidates.above(block.lines.start, page.about(page.prose(block.lines))))
        rating *= _WITHOUT_HEADLINE + (0 if headline is None else _WORTH_OF_HEADLINE * headline.likelihood)
        if rating > highest:
            best, highest = block, rating
    return best


def _rate(page: Page, block: Block) -> float:
    """How much a block is like a story, whatever stands above it."""
    above = range(max(0, block.lines.start - _LINES_BELOW_COMMENT_FORM), block.lines.start)
    of_readers = any(page.kinds[index] == "comment_form" for index in above)
    rating = min(block.weight, _HEAVIEST) * _cohesion(page, block) ** 2
    if says_the_same_of_many(page, block):
        rating *= _SHARE_LEFT_OF_NOTICES
    return rating * _SHARE_LEFT_OF_COMMENTS if of_readers else rating


def _cohesion(page: Page, block: Block) -> float:
    """The mean share of a paragraph's words that another one of the block has; teasers share hardly any."""
    stems = [page.stems(index) for index in page.prose(block.lines)]
    held_by = Counter(word for some in stems for word in some)
    shares = [sum(held_by[word] > 1 for word in some) / len(some) for some in stems if some]
    return 0.1 + sum(shares) / max(1, len(shares))
