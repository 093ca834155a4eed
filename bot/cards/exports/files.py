"""A reading as a file to keep: JSON for programs, CSV for tables, Markdown for documents."""

import csv
import io
import json
from collections.abc import Callable, Iterator

from bot.article.article import sentence_numbers
from bot.cards.cutting import shown_words
from bot.cards.who_said_what import Group, WhoSaidWhat, who_said_what
from bot.cards.wording import language_of_summary, title_of
from bot.readers.reading import Reading, Statement, reading_as_json
from bot.words import fixed_texts
from bot.words.phrases import flat, listed, sentence_label

Export = Callable[[Reading], str]

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
    "start",
    "end",
)
RUNS_IN_A_TABLE = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet takes such a cell for a formula
MARKDOWN_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|~"})


def as_json(reading: Reading) -> str:
    return json.dumps(reading_as_json(reading), ensure_ascii=False, indent=2) + "\n"


def as_csv(reading: Reading) -> str:
    """One line a statement; offsets count the characters of the text as pasted."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(cell) for cell in _cells(one, reading)] for one in reading.statements)
    return "\ufeff" + table.getvalue()  # the mark by which spreadsheets know UTF-8


def _cells(statement: Statement, reading: Reading) -> list[str]:
    text = reading.article.text
    found = [span.of(text) if span else "" for span in (statement.cue, statement.channel, statement.when)]
    return [
        listed([reading.person(one).name for one in statement.speakers]),
        statement.act,
        statement.form or "",
        flat(shown_words(statement, text)),
        sentence_label(sentence_numbers(reading.article, statement.spans)),
        *map(flat, found),
        listed([reading.person(one).name for one in statement.via]),
        str(statement.spans[0].start),
        str(statement.spans[-1].end),
    ]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(RUNS_IN_A_TABLE) else cell


def as_markdown(reading: Reading) -> str:
    shown = who_said_what(reading)
    return "\n".join([*_head(reading), *_statements(shown), ""])


def _head(reading: Reading) -> Iterator[str]:
    yield f"# {_escaped(title_of(reading.article))}"
    for notice in reading.notices:
        yield f"\n⚠️ {_escaped(notice.message)}"
    yield f"\n## {fixed_texts.SUMMARY}\n"
    for one in reading.summary:
        yield f"- {_escaped(one.text)} ({sentence_label(one.evidence)})"
    if language := language_of_summary(reading):
        yield f"\n{language}."
    yield f"\n## {fixed_texts.WHO_SAID_WHAT}"


def _statements(shown: WhoSaidWhat) -> Iterator[str]:
    for section in shown.sections:
        for group in section.groups:
            yield f"\n### {_escaped(listed(group.names))}"
            if section.heading:
                yield f"\n{_escaped(section.heading)}"
            yield from _lines(group)


def _lines(group: Group) -> Iterator[str]:
    for line in group.lines:
        notes = [("⚠️ " if note.warning else "") + _escaped(note.words) for note in line.notes]
        small = " · ".join([*notes, line.place])
        yield f"\n{'> ' if line.quoted else ''}{_escaped(flat(line.words))}  \n{small}"


def _escaped(words: str) -> str:
    return flat(words).translate(MARKDOWN_MARKS)


EXPORTS: dict[str, tuple[str, Export]] = {
    "json": ("json", as_json),
    "csv": ("csv", as_csv),
    "markdown": ("md", as_markdown),
}
