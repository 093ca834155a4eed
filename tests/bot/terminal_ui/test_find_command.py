import io
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.pipeline.keeping.find_statements import FoundPage
from bot.terminal_ui.find_command import show_found
from bot.terminal_ui.plain_printer import PlainPrinter
from tests.bot.found import found
from tests.bot.pipeline.newsroom import ARTICLE

DENIAL = (
    "Oil firm denies leak\n\nNorth Oil denied that its tanker had leaked, the Herald reported on Monday.\n"
)


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Two articles, read in this order."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("ferry.txt", ARTICLE), ("oil.txt", DENIAL)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        main(["read", name])
    capsys.readouterr()


def found_in_library(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["find", *arguments]) == 0
    return capsys.readouterr().out


def test_what_was_said_is_found_with_its_speaker_and_its_article(capsys: pytest.CaptureFixture[str]) -> None:
    lines = found_in_library(capsys, "nobody", "boat").splitlines()

    assert lines[0] == "Ferry line to close in May"
    assert lines[2:5] == ["Ana Pell", "│ “Nobody took the boat any more,”", "  said · Tuesday · s2"]


def test_without_words_the_newest_article_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    shown = found_in_library(capsys)

    assert shown.index("Oil firm denies leak") < shown.index("Ferry line to close in May")


def test_a_speaker_can_be_looked_for(capsys: pytest.CaptureFixture[str]) -> None:
    shown = found_in_library(capsys, "--speaker", "brindle")

    assert "the closure would cost 30 jobs" in shown
    assert "Ana Pell" not in shown


def test_a_denial_stands_out_and_says_who_passed_it_on(capsys: pytest.CaptureFixture[str]) -> None:
    shown = found_in_library(capsys, "leaked")

    assert "North Oil · Denied" in shown
    assert "second hand: Herald" in shown


def test_a_day_leaves_older_articles_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert found_in_library(capsys, "--since", "9999-12-31") == ""


def test_there_may_be_more_than_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is more" in found_in_library(capsys, "--most", "1")


def test_nothing_found_is_said_beside_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "zeppelin"]) == 0
    shown = capsys.readouterr()

    assert (shown.out, shown.err) == ("", "No words like these were found in what Byline has read.\n")


def test_titles_with_the_words_are_found_too(capsys: pytest.CaptureFixture[str]) -> None:
    lines = found_in_library(capsys, "close", "line").splitlines()

    assert lines[:2] == ["Titles with these words", "Ferry line to close in May"]
    assert lines[2].startswith("  read ")


def test_a_search_for_more_than_words_lists_no_titles(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Titles" not in found_in_library(capsys, "leak", "--act", "denied")


@pytest.mark.parametrize("arguments", [["--since", "someday"], ["--most", "0"]], ids=["date", "count"])
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["find", *arguments])

    assert ended.value.code == 2
    assert "usage: byline find" in capsys.readouterr().err


def test_a_wrong_day_is_told_how_to_write_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["find", "--until", "someday"])

    assert "--until: write the day as 2026-11-23, or today, or yesterday\n" in capsys.readouterr().err


def test_a_damaged_library_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path(os.environ["DATABASE_PATH"]).write_bytes(b"no database at all" * 100)

    assert main(["find", "boat"]) == 1
    assert capsys.readouterr().err.startswith("byline: The file is damaged")


def shown(**changes: Any) -> list[str]:
    """Of one hit, without its article's title and day."""
    output = io.StringIO()
    show_found(FoundPage((found(**changes),)), PlainPrinter(output), io.StringIO())
    return output.getvalue().splitlines()[2:5]


def test_a_paraphrase_has_no_bar() -> None:
    assert shown()[1] == "▸ the cable was worn"
    assert shown(words="it was “worn”", form="mixed", has_marks=True)[1] == "▸ it was “worn”"


def test_what_stands_in_marks_has_a_bar() -> None:
    assert shown(words="“It was worn.”", form="direct", has_marks=True)[1] == "│ “It was worn.”"


