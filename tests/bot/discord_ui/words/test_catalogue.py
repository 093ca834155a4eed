"""What people read stands in the catalogue, so that another language needs no other file."""

import ast
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[4] / "bot" / "discord_ui"
CARDS = sorted((FOLDER / "cards").glob("*.py"))
CATALOGUES = sorted((FOLDER / "words").glob("*catalogue.py"))
TWO_WORDS = re.compile(r"[A-Za-z’]{2,} [A-Za-z’]{2,}")


def texts_in(file: Path) -> list[str]:
    """Every string that somebody may read: no docstring, no annotation, no error of a caller's."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docstrings = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    raised = {id(node) for one in ast.walk(tree) if isinstance(one, ast.Raise) for node in ast.walk(one)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in raised)
    return [one.value for one in strings if one not in docstrings and isinstance(one.value, str)]


@pytest.mark.parametrize("file", CARDS, ids=lambda file: file.stem)
def test_a_card_takes_its_words_from_the_catalogue(file: Path) -> None:
    assert [text for text in texts_in(file) if TWO_WORDS.search(text)] == []


@pytest.mark.parametrize("word", ["verified", "verbatim", "rules", "model output", "%", "AI"])
def test_the_catalogue_claims_nothing_and_speaks_no_jargon(word: str) -> None:
    shown = " ".join(texts_in(FOLDER / "words" / "catalogue.py"))

    assert not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", shown, re.IGNORECASE)


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_an_apostrophe_is_a_curly_one(file: Path) -> None:
    assert [text for text in texts_in(file) if re.search("[a-z]'[a-z]", text)] == []
