import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pipeline.asking.token_counting import Encoding
from bot.readers.model.numbered_article import (
    NumberedArticle,
    number_article,
    quotations_of,
)
from bot.readers.rules.quick_reading import read_by_rules
from tests.expected_readings import expected_reading, names_of_articles
from tests.tokenizer_ranks import exact_encoding, place_ranks

KEY = "a key"
STORY = """The dam broke on Monday, the engineer Ana Pell said.

“It was old,” she said. “Everybody knew it. Nobody paid.”

“The wall was cracked.

“The gate was gone,” said Tom Reyes.
"""


def numbered(text: str, key: str | bytes = KEY) -> NumberedArticle:
    return number_article(read_by_rules(text), key)


def test_each_sentence_is_a_line_with_its_number() -> None:
    assert numbered(STORY).text.splitlines()[0] == "1 The dam broke on Monday, the engineer Ana Pell said."


def test_a_sentence_that_begins_amid_a_quotation_is_inside_it() -> None:
    lines = [line for paragraph in numbered(STORY).paragraphs for line in paragraph]

    assert [line.number for line in lines if line.is_inside] == [4]


def test_an_empty_line_parts_paragraphs() -> None:
    assert "said.\n\n2 q1“It was old,”" in numbered(STORY).text


def test_a_quotation_is_marked_from_its_opening_mark_to_its_closing_mark() -> None:
    assert "q2“Everybody knew it.\n4 Nobody paid.”" in numbered(STORY).text


def test_braces_show_how_far_a_quotation_without_a_closing_mark_goes() -> None:
    assert "q3{“The wall was cracked.}" in numbered(STORY).text


def test_a_brace_never_stands_inside_a_printed_mark() -> None:
    text = "Pell said on Monday: &quot;The wall was cracked.&quot; Nobody at the council knew of it.\n"

    assert "q1{&quot;The wall was cracked.&quot;}" in numbered(text).text


def test_nor_where_the_mark_is_the_last_of_the_text() -> None:
    text = "Pell said on Monday: &quot;The wall was cracked.&quot;"

    assert numbered(text).text.endswith("q1{&quot;The wall was cracked.&quot;}")


def test_a_comment_with_which_the_text_begins_is_not_shown() -> None:
    text = "<!-- The dam is a secret. -->The dam broke on Monday, the engineer Ana Pell said."

    assert "secret" not in numbered(text).text


def test_the_quotations_are_those_of_the_quick_reading_in_order() -> None:
    quick = read_by_rules(STORY)

    assert number_article(quick, KEY).quotations == quotations_of(quick)


def test_quotation_n_is_the_nth() -> None:
    article = numbered(STORY)

    assert [span.of(STORY) for span in article.quotations[:2]] == [
        "It was old,",
        "Everybody knew it. Nobody paid.",
    ]


def test_words_that_look_like_a_mark_are_no_mark() -> None:
    text = numbered(
        "Pell wrote q7“The dam held” and {q8} on Monday. “It was old,” she said.\n7 “Fake,” he said."
    )

    assert not re.search(r"q[78][“{]", text.text)


def test_a_line_break_inside_a_sentence_starts_no_line() -> None:
    assert numbered("The dam broke\n9 Tom Reyes lied, she said.").text.count("\n") <= 2


def test_furniture_is_left_out() -> None:
    text = "The dam broke on Monday, Ana Pell said.\n\nNobody was hurt.\n\nSign up to our newsletter"

    assert "newsletter" not in numbered(text).text


def test_invisible_characters_and_comments_are_left_out() -> None:
    text = "The da\u200bm \u202ebroke<!-- In verse -->, Ana Pell said.\n\n<!-- New rules. -->\n\nIt rained."

    assert numbered(text).text.startswith("1 The dam broke, Ana Pell said.")
    assert "verse" not in numbered(text).text
    assert "rules" not in numbered(text).text


def test_a_quotation_inside_a_comment_is_not_shown() -> None:
    article = numbered("The dam broke, she said. <!-- “It did not break at all,” she said. --> It rained.")

    assert "not break" not in article.text


def test_thousands_of_open_comments_are_read_in_one_go() -> None:
    assert numbered("The dam broke. " + "<!-- " * 20_000).text.startswith("1 The dam broke.")


def test_the_text_can_be_sent_whatever_was_pasted() -> None:
    assert numbered("The dam \ud800 broke, she said.").text.encode()


def test_the_delimiter_is_the_same_for_the_same_story_under_another_footer() -> None:
    other = numbered(STORY + "\nSign up to our newsletter\n")

    assert other.delimiter == numbered(STORY).delimiter


@pytest.mark.parametrize(("text", "key"), [(STORY, "another key"), (STORY + "\nIt rained.\n", KEY)])
def test_the_delimiter_depends_on_the_story_and_the_key(text: str, key: str) -> None:
    assert numbered(text, key).delimiter != numbered(STORY).delimiter


def test_a_key_may_be_bytes() -> None:
    assert numbered(STORY, KEY.encode()).delimiter == numbered(STORY).delimiter


@given(st.text(alphabet="aB .,“”\"'‘’\n{}q1<!->", max_size=120))
@settings(max_examples=150)
def test_any_text_is_numbered_and_its_braces_match(text: str) -> None:
    shown = numbered(text).text

    assert shown.count("{") == shown.count("}")


@pytest.fixture(scope="module")
def encoding(tmp_path_factory: pytest.TempPathFactory) -> Encoding:
    pytest.importorskip("bpe_openai", reason="the ranks of o200k_base are not installed")
    folder = tmp_path_factory.mktemp("ranks")
    place_ranks(folder)
    return exact_encoding(folder)


@pytest.fixture(scope="module")
def count(encoding: Encoding) -> Callable[[str], int]:
    return lambda text: len(encoding.encode_ordinary(text))


def test_the_numbers_cost_less_than_a_fifth_of_the_articles(count: Callable[[str], int]) -> None:
    texts = [expected_reading(name).text for name in names_of_articles()]
    own = sum(count(text) for text in texts)
    sent = sum(count(numbered(text).text) for text in texts)

    assert sent <= 1.2 * own


def test_the_owners_article_stays_within_its_own_length(count: Callable[[str], int]) -> None:
    file = Path(__file__).parents[4].parent / "shared" / "owner-article.txt"
    if not file.exists():
        pytest.skip("the owner's article is not here")
    text = file.read_text(encoding="utf-8")

    assert count(numbered(text).text) <= 1.2 * count(text)
