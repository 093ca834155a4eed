import pytest

from bot.pipeline.asking.first_sentence import is_worth_showing


@pytest.mark.parametrize(
    "so_far",
    [
        "The ferry line closes in May.",
        "The ferry line closes in May. A pil",
        "No answer was reported at all [s5].",
        "市議会は火曜日、港のフェリー路線を五月に閉じると決めました。",
        "word " * 40,
    ],
)
def test_a_sentence_is_worth_showing(so_far: str) -> None:
    assert is_worth_showing(so_far)


@pytest.mark.parametrize("so_far", ["", "M", "Mr.", "The ferry line closes in M", "U. S. intelligence"])
def test_the_beginning_of_one_is_not(so_far: str) -> None:
    assert not is_worth_showing(so_far)
