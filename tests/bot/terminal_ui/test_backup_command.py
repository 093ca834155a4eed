from pathlib import Path

import pytest

from bot.__main__ import main
from bot.words.fixed_texts import NOTHING_TO_BACK_UP
from tests.bot.pipeline.newsroom import ARTICLE


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_a_copy_holds_what_was_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["read", "ferry.txt"])
    capsys.readouterr()
    code = main(["backup", "copy.sqlite"])
    said = capsys.readouterr().out
    monkeypatch.setenv("DATABASE_PATH", str(folder / "copy.sqlite"))
    main(["find", "--speaker", "brindle"])

    assert (code, said) == (0, "The database is copied to copy.sqlite.\n")
    assert "30 jobs" in capsys.readouterr().out


def test_a_file_that_is_there_is_never_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", "ferry.txt"])
    capsys.readouterr()
    code = main(["backup", "ferry.txt"])

    assert (code, capsys.readouterr().err) == (
        1,
        "byline: There is a file of that name; a backup never overwrites one. Choose another name.\n",
    )
    assert (folder / "ferry.txt").read_text(encoding="utf-8") == ARTICLE


def test_a_folder_that_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", "ferry.txt"])
    capsys.readouterr()

    assert main(["backup", "nowhere/copy.sqlite"]) == 1
    assert capsys.readouterr().err == "byline: A backup cannot be written there. Check the folder.\n"


def test_where_nothing_was_read_there_is_nothing_to_copy(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", "copy.sqlite"]) == 1
    assert capsys.readouterr().err == f"byline: {NOTHING_TO_BACK_UP}\n"
    assert not (folder / "copy.sqlite").exists()
