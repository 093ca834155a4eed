import io
import re

import pytest
from rich.cells import cell_len

from bot.readers.reading import Reading
from bot.terminal_ui.cards import rows_of_reading
from bot.terminal_ui.coloured_printer import ColouredPrinter
from bot.terminal_ui.plain_printer import PlainPrinter
from tests.bot.doubtful import doubtful
from tests.bot.ferry import ferry, ferry_in_german
from tests.bot.reading_builder import ReadingBuilder


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def plain(reading: Reading) -> str:
    output = io.StringIO()
    PlainPrinter(output).print_rows(rows_of_reading(reading, "ferry.txt"))
    return output.getvalue()


def on_terminal(reading: Reading, width: int = 40) -> str:
    output = Terminal()
    ColouredPrinter(output, width).print_rows(rows_of_reading(reading, "ferry.txt"))
    return output.getvalue()


def without_colours(shown: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", shown)


def hostile(words: str) -> Reading:
    """A reading in which `words` are headline, name, notice and quotation at once."""
    article = ReadingBuilder(f"{words}\n\n“{words} again,” said Pell.")
    article.person("pell", words)
    article.quotes("pell", (f"{words} again,", "“"), cue="said")
    article.notice("too_short", words)
    return article.reading()


def test_the_file_and_the_kind_of_reading_come_first() -> None:
    assert plain(ferry().reading()).startswith("ferry.txt · quick reading\nFerry ‘sabotaged’")


def test_warnings_stand_above_what_was_said() -> None:
    shown = plain(ferry().reading())

    assert shown.index("⚠ Find the original before quoting") < shown.index("the ferry was held back")


def test_a_quotation_has_a_bar_and_its_small_print_below() -> None:
    assert "│ “They will get one,”\n  “she said” · s5\n" in plain(ferry().reading())


def test_a_paraphrase_has_a_pointer() -> None:
    assert "▸ a bolt was missing\n  “Brindel” said · s7\n" in plain(ferry().reading())


def test_denials_stand_under_their_heading() -> None:
    assert "\nDENIED\nThe union and the owners\n▸ denied a quarrel\n" in plain(ferry().reading())


def test_what_is_no_speech_and_what_was_left_out_end_the_card() -> None:
    assert plain(ferry().reading()).endswith("Not speech: ‘sabotaged’ (headline). Left out: photo credit.\n")


def test_no_two_empty_lines_follow_one_another_within_a_reading() -> None:
    article = ReadingBuilder("Bread, “butter”")
    article.not_speech.append(article.span("butter"))

    assert "\n\n\n" not in plain(article.reading())
    assert "\n\n\n" not in plain(ferry().reading())


def test_every_paragraph_of_a_long_quotation_has_the_bar() -> None:
    article = ReadingBuilder("Long\n\n“One.\n\n“Two,” said Pell.")
    article.person("pell", "Pell")
    article.quotes("pell", "One.\n\n“Two,", cue="said")

    assert "│ “One.\n│ “Two,”\n" in plain(article.reading())


def test_a_long_quotation_stays_one_line_in_a_pipe() -> None:
    words = "so very " * 60 + "late"
    article = ReadingBuilder(f"Late\n\n“{words},” said Pell.")
    article.person("pell", "Pell")
    article.quotes("pell", f"{words},", cue="said")

    assert f"│ “{words},”\n" in plain(article.reading())


def test_a_pipe_gets_no_colours() -> None:
    assert "\x1b" not in plain(ferry().reading())


def test_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")

    assert "\x1b[1;33m⚠ Find the original" in on_terminal(ferry().reading())


def test_who_wants_no_colours_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert not re.search(r"\x1b\[[\d;]*3\d", on_terminal(ferry().reading()))


def test_a_terminal_is_never_written_past_its_width() -> None:
    lines = without_colours(on_terminal(ferry().reading(), width=40)).splitlines()

    assert max(map(cell_len, lines)) <= 40


def test_a_wrapped_quotation_keeps_its_bar_on_every_line() -> None:
    shown = without_colours(on_terminal(ferry().reading(), width=22))

    assert re.search("│ “Nobody may sail *\n│ until we know,”", shown)


def test_markup_in_an_article_is_shown_as_it_is() -> None:
    words = "[bold red]Sunk[/] [link=https://example.org]here[/link] :boom:"

    assert words in on_terminal(hostile(words), width=200)


@pytest.mark.parametrize(
    "words", ["Sunk \x1b[2J\x1b]0;title\x07", "Sunk \x9b31m", "Sunk \u202etxt.exe\u202c", "Sunk\x00"]
)
def test_nothing_in_an_article_steers_the_terminal(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    shown = on_terminal(hostile(words), width=200)

    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)


def test_a_file_name_cannot_steer_the_terminal() -> None:
    output = io.StringIO()
    PlainPrinter(output).print_rows(rows_of_reading(ferry().reading(), "\x1b[2Jferry\n.txt"))

    assert output.getvalue().startswith("␛[2Jferry .txt · quick reading\n")


def test_a_summary_in_another_language_says_so_below_it() -> None:
    shown = plain(ferry_in_german())

    assert shown.index("Die Fähre") < shown.index(
        "\nSummary in German; quotes stay in the article’s language\n"
    )


def test_what_is_unsure_stands_apart_with_its_reasons() -> None:
    assert (
        "\nUNSURE\n▸ a stronghold of the union\n"
        "  ⚠ no verb of saying, who: the nearest name · perhaps the quay · s6\n"
    ) in plain(doubtful().reading())


def test_people_stand_apart_under_a_heading_too() -> None:
    article = ReadingBuilder("Cranes\n\nPell declined. Marsh declined.")
    for name in ("Pell", "Marsh"):
        article.person(name, name)
        article.says(name, f"{name} declined.", form=None, act="declined_to_comment")

    assert "\nDECLINED TO COMMENT\nPell\ns2\n\nMarsh\ns3\n" in plain(article.reading())
