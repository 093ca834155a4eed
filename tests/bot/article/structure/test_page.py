"""Lines of a whole page that are items of a list, as no headline or sentence is."""

import pytest

from bot.article.spans import Span
from bot.article.structure.page import Page


def page(lines: list[str]) -> Page:
    spans: list[Span] = []
    for line in lines:
        start = spans[-1].end + 2 if spans else 0
        spans.append(Span(start, start + len(line)))
    return Page("\n\n".join(lines), spans, lines, [None] * len(lines))


@pytest.mark.parametrize(
    "lines",
    [
        ["Rome, Italy", "Oslo, Norway", "Bern, Switzerland", "Paris, France"],
        ["Rome – Italy", "Oslo – Norway", "Bern – Switzerland", "Paris – France"],
        ["Rome: 21", "Oslo: 9", "Bern: 14", "Paris: 17"],
    ],
)
def test_four_lines_of_one_mark_are_a_list(lines: list[str]) -> None:
    assert page(lines).lists == {0, 1, 2, 3}


@pytest.mark.parametrize(
    "lines",
    [
        ["Rome, Italy", "Oslo, Norway", "Bern, Switzerland"],
        ["Rome, Italy", "Oslo – Norway", "Bern, Switzerland", "Paris – France"],
        [
            "Storm closes the ports of the whole north until spring, board says",
            "Rain floods the fields and roads around the village hall, say all",
            "Wind breaks the masts and the only crane of the board, it says",
            "Snow stops trains and buses and all of the boats, the line says",
        ],
    ],
    ids=["three", "two marks", "headlines with a comma"],
)
def test_what_may_be_headlines_is_none(lines: list[str]) -> None:
    assert page(lines).lists == set()


def test_a_word_is_known_by_its_beginning_in_korean_as_well() -> None:
    stems = page(["선호투표제를 도입하는", "선호투표제가 도입되는"])

    assert stems.stems(0) == stems.stems(1)


@pytest.mark.parametrize(("broken", "is_prose"), [(8, True), (7, False)])
def test_sentences_are_seen_in_lines_that_a_program_broke_where_these_are_many(
    broken: int, *, is_prose: bool
) -> None:
    told = ["mayor", "council", "union", "crew", "line", "court", "board", "bank"][:broken]
    lines = page(
        [*(f"and the {one} of the town told people at the harbour that" for one in told), "it closes."]
    )

    assert [lines.is_prose(index) for index in range(broken)] == [is_prose] * broken
