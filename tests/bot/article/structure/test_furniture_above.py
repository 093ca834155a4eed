"""What stands above a story and is none of it: sections, menus, bylines, captions."""

import pytest

from bot.article.structure.structure import structure_of
from tests.bot.article.structure.ferry_page import AFTER_THAT, HEADLINE, MORE, STORY, furniture_of
from tests.bot.article.structure.pages import MENU


def test_the_name_of_a_section_above_the_headline_is_no_headline() -> None:
    text = "\n\n".join(["World News", HEADLINE, STORY, MORE])

    article = structure_of(text)

    assert article.headline is not None
    assert article.headline.of(text) == HEADLINE


DATE, SECTION = "Posted March 12, 2026", "LOCAL NEWS"


@pytest.mark.parametrize("lines", [(DATE, SECTION, HEADLINE), (HEADLINE, DATE, SECTION)])
def test_the_name_of_a_section_beside_a_date_is_nobodys_name(lines: tuple[str, ...]) -> None:

    article = structure_of("\n\n".join([*lines, STORY, MORE]))
    kinds = {one.span.of(article.text): one.kind for one in article.furniture}

    assert article.names.author is None
    assert kinds[SECTION] == "navigation"


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article gave the wrong date for the vote.",
        "Editor’s note: This story was changed on Tuesday to give the right number of islanders.",
    ],
)
@pytest.mark.parametrize("around", [(), MENU])
def test_a_correction_above_the_headline_makes_no_headline(note: str, around: tuple[str, ...]) -> None:
    text = "\n\n".join([*around, note, HEADLINE, "By Ann Lee", STORY, MORE, AFTER_THAT, *around])

    article = structure_of(text)

    assert article.headline is not None
    assert article.headline.of(text) == HEADLINE
    assert note in [one.of(text) for one in article.paragraphs]


def test_a_note_of_a_correction_that_is_the_headline_stays_it() -> None:
    text = f"Correction: Ferry to Lowen Island\n\n{STORY}\n\n{MORE}"

    article = structure_of(text)

    assert article.headline is not None
    assert article.headline.of(text) == "Correction: Ferry to Lowen Island"


def test_a_name_between_date_and_story_is_a_caption_and_no_byline() -> None:
    article = structure_of(f"{HEADLINE}\n\nNov 9, 2026\n\nDesmond Purcell\n\n{STORY}\n\n{MORE}")

    assert article.names.author is None
    assert [one.span.of(article.text) for one in article.furniture][-1] == "Desmond Purcell"


def test_a_name_between_headline_and_date_is_a_byline() -> None:
    found = furniture_of(HEADLINE, "Jane Dorrit", "2 February 2026", STORY, MORE)

    assert found == [("byline", "Jane Dorrit"), ("timestamp", "2 February 2026")]


def test_the_menus_of_a_pasted_page_are_furniture() -> None:
    menu = ["Business", "Tech", "Your account", "Shop", "Radio", "Weather", "Live TV"]

    found = furniture_of(*menu, HEADLINE, STORY, MORE, AFTER_THAT, *menu)

    assert found == [("navigation", "\n\n".join(menu)), ("navigation", "\n\n".join(menu))]


def test_a_list_without_prose_is_no_menu() -> None:
    found = furniture_of("milk", "eggs", "bread", "onions", "lemons", "bin bags", "cat food")

    assert found == []


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("By Grace Zolk | gzolk@lowen.example", None),
        ("By Grace ZolkStaff Writer", None),
        ("By Grace Zolk | Special to the Lowen Post", None),
        ("By Grace Zolk12 March 2026", "12 March 2026"),
        ("By Grace Zolk March 12, 2026, 07:47 PM EST", "March 12, 2026"),
        ("Posted by Grace Zolk on March 12, 2026", "March 12, 2026"),
        ("5:45 AM PST 3/12/2026 by Grace Zolk", "3/12/2026"),
        ("Grace Zolk | 11:55 pm EDT March 12, 2026", "March 12, 2026"),
        ("By Grace Zolk on Monday, March 12th, 2026 at 11:08 a.m.", "March 12th, 2026"),
        ("Grace Zolk, Associated Press", None),
        ("Von Grace Zolk, 12. März 2026", "12. März 2026"),
    ],
)
def test_a_byline_names_its_writer_and_date_whatever_else_it_is_run_together_with(
    line: str, date: str | None
) -> None:
    article = structure_of(f"{HEADLINE}\n\n{line}\n\n{STORY}\n\n{MORE}")
    author, found = article.names.author, article.names.date

    assert author is not None
    assert author.of(article.text) == "Grace Zolk"
    assert (found and found.of(article.text)) == date


def test_the_name_of_who_the_story_is_about_is_a_caption_and_no_byline() -> None:
    article = structure_of(f"{HEADLINE}\n\n2 February 2026\n\nAnn Holm\n\n{STORY}\n\n{MORE}")

    assert article.names.author is None
    assert ("photo_credit", "Ann Holm") in furniture_of(HEADLINE, "2 February 2026", "Ann Holm", STORY, MORE)


def test_a_section_above_a_headline_with_a_byline_is_left_out() -> None:
    found = furniture_of("Nation & World", HEADLINE, "By Ann Lee", STORY, MORE)

    assert found[0] == ("navigation", "Nation & World")


def test_a_short_headline_above_a_deck_stays() -> None:
    deck = "Islanders had carried their letters to the board in a coffin"

    assert furniture_of("Ferry saved", deck, "By Ann Lee", STORY, MORE) == [("byline", "By Ann Lee")]
