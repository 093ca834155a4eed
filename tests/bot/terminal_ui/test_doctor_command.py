import asyncio
import json
import os
from pathlib import Path
from shutil import copy

import pytest

from bot.__main__ import main
from bot.terminal_ui import words
from storage.database import Database
from storage.sole_holder import sole_holder
from tests.bot.terminal_ui.program import Ended, byline
from tests.scripted_provider import (
    Answer,
    chunk,
    last_chunk,
    refusing,
    reply,
    running_provider,
    status,
    stream,
)
from tests.storage.builders import an_older_database

READING = json.dumps({
    "summary": [{"text": "The bridge closes.", "evidence": [2]}],
    "speakers": [{"name": "Ines Varga", "kind": "person", "also": [], "said": "q1 q2 q3 q4"}],
    "via": [], "channels": [], "not_speech": "q5",
})  # fmt: skip
ANSWER = json.dumps({"answer": "Karsten Works denied it [s12].", "in_article": "yes"})


async def doctor(folder: Path, *answers: Answer, **settings: object) -> Ended:
    async with running_provider() as provider:
        provider.answers(*answers)
        return await byline("doctor", folder=folder, openai_base_url=provider.base_url, **settings)


async def made(path: Path) -> None:
    async with Database.open(path):
        pass


def test_it_makes_no_database(capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor"])

    assert "is not there yet" in capsys.readouterr().out
    assert not Path(os.environ["DATABASE_PATH"]).exists()


def test_a_database_that_was_deleted_under_a_running_byline_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = Path(os.environ["DATABASE_PATH"])
    with sole_holder(path):
        main(["doctor"])

    assert f"was deleted while process {os.getpid()} serves it" in capsys.readouterr().out


def test_a_database_that_was_put_in_the_place_of_the_one_that_is_served_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = Path(os.environ["DATABASE_PATH"])
    asyncio.run(made(path))
    with sole_holder(path) as held:
        held.note_open_file()
        main(["doctor"])
        before = capsys.readouterr().out
        copy(path, path.with_name("another")).replace(path)
        main(["doctor"])

    said = f"was put in the place of the file that process {os.getpid()} serves"
    assert said not in before
    assert said in capsys.readouterr().out


def test_without_a_model_all_else_is_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(made(Path(os.environ["DATABASE_PATH"])))
    assert main(["doctor"]) == 0
    shown = capsys.readouterr().out

    assert f"fine   database: {os.environ['DATABASE_PATH']} opens" in shown
    assert "note   language model: none is configured" in shown


def test_a_damaged_database_is_wrong_and_left_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    library = Path(os.environ["DATABASE_PATH"])
    library.parent.mkdir()
    library.write_bytes(b"no database at all" * 100)

    assert main(["doctor"]) == 1
    assert "wrong  database:" in capsys.readouterr().out
    assert library.read_bytes() == b"no database at all" * 100


def test_a_wrong_setting_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "localhost:11434")

    assert main(["doctor"]) == 1
    assert capsys.readouterr().err == "byline: OPENAI_BASE_URL has to begin with http:// or https://\n"


@pytest.mark.asyncio
async def test_a_model_that_does_its_work_is_fine_in_every_line(tmp_path: Path) -> None:
    ended = await doctor(tmp_path, reply(READING), reply(ANSWER), model_prices="gpt-6-luna=1/0.1/2")
    about_model = [line for line in ended.out.splitlines() if "language model" in line]

    assert ended.code == 0
    assert [line.split()[0] for line in about_model] == ["fine"] * 6
    assert "it accounted for 5 of 5 quotations" in ended.out
    assert "1024 of 1200 tokens came from a cache" in ended.out


@pytest.mark.asyncio
async def test_a_key_that_is_not_accepted_is_wrong_and_says_how_to_mend_it(tmp_path: Path) -> None:
    ended = await doctor(tmp_path, status(401))

    assert ended.code == 1
    assert "did not accept the key. Whoever runs Byline can check OPENAI_API_KEY." in ended.out


@pytest.mark.asyncio
async def test_a_server_without_schemas_is_worth_a_note(tmp_path: Path) -> None:
    ended = await doctor(tmp_path, refusing("response_format", reply(READING)), reply(READING), reply(ANSWER))

    assert ended.code == 0
    assert "note   language model: it takes no JSON schema" in ended.out


@pytest.mark.asyncio
async def test_a_model_that_cannot_point_is_wrong(tmp_path: Path) -> None:
    ended = await doctor(tmp_path, reply("I like bridges."), reply(ANSWER))

    assert ended.code == 1
    assert "its reply cannot be read" in ended.out
    assert "A larger model may do better" in ended.out


@pytest.mark.asyncio
async def test_a_server_that_caches_nothing_is_worth_a_note(tmp_path: Path) -> None:
    used = {"prompt_tokens": 1200, "completion_tokens": 80}
    answer = stream(chunk(ANSWER), chunk(finish="stop"), last_chunk(used))
    ended = await doctor(tmp_path, reply(READING), answer)

    assert "note   language model: no tokens from a cache" in ended.out


@pytest.mark.parametrize(("mode", "said"), [(0o600, False), (0o644, True)])
def test_an_env_file_that_others_may_read_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, said: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".env").write_text("")
    Path(".env").chmod(mode)
    main(["doctor"])

    assert ("chmod 600 .env" in capsys.readouterr().out) is said


@pytest.mark.parametrize(("set_to", "is_said"), [("", True), ("90", False), ("0", False)])
def test_an_older_database_that_keeps_everything_is_said_to_until_somebody_decides(
    set_to: str, is_said: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asyncio.run(an_older_database(Path(os.environ["DATABASE_PATH"])))
    monkeypatch.setenv("RETENTION_DAYS", set_to)
    main(["doctor"])

    assert (words.KEPT_FOR_EVER in capsys.readouterr().out) is is_said


@pytest.mark.asyncio
@pytest.mark.parametrize(("set_to", "is_said"), [("", True), ("1000000", False), ("0", False)])
async def test_a_model_without_a_bound_is_said_to_have_none_until_somebody_decides(
    set_to: str, is_said: bool, tmp_path: Path
) -> None:
    await an_older_database(Path(os.environ["DATABASE_PATH"]))
    told = await doctor(tmp_path, status(401), daily_tokens_per_server=set_to)

    assert (words.SPENDS_WITHOUT_BOUND in told.out) is is_said


def test_a_new_database_is_bounded_and_nothing_is_said_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(made(Path(os.environ["DATABASE_PATH"])))
    main(["doctor"])

    assert words.KEPT_FOR_EVER not in capsys.readouterr().out


def test_where_the_database_fails_nothing_is_said_of_how_long_it_keeps(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = Path(os.environ["DATABASE_PATH"])
    path.parent.mkdir()
    path.write_text("no database")
    main(["doctor"])

    assert "bounds" not in capsys.readouterr().out


def test_copies_that_do_not_come_about_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "byline-2020-01-01.sqlite").write_text("")
    monkeypatch.setenv("BACKUP_FOLDER", str(tmp_path))
    main(["doctor"])

    assert f"wrong  backups: the latest copy in {tmp_path} is of 2020-01-01" in capsys.readouterr().out
