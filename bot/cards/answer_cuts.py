"""Sentences and statements of an article below an answer, or in its place, and the doubts about them."""

from collections.abc import Sequence

from bot.cards.cutting import in_its_marks
from bot.cards.doubts import doubts_about
from bot.cards.reading_index import ReadingIndex
from bot.cards.wording import Note
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Statement
from bot.words.phrases import flat


def cut_of(number: int, index: ReadingIndex) -> str:
    """A sentence in a line; where a quotation goes on outside it, with `…` and the mark that stands there."""
    sentence, text = index.article.sentences[number - 1], index.text
    before, after = index.quotation_over(sentence.start), index.quotation_over(sentence.end)
    opens = f"{text[in_its_marks(before, text).start : before.start]}… " if before else ""
    closes = f" …{text[after.end : in_its_marks(after, text).end]}" if after else ""
    return f"{opens}{flat(sentence.of(text))}{closes}"


def notes_on(statements: Sequence[Statement], index: ReadingIndex) -> list[Note]:
    """Each once, however many statements it is about."""
    return list(dict.fromkeys(note for one in statements for note in doubts_about(one, index)))


def shown_passages(passages: Passages, index: ReadingIndex) -> tuple[list[Statement], list[int]]:
    """The statements, and the sentences that hold none of them."""
    by_id = {statement.id: statement for statement in index.reading.statements}
    statements = [by_id[one] for one in passages.statements]
    told = {number for one in statements for number in index.numbers[one.id]}
    return statements, [number for number in passages.sentences if number not in told]
