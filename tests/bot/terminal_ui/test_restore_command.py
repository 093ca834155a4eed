from pathlib import Path

import pytest

from bot.__main__ import main
from tests.bot.pipeline.newsroom import ARTICLE


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_PATH", str(tmp_path / "byline.sqlite"))
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_what_was_forgotten_since_a_backup_is_back(capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", "ferry.txt"])
    main(["backup", "copy.sqlite"])
    main(["forget", "--everything", "--yes"])
    capsys.readouterr()
    code = main(["restore", "copy.sqlite"])
    said = capsys.readouterr().out
    main(["find", "--speaker", "brindle"])

    assert code == 0
    assert "is kept as" in said
    assert "30 jobs" in capsys.readouterr().out


def test_what_is_no_backup_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["restore", "ferry.txt"]) == 1
    assert capsys.readouterr().err.startswith("byline: The file is damaged")
