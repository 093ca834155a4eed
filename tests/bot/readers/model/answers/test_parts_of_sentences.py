"""Each part of an answer's sentence, held against just what that part points at."""

import pytest

from bot.readers.model.answers import check_answer as module
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.check_answer import check_answer
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.model.answers.checked_answers import checked, claims, flags


def test_a_part_with_a_reference_of_its_own_is_held_against_just_that() -> None:
    answer = "Ida Brandt spoke of an accident [s5], and Ruben Holm denied that fares were too high [s4]."

    assert flags(checked(answer)) == [Flag("other_act", "declined_to_comment")]


def test_a_later_part_is_told_where_it_stands() -> None:
    pier = read_by_rules("""Pier to be sold

The town will sell its pier in May, the council decided on Monday by nine votes to four.

The lighthouse keeper, Lou Marsh, wants to stay. He polishes the old lamp each morning before breakfast.

Ana Pell asked for patience and for more money from the county.
""")
    answer = (
        "Ana Pell asked for patience [s5], and the old lamp is polished each morning before breakfast {}."
    )

    def flagged(reference: str) -> list[Flag]:
        written = ParsedAnswer(answer.format(reference))
        return flags(check_answer(written, [pier], "What goes on?", read_claims=claims))

    assert flagged("[s2]") == [Flag("not_in_cited", "s4")]
    assert flagged("[s4]") == []


def test_of_an_endless_row_of_parts_only_so_many_are_held_by_themselves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    long = read_by_rules(f"The ferry line closes in May{', as it did before' * 200}.\n")
    held: list[CitingSentence] = []

    def hold(sentence: CitingSentence, *_: object) -> list[Flag]:
        held.append(sentence)
        return []

    monkeypatch.setattr(module, "_held_against", hold)
    check_answer(ParsedAnswer(f"{'The line closes [s1], ' * 200}it says [s1]."), [long], "What happens?")

    assert 1 < len(held) < 10


@pytest.mark.parametrize(
    "answer",
    [
        "Ruben Holm denied that fares were too high [s4], and Ida Brandt declined to comment [s5].",
        "The pilots’ union called the plan a disgrace [s3]; the ministry was contacted for comment [s6].",
        "Ana Pell said that nobody took the boat [s2], while he denied that fares were too high [s4].",
        "[s4] Ruben Holm denied that fares were too high, and Ida Brandt declined to comment [s5].",
    ],
)
def test_parts_that_each_hold_are_left_alone(answer: str) -> None:
    assert flags(checked(answer)) == []
