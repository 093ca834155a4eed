"""Which words of an article can be set right, and which of them somebody means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.article.article import sentence_numbers
from bot.article.searching import folded
from bot.article.spans import Span
from bot.cards.cutting import shown_words
from bot.cards.doubts import who
from bot.cards.reading_index import ReadingIndex
from bot.readers.reading import Reading
from bot.words import card_texts as texts
from bot.words.phrases import flat, sentence_label

SENTENCE = re.compile(r"s(\d{1,7})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """A statement, or a quotation that is nobody's speech, which then has no `statement_id`.

    It is known again by `span`, its first. `label` names its sentences: `s7`.
    """

    span: Span
    words: str
    who: str
    label: str
    sentences: tuple[int, ...]
    statement_id: str = ""
    corrected_by: str | None = None


def choices_of(reading: Reading) -> list[Choice]:
    """All that can be set right, in the article's order."""
    return sorted(_choices(reading), key=lambda one: one.span)


def choices_meant(choices: list[Choice], wanted: str) -> list[Choice]:
    """The choices that a sentence's number (`s7`), a statement's id or its first words mean."""
    if number := SENTENCE.fullmatch(wanted.strip()):
        return [one for one in choices if int(number[1]) in one.sentences]
    if by_id := [one for one in choices if one.statement_id == wanted.strip()]:
        return by_id
    beginning = _bare(wanted)
    return [one for one in choices if beginning and _bare(one.words).startswith(beginning)]


def _choices(reading: Reading) -> Iterator[Choice]:
    index, article = ReadingIndex(reading), reading.article
    for one in reading.statements:
        words = shown_words(one, article.text) if one.form else one.spans[0].of(article.text)
        yield Choice(
            one.spans[0],
            flat(words),
            who(one, index),
            index.label_of(one),
            tuple(index.numbers[one.id]),
            one.id,
            one.corrected_by,
        )
    for span in reading.not_speech:
        if numbers := sentence_numbers(article, (span,)):
            words = flat(span.of(article.text))
            yield Choice(span, words, texts.NOBODYS_WORDS, sentence_label(numbers), tuple(numbers))


def _bare(words: str) -> str:
    """Letters and digits alone, so that marks and spaces make no difference."""
    return "".join(one for one in folded(words) if one.isalnum())
