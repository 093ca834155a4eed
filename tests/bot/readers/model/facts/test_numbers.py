import pytest

from bot.readers.model.facts.numbers import Amounts, months_in_figures, numbers_abroad, numbers_in


def amounts_in(text: str, *, english: bool = True) -> list[set[tuple[float, str]]]:
    return [{(one.value, one.unit) for one in number.amounts} for number in numbers_in(text, english=english)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("1,200 people", {(1200, "")}),
        ("1.200 people", {(1200, ""), (1.2, "")}),
        ("1.5 metres", {(1.5, "")}),
        ("1,234,567", {(1234567, "")}),
        ("1.234,5", {(1234.5, "")}),
        ("1.2.3", {(1, ""), (2, ""), (3, "")}),
        ("2½ hours", {(2.5, "")}),
        ("12 000 people", {(12000, "")}),
        ("400 737 jets", {(400737, ""), (400, ""), (737, "")}),
        ("40%", {(40, "%")}),
        ("40 per cent", {(40, "%")}),
        ("$40", {(40, "$")}),
        ("US$2.4m", {(2_400_000, "$")}),
        ("2.4 million dollars", {(2_400_000, "$")}),
        ("15:30", {(210, "clock")}),
        ("3.30pm", {(210, "clock")}),
        ("3pm", {(180, "clock"), (3, "")}),
        ("5 m", {(5_000_000, ""), (5, "")}),
    ],
)
def test_figures_are_each_thing_that_they_may_mean(text: str, amounts: set[tuple[float, str]]) -> None:
    assert amounts_in(text) == [amounts]


def test_a_number_that_opens_a_line_is_one_whatever_the_line_before_ends_in() -> None:
    assert amounts_in("By Ana Pell\n14 October") == [{(14, "")}]


@pytest.mark.parametrize("text", ["the G7", "an F-16", "a B52", "the x2", "1" * 41])
def test_what_is_part_of_a_code_or_endless_is_no_amount(text: str) -> None:
    assert [one for one in amounts_in(text) if one] == []


@pytest.mark.parametrize(
    ("text", "words", "amounts"),
    [
        ("It took forty per cent.", "forty", {(40, "%")}),
        ("It took twenty-four dollars.", "twenty-four", {(24, "$")}),
        ("By a quarter of them.", "a quarter", {(0.25, ""), (25, "%")}),
        ("It took a dozen.", "a dozen", {(12, "")}),
    ],
)
def test_numbers_in_words_have_their_units_too(
    text: str, words: str, amounts: set[tuple[float, str]]
) -> None:
    [number] = numbers_in(text, english=True)

    assert number.words == words
    assert {(one.value, one.unit) for one in number.amounts} == amounts


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("R400,000", "r"),
        ("400,000 rand", "r"),
        ("Rs 400,000", "₹"),
        ("Rs.400,000", "₹"),
        ("RM400,000", "rm"),
        ("kr 400.000", "kr"),
        ("400 000 kroner", "kr"),
        ("zł400,000", "zł"),
        ("400 000 zł", "zł"),
        ("CHF 400,000", "chf"),
        ("S$400,000", "$"),
        ("NZ$400,000", "$"),
        ("K400,000", ""),
    ],
)
def test_a_currency_may_stand_as_letters_on_either_side(text: str, unit: str) -> None:
    [number] = numbers_in(f"It paid {text} on Monday.", english=True)

    assert (400_000, unit) in {(one.value, one.unit) for one in number.amounts}


def test_only_in_english_words_are_numbers() -> None:
    assert amounts_in("Sieben Meter, six mètres", english=False) == []


@pytest.mark.parametrize(
    ("held", "asked", "holds"),
    [
        ("It cost $40.", "$40", True),
        ("It cost $40.", "€40", False),
        ("It cost $40.", "40", True),
        ("It cost 40.", "$40", True),
        ("Some 40 left.", "40%", False),
        ("Between 30 and 40% left.", "30%", True),
        ("On 5/1/24 it sank.", "2024", True),
        ("On 5/1/2024 it sank.", "2024", True),
        ("On 5/1/24 it sank.", "2025", False),
        ("It sank.", "40", False),
    ],
)
def test_a_number_is_held_where_it_stands_in_its_unit(held: str, asked: str, *, holds: bool) -> None:
    [number] = numbers_in(asked, english=True)

    assert Amounts(held, english=True).hold(number, in_any_unit=False) is holds


def test_where_units_do_not_matter_a_bare_number_may_be_percent() -> None:
    [number] = numbers_in("40%", english=True)

    assert Amounts("Some 40 left.", english=True).hold(number, in_any_unit=True)


@pytest.mark.parametrize(
    ("text", "months"),
    [("05/01/2024", {5, 1}), ("2024-03-05", {3}), ("5.11.24", {5, 11}), ("2024", set()), ("1/2", set())],
)
def test_the_months_of_a_date_in_figures_are_those_that_it_may_name(text: str, months: set[int]) -> None:
    assert months_in_figures(text) == months


def test_the_first_of_a_range_counts_what_the_second_does() -> None:
    assert amounts_in("between $7.5 and $8 million")[0] == {(7.5, "$"), (7_500_000, "$")}
    assert amounts_in("7 and 8 people")[0] == {(7, "")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("trente et une personnes", 31),
        ("vingt-trois navires", 23),
        ("quatre-vingts navires", 80),
        ("quatre-vingt-dix-sept navires", 97),
        ("soixante-douze navires", 72),
        ("treinta y dos barcos", 32),
        ("dreiundzwanzig Boote", 23),
        ("trois navires", 3),
    ],
)
def test_a_number_of_several_words_in_another_language_is_one(text: str, value: float) -> None:
    assert [{one.value for one in number.amounts} for number in numbers_abroad(text)] == [{value}]


def test_an_hour_in_another_language_is_one_of_the_clock() -> None:
    assert Amounts("free from 7 p.m. on", english=True).hold(
        next(numbers_in("ab 19 Uhr", english=False)), in_any_unit=True
    )
    assert not Amounts("free from 8 p.m. on", english=True).hold(
        next(numbers_in("ab 19 Uhr", english=False)), in_any_unit=True
    )
