import pytest

from bot.article.structure.lines import paragraphs_of

WRAPPED = """\
The council voted on Monday to keep the last ferry running until
May, after a debate that went on for six hours in the town hall.
Nobody left before midnight, and nobody was glad.

“We listened to people on the island,” said the chair, who had
come by the ferry herself."""


def paragraphs(text: str) -> list[str]:
    return [paragraph.of(text) for paragraph in paragraphs_of(text)]


def test_a_blank_line_ends_a_paragraph() -> None:
    assert paragraphs("One.\n \t\n\nTwo.") == ["One.", "Two."]


def test_every_line_is_a_paragraph_where_lines_are_long() -> None:
    first, second = "The council voted to keep the ferry. " * 6, "“We listened,” said the chair. " * 6

    found = paragraphs(f"{first}\n{second}")

    assert found == [first.strip(), second.strip()]


def test_short_lines_stay_apart() -> None:
    assert paragraphs("HOLM: We stay.\nDORRIT: We go.\nHOLM: Why?") == [
        "HOLM: We stay.",
        "DORRIT: We go.",
        "HOLM: Why?",
    ]


def test_lines_wrapped_at_a_width_make_one_paragraph() -> None:
    found = paragraphs(WRAPPED)

    assert [words.split("\n")[0][:12] for words in found] == ["The council ", "“We listened"]


def test_a_heading_above_wrapped_lines_stays_apart() -> None:
    found = paragraphs("Ferry stays\n" + WRAPPED)

    assert found[0] == "Ferry stays"


def test_an_item_of_a_list_is_never_joined() -> None:
    text = WRAPPED + "\n\n- the first of the points that the council had on its list for Monday\n- the second"

    assert paragraphs(text)[-1] == "- the second"


def test_a_line_of_invisible_characters_counts_as_blank() -> None:
    assert paragraphs("One.\n\u200b\u00ad\nTwo.") == ["One.", "Two."]


def test_a_heading_glued_to_a_text_without_newlines_is_cut_off() -> None:
    story = "The last ferry is to stay, the council said on Monday. " * 12

    found = paragraphs(f"Council keeps ferryBy Jane Dorrit, harbour reporterPublished 6 May 2026{story}")

    assert found == [
        "Council keeps ferry",
        "By Jane Dorrit, harbour reporter",
        "Published 6 May 2026",
        story.strip(),
    ]


def test_a_name_with_a_capital_inside_is_not_cut() -> None:
    story = "The LinkedIn page of McAllister and DeSantis was gone, the council said on Monday. " * 12

    assert paragraphs(story) == [story.strip()]


def test_furniture_glued_to_the_end_of_a_text_without_newlines_is_cut_off() -> None:
    story = "The last ferry is to stay, the council said on Monday. " * 12

    found = paragraphs(f"{story}Leave a Comment Your email address will not be published.")

    assert found == [story.strip(), "Leave a Comment Your email address will not be published."]


def test_a_drop_cap_belongs_to_its_word() -> None:
    text = "Ferry saved\n\nT\n\nhe council voted on Monday.\n\nA vote was taken."

    assert [one.of(text) for one in paragraphs_of(text)] == [
        "Ferry saved",
        "T\n\nhe council voted on Monday.",
        "A vote was taken.",
    ]


def test_a_drop_cap_belongs_to_its_word_also_where_the_first_words_are_in_capitals() -> None:
    first = "W\n\nHEN THE COUNCIL VOTED on Monday nobody in the hall of the island had slept."

    paragraphs = [one.of(first) for one in paragraphs_of(f"{first}\n\nThe vote was close.")]

    assert paragraphs[:1] == [first]


@pytest.mark.parametrize("letter", ["Q", "A", "I"])
def test_a_letter_that_may_stand_alone_is_no_drop_cap_of_words_in_capitals(letter: str) -> None:
    line = "WHEN THE COUNCIL VOTED on Monday nobody in the hall of the island had slept."

    assert len(paragraphs_of(f"{letter}\n\n{line}\n\nThe vote was close.")) == 3


@pytest.mark.parametrize(("word", "paragraphs_found"), [("Nobody", 2), ("Nobodys", 1)])
def test_a_line_that_ends_in_a_stop_goes_on_where_the_next_word_had_no_room(
    word: str, paragraphs_found: int
) -> None:
    wide = "The council voted on Monday to keep the last ferry running until"
    ends = "then, after six hours of debate in the old town hall here"[: len(wide) - len(" Nobody.")] + "."
    text = f"{wide}\n{ends}\n{word} left the town hall of the island before midnight, and\nnobody was glad."

    assert len(ends) + len(" Nobody") == len(wide)
    assert len(paragraphs(text)) == paragraphs_found


def test_a_byline_and_a_date_run_together_with_the_headline_are_lines_of_their_own() -> None:
    found = paragraphs(f"Council keeps the last ferryBy Lena OrtisPublished 4 May 2026Share\n\n{WRAPPED}")

    assert found[:4] == ["Council keeps the last ferry", "By Lena Ortis", "Published 4 May 2026", "Share"]


def test_a_headline_with_capitals_inside_its_words_is_one_line() -> None:
    headline = "LinkedIn and DeSantis part by MacArthur Park, says McByrne"

    assert paragraphs(f"{headline}\n\n{WRAPPED}")[0] == headline
