"""An answer as rows of a terminal. Every word from outside is made harmless here."""

from collections.abc import Iterator, Sequence

from bot.cards.doubts import LOOKS_REWORDED, doubts_about, who
from bot.cards.exports.escaping import harmless, harmless_line
from bot.cards.exports.page_words import DOUBT
from bot.cards.reading_index import ReadingIndex
from bot.cards.verbs import told_words
from bot.cards.wording import how_said, title_of
from bot.pipeline.questions.answer_events import Answered, NearestPassages, SentenceReference
from bot.pipeline.questions.conversations import EarlierTurn
from bot.readers.reading import Reading, Statement
from bot.terminal_ui import words
from bot.terminal_ui.rows import EMPTY, Piece, Row, row
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import flat
from bot.words.quotation_marks import without_quotation_marks

NOT_ANSWERED = {"no": words.NOT_ANSWERED, "partly": words.PARTLY_ANSWERED}
NOT_ANSWERED_BY_SEVERAL = {"no": words.NOT_ANSWERED_BY_SEVERAL, "partly": words.PARTLY_ANSWERED_BY_SEVERAL}


def rows_of_answer(answered: Answered) -> Iterator[Row]:
    """Several articles' titles, the answer, what to doubt in it, then the sentences that it points at."""
    several = len(answered.readings) > 1
    yield from _titles(answered.readings)
    yield from _reworded(answered.readings)
    yield from (row(line) for line in harmless(answered.text).split("\n"))
    not_answered = NOT_ANSWERED_BY_SEVERAL if several else NOT_ANSWERED
    remarks = [say(not_answered.get(answered.in_article or "", ""))]
    if answered.only_excerpts:
        remarks.append(words.ONLY_EXCERPTS)
    yield from (row(remark, "small") for remark in remarks if remark)
    if answered.unsupported:
        missing = words.NOT_IN_THE_TEXT.format(words=", ".join(answered.unsupported))
        yield row(harmless_line(f"{DOUBT} {missing}"), "warning")
    if answered.references:
        yield EMPTY
        yield from _cited(answered.references, answered.readings)
        yield EMPTY
        yield row(words.FOOT_OF_SEVERAL if several else texts.FOOT, "small")


def rows_of_passages(nearest: NearestPassages) -> Iterator[Row]:
    """Statements first, then the sentences that are not among them."""
    several = len(nearest.readings) > 1
    yield from _titles(nearest.readings)
    why = words.MODEL_FAILED if nearest.error else words.NO_MODEL
    nothing = words.NOTHING_FITS_IN_SEVERAL if several else words.NOTHING_FITS
    yield row(f"{why} {words.NEAREST if nearest else nothing}", "small")
    if nearest:
        yield from _reworded(nearest.readings)
        yield from _places(nearest)
    if nearest.earlier:
        yield EMPTY
        yield row(words.ASKED_EARLIER, "small")
        yield from (_earlier(one) for one in nearest.earlier)
    if nearest:
        yield EMPTY
        yield row(words.FOOT_OF_SEVERAL if several else texts.FOOT, "small")


def rows_of_count(some: int, known: int) -> Iterator[Row]:
    """A remark where a question is not about all articles that its conversation knows."""
    if some < known:
        yield row(words.ABOUT_SOME.format(some=some, known=known), "small")


def _titles(readings: Sequence[Reading]) -> Iterator[Row]:
    """Of several articles, each under the number that references give it."""
    if len(readings) > 1:
        for number, reading in enumerate(readings, start=1):
            yield row(harmless_line(f"{number}: {title_of(reading.article)}"), "title")
        yield EMPTY


def _cited(references: Sequence[SentenceReference], readings: Sequence[Reading]) -> Iterator[Row]:
    indexes = [ReadingIndex(reading) for reading in readings]
    for reference in sorted(references, key=lambda one: (one.article, one.sentence)):
        before = _before(reference.article, readings)
        yield _sentence(reference.sentence, indexes[reference.article - 1], before)


def _places(nearest: NearestPassages) -> Iterator[Row]:
    found = zip(nearest.readings, nearest.passages, strict=True)
    for number, (reading, passages) in enumerate(found, start=1):
        before = _before(number, nearest.readings)
        index = ReadingIndex(reading)
        by_id = {statement.id: statement for statement in reading.statements}
        said = [by_id[one] for one in passages.statements]
        yield from (_statement(one, index, before) for one in said)
        told = {number for one in said for number in index.numbers[one.id]}
        yield from (_sentence(number, index, before) for number in passages.sentences if number not in told)


def _before(article: int, readings: Sequence[Reading]) -> str:
    """What a reference begins with, so that it says which of several articles it points at."""
    return f"{article}:" if len(readings) > 1 else ""


def _earlier(turn: EarlierTurn) -> Row:
    """What a model answered then is no cut, so nothing in it may look like one."""
    answer = f" {flat(without_quotation_marks(turn.answer))}" if turn.answer else ""
    return row(harmless_line(f"{flat(turn.question)}{answer}"), hanging="    ")


def _statement(statement: Statement, index: ReadingIndex, before: str) -> Row:
    names = who(statement, index)
    way = how_said(statement, index.text)
    how = f" ({way})" if way else ""
    content = flat(told_words(statement, index.text))
    said = f": {content}" if content else ""
    rest = f"{how}{said} ({before}{index.place_of(statement)}){_doubts([statement], index)}"
    return Row((Piece(harmless_line(names), "name"), Piece(harmless_line(rest))), "• ", "  ")


def _sentence(number: int, index: ReadingIndex, before: str) -> Row:
    sentence = flat(index.article.sentences[number - 1].of(index.text))
    doubts = _doubts(index.said_in(number), index)
    return row(harmless_line(f"{before}s{number}  {sentence}{doubts}"), hanging="    ")


def _doubts(statements: Sequence[Statement], index: ReadingIndex) -> str:
    notes = dict.fromkeys(note for one in statements for note in doubts_about(one, index))
    return "".join(f" · {DOUBT} {note.words}" if note.warning else f" · {note.words}" for note in notes)


def _reworded(readings: Sequence[Reading]) -> Iterator[Row]:
    """As above the second card; of several articles one such is enough."""
    if any(notice.kind in LOOKS_REWORDED for reading in readings for notice in reading.notices):
        yield Row((Piece(f"{DOUBT} {texts.REWORDED}", "warning"), Piece(f" {texts.REWORDED_HENCE}")))
