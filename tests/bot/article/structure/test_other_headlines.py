"""Titles of other pieces within and below a story, and the name of a section above its headline."""

import pytest

from bot.article.structure.structure import structure_of

HEADLINE = "Council votes to keep the last ferry"
STORY = "The council voted on Monday to keep the ferry running after a long debate in the town hall."
MORE = "“We listened to people on the island,” said the chair, Ann Holm. The vote was close."
END = "The ferry will go on with two crews, and the island pays for a third from next year on."


def left_out(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [one.span.of(text) for one in structure_of(text).furniture]


@pytest.mark.parametrize(
    ("above", "headline", "below"),
    [
        ("Harbour news", HEADLINE, "By Ana Holm"),
        ("Harbour news", "Council keeps the ferry", "By Ana Holm"),
        ("Our news", HEADLINE, "9 May 2026"),
        ("The news", HEADLINE, "By Ana Holm"),
    ],
)
def test_a_section_above_a_headline_and_its_byline_is_left_out(above: str, headline: str, below: str) -> None:
    assert left_out(above, headline, below, STORY, MORE, END) == [above, below]


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("Harbour and island news", HEADLINE),  # four words
        ("Harbour and Island", HEADLINE),  # of which the story tells
        ("Ferry news", HEADLINE),
        ("Harbour news", "Council keeps ferry"),  # three words may be a section as well
        ("Harbour news", "Council votes to keep it."),
    ],
)
def test_what_may_be_the_headline_itself_stays(above: str, headline: str) -> None:
    assert left_out(above, headline, "By Ana Holm", STORY, MORE, END) == ["By Ana Holm"]


def test_without_a_byline_below_the_headline_all_of_it_stays() -> None:
    assert left_out("Harbour news", HEADLINE, "It was late in the hall.", STORY, MORE, END) == []


def test_the_headlines_below_read_more_go_with_it_within_a_story() -> None:
    box = ["Read more", "Boat sinks off Harne coast", "Two towns vote on ferries"]

    assert left_out(HEADLINE, STORY, *box, MORE, END) == ["\n\n".join(box)]


@pytest.mark.parametrize(
    "line", ["Boat sinks", "Boat sinks off Harne coast.", "“We sank in a storm,” she told us"]
)
def test_what_may_be_story_stays_below_read_more(line: str) -> None:
    assert left_out(HEADLINE, STORY, "Read more", line, MORE, END) == ["Read more"]


def test_below_the_story_a_headline_of_two_words_goes_too() -> None:
    box = ["More on this story", "Boat sinks", "Two towns vote on ferries"]

    assert left_out(HEADLINE, STORY, MORE, END, *box) == ["\n\n".join(box)]


def test_a_full_stop_ends_the_headlines_below_the_story() -> None:
    assert left_out(HEADLINE, STORY, MORE, END, "Read more", "Boat sinks off Harne coast.") == ["Read more"]


def test_a_title_below_the_story_that_has_its_date_below_is_another_pieces() -> None:
    title, when = "Baker’s dozen turns out to be fourteen", "Oct. 3, 2025 | By Ana Holm"

    assert left_out(HEADLINE, STORY, MORE, title, when) == [f"{title}\n\n{when}"]


def test_who_signs_a_letter_above_its_date_stays() -> None:
    assert "Your ferry crew" not in " ".join(
        left_out(HEADLINE, STORY, MORE, "Your ferry crew", "3 October 2025")
    )


def test_long_paragraphs_below_a_pointer_are_of_the_story() -> None:
    long = " ".join([STORY] * 5)

    assert left_out(long, "Read more", long.replace("Monday", "Friday")) == ["Read more"]
