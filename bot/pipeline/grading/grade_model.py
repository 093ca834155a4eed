"""Grading a model: it reads the articles one after the other, as people's articles are read."""

import contextlib
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass

from bot.pipeline.asker import Asker
from bot.pipeline.asking.metering import as_model_usage
from bot.pipeline.asking.model_calls import NOTHING_USED, sum_of
from bot.pipeline.grading.graded_articles import GradedArticle
from bot.pipeline.grading.grades import Grade, grade_of
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.readings.reading_events import FullReading, ModelFailed, ReadingEvent
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import read_article
from bot.readers.rules.quick_reading import read_by_rules

OPTIONS = ReadingOptions(fresh=True)


@dataclass(frozen=True, slots=True)
class ModelGrade:
    """`refused`: articles whose full reading was refused for its controls; `failed`: why none came, for each.

    What is known of the quick reading alone stands in one without a `model`.
    """

    model: str | None
    articles: int
    grade: Grade
    seconds: float = 0.0
    usage: ModelUsage = NOTHING_USED
    refused: int = 0
    failed: tuple[str, ...] = ()


def grade_of_quick_reading(articles: Sequence[GradedArticle]) -> ModelGrade:
    grade = sum((grade_of(read_by_rules(one.text), one) for one in articles), Grade())
    return ModelGrade(None, len(articles), grade)


async def grade_model(
    model: str,
    services: Services,
    articles: Sequence[GradedArticle],
    progress: Callable[[int, str], None],
) -> ModelGrade:
    """`progress` gets the number and the name of each article before it is read.

    An article without a full reading counts as people see it: with the quick one.
    """
    grade, usage, refused, failed = Grade(), NOTHING_USED, 0, list[str]()
    began = time.monotonic()
    for number, article in enumerate(articles, start=1):
        progress(number, article.name)
        async with contextlib.aclosing(read_article(services, article.text, Asker(), OPTIONS)) as events:
            last = await _last_of(events)
        grade += grade_of(last.reading, article)
        usage = sum_of(usage, as_model_usage(last.reading.usage))
        if last.reading.trust == "refused":
            refused += 1
        elif not isinstance(last, FullReading):
            failed.append(last.error.user_message)
    return ModelGrade(model, len(articles), grade, time.monotonic() - began, usage, refused, tuple(failed))


async def _last_of(events: AsyncGenerator[ReadingEvent, None]) -> FullReading | ModelFailed:
    async for event in events:
        last = event
    if not isinstance(last, FullReading | ModelFailed):
        raise TypeError(f"a reading with a model ended with {type(last).__name__}")
    return last
