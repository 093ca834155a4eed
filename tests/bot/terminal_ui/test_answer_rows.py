"""An answer in a terminal: its lines, what to doubt in it, and what it was taken from."""

from dataclasses import replace
from typing import Any

import pytest

from bot.article.article import Origin
from bot.article.spans import Span
from bot.cards.exports.page_words import DOUBT
from bot.errors import BudgetSpent
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.questions.answer_events import Answered, NearestPassages
from bot.pipeline.questions.conversations import EarlierTurn
from bot.readers.model.answers.answer_references import SentenceReference
from bot.readers.model.answers.answers import InArticle
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Doubt, Reading
from bot.readers.rules.quick_reading import read_by_rules
from bot.terminal_ui import words
from bot.terminal_ui.answer_rows import rows_of_answer, rows_of_count, rows_of_passages
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


def test_a_row_ends_behind_what_is_wrong_so_that_it_is_of_no_other_sentence() -> None:
    flagged = AnswerSentence("", "Pell says so.", flags=(Flag("other_speaker", "Holm"),))
    lines = lines_of(flagged, AnswerSentence(" ", "It closes."), AnswerSentence(" ", "In May."))

    assert [lines[0][:13], *lines[1:]] == ["Pell says so.", "It closes. In May."]


def test_a_row_begins_with_a_sentence_that_something_is_wrong_with() -> None:
    flagged = AnswerSentence(" ", "Pell says so.", flags=(Flag("other_speaker", "Holm"),))
    lines = lines_of(AnswerSentence("", "It closes."), AnswerSentence(" ", "In May."), flagged)

    assert [lines[0], lines[1][:13]] == ["It closes. In May.", "Pell says so."]


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


def test_what_parts_do_not_answer_is_not_said_to_be_in_no_part() -> None:
    told = AnswerSentence("", "The article does not say.")

    assert lines_of(told, in_article="no", only_excerpts=True) == [words.NOT_IN_EXCERPTS, words.ONLY_EXCERPTS]


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


# Several articles, and passages in an answer's place

PIER = read_by_rules("Pier to open\n\nThe pier opens in June, Pell said.\n")


def test_what_it_points_at_in_several_articles_stands_in_the_order_of_their_numbers() -> None:
    references = (SentenceReference(1, 2), SentenceReference(2, 2))
    lines = lines_of(
        AnswerSentence("", "Both.", references=references), readings=(FERRY, PIER), numbers=(3, 2)
    )

    assert lines[:2] == ["2: Pier to open", "3: Ferry line to close"]
    assert [line[:4] for line in lines if "May" in line or "June" in line] == ["2:s2", "3:s2"]
    assert lines[-1] == words.FOOT_OF_SEVERAL


def nearest(*passages: Passages, **more: Any) -> list[str]:
    readings, numbers = ((FERRY, PIER), (1, 2)) if len(passages) > 1 else ((FERRY,), (1,))
    found = NearestPassages(readings, passages, numbers=numbers, **more)
    return [one.text for one in rows_of_passages(found)]


NOTHING, SENTENCE = Passages(), Passages(sentences=(2,))


def test_passages_stand_below_what_they_are() -> None:
    lines = nearest(SENTENCE)

    assert lines[0] == f"{words.NO_MODEL} {words.NEAREST}"
    assert any(line.startswith("s2  The ferry line closes") for line in lines)
    assert lines[-2:] == ["", texts.FOOT]


def test_passages_of_several_articles_name_them() -> None:
    lines = nearest(SENTENCE, SENTENCE)

    assert lines[:3] == ["1: Ferry line to close", "2: Pier to open", ""]
    assert any(line.startswith("2:s2  The pier opens") for line in lines)
    assert lines[-1] == words.FOOT_OF_SEVERAL


@pytest.mark.parametrize(
    ("passages", "says"),
    [((NOTHING,), words.NOTHING_FITS), ((NOTHING, NOTHING), words.NOTHING_FITS_IN_SEVERAL)],
)
def test_where_nothing_fits_that_is_all(passages: tuple[Passages, ...], says: str) -> None:
    assert nearest(*passages)[-1] == f"{words.NO_MODEL} {says}"


def test_why_no_model_answered_is_said() -> None:
    assert nearest(SENTENCE, error=BudgetSpent("Later."))[0].startswith(words.MODEL_FAILED)


def test_what_was_asked_earlier_stands_below_without_marks_of_a_cut() -> None:
    turn = EarlierTurn("ann", "When does it close?", "“In May”, it says.", asked_at=1000)
    lines = nearest(NOTHING, earlier=(turn,))

    assert lines[-3:] == ["", words.ASKED_EARLIER, "When does it close? In May, it says."]


TOLD = read_by_rules(
    "The pier will open\n\n“It opens in June,” Ana Pell said.\n\nPell declined to comment.\n\n"
    "“Very late,” she said.\n\nShe added that the pier needs paint.\n"
)


def test_a_passage_says_who_how_and_what_as_far_as_it_is_told() -> None:
    passages = Passages(statements=tuple(one.id for one in TOLD.statements))
    lines = [one.text for one in rows_of_passages(NearestPassages((TOLD,), (passages,)))]

    assert "Ana Pell: “It opens in June,” (s2)" in lines
    assert "Ana Pell (declined to comment) (s3)" in lines


def rows_below(reading: Reading, sentence: int) -> list[str]:
    reference = SentenceReference(1, sentence)
    return lines_of(AnswerSentence("", "Yes.", references=(reference,)), readings=(reading,))[2:-2]


def test_a_sentence_that_it_points_at_says_who_speaks_where_it_does_not_itself() -> None:
    assert rows_below(TOLD, 4) == ["s4  “Very late,” she said. · Ana Pell"]
    assert rows_below(TOLD, 3) == ["s3  Pell declined to comment."]
    assert rows_below(TOLD, 5) == ["s5  She added that the pier needs paint. · Ana Pell"]


@pytest.mark.parametrize(("doubt", "signed"), [("marks_broken", True), ("carried_on", False)])
def test_of_the_doubts_only_a_warning_bears_the_sign(doubt: Doubt, *, signed: bool) -> None:
    doubted = replace(TOLD.statements[0], doubts=(doubt,))
    [line] = rows_below(replace(TOLD, statements=(doubted, *TOLD.statements[1:])), 2)

    assert " · " in line
    assert (f" · {DOUBT} " in line) is signed


def test_what_comes_near_in_a_document_is_cut_from_that_document_and_has_its_page() -> None:
    whole = Span(0, len(FERRY.article.text))
    article = replace(FERRY.article, origin=Origin("pdf", pages=1), pages=(whole,))
    found = NearestPassages((replace(FERRY, article=article),), (Passages((2,)),))
    shown = [one.text for one in rows_of_passages(found)]

    assert any(line.startswith("s2, p. 1  The ferry line") for line in shown)
    assert shown[-1] == texts.FOOT_OF_DOCUMENT
