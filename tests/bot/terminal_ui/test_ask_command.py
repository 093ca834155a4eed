import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.terminal_ui import words
from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.bot.terminal_ui.program import byline
from tests.scripted_provider import reply, running_provider, status

ANSWER = {
    "answer": "Pell said that “nobody took the boat” [s2 s99]; “all wept” [s4].",
    "in_article": "partly",
}
HARBOUR = "Harbour to be dredged\n\n“The silt is a metre deep,” harbour master Lou Marsh said on Monday.\n"
OF_BOTH = {"answer": "Marsh has silt [2:s2]; Pell has no passengers [1:s2].", "in_article": "yes"}
TITLES = ["1: Ferry line to close in May", "2: Harbour to be dredged"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    return tmp_path


def ask_of_the_ferry_in_port(capsys: pytest.CaptureFixture[str]) -> None:
    """In a conversation named port."""
    main(["ask", "ferry.txt", "Who closes the line?", "--conversation", "port"])
    capsys.readouterr()


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


def test_a_question_without_words_is_wrong_usage_and_asks_no_model(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["ask", "ferry.txt", " ", ""])

    assert ended.value.code == 2
    assert words.NO_QUESTION in capsys.readouterr().err


@pytest.mark.asyncio
async def test_an_answer_shows_the_sentences_it_points_at_and_what_to_doubt(folder: Path) -> None:
    async with running_provider() as provider:
        provider.answers(reply(json.dumps(ANSWER)))
        ended = await byline("ask", "ferry.txt", "What?", folder=folder, openai_base_url=provider.base_url)

    struck = "~~Pell said that “nobody took the boat” (s2); all wept (s4).~~"
    assert ended.out.splitlines() == [
        f"{struck} ⚠ (not in the text: all wept · there is no s99)",
        "The article answers this only in part.",
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


def test_a_question_in_a_conversation_is_about_its_earlier_articles_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ask_of_the_ferry_in_port(capsys)
    main(["ask", "harbour.txt", "What did Pell and Marsh say?", "--conversation", "port"])
    lines = capsys.readouterr().out.splitlines()

    assert lines[:6] == [
        *TITLES,
        "",
        "No language model is configured. What comes nearest to the question:",
        "• Lou Marsh: “The silt is a metre deep,” (2:s2)",
        "• Ana Pell: “Nobody took the boat any more,” (1:s2)",
    ]


def test_another_conversation_knows_nothing_of_these_articles(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ask_of_the_ferry_in_port(capsys)
    main(["ask", "harbour.txt", "What did Pell and Marsh say?", "--conversation", "silt"])

    assert "Pell" not in capsys.readouterr().out


def test_a_question_that_stands_alone_leaves_its_article_nowhere(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["ask", "ferry.txt", "What did Pell say?"])
    capsys.readouterr()
    main(["find", "boat"])

    assert "Pell" not in capsys.readouterr().out


def test_the_earlier_articles_are_the_latest_six_at_most_and_it_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(1, 8):
        article = f"Ferry {number} stops\n\n“Boat {number} is old,” Ana Pell said on Monday.\n"
        (folder / f"{number}.txt").write_text(article, encoding="utf-8")
        main(["ask", f"{number}.txt", "What did Pell say?", "--conversation", "port"])
    lines = capsys.readouterr().out.split("2: Ferry 2 stops\n")[-1].splitlines()

    assert lines[:5] == [f"{number}: Ferry {number} stops" for number in range(3, 8)]
    assert "This is about 6 of the conversation’s 7 articles." in lines


def test_an_article_that_was_forgotten_is_asked_about_no_more(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["ask", "ferry.txt", "Who closes the line?", "--conversation", "port"])
    main(["forget", "--article", "ferry.txt", "--yes"])
    capsys.readouterr()
    main(["ask", "harbour.txt", "What did Pell and Marsh say?", "--conversation", "port"])

    assert "Pell" not in capsys.readouterr().out


@pytest.mark.asyncio
async def test_of_several_articles_a_reference_says_which(folder: Path) -> None:
    async with running_provider() as provider:
        provider.answers(reply(json.dumps(ANSWER)), reply(json.dumps(OF_BOTH)))
        for file in ("ferry.txt", "harbour.txt"):
            ended = await byline(
                *("ask", file, "What?", "--conversation", "port"),
                folder=folder,
                openai_base_url=provider.base_url,
            )

    assert ended.out.splitlines() == [
        *TITLES,
        "",
        "Marsh has silt (2:s2); Pell has no passengers (1:s2).",
        "",
        "1:s2  “Nobody took the boat any more,” council leader Ana Pell said on Tuesday.",
        "2:s2  “The silt is a metre deep,” harbour master Lou Marsh said on Monday.",
        "",
        words.FOOT_OF_SEVERAL,
    ]


def test_without_a_database_a_question_of_a_conversation_is_about_its_own_article(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_PATH", str(folder))  # which is no file
    code = main(["ask", "ferry.txt", "What did Pell say?", "--conversation", "port"])

    assert code == 0
    assert "• Ana Pell: “Nobody took the boat any more,” (s2)" in capsys.readouterr().out
