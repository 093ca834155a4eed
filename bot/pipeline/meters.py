"""Count and log how readings and answers go, as their events come by."""

import logging
import time
from collections.abc import Callable

from bot.pipeline.metrics import Metrics
from bot.pipeline.questions.answer_events import Answered, AnswerEvent, AnswerGrowing, NearestPassages
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelFailed,
    ModelNotAsked,
    QuickReading,
    ReadingEvent,
    SummaryGrowing,
)
from bot.readers.reading import Reading

logger = logging.getLogger(__name__)

Clock = Callable[[], float]


class ReadingMeter:
    """One for each reading that somebody waits for, from when it begins."""

    def __init__(self, metrics: Metrics, clock: Clock = time.monotonic) -> None:
        self._stages = _Stages(metrics, "reading", clock)
        self._metrics = metrics

    def note_event(self, event: ReadingEvent) -> None:
        if isinstance(event, QuickReading):
            self._stages.reached("quick")
        elif isinstance(event, SummaryGrowing):
            self._stages.reached("growing")
        elif isinstance(event, FullReading):
            self._ended("full", event.reading)
            if event.from_store is not None:
                self._metrics.count("stored_replies", "reading")
        elif isinstance(event, ModelFailed):
            self._ended(type(event.error).__name__, event.reading)
        elif isinstance(event, ModelNotAsked):
            self._ended("quick", event.reading)

    def _ended(self, end: str, reading: Reading) -> None:
        self._stages.ended(end)
        if reading.reader == "model":
            self._metrics.count("trust", reading.trust or "unknown")
        for statement in reading.statements:
            self._metrics.count("statements", statement.certainty)


class AnswerMeter:
    def __init__(self, metrics: Metrics) -> None:
        self._stages = _Stages(metrics, "answer", time.monotonic)
        self._metrics = metrics

    def note_event(self, event: AnswerEvent) -> None:
        if isinstance(event, AnswerGrowing):
            self._stages.reached("growing")
        elif isinstance(event, Answered):
            self._stages.ended("answered")
            if event.from_store:
                self._metrics.count("stored_replies", "answer")
        elif isinstance(event, NearestPassages):
            self._stages.ended(type(event.error).__name__ if event.error else "nearest")


class _Stages:
    """Each stage is timed once, from the beginning."""

    def __init__(self, metrics: Metrics, kind: str, clock: Clock) -> None:
        self._metrics, self._kind, self._clock = metrics, kind, clock
        self._began = clock()
        self._seen: set[str] = set()

    def reached(self, stage: str) -> None:
        if stage not in self._seen:
            self._seen.add(stage)
            self._time(stage, stage)

    def ended(self, end: str) -> None:
        self._metrics.count("requests", self._kind, end)
        self._time("end", f"ended as {end}")

    def _time(self, stage: str, as_told: str) -> None:
        seconds = self._clock() - self._began
        self._metrics.took("stage_seconds", self._kind, stage, seconds=seconds)
        logger.info("%s: %s after %.2f s", self._kind, as_told, seconds)
