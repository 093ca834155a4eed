"""Frames of saying that news uses every day, each in a sentence or two."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "He was taken to a clinic but died soon after, the complaint said.",
            ["the complaint said: He was taken to a clinic but died soon after (description)"],
        ),
        (
            "It was shut because, Ana Reyes said, the roof leaked.",
            ["Ana Reyes said: the roof leaked"],
        ),
        (
            "The ministry may cut 200 jobs, reports said on Monday.",
            ["reports said: The ministry may cut 200 jobs (Monday, description)"],
        ),
        (
            "The ministry on Monday closed the ward, Ana Reyes said.",
            ["Ana Reyes said: The ministry on Monday closed the ward"],
        ),
        ("The ward was full, maintained Ana Reyes.", ["Ana Reyes maintained: The ward was full (likely)"]),
        ("The ward was full, warned Ana Reyes.", ["Ana Reyes warned: The ward was full (warned, likely)"]),
        ("Ana Reyes, who lost, warned fans of the club.", []),
        (
            "Young vets prefer cats, says the study.",
            ["the study says: Young vets prefer cats (description)"],
        ),
    ],
)
def test_who_closes_a_sentence_said_what_stands_before(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes, while saying that the ward was full, also said the board should decide.",
            ["Ana Reyes saying: the ward was full", "Ana Reyes said: the board should decide"],
        ),
        (
            "Tom Hale, who called the decision reckless, told the Harrow Post he would appeal.",
            [
                "Tom Hale called: the decision reckless (likely)",
                "Tom Hale told: he would appeal (told the Harrow Post)",
            ],
        ),
        (
            "The calf was found dead in June with keepers saying it had fallen.",
            ["keepers saying: it had fallen"],
        ),
        (
            "Ana Reyes, from Harrow, asked why the ward was loved but mocked.",
            ["Ana Reyes asked: why the ward was loved but mocked (asked, likely)"],
        ),
        (
            "Ana Reyes told reporters Tom Hale never paid.",
            ["Ana Reyes told: Tom Hale never paid (told reporters)"],
        ),
        (
            "Ana Reyes said late on Friday that the ward was full.",
            ["Ana Reyes said: the ward was full (late on Friday)"],
        ),
        (
            "Ana Reyes described how the ward was closed.",
            ["Ana Reyes described: how the ward was closed (likely)"],
        ),
        (
            "Ana Reyes said that, while it rained, he was convinced that it was late.",
            ["Ana Reyes said: while it rained, he was convinced that it was late"],
        ),
    ],
)
def test_an_attribution_beside_another_keeps_its_own_words(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "It was claimed that the ward was full.",
            ["nobody claimed: the ward was full (unsure, no_speaker)"],
        ),
        (
            "The ward was full, it was claimed on Monday.",
            ["nobody claimed: The ward was full (Monday, unsure, no_speaker)"],
        ),
        ("It was reported in May.", []),
        (
            "Both firms were asked to hand over papers by the police.",
            ["the police asked: to hand over papers (demanded, likely)"],
        ),
        ("Ana Reyes was asked to be seen by a doctor.", []),
        ("Ana Reyes was asked to leave.", []),
    ],
)
def test_a_passive_reports_though_nobody_says_it(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes was adamant that the ward was full.", ["Ana Reyes adamant: the ward was full"]),
        (
            "Officials are confident the ward will open.",
            ["Officials confident: the ward will open (likely, weak_cue)"],
        ),
        (
            "Officials believe the ward was full.",
            ["Officials believe: the ward was full (likely, weak_cue)"],
        ),
        ("Ana Reyes is not convinced that the ward was full.", []),
        ("Ana Reyes was confident in the ward.", []),
        ("Officials believed the ward was full.", []),
    ],
)
def test_what_somebody_is_sure_of_is_theirs(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The union accused the company of “poisoning the river”, a charge it rejects.",
            [
                (
                    "the company rejects: The union accused the company of “poisoning the river”"
                    " (denied, likely, description)"
                ),
                "The union accused: the company of “poisoning the river” (accused, likely, description)",
            ],
        ),
        (
            "Campaigners accused Ana Reyes of “hiding the papers”, an allegation that she denies.",
            [
                "Ana Reyes denies: Campaigners accused Ana Reyes of “hiding the papers” (denied)",
                "Campaigners accused: Ana Reyes of “hiding the papers” (accused)",
            ],
        ),
        ("Asked whether she would stand again, Ana Reyes said no.", ["Ana Reyes said: no"]),
        (
            "The new road will destroy the wood, claim campaigners.",
            ["campaigners claim: The new road will destroy the wood (likely, weak_cue)"],
        ),
        ("The firm paid, warn lights.", []),
        (
            "Ana Reyes said it was late but declined to say where it stood.",
            ["Ana Reyes said: it was late", "Ana Reyes declined to say where (declined_to_comment)"],
        ),
    ],
)
def test_denials_and_refusals_leave_the_rest_of_the_sentence_to_others(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements


def test_who_opens_a_story_by_office_alone_is_who_the_next_sentence_names() -> None:
    text = (
        "The former head of the tax office told the inquiry that it was late.\n\nAna Reyes said it rained."
        "\n\nBo Lind slept."
    )

    assert in_short(text)[0] == "Ana Reyes told: it was late (told the inquiry, likely, description)"


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Its chair, Dame Jill Fox, said it was late.", ["Dame Jill Fox said: it was late"]),
        (
            "Tom Hale said it rained. The widow of one victim, Pat Dolan, wept. “I can breathe,” she said.",
            ["Tom Hale said: it rained", "Pat Dolan said: I can breathe,"],
        ),
        ("Ana Reyes rejected the findings.", ["Ana Reyes rejected: the findings (denied)"]),
        ("Advocate Ana Reyes submitted that it was late.", ["Ana Reyes submitted: it was late (likely)"]),
        ("Ana Reyes submitted a plan.", []),
    ],
)
def test_kin_and_styles_tell_who_somebody_is(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
