"""What of several articles bears most on a question, where all of them are too much for one request."""

import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.readers.model.answers.passages_to_send import RankedGroup
from bot.readers.model.numbered_article import NumberedArticle


def excerpts(
    articles: Sequence[NumberedArticle],
    rankings: Sequence[Sequence[RankedGroup]],
    most: int,
    measure: Callable[[str], int],
) -> list[NumberedArticle]:
    """What `measure`s to at most `most` together: the groups that bear most, whichever article has them.

    So articles that bear little on the question have little room, or none at all: of these no paragraph
    is left. Each sentence is measured once.
    """
    sizes = [
        {line.number: measure(line.line) + 2 for paragraph in one.paragraphs for line in paragraph}
        for one in articles
    ]
    least = min((size for of_one in sizes for size in of_one.values()), default=0)
    chosen: list[set[int]] = [set() for _ in articles]
    for place, group in _best_first(rankings):
        if most < least:
            break
        wanted = [n for n in group.sentences if n in sizes[place] and n not in chosen[place]]
        size = sum(sizes[place][number] for number in wanted)
        if size <= most:
            chosen[place].update(wanted)
            most -= size
    return [_only(one, numbers) for one, numbers in zip(articles, chosen, strict=True)]


def _best_first(rankings: Sequence[Sequence[RankedGroup]]) -> Iterator[tuple[int, RankedGroup]]:
    """The groups of all articles by their scores; of equals those of the first article first."""
    ranked = [[(place, group) for group in ranking] for place, ranking in enumerate(rankings)]
    return heapq.merge(*ranked, key=lambda one: -one[1].score)


def _only(numbered: NumberedArticle, numbers: set[int]) -> NumberedArticle:
    kept = (tuple(one for one in paragraph if one.number in numbers) for paragraph in numbered.paragraphs)
    return replace(numbered, paragraphs=tuple(paragraph for paragraph in kept if paragraph))
