import pytest

from bot.article.content_words import (
    content_words,
    distinct_content_words,
    language_of_few_words,
    tokens_of,
)
from bot.article.structure.structure import structure_of


def test_latin_name_within_a_script_without_spaces_is_one_word_of_its_own() -> None:
    assert distinct_content_words("売上はMiller's社へ", "ja") == {"売上", "上は", "miller", "社へ"}


@pytest.mark.parametrize("name", ["Miller's", "Miller’s", "'s", "s's"])
def test_possessive_within_a_script_without_spaces_leaves_no_empty_word(name: str) -> None:
    assert "" not in distinct_content_words(f"売上の一部が{name}社に還元される", "")


def test_page_in_japanese_that_names_a_shop_with_an_apostrophe_has_a_structure() -> None:
    line = (
        "売上の一部がMiller's社に還元され、港の人々はそれを長く覚えていることがあり、"
        "今年も店は開いたままになるという。"
    )
    menu = "ニュース\n天気\n港\n船\n人\n店\n道\n"

    assert structure_of(f"{menu}\n港の店が開く\n\n" + "\n\n".join([line] * 4) + f"\n\n{menu}").paragraphs


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Wurde jemand verletzt? Nein, niemand wurde verletzt.", "de"),
        ("Warum? Holm sagte, man habe ihm keinen Grund genannt.", "de"),
        ("Pourquoi Holm est parti ? Personne ne dit rien.", "fr"),
        ("¿Quién es? Nadie, dijo Holm.", "es"),
        ("Was Holm hurt? Nobody was, he says.", "en"),
        ("Holm", None),
        ("Holm, was?", None),
    ],
)
def test_a_few_words_tell_their_language_where_no_other_has_as_many(words: str, language: str | None) -> None:
    assert language_of_few_words(words) == language


@pytest.mark.parametrize(
    ("words", "tokens"),
    [
        ("The mill’s wheel, in May", ["the", "mill’s", "wheel", "in", "may"]),
        ("The mill/town of $5 bread", ["the", "mill", "town", "of", "5", "bread"]),
        ("Café “Müller” – né 1920", ["café", "müller", "né", "1920"]),
        ("東京の店", ["東京", "京の", "の店"]),
        ("店 of Müller", ["店", "of", "müller"]),
        ("IBMの店", ["ibm", "の店"]),
        ("Hi店", ["hi", "店"]),
    ],
)
def test_words_are_parted_and_scripts_without_spaces_are_read_in_pairs(words: str, tokens: list[str]) -> None:
    assert tokens_of(words) == tokens


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("the mill’s wheel", ["mill", "wheel"]),
        ("the mill's wheel", ["mill", "wheel"]),
        ("the mills and 's wheel", ["mills", "wheel"]),
    ],
)
def test_the_possessive_is_cut_off(words: str, content: list[str]) -> None:
    assert content_words(words, "en") == content
    assert distinct_content_words(words, "en") == frozenset(content)
