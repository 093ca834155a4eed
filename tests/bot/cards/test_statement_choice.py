"""What can be set right of a reading, and which of it is meant by what somebody types."""

import pytest

from bot.cards.statement_choice import Choice, choices_meant, choices_of
from bot.words import card_texts
from tests.bot.reading_builder import ReadingBuilder

TEXT = "“It sank,” Ana Pell said. The yard calls it “The Tub”. Pell said nobody rowed."


@pytest.fixture
def choices() -> list[Choice]:
    article = ReadingBuilder(TEXT, has_headline=False)
    article.person("pell", "Ana Pell")
    article.quotes("pell", "It sank,", cue="said")
    article.says("pell", "nobody rowed", cue="said", mention=("Pell", "Tub"))
    article.not_speech.append(article.span("The Tub"))
    return choices_of(article.reading())


def words(choices: list[Choice]) -> list[str]:
    return [one.words for one in choices]


def test_what_is_nobody_s_speech_can_be_chosen_in_its_place(choices: list[Choice]) -> None:
    assert words(choices) == ["“It sank,”", "The Tub", "nobody rowed"]


def test_what_is_nobody_s_speech_says_so_and_where(choices: list[Choice]) -> None:
    assert (choices[1].who, choices[1].label, choices[1].statement_id) == (card_texts.NOBODYS_WORDS, "s2", "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("s3", ["nobody rowed"]),
        (" S1 ", ["“It sank,”"]),
        ("t2", ["nobody rowed"]),
        ("“It SANK", ["“It sank,”"]),
        ("the tub", ["The Tub"]),
        ("s9", []),
        ("rowed", []),
        ("“”", []),
    ],
)
def test_a_place_an_id_or_first_words_tell_what_is_meant(
    choices: list[Choice], typed: str, meant: list[str]
) -> None:
    assert words(choices_meant(choices, typed)) == meant