def test_an_unsure_hit_shows_its_mark_and_why() -> None:
    assert shown(certainty="unsure", doubts=("weak_cue", "nearest_name")) == [
        "perhaps Marta Holm ⚠",
        "▸ the cable was worn",
        "  said · ⚠ unsure (no verb of saying, who: the nearest name) · s3",
    ]


def test_a_cue_that_opened_its_sentence_is_written_as_within_one() -> None:
    assert shown(cue="According to")[2] == "  according to · s3"


def test_a_verb_that_the_words_begin_with_is_not_repeated() -> None:
    warned = shown(words="warned Marsh not to wait", act="warned", cue="warned")

    assert warned[1:] == ["▸ warned Marsh not to wait", "  s3"]


def test_in_a_language_whose_speakers_are_not_read_a_hit_is_not_said_to_name_nobody() -> None:
    assert shown(speakers=(), speakers_read=False)[0] == "speakers not read in this language"


@pytest.mark.parametrize("day", ["today", "yesterday"])
def test_a_day_can_be_said_in_words(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Ferry line" in found_in_library(capsys, "--since", day)


def test_what_was_read_later_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert found_in_library(capsys, "--until", "yesterday") == ""


@pytest.mark.parametrize("more", [(), ("tanker",)], ids=["alone", "with words"])
def test_what_was_done_can_be_looked_for(more: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    shown = found_in_library(capsys, "--act", "denied", *more)

    assert "North Oil · Denied" in shown
    assert "Ana Pell" not in shown


def test_a_search_can_keep_to_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    shown = found_in_library(capsys, "--article", "LEAK firm")

    assert "North Oil" in shown
    assert "Ferry line" not in shown


def test_a_search_can_keep_to_a_publication_and_shows_the_article_s_own_date(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    headline, story = ARTICLE.split("\n\n", 1)
    dated = f"{headline} again\n\n3 May 2021\n\n{story}\n© 2021 The Harbour Post. All rights reserved.\n"
    (tmp_path / "again.txt").write_text(dated, encoding="utf-8")
    main(["read", "again.txt"])
    capsys.readouterr()
    shown = found_in_library(capsys, "--publication", "harbour")

    assert "of 3 May 2021 · read" in shown
    assert shown.count("Ferry line to close in May") == shown.count("Ferry line to close in May again") == 1


def test_the_same_words_in_several_articles_come_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for number, town in enumerate(["Ost", "West", "Nord"]):
        text = f"{town} hears of it\n\nIn {town} it rained.\n\n“The wire brought this to us,” Mia Low said.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        main(["read", f"{number}.txt"])
    capsys.readouterr()
    shown = found_in_library(capsys, "wire")

    assert shown.count("The wire brought this to us") == 1
    assert "in 3 articles" in shown


@pytest.mark.parametrize("form", ["--json", "--csv", "--markdown"])
def test_a_whole_search_can_be_written_as_a_file(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["find", form, "--most", "1"])
    written = capsys.readouterr().out

    assert "Nobody took the boat any more" in written
    assert "denied that its tanker had leaked" in written


def test_a_search_as_json_tells_each_statement(capsys: pytest.CaptureFixture[str]) -> None:
    main(["find", "--json", "nobody", "boat"])
    [one] = json.loads(capsys.readouterr().out)

    assert (one["speakers"], one["act"], one["form"]) == (["Ana Pell"], "said", "direct")
    assert (one["article"], one["sentences"]) == ("Ferry line to close in May", "s2")


def test_a_cell_of_a_search_is_no_formula(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sum.txt").write_text(ARTICLE.replace("Nobody took", "=SUM(A1) took"), encoding="utf-8")
    main(["read", "sum.txt"])
    capsys.readouterr()
    main(["find", "--csv", "took"])

    assert ",=SUM" not in capsys.readouterr().out


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["shown", "as a file"])
def test_what_an_earlier_byline_read_is_read_again_before_it_is_shown(
    form: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(os.environ["DATABASE_PATH"])) as connection:
        connection.execute("UPDATE holdings SET reader = 'an earlier version'")
        connection.execute("UPDATE statements SET speakers = '[\"Max Stranger\"]'")
        connection.commit()
    shown = found_in_library(capsys, "nobody", "boat", *form)

    assert "Ana Pell" in shown
    assert "Max Stranger" not in shown
