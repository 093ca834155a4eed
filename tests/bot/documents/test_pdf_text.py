import pytest

from bot.documents import pdf_letters, pdf_paragraphs
from bot.documents.read_document import read_document
from tests.bot.documents.making import column, hebrew_pdf
from tests.bot.documents.pdf_pages import IN_COLUMNS, LEFT, RIGHT, read


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


@pytest.mark.parametrize("numbers", [("xi", "xii"), ("Page iv", "Page v"), ("- 3 -", "- 4 -")])
def test_the_numbers_of_pages_are_left_out_however_they_count(numbers: tuple[str, str]) -> None:
    first, second = (
        [*column(lines), (300.0, 800.0, 10.0, number)]
        for lines, number in zip((LEFT, RIGHT), numbers, strict=True)
    )

    assert read(first, second) == IN_COLUMNS


def test_a_letter_to_several_people_is_no_furniture_of_its_pages() -> None:
    pages = [
        [(50.0, 48.0, 10.0, f"Dear {name},"), *column(LEFT)] for name in ("Ana", "Piet", "Marta", "Joan")
    ]

    assert read(*pages).count(IN_COLUMNS[0]) == len(pages)


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
