"""Who speaks where a name reads like other words, or stands among them."""

import pytest

from tests.bot.readers.told import told

SENTENCES = (
    "{} said the ward was full.",
    "On Monday, {} said the ward was full.",
    "“The ward is full,” said {}.",
    "The ward is full, {} said on Monday.",
    "The ward is full, according to {}.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "name",
    ["Save the Children", "Black Lives Matter", "Police Scotland", "Downing Street", "Brindle & Sons"],
)
def test_a_name_that_reads_like_other_words_is_one_name(name: str, sentence: str) -> None:
    assert [one.speakers for one in told(f"It rained. {sentence.format(name)}")] == [[name]]


@pytest.mark.parametrize("sentence", SENTENCES[2:3])
@pytest.mark.parametrize("described", ["the Brindle report", "the think tank", "a nurse called Ana Reyes"])
def test_a_noun_that_could_be_a_verb_belongs_to_who_said_it(described: str, sentence: str) -> None:
    [one] = told(f"It rained. {sentence.format(described)}")

    assert one.speakers == [described.removeprefix("a nurse called ")]


@pytest.mark.parametrize("sentence", SENTENCES[:2])
def test_who_lives_nearby_is_who_said_it(sentence: str) -> None:
    text = f"It rained. {sentence.format('a man who lives nearby')}"

    assert [one.speakers for one in told(text)] == [["a man who lives nearby"]]


def test_who_somebody_speaks_of_is_not_who_speaks() -> None:
    assert told("It rained on a man who residents say sang.")[0].speakers == ["residents"]


@pytest.mark.parametrize(
    ("named", "speaker"),
    [
        ("University and College Workers Union leader Ana Reyes", "Ana Reyes"),
        ("Alliance of Film and Video Producers president Ana Reyes", "Ana Reyes"),
        ("Brindle and Harrow Villages Council president Ana Reyes", "Ana Reyes"),
        ("Minister of Food, Farms and Forestry Ana Reyes", "Ana Reyes"),
        ("Roads and Bridges Agency spokesman Tom Hale", "Tom Hale"),
        ("Fish and Game Department officials", "Fish and Game Department officials"),
    ],
)
def test_and_inside_the_name_of_a_body_makes_one_speaker(named: str, speaker: str) -> None:
    [one] = told(f"{named} said the ward was full.")

    assert one.speakers == [speaker]


def test_and_between_who_was_named_and_the_head_of_a_body_makes_two_speakers() -> None:
    [one] = told("Ana Reyes left. Reyes and Brindle Council leader Tom Hale said the ward was full.")

    assert one.speakers == ["Ana Reyes", "Tom Hale"]
