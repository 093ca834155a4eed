import csv
import io
import json

import pytest

from bot.cards.exports.files import as_csv, as_json, as_markdown, table_of
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.byline_server import ARTICLE
from tests.bot.doubtful import doubtful
from tests.bot.ferry import ferry, ferry_in_german

HOSTILE = """Minister speaks

“=HYPERLINK("http://evil.test")” Ana Pell said. [Click](http://evil.test) <b>now</b>.
"""


def test_a_table_has_a_line_a_statement_with_its_place_in_the_paste() -> None:
    reading = read_by_rules(ARTICLE)
    rows = list(csv.DictReader(io.StringIO(as_csv(reading).removeprefix("\ufeff"))))
    first = rows[0]

    assert len(rows) == len(reading.statements)
    assert ARTICLE[int(first["start"]) : int(first["end"])] == "Nobody took the boat any more,"


def test_no_cell_of_a_table_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(read_by_rules(HOSTILE)).removeprefix("\ufeff"))))

    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_json_is_the_form_that_the_terminal_prints() -> None:
    assert json.loads(as_json(read_by_rules(ARTICLE)))["article"]["text"] == ARTICLE


def test_a_document_shows_the_articles_own_marks_as_they_are() -> None:
    document = as_markdown(read_by_rules(HOSTILE))

    assert "[Click](http" not in document
    assert "<b>" not in document


def test_a_document_says_where_its_summary_is_in_another_language() -> None:
    assert "\nSummary in German; quotes stay in the article’s language.\n" in as_markdown(ferry_in_german())


# Doubts


def rows_of(reading: Reading) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(reading).removeprefix("\ufeff"))))


def test_a_table_says_how_sure_each_statement_is_and_why() -> None:
    assert [(row["certainty"], row["doubts"]) for row in rows_of(doubtful().reading())] == [
        ("sure", ""),
        ("sure", ""),
        ("likely", "speaker carried on from s4"),
        ("unsure", "unsure (no verb of saying, who: the nearest name)"),
        ("unsure", "unsure (no verb of saying, who: a place or a thing)"),
        ("unsure", ""),
    ]


def test_every_line_of_a_reworded_copys_table_says_so() -> None:
    assert {row["doubts"].endswith("the copy looks reworded") for row in rows_of(ferry().reading())} == {True}


def test_json_carries_certainty_and_doubts() -> None:
    statement = json.loads(as_json(doubtful().reading()))["statements"][3]

    assert (statement["certainty"], statement["doubts"]) == ("unsure", ["nearest_name", "weak_cue"])


def test_a_document_has_what_is_unsure_apart_with_its_reasons() -> None:
    assert (
        "\n### Unsure\n\na stronghold of the union  \n"
        "⚠️ no verb of saying, who: the nearest name · perhaps the quay · s6\n"
    ) in as_markdown(doubtful().reading())


def test_a_document_marks_a_doubtful_speaker_and_says_who_it_is() -> None:
    assert (
        "\n### Tom Brindle / Brindel ⚠️\n\nHarbour spokesman · two spellings, taken as one man\n"
        in as_markdown(ferry().reading())
    )


def test_a_cell_opens_no_formula_where_semicolons_separate() -> None:
    reading = read_by_rules(
        "Line closed\n\n“It sank; =HYPERLINK(1) and that is that,” Ann Lee said on Tuesday.\n"
    )

    assert "; '=HYPERLINK" in as_csv(reading)


@pytest.mark.parametrize("separator", ["; ", "\t", "\n", "\r\n  ", '; "'])
def test_a_cell_opens_no_formula_behind_what_a_spreadsheet_may_cut_it_at(separator: str) -> None:
    written = table_of(["words"], [[f"It sank{separator}=HYPERLINK(1)"]])

    assert "'=HYPERLINK(1)" in written
