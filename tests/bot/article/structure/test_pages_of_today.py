"""What stands around the story of a page as news sites build them today, in several languages."""

import pytest

from bot.article.structure.structure import structure_of
from tests.bot.article.structure.pages import FOOTER, HEADLINE, MENU, STORY, TEASERS, page, story_of


def notices(verbs: tuple[str, ...]) -> list[str]:
    """Death notices of one form, as a local paper has them on every page."""
    return [
        f"With deep sorrow we tell all who knew and loved her that our mother Ana {name}, teacher here, "
        f"{verb} in the eighty-first year of her life; the funeral will be at the cemetery on Monday."
        for verb in verbs
        for name in ("Abel", "Brook", "Crane", "Dorn", "Eames", "Falk", "Gale")
    ]


@pytest.mark.parametrize(
    "beside",
    [
        "Harbour board keeps the last ferry to Lowen…",
        "The last ferry of the harbour board to Lowen Island Photo: old picture of the crew",
    ],
    ids=["broken off in a list", "a caption with its credit"],
)
def test_what_has_the_storys_words_above_the_headline_is_not_it(beside: str) -> None:
    article = page(beside, HEADLINE, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_headline_may_open_with_a_name_from_a_network() -> None:
    headline = "@OldhavenFerry goes on with the last ferry to Lowen Island"
    deck = "The harbour board of Oldhaven decided on Monday to keep the last ferry to Lowen Island"

    article = page(headline, deck, "By Ann Lee", "12 March 2026", *STORY)

    assert article.headline is not None
    assert article.headline.of(article.text) == headline


def test_notices_of_one_form_are_not_the_story_however_many_there_are() -> None:
    lines = [
        *MENU,
        HEADLINE,
        "By Ann Lee",
        *STORY,
        *TEASERS,
        *MENU,
        *FOOTER,
        *notices(("died", "left us")),
        *FOOTER,
    ]

    article = structure_of("\n\n".join(lines))

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_menu_that_lost_the_spaces_between_its_words_is_no_story_however_long() -> None:
    towns = "".join(
        f"Old{one}haven New{one}ton Upper{one}ford" for one in ("Field", "Stone", "Wood", "Lake") * 12
    )

    article = structure_of("\n\n".join([towns, towns, *MENU, HEADLINE, "By Ann Lee", *STORY, *FOOTER]))

    assert story_of(article) == [HEADLINE, *STORY]


def test_short_sentences_of_a_script_without_spaces_stay_between_long_ones() -> None:
    headline = "港口委员会保留最后一班渡轮"
    long = (
        "奥德黑文港口委员会周一决定，继续运营前往洛文岛的最后一班渡轮。渡轮在春天失去了船员，委员会原本计划在冬天之前把它卖掉。",
        "委员会主席玛拉·霍尔特说：“我们重新算了一遍，岛上居民付的钱比我们想的要多。渡轮明年还会继续开往洛文岛，委员会也会继续付钱。”",
    )
    short = (
        "棺材现在放在大厅里。",
        "很多人从岛上赶来。",
        "大厅里挤满了人。",
        "有人带来了面包！",
        "晚上下起了雨。",
    )

    article = page(headline, "2026年3月12日 18:04 我要评论", long[0], *short, long[1])

    assert story_of(article) == [headline, long[0], *short, long[1]]


@pytest.mark.parametrize("heading", ["Kommentarer", "Komentarze", "Комментировать"])
def test_what_a_paper_asks_of_its_readers_comments_is_no_story_in_any_language(heading: str) -> None:
    asked = (
        "The board of the Oldhaven Bell wants letters about the ferry that are short and polite to islanders."
    )

    article = page(HEADLINE, "By Ann Lee", *STORY, heading, asked)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_line_that_points_to_another_story_of_the_island_is_left_out() -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY[:2], "MUST READ | The board and the island", *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


@pytest.mark.parametrize(
    "line",
    [
        "The Bell’s morning letter has all the news that you need to start your day. Sign up here.",
        "Advertisement\nReport This Ad",
    ],
)
def test_what_asks_or_sells_between_paragraphs_is_left_out(line: str) -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY[:2], line, *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_the_writer_is_named_above_an_address_and_a_date_and_by_no_item_of_a_menu() -> None:
    lines = ("Sign In", "Subscribe", "Today’s Paper", "Menu", *MENU, HEADLINE)

    article = structure_of(
        "\n".join([*lines, "Ann Lee\nann@bell.example\nMarch 12, 2026", "", "\n\n".join([*STORY, *FOOTER])])
    )

    assert article.names.author is not None
    assert article.names.author.of(article.text) == "Ann Lee"


def test_what_the_writer_earns_by_links_does_not_lead_the_story() -> None:
    line = (
        "This post has links to shops. If you buy there I may earn a small commission from the harbour shop."
    )

    article = page(HEADLINE, "By Ann Lee", "March 12, 2026", line, *STORY)

    assert story_of(article) == [HEADLINE, *STORY]
