"""What a line of a whole page is by the lines beside it: a teaser, a caption, what a video shows."""

import pytest

from bot.article.article import FurnitureKind
from bot.article.structure.page import Page
from tests.bot.article.structure.marked_page import marked_page

TOLD = "The mill of the old town was sold to Ann Lee in May."
MORE = "It had stood by the river since the year of the flood."
LAST = "Nobody in the town knew who would bake its bread now."
SHORT = "Mill to close in May"
BELOW = "Its wheel was stopped by the town on Friday at noon."
TWICE = "\n\nthe wheel of it\nthe wheel of it"
ASKS = "Who will buy the old mill of the town of Marle then?"


def page(text: str, **kinds: FurnitureKind) -> Page:
    return marked_page(text, kinds)


@pytest.mark.parametrize(
    ("text", "index", "is_prose"),
    [
        (f"{TOLD}\n\n{MORE}\n\n{SHORT}\n{BELOW}\n\n{LAST}", 3, False),
        (f"{TOLD}\n\n{MORE}\n\n{LAST}\n\n{SHORT}\n{BELOW}", 4, False),
        (f"{TOLD}\n\n{MORE}\n\n{SHORT}\n{BELOW}\n{LAST}\n\n{ASKS}", 3, True),
        (f"{TOLD}\n\n{MORE}\n{BELOW}\n\n{LAST}", 2, True),
        (f"{SHORT}\n{BELOW}\n{TOLD}\n{MORE}\n\n{LAST}", 1, True),
        (f"{TOLD}\n\n{SHORT}\n{BELOW}", 2, True),
    ],
    ids=[
        "headline above, blank line below",
        "headline above, the last",
        "a sentence below",
        "a sentence above",
        "hardly a blank line",
        "half of the sentences behind blank lines",
    ],
)
def test_a_sentence_right_below_a_headline_is_its_teaser(text: str, index: int, *, is_prose: bool) -> None:
    assert page(text).is_prose(index) is is_prose


def test_a_sentence_right_below_a_credit_is_no_teaser() -> None:
    assert page(f"{TOLD}\n\n{MORE}\n\n{SHORT}\n{BELOW}\n\n{LAST}", line_2="photo_credit").is_prose(3)


@pytest.mark.parametrize(
    ("text", "is_prose"),
    [
        (f"Video\n\nMill to close\n\n{BELOW}", False),
        (f"Video\n\nThe mill\n\n{BELOW}", True),
        (f"Video\n\n{TOLD}\n\n{BELOW}", True),
        (f"Story\n\nMill to close\n\n{BELOW}", True),
    ],
    ids=["its title", "two words", "a sentence", "no video"],
)
def test_what_stands_below_a_videos_title_is_none_of_the_story(text: str, *, is_prose: bool) -> None:
    assert page(text).is_prose(2) is is_prose


@pytest.mark.parametrize(
    ("text", "is_prose"), [(f"{TOLD}\n\n{ASKS}\n\n{SHORT}", False), (f"{TOLD}\n\n{ASKS}\n\n{MORE}", True)]
)
def test_a_question_is_prose_where_a_sentence_stands_below(text: str, *, is_prose: bool) -> None:
    assert page(text).is_prose(1) is is_prose


@pytest.mark.parametrize(
    ("credit", "blank", "is_caption"),
    [
        ("Photo by Ann Lee of Marle", "", True),
        ("Photo by Ann Lee of old Marle", "", False),
        ("Photo by Ann Lee of Marle", "\n", False),
    ],
    ids=["six words", "seven words", "a blank line"],
)
def test_what_has_its_credit_right_below_is_a_caption(credit: str, blank: str, *, is_caption: bool) -> None:
    assert page(f"{TOLD}\n{blank}{credit}\n\n{MORE}", line_1="photo_credit").is_caption(0) is is_caption


@pytest.mark.parametrize(
    ("line", "is_caption"),
    [
        ("the old mill of the town stands by its river", True),
        ("the old mill of the town stands by a", False),
        ("the old mill of the town stands by its river.", False),
    ],
    ids=["ten words", "nine words", "a sentence"],
)
def test_what_has_its_credit_right_above_is_a_caption(line: str, *, is_caption: bool) -> None:
    told = page(f"{TOLD}\n\nPhoto of Ann Lee by Tom\n{line}\n\n{MORE}", line_1="photo_credit")

    assert told.is_caption(2) is is_caption


@pytest.mark.parametrize(
    ("text", "is_caption"),
    [
        (f"{SHORT}\n\n3 May 2026\n\nthe wheel of it\nthe wheel of it\n\n{TOLD}", True),
        (f"{SHORT}\n\n3 May 2026\n\nthe wheel of it\n\nthe wheel of it\n\n{TOLD}", False),
        (f"{SHORT}\n\n3 May 2026\n\nthe wheel here\nthe wheel here\n\n{TOLD}", False),
        (
            f"{SHORT}\n\n3 May 2026\n\n{TOLD}\n\n{MORE}\n\n{LAST}\n\n{ASKS}{TWICE}",
            False,
        ),
    ],
    ids=["right below", "a blank line between", "three words", "far below"],
)
def test_a_line_that_stands_twice_below_a_date_is_a_caption(text: str, *, is_caption: bool) -> None:
    told = page(text, line_1="timestamp")
    first = next(index for index, line in enumerate(told.words) if line.startswith("the wheel"))

    assert told.is_caption(first) is is_caption


@pytest.mark.parametrize(("line", "is_short"), [("Yes.", False), ("It closed.", True), ("It closed", False)])
def test_a_short_sentence_has_two_words_and_a_stop(line: str, *, is_short: bool) -> None:
    assert page(f"{TOLD}\n\n{line}").is_short_sentence(1) is is_short


@pytest.mark.parametrize(("line", "is_told"), [("3 May 2026", True), ("12:45 pm.", False)])
def test_the_time_of_day_alone_does_not_tell_whose_a_story_is(line: str, *, is_told: bool) -> None:
    assert page(f"{TOLD}\n\n{line}", line_1="timestamp").tells_whose(1) is is_told


@pytest.mark.parametrize(
    ("line", "opens"), [("Mill to close", True), ("The mill", False), ("Mill closed.", False)]
)
def test_a_headline_with_a_byline_below_opens_another_story(line: str, *, opens: bool) -> None:
    assert page(f"{TOLD}\n\n{line}\n\nBy Tom Orne\n\n{MORE}", line_2="byline").opens_another(1) is opens


@pytest.mark.parametrize(
    ("lines", "is_boxed"), [([TOLD] + ["It is so."] * 5, True), ([TOLD] + ["It is so."] * 6, False)]
)
def test_up_to_eight_lines_between_labels_are_a_box(lines: list[str], *, is_boxed: bool) -> None:
    box = "\n".join(["Opening hours", *lines, "How to get there"])

    assert page(f"{TOLD}\n\n{MORE}\n\n{LAST}\n\n{box}\n\n{BELOW}").is_boxed(4) is is_boxed
