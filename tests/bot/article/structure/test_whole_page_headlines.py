"""Headline and writer of a page that was copied whole."""

import pytest

from bot.article.structure.structure import structure_of
from tests.bot.article.structure.pages import HEADLINE, STORY, page, story_of


def test_the_headline_of_a_page_is_the_line_that_says_what_the_story_says() -> None:
    article = page("Ferry week: all you need to know", HEADLINE, "By Ann Lee", "12 March 2026", *STORY)

    assert article.headline is not None
    assert article.headline.of(article.text) == HEADLINE


def test_a_line_right_below_the_headline_stays() -> None:
    deck = "Board counted again after the letters came in a coffin"

    article = page(HEADLINE, deck, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [HEADLINE, deck, *STORY]


def test_a_short_line_above_the_headline_is_not_preferred_for_sharing_a_word() -> None:
    article = page("Lowen ferry news", HEADLINE, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


@pytest.mark.parametrize(
    "above",
    [
        f"Home News Local {HEADLINE}",
        f"HomeNewsLocal{HEADLINE}",
        "You are here: Home > News > Ferry to Lowen Island",
        "Ferry | Island | Board | Lowen harbour board news",
        "« Back to the harbour board and ferry news",
        "Update your ferry and island news settings",
        "Correction/Comment on ferry news? Contact us",
        "Never miss an update on the ferry to Lowen Island",
        "Vous pouvez lire Ferry sur un seul appareil à la fois",
        "Du befindest dich hier: Lowen » Ferry » Board",
        "Island News / Ferry Lines / Harbour Board",
        f"{HEADLINE} | The Oldhaven Bell",
        "Recommended: Harbour board of Oldhaven paints the ferry to Lowen Island",
        "Lowen Island ferry home page »",
        "Harbour board and the last ferry to Lowen Island 6 of 9",
        "Mon ferry, 12/03/2026, 19:25 (GMT+7) harbour island",
    ],
)
def test_what_says_where_on_the_site_one_is_makes_no_headline(above: str) -> None:
    article = page(above, HEADLINE, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


@pytest.mark.parametrize(
    "headline",
    [
        "PHOTOS: Islanders of Lowen carry letters to the board in a coffin",
        "The Last Ferry of Lowen Island and Its Coffin",
        "How islanders contributed to our ‘ferry’ story",
    ],
)
def test_a_headline_is_known_though_its_words_are_those_of_captions_and_bylines(headline: str) -> None:
    article = page("Lowen Weather", headline, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [headline, *STORY]


@pytest.mark.parametrize(
    "headline",
    [
        "Oldhaven Keeps Its Last Ferry. Why the Islanders Are Not Happy.",
        "The Board of Oldhaven Keeps the Ferry, Then a Letter in a Coffin…",
    ],
)
def test_a_headline_may_end_in_a_stop_where_its_writer_stands_below(headline: str) -> None:
    article = page("Island puzzles", headline, "By Ann Lee", "12 March 2026", *STORY)

    assert article.headline is not None
    assert article.headline.of(article.text) == headline


def test_a_section_right_above_is_not_preferred_to_a_headline_that_shares_less() -> None:
    headline = "Coffin full of post turns the mood of a whole coast around"
    article = page("Lowen Island", "Weather", headline, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [headline, *STORY]


def test_a_deck_that_says_more_is_not_preferred_to_the_headline_above_it() -> None:
    headline = "The Board Learns to Count"
    deck = "Oldhaven keeps the last ferry to Lowen Island after letters to the board came in a coffin"
    article = page("Island puzzles", headline, deck, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [headline, deck, *STORY]


def test_a_caption_above_the_headline_is_not_preferred_to_it() -> None:
    caption = (
        "With a coffin full of letters to the board people came to Oldhaven from all over the coast: 11 March"
    )
    article = page("Island puzzles", caption, HEADLINE, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_the_names_of_two_writers_are_no_headline() -> None:
    article = page("What the Coffin Told", "Anna Lowen and J.M. Holt", "12 March 2026", *STORY)

    assert article.headline is not None
    assert article.headline.of(article.text) == "What the Coffin Told"


def test_a_line_of_tags_in_small_letters_is_no_headline() -> None:
    article = page("harbour board oldhaven lowen island ferry", HEADLINE, *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_headline_run_together_with_its_lead_is_no_story() -> None:
    glued = f"{HEADLINE} The board counted again after the letters of the islanders came in a coffin."
    article = page("Ferry", glued, "Listen", "Island", HEADLINE, "Puzzles", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_what_stands_above_the_headline_belongs_to_no_story() -> None:
    notice = (
        "The last ferry to Lowen Island does not run from Monday to Friday, as Oldhaven’s board says today."
    )
    article = page(notice, "Island", "Puzzles", HEADLINE, "Share on Facebook", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_the_headline_of_a_live_report_stands_above_its_date_and_key_points() -> None:
    headline = "Ferry live: crew leaves as islanders carry letters to the board"
    above = ("Last updated 14:32, 12 March 2026", "Follow live updates", "Key points")
    updates = [f"{hour}:20\n\n{words}" for hour, words in zip(range(14, 10, -1), STORY, strict=True)]

    article = page(headline, *above, "Harbour board keeps Lowen Island ferry", *updates)

    assert story_of(article)[0] == headline


def test_no_entry_of_a_live_report_is_its_headline() -> None:
    headline = "Lowen Island live: crew leaves in the night"
    entries = (
        "Key events",
        "14:20 Harbour board decides to keep the last ferry",
        "13:05 Islanders carry letters",
    )
    points = (
        "What we know",
        "- Harbour board keeps the ferry to Lowen Island running",
        "- Its crew has left",
    )

    article = page(headline, *entries, *points, "14.20 GMT", "Board counts", *STORY)

    assert article.headline is not None
    assert article.headline.of(article.text) == headline


def test_a_name_beside_the_date_of_a_whole_page_is_its_writer() -> None:
    article = page(HEADLINE, "Ana Ruiz", "Rondela - 04 may 2026 - 10:12 CEST", *STORY)

    assert article.names.author is not None
    assert article.names.author.of(article.text) == "Ana Ruiz"


def test_two_words_of_a_menu_are_no_writer() -> None:
    article = structure_of("\n\n".join(["Menu", "Reject Everything", "Log in", HEADLINE, *STORY]))

    assert article.names.author is None


def test_a_headline_of_two_sentences_with_bars_behind_it_is_one() -> None:
    headline = "Harbour board keeps the last ferry to Lowen. The islanders pay for it | Print | E-mail"

    article = page("Ferry | Board | Island", headline, "12 March 2026", *STORY)

    assert story_of(article) == [headline, *STORY]


@pytest.mark.parametrize(
    "headline", ["« Nous gardons la ferry » : Lowen Island", "»Wir behalten sie«: ferry, Lowen Island"]
)
def test_a_headline_may_open_with_guillemets(headline: str) -> None:
    article = page(headline, "Par Claire Audoin, envoyée spéciale à Lowen", "12 mars 2026", *STORY)

    assert story_of(article) == [headline, *STORY]
    assert article.names.author is not None
    assert article.names.author.of(article.text) == "Claire Audoin"


def test_what_stands_of_the_writer_below_their_name_is_no_lead() -> None:
    about = "Tom Roe is a baker of Oldhaven who takes the ferry to Lowen Island with fourteen rolls a day."

    article = page(HEADLINE, "Tom Roe", about, "12 March 2026", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]
    assert article.names.author is not None
    assert article.names.author.of(article.text) == "Tom Roe"


@pytest.mark.parametrize(
    "tags",
    [
        "Tags: ferry, Lowen Island, harbour board, Oldhaven",
        "Reporter: Oldhaven harbour board release",
    ],
)
def test_what_a_label_of_one_word_opens_is_not_preferred_to_the_headline(tags: str) -> None:
    headline = "Harbour board counts again: the last ferry stays"

    article = page(tags, headline, *STORY)

    assert article.headline is not None
    assert article.headline.of(article.text) == headline


def test_a_headline_in_a_script_without_spaces_is_one() -> None:
    headline = "港口委员会保留最后一班渡轮"
    subjects = "相关： 洛文岛 渡轮 港口委员会"
    story = (
        "奥德黑文港口委员会周一决定，继续运营前往洛文岛的最后一班渡轮。渡轮在春天失去了船员，委员会原本计划在冬天之前把它卖掉。",
        "委员会主席玛拉·霍尔特说：“我们重新算了一遍，岛上居民付的钱比我们想的要多。渡轮明年还会继续开往洛文岛，委员会也会继续付钱。”",
        "岛上居民把写给委员会的信装进一口棺材，抬到渡轮上，棺材现在就放在港口委员会的大厅里。很多人为此从洛文岛赶到奥德黑文。",
    )

    article = page("首页 > 新闻", headline, "2026年3月12日 18:04 我要评论", subjects, *story)

    assert article.headline is not None
    assert article.headline.of(article.text) == headline


def test_where_hardly_anything_speaks_for_a_line_a_page_has_no_headline() -> None:
    labels = ["Menu", "Login", "Forgotten?", "Register", "Help", "Terms", "Contact", "Jobs"]

    article = structure_of("\n\n".join([*labels, *STORY]))

    assert article.headline is None
