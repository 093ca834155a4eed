"""Names, and the titles and offices before them."""

import pytest

from bot.readers.rules.quick_reading import read_by_rules


@pytest.mark.parametrize("opener", ["Sometimes", "Unmoved", "Like", "Suddenly", "Young", "Faithful", "Ask"])
def test_a_word_that_opens_the_sentence_before_a_known_name_is_no_part_of_it(opener: str) -> None:
    text = f"The bill passed on Monday, and Reyes voted for it. {opener} Reyes said the bridge would close."

    assert [person.name for person in read_by_rules(text).people] == ["Reyes"]


@pytest.mark.parametrize("first", ["Majed", "Keir", "Ana"])
def test_a_first_name_that_opens_the_sentence_is_part_of_the_name(first: str) -> None:
    text = f"{first} Reyes said the bridge would close. The bill passed on Monday, and Reyes voted for it."

    assert [person.name for person in read_by_rules(text).people] == [f"{first} Reyes"]


@pytest.mark.parametrize(
    "sentence", ["Merchants say it rained.", "Mediators said it rained.", "Detractors say it rained."]
)
def test_several_who_open_a_sentence_are_a_group(sentence: str) -> None:
    [person] = read_by_rules(f"It rained. {sentence}").people

    assert person.kind == "group"


@pytest.mark.parametrize("verb", ["said", "says", "warned that"])
def test_a_family_name_in_s_stays_a_person(verb: str) -> None:
    [person] = read_by_rules(f"It rained. Hughes {verb} it rained.").people

    assert (person.name, person.kind) == ("Hughes", "person")


def test_a_headline_in_capitals_names_nobody_though_it_ends_in_a_full_stop() -> None:
    text = (
        "Harrow Man Sentenced To A Seven Month Jail Term.\n\nHarrow was quiet on Monday, as Mr Tom Hale was "
        "jailed. “I am sorry,” the man told Judge Ana Reyes in May, when it rained.\n"
    )

    assert not any("Sentenced" in person.name for person in read_by_rules(text).people)


@pytest.mark.parametrize(
    "opening",
    ["Look at the road.", "Wait until noon.", "Due to the snow, it is shut.", "Part of the road is shut."],
)
def test_a_word_that_only_opens_a_sentence_names_nobody(opening: str) -> None:
    reading = read_by_rules(f"“It is late,” said Ana Reyes. {opening} “It is icy,” she said.")

    assert [person.name for person in reading.people] == ["Ana Reyes"]


def test_the_number_of_a_note_is_no_part_of_a_name() -> None:
    reading = read_by_rules("Mayor Ana Reyes1 called it “frivolous”. “It is late,” Reyes said on Monday.")

    assert [person.name for person in reading.people] == ["Ana Reyes"]
