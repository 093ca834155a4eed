"""Marks around titles, nicknames, terms and scare quotes: nobody said those words here."""

import pytest

from tests.bot.readers.told import not_speech, told, who_said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana “Flash” Reyes won the race on Monday.", "Flash"),
        ("Reyes won with her novel “The Long Night” on Monday.", "The Long Night"),
        ("The film “No Way Home”, shot in Harrow, opens on Monday.", "No Way Home"),
        ("The so-called “village tax” was dropped on Monday.", "village tax"),
        ("The “village tax” was dropped on Monday.", "village tax"),
        ("Reyes sang “Four Minutes” to a full hall on Monday.", "Four Minutes"),
        ("The dog, nicknamed “Granny”, slept on the step.", "Granny"),
        ("Doctors know it as “broken heart syndrome” and treat it with rest.", "broken heart syndrome"),
        ("The word “ward” comes from an old word for guard.", "ward"),
        ("The operation, code-named “Blue Door”, began on Monday.", "Blue Door"),
        ("The ‘bedroom tax’ was dropped on Monday.", "bedroom tax"),
        ("He drove the “free” bus to Harrow on Monday.", "free"),
        ("The café’s “quiet hour” was loud.", "quiet hour"),
        ("The town has the tagline: “Harrow. We go on.”", "Harrow. We go on."),
        ("The museum was listed as a “Category C asset” by the council.", "Category C asset"),
        (
            "The course is called “Introduction to Lingering” and runs on Mondays.",
            "Introduction to Lingering",
        ),
    ],
)
def test_words_that_nobody_said_are_not_speech(text: str, words: str) -> None:
    assert [one.strip(",") for one in not_speech(text)] == [words]
    assert told(text) == []


def test_a_title_in_a_sentence_of_speech_stays_apart_from_it() -> None:
    text = "“We sold it,” said Ana Reyes, the author of “The Long Night”."

    assert who_said("We sold it", text) == ["Ana Reyes"]
    assert not_speech(text) == ["The Long Night"]


def test_a_title_inside_reported_speech_is_no_quotation_of_the_speaker() -> None:
    text = "Ana Reyes said her novel “The Long Night” had sold well."

    assert all("The Long Night" not in one.quotations for one in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes said the money had gone to the new “Gateway” centre.",
        "Ana Reyes said she would not sign a “phase one” deal.",
        "Ana Reyes said the “Save our ward” campaign had failed.",
        "Ana Reyes said the form, which officials say is long, had to be sent to an “irregular” office.",
        "Ana Reyes said she had seen it in an episode of “Gateway”.",
    ],
)
def test_marks_around_what_only_tells_the_kind_of_a_thing_are_nobody_s_words(text: str) -> None:
    assert len(not_speech(text)) == 1
    assert all(one.quotations == [] for one in told(text))


def test_a_quotation_that_ends_in_what_it_quotes_is_speech() -> None:
    text = "Ana Reyes said she was out.\n\n“I thought, ‘Well, somebody is late.’”\n\nA nurse agreed with her."

    assert not_speech(text) == []


def test_a_line_in_marks_between_paragraphs_is_a_crosshead() -> None:
    text = (
        "Ana Reyes, a nurse, spoke in Harrow.\n\n“The Harrow problem”\n\n"
        "“We are very angry,” she said.\n\n2. “The Leeds problem”\n\nShe left."
    )

    assert not_speech(text) == ["The Harrow problem", "The Leeds problem"]


def test_a_quoted_fragment_of_a_speaker_is_speech() -> None:
    text = "Ana Reyes said the ward was “full to the roof” on Monday."

    assert not_speech(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Reyes called the offer “insulting” on Monday.", "insulting"),
        ("Ana Reyes called the offer “insulting.”", "insulting."),
        ("Ana Reyes said Tom Brindle had “never read it.”", "never read it."),
        ("Ana Reyes said Tom Brindle had ‘never read it’.", "never read it"),
        ("Ana Reyes said the offer was “insulting”.", "insulting"),
        ("Ana Reyes said it was a “shambles”, a “farce” and worse.", "farce"),
        ("Ana Reyes, for her part, spoke of a “shambles” on Monday.", "shambles"),
        ("Ana Reyes dismissed the offer as “insulting” on Monday.", "insulting"),
        ("Ana Reyes described herself as “very tired” on Monday.", "very tired"),
        ("Ana Reyes accused the trust of “hiding behind nurses” on Monday.", "hiding behind nurses"),
        ("Ana Reyes hailed a “great day” for the ward.", "great day"),
        ("Ana Reyes warned of a “bad winter” on Monday.", "bad winter"),
        ("Ana Reyes promised a decision “very soon” on Monday.", "very soon"),
        ("The offer was “insulting”, Ana Reyes said.", "insulting"),
        ("The offer was “insulting”, according to Ana Reyes.", "insulting"),
    ],
)
def test_a_word_or_two_quoted_from_a_speaker_are_speech(text: str, words: str) -> None:
    assert who_said(words, text) == ["Ana Reyes"]
    assert not_speech(text) == []


def test_a_one_word_answer_is_speech() -> None:
    text = "Asked whether she would stay, Ana Reyes said: “Never.”"

    assert who_said("Never.", text) == ["Ana Reyes"]


def test_a_slogan_that_people_chanted_is_not_lost() -> None:
    text = "Protesters chanted “Save our ward” outside the hall on Monday."

    assert not_speech(text) == ["Save our ward"] or who_said("Save our ward", text) == ["Protesters"]


def test_a_headline_s_scare_quotes_are_not_speech() -> None:
    text = (
        "Ward ‘shambles’ angers nurses\n\nThe ward closed on Monday.\n\n"
        "“We are angry,” Ana Reyes, a nurse, said."
    )

    assert not_speech(text) == ["shambles"]


def test_a_headline_quotation_that_the_story_repeats_is_its_speaker_s() -> None:
    text = (
        "‘We are very angry’: nurses lose their ward\n\nThe ward closed on Monday.\n\n"
        "“We are very angry,” Ana Reyes, a nurse, said."
    )

    assert [one.speakers for one in told(text)] in ([["Ana Reyes"]], [["Ana Reyes"], ["Ana Reyes"]])
