"""What is held in memory of what is forgotten."""

import pytest

from bot.pipeline.services import Services
from bot.pipeline.workflows.forgetting import Forgetting
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, REPLY, full_reading
from tests.bot.pipeline.workflows.forgotten import digest
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def test_a_text_that_was_read_is_not_held_either(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    before = await services.quick_readings.of(ARTICLE)
    await forgetting.forget_article(ANNA, await digest(services), manages=False)

    assert await services.quick_readings.of(ARTICLE) is not before


async def test_what_is_too_old_is_not_held_either_and_whoever_looks_it_up_meanwhile_sees_that_it_went(
    services: Services, forgetting: Forgetting
) -> None:
    before, erasings = await services.quick_readings.of(ARTICLE), services.memory.erasings
    await forgetting.forget_older_than(ANNA.scope, 2**40)

    assert await services.quick_readings.of(ARTICLE) is not before
    assert services.memory.erasings > erasings
