import errno
import json
import logging
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.app.logs import ALWAYS_TOLD, start_logging
from bot.app.run import run_bot
from bot.discord_ui.login import CannotStart
from bot.discord_ui.words.running_catalogue import LOGIN_MISSING
from bot.request_context import serving
from bot.settings import Settings

logger = logging.getLogger("bot.somewhere")


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("bot", "prompts", "storage", ALWAYS_TOLD)}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def logged(capsys: pytest.CaptureFixture[str], *, as_json: bool = False) -> str:
    start_logging(logging.WARNING, as_json=as_json)
    with serving(7) as request:
        logger.warning("could not %s", "look")
    return capsys.readouterr().err.replace(request.reference, "REF")


def test_a_line_tells_when_where_and_during_which_request(capsys: pytest.CaptureFixture[str]) -> None:
    moment, words = logged(capsys).rstrip().split(" ", 1)

    assert moment.endswith("Z")
    assert words == "WARNING bot.somewhere [REF server 7] could not look"


def test_a_record_is_an_object_for_whatever_gathers_them(capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads(logged(capsys, as_json=True))

    names = ("level", "logger", "event", "reference", "server", "version")
    assert {name: record[name] for name in names} == {
        "level": "warning",
        "logger": "bot.somewhere",
        "event": "could not look",
        "reference": "REF",
        "server": 7,
        "version": version("byline"),
    }


@pytest.mark.parametrize("as_json", [False, True])
def test_an_error_is_logged_with_where_it_came_from(
    capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    start_logging(logging.WARNING, as_json=as_json)
    logger.error("it failed", exc_info=KeyError("a key"))

    assert "KeyError" in capsys.readouterr().err


@pytest.mark.parametrize("as_json", [False, True])
def test_an_error_s_own_words_are_not_logged_as_they_may_be_an_article_s(
    capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    start_logging(logging.WARNING, as_json=as_json)
    pasted = " ".join(["zebra", "wood"])
    try:
        try:
            int(pasted)
        except ValueError as error:
            raise KeyError(pasted) from error
    except KeyError:
        logger.exception("it failed")
    said = capsys.readouterr().err

    assert "builtins.ValueError" in said
    assert "builtins.KeyError" in said
    assert pasted not in said


def test_errors_that_name_each_other_are_told_once_each(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(logging.WARNING, as_json=False)
    first, second = KeyError(), ValueError()
    first.__cause__, second.__context__ = second, first
    logger.error("it failed", exc_info=first)
    said = capsys.readouterr().err

    assert (said.count("builtins.KeyError"), said.count("builtins.ValueError")) == (1, 1)


def test_what_the_system_says_is_logged(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(logging.WARNING, as_json=False)
    logger.error("it failed", exc_info=OSError(errno.ENOSPC, "No space left on device", "pasted.pdf"))

    assert capsys.readouterr().err.rstrip().endswith("OSError: No space left on device")


def test_what_is_below_the_level_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(logging.WARNING, as_json=False)
    logger.info("a trifle")

    assert capsys.readouterr().err == ""


def test_which_version_is_online_is_logged_at_any_level(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(logging.ERROR, as_json=False)
    logging.getLogger(ALWAYS_TOLD).info("Byline is online")

    assert "Byline is online" in capsys.readouterr().err


def test_warnings_and_errors_are_counted() -> None:
    levels: list[str] = []
    start_logging(logging.INFO, as_json=False, told=levels.append)
    logger.info("a trifle")
    logger.warning("a warning")
    logger.error("an error")

    assert levels == ["warning", "error"]


def test_a_request_inside_a_request_is_the_same_one() -> None:
    with serving(7) as outer, serving(8) as inner:
        assert inner is outer


@pytest.mark.asyncio
async def test_what_keeps_byline_from_being_online_is_logged_as_chosen_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "no database").write_text("but notes")
    settings = Settings(database_path=str(tmp_path / "no database"), log_format="json")
    with pytest.raises(CannotStart):  # without a token
        await run_bot(settings)
    records = [json.loads(line) for line in capsys.readouterr().err.splitlines()]

    assert any("nothing is remembered" in one["event"] for one in records)
    assert records[-1]["event"] == f"Byline ends: {LOGIN_MISSING}"
