import pytest

from bot.article.spans import Span
from bot.cards.reading_index import ReadingIndex
from bot.cards.shortening import shortened
from tests.bot.reading_builder import ReadingBuilder

START = "The harbour board will mend the northern quay and the old ferry landing"


def shown(text: str, *, quotation: str = "", keep: str = "", at_commas: bool = True) -> str:
    article = ReadingBuilder(text, has_headline=False)
    if quotation:
        article.not_speech.append(article.span(quotation))
    kept = [article.span(keep)] if keep else []
    index = ReadingIndex(article.reading())
    cut = shortened(Span(0, len(text)), index, at_commas=at_commas, keep=kept)
    return cut.span.of(text) + " …" * cut.goes_on


def test_what_is_short_stays_whole() -> None:
    assert shown("The board will mend the quay after Easter.") == "The board will mend the quay after Easter."


@pytest.mark.parametrize(
    "rest",
    [
        " after the winter storms have passed and the money has come.",
        ", which the storms of two winters in a row have left in ruins.",
        "; the money has come at last from the ministry in the capital.",
        " — and nobody knows where the money for all of it will come from.",
        " and that the money for it has come from the ministry at last.",
        ", having found the money for it in a drawer at the ministry.",
        " across the whole of the eastern shore and the islands before it.",
    ],
)
def test_what_is_long_ends_where_a_clause_begins(rest: str) -> None:
    assert shown(START + rest) == f"{START} …"


def test_a_second_infinitive_may_be_left_out() -> None:
    words = "The harbour board is begging its few remaining friends to lend it money"

    assert shown(f"{words} to mend the northern quay and the ferry landing") == f"{words} …"


@pytest.mark.parametrize(
    "rest",
    [
        " after Easter if the ministry in the capital sends the money for it.",
        ", which it calls safe, but nobody who has seen the quay believes it.",
        " when the money comes, unless the ministry has changed its mind.",
    ],
)
def test_a_condition_or_contrast_is_never_cut_off(rest: str) -> None:
    assert shown(START + rest) == START + rest


def test_a_sentence_of_the_article_is_not_cut_at_a_comma_behind_which_may_stand_who_says_so() -> None:
    text = f"{START}, in the words of somebody who has seen the plans for it."

    assert shown(text, at_commas=False) == text


def test_a_quotation_is_never_cut_in_two() -> None:
    text = f"{START} “once and for all, after a winter of storms that nobody will forget”"

    assert shown(text, quotation="once and for all, after a winter of storms that nobody will forget") == text


def test_a_bracket_is_never_cut_in_two() -> None:
    text = f"{START} (closed since May, which few had noticed) when it has the money for them."

    assert shown(text) == f"{START} (closed since May, which few had noticed) …"


def test_what_was_said_stays_with_who_said_it() -> None:
    text = f"{START} after the storms of this winter have passed by, Pell said."

    assert shown(text, keep=text, at_commas=False) == text
