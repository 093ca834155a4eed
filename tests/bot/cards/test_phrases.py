import pytest

from bot.words.phrases import flat, listed, plain_words, sentence_label


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [([], ""), ([5], "s5"), ([7, 8], "s7–8"), ([7, 8, 9], "s7–9"), ([2, 9], "s2, s9")],
)
def test_sentence_numbers_are_short(numbers: list[int], shown: str) -> None:
    assert sentence_label(numbers) == shown


@pytest.mark.parametrize(
    ("names", "shown"),
    [([], ""), (["Ann"], "Ann"), (["Ann", "Bo"], "Ann and Bo"), (["Ann", "Bo", "Cy"], "Ann, Bo and Cy")],
)
def test_names_are_listed_as_in_a_sentence(names: list[str], shown: str) -> None:
    assert listed(names) == shown


def test_line_breaks_become_spaces() -> None:
    assert flat(" one\n\n two\tthree ") == "one two three"


def test_the_words_of_a_name_are_bare() -> None:
    assert plain_words("Mr. O’Hara’s (late) ferry,") == ["mr", "o’hara", "late", "ferry"]
