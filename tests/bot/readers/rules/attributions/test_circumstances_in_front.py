"""Where and when something was said, where the sentence opens with it."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    "channel",
    [
        "In a post on X",
        "In an emailed statement",
        "At a news conference",
        "On Facebook",
        "In her letter to staff",
        "Speaking to reporters in Harrow",
        "Writing on X",
    ],
)
def test_a_sentence_may_open_with_the_channel(channel: str) -> None:
    assert in_short(f"{channel}, Ana Reyes said the ward was full.") == [
        f"Ana Reyes said: the ward was full ({channel})"
    ]


@pytest.mark.parametrize(
    ("opening", "told_in"),
    [
        ("In a letter to staff on Monday", "In a letter to staff, Monday"),
        ("In a statement released on Monday", "In a statement, Monday"),
        ("Speaking to reporters on Monday", "Speaking to reporters, Monday"),
    ],
)
def test_a_time_may_stand_behind_the_channel_in_front(opening: str, told_in: str) -> None:
    text = f"{opening}, Ana Reyes said the ward was full."

    assert in_short(text) == [f"Ana Reyes said: the ward was full ({told_in})"]


def test_a_sentence_may_open_with_how_early_it_was_said() -> None:
    text = "Earlier this week, Ana Reyes said the ward was full."

    assert in_short(text) == ["Ana Reyes said: the ward was full (this week)"]


@pytest.mark.parametrize(
    "opening", ["In taking up the post", "In Harrow", "In a letter to staff, Tom Hale was thanked, and"]
)
def test_what_else_a_sentence_opens_with_is_no_channel(opening: str) -> None:
    statements = told(f"{opening}, Ana Reyes said the ward was full.".replace("and,", "and"))

    assert [one.channel for one in statements] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019, Ana Reyes said the ward was full.",
        "Ana Reyes said in 2019 that the ward was full.",
        "“The ward was full,” Ana Reyes said in 2019.",
    ],
)
def test_a_year_alone_tells_when(text: str) -> None:
    assert [one.when for one in told(text)] == ["2019"]


def test_a_number_of_things_is_no_year() -> None:
    assert [one.when for one in told("Ana Reyes said in 2019 houses the lights went out.")] == [""]


def test_when_something_happened_that_somebody_keeps_silent_about_is_not_when_they_did() -> None:
    text = "Ana Reyes declined to say why nurses left on Monday."

    assert [one.when for one in told(text)] == [""]


@pytest.mark.parametrize("text", ["On Monday the charity Norvo told reporters", "At Norvo told reporters"])
def test_a_sentence_that_breaks_off_behind_whom_somebody_told_is_read(text: str) -> None:
    assert [one.channel for one in told(text)] == []
