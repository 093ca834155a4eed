import io

import pytest

from bot.errors import ModelUnreachable
from bot.pipeline.language_model import Retrying
from bot.pipeline.readings.reading_events import PartProgress, QuickReading, ReadingEvent, SummaryGrowing
from bot.terminal_ui.live_reading import LiveReading
from tests.bot.ferry import ferry


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def every_event_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.terminal_ui.live_area.SECONDS_BETWEEN_DRAWINGS", -1.0)


def shown(*events: ReadingEvent, files: int = 1, name: str = "ferry.txt") -> str:
    errors = Terminal()
    live = LiveReading(files, errors)
    live.start(1, name)
    for event in events:
        live.show(event)
    live.clear()
    return errors.getvalue()


def test_the_summary_is_seen_while_it_grows() -> None:
    assert "• The ferry line clo" in shown(SummaryGrowing(("The ferry line clo",)))


def test_the_quick_reading_is_seen_before_it() -> None:
    reading = ferry().reading()

    assert "the ferry was held back on purpose" in shown(QuickReading(reading))


def test_the_parts_of_a_long_article_are_counted() -> None:
    assert "2 of 5 parts read" in shown(PartProgress(2, 5))


def test_a_retry_is_said_with_its_reason() -> None:
    drawn = shown(Retrying(in_seconds=3.2, error=ModelUnreachable(), attempt=2))

    assert "once more in 3 s. The language model cannot be reached." in drawn


def test_words_before_a_retry_are_gone_after_it() -> None:
    retry = Retrying(in_seconds=1, error=ModelUnreachable(), attempt=2)
    drawn = shown(SummaryGrowing(("Void words",)), retry)

    assert "Void words" not in drawn[drawn.rindex("once more") :]


def test_several_files_are_counted() -> None:
    assert "Reading 1 of 3: ferry.txt" in shown(files=3)


def test_nothing_of_it_is_left_on_the_screen() -> None:
    drawn = shown(SummaryGrowing(("The ferry line closes.",)))

    assert drawn.removesuffix("\x1b[?25h").endswith("\x1b[2K")


def test_a_pipe_gets_nothing() -> None:
    errors = io.StringIO()
    live = LiveReading(1, errors)
    live.start(1, "ferry.txt")
    live.show(SummaryGrowing(("The ferry line closes.",)))
    live.clear()

    assert errors.getvalue() == ""


def test_words_of_a_model_cannot_steer_the_terminal() -> None:
    assert "\x1b[31mred" not in shown(SummaryGrowing(("\x1b[31mred",)))
