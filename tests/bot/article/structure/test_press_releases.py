import pytest

from bot.article.structure.structure import structure_of

HEADLINE = "Oldhaven Ferries buys a second boat"
STORY = (
    "OLDHAVEN, March 12, 2026 -- Oldhaven Ferries said today that it has bought another boat for Lowen.",
    "“The island has waited long enough,” said Mara Holt, who leads the company.",
)
BOILERPLATE = (
    "About Oldhaven Ferries",
    "Oldhaven Ferries has carried people, letters and one piano to the islands since 1902. " * 6 + "Ahoy.",
    "Media contact:",
    "Tom Roe",
    "(555) 010-2231",
)


def release_words(*paragraphs: str) -> list[str]:
    """All that is left out, as the wording of a press release."""
    article = structure_of("\n\n".join(paragraphs))
    assert {one.kind for one in article.furniture} <= {"press_release"}
    return [line for one in article.furniture for line in one.span.of(article.text).split("\n\n")]


@pytest.mark.parametrize(
    "label",
    ["FOR IMMEDIATE RELEASE", "Press release", "PRESSEMITTEILUNG", "Communiqué de presse", "Nota de prensa"],
)
def test_the_label_of_a_press_release_is_called_what_it_is(label: str) -> None:
    assert release_words(label, HEADLINE, *STORY) == [label]


def test_what_is_said_of_the_sender_below_the_story_is_left_out() -> None:
    paragraphs = ("Press release", HEADLINE, *STORY, *BOILERPLATE)

    assert release_words(*paragraphs) == ["Press release", *BOILERPLATE]


def test_who_can_be_called_above_the_headline_takes_no_story_with_it() -> None:
    paragraphs = ("Press release", "Contact: Tom Roe, (555) 010-2231", HEADLINE, STORY[0])

    assert release_words(*paragraphs) == [*paragraphs[:2]]


@pytest.mark.parametrize("mark", ["###", "ENDS", "- Ende -"])
def test_a_mark_at_the_end_tells_a_press_release_too(mark: str) -> None:
    notes = ("Notes to editors", "Photographs of both boats can be had from the company’s office.")

    assert release_words(HEADLINE, *STORY, mark, *notes) == [mark, *notes]


def test_a_heading_of_a_story_that_is_no_press_release_stays() -> None:
    assert release_words(HEADLINE, *STORY, "About the ferry", STORY[0]) == []


def test_somebody_who_is_quoted_below_the_heading_is_story() -> None:
    assert release_words("Press release", HEADLINE, STORY[0], "About the ferry", STORY[1]) == [
        "Press release"
    ]


def test_the_sender_is_told_of_below_one_paragraph_of_some_length() -> None:
    told = "The council sold the old ferry Alma on Monday to a school from the far north it."

    assert len(told) == 80
    assert release_words("PRESS RELEASE", HEADLINE, told, *BOILERPLATE) == ["PRESS RELEASE", *BOILERPLATE]
