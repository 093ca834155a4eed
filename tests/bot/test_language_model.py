import asyncio
import contextlib
import subprocess
import sys
import threading

import pytest

from bot.errors import RateLimited, ReplyCutOff
from bot.pipeline.language_model import (
    DeferredModel,
    Finished,
    LanguageModel,
    Message,
    ModelEvent,
    ModelIdentity,
    ModelRequest,
    Retrying,
)
from tests.fake_model import FakeModel

IDENTITY = ModelIdentity("fake-model", "https://model.test/v1")
REQUEST = ModelRequest((Message("user", "Read it."),), "reading")


async def _ask(model: LanguageModel) -> list[ModelEvent]:
    async with contextlib.aclosing(model.stream(REQUEST)) as events:
        return [event async for event in events]


def test_a_deferred_model_tells_its_identity_without_being_made() -> None:
    model = DeferredModel(IDENTITY, 1000, make=_never)

    assert (model.identity, model.window_tokens) == (IDENTITY, 1000)


@pytest.mark.asyncio
async def test_a_deferred_model_that_was_never_asked_is_closed_without_being_made() -> None:
    await DeferredModel(IDENTITY, 1000, make=_never).close()


@pytest.mark.asyncio
async def test_a_deferred_model_is_made_once_also_when_several_ask_at_once() -> None:
    fake = FakeModel()
    fake.reply("one")
    fake.reply("two")
    made: list[FakeModel] = []

    def make() -> FakeModel:
        made.append(fake)
        return fake

    model = DeferredModel(IDENTITY, 1000, make)
    await asyncio.gather(_ask(model), _ask(model))

    assert len(made) == 1


@pytest.mark.asyncio
async def test_a_deferred_model_is_made_beside_the_event_loop() -> None:
    makers: list[threading.Thread] = []
    fake = FakeModel()
    fake.reply("one")

    def make() -> FakeModel:
        makers.append(threading.current_thread())
        return fake

    await _ask(DeferredModel(IDENTITY, 1000, make))

    assert makers != [threading.current_thread()]


@pytest.mark.asyncio
async def test_closing_a_deferred_model_closes_what_was_made() -> None:
    fake = FakeModel()
    fake.reply("one")
    model = DeferredModel(IDENTITY, 1000, lambda: fake)
    await _ask(model)

    await model.close()

    assert fake.closed


@pytest.mark.asyncio
async def test_the_fake_model_replies_as_queued_and_remembers_the_request() -> None:
    fake = FakeModel()
    fake.reply({"summary": []}, piece_length=4)

    *deltas, finished = await _ask(fake)

    assert isinstance(finished, Finished)
    assert finished.text == '{"summary": []}'
    assert len(deltas) == 4
    assert fake.requests == [REQUEST]


@pytest.mark.asyncio
async def test_the_fake_model_fails_as_queued() -> None:
    fake = FakeModel()
    fake.fail(ReplyCutOff(partial_text="{"), after="{")

    with pytest.raises(ReplyCutOff):
        await _ask(fake)


@pytest.mark.asyncio
async def test_the_fake_model_gives_the_reply_of_the_last_attempt_alone() -> None:
    fake = FakeModel()
    fake.retry_then_reply(RateLimited(), "whole", after="half")

    events = await _ask(fake)

    assert any(isinstance(event, Retrying) for event in events)
    assert isinstance(events[-1], Finished)
    assert events[-1].text == "whole"


def test_the_pipelines_view_of_a_model_loads_no_providers_library() -> None:
    code = (
        "import bot.pipeline.language_model, bot.pipeline.known_models, sys; "
        "sys.exit('openai' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _never() -> LanguageModel:
    raise AssertionError("made without being asked")
