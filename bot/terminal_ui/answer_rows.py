"""An answer as rows of a terminal. Every word from outside is made harmless here."""

from collections.abc import Iterator, Sequence

from bot.article.article import sentence_numbers
from bot.cards.cutting import shown_words
from bot.cards.exports.escaping import harmless, harmless_line
from bot.cards.exports.page_words import DOUBT
from bot.cards.wording import how_said, title_of
from bot.pipeline.questions.answer_events import Answered, NearestPassages, SentenceReference
from bot.pipeline.questions.conversations import EarlierTurn
from bot.readers.reading import Reading, Statement
from bot.terminal_ui import words
from bot.terminal_ui.rows import EMPTY, Piece, Row, row
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import flat, listed, sentence_label, without_quotation_marks

NOT_ANSWERED = {"no": words.NOT_ANSWERED, "partly": words.PARTLY_ANSWERED}
NOT_ANSWERED_BY_SEVERAL = {"no": words.NOT_ANSWERED_BY_SEVERAL, "partly": words.PARTLY_ANSWERED_BY_SEVERAL}


def rows_of_answer(answered: Answered) -> Iterator[Row]:
    """Several articles' titles, the answer, what to doubt in it, then the sentences that it points at."""
    several = len(answered.readings) > 1
    yield from _titles(answered.readings)
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
    for reference in sorted(references, key=lambda one: (one.article, one.sentence)):
        before = _before(reference.article, readings)
        yield _sentence(reference.sentence, readings[reference.article - 1], before)


def _places(nearest: NearestPassages) -> Iterator[Row]:
    found = zip(nearest.readings, nearest.passages, strict=True)
    for number, (reading, passages) in enumerate(found, start=1):
        before = _before(number, nearest.readings)
        by_id = {statement.id: statement for statement in reading.statements}
        said = [by_id[one] for one in passages.statements]
        yield from (_statement(one, reading, before) for one in said)
        told = {number for one in said for number in sentence_numbers(reading.article, one.spans)}
        yield from (_sentence(number, reading, before) for number in passages.sentences if number not in told)


def _before(article: int, readings: Sequence[Reading]) -> str:
    """What a reference begins with, so that it says which of several articles it points at."""
    return f"{article}:" if len(readings) > 1 else ""


def _earlier(turn: EarlierTurn) -> Row:
    """What a model answered then is no cut, so nothing in it may look like one."""
    answer = f" {flat(without_quotation_marks(turn.answer))}" if turn.answer else ""
    return row(harmless_line(f"{flat(turn.question)}{answer}"), hanging="    ")


def _statement(statement: Statement, reading: Reading, before: str) -> Row:
    names = listed([reading.person(one).name for one in statement.speakers]) or texts.NOBODY
    how = how_said(statement, reading.article.text)
    content = flat(shown_words(statement, reading.article.text))
    where = f"{before}{sentence_label(sentence_numbers(reading.article, statement.spans))}"
    said = f" ({how})" if how else ""
    told = f": {content}" if content else ""
    return Row(
        (Piece(harmless_line(names), "name"), Piece(harmless_line(f"{said}{told} ({where})"))), "• ", "  "
    )


def _sentence(number: int, reading: Reading, before: str) -> Row:
    sentence = flat(reading.article.sentences[number - 1].of(reading.article.text))
    return row(harmless_line(f"{before}s{number}  {sentence}"), hanging="    ")
