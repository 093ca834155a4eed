"""What counts as right of a reading whose statements are known."""

from dataclasses import replace

import pytest

from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.pipeline.grading.graded_articles import GradedArticle, KnownStatement
from bot.pipeline.grading.grades import Grade, grade_of
from bot.readers.reading import Controls, Reading
from bot.readers.rules.quick_reading import read_by_rules

TEXT = (
    "“We were never told,” Ana Pell said. Tom Brindle denied that he had known. "
    "The ministry declined to comment."
)
QUICK = read_by_rules(TEXT)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def known(words: str, *speakers: str, acts: tuple[Act, ...] = ("said",)) -> KnownStatement:
    return KnownStatement(tuple((one,) for one in speakers), acts, span(words))


TOLD = known("We were never told,", "Pell")
KNEW = known("that he had known", "Brindle", acts=("denied",))
SILENT = known("The ministry declined to comment.", "ministry", acts=("declined_to_comment",))


def graded(*statements: KnownStatement, reading: Reading = QUICK, arguable: tuple[Span, ...] = ()) -> Grade:
    return grade_of(reading, GradedArticle("test", "test", TEXT, statements, (), arguable))


def test_all_that_is_right_counts() -> None:
    assert graded(TOLD, KNEW, SILENT) == Grade(speakers_right=1, quoted=1, found=3, statements=3)


def test_another_speaker_is_wrong() -> None:
    grade = graded(known("We were never told,", "Brindle"))

    assert (grade.speakers_right, grade.found) == (0, 0)


def test_a_speaker_too_many_is_wrong() -> None:
    together = replace(QUICK.statements[0], speakers=tuple(person.id for person in QUICK.people[:2]))

    assert graded(TOLD, reading=replace(QUICK, statements=(together,))).speakers_right == 0


@pytest.mark.parametrize("name", ["Pell", "ANA PELL", "Ana Pell"])
def test_a_part_of_the_name_is_enough_in_capitals_or_not(name: str) -> None:
    assert graded(known("We were never told,", name)).speakers_right == 1


def test_a_part_of_a_word_is_no_name() -> None:
    assert graded(known("We were never told,", "Pel")).speakers_right == 0


def test_a_denial_has_to_be_called_one() -> None:
    assert graded(known("that he had known", "Brindle")).found == 0


def test_other_acts_may_differ() -> None:
    assert graded(known("We were never told,", "Pell", acts=("criticised",))).found == 1


def test_a_quotation_that_got_lost_is_no_speaker_right() -> None:
    lost = replace(QUICK, statements=(), not_speech=(span("We were never told,"),))

    assert graded(TOLD, reading=lost) == Grade(quoted=1, statements=1)


def test_what_nobody_says_is_invented() -> None:
    assert graded(TOLD).invented == 2


def test_what_is_arguable_is_not_invented() -> None:
    assert graded(TOLD, arguable=(KNEW.span, SILENT.span)).invented == 0


def test_what_the_reading_calls_unsure_is_not_invented() -> None:
    unsure = tuple(replace(one, certainty="unsure") for one in QUICK.statements)

    assert graded(TOLD, reading=replace(QUICK, statements=unsure)).invented == 0


def test_the_controls_are_those_of_the_reading() -> None:
    grade = graded(TOLD, reading=replace(QUICK, controls=Controls(3, 1, 1, 5)))

    assert (grade.controls_agreed, grade.controls) == (3, 5)


def test_grades_add_up() -> None:
    assert Grade(1, 2, 3, 4, 5, 6, 7) + Grade(1, 1, 1, 1, 1, 1, 1) == Grade(2, 3, 4, 5, 6, 7, 8)
