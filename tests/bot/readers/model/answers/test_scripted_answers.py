"""Right answers and bad ones about the invented articles, as the check sees them."""

import pytest

from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.flags import Flag
from tests.scripted_answers import ScriptedAnswer, bad_answers, right_answers

FLAGGED = 0.9  # of the bad ones, at the least
FALSE_ALARMS = 0.05  # of the right ones, at the most


def flags_of(one: ScriptedAnswer) -> list[Flag]:
    checked = check_answer_from(one.readings, one.answer, one.question)
    return [flag for sentence in checked.sentences for flag in sentence.flags]


def test_answers_that_mislead_are_flagged() -> None:
    answers = bad_answers()
    missed = [one.name for one in answers if not flags_of(one)]

    assert len(answers) >= 60
    assert len(missed) <= (1 - FLAGGED) * len(answers), missed


def test_right_answers_are_not() -> None:
    answers = right_answers()
    alarmed = {one.name: flags for one in answers if (flags := flags_of(one))}

    assert len(answers) >= 40
    assert len(alarmed) <= FALSE_ALARMS * len(answers), alarmed


@pytest.mark.parametrize(
    "kind", ["speaker", "act", "premise", "invented", "reference", "article", "language"]
)
def test_of_no_kind_most_pass(kind: str) -> None:
    answers = [one for one in bad_answers() if one.kind == kind]

    assert sum(bool(flags_of(one)) for one in answers) > len(answers) / 2
