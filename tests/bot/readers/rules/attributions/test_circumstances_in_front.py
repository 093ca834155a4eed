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
    ],
)
def test_a_sentence_may_open_with_the_channel(channel: str) -> None:
    assert in_short(f"{channel}, Ana Reyes said the ward was full.") == [
        f"Ana Reyes said: the ward was full ({channel})"
    ]


def test_a_time_may_stand_behind_the_channel_in_front() -> None:
    text = "In a letter to staff on Monday, Ana Reyes said the ward was full."

    assert in_short(text) == ["Ana Reyes said: the ward was full (In a letter to staff)"]


def test_a_sentence_may_open_with_how_early_it_was_said() -> None:
    text = "Earlier this week, Ana Reyes said the ward was full."

    assert in_short(text) == ["Ana Reyes said: the ward was full (this week)"]


@pytest.mark.parametrize(
    "opening", ["In taking up the post", "In Harrow", "In a letter to staff, Tom Hale was thanked, and"]
)
def test_what_else_a_sentence_opens_with_is_no_channel(opening: str) -> None:
    statements = told(f"{opening}, Ana Reyes said the ward was full.".replace("and,", "and"))

    assert [one.channel for one in statements] == [""]
