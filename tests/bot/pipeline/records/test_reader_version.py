from pathlib import Path

import pytest

from bot.pipeline.records import reader_version as module
from bot.pipeline.records.reader_version import DECIDING, reader_version


@pytest.fixture
def bot_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Small sources in the place of Byline's own."""
    for name in DECIDING:
        file = tmp_path / (name if name.endswith(".py") else f"{name}/deep/rules.py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("LIMIT = 1\n")
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    return tmp_path


def version() -> str:
    return reader_version.__wrapped__()


def test_the_same_reader_has_the_same_version(bot_folder: Path) -> None:
    assert version() == version()


@pytest.mark.parametrize("name", DECIDING)
def test_a_change_of_whatever_decides_what_is_found_makes_another_version(
    bot_folder: Path, name: str
) -> None:
    before = version()
    file = bot_folder / (name if name.endswith(".py") else f"{name}/deep/rules.py")
    file.write_text("LIMIT = 2\n")

    assert version() != before


def test_what_python_makes_of_the_source_is_no_change(bot_folder: Path) -> None:
    before = version()
    (bot_folder / "article" / "deep" / "rules.pyc").write_bytes(b"compiled")

    assert version() == before


def test_every_place_that_decides_is_there() -> None:
    assert len(reader_version()) == 16
