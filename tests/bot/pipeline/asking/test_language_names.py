import pytest

from bot.pipeline.asking.language_names import language_code, language_name


@pytest.mark.parametrize(
    ("wanted", "otherwise", "name"),
    [
        ("de", "en", "German"),
        ("DE", "en", "German"),
        ("German", "en", "German"),
        (" plain German ", "en", "plain German"),
        ("", "fr", "French"),
        ("", "und", "the language of the article"),
        ("", "the language of the question", "the language of the question"),
        ("de", "the language of the question", "German"),
    ],
)
def test_a_model_is_told_a_language_by_its_name(wanted: str, otherwise: str, name: str) -> None:
    assert language_name(wanted, otherwise) == name


@pytest.mark.parametrize(
    ("wanted", "code"), [("de", "de"), ("german", "de"), ("", None), ("plain German", "plain german")]
)
def test_a_language_has_a_code(wanted: str, code: str | None) -> None:
    assert language_code(wanted) == code
