"""What a website puts around a story and between its paragraphs, where somebody pastes a whole page."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise, takewhile

from bot.article.article import FurnitureKind
from bot.article.scripts import count_words
from bot.article.spans import Span
from bot.article.structure.datelines import DATELINE
from bot.article.structure.furniture_words import CORRECTION
from bot.article.structure.line_shape import mostly_small
from bot.article.structure.page import Kinds, Page
from bot.article.structure.pieces import lines_of_pieces
from bot.article.structure.sentence_ends import ends_sentence
from bot.article.structure.story_block import StoryBlock, find_story

_FEWEST_LABELS = 6
_FEWEST_AROUND = 2  # of them above the headline and below the story; posts in a story have some, too
_FEWEST_LINES_OF_MENU = 3
_LINES_OF_MENU = 7
_MOST_PROSE_AROUND = 0.2
_FEWEST_LINES_OF_BOX = 4  # short lines in a row within the story
_WORDS_OF_LABEL = 4
_WORDS_OF_HEADING_IN_CAPITALS = 6
_WORDS_OF_HEADING = 11  # a line within the story with more is another story's headline
_BESIDE_HEADLINE: frozenset[FurnitureKind | None] = frozenset(
    {"byline", "timestamp", "share_bar", "photo_credit", "navigation"}
)
_OWN, _FOREIGN = 0.5, 0.2  # of a line's words that the story has
_NUMBER_OR_BAR = re.compile(r"\d|\|")
_LINES_TO_DATELINE = 4
_FEWEST_BELOW = 4  # sentences, of which none has a word of what stands above them
_LINES_OF_DECK = 2  # right below the headline


def mark_around_story(text: str, paragraphs: Sequence[Span], words: Sequence[str], kinds: Kinds) -> None:
    """Mark what stands above the headline, between it and the story, below the story and in boxes within.

    Only where the paste has a run of short lines that no article has by itself; any other keeps all.
    """
    if sum(bool(line) and not ends_sentence(line) for line in words) < _FEWEST_LABELS:
        return
    page = Page(text, paragraphs, words, kinds)
    if _labels(page, range(len(page))) < _FEWEST_LABELS:
        return
    story = find_story(page)
    if story is None:
        return
    story = _from_its_beginning(page, story)
    first, last = story.parts[0].start, story.parts[-1].stop
    below = _labels(page, range(last, len(page)))
    if _labels(page, range(first)) + below < _FEWEST_LABELS:
        return
    if _labels(page, range(first if story.headline is None else story.headline)) + below < _FEWEST_AROUND:
        return
    if not _has_menu(page, story) or _is_of_many_pieces(page, story):
        return
    marks = [index for index in _boxes(page, story) if not _goes_on(page, story, index)]
    marks += _astray(page, story)
    marks += range(last, len(page))
    if story.headline is None:
        marks += range(first)
    else:
        kinds[story.headline] = None
        between = range(story.headline + 1, first)
        marks += range(story.headline)
        marks += set(between) - set(_deck(page, between, story)) - set(_lead(page, between, story))
        marks += [index for index in between if page.words[index] == page.words[story.headline]]
    own = frozenset(lines_of_pieces(page, story.parts))
    marks = [index for index in marks if index not in own]
    comments = next((index for index in range(last, len(page)) if kinds[index] == "comment_form"), len(page))
    _mark(page, marks, comments)


def _from_its_beginning(page: Page, story: StoryBlock) -> StoryBlock:
    """A story without what stands right above its dateline, captions and decks.

    A sentence that something parts from the rest, and that has no word of it, is not its first.
    """
    start = story.parts[0].start
    later = [index for part in story.parts for index in page.prose(part) if index > start]
    is_parted = len(later) >= _FEWEST_BELOW and start + 1 < later[0] < story.parts[0].stop
    if is_parted and not page.stems(start) & page.about(later):
        start = later[0]
    near = page.prose(range(start, min(start + _LINES_TO_DATELINE, story.parts[0].stop)))
    dated = (index for index in near if DATELINE.match(page.text, page.paragraphs[index].start))
    start = next(dated, start)
    if start == story.parts[0].start:
        return story
    first, *others = story.parts
    parts = (range(start, first.stop), *others)
    return story._replace(
        parts=parts, about=page.about([index for part in parts for index in page.prose(part)])
    )


def _is_of_many_pieces(page: Page, story: StoryBlock) -> bool:
    """Whether sentences stand all over it and no menu does: letters, a judgment, not one story of a page."""
    inside = {index for part in story.parts for index in part}
    prose = page.prose(range(len(page)))
    outside = [index for index in prose if index not in inside]
    if len(outside) <= _MOST_PROSE_AROUND * len(prose):
        return False
    runs = groupby(range(len(page)), lambda index: page.is_prose(index) or page.is_short_sentence(index))
    return max(len(list(run)) for sentences, run in runs if not sentences) < _LINES_OF_MENU


def _has_menu(page: Page, story: StoryBlock) -> bool:
    """Whether several lines that are no sentences stand together above it, below it or in a box."""
    top = story.parts[0].start if story.headline is None else story.headline
    around = [*range(top), *range(story.parts[-1].stop, len(page))]
    runs = groupby(around, lambda index: page.is_prose(index) or page.is_short_sentence(index))
    return any(len(list(run)) >= _FEWEST_LINES_OF_MENU for sentences, run in runs if not sentences)


def _labels(page: Page, part: range) -> int:
    """How many lines are neither sentences nor parts of the story's own order."""
    return sum(
        not (page.is_prose(index) or page.is_short_sentence(index))
        and not (index in page.lists or page.is_number_of_part(index))
        for index in part
    )


