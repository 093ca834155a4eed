from dataclasses import replace

import pytest

from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows import read_reply
from bot.pipeline.workflows.forgetting import Forgetting
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, FOOTER, REPLY, full_reading
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of which full readings were made."""
    texts: list[str] = []
    make = read_reply.full_reading_of

    def note(quick, *arguments):  # type: ignore[no-untyped-def]  # as the function it stands for
        texts.append(quick.article.text)
        return make(quick, *arguments)

    monkeypatch.setattr(read_reply, "full_reading_of", note)
    return texts


async def test_a_stored_reply_to_the_same_paste_is_read_once(
    services: Services, model: FakeModel, made: list[str]
) -> None:
    model.reply(REPLY)
    await full_reading(services, ARTICLE, ANNA)
    stored = await full_reading(services, ARTICLE, ANNA)
    before = len(made)
    again = await full_reading(services, ARTICLE, BEN)

    assert (len(made) - before, again.reading) == (0, stored.reading)


async def test_another_paste_of_the_story_has_a_reading_of_its_own(
    services: Services, model: FakeModel, made: list[str]
) -> None:
    model.reply(REPLY)
    await full_reading(services, ARTICLE)
    await full_reading(services, ARTICLE + FOOTER)

    assert len(made) == 2


async def test_another_reply_is_read_though_the_paste_is_the_same(
    services: Services, model: FakeModel, made: list[str]
) -> None:
    model.reply(REPLY)
    model.reply({**REPLY, "summary": [{"text": "The ferry stays.", "evidence": [1]}]})
    await full_reading(services, ARTICLE)
    again = await full_reading(services, ARTICLE, options=replace(ReadingOptions(), fresh=True))

    assert (len(made), again.reading.summary[0].text) == (2, "The ferry stays.")


async def test_what_is_forgotten_is_not_at_hand_any_more(
    services: Services, model: FakeModel, made: list[str]
) -> None:
    model.reply(REPLY)
    await full_reading(services, ARTICLE)
    assert services.model_services is not None
    await Forgetting(services).forget_own(ANNA)

    assert not services.model_services.full_readings._kept._recent
