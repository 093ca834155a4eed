import json
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.bot.terminal_ui.program import byline
from tests.scripted_provider import reply, running_provider, status

ANSWER = {
    "answer": "Pell said that “nobody took the boat” [s2 s99]; “all wept” [s4].",
    "in_article": "partly",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_without_a_model_the_statements_that_answer_best_come_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["ask", "ferry.txt", "What", "did", "Pell", "say?"]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[:2] == [
        "No language model is configured. What comes nearest to the question:",
        "• Ana Pell: “Nobody took the boat any more,” (s2)",
    ]


def test_where_nothing_fits_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    main(["ask", "ferry.txt", "Which opera opens on Broadway?"])

    assert capsys.readouterr().out == (
        "No language model is configured. Nothing in the article comes near to this question.\n"
    )


def test_a_file_that_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "missing.txt", "Who?"]) == 1
    assert capsys.readouterr().err == "byline: there is no such file\n"


@pytest.mark.asyncio
async def test_an_answer_shows_the_sentences_it_points_at_and_what_to_doubt(folder: Path) -> None:
    async with running_provider() as provider:
        provider.answers(reply(json.dumps(ANSWER)))
        ended = await byline("ask", "ferry.txt", "What?", folder=folder, openai_base_url=provider.base_url)

    assert ended.out.splitlines() == [
        "Pell said that “nobody took the boat” (s2); all wept (s4).",
        "The article answers this only in part.",
        "⚠ Not in the text: all wept",
        "",
        "s2  “Nobody took the boat any more,” council leader Ana Pell said on Tuesday.",
        "s4  “A disgrace,” read a banner on the quay.",
        "",
        "Quotes are cut from this paste. Byline cannot know if they were said. s5 = sentence 5.",
    ]


@pytest.mark.asyncio
async def test_the_question_repeats_the_first_messages_of_the_reading(folder: Path) -> None:
    async with running_provider() as provider:
        provider.answers(reply(json.dumps(REPLY)), reply(json.dumps(ANSWER)))
        for command in (["read", "ferry.txt"], ["ask", "ferry.txt", "What?"]):
            await byline(*command, folder=folder, openai_base_url=provider.base_url)
        reading, question = (json.dumps(body["messages"][:2]) for body in provider.bodies)

    assert reading == question


@pytest.mark.asyncio
async def test_a_failing_model_leaves_what_comes_nearest_and_one_clear_line(folder: Path) -> None:
    async with running_provider() as provider:
        provider.answers(status(401))
        ended = await byline(
            "ask", "ferry.txt", "What did Pell say?", folder=folder, openai_base_url=provider.base_url
        )

    assert (ended.code, ended.err.count("\n")) == (0, 1)
    assert "OPENAI_API_KEY" in ended.err
    assert "• Ana Pell: “Nobody took the boat any more,” (s2)" in ended.out
