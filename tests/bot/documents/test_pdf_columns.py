"""What stands in columns, in tables and beside the text of a PDF’s page."""

import pytest

from tests.bot.documents.making import column
from tests.bot.documents.pdf_pages import FERRY, IN_COLUMNS, LEFT, RIGHT, read

Placed = list[tuple[float, float, float, str]]


def two_columns(top: float = 60) -> Placed:
    """Drawn line by line over both columns, as some programs do."""
    pairs = zip(column(LEFT, top=top), column(RIGHT, left=300, top=top), strict=True)
    return [one for pair in pairs for one in pair]


def test_columns_are_read_one_after_the_other() -> None:
    assert read(two_columns()) == IN_COLUMNS


def test_a_headline_over_the_columns_is_read_first_and_what_stands_below_them_last() -> None:
    headline = (50, 40, 16, "Ferry sank in the harbour, and nobody was hurt at all")
    below = column(
        ["This letter was sent to everybody who has a berth in the harbour of Saltmere, and to the town."],
        top=140,
    )

    assert read([*two_columns(), headline, *below]) == [headline[3], *IN_COLUMNS, below[0][3]]


def test_the_rows_of_a_table_are_read_across() -> None:
    rows = [("Crane", "Age", "State"), ("Four", "41", "closed"), ("Five", "12", "open"), ("Six", "9", "open")]
    placed = [
        (50 + 150 * at, 60 + 12 * row, 10, cell)
        for row, cells in enumerate(rows)
        for at, cell in enumerate(cells)
    ]

    assert read(placed) == ["Crane | Age | State", "Four | 41 | closed", "Five | 12 | open", "Six | 9 | open"]


def test_lines_that_stand_wider_apart_than_the_rows_of_a_table_below_them_are_one_paragraph() -> None:
    lines = [(50.0, 60 + 20 * place, 10.0, line) for place, line in enumerate(LEFT)]
    rows = [(50 + 150 * at, 160 + 12 * row, 10.0, f"cell {row}") for row in range(9) for at in range(3)]

    assert read([*lines, *rows])[0] == IN_COLUMNS[0]


def test_prose_that_runs_around_a_table_is_one_paragraph() -> None:
    more = ["all of its members on the quay, and that it", "had been looked at twice in the past year by"]
    below = "its inspector, Marta Holm, who had told the board in a letter that it should not leave the quay."
    prose = [*column([*LEFT[:3], *more]), (50.0, 60 + 12.0 * 5, 10.0, below)]
    table = [(300 + 60 * at, 65 + 11 * row, 10.0, f"{row}{at}") for row in range(4) for at in range(3)]

    assert read([*prose, *table])[-1] == " ".join([FERRY, LEFT[2].split(", ")[1], *more, below])


def test_names_down_the_side_of_a_page_stay_out_of_its_prose_with_its_headings() -> None:
    notice = ["The board meets on the first Monday in May.", "All who live in the harbour may come to it."]
    lines = ["The last ferry of Saltmere", *LEFT, "The quay and the board", *RIGHT, *notice]
    names = ["Crew", "Ana Pell", "Ben Odry", "Cook", "Ida Roe", "Pilot", "Tom Ash"] * 2
    side = [(400.0, 63 + 11.0 * row, 10.0, name) for row, name in enumerate(names)]
    text = " ".join(read([*column(lines), *side]))

    assert all(paragraph in text for paragraph in IN_COLUMNS)


def test_a_few_words_beside_a_paragraph_do_not_break_its_lines() -> None:
    beside = (300, 78, 10, "Harbour board")

    assert read([*column(LEFT), beside]) == [IN_COLUMNS[0], "Harbour board"]


def test_words_of_a_line_that_is_stretched_to_its_margin_are_no_columns() -> None:
    above = [(50.0, 60.0, 10.0, "It had been told that"), (50.0, 72.0, 10.0, "the quay was closed.")]
    first = [(50, "crane"), (87, "number"), (133, "four"), (162, "could"), (198, "lift"), (220, "more")]
    second = [
        (50, "the"),
        (76, "letter"),
        (110, "said"),
        (140, "in"),
        (160, "those"),
        (197, "clear"),
        (230, "words"),
    ]
    lines = [
        (float(left), top, 10.0, word) for top, line in ((84.0, first), (96.0, second)) for left, word in line
    ]

    assert read([*above, *lines])[-1].endswith(
        "crane number four could lift more the letter said in those clear words"
    )


