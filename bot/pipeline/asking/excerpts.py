"""What of several articles bears most on a question, where all of them are too much for one request."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.readers.model.answers.passages_to_send import RankedGroup
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.shown_sentences import showing_only

OWN_SHARE = 0.8  # of the room, for the article that was asked about, if it takes it


def excerpts(
    articles: Sequence[NumberedArticle],
    rankings: Sequence[Sequence[RankedGroup]],
    most: int,
    measure: Callable[[str], int],
    *,
    about_first: bool = False,
) -> list[NumberedArticle]:
    """What `measure`s to at most `most` together: the groups that bear most, whichever article has them.

    So articles that bear little on the question have little room, or none at all: of these no paragraph
    is left, but the first has its share where it was asked about: `about_first`. Of a group that is too much
    for all the room the least of it goes. Each sentence is measured once.
    """
    sizes = [
        {line.number: measure(line.line) + 2 for paragraph in one.paragraphs for line in paragraph}
        for one in articles
    ]
    chosen: list[set[int]] = [set() for _ in articles]
    left = most
    if about_first:
        own = ((0, group) for group in rankings[0])
        left -= _choose(own, sizes, int(most * OWN_SHARE), chosen, most)
    _choose(_best_first(rankings), sizes, left, chosen, most)
    return [showing_only(one, numbers) for one, numbers in zip(articles, chosen, strict=True)]


def _choose(
    groups: Iterable[tuple[int, RankedGroup]],
    sizes: Sequence[Mapping[int, int]],
    most: int,
    chosen: Sequence[set[int]],
    most_of_all: int,
) -> int:
    """Add to the `chosen` sentences those of `groups` for which there is room; what they measure to.

    `most_of_all`: what a group has to measure to at most, not to be taken apart.
    """
    least = min((size for of_one in sizes for size in of_one.values()), default=0)
    room = most
    for place, group in groups:
        if room < least:
            break
        wanted = _not_yet(group.sentences, sizes[place], chosen[place])
        if sum(wanted.values()) > most_of_all:
            wanted = _not_yet(group.least, sizes[place], chosen[place])
        size = sum(wanted.values())
        if size <= room:
            chosen[place].update(wanted)
            room -= size
    return most - room


def _not_yet(numbers: Iterable[int], sizes: Mapping[int, int], chosen: set[int]) -> dict[int, int]:
    """The sizes of those sentences that are not chosen yet."""
    return {number: sizes[number] for number in numbers if number in sizes and number not in chosen}


def _best_first(rankings: Sequence[Sequence[RankedGroup]]) -> Iterator[tuple[int, RankedGroup]]:
    """The groups of all articles by their scores; of equals those of the article that bears most."""
    best = [max((group.score for group in ranking), default=0.0) for ranking in rankings]
    ranked = [[(index, group) for group in ranking] for index, ranking in enumerate(rankings)]
    return heapq.merge(*ranked, key=lambda one: (-one[1].score, -best[one[0]]))
