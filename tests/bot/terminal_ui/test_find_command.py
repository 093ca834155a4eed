import os
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.bot.pipeline.newsroom import ARTICLE

DENIAL = (
    "Oil firm denies leak\n\nNorth Oil denied that its tanker had leaked, the Herald reported on Monday.\n"
)


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Two articles, read in this order."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("ferry.txt", ARTICLE), ("oil.txt", DENIAL)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        main(["read", name])
    capsys.readouterr()


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["find", *arguments]) == 0
    return capsys.readouterr().out


def test_what_was_said_is_found_with_its_speaker_and_its_article(capsys: pytest.CaptureFixture[str]) -> None:
    lines = found(capsys, "nobody", "boat").splitlines()

    assert lines[0] == "Ferry line to close in May"
    assert lines[2:5] == ["Ana Pell", "│ “Nobody took the boat any more,”", "  said · Tuesday · s2"]


def test_without_words_the_newest_article_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    shown = found(capsys)

    assert shown.index("Oil firm denies leak") < shown.index("Ferry line to close in May")


def test_a_speaker_can_be_looked_for(capsys: pytest.CaptureFixture[str]) -> None:
    shown = found(capsys, "--speaker", "brindle")

    assert "the closure would cost 30 jobs" in shown
    assert "Ana Pell" not in shown


def test_a_denial_stands_out_and_says_who_passed_it_on(capsys: pytest.CaptureFixture[str]) -> None:
    shown = found(capsys, "leaked")

    assert "North Oil · Denied" in shown
    assert "second hand: Herald" in shown


def test_a_day_leaves_older_articles_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, "--since", "9999-12-31") == ""


def test_there_may_be_more_than_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is more" in found(capsys, "--most", "1")


def test_nothing_found_is_said_beside_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "zeppelin"]) == 0
    shown = capsys.readouterr()

    assert (shown.out, shown.err) == ("", "Nothing like that was said in what Byline has read.\n")


@pytest.mark.parametrize("arguments", [["--since", "yesterday"], ["--most", "0"]], ids=["date", "count"])
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["find", *arguments])

    assert ended.value.code == 2
    assert "usage: byline find" in capsys.readouterr().err


def test_a_damaged_library_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path(os.environ["DATABASE_PATH"]).write_bytes(b"no database at all" * 100)

    assert main(["find", "boat"]) == 1
    assert capsys.readouterr().err.startswith("byline: The file is damaged")
