import io
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot.article.decoding import LIMIT_BYTES
from bot.article.received_text import ArticleText, plain_text
from bot.readers.reading import Reading
from bot.terminal_ui.read_command import read_articles
from tests.bot.documents.making import docx
from tests.bot.reading_builder import ReadingBuilder


class Gathering:
    """An output that only remembers."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.finished = 0

    def add(self, name: str, reading: Reading, remarks: Sequence[str] = ()) -> None:
        self.names.append(name)

    def finish(self) -> None:
        self.finished += 1


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def quick(text: ArticleText) -> Reading:
    return ReadingBuilder(plain_text(text)).reading()


def read(
    *sources: Path | str, reader: Callable[[ArticleText], Reading] = quick, errors: io.StringIO | None = None
) -> tuple[int, list[str], str]:
    """The exit code, what was read, and what standard error got."""
    errors = errors or io.StringIO()
    gathering = Gathering()
    code = read_articles([str(one) for one in sources], reader, [gathering], errors)
    return code, [Path(name).name for name in gathering.names], errors.getvalue()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "good.txt"
    file.write_text("The ferry sank.")
    return file


def _file(folder: Path, content: bytes) -> Path:
    file = folder / "bad.txt"
    file.write_bytes(content)
    return file


def test_a_good_file_is_read_without_a_word_of_complaint(good: Path) -> None:
    assert read(good) == (0, ["good.txt"], "")


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\t\n", b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7", b"\0" * 4000, b"ferry " * (LIMIT_BYTES // 5)],
    ids=["empty", "blank", "image", "PDF", "zeros", "too long"],
)
def test_a_bad_file_costs_one_line_and_leaves_the_others_read(
    content: bytes, good: Path, tmp_path: Path
) -> None:
    code, names, errors = read(_file(tmp_path, content), good)

    assert (code, names) == (1, ["good.txt"])
    assert errors.startswith(f"byline: {tmp_path / 'bad.txt'}: ")
    assert errors.count("\n") == 1


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"

    assert read(missing) == (1, [], f"byline: {missing}: there is no such file\n")


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    assert read(tmp_path) == (1, [], f"byline: {tmp_path}: this is a folder; name the files in it\n")


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert read("a\0b") == (1, [], "byline: a␀b: this file cannot be read\n")


def test_a_file_without_permission_is_said_to_be_closed(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)  # who runs the tests may be allowed to read everything

    assert read(good) == (1, [], f"byline: {good}: you may not read this file\n")


def test_an_endless_file_is_not_read_to_its_end() -> None:
    code, names, errors = read("/dev/zero")

    assert (code, names) == (1, [])
    assert errors.startswith("byline: /dev/zero: ")


def test_a_failure_of_byline_itself_costs_that_file_alone(good: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("It is a trap.")

    def stumble(text: str) -> Reading:
        if "trap" in text:
            raise ZeroDivisionError(text)
        return quick(text)

    code, names, errors = read(other, good, reader=stumble)

    assert (code, names) == (1, ["good.txt"])
    assert (
        errors == f"byline: {other}: something went wrong while reading this; LOG_LEVEL=debug shows where\n"
    )


def test_a_failure_of_byline_itself_is_in_the_log(good: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    def stumble(text: str) -> Reading:
        raise ZeroDivisionError

    read(good, reader=stumble)

    assert "ZeroDivisionError" in caplog.text


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"The ferry sank.")))

    assert read("-") == (0, ["standard input"], "")


def test_progress_of_several_files_is_shown_on_a_terminal(good: Path) -> None:
    _, _, errors = read(good, good, errors=Terminal())

    assert "Reading 2 of 2: " in errors
    assert errors.endswith("\r\x1b[K")


def test_one_file_needs_no_progress(good: Path) -> None:
    assert read(good, errors=Terminal())[2] == ""


def test_an_output_finishes_once_after_the_last_reading(good: Path, tmp_path: Path) -> None:
    gathering = Gathering()
    read_articles([str(good), str(tmp_path), str(good)], quick, [gathering], io.StringIO())

    assert gathering.finished == 1


def test_an_output_that_got_nothing_is_not_finished(tmp_path: Path) -> None:
    gathering = Gathering()
    read_articles([str(tmp_path)], quick, [gathering], io.StringIO())

    assert gathering.finished == 0


def test_a_document_is_read_like_a_paste(tmp_path: Path) -> None:
    (tmp_path / "release.docx").write_bytes(docx(["The ferry sank.", "Nobody was hurt."]))
    heard: list[ArticleText] = []

    code, names, said = read(tmp_path / "release.docx", reader=lambda text: heard.append(text) or quick(text))  # type: ignore[func-returns-value]

    assert (code, names, said) == (0, ["release.docx"], "")
    assert [plain_text(one) for one in heard] == ["The ferry sank.\n\nNobody was hurt."]
