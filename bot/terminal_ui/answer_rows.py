"""An answer as rows of a terminal. Every word from outside is made harmless here."""

from collections.abc import Iterator, Sequence

from bot.cards.answer_cuts import cut_of, notes_on, shown_passages
from bot.cards.answer_flags import flags_in_words, speakers_besides, what_to_know
from bot.cards.doubts import who
from bot.cards.exports.page_words import DOUBT
from bot.cards.harmless import harmless, harmless_line
from bot.cards.origins import of_what
from bot.cards.reading_index import ReadingIndex
from bot.cards.verbs import told_words
from bot.cards.wording import how_said, title_of
from bot.pipeline.questions.answer_events import Answered, NearestPassages
from bot.pipeline.questions.conversations import EarlierTurn
from bot.readers.model.answers.check_answer import CheckedAnswer
from bot.readers.reading import Reading, Statement
from bot.terminal_ui import words
from bot.terminal_ui.rows import EMPTY, Row, StyledText, row
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import flat
from bot.words.quotation_marks import without_quotation_marks

STRUCK = "~~"
NOT_ANSWERED = {"no": words.NOT_ANSWERED, "partly": words.PARTLY_ANSWERED}
NOT_ANSWERED_BY_SEVERAL = {"no": words.NOT_ANSWERED_BY_SEVERAL, "partly": words.PARTLY_ANSWERED_BY_SEVERAL}
NOT_IN_EXCERPTS = {"no": words.NOT_IN_EXCERPTS, "partly": words.PARTLY_IN_EXCERPTS}


def rows_of_answer(answered: Answered) -> Iterator[Row]:
    """Cited articles' titles, the answer, what to doubt in it, then the sentences that it points at."""
    cited = [answered.readings[place - 1] for place in answered.cited_articles]
    if answered.of_several:
        yield from _titles(cited, [answered.numbers[place - 1] for place in answered.cited_articles])
    yield from _to_know(cited)
    if not answered.says_only_that_parts_do_not:
        yield from _sentences(answered.checked)
    not_answered = NOT_ANSWERED_BY_SEVERAL if len(answered.readings) > 1 else NOT_ANSWERED
    if answered.only_excerpts:
        not_answered = NOT_IN_EXCERPTS
    remarks = [say(not_answered.get(answered.in_article or "", ""))]
    if answered.only_excerpts:
        remarks.append(words.ONLY_EXCERPTS)
    if answered.checked.cut_after:
        remarks.append(texts.CUT_AFTER.format(count=f"{answered.checked.cut_after:,}"))
    yield from (row(remark, "small") for remark in remarks if remark)
    if answered.references:
        yield EMPTY
        yield from _cited(answered)
        yield EMPTY
        yield row(_foot(answered.readings, several=answered.of_several), "small")


def rows_of_passages(nearest: NearestPassages) -> Iterator[Row]:
    """Statements first, then the sentences that are not among them."""
    several = nearest.of_several
    if several:
        yield from _titles(nearest.readings, nearest.numbers)
    why = words.MODEL_FAILED if nearest.error else words.NO_MODEL
    nothing = words.NOTHING_FITS_IN_SEVERAL if several else words.NOTHING_FITS
    yield row(f"{why} {words.NEAREST if nearest else nothing}", "small")
    if nearest:
        yield from _to_know(nearest.readings)
        yield from _places(nearest)
    if nearest.earlier:
        yield EMPTY
        yield row(words.ASKED_EARLIER, "small")
        yield from (_earlier(one) for one in nearest.earlier)
    if nearest:
        yield EMPTY
        yield row(_foot(nearest.readings, several=several), "small")


def rows_of_count(some: int, known: int) -> Iterator[Row]:
    """A remark where a question is not about all articles that its conversation knows."""
    if some < known:
        yield row(words.ABOUT_SOME.format(some=some, known=known), "small")


def _foot(readings: Sequence[Reading], *, several: bool) -> str:
    if several:
        return words.FOOT_OF_SEVERAL
    return of_what(readings[0].article, texts.FOOT, texts.FOOT_OF_DOCUMENT)


def _titles(readings: Sequence[Reading], numbers: Sequence[int]) -> Iterator[Row]:
    """Each under the number that references give it."""
    for number, reading in sorted(zip(numbers, readings, strict=True), key=lambda one: one[0]):
        yield row(harmless_line(f"{number}: {title_of(reading.article)}"), "title")
    yield EMPTY


def _sentences(checked: CheckedAnswer) -> Iterator[Row]:
    """On a row of its own where something is wrong with it, so that it is said of no other.

    Struck out where the articles lack what it tells.
    """
    pieces: list[StyledText] = []
    ends = False
    for sentence in checked.sentences:
        *breaks, before = sentence.before.split("\n")
        why = flags_in_words(sentence.flags)
        if (breaks or ends or why) and pieces:
            yield Row(tuple(pieces))
            yield from (EMPTY for _ in breaks[1:])
            pieces = []
            before = before if breaks else before.lstrip()
        struck = STRUCK if sentence.is_struck else ""
        pieces.append(StyledText(harmless(before) + struck + harmless_line(sentence.text) + struck))
        if why:
            pieces.append(StyledText(harmless_line(f" {DOUBT} ({why})"), "warning"))
        ends = bool(why)
    if pieces:
        yield Row(tuple(pieces))


def _cited(answered: Answered) -> Iterator[Row]:
    indexes = [ReadingIndex(reading) for reading in answered.readings]
    for reference in sorted(answered.references, key=lambda one: (answered.numbers[one.article - 1], one)):
        before = _before(answered.numbers[reference.article - 1], several=answered.of_several)
        yield _sentence(reference.sentence, indexes[reference.article - 1], before)


def _places(nearest: NearestPassages) -> Iterator[Row]:
    found = zip(nearest.numbers, nearest.readings, nearest.passages, strict=True)
    for number, reading, passages in found:
        before = _before(number, several=nearest.of_several)
        index = ReadingIndex(reading)
        statements, sentences = shown_passages(passages, index)
        yield from (_statement(one, index, before) for one in statements)
        yield from (_sentence(number, index, before) for number in sentences)


def _before(article: int, *, several: bool) -> str:
    """What a reference begins with, so that it says which of several articles it points at."""
    return f"{article}:" if several else ""


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
    rest = f"{how}{said} ({before}{index.label_of(statement)}){_doubts([statement], index)}"
    return Row((StyledText(harmless_line(names), "name"), StyledText(harmless_line(rest))), "• ", "  ")


def _sentence(number: int, index: ReadingIndex, before: str) -> Row:
    said = index.said_in(number)
    speakers = speakers_besides(said, index)
    whose = f" · {speakers}" if speakers else ""
    return row(
        harmless_line(
            f"{before}{index.label_of_sentence(number)}  {cut_of(number, index)}{whose}{_doubts(said, index)}"
        ),
        hanging="    ",
    )


def _doubts(statements: Sequence[Statement], index: ReadingIndex) -> str:
    return "".join(
        f" · {DOUBT} {note.words}" if note.warning else f" · {note.words}"
        for note in notes_on(statements, index)
    )


def _to_know(readings: Sequence[Reading]) -> Iterator[Row]:
    """What to know before using it, as above the first card; of several articles the weightiest."""
    warning, advice = what_to_know(readings)
    if warning:
        yield Row((StyledText(f"{DOUBT} {warning}", "warning"), StyledText(f" {advice}".rstrip())))
