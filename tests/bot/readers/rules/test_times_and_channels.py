"""When, by what and through whom something was said, wherever in the sentence that stands."""

import pytest

from tests.bot.readers.told import Told, the_statement

STORY = "The ferry line\n\nThe harbour was closed on Sunday, and nobody knew for how long it would be.\n\n"

# As it stands behind the cue; what is kept of it.
TIMES = [
    ("on Monday", "Monday"),
    ("Monday", "Monday"),
    ("on Monday night", "Monday night"),
    ("last week", "last week"),
    ("on 3 May", "3 May"),
    ("on May 3", "May 3"),
    ("earlier this month", "this month"),
]
CHANNELS = [
    "in a statement",
    "in a post on X",
    "on Facebook",
    "in an interview with the Courier",
    "in a letter to the board",
    "in an email",
    "at a press conference",
    "at a meeting",
    "during a hearing",
    "by phone",
    "in her defence",
    "in reply",
]
HEARERS = ["reporters", "the Courier", "BBC Radio", "the inquiry"]
FRAMES = [
    "Ana Reyes said {} that the ferry would sail.",
    "“The ferry will sail,” Ana Reyes said {}.",
    "“The ferry will sail,” said Ana Reyes {}.",
    "“The ferry,” Ana Reyes said {}, “will sail.”",
    "The ferry would sail, Ana Reyes said {}.",
]


def read(sentence: str) -> Told:
    return the_statement(STORY + sentence)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("words", "when"), TIMES)
def test_when_something_was_said_is_kept_and_no_part_of_it(words: str, when: str, frame: str) -> None:
    one = read(frame.format(words))

    assert (one.when, one.channel, one.speakers) == (when, "", ["Ana Reyes"])
    assert when not in " ".join(one.words)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_by_what_something_was_said_is_kept_and_no_part_of_it(channel: str, frame: str) -> None:
    one = read(frame.format(channel))

    assert (one.channel, one.when, one.speakers) == (channel, "", ["Ana Reyes"])
    assert channel not in " ".join(one.words)


@pytest.mark.parametrize("channel", ["in a statement", "in an email", "at a meeting"])
def test_a_channel_and_a_time_beside_it_are_two_things(channel: str) -> None:
    one = read(f"Ana Reyes said {channel} on Monday that the ferry would sail.")

    assert (one.channel, one.when) == (channel, "Monday")


@pytest.mark.parametrize(
    "frame",
    [
        "Ana Reyes told {} that the ferry would sail.",
        "Ana Reyes told {} the ferry would sail.",
        "“The ferry will sail,” Ana Reyes told {}.",
    ],
)
@pytest.mark.parametrize("hearer", HEARERS)
def test_who_was_told_is_how_it_was_said(hearer: str, frame: str) -> None:
    one = read(frame.format(hearer))

    assert (one.channel, one.speakers) == (f"told {hearer}", ["Ana Reyes"])


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("The Courier reported that Ana Reyes said the ferry would sail.", "Courier"),
        ("Ana Reyes said the ferry would sail, the Courier reported.", "Courier"),
        ("Ana Reyes said the ferry would sail, according to the Courier.", "Courier"),
        ("Ana Reyes was quoted by the Courier as saying that the ferry would sail.", "Courier"),
        ("Reuters cited Ana Reyes as saying the ferry would sail.", "Reuters"),
        ("Tom Brindle quoted Ana Reyes as saying the ferry would sail.", "Tom Brindle"),
    ],
)
def test_who_passed_it_on_is_not_who_said_it(sentence: str, via: str) -> None:
    one = read(sentence)

    assert (one.speakers, one.via) == (["Ana Reyes"], [via])


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ana Reyes said on X, formerly Twitter, that the ferry would sail.", ["the ferry would sail"]),
        ("“The ferry,” Ana Reyes said on X, formerly Twitter, “will sail.”", ["The ferry,", "will sail."]),
        ("“The ferry,” Ana Reyes said, laughing, “will sail.”", ["The ferry,", "will sail."]),
        ("Ana Reyes said on Monday, in the old hall, that the ferry would sail.", ["the ferry would sail"]),
        ("Ana Reyes said on Monday, the ferry, a wreck, would sail.", ["the ferry, a wreck, would sail"]),
        ("Ana Reyes said, on behalf of the board, that the ferry would sail.", ["the ferry would sail"]),
        ("Ana Reyes said at the end of a two-day visit that the ferry would sail.", ["the ferry would sail"]),
        (
            "Ana Reyes said in a statement released on Monday that the ferry would sail.",
            ["the ferry would sail"],
        ),
    ],
)
def test_an_aside_between_the_verb_and_the_words_is_no_part_of_them(sentence: str, words: list[str]) -> None:
    one = read(sentence)

    assert (one.words, one.speakers) == (words, ["Ana Reyes"])
