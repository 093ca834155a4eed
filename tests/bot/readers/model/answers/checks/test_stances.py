import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

PIPE = read_by_rules("""Pipe bursts

Norbury Water denied that it had received any warning before June.

Clerk Ana Pell acknowledged that the hall had opened late on Monday because the keys were lost.

Ruben Holm did not deny that the valve was old.
""")


@pytest.mark.parametrize(
    "answer",
    [
        "The company confirms that it was warned before June [s2].",
        "The firm acknowledges the warnings that it had before June [s2].",
        "It concedes that warnings had come before June [s2].",
    ],
)
def test_who_denies_something_confirms_it_by_no_name(answer: str) -> None:
    assert Flag("other_act", "denied") in flags_of(PIPE, answer)


def test_who_owns_up_to_something_rejects_it_by_no_name() -> None:
    assert Flag("other_act", "admitted") in flags_of(PIPE, "She rejects the claim that it opened late [s3].")


@pytest.mark.parametrize(
    "answer",
    [
        "The company disputes that it had any warning before June [s2].",
        "Pell concedes that the hall opened late [s3].",
        "He does not dispute that the valve was old [s4].",
    ],
)
def test_other_words_for_the_same_are_right(answer: str) -> None:
    assert flags_of(PIPE, answer) == []


SALE = read_by_rules("""Council sells its mill

The council voted by ten to six to sell the mill. Two of its own members, Ana Pell and Lou Brandt, voted
against the sale.

Ida Marsh backed the sale, and her brother Tom Marsh opposed a plan for flats.

Mr Brandt left early and gave no interviews.
""")


@pytest.mark.parametrize(
    ("question", "answer", "otherwise"),
    [
        (
            "Why did Lou Brandt vote for the sale?",
            "He gave no reason for backing the sale [s5].",
            "voted against",
        ),
        ("How did Pell vote?", "Ana Pell supported the sale of the mill [s2].", "voted against"),
        ("Why was Ida Marsh against it?", "Ida Marsh opposed the sale of the mill [s2].", "backed"),
    ],
)
def test_who_is_against_something_is_not_for_it(question: str, answer: str, otherwise: str) -> None:
    assert Flag("turned_round", otherwise) in flags_of(SALE, answer, question)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Why did Lou Brandt vote for the sale?", "He did not back the sale, but left early [s5]."),
        ("How did Brandt vote?", "Lou Brandt opposed the sale [s3]."),
        ("Who was for the sale?", "Ida Marsh supported the sale [s4]."),
        ("What is Tom Marsh against?", "Tom Marsh rejects the flats that are planned [s4]."),
    ],
)
def test_who_is_told_to_be_so_is_let_be(question: str, answer: str) -> None:
    assert flags_of(SALE, answer, question) == []
