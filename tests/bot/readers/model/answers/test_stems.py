import pytest

from bot.readers.model.answers.stems import stem_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("investigated", "investigation"),
        ("cooperates", "cooperation"),
        ("elected", "elections"),
        ("ordered", "orders"),
        ("harbours", "harbor"),
        ("piers", "pier"),
        ("hours", "hour"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem_of(one, "en") == stem_of(other, "en")


@pytest.mark.parametrize(
    ("one", "other"), [("comment", "come"), ("station", "state"), ("treated", "tree"), ("adds", "ad")]
)
def test_other_words_have_others(one: str, other: str) -> None:
    assert stem_of(one, "en") != stem_of(other, "en")
