"""The printed cards of a long copy with everything in it that a card has to cope with.

The copy lies beside the project and is not part of it; without it there is nothing to check.
"""

import io
from pathlib import Path

import pytest

from bot.article.decoding import decode
from bot.cards.first_card import first_card
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from bot.terminal_ui.cards import rows_of_reading
from bot.terminal_ui.plain_printer import PlainPrinter

COPY = Path(__file__).parents[4] / "shared" / "owner-article.txt"

pytestmark = pytest.mark.skipif(not COPY.exists(), reason="the copy does not lie beside this project")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_by_rules(decode(COPY.read_bytes(), COPY.name))


@pytest.fixture(scope="module")
def shown(reading: Reading) -> str:
    output = io.StringIO()
    PlainPrinter(output).print_rows(rows_of_reading(reading, "copy.txt"))
    return output.getvalue()


@pytest.fixture(scope="module")
def first(shown: str) -> list[str]:
    return shown[: shown.index("\nWho said what\n")].splitlines()


@pytest.fixture(scope="module")
def second(shown: str) -> list[str]:
    return shown[shown.index("\nWho said what\n") + 1 :].splitlines()


def line_with(words: str, lines: list[str]) -> str:
    [line] = [line for line in lines if words in line]
    return line


def below(words: str, lines: list[str]) -> str:
    return lines[lines.index(line_with(words, lines)) + 1].strip()


def in_this_order(expected: list[str], lines: list[str]) -> bool:
    """Whether each of `expected` begins a line, one after another, others between them."""
    rest = iter(lines)
    return all(any(line.startswith(words) for line in rest) for words in expected)


# The first card


def test_the_first_card_stays_within_a_thousand_characters(reading: Reading) -> None:
    assert first_card(reading).length <= 1000


def test_warnings_points_and_silences_stand_in_this_order(first: list[str]) -> None:
    assert in_this_order(
        [
            "Putin ‘humiliated’ had to beg for weapons: UK official",
            "Text names Newsweek, Kaitlin Lewis · no date · no link",
            "⚠ Find the original before quoting",
            "• One ",
            "• Quote marks broken (s8), sentence broken (s17)",
            "• Headline’s ‘humiliated’ is in no quote; s5 has “humiliation”",
            "• Grant Shapps, British Defense Secretary: ",
            "• Kirthrough / Kirby ⚠, White House",
            "• Denied, via Reuters: Russia and North Korea, involvement in a deal (s19)",
            "• Asked, no answer reported: Russian Foreign Ministry (s9)",
            "Also speaking: U. S. intelligence · Sergei Shoigu · Matthew Miller ⚠",
            "Quotes are cut from this paste. Byline cannot know if they were said. s5 = sentence 5.",
        ],
        first,
    )


def test_both_spellings_are_counted(first: list[str]) -> None:
    assert "two names? “John Kirthrough” ×4, “Kirby” ×2" in line_with("two names?", first)


def test_the_secretarys_point_is_the_news(first: list[str]) -> None:
    point = line_with("• Grant Shapps", first)

    assert "Putin is begging his remaining Moscow allies to have weapons" in point
    assert point.endswith("(s2)")


def test_the_spokesmans_point_tells_the_missiles_and_the_talks(first: list[str]) -> None:
    point = line_with("• Kirthrough / Kirby", first)

    assert "Russia has recently used North Korea’s short-range ballistic missiles" in point
    assert "(s3) · Russia is believed to be closing in on a deal with Iran" in point
    assert point.endswith("(s13)")


def test_the_original_is_asked_for_once(first: list[str]) -> None:
    assert sum("the original" in line for line in first) == 1


# Who said what


def test_denials_and_silences_come_before_the_speakers(second: list[str]) -> None:
    assert in_this_order(
        [
            "⚠ This copy looks reworded. Its quotes may not be the speakers’ words.",
            "│ = quoted in this paste · ▸ = its paraphrase · ⚠ = check",
            "DENIED",
            "Russia and North Korea",
            "ASKED, NO ANSWER REPORTED",
            "Russian Foreign Ministry",
            "Grant Shapps",
            "British Defense Secretary",
            "John Kirthrough / Kirby ⚠",
            "White House National Security spokesman · two spellings, taken as one man",
            "U. S. intelligence",
            "no person or report named",
            "Sergei Shoigu",
            "Russian Defense Minister",
            "Matthew Miller ⚠",
            "U. S. State Department spokesman",
            "Not speech: ‘humiliated’ (headline). Left out: author biography, comment form.",
        ],
        second,
    )


def test_nobody_else_has_a_statement(reading: Reading) -> None:
    assert len(reading.statements) == 15


@pytest.mark.parametrize(
    ("words", "small_print"),
    [
        ("▸ denied allegations of involvement", "second hand: Reuters, Friday · no spokesperson named · s19"),
        (
            "Russian Foreign Ministry",
            "by Newsweek, email, Friday · the text does not say whether it answered · s9",
        ),
        ("│ “The world has turned its back on Russia, ", "said · post on X, Friday morning · s5"),
        ("│ “In doing so, Russia has violated several [U. N. ", "“he said” · s6"),
        ("│ “This has to be prevented", "⚠ marks broken in the paste · speaker carried on from s6 · s7–8"),
        ("Putin is begging his remaining Moscow allies", "said · s2"),
        ("▸ Russia has recently used", "“Kirthrough” told reporters Thursday · s3"),
        ("▸ the movement of weapons between the two countries", "“Kirthrough” said · s4"),
        ("▸ some of the strikes were carried out", "“Kirthrough” said · s10"),
        ("▸ Moscow also introduced several North Korean missiles", "according to “Kirthrough” · s12"),
        ("▸ Russia is believed to be closing in", "“Kirby” told reporters Thursday · s13"),
        ("▸ at least one ballistic missile", "according to · s11"),
        ("▸ to maintain military ties between Moscow and Pyongyang", "pledged · July 2023 · s16"),
        (
            "▸ warned Kim not to supply Moscow with weapons",
            "⚠ “…Matthew Miller said. He warned Kim…”: “He” taken as Miller · s17–18",
        ),
    ],
)  # fmt: skip
def test_the_small_print_says_how_it_was_said_and_where(
    words: str, small_print: str, second: list[str]
) -> None:
    assert below(words, second) == small_print


def test_what_one_sentence_says_twice_is_one_line(second: list[str]) -> None:
    assert line_with("closing in on a deal", second) == (
        "▸ Russia is believed to be closing in on a deal with Iran for additional short-range missiles … "
        "the U.S. is “concerned” such negotiations are “actively advancing.”"
    )


def test_a_quotation_with_broken_marks_is_shown_as_it_is_pasted(second: list[str]) -> None:
    assert line_with("This has to be prevented now", second) == (
        "│ “This has to be prevented now. Together with our components, we will ensure that North Korea "
        "“will pay a maximum price for its products from Russia. “"
    )


def test_every_quoted_and_paraphrased_line_is_cut_from_the_copy(second: list[str], reading: Reading) -> None:
    lines = [line for line in second if line.startswith(("│ “", "▸ "))]
    cuts = [cut for line in lines for cut in line[2:].split(" … ")]

    assert len(cuts) == 15 - 1  # a silence has no words
    assert all(cut in reading.article.text for cut in cuts)
