import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_file_and_folder_that_it_names_is_there() -> None:
    named = re.findall(r"`((?:bot|deploy|docs|examples|prompts|storage|tests)\b[\w./]*)`", TEXT)

    assert len(named) > 30
    assert [one for one in named if not (ROOT / one).exists()] == []


def test_every_part_of_the_house_is_named() -> None:
    parts = [one.name for one in (ROOT / "bot").iterdir() if one.is_dir() and not one.name.startswith("_")]

    assert [part for part in parts if f"`bot/{part}" not in TEXT] == []
