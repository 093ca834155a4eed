import asyncio
import json
from pathlib import Path

import pytest

from bot.__main__ import main
from storage.database import Database
from tests.storage.builders import ANNA, an_event, keep


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "byline.sqlite"
    monkeypatch.setenv("DATABASE_PATH", str(path))
    asyncio.run(_fill(path))
    return tmp_path


async def _fill(path: Path) -> None:
    async with Database.open(path) as database:
        await keep(database, "d1", [("Ann Lee", "The ferry sank.")], event=an_event(ANNA))


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
