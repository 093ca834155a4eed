"""An answer in a terminal: its lines, what to doubt in it, and what it was taken from."""

from typing import Any

import pytest

from bot.pipeline.language_model import ModelUsage
from bot.pipeline.questions.answer_events import Answered
from bot.readers.model.answers.answer_references import SentenceReference
from bot.readers.model.answers.answers import InArticle
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from bot.terminal_ui import words
from bot.terminal_ui.answer_rows import rows_of_answer, rows_of_count
from bot.words import card_texts as texts

FERRY = read_by_rules("Ferry line to close\n\nThe ferry line closes in May, the council said.\n")


def lines_of(
    *sentences: AnswerSentence, in_article: InArticle = "yes", cut: int | None = None, **more: Any
) -> list[str]:
    checked = CheckedAnswer(sentences, in_article, cut)
    readings = more.pop("readings", (FERRY,))
    return [one.text for one in rows_of_answer(Answered(checked, readings, "a-model", ModelUsage(), **more))]


def test_each_line_of_an_answer_is_a_row_and_a_blank_line_an_empty_one() -> None:
    sentences = (
        AnswerSentence("", "It closes."),
        AnswerSentence(" ", "In May."),
        AnswerSentence("\n", "It ends."),
        AnswerSentence("\n\n", "For good."),
    )

    assert lines_of(*sentences) == ["It closes. In May.", "It ends.", "", "For good."]


def test_what_the_article_lacks_is_struck_out_with_the_reason_behind_it() -> None:
    [line] = lines_of(AnswerSentence("", "It closes in July.", flags=(Flag("not_in_article", "July"),)))

    assert line.startswith("~~It closes in July.~~ ")
    assert "(not in the text: July)" in line


def test_what_is_only_doubted_is_not_struck_out() -> None:
    [line] = lines_of(AnswerSentence("", "Pell says so.", flags=(Flag("other_speaker", "Holm"),)))

    assert line.startswith("Pell says so. ")


@pytest.mark.parametrize(
    ("in_article", "several", "excerpts", "remark"),
    [
        ("no", False, False, words.NOT_ANSWERED),
        ("partly", False, False, words.PARTLY_ANSWERED),
        ("no", True, False, words.NOT_ANSWERED_BY_SEVERAL),
        ("partly", True, False, words.PARTLY_ANSWERED_BY_SEVERAL),
        ("no", False, True, words.NOT_IN_EXCERPTS),
        ("partly", False, True, words.PARTLY_IN_EXCERPTS),
        ("yes", False, True, words.ONLY_EXCERPTS),
    ],
)
def test_it_says_how_far_the_question_was_answered_and_from_what(
    in_article: InArticle, remark: str, *, several: bool, excerpts: bool
) -> None:
    readings, numbers = ((FERRY, FERRY), (1, 2)) if several else ((FERRY,), (1,))
    lines = lines_of(
        AnswerSentence("", "Nobody says."),
        in_article=in_article,
        only_excerpts=excerpts,
        readings=readings,
        numbers=numbers,
    )

    assert remark in lines
    assert (words.ONLY_EXCERPTS in lines) is excerpts


def test_an_answer_without_end_says_after_how_much_it_was_cut() -> None:
    assert lines_of(AnswerSentence("", "It closes."), cut=4000)[-1] == texts.CUT_AFTER.format(count="4,000")


def test_the_sentences_that_it_points_at_stand_below_it() -> None:
    lines = lines_of(AnswerSentence("", "It closes.", references=(SentenceReference(1, 2),)))

    assert lines[1] == ""
    assert "The ferry line closes in May" in lines[2]
    assert lines[-1] == texts.FOOT


@pytest.mark.parametrize(("some", "rows"), [(2, 0), (1, 1)])
def test_that_a_question_is_about_some_articles_alone_is_said(some: int, rows: int) -> None:
    assert len(list(rows_of_count(some, 2))) == rows
