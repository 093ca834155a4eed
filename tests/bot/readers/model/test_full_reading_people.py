import pytest

from tests.bot.readers.model.dam_replies import (
    COUNCIL,
    DOOMED,
    EVERYBODY,
    HART,
    HE,
    JOKE,
    OFFICIAL,
    OLD,
    QUICK,
    SAFE,
    TEXT,
    WAS_OLD,
    names,
    person,
    read,
    read_of,
    said_in,
    said_with,
    speaker,
    speakers_of,
    words,
)
from tests.bot.reading_builder import ReadingBuilder

# Who passed it on, and how


def test_whoever_passed_it_on_is_named_nearest_first() -> None:
    reading = read(
        speaker("Jo Hart", f"s{HART}:denied"),
        via=[{"names": ["Reuters", "the Courier", "Ivan Ott", "Jo Hart"], "at": f"s{HART}"}],
    )

    assert names(reading, said_in(reading, HART).via) == ["Reuters", "Courier"]


def test_a_channel_is_cut_from_the_sentence() -> None:
    channel = said_in(read(channels=[{"words": "In a  letter", "at": f"s{HART}"}]), HART).channel

    assert channel is not None
    assert channel.of(TEXT) == "in a letter"


@pytest.mark.parametrize("where", [f"s{SAFE}", f"q{WAS_OLD}"])
def test_a_channel_that_stands_in_another_sentence_is_none(where: str) -> None:
    assert read(channels=[{"words": "in a letter", "at": where}]).statements == QUICK.statements


def test_quoted_words_are_no_channel() -> None:
    assert said_in(read(channels=[{"words": "a joke", "at": f"s{JOKE}"}]), JOKE).channel is None


# Names


@pytest.mark.parametrize("name", ["ana  pell", "Pell", "Ms Pell", "Ana Pell."])
def test_a_speaker_is_known_by_other_spellings(name: str) -> None:
    reading = read(speaker(name, f"q{WAS_OLD}"))

    assert [one.name for one in reading.people] == [one.name for one in QUICK.people]
    assert said_with(reading, WAS_OLD).found_by == ("rules", "model")


def test_somebody_with_the_same_family_name_is_somebody_else() -> None:
    assert read(speaker("Jane Pell", f"q{WAS_OLD}")).statements == QUICK.statements


def test_a_name_that_only_the_model_found_is_cut_from_the_article() -> None:
    hart = person(read(speaker("JO HART", f"q{DOOMED}", also=("Hart",))), "Jo Hart")

    assert words(hart.mentions) == ["Jo Hart", "Hart", "Hart"]
    assert (hart.kind, hart.also) == ("person", ("Hart",))


def test_other_names_that_the_article_lacks_are_left_out() -> None:
    assert person(read(speaker("Jo Hart", f"q{DOOMED}", also=("Joanna",))), "Jo Hart").also == ()


def test_a_description_that_the_model_can_place_is_the_one_it_means() -> None:
    reading = read(
        speaker("Reuters", f"s{HART}", "organisation", also=("the council",)),
    )

    assert speakers_of(reading, said_in(reading, COUNCIL)) == ["Reuters"]


def test_an_unnamed_source_is_never_somebody_else() -> None:
    reading = read(speaker("Tom Reyes", f"s{SAFE}", also=("A senior official",)))

    assert speakers_of(reading, said_in(reading, OFFICIAL)) == ["A senior official"]


def test_two_unnamed_sources_of_one_description_stay_two() -> None:
    reading = read(
        speaker("A senior official", f"s{OFFICIAL}", "unnamed"),
        speaker("A senior official", f"s{HE}", "unnamed"),
    )

    assert said_in(reading, OFFICIAL).speakers != said_in(reading, HE).speakers


def test_two_names_in_one_are_two_speakers() -> None:
    reading = read(speaker("Tom Reyes and Ana Pell", f"q{EVERYBODY}"))

    assert speakers_of(reading, said_with(reading, EVERYBODY)) == ["Tom Reyes", "Ana Pell"]


def test_somebody_who_only_the_rules_hear_is_still_known() -> None:
    reading = read(speaker("Tom Reyes", f"s{OFFICIAL}"))

    assert person(reading, "A senior official").kind == "unnamed"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Harbour director Piet Anker", "Piet Anker"),
        ("the harbour director Piet Anker", "Piet Anker"),
        ("Mayor Tom van Reyes", "Tom van Reyes"),
        ("Piet Anker", "Piet Anker"),
    ],
)
def test_an_office_before_a_name_is_not_part_of_it(name: str, shown: str) -> None:
    built = ReadingBuilder(f"{name} said that the pumps were off.", has_headline=False)
    full = read_of(built, speaker(name, "s1"))

    assert [one.name for one in full.people] == [shown]


def test_other_names_never_make_one_of_a_person_and_a_body() -> None:
    reading = read(
        speaker("Tom Reyes", f"s{SAFE}", also=("The council",)),
        speaker("Ana Pell", f"q{OLD}"),
    )
    council = person(reading, "The council")

    assert council.kind == "organisation"
