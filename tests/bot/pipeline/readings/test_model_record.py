"""What is kept of how a model did, and what comes of it."""

from typing import Any

import pytest

from bot.errors import ModelNotBelieved
from bot.pipeline.memory import Memory
from bot.pipeline.readings.model_record import ModelRecord
from bot.pipeline.readings.reading_events import ModelFailed
from bot.pipeline.services import Services
from bot.readers.model.controls import NO_RECORD, ControlRecord
from tests.bot.pipeline.newsroom import only, read
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

NAMES = ["Ana Pell", "Tom Brindle", "Jo Hart", "Lea Marsh"]
ARTICLE = "Ferry line to close in May\n\n" + "\n\n".join(
    f"“Nobody took the {number} o’clock boat any more,” {name} said on Tuesday."
    for number, name in enumerate(NAMES, 6)
)


def reply(names: list[str]) -> dict[str, Any]:
    speakers = [
        {"name": name, "kind": "person", "also": [], "said": f"q{number}"}
        for number, name in enumerate(names, 1)
    ]
    return {"summary": [], "speakers": speakers, "via": [], "channels": [], "not_speech": ""}


def record_of(services: Services) -> ModelRecord:
    assert services.model_services is not None
    return ModelRecord(
        services.memory,
        services.model_services.calls.identity,
        services.model_services.writer.reading_digest,
    )


@pytest.fixture
def unknown(services: Services) -> Services:
    """The same, whose model nobody knows."""
    assert services.model_services is not None
    services.model_services.record = record_of(services)
    return services


async def test_what_a_model_agreed_on_is_known_at_the_next_article(
    unknown: Services, model: FakeModel
) -> None:
    model.reply(reply([*NAMES[:3], "Ana Pell"]))
    await read(unknown, ARTICLE)

    assert await record_of(unknown).latest() == ControlRecord(agreed=3, of=4)


async def test_a_reply_that_is_kept_counts_once(unknown: Services, model: FakeModel) -> None:
    model.reply(reply(NAMES))
    await read(unknown, ARTICLE)
    await read(unknown, ARTICLE)

    assert await record_of(unknown).latest() == ControlRecord(agreed=4, of=4)


async def test_with_other_prompts_a_model_is_as_new(unknown: Services, model: FakeModel) -> None:
    model.reply(reply(NAMES))
    await read(unknown, ARTICLE)

    assert await ModelRecord(unknown.memory, model.identity, "others").latest() == NO_RECORD


async def test_a_model_that_is_not_believed_leaves_the_quick_reading_which_says_why(
    unknown: Services, model: FakeModel
) -> None:
    model.reply(reply(NAMES[::-1]))
    failed = only(ModelFailed, await read(unknown, ARTICLE))

    assert isinstance(failed.error, ModelNotBelieved)
    assert failed.reading.reader == "rules"
    assert "of 4 statements whose own sentence names the speaker" in failed.reading.notices[-1].message


async def test_without_a_database_a_model_is_read_as_one_that_nobody_knows(model: FakeModel) -> None:
    assert await ModelRecord(Memory(None), model.identity, "prompts").latest() == NO_RECORD
