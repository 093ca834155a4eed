from dataclasses import replace
from typing import Any, get_args

import pytest

from bot.cards.doubts import IN_ORDER, doubts_about, doubts_remembered, told_doubts
from bot.cards.reading_index import ReadingIndex
from bot.readers.reading import Doubt
from bot.words.card_texts import DOUBTS
from tests.bot.doubtful import doubtful
from tests.bot.reading_builder import ReadingBuilder


def told(number: int = 0, reader: str = "rules", **changes: Any) -> list[str]:
    """What is told of one of the article's statements, with a few of its fields changed."""
    article = doubtful()
    article.statements[number] = replace(article.statements[number], **changes)
    index = ReadingIndex(article.reading(reader=reader))
    notes = doubts_about(index.reading.statements[number], index)
    return [f"⚠ {note.words}" if note.warning else note.words for note in notes]


def test_every_doubt_has_words_and_a_place_in_the_order() -> None:
    assert set(get_args(Doubt)) == set(DOUBTS) == set(IN_ORDER)


def test_nothing_is_told_of_a_sure_statement() -> None:
    assert told() == []


def test_an_unsure_statement_tells_every_reason() -> None:
    assert told(3) == ["⚠ unsure (no verb of saying, who: the nearest name)"]


def test_an_unsure_statement_without_a_reason_says_that_little_speaks_for_it() -> None:
    assert told(certainty="unsure") == ["⚠ unsure (little speaks for it)"]


@pytest.mark.parametrize("doubt", ["pronoun", "description", "nearest_name", "weak_cue", "reworded_copy"])
def test_a_likely_statement_does_not_tell_what_was_weighed(doubt: Doubt) -> None:
    assert told(certainty="likely", doubts=(doubt,)) == []


@pytest.mark.parametrize(
    ("doubt", "words"),
    [
        ("marks_broken", "⚠ marks broken in the paste"),
        ("readers_differ", "⚠ the two readings name different speakers"),
        ("unchecked", "⚠ only one reading names the speaker"),
        ("carried_on", "speaker carried on"),
    ],
)
def test_a_likely_statement_tells_what_the_article_shows(doubt: Doubt, words: str) -> None:
    assert told(certainty="likely", doubts=(doubt,)) == [words]


def test_where_the_readers_differ_the_other_name_is_told() -> None:
    assert told(doubts=("readers_differ",), rules_speakers=("port",)) == [
        "⚠ the quick reading takes it as The port"
    ]


def test_where_the_quick_reading_kept_its_speaker_the_other_name_is_told_too() -> None:
    assert told(doubts=("readers_differ",), model_speakers=("port",)) == [
        "⚠ the full reading takes it as The port"
    ]


def test_a_carried_on_speaker_is_told_with_the_place() -> None:
    assert told(2) == ["speaker carried on from s4"]


def test_a_quotation_that_lacks_only_its_speaker_is_not_said_to_be_unsure() -> None:
    assert told(5) == []


def test_a_person_who_set_the_speaker_is_named_and_ends_the_doubts_about_it() -> None:
    changes = {"corrected_by": "ana", "rules_speakers": ("port",), "doubts": ("nearest_name", "marks_broken")}

    assert told(certainty="likely", **changes) == ["speaker set by @ana", "⚠ marks broken in the paste"]


def test_what_is_remembered_of_a_statement_tells_the_same() -> None:
    article = doubtful().reading()
    index = ReadingIndex(article)
    unsure = article.statements[3]

    assert doubts_remembered(unsure.certainty, told_doubts(unsure, index), (), None) == doubts_about(
        unsure, index
    )


def test_of_a_remembered_statement_the_other_speaker_is_told_by_name() -> None:
    [note] = doubts_remembered("likely", ["readers_differ"], ["The port"], None)

    assert note.words == "the quick reading takes it as The port"


def test_a_mark_that_breaks_in_the_paste_is_a_doubt_although_no_reader_noted_it() -> None:
    article = ReadingBuilder("“It sank. “ Pell said.", has_headline=False)
    article.quotes("", "It sank.")
    article.notice("unbalanced_quotes", "Quote marks broken (s1)", "sank. “")
    index = ReadingIndex(article.reading())

    assert told_doubts(index.reading.statements[0], index) == ["marks_broken"]


def test_several_doubts_about_who_it_was_are_one_reason() -> None:
    changes = {"certainty": "unsure", "doubts": ("carried_on", "nearest_name", "cannot_speak")}

    assert told(**changes) == ["⚠ unsure (speaker carried on, who: a place or a thing, the nearest name)"]


@pytest.mark.parametrize(
    ("speakers", "by", "words"),
    [
        (("holm",), "", "speaker set by hand"),
        ((), "ana", "taken for a quotation by @ana"),
        ((), "", "taken for a quotation by hand"),
    ],
)
def test_what_was_set_right_is_told_whether_or_not_it_is_known_who_did(
    speakers: tuple[str, ...], by: str, words: str
) -> None:
    assert told(speakers=speakers, corrected_by=by) == [words]
