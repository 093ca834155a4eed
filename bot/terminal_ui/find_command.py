"""`byline find`: what was said in all that was read, the newest article first."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from bot.cards.exports.page_words import DOUBT
from bot.cards.harmless import harmless_line
from bot.cards.notes import uncapitalised
from bot.cards.wording import HEADINGS
from bot.lexicon.acts import SILENT_ACTS
from bot.pipeline.keeping.find_statements import FoundPage
from bot.pipeline.keeping.library import LibraryArticle
from bot.pipeline.records.library_records import LibraryStatement
from bot.terminal_ui import words
from bot.terminal_ui.cards import BAR, PARAPHRASE
from bot.terminal_ui.days import day_of
from bot.terminal_ui.outputs import Printer
from bot.terminal_ui.rows import EMPTY, Row, StyledText, row
from bot.words import card_texts as texts
from bot.words import fixed_texts
from bot.words.languages import say
from bot.words.phrases import flat, listed, sentence_label


def show_found(
    page: FoundPage, printer: Printer, notes: TextIO, titled: Sequence[LibraryArticle] = ()
) -> None:
    """What was found goes to `printer`; `notes` get what is said about it to a person alone.

    `titled`: articles that were found by their titles.
    """
    if titled:
        printer.print_rows(_titles(titled))
    if page.statements:
        printer.print_rows(_rows(page))
    elif not titled:
        print(words.NOTHING_FOUND, file=notes)


def _titles(titled: Sequence[LibraryArticle]) -> Iterator[Row]:
    yield row(fixed_texts.TITLES_FOUND, "small")
    for one in titled:
        yield row(harmless_line(one.title), "title")
        yield row(words.READ_ON.format(day=day_of(one.read_at)), "small", margin="  ")
    yield EMPTY


def _rows(page: FoundPage) -> Iterator[Row]:
    article = ""
    for statement in page.statements:
        if statement.article_digest != article:
            if article:
                yield EMPTY
            article = statement.article_digest
            yield row(harmless_line(statement.article_title), "title")
            read_on = words.READ_ON.format(day=day_of(statement.read_at))
            dated = words.DATED.format(day=statement.dated) if statement.dated else ""
            yield row(harmless_line(" · ".join(part for part in (dated, read_on) if part)), "small")
        yield from _statement(statement)
    yield EMPTY
    if page.after is not None:
        yield row(words.MORE, "small")
    yield row(words.FOUND_FOOT, "small")


def _statement(statement: LibraryStatement) -> Iterator[Row]:
    direct, unsure = statement.form == "direct", statement.certainty == "unsure"
    heading = [StyledText(harmless_line(statement.who), "name")]
    if unsure:
        heading.append(StyledText(f" {DOUBT}", "warning"))
    if statement.act in HEADINGS:
        heading.append(StyledText(f" · {say(HEADINGS[statement.act])}", "heading"))
    yield Row(tuple(heading))
    if statement.act not in SILENT_ACTS:
        margin = BAR if direct else PARAPHRASE
        yield row(harmless_line(flat(statement.words)), margin=margin, hanging=margin if direct else "  ")
    yield row(harmless_line(" · ".join(_small_print(statement))), "small", margin="  ")


def _small_print(statement: LibraryStatement) -> Iterator[str]:
    told_with_it = statement.form != "direct" and statement.words.startswith(statement.cue)
    if statement.cue and statement.act not in HEADINGS and not told_with_it:
        yield uncapitalised(statement.cue)
    if statement.via:
        yield texts.SECOND_HAND.format(names=listed(statement.via))
    yield from (one for one in (uncapitalised(statement.channel), statement.when) if one)
    yield from (f"{DOUBT} {note.words}" if note.warning else note.words for note in statement.notes)
    if statement.doubtful:
        yield f"{DOUBT} {fixed_texts.CUT_FROM_REWORDED_COPY}"
    yield sentence_label(statement.sentences)
    if statement.articles > 1:
        yield fixed_texts.IN_ARTICLES.format(count=statement.articles)
