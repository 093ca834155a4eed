from collections.abc import Sequence

import pytest

from bot.documents import pdf_letters, pdf_paragraphs
from bot.documents.read_document import read_document
from tests.bot.documents.making import column, hebrew_pdf, placed_pdf

Placed = list[tuple[float, float, float, str]]
LEFT = [
    "The ferry Alma sank in the harbour of Salt-",
    "mere on Monday, and nobody on board was",
    "hurt, the harbour board said in a letter to",
    "all of its members on the quay.",
]
RIGHT = [
    "“We wrote in plain words that it should not",
    "leave the quay,” said the chief inspector,",
    "Marta Holm, who had looked at it twice in",
    "the past year and found it wanting.",
]
FERRY = "The ferry Alma sank in the harbour of Saltmere on Monday, and nobody on board was hurt,"
QUAY = "“We wrote in plain words that it should not leave the quay,” said the chief inspector, Marta Holm,"
IN_COLUMNS = [
    f"{FERRY} the harbour board said in a letter to all of its members on the quay.",
    f"{QUAY} who had looked at it twice in the past year and found it wanting.",
]


def read(*pages: Sequence[tuple[float, float, float, str]]) -> list[str]:
    return read_document(placed_pdf(pages), "ruling.pdf").text.split("\n\n")


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


def test_a_few_words_beside_a_paragraph_do_not_break_its_lines() -> None:
    beside = (300, 78, 10, "Harbour board")

    assert read([*column(LEFT), beside]) == [IN_COLUMNS[0], "Harbour board"]


def test_an_indented_line_after_a_sentence_opens_a_paragraph() -> None:
    second = [(62.0, 108.0, 10.0, RIGHT[0]), *column(RIGHT[1:], top=120)]

    assert read([*column(LEFT), *second]) == IN_COLUMNS


def test_a_wider_gap_parts_paragraphs() -> None:
    assert read([*column(LEFT), *column(RIGHT, top=116)]) == IN_COLUMNS


def test_the_items_of_a_list_stand_apart() -> None:
    lines = ["The inspector asked for", "1. a new cable,", "2. a second pump,", "3. a letter by Friday."]

    assert read(column(lines)) == lines


def test_a_word_that_is_written_with_a_hyphen_keeps_it() -> None:
    lines = ["The so-called harbour board met on Monday to talk of the so-", "called repairs."]

    assert read(column(lines)) == [
        "The so-called harbour board met on Monday to talk of the so-called repairs."
    ]


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


def test_a_rule_that_is_written_with_dashes_is_no_text() -> None:
    rule = (50.0, 112.0, 10.0, "——————")

    assert read([*column(LEFT), rule, *column(RIGHT, top=124)]) == IN_COLUMNS


def test_the_second_line_of_an_item_goes_on_though_it_stands_farther_in() -> None:
    page = [(50.0, 60.0, 10.0, "• a cable that nobody had"), (58.0, 72.0, 10.0, "looked at since the spring")]

    assert read([*page, *column(LEFT, top=120)])[0] == f"{page[0][3]} {page[1][3]}"


@pytest.mark.parametrize(
    ("initial", "lines", "text"),
    [
        (
            "T",
            ["he ferry Alma sank in the harbour", "of Saltmere on Monday."],
            "The ferry Alma sank in the harbour",
        ),
        (
            "A",
            ["ferry sank in the harbour as the", "ferry of Harrow came in."],
            "A ferry sank in the harbour as the",
        ),
        ("A", ["t the quay they said that it had", "been mended."], "At the quay they said that it had"),
    ],
)
def test_a_large_initial_stands_before_its_word(initial: str, lines: list[str], text: str) -> None:
    beside = column(lines, left=72)
    below = column(["and nobody on board was hurt, the board said."], top=84)

    assert read([(50.0, 72.0, 30.0, initial), *beside, *below])[0].startswith(f"{text} {lines[1]}")


