import pytest

from bot.article.article import sentence_numbers
from bot.article.spans import Span
from bot.cards.cutting import in_its_marks, shown_words
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("He said: “Stay.” Then", "Stay.", "“Stay.”"),
        ('He said: "Stay." Then', "Stay.", '"Stay."'),
        ("He said: ‘Stay’, then", "Stay", "‘Stay’"),
        ("He said: ``Stay.'' Then", "Stay.", "``Stay.''"),
        ("Il dit : « Restez », puis", "Restez", "« Restez »"),
        ("Er sagte: „Bleib.“ Dann", "Bleib.", "„Bleib.“"),
        ("He said: “Stay. “\n\nThen", "Stay.", "“Stay. “"),
        ("He said: Stay. “Go.”", "Stay.", "Stay."),
        ("It “was” Stay.", "Stay.", "Stay."),
        ("MORGAN: Stay.", "Stay.", "Stay."),
    ],
)
def test_a_quotation_is_shown_with_the_marks_that_stand_around_it(text: str, words: str, shown: str) -> None:
    start = text.index(words)

    assert in_its_marks(Span(start, start + len(words)), text).of(text) == shown


def test_a_quotation_at_both_ends_of_the_text_is_shown_whole() -> None:
    assert in_its_marks(Span(0, 4), "Stay").of("Stay") == "Stay"


def test_two_cuts_of_one_statement_are_joined_by_a_sign_of_omission() -> None:
    article = ReadingBuilder("The ferry, Pell said, was late.")
    article.person("pell", "Pell")
    article.says("pell", "The ferry", "was late")

    assert shown_words(article.statements[0], article.text) == "The ferry … was late"


def test_marks_around_a_paraphrase_that_quotes_nothing_at_its_ends_stay_outside() -> None:
    article = ReadingBuilder("“Late,” he said, that is “very late” indeed.")
    article.person("pell", "Pell")
    article.says("pell", "that is “very late” indeed", quotations=("very late",), form="mixed")

    assert shown_words(article.statements[0], article.text) == "that is “very late” indeed"


def test_a_silence_has_no_words() -> None:
    reading = ferry().reading()
    silence = next(one for one in reading.statements if one.form is None)

    assert shown_words(silence, reading.article.text) == ""


def test_a_statement_across_sentences_has_all_their_numbers() -> None:
    article = ferry().reading().article
    first, third = article.sentences[1], article.sentences[3]

    assert sentence_numbers(article, (Span(first.start, third.end),)) == [2, 3, 4]


def test_words_outside_every_sentence_have_no_number() -> None:
    article = ferry().reading().article
    credit = article.furniture[0].span

    assert sentence_numbers(article, (credit,)) == []
