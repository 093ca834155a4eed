import pytest

from bot.readers.model.answers.checks.sequences import other_order
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

STORM = read_by_rules("""Storm hits port

The crew launched a lifeboat at the harbour, about one hour after the ferry's passengers were brought ashore.

The attack on the embassy followed airstrikes on Sunday that killed fighters of the militia.

Ana Pell was free for a year between the girl's death and her arrest at a party in the city.
""")


@pytest.mark.parametrize(
    "answer",
    [
        "About an hour before the passengers were brought ashore, the crew launched a lifeboat [s2].",
        "The embassy was attacked first, and the answer was airstrikes that killed fighters [s3].",
        "She was arrested at a party in the city before the girl met her death [s4].",
    ],
)
def test_what_came_after_something_did_not_come_before_it(answer: str) -> None:
    assert [flag.kind for flag in flags_of(STORM, answer)] == ["turned_round"]


@pytest.mark.parametrize(
    "answer",
    [
        "About an hour after the passengers were brought ashore, the crew launched a lifeboat [s2].",
        "Airstrikes killed fighters of the militia, and then the embassy was attacked [s3].",
        "After the girl's death a year passed before her arrest at a party in the city [s4].",
    ],
)
def test_the_same_order_in_other_words_is_right(answer: str) -> None:
    assert flags_of(STORM, answer) == []


def test_three_words_of_both_are_enough_to_tell_which_came_first() -> None:
    cited = ["They voted before the storm came."]

    assert other_order("They voted after the storm came.", cited) == cited[0].rstrip(".")
    assert other_order("They voted before the storm came.", cited) == ""
    assert other_order("They voted after the storm.", cited) == ""
