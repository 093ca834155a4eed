import asyncio
import io
import json
import os
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.app.export import export
from bot.settings import Settings
from storage.database import Database
from tests.storage.builders import ANNA, an_occasion, keep


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "byline.sqlite"
    monkeypatch.setenv("DATABASE_PATH", str(path))
    asyncio.run(_fill(path, "The ferry sank."))
    return tmp_path


async def _fill(path: Path, words: str) -> None:
    async with Database.open(path) as database:
        await keep(database, "d1", [("Ann Lee", words)], occasion=an_occasion(ANNA))


@pytest.mark.parametrize("whose", [("--server", "1"), ("--person", str(ANNA))])
def test_an_export_is_lines_of_json(
    folder: Path, whose: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["export", *whose, "all.jsonl"])
    lines = [json.loads(line) for line in (folder / "all.jsonl").read_text(encoding="utf-8").splitlines()]

    assert code == 0
    assert "readings" in {line["table"] for line in lines}
    assert capsys.readouterr().out == f"{len(lines)} rows are in all.jsonl, one JSON object a line.\n"


def test_an_export_never_overwrites_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "all.jsonl").write_text("mine")

    assert main(["export", "--server", "1", "all.jsonl"]) == 1
    assert "never overwrites" in capsys.readouterr().err
    assert (folder / "all.jsonl").read_text() == "mine"


@pytest.mark.skipif(os.name != "posix", reason="permissions of Unix")
def test_an_export_is_its_owner_s_alone(folder: Path) -> None:
    main(["export", "--server", "1", "all.jsonl"])

    assert (folder / "all.jsonl").stat().st_mode & 0o777 == 0o600


def test_where_there_is_no_database_none_is_made_and_nothing_exported(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_PATH", str(folder / "elsewhere.sqlite"))

    assert main(["export", "--server", "1", "all.jsonl"]) == 1
    assert "no database" in capsys.readouterr().err
    assert [file.name for file in folder.iterdir() if not file.name.startswith("byline.sqlite")] == []


def test_an_export_for_which_there_is_no_room_leaves_no_half_of_it(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    resource = pytest.importorskip("resource", reason="Unix alone bounds the size of files so")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    path, target = folder / "byline.sqlite", folder / "all.jsonl"
    asyncio.run(_fill(path, "The ferry sank. " * 10_000))
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, usual[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            asyncio.run(export(Settings(database_path=str(path)), 1, None, str(target), io.StringIO()))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)

    assert not target.exists()
    assert caplog.text == ""
