"""The command line from outside: what a person types, what they see, and how the program ends."""

import io
import json
import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.loopback_discord.watch import PATIENCE_SECONDS

ROOT = Path(__file__).parents[2]
ARTICLE = "Ferry sinks\n\n“It was old,” harbour master Ana Pell said on Monday.\n"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")


def byline(*arguments: str, **more: str | bytes) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        check=False,
        **more,  # type: ignore[call-overload]
    )


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "usage: byline" in capsys.readouterr().out


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    main(["--version"])

    assert capsys.readouterr().out == f"byline {project['version']}\n"


@pytest.mark.parametrize(
    "arguments",
    [["unknown"], ["read"], ["read", "--reader", "tea-leaves", "ferry.txt"], ["read", "-", "-"]],
    ids=["command", "no file", "reader", "standard input twice"],
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert "usage: byline" in capsys.readouterr().err


def test_the_reading_of_a_file_is_shown_as_a_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "ferry.txt"]) == 0
    assert "│ “It was old,”" in capsys.readouterr().out


def test_one_bad_file_ends_with_1_and_leaves_the_others_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "missing.txt", "ferry.txt"]) == 1
    shown = capsys.readouterr()
    assert "“It was old,”" in shown.out
    assert shown.err == "byline: missing.txt: there is no such file\n"


def test_who_wants_a_model_where_none_is_configured_is_told_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--reader", "model", "ferry.txt"]) == 1
    assert capsys.readouterr().err.startswith("byline: no language model is configured. Set OPENAI_API_KEY")


def test_a_wrong_setting_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOG_LEVEL", "loud")

    assert main(["read", "ferry.txt"]) == 1
    assert capsys.readouterr().err == "byline: LOG_LEVEL has to be one of debug, info, warning, error\n"


def test_the_fullest_log_holds_nothing_that_was_asked_or_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Libraries would tell of each statement to the database, and each request to Discord, with its token."""
    monkeypatch.setenv("LOG_LEVEL", "debug")
    errors = byline("find", "zanzibar").stderr + byline("ask", "ferry.txt", "Was it old?").stderr

    assert b"aiosqlite" not in errors
    assert b"zanzibar" not in errors
    assert b"It was old" not in errors


def test_a_page_takes_the_place_of_the_cards(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["read", "--html", "page.html", "ferry.txt"]) == 0
    assert capsys.readouterr().out == ""
    assert "“It was old,”" in (page := (tmp_path / "page.html").read_text(encoding="utf-8"))
    assert str(tmp_path) not in page


def test_a_page_never_overwrites_an_article(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["read", "--html", str(tmp_path / "ferry.txt"), "ferry.txt"])

    assert ended.value.code == 2
    assert (tmp_path / "ferry.txt").read_text(encoding="utf-8") == ARTICLE


def test_an_article_for_the_page_to_try_that_is_not_there_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["try", "--no-browser", "--article", "missing.txt"]) == 1
    assert capsys.readouterr().err == "byline: missing.txt: there is no such file\n"


def test_json_has_standard_output_to_itself_in_the_files_order(tmp_path: Path) -> None:
    (tmp_path / "train.txt").write_text(
        "Train comes\n\n“It was late,” driver Lou Marsh said.", encoding="utf-8"
    )
    done = byline("read", "--json", "train.txt", "missing.txt", "ferry.txt")
    readings = [json.loads(line) for line in done.stdout.decode().splitlines()]

    assert [reading["article"]["text"][:5] for reading in readings] == ["Train", "Ferry"]


def test_json_is_utf_8_whatever_the_locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = byline("read", "--json", "ferry.txt")

    assert "“It was old,”".encode() in done.stdout


def test_cards_are_shown_as_well_as_a_poor_terminal_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = byline("read", "ferry.txt")

    assert done.returncode == 0
    assert b'"It was old,"' in done.stdout


def test_a_letter_that_a_poor_terminal_lacks_is_escaped_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = byline("read", "-", input=ARTICLE.replace("Pell", "Müller").encode())

    assert b"M\\xfcller" in done.stdout


def closed(stream: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        ["bash", "-c", f'"$@" {stream}', "bash", sys.executable, "-m", "bot", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments", [("read", "ferry.txt"), ("read", "--json", "ferry.txt"), ("--version",)]
)
def test_a_standard_output_that_is_closed_is_said(arguments: tuple[str, ...]) -> None:
    done = closed(">&-", *arguments)

    assert done.returncode == 1
    assert done.stderr.decode().startswith("byline: ")
    assert b"Traceback" not in done.stderr


def test_a_standard_input_that_is_closed_holds_nothing() -> None:
    done = closed("<&-", "read", "-")

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_where_errors_cannot_be_said_articles_are_read_all_the_same() -> None:
    done = closed("2>&-", "read", "missing.txt", "ferry.txt")

    assert b"It was old" in done.stdout


def test_a_paste_on_standard_input_is_read() -> None:
    done = byline("read", "-", input=ARTICLE.encode())

    assert done.stdout.decode().startswith("standard input · quick reading\nFerry sinks\n")


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(ARTICLE * 300, encoding="utf-8")
    command = f"'{sys.executable}' -m bot read --json long.txt long.txt | head -c 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_an_interruption_ends_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "read", "ferry.txt", "-"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(1)  # the first article is shown, and the second waited for
        running.send_signal(signal.SIGINT)
        errors = running.stderr.read()

    assert (running.returncode, errors) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "read", "ferry.txt"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=PATIENCE_SECONDS,
            check=False,
        )

    assert (done.returncode, done.stderr) == (1, b"byline: cannot write: no space left on device\n")


@pytest.mark.parametrize(("answer", "code", "kept"), [("n\n", 1, True), ("\n", 1, True), ("y\n", 0, False)])
def test_who_sits_at_a_terminal_is_asked_before_a_file_becomes_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int, kept: bool
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text("“It was old,” said Ana Pell.")
    (tmp_path / "page.html").write_text("mine")
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    monkeypatch.setattr("sys.stderr", Terminal())

    assert main(["read", "--reader", "rules", "--html", "page.html", "ferry.txt"]) == code
    assert ((tmp_path / "page.html").read_text() == "mine") is kept
