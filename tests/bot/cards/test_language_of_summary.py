from dataclasses import replace
from pathlib import Path

import pytest

from bot.cards.first_card import first_card
from bot.cards.wording import language_of_summary
from bot.readers.reading import ReaderKind, Reading, SummarySentence
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.ferry import IN_GERMAN, ferry, ferry_in_german

ARTICLES = sorted((Path(__file__).parents[3] / "articles").glob("*.txt"))
ENGLISH = "The ferry was held back before the crossing, and the union has denied a quarrel with the owners."


def summed_up(*sentences: str, reader: ReaderKind = "model") -> Reading:
    summary = tuple(SummarySentence(one, (2,)) for one in sentences)
    return replace(ferry().reading(), summary=summary, reader=reader)


def test_a_summary_in_another_language_says_so() -> None:
    label = first_card(ferry_in_german()).language

    assert label == "Summary in German; quotes stay in the article’s language"


def test_a_summary_in_the_articles_language_has_no_label() -> None:
    assert first_card(summed_up(ENGLISH)).language == ""


def test_too_few_words_have_no_label() -> None:
    assert first_card(summed_up("Fähre im Mai eingestellt.")).language == ""


def test_the_quick_reading_has_no_label_whatever_it_cuts() -> None:
    assert first_card(summed_up(IN_GERMAN, reader="rules")).language == ""


def test_where_nobody_speaks_the_label_says_nothing_of_quotes() -> None:
    silent = replace(ferry_in_german(), statements=())

    assert language_of_summary(silent) == "Summary in German"


def test_the_label_counts_to_the_length_of_the_card() -> None:
    card = first_card(ferry_in_german())

    assert card.length == replace(card, language="").length + len(card.language) + 1


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)
def test_no_summary_in_an_articles_own_words_is_labelled(file: Path) -> None:
    reading = read_by_rules(file.read_text(encoding="utf-8", errors="replace"))
    sentences = [span.of(reading.article.text) for span in reading.article.sentences]
    stretches = [sentences[start : start + 3] for start in range(len(sentences))]
    labels = {
        language_of_summary(
            replace(reading, reader="model", summary=tuple(SummarySentence(one, ()) for one in stretch))
        )
        for stretch in stretches
    }

    assert labels <= {""}