def _deck(page: Page, between: range, story: StoryBlock) -> Iterable[int]:
    """The lines right below the headline that say more of it, and not when it came out or who wrote it."""
    for index in between[:_LINES_OF_DECK]:
        if page.kinds[index] is not None or page.is_caption(index) or page.is_appeal(index):
            return
        if _tells_of_publication(page.words[index]) and story.share(page, index) <= _FOREIGN:
            return
        if count_words(page.words[index]) > _WORDS_OF_LABEL:
            yield index


def _tells_of_publication(line: str) -> bool:
    """Whether it may be who wrote when, for which paper: names and numbers, and no words of a sentence."""
    return _NUMBER_OR_BAR.search(line) is not None and not mostly_small(line)


def _lead(page: Page, between: range, story: StoryBlock) -> Iterable[int]:
    """Sentences above the rest of the story: right below the byline, or about the same.

    None stand above a dateline, with which a story opens.
    """
    if between and DATELINE.match(page.text, page.paragraphs[between[-1] + 1].start):
        return
    below = list(between)
    while below and page.kinds[below[0]] in _BESIDE_HEADLINE:
        below.pop(0)
    lead = [*takewhile(page.is_prose, below)]
    if lead == below or any(story.share(page, index) > 0 for index in lead):
        yield from lead
    yield from (index for index in between if page.reads_as_sentence(index) and story.shares(page, index))


def _boxes(page: Page, story: StoryBlock) -> Iterable[int]:
    """Runs of short lines between a story's paragraphs, and what the page repeats."""
    run: list[int] = []
    own_lists = page.lists.difference(_lists_of_headlines(page, story))
    for index in range(story.parts[0].start, story.parts[-1].stop):
        inside = story.holds(index)
        if inside and (page.is_prose(index) or index in own_lists):
            yield from _of_box(page, run, story)
            run = []
        else:
            run.append(index)
    yield from _of_box(page, run, story)


def _goes_on(page: Page, story: StoryBlock, index: int) -> bool:
    """Whether a line among short ones has the story's words, or is a sentence of it without its full stop."""
    if page.kinds[index] is not None or page.is_caption(index) or index in page.repeated:
        return False
    if page.tells_at_length(index) and story.shares(page, index):
        return True
    return index in story.main and not page.is_appeal(index) and story.share(page, index) >= _OWN


def _astray(page: Page, story: StoryBlock) -> Iterable[int]:
    """Lines between the parts of a story that are no sentences and have hardly a word of it."""
    for above, below in pairwise(story.parts):
        between = range(above.stop, below.start)
        for index in between[:-1] if _is_heading_below_box(page, between) else between:
            if not page.is_prose(index) and story.share(page, index) <= _FOREIGN:
                yield index


