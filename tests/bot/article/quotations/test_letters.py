import pytest

from tests.bot.readers.told import the_statement, told, who_said


def test_letters_are_said_by_who_signs_below_them() -> None:
    text = (
        "What readers think of the ferry, which was late again on Monday\n\n"
        "I take it every day and I like it.\n\nAna Reyes, head of the ward, Harrow Hospital\n\n"
        "It never waits for us.\n\nTom Brindle, managing director, Brindle Bikes"
    )

    assert [one.speakers for one in told(text)] == [["Ana Reyes"], ["Tom Brindle"]]


LETTERS_SIGNED_OVER_SEVERAL_LINES = (
    "Letters: the swimming pool\n\n"
    "Sir, – I have swum in the baths on the corner of the market every Tuesday since 1974.\n\n"
    "EDWIN HALE,\nWard sister,\nMill Road\n\n"
    "Dear Editor,\n\n"
    "What the roof of the baths has cost us in the last ten years is forgotten.\n\n"
    "Ana Reyes\nBridge Street\n"
)


def test_a_letter_may_be_signed_over_several_lines() -> None:
    assert [one.speakers for one in told(LETTERS_SIGNED_OVER_SEVERAL_LINES)] == [
        ["EDWIN HALE"],
        ["Ana Reyes"],
    ]


def test_a_salutation_on_a_line_of_its_own_is_no_part_of_its_letter() -> None:
    assert the_statement(LETTERS_SIGNED_OVER_SEVERAL_LINES, "What the roof").quotations == [
        "What the roof of the baths has cost us in the last ten years is forgotten."
    ]


def test_letters_to_the_editor_are_said_by_who_signs_them() -> None:
    text = (
        "Letters: the swimming pool\n\n"
        "SIR – I have swum in the baths on the corner of the market every Tuesday since 1974.\n\n"
        "To close them for the sake of a car park is a shame for all who learned to swim there.\n\n"
        "Edwin Hale\n\nUpper Marsh\n\n"
        "Sir, What the roof of the baths has cost the town in the last ten years is forgotten.\n\n"
        "Mrs Ana Reyes\n\nHarrow\n"
    )

    assert who_said("I have swum", text) == ["Edwin Hale"]
    assert who_said("To close them", text) == ["Edwin Hale"]
    assert who_said("What the roof", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    "signature",
    [
        "Edwin Hale, Upper Marsh",
        "Edwin Hale (Upper Marsh)",
        "Edwin Hale,",
        "Prof. Edwin Hale (retd)\nUpper Marsh",
        "Edwin Hale (aged nine)",
    ],
)
def test_where_the_writer_of_a_letter_lives_may_stand_behind_the_name(signature: str) -> None:
    text = (
        f"Letters: the swimming pool\n\nSIR – I have swum in the baths since 1974.\n\n{signature}\n\n"
        "Sir, What the roof of the baths has cost is forgotten.\n\nMrs Ana Reyes\n\nHarrow\n"
    )

    assert who_said("I have swum", text) == ["Edwin Hale"]


def test_a_story_about_a_sir_is_no_letter_to_the_editor() -> None:
    text = (
        "Council splits over the ferry\n\n"
        "Sir Tom Brindle has crossed to Harrow every week since the first boat came to the quay.\n\n"
        "Northern Harbour\n\n"
        "Editor-in-chief Ana Reyes took the same boat and found it late on Monday, as it often is.\n\n"
        "House Prices\n\nNobody on the quay knew why.\n"
    )

    assert told(text) == []


def test_a_letter_that_goes_on_and_on_is_none() -> None:
    lines = "\n\n".join(f"The boat was late again in week {week} of the year." for week in range(1, 20))
    text = (
        f"Letters\n\nSIR – I take it every day.\n\n{lines}\n\nAna Reyes\n\nSir, It is late.\n\nTom Brindle\n"
    )

    assert [one.speakers for one in told(text)] == []
