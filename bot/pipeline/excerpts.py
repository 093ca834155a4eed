"""The paragraphs of an article that bear most on a question, where all of it is too much for one request."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.core.numbered_article import NumberedArticle, NumberedParagraph


def excerpt(
    numbered: NumberedArticle, ranking: Sequence[int], most: int, measure: Callable[[str], int]
) -> NumberedArticle:
    """As many paragraphs as `measure` to at most `most`, those of the first sentences in `ranking`, in order.

    The opening is always among them: it says what the article is about.
    """
    if measure(numbered.text) <= most:
        return numbered
    place_of = {line.number: place for place, one in enumerate(numbered.paragraphs) for line in one}
    wanted = dict.fromkeys([0, *(place_of[number] for number in ranking if number in place_of)])
    chosen: set[int] = set()
    room = most
    for place in wanted:
        size = _size(numbered.paragraphs[place], measure)
        if size <= room or not chosen:
            chosen.add(place)
            room -= size
    return replace(numbered, paragraphs=tuple(numbered.paragraphs[place] for place in sorted(chosen)))


def renumbered(numbered: NumberedArticle, by: int) -> NumberedArticle:
    """With sentence numbers higher `by` so much, to stand behind another article in one request."""
    if not by:
        return numbered
    paragraphs = tuple(
        tuple(
            replace(
                one, number=one.number + by, line=f"{one.number + by}{one.line.removeprefix(str(one.number))}"
            )
            for one in paragraph
        )
        for paragraph in numbered.paragraphs
    )
    return replace(numbered, paragraphs=paragraphs)


def _size(paragraph: NumberedParagraph, measure: Callable[[str], int]) -> int:
    return sum(measure(sentence.line) + 2 for sentence in paragraph)
