"""What a model is doing, on standard error while it does; gone when its reading or answer is shown."""

from typing import TextIO

from bot.pipeline.language_model import Retrying
from bot.pipeline.questions.answer_events import AnswerGrowing
from bot.pipeline.readings.reading_events import PartProgress, QuickReading, ReadingEvent, SummaryGrowing
from bot.terminal_ui.live_area import LiveArea
from bot.words.phrases import flat


class LiveReading:
    """One of several files at a time; silent but on a terminal."""

    def __init__(self, files: int, errors: TextIO) -> None:
        self._files = files
        self._area = LiveArea(errors)
        self._reading = ""

    def starts(self, number: int, name: str) -> None:
        which = f" {number} of {self._files}" if self._files > 1 else ""
        self._reading = f"Reading{which}: {name}"
        self._area.draw(self._reading)

    def shows(self, event: ReadingEvent) -> None:
        if isinstance(event, QuickReading):
            summary = [f"• {flat(sentence.text)}" for sentence in event.reading.summary]
            self._area.draw(
                f"{self._reading} · quick reading, the full reading is on its way", summary, "dim"
            )
        elif isinstance(event, SummaryGrowing):
            lines = [f"• {sentence}" for sentence in event.sentences]
            self._area.draw(self._reading, lines, at_once=False)
        elif isinstance(event, PartProgress):
            self._area.draw(f"{self._reading} · {event.done} of {event.of} parts read")
        elif isinstance(event, Retrying):
            self._area.draw(f"{self._reading} · {_once_more(event)}")

    def clears(self) -> None:
        self._area.clear()


class LiveAnswer:
    """Likewise for an answer."""

    def __init__(self, errors: TextIO) -> None:
        self._area = LiveArea(errors)

    def starts(self) -> None:
        self._area.draw("Reading …")

    def shows(self, event: AnswerGrowing | Retrying) -> None:
        if isinstance(event, AnswerGrowing):
            self._area.draw("Answering", event.text.split("\n"), at_once=False)
        else:
            self._area.draw(f"Answering · {_once_more(event)}")

    def clears(self) -> None:
        self._area.clear()


def _once_more(retrying: Retrying) -> str:
    return f"once more in {retrying.in_seconds:.0f} s. {retrying.error.user_message}"
