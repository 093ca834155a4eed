"""Who speaks on over several quotations or paragraphs."""

import pytest

from tests.bot.readers.told import the_statement, told, who_said


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes came first. “The ward was full,” Reyes said.\n\n“We slept on the floor.”",
        "“The ward was full,” Ana Reyes said. “We slept on the floor.”",
        "“The ward was full.” Ana Reyes looked away. “We slept on the floor,” she said.",
        "“The ward was full,” Ana Reyes said.\n\nShe paused.\n\n“We slept on the floor.”",
        "“The ward was full.\n\n“We slept on the floor,” Ana Reyes said.",
    ],
)
def test_a_quotation_without_a_cue_continues_the_speaker_before(text: str) -> None:
    assert who_said("slept on the floor", text) == ["Ana Reyes"]


def test_paragraphs_that_each_open_a_quotation_are_one_statement() -> None:
    text = "Ana Reyes said: “The ward was full.\n\n“We slept on the floor.\n\n“We left at dawn.”"

    assert the_statement(text, "floor").quotations == [
        "The ward was full.",
        "We slept on the floor.",
        "We left at dawn.",
    ]


def test_paragraphs_left_open_are_said_by_who_is_named_after_the_last() -> None:
    text = "The doors opened at ten.\n\n“The ward was full.\n\n“We slept on the floor,” said Ana Reyes."

    assert who_said("ward was full", text) == ["Ana Reyes"]


def test_paragraphs_left_open_are_one_statement_also_where_the_speaker_comes_last() -> None:
    text = (
        "The doors opened at ten.\n\n“The ward was full.\n\n“We slept on the floor.\n\n“We left at dawn,” "
        "said Ana Reyes."
    )

    assert [one.quotations for one in told(text)] == [
        ["The ward was full.", "We slept on the floor.", "We left at dawn,"]
    ]


def test_a_speaker_named_after_the_first_of_several_paragraphs_says_them_all() -> None:
    text = "“The ward was full,” Ana Reyes said. “We slept there.\n\n“We ate there.\n\n“We left at dawn.”"

    assert [one.quotations for one in told(text)] == [
        ["The ward was full,"],
        ["We slept there.", "We ate there.", "We left at dawn."],
    ]


def test_two_speakers_who_alternate_keep_their_own_words() -> None:
    text = (
        "Ana Reyes met Tom Brindle on Monday.\n\n“The ward is full,” Reyes said.\n\n“Then open another,” "
        "Brindle said.\n\n“With whose money?” Reyes asked.\n\n“With mine,” he said."
    )

    assert [one.speakers[0] for one in told(text)] == ["Ana Reyes", "Tom Brindle", "Ana Reyes", "Tom Brindle"]


def test_two_who_ask_and_answer_take_turns_where_nothing_names_them() -> None:
    text = (
        "“Did you see the gate?” Ana Reyes asked.\n\n"
        "“No,” Omar Hale replied. “It was dark.”\n\n"
        "“It had been open since noon, had it not?”\n\n"
        "“I believe so.”\n"
    )

    assert who_said("It had been open", text) == ["Ana Reyes"]
    assert who_said("I believe so", text) == ["Omar Hale"]


@pytest.mark.parametrize(
    "presented", ["Here is what nurses say – and Reyes’s answer:", "Here is Reyes’s reply:"]
)
def test_an_answer_that_is_presented_is_whose_it_is_said_to_be(presented: str) -> None:
    story = f"Ana Reyes met the nurses. {presented}\n\n“It is late, and I know that.”"

    assert who_said("It is late", story) == ["Ana Reyes"]


@pytest.mark.parametrize(
    "topic", ["On his son working for Hale’s campaign", "About the Harrow Trust", "On Norvo Maps"]
)
def test_a_topic_before_a_colon_is_nobody_who_speaks(topic: str) -> None:
    story = f"Tom Brindle met us. “Please stop,” he said.\n\n{topic}: “It is what a young man can try.”"

    assert who_said("It is what", story) == ["Tom Brindle"]


@pytest.mark.parametrize(
    "done",
    [
        "was published by The Harrow Times",
        "was acquired and printed by Norvo Maps",
        "was seen by The Harrow Trust",
    ],
)
def test_a_house_that_did_it_is_which_reports(done: str) -> None:
    story = f"Tom Brindle’s team wrote an email. The email {done}, which reports:\n\n“It is neutral to all.”"

    assert who_said("It is neutral", story) == [done.partition("by ")[2]]


@pytest.mark.parametrize(
    "broken_in_on",
    [
        "“No, are you joking?” Brindle interrupted.",
        "“No, are you joking,” interrupted Brindle.",
        "“But it was built by –” “No, are you joking?” Brindle interrupted.",
        "“No, are you joking?” Brindle intervened.",
    ],
)
def test_who_interrupts_says_what_stands_right_before(broken_in_on: str) -> None:
    story = f"“It is late,” Dan Hale said.\n\n{broken_in_on} “It is early, and you know it.”"

    assert who_said("are you joking", story) == ["Brindle"]
    assert who_said("It is early", story) == ["Brindle"]
    assert "built" not in the_statement(story, "are you joking").quotations[0]