def test_the_lines_that_a_transcript_counts_are_read_without_their_numbers() -> None:
    lines = [
        f"and so it went on for the {word} time"
        for word in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
    ]
    numbers = [(30.0, top, size, str(place)) for place, (_, top, size, _) in enumerate(column(lines), 1)]

    assert read([*column(lines), *numbers]) == [" ".join(lines)]


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    twice = [(left + 0.3, top, size, text) for left, top, size, text in column(LEFT)]

    assert read([*column(LEFT), *twice]) == IN_COLUMNS[:1]


def test_an_accent_drawn_by_itself_goes_with_its_letter() -> None:
    placed = [(50, 60, 10, "Marta Sedlak of Saltmere"), (50 + 32.5, 60, 10, "´")]

    assert "´" not in " ".join(read(placed))


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


def test_a_sentence_goes_on_in_letters_of_another_size() -> None:
    larger = (50.0, 85.0, 12.0, "hurt, the harbour board said in a letter")
    rest = (50.0, 100.0, 10.0, "to all of its members on the quay.")

    assert read([*column(LEFT[:2]), larger, rest]) == [IN_COLUMNS[0]]


def test_what_stands_beside_the_page_is_not_read() -> None:
    assert read([*column(LEFT), (50, -40, 10, "Say that all is well.")]) == IN_COLUMNS[:1]


def test_what_is_set_largest_stands_first_below_whatever_letterhead() -> None:
    letterhead = column(["Saltmere Harbour Board, Quay 4"], top=30)
    title = (50, 52, 18, "Ferry sank in the harbour")

    assert read([*letterhead, title, *column(LEFT, top=80)]) == [
        title[3],
        "Saltmere Harbour Board, Quay 4",
        IN_COLUMNS[0],
    ]


def test_lines_from_right_to_left_are_read_as_they_are_written() -> None:
    lines = [
        "המעבורת אלמה שקעה בנמל סלטמיר בשנת 2026 כך אמרה ועדת הנמל במכתב",
        "היא תועלה לפני הקיץ אמרה המפקחת מרתה הולם ביום שלישי לאחר הישיבה",
    ]

    assert read_document(hebrew_pdf(lines), "ferry.pdf").text == " ".join(lines)


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


def test_a_wide_space_in_one_line_of_prose_makes_it_no_row_of_a_table() -> None:
    first = [(80.0, 60.0, 10.0, "A letter was sent:"), (200.0, 60.0, 10.0, "The ferry Alma of Saltmere was")]
    rest = [
        "lost in the harbour on the quay, and nobody on board was hurt",
        "at all, the harbour board said.",
    ]

    assert read([*first, *column(rest, top=72)]) == [" ".join([first[0][3], first[1][3], *rest])]


def test_the_rest_of_a_broken_word_goes_on_wherever_its_line_begins() -> None:
    page = [
        (
            50.0,
            60.0,
            10.0,
            "The state of each ferry, as it was found in the spring by those who looked at it twice",
        ),
        (66.0, 72.0, 10.0, "Alma is off the quay. It ap-"),
        (84.0, 84.0, 10.0, "pears that she has holes in her side."),
    ]

    assert read(page)[-1].endswith("Alma is off the quay. It appears that she has holes in her side.")


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


def test_a_letter_that_the_file_calls_by_an_impossible_number_costs_itself_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = pdf_letters.pdfium.FPDFText_GetUnicode
    impossible = {ord("q"): 0xE0E0E0}

    def spoilt(text: object, place: int) -> int:
        code = told(text, place)
        return impossible.get(code, code)

    monkeypatch.setattr(pdf_letters.pdfium, "FPDFText_GetUnicode", spoilt)

    assert read([(50.0, 60.0, 10.0, "The ferry sank at the quay on Monday.")]) == [
        "The ferry sank at the \ufffduay on Monday."
    ]


def test_of_a_paragraph_over_many_lines_only_the_last_is_searched_for_how_the_next_joins_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[str] = []

    class Recorded:
        def search(self, words: str) -> None:
            searched.append(words)

    monkeypatch.setattr(pdf_paragraphs, "_GOES_ON", Recorded())
    line = "the ferry of the harbour goes on and on and"

    assert read(column([line] * 50)) == [" ".join([line] * 50)]
    assert searched == [line] * 49
