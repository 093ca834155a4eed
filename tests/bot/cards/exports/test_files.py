import csv
import io
import json

from bot.cards.exports.files import as_csv, as_json, as_markdown
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.byline_server import ARTICLE
from tests.bot.ferry import ferry_in_german

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
