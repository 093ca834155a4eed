"""`byline find`: what was said in all that was read, the newest article first."""

from collections.abc import Iterator
from typing import TextIO

from bot.cards.exports.escaping import harmless_line
from bot.cards.exports.page_words import DOUBT
from bot.cards.who_said_what import THE_TEXT_DOES_NOT_SAY_WHO
from bot.cards.wording import HEADINGS
from bot.lexicon.acts import SILENT_ACTS
from bot.pipeline.keeping.find_statements import FoundPage
from bot.pipeline.keeping.library_records import LibraryStatement
from bot.terminal_ui.cards import BAR, PARAPHRASE
from bot.terminal_ui.days import day_of
from bot.terminal_ui.outputs import Printer
from bot.terminal_ui.rows import EMPTY, Piece, Row, row
from bot.words.phrases import flat, listed, sentence_label

NOTHING_FOUND = "Nothing like that was said in what Byline has read."
MORE = "There is more; narrow the search, or ask for more with --most."
FOOT = "Cut from the pastes that were read. Byline cannot know if it was said."
DOUBTFUL = f"{DOUBT} cut from a copy that looks reworded"


def show_found(page: FoundPage, printer: Printer, notes: TextIO) -> None:
    """What was found goes to `printer`; `notes` get what is said about it to a person alone."""
    if not page.statements:
        print(NOTHING_FOUND, file=notes)
        return
    printer.print_rows(_rows(page))


def _rows(page: FoundPage) -> Iterator[Row]:
    article = ""
    for statement in page.statements:
        if statement.article_digest != article:
            if article:
                yield EMPTY
            article = statement.article_digest
            yield row(harmless_line(statement.article_title), "title")
            yield row(f"read {day_of(statement.read_at)}", "small")
        yield from _statement(statement)
    yield EMPTY
    if page.after is not None:
        yield row(MORE, "small")
    yield row(FOOT, "small")


def _statement(statement: LibraryStatement) -> Iterator[Row]:
    name = listed(statement.speakers) or THE_TEXT_DOES_NOT_SAY_WHO
    act = HEADINGS.get(statement.act)
    heading = [Piece(harmless_line(name), "name")]
    if act:
        heading.append(Piece(f" · {act}", "heading"))
    yield Row(tuple(heading))
    if statement.act not in SILENT_ACTS:
        margin = BAR if statement.quoted else PARAPHRASE
        yield row(
            harmless_line(flat(statement.words)), margin=margin, hanging=margin if statement.quoted else "  "
        )
    yield row(harmless_line(" · ".join(_small_print(statement))), "small", margin="  ")


def _small_print(statement: LibraryStatement) -> Iterator[str]:
    if statement.cue and statement.act not in HEADINGS:
        yield statement.cue
    if statement.via:
        yield f"second hand: {listed(statement.via)}"
    yield from (words for words in (statement.channel, statement.when) if words)
    if statement.rules_speakers:
        yield f"{DOUBT} the quick reading takes it as {listed(statement.rules_speakers)}"
    if statement.doubtful:
        yield DOUBTFUL
    yield sentence_label(statement.sentences)
