"""What is read of an invented article that lies beside the project."""

from pathlib import Path

import pytest

from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import Told, told

CASES = Path(__file__).parents[2] / "../shared/evaluation/cases"
# What makes the first card say "Find the original before quoting".
WARNINGS = {"reworded_copy", "altered_name", "unbalanced_quotes", "headline_words_unquoted"}


def case(name: str) -> str:
    file = CASES / f"{name}.txt"
    if not file.exists():
        pytest.skip(f"{file.name} is not among the cases")
    return file.read_text(encoding="utf-8")


def notices(text: str) -> set[str]:
    return {one.kind for one in read_by_rules(text).notices}


def content(one: Told) -> str:
    return " … ".join(one.words)


def speakers(text: str) -> list[list[str]]:
    return [one.speakers for one in told(text)]
