"""What a model is told of an article beside its sentences: labelled lines, in English as all of a request."""

from collections.abc import Iterator, Sequence

from bot.article.article import Article
from bot.cards.wording import title_of
from bot.readers.corrections import Correction, sentence_of, those_that_count, words_at
from bot.readers.reading import Notice, NoticeKind, Reading
from bot.words.languages import ENGLISH, speaking
from bot.words.phrases import flat

# Of Byline's own reading, and nothing that bears on whether the article can be used.
_OF_THE_READING: frozenset[NoticeKind] = frozenset({"model_unavailable", "part_not_read", "reply_refused"})
MOST_NOTICES = 6
MOST_CORRECTIONS = 12
LONGEST_WORDS = 160  # characters of what a correction is about


def labels_of(
    readings: Sequence[Reading],
    numbers: Sequence[int],
    corrections: Sequence[Sequence[Correction]] = (),
) -> tuple[tuple[str, ...], ...]:
    """A label for each article, with its number where there are several in the conversation.

    `corrections`, to each article: those that all who see the answer may know of.
    """
    several = tuple(numbers) != (1,)
    made = corrections or [()] * len(readings)
    with speaking(ENGLISH):
        return tuple(
            tuple(_lines(reading, number if several else None, set_right))
            for reading, number, set_right in zip(readings, numbers, made, strict=True)
        )


def _lines(reading: Reading, number: int | None, corrections: Sequence[Correction]) -> Iterator[str]:
    article, names = reading.article, reading.article.names
    if number is not None:
        yield f"Article {number}: its sentences are {number}:s1 and on, its quotations {number}:q1 and on"
    yield f"Title: {title_of(article)}"
    named = (("Byline", names.author), ("Publication", names.publication), ("Date", names.date))
    for label, span in named:
        yield f"{label}: {flat(span.of(article.text)) if span else 'none named in the text'}"
    for notice in _telling(reading.notices):
        yield f"Warning: {flat(notice.message)}"
    before = f"{number}:" if number is not None else ""
    for correction in those_that_count(corrections)[-MOST_CORRECTIONS:]:
        yield from _set_right(correction, article, before)


def _set_right(correction: Correction, article: Article, before: str) -> Iterator[str]:
    """The label of a correction; none where its words are not in this copy of the story."""
    sentence = sentence_of(article, correction.place)
    if sentence is None:
        return
    words = flat(words_at(article, correction.place))[:LONGEST_WORDS]
    verdict = {
        "speaker": f"is said by {flat(correction.name)}",
        "nobody": "is said by nobody",
        "quotation": "is a quotation",
    }[correction.verdict]
    yield f"Correction by a person, which outranks how {before}s{sentence} reads: {words} — this {verdict}"


def _telling(notices: Sequence[Notice]) -> list[Notice]:
    return [notice for notice in notices if notice.kind not in _OF_THE_READING][:MOST_NOTICES]
