"""Count how readings and answers go, as their events come by."""

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
from bot.usage import Usage

Clock = Callable[[], float]


class ReadingMeter:
    """One for each reading that somebody waits for, from when it begins."""

    def __init__(self, metrics: Metrics, clock: Clock = time.monotonic) -> None:
        self._stages = _Stages(metrics, "reading", clock)
        self._metrics = metrics

    def saw(self, event: ReadingEvent) -> None:
        if isinstance(event, QuickReading):
            self._stages.reached("quick")
        elif isinstance(event, SummaryGrowing):
            self._stages.reached("growing")
        elif isinstance(event, FullReading):
            self._ended("full", event.reading)
            self._metrics.count("trust", event.reading.trust or "unknown")
            _count_usage(self._metrics, event.reading.usage)
            if event.from_store is not None:
                self._metrics.count("stored_replies", "reading")
        elif isinstance(event, ModelFailed):
            self._ended(type(event.error).__name__, event.reading)
        elif isinstance(event, ModelNotAsked):
            self._ended("quick", event.reading)

    def _ended(self, end: str, reading: Reading) -> None:
        self._stages.reached("end")
        self._metrics.count("requests", "reading", end)
        for statement in reading.statements:
            self._metrics.count("statements", statement.certainty)


class AnswerMeter:
    def __init__(self, metrics: Metrics, clock: Clock = time.monotonic) -> None:
        self._stages = _Stages(metrics, "answer", clock)
        self._metrics = metrics

    def saw(self, event: AnswerEvent) -> None:
        if isinstance(event, AnswerGrowing):
            self._stages.reached("growing")
        elif isinstance(event, Answered):
            self._stages.reached("end")
            self._metrics.count("requests", "answer", "answered")
            _count_usage(self._metrics, event.usage)
            if event.from_store:
                self._metrics.count("stored_replies", "answer")
        elif isinstance(event, NearestPassages):
            self._stages.reached("end")
            end = type(event.error).__name__ if event.error else "nearest"
            self._metrics.count("requests", "answer", end)


class _Stages:
    """Each stage is timed once, from the beginning."""

    def __init__(self, metrics: Metrics, kind: str, clock: Clock) -> None:
        self._metrics, self._kind, self._clock = metrics, kind, clock
        self._began = clock()
        self._seen: set[str] = set()

    def reached(self, stage: str) -> None:
        if stage not in self._seen:
            self._seen.add(stage)
            self._metrics.took("stage_seconds", self._kind, stage, seconds=self._clock() - self._began)


def _count_usage(metrics: Metrics, usage: Usage) -> None:
    metrics.count("tokens", "input", by=usage.input_tokens)
    metrics.count("tokens", "cached", by=usage.cached_tokens)
    metrics.count("tokens", "output", by=usage.output_tokens)
    metrics.count("cost_dollars", by=usage.cost_usd or 0.0)
