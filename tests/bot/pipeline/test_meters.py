import asyncio
from dataclasses import replace

import pytest

from bot.errors import ModelNotBelieved, ModelUnreachable
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.meters import AnswerMeter, ReadingMeter
from bot.pipeline.metrics import SECONDS, Metrics, Series
from bot.pipeline.questions.answer_events import Answered, NearestPassages
from bot.pipeline.readings.reading_events import FullReading, ModelFailed, QuickReading
from bot.pipeline.services import Services
from bot.readers.changes import changes_between
from bot.readers.model.answers.check_answer import CheckedAnswer
from bot.readers.rules.quick_reading import read_by_rules
from bot.usage import Usage
from tests.bot.pipeline.newsroom import ANNA, read
from tests.fake_model import USAGE, FakeModel

QUICK = read_by_rules("“The ferry sank,” said Ana Pell, the inspector of the harbour, on Monday.")
FULL = replace(QUICK, reader="model", trust="trusted", usage=Usage(100, 40, 20, 0.5))


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_full_reading_is_counted_with_how_far_its_model_was_trusted() -> None:
    metrics = Metrics()
    meter = ReadingMeter(metrics)
    meter.note_event(QuickReading(QUICK))
    meter.note_event(FullReading(FULL, changes_between(QUICK, FULL)))

    assert metrics.counts[Series("requests", ("reading", "full"))] == 1
    assert metrics.counts[Series("trust", ("trusted",))] == 1


def test_a_model_that_is_not_believed_is_counted_among_the_trusted() -> None:
    metrics = Metrics()
    ReadingMeter(metrics).note_event(ModelFailed(replace(FULL, trust="refused"), ModelNotBelieved()))

    assert metrics.counts[Series("requests", ("reading", "ModelNotBelieved"))] == 1
    assert metrics.counts[Series("trust", ("refused",))] == 1


@pytest.mark.asyncio
async def test_what_the_model_took_is_counted_once_for_all_who_read_and_also_in_vain(
    services: Services, model: FakeModel
) -> None:
    model.reply("no JSON at all")
    model.reply("nor is this")
    await asyncio.gather(read(services, asker=ANNA), read(services, asker=ANNA))

    assert len(model.requests) == 2
    assert services.metrics.counts[Series("tokens", ("input",))] == 2 * USAGE.input_tokens
    assert services.metrics.counts[Series("tokens", ("cached",))] == 2 * USAGE.cached_tokens
    assert services.metrics.counts[Series("cost_dollars", ())] == pytest.approx(2 * (USAGE.cost_usd or 0))


def test_statements_are_counted_by_how_sure_they_are() -> None:
    metrics = Metrics()
    ReadingMeter(metrics).note_event(FullReading(FULL, changes_between(QUICK, FULL)))
    certainties = {
        series.labels: count for series, count in metrics.counts.items() if series.name == "statements"
    }

    assert sum(certainties.values()) == len(FULL.statements) == 1


def test_a_reading_whose_model_failed_is_counted_by_what_went_wrong() -> None:
    metrics = Metrics()
    ReadingMeter(metrics).note_event(ModelFailed(QUICK, ModelUnreachable()))

    assert metrics.counts[Series("requests", ("reading", "ModelUnreachable"))] == 1


def test_each_stage_is_timed_from_the_beginning() -> None:
    metrics, clock = Metrics(), Clock()
    meter = ReadingMeter(metrics, clock)
    clock.now += 0.2
    meter.note_event(QuickReading(QUICK))
    clock.now += 5.0
    meter.note_event(ModelFailed(QUICK, ModelUnreachable()))

    quick = metrics.durations[Series("stage_seconds", ("reading", "quick"))]
    end = metrics.durations[Series("stage_seconds", ("reading", "end"))]
    assert quick.classes[SECONDS.index(0.25)] == 1
    assert end.classes[SECONDS.index(10.0)] == 1


def test_answers_are_counted_by_how_they_ended() -> None:
    metrics = Metrics()
    AnswerMeter(metrics).note_event(
        Answered(CheckedAnswer((), "yes"), (QUICK,), "model", ModelUsage(), from_store=True)
    )
    AnswerMeter(metrics).note_event(NearestPassages((QUICK,), ()))

    assert metrics.counts[Series("requests", ("answer", "answered"))] == 1
    assert metrics.counts[Series("requests", ("answer", "nearest"))] == 1
    assert metrics.counts[Series("stored_replies", ("answer",))] == 1
