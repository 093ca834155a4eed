from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.article.invisible import INVISIBLE
from bot.article.structure.structure import structure_of

OWNER_ARTICLE = Path(__file__).parents[4] / "../shared/owner-article.txt"

PIECES = (
    "The mayor said so. ",
    "“We won!” Smith said.",
    "Read more:",
    "Share",
    "By Jane Dorrit",
    "© 2026 Harbour",
    "Jane Dorrit is a Newshour reporter.",
    "Leave a comment",
    "U. S. ",
    "a.m.",
    ". . .",
    "?!”",
    "“",
    "”",
    '"',
    "’",
    "«",
    "。",
    "&quot;",
    "\n",
    "\n\n",
    "\r",
    "\u2028",
    " ",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\x00",
    "\ud800",
    "3. Mai ",
    "word ",
    "Word ",
)
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@given(texts)
@settings(max_examples=200)
def test_the_spans_of_any_text_lie_inside_it_in_order_and_apart(text: str) -> None:
    article = structure_of(text)

    for spans in (article.sentences, article.paragraphs, tuple(one.span for one in article.furniture)):
        offsets = [offset for span in spans for offset in span]
        assert offsets == sorted(offsets)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(span.of(text).strip() == span.of(text) for span in spans)


@given(texts)
@settings(max_examples=200)
def test_sentences_hold_every_visible_character_outside_furniture(text: str) -> None:
    article = structure_of(text)

    held = bytearray(len(text))
    for span in (*article.sentences, *(one.span for one in article.furniture)):
        held[span.start : span.end] = b"\1" * (span.end - span.start)
    assert [
        character
        for character, is_held in zip(text, held, strict=True)
        if not is_held and not character.isspace() and character not in INVISIBLE
    ] == []


@given(texts)
@settings(max_examples=50)
def test_every_sentence_lies_in_one_paragraph(text: str) -> None:
    article = structure_of(text)

    assert all(
        sum(paragraph.holds(sentence) for paragraph in article.paragraphs) == 1
        for sentence in article.sentences
    )


@given(texts)
@settings(max_examples=50)
def test_the_same_text_has_the_same_structure(text: str) -> None:
    assert structure_of(text) == structure_of(text)


@pytest.mark.parametrize("footer", ["Leave a Comment", "Share on Facebook", "© 2026 The Harbour Post"])
def test_another_footer_leaves_the_digest_the_same(footer: str) -> None:
    story = "Ferry stays\n\nThe council voted on Monday to keep the ferry running after a long debate."

    assert structure_of(f"{story}\n\n{footer}").digest == structure_of(story).digest


def test_another_story_has_another_digest() -> None:
    assert structure_of("The ferry stays.").digest != structure_of("The ferry goes.").digest


def test_a_headline_is_one_sentence_even_with_a_question_in_it() -> None:
    text = "Is the ferry lost? Islanders wait\n\nThe council votes on Monday on what is to become of it."

    article = structure_of(text)

    assert article.headline == article.sentences[0] == article.paragraphs[0]


@pytest.fixture(scope="module")
def owner_article() -> str:
    if not OWNER_ARTICLE.exists():
        pytest.skip("the owner's article is not beside this checkout")
    return OWNER_ARTICLE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "start", "end"),
    [
        (1, "Putin ‘humiliated’", "UK official:"),
        (2, "Russian President", "Shapps said."),
        (5, "“The world", "conference. ."),
        (6, "“In doing so", "he said."),
        (7, "“This has", "prevented now."),
        (8, "Together with", "Russia. “"),
        (9, "Newsweek reached", "comment."),
        (13, "Kirby also", "advancing.”"),
        (16, "In July 2023", "Kang Sun Nam."),
        (17, "A few months", "Matthew Miller said."),
        (18, "He warned Kim", "Ukraine."),
        (19, "Reuters reported", "a deal."),
    ],
)
def test_the_sentences_of_the_owners_article_keep_their_numbers(
    owner_article: str, number: int, start: str, end: str
) -> None:
    sentence = structure_of(owner_article).sentences[number - 1].of(owner_article)

    assert (sentence.startswith(start), sentence.endswith(end)) == (True, True)


def test_the_furniture_of_the_owners_article_is_not_story(owner_article: str) -> None:
    article = structure_of(owner_article)

    assert [one.kind for one in article.furniture] == ["author_biography", "comment_form"]
    assert len(article.sentences) == 19
