"""What a model is doing, on standard error while it does; gone when its reading or answer is shown."""

from typing import TextIO

from bot.pipeline.language_model import Retrying
from bot.pipeline.questions.answer_events import AnswerGrowing
from bot.pipeline.readings.reading_events import PartProgress, QuickReading, ReadingEvent, SummaryGrowing
from bot.terminal_ui import words
from bot.terminal_ui.live_area import LiveArea
from bot.words.phrases import flat


class LiveReading:
    """One of several files at a time; silent but on a terminal."""

    def __init__(self, files: int, errors: TextIO) -> None:
        self._files = files
        self._area = LiveArea(errors)
        self._reading = ""

    def start(self, number: int, name: str) -> None:
        text = words.READING_ONE if self._files > 1 else words.READING
        self._reading = text.format(number=number, of=self._files, name=name)
        self._area.draw(self._reading)

    def show(self, event: ReadingEvent) -> None:
        if isinstance(event, QuickReading):
            summary = [f"• {flat(sentence.text)}" for sentence in event.reading.summary]
            doing = words.QUICK_READING_FIRST.format(reading=self._reading)
            self._area.draw(doing, summary, "dim")
        elif isinstance(event, SummaryGrowing):
            lines = [f"• {sentence}" for sentence in event.sentences]
            self._area.draw(self._reading, lines, at_once=False)
        elif isinstance(event, PartProgress):
            doing = words.PARTS_READ.format(reading=self._reading, done=event.done, of=event.of)
            self._area.draw(doing)
        elif isinstance(event, Retrying):
            self._area.draw(f"{self._reading} · {_once_more(event)}")

    def clear(self) -> None:
        self._area.clear()


class LiveAnswer:
    """Shows how an answer grows, on a line that goes when it is whole."""

    def __init__(self, errors: TextIO) -> None:
        self._area = LiveArea(errors)

    def start(self) -> None:
        self._area.draw(words.OPENING)

    def show(self, event: AnswerGrowing | Retrying) -> None:
        if isinstance(event, AnswerGrowing):
            self._area.draw(words.ANSWERING, event.text.split("\n"), at_once=False)
        else:
            self._area.draw(f"{words.ANSWERING} · {_once_more(event)}")

    def clear(self) -> None:
        self._area.clear()


def _once_more(retrying: Retrying) -> str:
    return words.ONCE_MORE.format(seconds=retrying.in_seconds, why=retrying.error.user_message)
