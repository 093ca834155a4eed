import pytest

from bot.readers.model.answers.checks.intentions import only_wanted
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of


@pytest.mark.parametrize(
    ("answer", "cited", "words"),
    [
        (
            "Holm sank the boat in the harbour.",
            "In the harbour Holm threatened to sink the boat.",
            "threatened to sink",
        ),
        (
            "The line sold its two boats.",
            "The line is expected to sell its two boats.",
            "is expected to sell",
        ),
        (
            "The board of the line has appealed.",
            "The line’s board will decide whether to appeal.",
            "whether to appeal",
        ),
        (
            "Pell sank the boat in the harbour.",
            "Pell tried to sink the boat in the harbour.",
            "tried to sink",
        ),
        ("The board of the line has not appealed.", "The line’s board will decide whether to appeal.", ""),
        ("Pell joined the board of the line.", "The board of the line wants Pell to join.", ""),
        ("Pell refused to sell the boat.", "Pell refused to sell the boat to Holm.", ""),
        (
            "The council decided to sell the boat.",
            "The council will decide in April whether to sell the boat.",
            "will decide",
        ),
        ("The council will decide to sell the boat.", "The council will decide in April about the boat.", ""),
        ("Pell will sell the boat to Holm.", "Pell plans to sell the boat to Holm.", ""),
        ("Pell sold the boat to Holm.", "Pell had planned to sell the boat and sold it to Holm.", ""),
    ],
)
def test_what_is_only_wanted_has_not_been_done(answer: str, cited: str, words: str) -> None:
    assert only_wanted(answer, [cited]) == words


def test_calls_that_are_rejected_are_made_by_nobody_there() -> None:
    museum = read_by_rules(
        "Hoard stolen\n\nMinister Signe Rask rejected calls for Holm's resignation and announced a review.\n"
    )

    assert Flag("turned_round", "rejected calls for Holm's resignation") in flags_of(
        museum, "Rask urged Holm to resign and announced a review [s2]."
    )
    assert flags_of(museum, "Rask does not want Holm to resign [s2].") == []
