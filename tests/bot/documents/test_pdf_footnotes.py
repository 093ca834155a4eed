"""The notes below a PDF’s page, the marks that lead to them, and what goes on over them."""

from tests.bot.documents.making import column
from tests.bot.documents.pdf_pages import IN_COLUMNS, LEFT, RIGHT, read


def test_a_mark_that_leads_to_a_footnote_is_left_out_and_the_footnote_stands_below_its_paragraph() -> None:
    mark = (50 + 187, 92, 6, "4")
    note = column(["4 Letter of 4 May to the board."], top=780, size=7)
    more = column(["They met again on Tuesday, the board said."], top=60)

    assert read([*column(LEFT), mark, *note], more) == [
        IN_COLUMNS[0],
        "4 Letter of 4 May to the board.",
        more[0][3],
    ]


def test_a_line_of_references_that_begins_with_their_pages_opens_no_footnote() -> None:
    lines = [
        "Holm, M., 1999. The cranes of Saltmere. Harbours",
        "and quays 48, the second of three parts, pages",
        "107–118.",
    ]
    references = column(lines, left=300, size=8)

    assert read([*column(LEFT), *references]) == [IN_COLUMNS[0], " ".join(lines)]


def test_a_paragraph_goes_on_over_footnotes_and_the_end_of_a_page() -> None:
    note = column(["4 Letter of 4 May to the board."], top=780, size=7)

    assert read([*column(LEFT[:2]), *note], column(LEFT[2:])) == [
        IN_COLUMNS[0],
        "4 Letter of 4 May to the board.",
    ]


def test_a_sentence_goes_on_below_a_figure_that_is_set_in_between() -> None:
    labels = [(50.0 + 60 * at, 90.0, 7.0, label) for at, label in enumerate(("Quay", "Crane", "Ferry"))]
    title = (50.0, 102.0, 7.0, "Figure 2. The harbour of Saltmere.")
    figure = ["Quay | Crane | Ferry", title[3]]

    assert read([*column(LEFT[:2]), *labels, title, *column(LEFT[2:], top=120)]) == [IN_COLUMNS[0], *figure]


def test_a_sentence_goes_on_in_the_next_column_below_the_table_at_its_head() -> None:
    rows = [
        (300.0 + 90 * at, 60 + 12.0 * row, 10.0, f"cell {row}{at}") for row in range(3) for at in range(2)
    ]
    more = column([*LEFT[2:], *RIGHT], left=300, top=110)

    assert read([*column(LEFT[:2] * 4 + LEFT[:2]), *rows, *more])[0].endswith(
        "nobody on board was hurt, the harbour board said in a letter to all of its members on the quay."
    )


def test_a_sentence_that_ended_does_not_go_on_below_a_figure() -> None:
    title = (50.0, 120.0, 7.0, "Figure 2. The harbour of Saltmere.")
    below = column(["to be read by all."], top=140)

    assert read([*column(LEFT), title, *below]) == [IN_COLUMNS[0], title[3], below[0][3]]


def test_an_item_between_quotation_marks_goes_on_with_nothing_above_it() -> None:
    act = [
        "(b) in the harbour of a town, each boat that is kept",
        "at one of its quays, or that belongs to its board;”",
    ]
    said = ["What a ferry is has been said in another part of it:"]
    ferry = ["“(f) a ferry is a boat that carries people over the", "water, and their goods.”"]
    page = [*column(act), *column(said, top=100), *column(ferry, top=128)]

    assert read(page) == [" ".join(act), *said, " ".join(ferry)]


def test_a_number_out_of_turn_opens_no_footnote() -> None:
    notes = column(
        ["4 Letter of 4 May to the board, in Harbours and quays, page", "71 of the second part."],
        top=770,
        size=7,
    )
    next_note = column(["5 The same."], top=790, size=7)

    assert read([*column(LEFT), *notes, *next_note], column(LEFT))[1:3] == [
        f"{notes[0][3]} {notes[1][3]}",
        next_note[0][3],
    ]


def test_a_page_in_small_print_has_no_footnotes() -> None:
    syllabus = ["The board kept a report from the public, as was", "held, for two reasons:"]
    reasons = [
        "1. It had been told to keep it in a letter of May,",
        "and so it did.",
        "2. Nobody asked for it.",
    ]
    story = [*column(LEFT), *column(RIGHT, top=116)]

    assert read(column([*syllabus, *reasons], size=8), story, story)[:3] == [
        " ".join(syllabus),
        " ".join(reasons[:2]),
        reasons[2],
    ]
