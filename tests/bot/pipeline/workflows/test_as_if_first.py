"""What others had read of late tells nobody so by the clock, whatever they ask of the same text."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.pipeline.memory import Memory
from bot.pipeline.readings.quick_readings import QuickReadings
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.pipeline.workflows.recall_article import recall_article
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, read, services_with

pytestmark = pytest.mark.asyncio


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest_asyncio.fixture
async def services(memory: Memory, waited: list[float]) -> AsyncIterator[Services]:
    async def wait(seconds: float) -> None:
        waited.append(seconds)

    async with services_with(memory, None) as services:
        await services.quick_readings.close()
        services.quick_readings = QuickReadings(services.workers, sleep=wait, clock=lambda: 0.0)
        await read(services, ARTICLE, ANNA)
        waited.clear()
        yield services


async def test_who_asks_about_a_text_that_others_had_read_waits_as_long_as_they_did(
    services: Services, waited: list[float]
) -> None:
    async for _ in answer_question(services, "Who sailed?", [ARTICLE], BEN, QuestionOptions()):
        pass

    assert waited != []


async def test_who_looks_again_at_an_article_that_others_had_read_waits_as_long_as_they_did(
    services: Services, waited: list[float]
) -> None:
    await recall_article(services, BEN, read_by_rules(ARTICLE).article.digest, ReadingOptions())

    assert waited != []
