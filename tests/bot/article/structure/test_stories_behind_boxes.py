"""Where a story goes on behind what a page puts between its paragraphs, and where it does not."""

import pytest

from bot.article.structure.structure import structure_of
from tests.bot.article.structure.pages import FOOTER, HEADLINE, MENU, STORY, TEASERS, page, story_of

BOX = (
    "People also read…\n1\nTwo geese fined\n2\nBridge over the Tarn closed\n3\nA piano on the roundabout\nAll"
)
GOES_ON = (
    "Nothing of this was on the agenda when the night began, and three who had a speech ready went home.",
    "“A boat is cheap and a promise is not,” Holt told reporters on the stairs.",
    "Whoever wants to know what it costs can read the numbers from Thursday at the town clerk’s window.",
)
OTHER = (
    "A baker in Lintel has sold fourteen rolls as a dozen for as long as anybody there can remember.",
    "He says that he learned to count from his uncle, who was paid by the roll and had bad eyes.",
)


def test_a_story_goes_on_behind_a_long_box_where_somebody_of_it_speaks() -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY, BOX, *GOES_ON)

    assert story_of(article) == [HEADLINE, *STORY, *GOES_ON]


def test_a_date_in_a_box_ends_no_story() -> None:
    teaser = "A STORY THAT YOU MAY LIKE\nTown pulls the plug on its fountain\nNovember 2, 2026"

    article = page(HEADLINE, "By Ann Lee", *STORY, teaser, *GOES_ON)

    assert story_of(article) == [HEADLINE, *STORY, *GOES_ON]


def test_the_beginning_below_the_headline_belongs_to_what_stands_below_a_box() -> None:
    teaser = "A STORY THAT YOU MAY LIKE\nTown pulls the plug on its fountain\nNovember 2, 2026"
    beginning = (
        "Mara Holt has a system for evenings that go on for too long, and it is a thermos.",
        GOES_ON[1],
    )

    article = page(HEADLINE, "By Ann Lee", *beginning, teaser, *STORY)

    assert story_of(article) == [HEADLINE, *beginning, *STORY]


@pytest.mark.parametrize(
    "between",
    [BOX, "Baker counts fourteen rolls as a dozen\nBy Tom Brindle", "12 comments", "© The Bell 2026"],
    ids=["a box", "another headline and its byline", "comments", "a copyright"],
)
def test_what_says_nothing_of_the_story_behind_a_box_is_none(between: str) -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY, between, *OTHER)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_last_paragraph_behind_a_box_stays() -> None:
    newsletter = "Bell in the morning\nWhat matters, every weekday at six.\nYour address\nI want it"
    last = (
        "It was past eleven when the lights went out, and nobody had thought of who would sweep the hall "
        "or of where the coffin was to go."
    )

    article = page(HEADLINE, "By Ann Lee", *STORY, newsletter, last)

    assert story_of(article) == [HEADLINE, *STORY, last]


def test_a_heading_alone_below_a_box_stays() -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY[:2], BOX, "A coffin", *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY[:2], "A coffin", *STORY[2:]]


def test_sentences_between_the_labels_of_a_box_are_none_of_the_story() -> None:
    box = (
        "Bell in the morning\nAll that matters on the island and in Oldhaven, every weekday.\n"
        "With your address you agree to what the harbour board calls terms.\nI want it"
    )

    article = page(HEADLINE, "By Ann Lee", *STORY[:2], box, *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_label_and_two_other_headlines_that_stand_together_are_a_box() -> None:
    box = "Look at this\nBaker’s dozen turns out to be fourteen\nA piano stands on the roundabout"

    article = page(HEADLINE, "By Ann Lee", *STORY[:2], box, *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_short_sentence_with_who_says_it_ends_a_story() -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY, "“They will see,” Holt said.")

    assert story_of(article) == [HEADLINE, *STORY, "“They will see,” Holt said."]


def test_a_live_report_keeps_the_headings_of_its_updates_and_what_a_colleague_adds() -> None:
    updates = (
        "14:20",
        "First boat is away",
        "The first ferry has left Oldhaven with forty islanders and the coffin on board.",
        "Tom Brindle",
        "What struck me on the pier is how quiet it was, and that nobody waved back.",
        "Share",
        "2h ago",
        "12:05",
        "Good afternoon",
        "Ann Lee here, with a thermos, on a bench that the gulls have left to me for now.",
    )

    article = page(HEADLINE, "Ann Lee", "15:02", "Board has voted", *STORY, "Share", *updates)

    story = story_of(article)
    assert [line for line in (*updates, "Board has voted") if line not in story] == [
        "14:20", "Tom Brindle", "Share", "2h ago", "12:05",
    ]  # fmt: skip


def test_letters_that_open_alike_keep_their_headings_and_signatures() -> None:
    letters = (
        "Save the ferry",
        "SIR – The harbour board asks us to pay for a ferry that it let rust for ten years.",
        "Jane Doe\nOldhaven",
        "Too many gulls",
        "SIR – Nobody feeds the gulls but the visitors, and nobody tells them that gulls remember faces.",
        "Tom Brindle\nLintel",
        "On bread",
        "SIR – My baker has sold fourteen rolls as a dozen since 1987, and I never had the heart to say so.",
        "Lena Ortis\nLintel",
    )

    article = structure_of(
        "\n\n".join([*MENU, "Letters: ferry, gulls and bread", *letters, *TEASERS, *FOOTER])
    )

    assert story_of(article) == [
        "Letters: ferry, gulls and bread",
        *(line for letter in letters for line in letter.split("\n")),
    ]


def test_what_stands_above_the_dateline_is_no_lead() -> None:
    caption = "The ferry of the harbour board lies in Oldhaven, where islanders had waited since the morning."
    first = "OLDHAVEN — " + STORY[0]

    article = page(
        HEADLINE, "By Ann Lee", "March 12, 2026", f"{caption}\nTom Pell / Oldhaven Bell", first, *STORY[1:]
    )

    assert story_of(article) == [HEADLINE, first, *STORY[1:]]


def test_a_sentence_above_a_credit_that_has_no_word_of_the_story_does_not_lead_it() -> None:
    button = "Enjoy more audio and podcasts on every telephone."

    article = page(HEADLINE, "By Ann Lee", "March 12, 2026", button, "Photograph: Tom Pell", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_what_stands_of_the_writer_below_the_byline_is_no_story() -> None:
    note = "Ann Lee, who grew up on a ferry, spoke to the harbour board and to nine islanders for this."

    article = page(HEADLINE, "By Ann Lee", note, "March 12, 2026", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_headline_of_two_sentences_in_capitals_stands_above_its_deck() -> None:
    headline = "Harbour Board Keeps the Last Ferry. Not All Like It."
    deck = "The board of Oldhaven has counted the ferry again, and the island pays."

    article = page(headline, deck, "By Ann Lee", "March 12, 2026", *STORY)

    assert article.headline is not None
    assert article.headline.of(article.text) == headline
