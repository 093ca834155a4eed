"""What a model is told of an article beside its sentences: labelled lines, in English as all of a request."""

from collections.abc import Iterator, Sequence

from bot.cards.wording import title_of
from bot.readers.reading import Notice, NoticeKind, Reading
from bot.words.languages import ENGLISH, speaking
from bot.words.phrases import flat

# Of Byline's own reading, and nothing that bears on whether the article can be used.
_OF_THE_READING: frozenset[NoticeKind] = frozenset({"model_unavailable", "part_not_read", "reply_refused"})
MOST_NOTICES = 6


def labels_of(readings: Sequence[Reading], numbers: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """Of each article; its number only where there are several in the conversation."""
    several = tuple(numbers) != (1,)
    with speaking(ENGLISH):
        return tuple(
            tuple(_lines(reading, number if several else None))
            for reading, number in zip(readings, numbers, strict=True)
        )


def _lines(reading: Reading, number: int | None) -> Iterator[str]:
    article, names = reading.article, reading.article.names
    if number is not None:
        yield f"Article {number}: its sentences are {number}:s1 and on, its quotations {number}:q1 and on"
    yield f"Title: {title_of(article)}"
    named = (("Byline", names.author), ("Publication", names.publication), ("Date", names.date))
    for label, span in named:
        yield f"{label}: {flat(span.of(article.text)) if span else 'none named in the text'}"
    for notice in _telling(reading.notices):
        yield f"Warning: {flat(notice.message)}"


def _telling(notices: Sequence[Notice]) -> list[Notice]:
    return [notice for notice in notices if notice.kind not in _OF_THE_READING][:MOST_NOTICES]
