"""A whole search as a file to keep: JSON for programs, CSV for tables, Markdown for documents."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from bot.cards.exports.files import escaped, table_of
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import find_statements
from bot.pipeline.memory import Memory
from bot.pipeline.records.library_records import LibraryStatement
from bot.words import fixed_texts
from bot.words.languages import say
from bot.words.phrases import flat, sentence_label
from storage.found_statements import Search

FileForm = Literal["json", "csv", "markdown"]
ENDINGS: dict[FileForm, str] = {"json": "json", "csv": "csv", "markdown": "md"}
MOST = 5_000  # statements in a file
A_PAGE = 250


async def whole_search(memory: Memory, asker: Asker, search: Search) -> list[LibraryStatement]:
    """Every page, until there are `MOST` statements. Raises `LibraryUnavailable`."""
    search = replace(search, most=A_PAGE)
    page = await find_statements(memory, asker, search)
    found = list(page.statements)
    while page.after is not None and len(found) < MOST:
        page = await find_statements(memory, asker, search, page.after)
        found += page.statements
    return found


def found_as(form: FileForm, found: Sequence[LibraryStatement]) -> str:
    return _WRITERS[form](found)


def _as_json(found: Sequence[LibraryStatement]) -> str:
    return json.dumps([_fields(one) for one in found], ensure_ascii=False, indent=2) + "\n"


def _as_csv(found: Sequence[LibraryStatement]) -> str:
    rows = [_fields(one) for one in found]
    return table_of(rows[0] if rows else [], (map(_cell, row.values()) for row in rows))


def _as_markdown(found: Sequence[LibraryStatement]) -> str:
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Sequence[LibraryStatement]) -> Iterator[str]:
    article = ""
    for one in found:
        if one.article_digest != article:
            article = one.article_digest
            yield f"\n## {escaped(one.article_title)}"
        yield f"\n### {escaped(one.who)}{' ⚠️' if one.certainty == 'unsure' else ''}"
        yield f"\n{'> ' if one.form == 'direct' else ''}{escaped(flat(one.words))}  "
        small = [*_notes(one), sentence_label(one.sentences), one.dated]
        yield escaped(" · ".join(part for part in small if part))


def _fields(one: LibraryStatement) -> Mapping[str, object]:
    return {
        "speakers": list(one.speakers),
        "act": one.act,
        "form": one.form or "",
        "words": flat(one.words),
        "sentences": sentence_label(one.sentences),
        "cue": one.cue,
        "channel": one.channel,
        "when": one.when,
        "through": list(one.via),
        "certainty": one.certainty,
        "doubts": _notes(one),
        "article": one.article_title,
        "dated": one.dated,
        "first_read": datetime.fromtimestamp(one.read_at, UTC).date().isoformat(),
        "articles": one.articles,
    }


def _notes(one: LibraryStatement) -> list[str]:
    reworded = [say(fixed_texts.CUT_FROM_REWORDED_COPY)] if one.doubtful else []
    return [*(note.words for note in one.notes), *reworded]


def _cell(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


_WRITERS: dict[FileForm, Callable[[Sequence[LibraryStatement]], str]] = {
    "json": _as_json,
    "csv": _as_csv,
    "markdown": _as_markdown,
}
