import io
import json
from collections.abc import Iterable

from bot.readers.reading import reading_as_json
from bot.terminal_ui.outputs import CardsOutput, JsonOutput
from bot.terminal_ui.rows import Row
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


class CollectingPrinter:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def print_rows(self, rows: Iterable[Row]) -> None:
        self.lines += [row.text for row in rows]


def test_json_is_the_reading_itself() -> None:
    output = io.BytesIO()
    JsonOutput(output).add("ferry.txt", ferry().reading())

    assert json.loads(output.getvalue()) == reading_as_json(ferry().reading())


def test_each_reading_is_one_line_of_json() -> None:
    output = io.BytesIO()
    json_output = JsonOutput(output)
    json_output.add("a.txt", ferry().reading())
    json_output.add("b.txt", ReadingBuilder("It sank.\u2028It rose.\x85\x0c").reading())

    assert len(output.getvalue().decode().splitlines()) == 2


def test_json_is_utf_8_with_its_letters_readable() -> None:
    output = io.BytesIO()
    JsonOutput(output).add("a.txt", ReadingBuilder("“Genève”, 東京").reading())

    assert "“Genève”, 東京".encode() in output.getvalue()


def test_a_lone_surrogate_does_not_stop_json() -> None:
    output = io.BytesIO()
    JsonOutput(output).add("a.txt", ReadingBuilder("broken \ud83d letter").reading())

    assert json.loads(output.getvalue())["article"]["text"] == "broken \ud83d letter"


def test_two_readings_are_two_empty_lines_apart() -> None:
    printer = CollectingPrinter()
    output = CardsOutput(printer)
    output.add("a.txt", ReadingBuilder("It sank.").reading())
    output.add("b.txt", ReadingBuilder("It rose.").reading())
    second = printer.lines.index("b.txt · quick reading")

    assert printer.lines[second - 2 : second] == ["", ""]
