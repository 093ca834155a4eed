"""What of an article bears most on a question, where all of it is too much for one request."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.readers.model.numbered_article import NumberedArticle, NumberedParagraph


def excerpt(
    numbered: NumberedArticle, ranking: Sequence[int], most: int, measure: Callable[[str], int]
) -> NumberedArticle:
    """What `measure`s to at most `most`: the paragraphs of the first sentences in `ranking`, in order.

    The opening is among them: it says what the article is about. Of a paragraph for which there is no
    room the sentence itself stays, so that an article without paragraphs is no exception.
    """
    if measure(numbered.text) <= most:
        return numbered
    chosen = _chosen(numbered.paragraphs, ranking, most, measure)
    kept = (tuple(one for one in paragraph if one.number in chosen) for paragraph in numbered.paragraphs)
    return replace(numbered, paragraphs=tuple(paragraph for paragraph in kept if paragraph))


def _chosen(
    paragraphs: Sequence[NumberedParagraph], ranking: Sequence[int], room: int, measure: Callable[[str], int]
) -> set[int]:
    """Numbers of sentences; each sentence and each paragraph is measured once."""
    sizes = {one.number: measure(one.line) + 2 for paragraph in paragraphs for one in paragraph}
    paragraph_of = {one.number: place for place, paragraph in enumerate(paragraphs) for one in paragraph}
    left = [sum(sizes[one.number] for one in paragraph) for paragraph in paragraphs]
    least = min(sizes.values(), default=0)
    chosen: set[int] = set()
    for number in dict.fromkeys([*(one[0].number for one in paragraphs[:1]), *ranking]):
        if room < least:
            break
        if number in chosen or number not in sizes:
            continue
        place = paragraph_of[number]
        whole = left[place] <= room
        taken = [one.number for one in paragraphs[place] if one.number not in chosen] if whole else [number]
        size = left[place] if whole else sizes[number]
        if size <= room:
            chosen.update(taken)
            left[place] -= size
            room -= size
    return chosen
