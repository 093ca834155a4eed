import pytest

from bot.pipeline.readings import quick_readings
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows import read_reply
from bot.pipeline.workflows.make_ready import make_ready
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, REPLY, full_reading
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

ANOTHER_PASTE = f"{ARTICLE}\n\n"


async def test_a_kept_reply_is_read_before_anybody_waits_for_it(
    services: Services, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.reply(REPLY)
    before = await full_reading(services)
    await make_ready(services, ANOTHER_PASTE, ANNA, ReadingOptions())
    monkeypatch.setattr(read_reply, "full_reading_of", None)
    after = await full_reading(services, ANOTHER_PASTE)

    assert after.reading.summary == before.reading.summary


async def test_where_no_reply_is_kept_nobody_is_asked_for_one(services: Services, model: FakeModel) -> None:
    await make_ready(services, ARTICLE, ANNA, ReadingOptions())

    assert model.requests == []


async def test_without_a_model_the_quick_reading_is_made(
    offline: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    await make_ready(offline, ARTICLE, ANNA, ReadingOptions())
    monkeypatch.setattr(quick_readings, "timed_reading", None)

    assert (await offline.quick_readings.of(ARTICLE)).statements


async def test_an_article_is_numbered_once_until_something_is_forgotten(services: Services) -> None:
    quick = await services.quick_readings.of(ARTICLE)
    first = await services.numbering.of(quick)
    again = await services.numbering.of(quick)
    services.forget_readings()

    assert again is first
    assert await services.numbering.of(quick) is not first