def test_a_wide_space_behind_a_sentence_of_prose_parts_no_columns() -> None:
    first = (50.0, 60.0, 10.0, "The harbour board said in a letter to its members in the spring that")
    second = [
        (50.0, 72.0, 10.0, "had closed the quay to all of the ferries."),
        (242.0, 72.0, 10.0, "The crane had"),
    ]
    third = (50.0, 84.0, 10.0, "been mended in the yard of Easterby.")

    assert read([first, *second, third]) == [f"{first[3]} {second[0][3]} {second[1][3]} {third[3]}"]


def test_a_label_beside_two_lines_of_a_table_s_cell_does_not_break_them() -> None:
    page = [
        (50.0, 66.0, 10.0, "Grade 1"),
        (160.0, 60.0, 10.0, "The ferry Alma had holes in its side that a"),
        (160.0, 72.0, 10.0, "hand could be put through by an inspector."),
        (50.0, 102.0, 10.0, "Grade 2"),
        (50.0, 114.0, 10.0, "(repaired)"),
        (160.0, 102.0, 10.0, "The ferry Lena had been mended in"),
        (160.0, 114.0, 10.0, "the yard of Harrow in the spring."),
    ]
    text = " ".join(read(page))

    assert "The ferry Alma had holes in its side that a hand could be put through by an inspector." in text
    assert "The ferry Lena had been mended in the yard of Harrow in the spring." in text


@pytest.mark.parametrize("sign", ["¶ 5", "!", "12", "[7]", "h.", "\xa7"])
def test_a_sign_or_a_number_in_the_margin_does_not_part_the_lines_of_its_paragraph(sign: str) -> None:
    page = [
        (30.0, 60.0, 10.0, sign),
        *column(LEFT, left=72),
        (30.0, 108.0, 10.0, sign),
        *column(RIGHT, left=72, top=108),
    ]

    assert read(page) == [f"{sign} {IN_COLUMNS[0]}", f"{sign} {IN_COLUMNS[1]}"]


@pytest.mark.parametrize(
    ("before", "left", "behind"),
    [
        ("A letter was sent:", 200.0, "The ferry Alma of Saltmere was"),
        ("All on the quay were told in a letter: the", 290.0, "ferry was"),
    ],
)
def test_a_wide_space_in_one_line_of_prose_makes_it_no_row_of_a_table(
    before: str, left: float, behind: str
) -> None:
    first = [(80.0, 60.0, 10.0, before), (left, 60.0, 10.0, behind)]
    rest = [
        "lost in the harbour on the quay, and nobody on board was hurt",
        "at all, the harbour board said.",
    ]

    assert read([*first, *column(rest, top=72)]) == [" ".join([first[0][3], first[1][3], *rest])]


def test_cells_that_begin_below_each_other_are_told_from_labels_that_nearly_reach_them() -> None:
    page = [
        (50.0, 60.0, 10.0, "Grade 1"),
        (50.0, 72.0, 10.0, "(low grade)"),
        (120.0, 60.0, 10.0, "The ferry Alma had holes in its side that a"),
        (120.0, 72.0, 10.0, "hand could be put through by an inspector."),
        (50.0, 96.0, 10.0, "Grade 2"),
        (50.0, 108.0, 10.0, "(intermediate"),
        (50.0, 120.0, 10.0, "grade)"),
        (120.0, 96.0, 10.0, "The ferry Lena had been mended well."),
        (120.0, 108.0, 10.0, "She lay in the yard of Harrow for all of the"),
        (120.0, 120.0, 10.0, "spring, and part of the summer."),
    ]
    text = " ".join(read(page))

    assert f"{page[2][3]} {page[3][3]}" in text
    assert f"{page[7][3]} {page[8][3]} {page[9][3]}" in text
