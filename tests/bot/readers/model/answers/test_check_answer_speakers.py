"""Whose words an answer tells, and of which article."""

import pytest

from bot.readers.model.answers.answer_references import SentenceReference
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.check_answer import CheckedAnswer, check_answer
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.model.answers.checked_answers import FERRY, checked, claims, flags, kinds

ENGINE = read_by_rules("Engine sold\n\n“It sailed well,” engineer Lou Marsh said.\n")


def of_both(answer: str) -> CheckedAnswer:
    return check_answer(ParsedAnswer(answer), [FERRY, ENGINE], "What happened?", read_claims=claims)


# Whose it is


def test_a_true_quotation_in_the_wrong_mouth_names_whose_it_is() -> None:
    assert Flag("other_speaker", "Ana Pell") in flags(
        checked("Ruben Holm said “nobody took the boat any more” [s2].")
    )


def test_quoted_words_that_stand_elsewhere_are_said_to() -> None:
    assert Flag("elsewhere", "s2") in flags(checked("Pell said “nobody took the boat any more” [s6]."))


@pytest.mark.parametrize(
    "answer",
    [
        "Ruben Holm admitted that fares were too high [s4].",
        "Ruben Holm said that fares were too high [s4].",
        "Ida Brandt denied it [s5].",
        "Ida Brandt did not respond [s5].",
        "Ana Pell apologised for the closure [s2].",
    ],
)
def test_another_act_than_the_speakers_is_marked(answer: str) -> None:
    assert kinds(checked(answer)) == ["other_act"]


@pytest.mark.parametrize(
    "answer", ["Ana Pell denied that fares were too high [s4].", "Pell declined to comment [s5]."]
)
def test_an_act_of_somebody_else_is_marked(answer: str) -> None:
    assert kinds(checked(answer)) == ["other_speaker"]


@pytest.mark.parametrize(
    "answer",
    [
        "Ruben Holm denied that fares were too high [s4].",
        "Holm said that fares were not too high [s4].",
        "Ida Brandt declined to comment [s5].",
        "The ministry was contacted for comment; the article reports no answer [s6].",
        "According to Pell, nobody took the boat any more [s2].",
    ],
)
def test_what_fits_its_statement_is_not_marked(answer: str) -> None:
    assert kinds(checked(answer)) == []


def test_a_reference_that_does_not_carry_its_sentence_is_marked() -> None:
    assert kinds(checked("The union called the plan a disgrace [s6].")) == ["not_in_cited"]


# Several articles


@pytest.mark.parametrize("written", ["2:s2", "2:q1", "2: s2"])
def test_each_article_has_numbers_of_its_own(written: str) -> None:
    answer = of_both(f"Marsh said that it sailed well [{written}].")

    assert answer.cited == (SentenceReference(2, 2),)
    assert answer.text == "Marsh said that it sailed well (2:s2)."


def test_words_of_one_article_are_not_looked_for_in_another() -> None:
    assert "not_in_article" in kinds(of_both("Pell said “it sailed well” [1:s2]."))


def test_articles_have_the_numbers_that_their_conversation_gave_them() -> None:
    answer = check_answer(ParsedAnswer("It sailed well [4:s2]."), [ENGINE], "How?", numbers=(4,))

    assert answer.text == "It sailed well (4:s2)."
