import pytest

from bot.readers.model.facts.number_words import WrittenNumber, written_numbers


def numbers_in(words: str) -> list[WrittenNumber]:
    return list(written_numbers(words.split()))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nineteen", 19),
        ("twenty", 20),
        ("twenty four", 24),
        ("a hundred", 100),
        ("one hundred one", 101),
        ("two hundred and fifty", 250),
        ("fifteen hundred", 1500),
        ("two hundred thousand", 200_000),
        ("ten thousand and five", 10_005),
        ("two million four hundred thousand one hundred and fifty", 2_400_150),
        ("a dozen", 12),
        ("two dozen", 24),
        ("one and a half", 1.5),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("three hundred and a half", 300.5),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("half million", 500_000),
        ("twelfth", 12),
        ("twenty third", 23),
        ("twenty fifth", 25),
        ("two thirds", 2 / 3),
        ("a third", 1 / 3),
        ("third", 3),
        ("a fifth", 1 / 5),
        ("seven tenths", 7 / 10),
        ("three quarters", 3 / 4),
        ("one half", 1 / 2),
        ("both", 2),
        ("tripled", 3),
    ],
)
def test_a_number_in_words_is_one_number(words: str, value: float) -> None:
    [found] = numbers_in(words)

    assert (found.start, found.end) == (0, len(words.split()))
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("four twenty", [4, 20]),
        ("twenty fourteen", [20, 14]),
        ("five twenty four", [5, 24]),
        ("forty five ten", [45, 10]),
        ("two point five", [2, 5]),
        ("two hundred and people", [200]),
        ("a hundred and third", [100, 3]),
        ("twice four", [2, 4]),
        ("twenty ten", [20, 10]),
    ],
)
def test_what_does_not_go_on_is_a_number_of_its_own(words: str, values: list[float]) -> None:
    assert [one.value for one in numbers_in(words)] == values


@pytest.mark.parametrize("words", ["", "a", "an", "a person", "hundred", "millions", "and people", "a and"])
def test_what_counts_nothing_is_no_number(words: str) -> None:
    assert numbers_in(words) == []


@pytest.mark.parametrize(
    ("words", "needs_support"),
    [
        ("one", False),
        ("two", True),
        ("second", False),
        ("third", True),
        ("twice", False),
        ("half an hour", False),
        ("half of them", True),
        ("by half", True),
        ("a quarter", False),
        ("by a quarter", True),
        ("a third", True),
        ("one tenth", True),
        ("half a million", True),
    ],
)
def test_only_what_counts_something_for_sure_needs_support(words: str, *, needs_support: bool) -> None:
    assert numbers_in(words)[0].needs_support is needs_support


@pytest.mark.parametrize(
    ("words", "percent"),
    [
        ("two thirds", {66, 67}),
        ("a quarter", {25}),
        ("half", {50}),
        ("half a million", set()),
        ("two", set()),
    ],
)
def test_a_share_is_also_so_many_percent(words: str, percent: set[int]) -> None:
    assert {one for one in numbers_in(words)[0].percent if one == int(one)} == percent
