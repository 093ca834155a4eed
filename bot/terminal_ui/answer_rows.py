"""An answer as rows of a terminal. Every word from outside is made harmless here."""

from collections.abc import Iterator

from bot.core.presentation.cutting import sentence_numbers, words_of
from bot.core.presentation.first_card import FOOT
from bot.core.presentation.phrases import flat, listed, place
from bot.core.presentation.who_said_what import THE_TEXT_DOES_NOT_SAY_WHO
from bot.core.presentation.wording import HEADINGS
from bot.core.questions.notes import QUOTATION_MARKS
from bot.core.reading import Reading, Statement
from bot.pipeline.questions.answer_events import Answered, NearestPassages
from bot.pipeline.questions.conversations import EarlierTurn
from bot.terminal_ui.cards import DOUBT
from bot.terminal_ui.escaping import harmless, harmless_line
from bot.terminal_ui.rows import EMPTY, Piece, Row, row

NO_MODEL = "No language model is configured."
MODEL_FAILED = "The language model gave no answer."
NEAREST = "What comes nearest to the question:"
NOTHING_FITS = "Nothing in the article comes near to this question."
ASKED_EARLIER = "Asked in this conversation before:"
NOT_ANSWERED = {
    "no": "The article does not answer this.",
    "partly": "The article answers this only in part.",
}


def rows_of_answer(answered: Answered) -> Iterator[Row]:
    """The answer, what to doubt in it, then the sentences that it points at."""
    yield from (row(line) for line in harmless(answered.text).split("\n"))
    remarks = [NOT_ANSWERED.get(answered.in_article or "", "")]
    if answered.only_excerpts:
        remarks.append("Too long to be read whole for a question: only the parts that bear on it were.")
    yield from (row(remark, "small") for remark in remarks if remark)
    if answered.unsupported:
        words = ", ".join(answered.unsupported)
        yield row(harmless_line(f"{DOUBT} Not in the text: {words}"), "warning")
    if answered.references:
        yield EMPTY
        for reference in sorted(answered.references, key=lambda one: (one.article, one.sentence)):
            yield _sentence(reference.sentence, answered.readings[reference.article - 1])
        yield EMPTY
        yield row(FOOT, "small")


def rows_of_passages(nearest: NearestPassages) -> Iterator[Row]:
    """Statements first, then the sentences that are not among them."""
    why = MODEL_FAILED if nearest.error else NO_MODEL
    yield row(f"{why} {NEAREST if nearest else NOTHING_FITS}", "small")
    if nearest:
        yield from _places(nearest)
    if nearest.earlier:
        yield EMPTY
        yield row(ASKED_EARLIER, "small")
        yield from (_earlier(one) for one in nearest.earlier)
    if nearest:
        yield EMPTY
        yield row(FOOT, "small")


def _places(nearest: NearestPassages) -> Iterator[Row]:
    for reading, passages in zip(nearest.readings, nearest.passages, strict=True):
        by_id = {statement.id: statement for statement in reading.statements}
        said = [by_id[one] for one in passages.statements]
        yield from (_statement(one, reading) for one in said)
        told = {number for one in said for number in sentence_numbers(reading.article, one.spans)}
        yield from (_sentence(number, reading) for number in passages.sentences if number not in told)


def _earlier(turn: EarlierTurn) -> Row:
    """What a model answered then is no cut, so nothing in it may look like one."""
    answer = f" {flat(turn.answer.translate(QUOTATION_MARKS))}" if turn.answer else ""
    return row(harmless_line(f"{flat(turn.question)}{answer}"), hanging="    ")


def _statement(statement: Statement, reading: Reading) -> Row:
    names = listed([reading.person(one).name for one in statement.speakers]) or THE_TEXT_DOES_NOT_SAY_WHO
    act = HEADINGS.get(statement.act)
    words = flat(words_of(statement, reading.article.text))
    where = place(sentence_numbers(reading.article, statement.spans))
    said = f" ({act.lower()})" if act else ""
    told = f": {words}" if words else ""
    return Row(
        (Piece(harmless_line(names), "name"), Piece(harmless_line(f"{said}{told} ({where})"))), "• ", "  "
    )


def _sentence(number: int, reading: Reading) -> Row:
    words = flat(reading.article.sentences[number - 1].of(reading.article.text))
    return row(harmless_line(f"s{number}  {words}"), hanging="    ")
