from pathlib import Path

import pytest

from bot.__main__ import main
from bot.terminal_ui import words
from tests.bot.pipeline.newsroom import ARTICLE, FOOTER

QUOTATION = "“Nobody took the boat any more,”"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with an article that was read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    main(["read", "ferry.txt"])
    capsys.readouterr()


def said_by(capsys: pytest.CaptureFixture[str], file: str = "ferry.txt") -> str:
    """Who says the quotation, as the article is read now, and the lines that tell of it."""
    capsys.readouterr()
    main(["read", file])
    before, _, after = capsys.readouterr().out.rpartition(f"│ {QUOTATION}")
    return "\n".join([*before.splitlines()[-2:], *after.splitlines()[:2]])


def test_a_speaker_who_was_set_right_stays_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["correct", "ferry.txt", "s2", "--speaker", "tom brindle"]) == 0

    shown = said_by(capsys)
    assert "Tom Brindle" in shown
    assert "speaker set by hand" in shown


def test_a_correction_holds_for_the_story_with_another_footer(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "again.txt").write_text(ARTICLE + FOOTER, encoding="utf-8")
    main(["correct", "ferry.txt", "Nobody took", "--speaker", "Tom Brindle"])

    assert "Tom Brindle" in said_by(capsys, "again.txt")


def test_what_nobody_says_is_no_longer_among_what_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    main(["correct", "ferry.txt", "s3", "--nobody"])
    capsys.readouterr()
    main(["read", "ferry.txt"])

    assert "30 jobs" not in capsys.readouterr().out


@pytest.mark.parametrize("how", [("--speaker", "Tom Brindle"), ("--nobody",)])
def test_a_correction_can_be_taken_back(how: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    before = said_by(capsys)
    main(["correct", "ferry.txt", "s2", *how])

    assert main(["correct", "ferry.txt", "s2", "--undo"]) == 0
    assert said_by(capsys) == before


def test_taking_back_what_was_not_set_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["correct", "ferry.txt", "s2", "--undo"]) == 1
    assert words.NOTHING_TO_UNDO in capsys.readouterr().err


def test_a_name_that_the_article_does_not_have_sets_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["correct", "ferry.txt", "s2", "--speaker", "Jo Rowe"]) == 1

    assert "does not name “Jo Rowe”" in capsys.readouterr().err
    assert "Ana Pell" in said_by(capsys)


def test_a_statement_that_is_not_there_is_said_to_be_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["correct", "ferry.txt", "s9", "--nobody"]) == 1
    assert words.NO_SUCH_STATEMENT.format(wanted="s9") in capsys.readouterr().err


def test_words_that_several_statements_begin_with_have_to_be_chosen_between(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    twice = "Mia Low said: “We are glad.” Bo Ott said: “We are glad.”\n"
    (tmp_path / "twice.txt").write_text(twice, encoding="utf-8")

    assert main(["correct", "twice.txt", "we are glad", "--nobody"]) == 1
    assert [line.split()[1] for line in capsys.readouterr().err.splitlines()[1:]] == ["s1", "s2"]


def test_a_correction_is_found_in_every_copy_that_was_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    changed = ARTICLE.replace("“A disgrace,” read a banner on the quay.", "The council meets again in June.")
    (tmp_path / "changed.txt").write_text(changed, encoding="utf-8")
    main(["read", "changed.txt"])
    main(["correct", "ferry.txt", "s2", "--speaker", "Tom Brindle"])
    capsys.readouterr()
    main(["find", "nobody", "boat"])
    shown = capsys.readouterr().out

    assert "Tom Brindle" in shown
    assert "Ana Pell" not in shown
    assert "in 2 articles" in shown
