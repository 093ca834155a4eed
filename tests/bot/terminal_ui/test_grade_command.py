import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.bot.terminal_ui.program import Ended, byline
from tests.scripted_provider import Answer, reply, running_provider, status

NOTHING = json.dumps({"summary": [], "speakers": [], "via": [], "channels": [], "not_speech": ""})


async def grade(folder: Path, *answers: Answer, options: tuple[str, ...] = (), **settings: object) -> Ended:
    async with running_provider() as provider:
        provider.answers(*answers)
        settings = {"openai_base_url": provider.base_url, "openai_model": "tiny"} | settings
        return await byline("grade", *options, folder=folder, **settings)


def test_without_a_model_there_is_nothing_to_grade(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grade"]) == 1
    assert "no language model is configured" in capsys.readouterr().err


@pytest.mark.asyncio
async def test_a_row_says_what_a_model_got_right_beside_the_quick_reading(tmp_path: Path) -> None:
    ended = await grade(tmp_path, reply(NOTHING), model_prices="tiny=1/0.1/2")
    head, quick, tiny, verdict = ended.out.splitlines()

    assert ended.code == 0
    assert head.startswith("model")
    assert quick.startswith("quick reading")
    assert tiny.startswith("tiny")
    assert "1200 + 80" in tiny
    assert tiny.endswith("0.04")
    assert verdict.startswith("tiny names no more speakers rightly")


@pytest.mark.asyncio
async def test_several_models_have_a_row_each(tmp_path: Path) -> None:
    ended = await grade(
        tmp_path, reply(NOTHING), options=("--model", "one", "--model", "two", "--model", "one", "--json")
    )
    graded = [json.loads(line) for line in ended.out.splitlines()]

    assert [one["model"] for one in graded] == [None, "one", "two"]
    assert all(one["articles"] == 12 for one in graded)
    assert graded[1]["usage"]["input_tokens"] == 12 * 1200


@pytest.mark.asyncio
async def test_a_model_that_gives_no_reading_fails_and_says_why(tmp_path: Path) -> None:
    ended = await grade(tmp_path, status(401))

    assert ended.code == 1
    assert "tiny: 12 of 12 articles got no full reading." in ended.out
    assert "did not accept the key" in ended.out


@pytest.mark.asyncio
async def test_how_the_model_did_is_kept(tmp_path: Path) -> None:
    await grade(tmp_path, reply(NOTHING), database_path=tmp_path / "byline.sqlite")
    with closing(sqlite3.connect(tmp_path / "byline.sqlite")) as database:
        (left_out,) = database.execute("SELECT sum(left_out) FROM controls").fetchone()

    assert left_out >= 40


@pytest.mark.asyncio
async def test_nothing_of_the_articles_is_kept(tmp_path: Path) -> None:
    await grade(tmp_path, reply(NOTHING))
    found = await byline("find", "library", folder=tmp_path)

    assert "No words like these" in found.err
