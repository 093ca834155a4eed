"""What of a sentence with quoted words in it was said."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Of the vote, Ana Reyes said, “It was close.”", ["Ana Reyes said: It was close."]),
        ("“The road is shut,” Ana Reyes said of the thaw.", ["Ana Reyes said: The road is shut,"]),
        (
            "“The road is shut,” Ana Reyes said on Monday, after years of delay.",
            ["Ana Reyes said: The road is shut, (Monday)"],
        ),
        (
            "“The road is shut,” Ana Reyes said, “and it will stay so.”",
            ["Ana Reyes said: The road is shut, … and it will stay so."],
        ),
        (
            "“The road is shut,” Ana Reyes said and “it will stay so.”",
            ["Ana Reyes said: The road is shut, … it will stay so."],
        ),
        ("Ana Reyes said of the plan: “The ward is full.”", ["Ana Reyes said: The ward is full."]),
        ("Ana Reyes wondered aloud, “Did they eat?”", ["Ana Reyes wondered: Did they eat? (asked)"]),
        ("Ana Reyes urged voters, “Stay at home.”", ["Ana Reyes urged: Stay at home. (demanded)"]),
        ("Ana Reyes said on Monday, “The ward is full.”", ["Ana Reyes said: The ward is full. (Monday)"]),
        ("Ana Reyes said the ward was “full”.", ["Ana Reyes said: the ward was “full”"]),
        (
            "Ana Reyes called the ward “a ship without a captain”.",
            ["Ana Reyes called: the ward “a ship without a captain” (likely)"],
        ),
        ("However, “The ward is full,” Ana Reyes said.", ["Ana Reyes said: The ward is full,"]),
        ("In May, for example, “The ward is full,” Ana Reyes said.", ["Ana Reyes said: The ward is full,"]),
        ("Many praised it, but “The ward is full,” Ana Reyes said.", ["Ana Reyes said: The ward is full,"]),
        ("“The ward is full,” Ana Reyes said, and left the room.", ["Ana Reyes said: The ward is full,"]),
        ("Ana Reyes said the road was “safe”, which has been long.", ["Ana Reyes said: the road was “safe”"]),
        ("Ana Reyes spoke of “a friend in need”.", ["Ana Reyes spoke: a friend in need"]),
        ("Ana Reyes said “nothing” of the ward.", ["Ana Reyes said: “nothing” of the ward"]),
        ("They said, “We go,” and: “We stay.”", ["nobody said: We go, … We stay. (unsure, no_speaker)"]),
        ("Ana Reyes said “we go” and “we stay”.", ["Ana Reyes said: we go … we stay"]),
        ("“We go,” and “we stay,” Ana Reyes said.", ["Ana Reyes said: We go, … we stay,"]),
        ("Ana Reyes dubbed the plan “a sham”.", ["Ana Reyes dubbed: the plan “a sham” (likely)"]),
    ],
)
def test_what_is_quoted_is_said_and_the_writer_s_words_around_it_are_not(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements
