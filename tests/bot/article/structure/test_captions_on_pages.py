"""Captions on a page that was copied whole, which say nowhere that they are such."""

import pytest

from bot.article.structure.structure import structure_of
from tests.bot.article.structure.pages import FOOTER, HEADLINE, MENU, STORY, TEASERS, page, story_of

QUAY = "Islanders wait at the quay with letters"
FERRY = "The ferry lies at the quay"


def test_sentences_that_end_in_the_same_name_are_captions() -> None:
    captions = [f"{one}. Ann Lee" for one in (QUAY, FERRY)]

    article = page(HEADLINE, *STORY[:2], captions[0], STORY[2], captions[1], STORY[3])

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_sentence_that_ends_in_a_name_is_a_caption_where_the_page_has_it_without() -> None:
    article = page(HEADLINE, *STORY[:2], f"{QUAY}. Oldhaven Harbour", f"{QUAY}.", *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_letter_that_its_writer_signs_on_the_same_line_stays() -> None:
    crossed = (
        "I have crossed to the island on this ferry for thirty years and want to go on with it for more."
    )
    letter = f"{crossed} Ann Lee, Lintel"

    article = page(HEADLINE, *STORY[:2], letter, *STORY[2:])

    assert letter in story_of(article)


def test_what_stands_right_below_its_credit_is_a_caption() -> None:
    article = page(HEADLINE, *STORY[:2], f"Getty Images\n{QUAY} for the board of Oldhaven", *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_heading_right_below_a_credit_stays() -> None:
    article = page(HEADLINE, *STORY[:2], "Getty Images\nWhat happens to the ferry?", *STORY[2:])

    assert "What happens to the ferry?" in story_of(article)


@pytest.mark.parametrize("above", [f"{FERRY} at dusk. Photo: Ann Lee", "12 March 2026, 18:40", "By Ann Lee"])
def test_the_lead_right_below_a_caption_a_date_or_its_writer_stays(above: str) -> None:
    lead = "A crane fell over in the night beside the fish market and crushed eleven parked bicycles."

    article = page("\n".join([HEADLINE, "By Jo Hart", "11 March 2026", above, lead]), *STORY)

    assert story_of(article) == [HEADLINE, lead, *STORY]


def test_a_lead_above_a_caption_that_ends_in_its_credit_is_no_caption() -> None:
    lead = "Islanders carried letters to the harbour board, which counted again and keeps the last ferry."

    article = page(
        HEADLINE, f"{lead}\nThe ferry’s hall with the islanders’ coffin (fot. Harbour Press)", *STORY
    )

    assert lead in story_of(article)


def test_a_sentence_between_the_date_and_a_dateline_is_a_caption() -> None:
    caption = "Islanders of Lowen were seen at the quay with their letters in the rain of last spring."
    first = f"(OLD) -- {STORY[0]}"

    article = page(HEADLINE, "By Ann Lee", "12 March 2026", caption, "Story highlights", first, *STORY[1:])

    assert story_of(article) == [HEADLINE, first, *STORY[1:]]


@pytest.mark.parametrize(
    "caption",
    [
        "Islanders wait at the quay in this image taken from a film of the harbour board on Monday.",
        "Islanders and their dogs wait for the last ferry in Oldhaven, May 9, 2026.",
        "Open this photo in gallery:",
        "fot. Anna Nowak",
        "Islanders at the quay in spring, fot. Anna Nowak/Port",
    ],
)
def test_words_of_captions_in_other_houses_and_languages_are_known(caption: str) -> None:
    article = page(HEADLINE, *STORY[:2], caption, *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_chinese_and_japanese_captions_are_known_by_who_gave_the_picture() -> None:
    story = (
        "奥尔德黑文港务局周一决定，开往洛温岛的最后一班渡轮将继续运行，今后两年不会停航。",
        "渡轮在春天失去了全部船员，港务局原本打算在冬天之前把这艘船卖掉，再关闭码头。",
        "港务局局长霍尔特在会上说：“我们重新算过了，岛上居民付的钱比我们原先想的要多。”",
        "洛温岛的岛民把写给港务局的信装在棺材里抬到会场，这口棺材现在放在渡轮的大厅里。",
    )
    headline = "港务局决定保留开往洛温岛的最后一班渡轮"
    captions = ("渡轮停在码头。港务局供图", "岛民在码头等候（代表撮影）")
    lines = [*MENU, headline, story[0], captions[0], *story[1:3], captions[1], story[3], *TEASERS, *FOOTER]

    assert story_of(structure_of("\n\n".join(lines))) == [headline, *story]


def test_short_sentences_in_chinese_are_sentences_of_a_story() -> None:
    story = (
        "港务局周一决定，开往洛温岛的渡轮今后继续运行。",
        "渡轮在春天失去了全部船员，港务局没有找到新人。",
        "港务局原本打算在冬天之前把渡轮卖给另一座岛屿。",
        "洛温岛的岛民把写给港务局的信抬到了渡轮的大厅。",
        "港务局局长说，洛温岛岛民付的钱比原先想的要多。",
    )
    headline = "港务局保留洛温岛渡轮"

    assert story_of(structure_of("\n\n".join([*MENU, headline, *story, *FOOTER]))) == [headline, *story]


@pytest.mark.parametrize(
    "caption",
    [
        "Mara Holt in her office above the harbour of Oldhaven.",
        "Islanders wait for the ferry in the harbour of Oldhaven.(Lowen Island Rescue)",
        "Islanders wait for the ferry in the harbour of Oldhaven. TOM PELL (TOLLE)",
        "Should the board have kept the ferry? (1:42)",
        "Islanders wait beside the last ferry\nIslanders wait beside the last ferry | Tom Pell",
        "Listing image by Tolle Studios",
    ],
)
def test_a_caption_is_known_by_its_form(caption: str) -> None:
    article = page(HEADLINE, "By Ann Lee", "12 March 2026", caption, *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


@pytest.mark.parametrize(
    "sentence", ["Mara Holt in Oldhaven voted against it.", "Only one on the board left."]
)
def test_a_short_sentence_with_a_verb_is_no_caption(sentence: str) -> None:
    article = page(HEADLINE, "By Ann Lee", "12 March 2026", *STORY[:2], sentence, *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY[:2], sentence, *STORY[2:]]


def test_what_is_read_aloud_of_a_picture_and_its_caption_below_are_left_out() -> None:
    picture = (
        "Ann Lee/BWC A man in a wool hat stands beside a ferry\n"
        "The ferry’s captain says that he will sleep at his sister’s until the board has decided"
    )

    article = page(HEADLINE, "By Ann Lee", *STORY[:2], picture, *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_of_two_equal_lines_below_the_date_neither_is_the_headline() -> None:
    caption = "The last ferry, Mara, is 31 years old"

    article = page(HEADLINE, "Tuesday, 24 Nov 2026 19:02", f"{caption}\n{caption}", "By Ann Lee", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]
