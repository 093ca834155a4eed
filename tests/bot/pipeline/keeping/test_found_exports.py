"""A whole search as a file: all of its pages, up to a bound, each statement with what is doubtful of it."""

import csv
import io
import json

import pytest

from bot.pipeline.keeping import found_exports
from bot.pipeline.keeping.found_exports import ENDINGS, FileForm, found_as, whole_search
from bot.pipeline.memory import Memory
from storage.found_statements import Search
from tests.bot.found import found
from tests.bot.pipeline.newsroom import ANNA, read, services_with


@pytest.mark.asyncio
@pytest.mark.parametrize(("most", "expected"), [(5_000, 3), (2, 2)])
async def test_a_search_of_several_pages_is_whole_up_to_the_bound(
    memory: Memory, monkeypatch: pytest.MonkeyPatch, most: int, expected: int
) -> None:
    monkeypatch.setattr(found_exports, "A_PAGE", 1)
    monkeypatch.setattr(found_exports, "MOST", most)
    async with services_with(memory, None) as services:
        await read(services)
        every = await whole_search(memory, ANNA, Search())

    assert len({one.words for one in every}) == len(every) == expected


def test_in_markdown_each_article_is_headed_once() -> None:
    others = {"article_digest": "cd" * 32, "article_title": "Quay closes"}
    written = found_as("markdown", [found(), found(words="it broke"), found(**others)])

    assert [line for line in written.splitlines() if line.startswith("## ")] == [
        "## Cranes stand still",
        "## Quay closes",
    ]


def test_in_markdown_only_what_was_quoted_is_set_as_a_quotation() -> None:
    written = found_as("markdown", [found(form="direct", words="It was worn"), found()])

    assert "\n> It was worn" in written
    assert "\nthe cable was worn" in written


@pytest.mark.parametrize(("certainty", "is_marked"), [("unsure", True), ("likely", False)])
def test_in_markdown_only_what_is_unsure_is_marked_beside_its_speaker(
    certainty: str, *, is_marked: bool
) -> None:
    written = found_as("markdown", [found(certainty=certainty)])

    assert ("Marta Holm ⚠️" in written) is is_marked


def test_in_a_table_several_speakers_share_a_cell() -> None:
    [row] = csv.DictReader(
        io.StringIO(found_as("csv", [found(speakers=("Marta Holm", "Ana Pell"))]).lstrip("\ufeff"))
    )

    assert row["speakers"] == "Marta Holm; Ana Pell"


def test_what_has_no_form_has_an_empty_one() -> None:
    [silence] = json.loads(found_as("json", [found(form=None)]))

    assert silence["form"] == ""


def test_a_search_that_found_nothing_is_an_empty_file() -> None:
    assert [found_as(form, []).strip("\ufeff\r\n") for form in ENDINGS] == ["[]", "", ""]


def test_a_statement_from_a_paste_that_looks_reworded_says_so() -> None:
    [one] = json.loads(found_as("json", [found(doubtful=True)]))

    assert any("reworded" in doubt for doubt in one["doubts"])


@pytest.mark.parametrize("form", ENDINGS)
def test_a_file_has_every_letter_as_it_was_read(form: FileForm) -> None:
    assert "Zoë Kraußová" in found_as(form, [found(speakers=("Zoë Kraußová",))])
