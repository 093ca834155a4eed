import io
import sqlite3
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.terminal_ui import words
from storage.sole_holder import sole_holder
from tests.bot.pipeline.newsroom import ARTICLE

OTHER = "Harbour to be dredged\n\n“The silt is a metre deep,” harbour master Lou Marsh said on Monday.\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_PATH", str(tmp_path / "byline.sqlite"))
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "harbour.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


def read_and_asked() -> None:
    main(["read", "ferry.txt", "harbour.txt"])
    main(["ask", "ferry.txt", "How many jobs?", "--conversation", "ferries"])


def answered(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(words))


def held(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob("byline.sqlite*")).lower()


def test_an_article_goes_and_the_others_stay(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read_and_asked()
    capsys.readouterr()
    code = main(["forget", "--article", "ferry.txt", "--yes"])
    shown = capsys.readouterr()

    assert (code, shown.out) == (0, f"{words.FORGOTTEN}\n")
    assert shown.err == ("“Ferry line to close in May” goes, with 1 reading, 3 statements and 1 question.\n")
    assert b"brindle" not in held(folder)
    assert b"silt" in held(folder)


def test_a_conversation_goes_and_its_articles_stay(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read_and_asked()
    code = main(["forget", "--conversation", "ferries", "--yes"])
    with sqlite3.connect(folder / "byline.sqlite") as database:
        (turns,) = database.execute("SELECT count(*) FROM turns").fetchone()
    database.close()

    assert (code, turns) == (0, 0)
    assert "The conversation ferries goes, with 1 question." in capsys.readouterr().err
    assert b"brindle" in held(folder)


def test_everything_of_the_terminal_goes(folder: Path) -> None:
    read_and_asked()
    code = main(["forget", "--everything", "--yes"])

    assert code == 0
    assert not [word for word in (b"brindle", b"silt", b"ferries") if word in held(folder)]


def test_a_plain_yes_confirms(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read_and_asked()
    answered("y\n", monkeypatch)
    code = main(["forget", "--article", "ferry.txt"])

    assert code == 0
    assert "Forget it for good? [y/N]" in capsys.readouterr().err
    assert b"brindle" not in held(folder)


@pytest.mark.parametrize("words", ["\n", "n\n", "perhaps\n", ""])
def test_nothing_is_forgotten_unless_the_answer_is_yes(
    words: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read_and_asked()
    answered(words, monkeypatch)
    code = main(["forget", "--article", "ferry.txt"])

    assert code == 1
    assert capsys.readouterr().err.endswith("byline: nothing was forgotten\n")
    assert b"brindle" in held(folder)


def test_where_nobody_can_be_asked_it_wants_a_yes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    with pytest.raises(SystemExit) as ended:
        main(["forget", "--everything"])

    assert ended.value.code == 2
    assert "add --yes" in capsys.readouterr().err


@pytest.mark.parametrize("what", [["--article", "ferry.txt"], ["--conversation", "ferries"]])
def test_what_is_not_there_is_no_failure(what: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget", *what, "--yes"]) == 0
    assert capsys.readouterr().out == f"{words.NOTHING_KEPT}\n"


def test_a_database_that_cannot_be_opened_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "byline.sqlite").write_text("This is no database.", encoding="utf-8")

    assert main(["forget", "--everything", "--yes"]) == 1
    assert capsys.readouterr().err.startswith("byline: The file is damaged or is no database.")


@pytest.mark.parametrize("arguments", [[], ["--everything", "--article", "ferry.txt"]])
def test_one_thing_at_a_time_is_forgotten(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["forget", *arguments, "--yes"])

    assert ended.value.code == 2


def test_what_a_running_process_serves_is_not_split(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read_and_asked()
    with sole_holder(folder / "byline.sqlite"):
        code = main(["forget", "--outside", "1/2", "--yes"])

    assert code == 1
    assert "Stop it first" in capsys.readouterr().err


def test_where_there_is_no_database_to_split_none_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forget", "--outside", "1/2", "--yes"]) == 1
    assert "no database" in capsys.readouterr().err
    assert not (folder / "byline.sqlite").exists()
