import pytest

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.article.structure.structure import structure_of

STORY = "The ferry Alma sank on Monday. “It should not have left,” said Ana Pell, an inspector."
BY_NAME = [
    "Bell, J (2004), ‘How ferries sink’, Harbour Press.",
    "Holm, M and Anker, P (2009), ‘Cables’, Journal of Cranes 108(1) 1-33.",
    "Ridley, T. 1998. The quay in winter. Saltmere.",
]
BY_NUMBER = [
    "1. Heron M, Pell A. Deaths at sea: final data for 2006. Harne: Harbour Board; 2008.",
    "2. Foyle D. Pools and ponds. Easterby, 2011.",
    "3. Mabey A. The lifeboat. Port Aldin, 1984.",
]
BY_KEY = ["[1] J. Bell, How ferries sink", "[2] M. Holm, “Cables”, 2009", "[Rid98] T. Ridley, The quay"]


def left_out(*paragraphs: str, kind: str = "pdf") -> list[str]:
    article = structure_of(ReceivedText("\n\n".join(paragraphs), Origin(kind)))
    return [one.span.of(article.text) for one in article.furniture if one.kind == "references"]


@pytest.mark.parametrize("entries", [BY_NAME, BY_NUMBER, BY_KEY], ids=["names", "numbers", "keys"])
@pytest.mark.parametrize("heading", ["References", "7. REFERENCES:", "Literaturverzeichnis", "Références"])
def test_what_a_document_cites_at_its_end_is_none_of_its_story(heading: str, entries: list[str]) -> None:
    assert left_out(STORY, heading, *entries) == ["\n\n".join([heading, *entries])]


def test_what_follows_the_list_is_of_the_document() -> None:
    annex = [STORY.replace("Alma", name) for name in ("Bella", "Cora", "Dora", "Emma", "Flora")]

    assert left_out(STORY, "References", *BY_NAME, *annex) == ["\n\n".join(["References", *BY_NAME])]


def test_the_rest_of_an_entry_that_was_broken_off_is_of_the_list() -> None:
    broken = [BY_NAME[0], "in the harbour of Saltmere", *BY_NAME[1:]]

    assert left_out(STORY, "References", *broken) == ["\n\n".join(["References", *broken])]


@pytest.mark.parametrize(("lines", "belongs"), [(3, True), (4, False)])
def test_an_entry_may_stand_below_a_few_lines_that_are_none(lines: int, *, belongs: bool) -> None:
    parted = [*BY_NAME, *["in the harbour of Saltmere"] * lines, BY_NUMBER[0]]

    listed = parted if belongs else BY_NAME
    assert left_out(STORY, "References", *parted) == ["\n\n".join(["References", *listed])]


def test_what_stands_above_the_heading_is_no_entry() -> None:
    above = "In 1998, the ferry Alma was sold."

    assert left_out(STORY, above, "References", *BY_NAME[1:], STORY) == []


def test_the_last_such_heading_counts() -> None:
    contents = ["References", "The crane", "The cable", "The board", "The quay"]

    assert left_out(*contents, STORY, "References", *BY_NAME) == ["\n\n".join(["References", *BY_NAME])]


def test_a_heading_without_entries_is_left_alone() -> None:
    assert left_out(STORY, "References", STORY, STORY) == []


def test_who_is_quoted_below_such_a_heading_is_of_the_story() -> None:
    said = [
        f"“It sank in {year}, as we had said,” said Ana Pell, 4{year % 10}." for year in range(1998, 2002)
    ]

    assert left_out(STORY, "References", *said) == []


def test_a_paste_has_no_such_list() -> None:
    assert left_out(STORY, "References", *BY_NAME, kind="paste") == []
