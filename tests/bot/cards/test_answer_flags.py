from typing import get_args

import pytest

from bot.cards.answer_flags import flags_in_words, what_to_know, with_its_flags
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag, FlagKind
from tests.bot.ferry import ferry
from tests.scripted_answers import reading_of

FALSE = AnswerSentence("", "Tarn closes it (s2).", flags=(Flag("not_in_article", "Tarn"),))


@pytest.mark.parametrize("kind", get_args(FlagKind))
def test_each_flag_has_words(kind: FlagKind) -> None:
    assert flags_in_words([Flag(kind, "said" if kind == "other_act" else "s3")])


def test_flags_of_one_kind_are_told_together() -> None:
    flags = [Flag("not_in_article", "Tarn"), Flag("no_such_sentence", "s99"), Flag("not_in_article", "July")]

    assert flags_in_words(flags) == "not in the text: Tarn · July · there is no s99"


@pytest.mark.parametrize("words", ["", "s3"])
def test_what_is_in_no_cited_sentence_is_told_in_words_that_fit_one_and_several(words: str) -> None:
    assert flags_in_words([Flag("not_in_cited", words)]).startswith("not found in what it cites")


def test_a_conversation_remembers_what_was_wrong_behind_the_sentence() -> None:
    checked = CheckedAnswer((FALSE, AnswerSentence(" ", "It is a line (s1).")), "yes")

    assert with_its_flags(checked) == "Tarn closes it (s2). (not in the text: Tarn) It is a line (s1)."


def test_a_sentence_without_a_reference_is_remembered_as_it_is() -> None:
    checked = CheckedAnswer((AnswerSentence("", "It is a line.", flags=(Flag("no_reference"),)),), "yes")

    assert with_its_flags(checked) == "It is a line."


def test_a_reworded_copy_is_what_has_to_be_known() -> None:
    assert what_to_know([reading_of("science"), ferry().reading()])[0] == "This copy looks reworded."


def test_of_an_article_without_warnings_nothing_has_to_be_known() -> None:
    assert what_to_know([reading_of("science")]) == ("", "")
