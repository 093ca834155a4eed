import pytest

from bot.readers.model.answers.answer_claims import AnswerClaim
from bot.readers.model.answers.checks.who_is_meant import (
    is_shortened,
    may_be_called,
    may_be_described_before,
    may_be_meant,
    says_who,
)
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.facts.names_of_text import NamesOfText
from bot.readers.rules.quick_reading import read_by_rules

READING = read_by_rules("""Roof of school leaks

The head teacher has written to parents about the roof.

The hall would stay shut, Ana Pell said in the letter.

“It leaks,” said Tom Vale, the head of a club of mothers. He was wet, Vale said.

The school asked the town for help, and the harbour director said it would come.

She said that nobody had been hurt.

Fog lay on the marsh. “It was thick,” said Orbis staff.
""")


def told() -> ToldArticle:
    return ToldArticle(READING, translated=False)


def people(*names: str) -> list[str]:
    return [one.id for one in READING.people if any(name in one.name for name in names)]


def claim(name: str) -> AnswerClaim:
    return AnswerClaim((name,), "said", "it leaks")


@pytest.mark.parametrize(
    ("name", "whom", "may_be"),
    [
        ("the head teacher", ["Pell"], True),
        ("a head teacher", ["Pell"], True),
        ("the deputy teacher", ["Pell"], False),
        ("the letter", ["Pell"], False),
        ("the roof", ["Pell"], False),
        ("Pell", ["Pell"], False),
        ("the head teacher", ["Vale"], False),
        ("the head teacher", ["Pell", "Vale"], False),
    ],
)
def test_who_is_never_described_may_be_what_stands_before(
    name: str, whom: list[str], *, may_be: bool
) -> None:
    assert may_be_described_before([name], people(*whom), told()) is may_be


@pytest.mark.parametrize(
    ("name", "numbers", "may_be"),
    [
        ("Ana Pell", [3], True),
        ("Ana Pell", [4], False),
        ("Ana Pell", [1], True),
        ("Tom Vale", [1], False),
        ("Tom Vale", [5], True),
        ("the harbour director", [6], True),
        ("Orbis", [9], True),
        ("the harbour", [9], False),
        ("Tom Vale", [9], False),
    ],
)
def test_whom_a_pronoun_means_is_named_a_little_before(
    name: str, numbers: list[int], *, may_be: bool
) -> None:
    assert may_be_meant(claim(name), told(), numbers) is may_be


@pytest.mark.parametrize(
    ("name", "is_it"),
    [("the club leader", True), ("a mother", False), ("the captain", False), ("Tom", False)],
)
def test_the_head_of_a_club_of_mothers_is_no_mother(name: str, *, is_it: bool) -> None:
    said = [one for one in READING.statements if people("Vale")[0] in one.speakers]

    assert may_be_called(claim(name), said, told()) is is_it


@pytest.mark.parametrize(
    ("numbers", "says"), [([3], True), ([4], True), ([9], True), ([8], False), ([6], False)]
)
def test_who_speaks_is_said_by_name(numbers: list[int], *, says: bool) -> None:
    assert says_who(told(), numbers) is says


@pytest.mark.parametrize(
    ("name", "text", "is_it"),
    [
        ("World Health Body", "The WHB met.", True),
        ("The WHB", "The WHB met.", True),
        ("United States", "The US met.", True),
        ("the board", "The board met.", False),
        ("World Body", "The WHB met.", False),
    ],
)
def test_initials_are_short_for_a_name(name: str, text: str, *, is_it: bool) -> None:
    assert is_shortened(name, NamesOfText(text)) is is_it
