"""A reading as a file to keep: JSON for programs, CSV for tables, Markdown for documents, a page to read."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bot.cards.cutting import shown_words
from bot.cards.doubts import LOOKS_REWORDED, doubts_about
from bot.cards.exports.page import html_page
from bot.cards.reading_index import ReadingIndex
from bot.cards.who_said_what import Group, WhoSaidWhat, who_said_what
from bot.cards.wording import Note, language_of_summary, title_of
from bot.readers.reading import Reading, Statement, reading_as_json
from bot.words import card_texts, fixed_texts
from bot.words.languages import say
from bot.words.phrases import flat, listed

COLUMNS = (
    "speakers",
    "act",
    "form",
    "words",
    "sentences",
    "cue",
    "channel",
    "when",
    "through",
    "certainty",
    "doubts",
    "start",
    "end",
)
RUNS_IN_A_TABLE = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet takes such a cell for a formula
AFTER_A_SEPARATOR = re.compile(r"([;\t\r\n][\s\"']*)(?=[=+\-@])")
MARKDOWN_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|~"})


def as_json(reading: Reading) -> str:
    return json.dumps(reading_as_json(reading), ensure_ascii=False, indent=2) + "\n"


def as_csv(reading: Reading) -> str:
    """One line a statement; offsets count the characters of the text as pasted."""
    index = ReadingIndex(reading)
    return table_of(COLUMNS, (_cells(one, index) for one in reading.statements))


def table_of(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """CSV of which spreadsheets run no cell."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([harmless_cell(cell) for cell in row] for row in rows)
    return "\ufeff" + written.getvalue()  # the mark by which spreadsheets know UTF-8


def _cells(statement: Statement, index: ReadingIndex) -> list[str]:
    text = index.text
    found = [span.of(text) if span else "" for span in (statement.cue, statement.channel, statement.when)]
    return [
        index.names(statement.speakers),
        statement.act,
        statement.form or "",
        flat(shown_words(statement, text)),
        index.label_of(statement),
        *map(flat, found),
        index.names(statement.via),
        statement.certainty,
        "; ".join(_doubts(statement, index)),
        str(statement.spans[0].start),
        str(statement.spans[-1].end),
    ]


def _doubts(statement: Statement, index: ReadingIndex) -> Iterator[str]:
    """Each as the cards tell it; of a reworded copy every line says so, since there is nothing above them."""
    yield from (note.words for note in doubts_about(statement, index))
    if any(notice.kind in LOOKS_REWORDED for notice in index.reading.notices):
        yield say(card_texts.DOUBTS["reworded_copy"])


def harmless_cell(cell: str) -> str:
    """Also where a spreadsheet cuts cells at semicolons, as it does in many countries: no mark then holds
    together what stands on several lines.
    """
    cut = AFTER_A_SEPARATOR.sub(r"\1'", cell)
    return f"'{cut}" if cut.startswith(RUNS_IN_A_TABLE) else cut


def as_markdown(reading: Reading) -> str:
    shown = who_said_what(reading)
    return "\n".join([*_head(reading), *_statements(shown), ""])


def _head(reading: Reading) -> Iterator[str]:
    yield f"# {escaped(title_of(reading.article))}"
    for notice in reading.notices:
        yield f"\n⚠️ {escaped(notice.message)}"
    yield f"\n## {fixed_texts.SUMMARY}\n"
    index = ReadingIndex(reading)
    for one in reading.summary:
        yield f"- {escaped(one.text)} ({index.label_of_sentences(one.evidence)})"
    if language := language_of_summary(reading):
        yield f"\n{language}."
    yield f"\n## {fixed_texts.WHO_SAID_WHAT}"


def _statements(shown: WhoSaidWhat) -> Iterator[str]:
    for section in shown.sections:
        for group in section.groups:
            mark = " ⚠️" if group.doubtful else ""
            yield f"\n### {escaped(listed(group.names) or section.heading)}{mark}"
            if section.heading and group.names:
                yield f"\n{escaped(section.heading)}"
            if group.notes:
                yield f"\n{_small_print(group.notes)}"
            yield from _lines(group)


def _lines(group: Group) -> Iterator[str]:
    for line in group.lines:
        small = " · ".join(part for part in (_small_print(line.notes), line.label) if part)
        yield f"\n{'> ' if line.quoted else ''}{escaped(flat(line.words))}  \n{small}"


def _small_print(notes: Iterable[Note]) -> str:
    return " · ".join(f"⚠️ {escaped(one.words)}" if one.warning else escaped(one.words) for one in notes)


def escaped(words: str) -> str:
    return flat(words).translate(MARKDOWN_MARKS)


def as_page(reading: Reading) -> str:
    return html_page([("", reading)])


class Export(NamedTuple):
    ending: str  # of the file's name
    written: Callable[[Reading], str]


EXPORTS = {
    "json": Export("json", as_json),
    "csv": Export("csv", as_csv),
    "markdown": Export("md", as_markdown),
    "html": Export("html", as_page),
}