def _lists_of_headlines(page: Page, story: StoryBlock) -> Iterable[int]:
    """Lists of which most lines are as long as headlines and have no word in common with the story."""
    lines = range(story.parts[0].start, story.parts[-1].stop)
    for are_items, run in groupby(lines, lambda index: index in page.lists and not page.is_prose(index)):
        items = list(run)
        foreign = [index for index in items if _is_of_another_story(page, story, index)]
        if are_items and 2 * len(foreign) > len(items):
            yield from items


def _is_of_another_story(page: Page, story: StoryBlock, index: int) -> bool:
    return count_words(page.words[index]) > _WORDS_OF_LABEL and not page.stems(index) & story.about


def _of_box(page: Page, run: Sequence[int], story: StoryBlock) -> Iterable[int]:
    """All of several lines; of one alone nothing that may be a heading or a sentence of the story."""
    lines = run[:-1] if _is_heading_below_box(page, run) else run
    box = _is_foreign_group(page, run, story) or len(run) >= _FEWEST_LINES_OF_BOX
    box = box and not page.words[run[0] - 1].endswith(":")
    for index in lines:
        if page.is_short_sentence(index) and not (box and _is_amid_box(page, run, index, story)):
            left_out = page.is_appeal(index) and any(
                page.is_appeal(beside) for beside in run if abs(beside - index) == 1
            )
        else:
            left_out = box or page.is_appeal(index) or _is_other_headline(page, index)
        if left_out or page.is_caption(index) or index in page.repeated:
            yield index


def _is_foreign_group(page: Page, run: Sequence[int], story: StoryBlock) -> bool:
    """Whether a label and other headlines stand together, no blank line between, apart from the story."""
    headlines = [index for index in run if count_words(page.words[index]) > _WORDS_OF_LABEL]
    return (
        len(run) > 1
        and page.is_apart(run[0])
        and run[-1] + 1 < len(page)
        and page.is_apart(run[-1] + 1)
        and not any(page.is_apart(index) for index in run[1:])
        and len(headlines) > 1
        and any(story.share(page, index) <= _FOREIGN for index in headlines)
        and all(story.share(page, index) < _OWN for index in headlines)
    )


def _is_amid_box(page: Page, run: Sequence[int], index: int, story: StoryBlock) -> bool:
    """Whether no blank line parts a foreign line from the one above it, which is no sentence."""
    if page.is_boxed(index) and not story.holds(index):
        return True
    if story.share(page, index) > _FOREIGN:
        return False
    return index > run[0] and not page.is_apart(index) and not page.is_short_sentence(index - 1)


def _is_heading_below_box(page: Page, run: Sequence[int]) -> bool:
    """Whether the last line stands alone below others that stand together."""
    if len(run) < _FEWEST_LINES_OF_BOX or page.kinds[run[-1]] is not None:
        return False
    *box, last = run
    return (
        page.is_apart(last)
        and last + 1 < len(page)
        and page.is_apart(last + 1)
        and count_words(page.words[last]) <= _WORDS_OF_HEADING_IN_CAPITALS
        and 2 * sum(page.is_apart(index) for index in box) <= len(box)
    )


def _is_other_headline(page: Page, index: int) -> bool:
    line = page.words[index]
    words = count_words(line)
    if _is_broken_off(page, index) or (words > _WORDS_OF_HEADING and page.tells_at_length(index)):
        return False
    return words > _WORDS_OF_HEADING or (words > _WORDS_OF_HEADING_IN_CAPITALS and line.isupper())


def _is_broken_off(page: Page, index: int) -> bool:
    """Whether its sentence goes on in the next line, or began in the one before."""
    below = page.words[index + 1 : index + 2]
    return page.words[index][:1].islower() or any(line[:1].islower() for line in below)


def _mark(page: Page, lines: Iterable[int], comments: int) -> None:
    """`comments` is where readers have their say: what is corrected there is no error of the story."""
    for index in lines:
        line = page.words[index]
        corrects = CORRECTION.match(line.lower()) and index not in page.repeated and index < comments
        if page.kinds[index] is not None or corrects:
            continue
        if page.is_caption(index):
            page.kinds[index] = "photo_credit"
        elif not line or count_words(line) > _WORDS_OF_LABEL:
            page.kinds[index] = "related_headlines"
        else:
            page.kinds[index] = "navigation"
