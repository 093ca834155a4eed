import asyncio

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.budgets.fair_queue import QueueLimits
from bot.pipeline.memory import Memory
from bot.pipeline.services import Services
from tests.bot.pipeline.budgets.office import ANNA, BEN, SERVER
from tests.bot.pipeline.newsroom import ARTICLE, REPLY, full_reading, services_with
from tests.bot.waiting import until
from tests.fake_model import FakeModel


def many_articles(number: int) -> list[str]:
    return [ARTICLE.replace("30 jobs", f"{jobs} jobs") for jobs in range(100, 100 + number)]


@pytest.mark.asyncio
async def test_fifty_articles_of_one_person_hold_up_that_of_another_by_one_round(
    memory: Memory, model: FakeModel
) -> None:
    hold, articles = asyncio.Event(), many_articles(51)
    for _ in articles:
        model.reply(REPLY, hold=hold)
    async with services_with(memory, model, queue_limits=QueueLimits(2)) as services:
        of_anna = [
            asyncio.create_task(full_reading(services, one, Asker(SERVER, ANNA))) for one in articles[1:]
        ]
        await so_many_wait(services, 48)
        of_ben = asyncio.create_task(full_reading(services, articles[0], Asker(SERVER, BEN)))
        await so_many_wait(services, 49)
        hold.set()
        await asyncio.gather(of_ben, *of_anna)
    is_of_ben = ["100 jobs" in request.messages[1].content for request in model.requests]

    assert is_of_ben.index(True) <= 2 + 1  # two were under way, one of Anna's was ahead


async def so_many_wait(services: Services, number: int) -> None:
    assert services.model_services is not None
    calls = services.model_services.calls
    await until(lambda: calls.waiting >= number)


@pytest.mark.asyncio
async def test_in_the_terminal_articles_are_read_as_many_at_once_as_may_be(
    memory: Memory, model: FakeModel
) -> None:
    hold, articles = asyncio.Event(), many_articles(12)
    for _ in articles:
        model.reply(REPLY, hold=hold)
    async with services_with(
        memory, model, queue_limits=QueueLimits(8, per_person=3, per_scope=6)
    ) as services:
        reading = [asyncio.create_task(full_reading(services, one, Asker())) for one in articles]
        await so_many_wait(services, len(articles) - 8)
        hold.set()
        await asyncio.gather(*reading)

    assert model.most_open_streams == 8
