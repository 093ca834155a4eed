from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pipeline.asking.estimated_tokens import estimated_tokens
from bot.pipeline.asking.token_counting import Encoding
from bot.readers.model.numbered_article import number_article
from bot.readers.rules.quick_reading import read_by_rules
from tests.tokenizer_ranks import exact_encoding, place_ranks

ARTICLES = Path(__file__).parents[3] / "articles"
NO_NEWS_OF_THESE_LANGUAGES = ("french", "shopping_list", "source_code")
NEWS = [
    path
    for path in (*sorted(ARTICLES.glob("*.txt")), *sorted((Path(__file__).parent / "news").glob("*.txt")))
    if path.stem not in NO_NEWS_OF_THESE_LANGUAGES
]


@pytest.fixture(scope="module")
def encoding(tmp_path_factory: pytest.TempPathFactory) -> Encoding:
    return exact_encoding(place_ranks(tmp_path_factory.mktemp("tiktoken")).parent)


def share_of_true_count(text: str, encoding: Encoding) -> float:
    return estimated_tokens(text) / len(encoding.encode_ordinary(text))


@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.stem)
def test_news_is_estimated_near_its_true_count(path: Path, encoding: Encoding) -> None:
    text = path.read_text(encoding="utf-8")

    assert 0.97 <= share_of_true_count(text, encoding) <= 1.3


@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.stem)
def test_an_article_as_a_model_is_shown_it_is_estimated_near_its_true_count(
    path: Path, encoding: Encoding
) -> None:
    numbered = number_article(read_by_rules(path.read_text(encoding="utf-8")), "key").text

    assert 0.97 <= share_of_true_count(numbered, encoding) <= 1.3


@pytest.mark.parametrize(
    "text",
    [
        "qzxvkj wqpfhz jjkxvq bnmtrw xzvbqk ",
        "QXZJ-VKQY_81/22+ab==",
        "5 5 5 5 5 5 5 5 5 5",
        "👩‍👩‍👧‍👦 🇺🇦",
        "\n\n\n\t\t \n",
    ],
)
def test_what_is_no_prose_is_under_estimated_four_times_at_the_most(text: str, encoding: Encoding) -> None:
    assert share_of_true_count(text * 20, encoding) > 0.25


def test_a_run_of_letters_without_end_is_no_single_word() -> None:
    assert estimated_tokens("abcd" * 10_000) > 10_000


@given(text=st.text(max_size=60))
@settings(max_examples=60)
def test_any_text_has_an_estimate(text: str) -> None:
    assert estimated_tokens(text) >= 0


def test_more_text_is_never_estimated_as_less() -> None:
    assert estimated_tokens("One more.\n" * 3) < estimated_tokens("One more.\n" * 4)
