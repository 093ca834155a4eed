"""Which lines of a page may be a headline, by their length, their words and the lines near them."""

import pytest

from bot.article.article import FurnitureKind
from bot.article.structure.headline_shape import (
    LONGEST_OF_SENTENCES,
    has_copy_near,
    is_row_of_tags,
    may_end_in_stop,
    reads_as_headline,
    stands_above_byline,
    stands_above_deck,
    stands_below_byline,
    tells_of_live_report,
)
from bot.article.structure.line_shape import describes_picture, is_sentence, mostly_small, runs_words_together
from bot.article.structure.page import Page
from tests.bot.article.structure.marked_page import marked_page

TOLD = "The mill of the old town was sold to Ann Lee in May."
BYLINE: FurnitureKind = "byline"


def page(text: str, **kinds: FurnitureKind) -> Page:
    return marked_page(text, kinds)


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("Mill to close", True),
        ("Mill closes", False),
        (f"Mill closes. It is {'o' * 111}", True),
        (f"Mill closes. It is {'o' * 112}", False),
    ],
    ids=["three words", "two words", "two sentences", "two sentences that are too long"],
)
def test_a_headline_has_three_words_and_is_no_longer_than_headlines(line: str, *, reads: bool) -> None:
    assert reads_as_headline(page(f"{line}\n\n{TOLD}"), 0) is reads


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("Home News Mill to close", False),
        ("Mill to close | The Bell", False),
        ("Mill to close and shop to open", True),
        ("Mill closes today", True),
    ],
)
def test_what_holds_another_headline_is_none(line: str, *, reads: bool) -> None:
    assert reads_as_headline(page(f"{line}\n\nMill to close\n\nMill closes\n\n{TOLD}"), 0) is reads


@pytest.mark.parametrize(("lines", "reads"), [(13, False), (14, True)])
def test_only_lines_near_a_headline_tell_that_it_holds_another(lines: int, *, reads: bool) -> None:
    between = "\n\n".join(["Sport"] * lines)

    assert reads_as_headline(page(f"Home News Mill to close\n\n{between}\n\nMill to close"), 0) is reads


@pytest.mark.parametrize(
    ("above", "stands"),
    [
        ("Marle loses its mill", True),
        ("Marle loses mill", True),
        ("Mill lost\n\nA town mourns", False),
        ("Marle loses mill\n\nA town mourns it", False),
        ("Marle loses its mill\n\nA town mourns its old mill", True),
    ],
    ids=["four words", "three words alone", "two above three", "three above four", "four above six"],
)
def test_a_headline_stands_above_a_byline_with_a_deck_between(above: str, *, stands: bool) -> None:
    lines = above.count("\n\n") + 1

    assert stands_above_byline(page(f"{above}\n\nBy Tom Orne", **{f"line_{lines}": BYLINE}), 0) is stands


def test_what_has_no_line_above_stands_below_no_byline() -> None:
    told = page(f"Mill to close\n\n{TOLD}\n\nBy Tom Orne", line_2=BYLINE)

    assert [stands_below_byline(told, index) for index in range(3)] == [False, False, False]


@pytest.mark.parametrize(
    ("deck", "stands"), [("all of it is sold to Anna", True), ("all of it is sold to Ann", False)]
)
def test_a_deck_is_half_as_long_again_as_its_headline(deck: str, *, stands: bool) -> None:
    assert stands_above_deck(page(f"Old Mill To Sell\n\n{deck}"), 0) is stands


@pytest.mark.parametrize(
    ("line", "longer", "has"),
    [
        ("Mill to close", "Home News Mill to close", True),
        ("Mill to close", "Mill to close | The Bell", True),
        ("Mill closes", "Mill closes | The Bell", False),
        ("Mill to close", "Bell to ring", False),
    ],
)
def test_a_headline_has_a_longer_copy_near(line: str, longer: str, *, has: bool) -> None:
    assert has_copy_near(page(f"{longer}\n\n{line}\n\n{TOLD}"), 1) is has


@pytest.mark.parametrize(
    ("line", "tells"), [("Mill closes in Marle: live", True), ("Mill closes today: live", False)]
)
def test_a_live_report_has_more_words_than_a_section(line: str, *, tells: bool) -> None:
    assert tells_of_live_report(line) is tells


@pytest.mark.parametrize(("line", "is_row"), [("mill town bread", True), ("mill and bread", False)])
def test_tags_have_four_letters(line: str, *, is_row: bool) -> None:
    assert is_row_of_tags(line) is is_row


@pytest.mark.parametrize(
    ("length", "may_end"), [(LONGEST_OF_SENTENCES, True), (LONGEST_OF_SENTENCES + 1, False)]
)
def test_a_headline_of_some_length_may_end_in_a_stop(length: int, *, may_end: bool) -> None:
    line = f"{'The old mill closes ' * 9}"[: length - 1] + "."

    assert may_end_in_stop(page(f"{line}\n\nBy Tom Orne", line_1=BYLINE), 0) is may_end


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("The mill of the old town was sold in the May.", True),
        ("The mill of the old town was sold in a May.", False),
        ("老城的水车坊在五月卖给了安李和她的。", False),
        ("老城的水车坊在五月卖给了安李和她的女。", True),
        (
            "and so the mill of the town is not what it was and is old " * 2
            + "and is as it was in all of that time, so it is",
            True,
        ),
    ],
)
def test_a_sentence_is_long_and_has_a_stop_or_is_longer_than_headlines(line: str, *, is_one: bool) -> None:
    assert is_sentence(line) is is_one


@pytest.mark.parametrize(("line", "is_small"), [("the Old mill", True), ("the Old mill Town", False)])
def test_most_words_begin_small(line: str, *, is_small: bool) -> None:
    assert mostly_small(line) is is_small


@pytest.mark.parametrize(
    ("line", "runs"),
    [("NewsSport and so on", False), ("NewsSport and so", True)],
)
def test_more_than_one_word_in_four_is_glued(line: str, *, runs: bool) -> None:
    assert runs_words_together(line) is runs


@pytest.mark.parametrize(("length", "describes"), [(400, True), (401, False)])
def test_a_caption_has_up_to_four_hundred_characters(length: int, *, describes: bool) -> None:
    assert describes_picture(f"Image caption {'the old mill ' * 40}"[:length]) is describes
