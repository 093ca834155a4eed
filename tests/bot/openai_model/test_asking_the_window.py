"""The window that a server tells is asked once, remembered, and what is set comes before it."""

import asyncio

import pytest

from bot.openai_model.model import OpenAIModel
from bot.pipeline.known_models import DEFAULT_BASE_URL
from bot.pipeline.known_servers import SECONDS_OF_A_WEEK, ServersInMemory
from bot.pipeline.language_model import ModelIdentity
from tests.bot.openai_model.conftest import KEY, Asker

pytestmark = pytest.mark.asyncio

MODELS = {"data": [{"id": "test-model", "max_model_len": 32768}]}


async def test_the_window_is_asked_of_the_server(asker: Asker) -> None:
    asker.provider.told["/v1/models"] = MODELS
    model = asker.model()

    assert await model.look_up_window() == 32768
    assert model.window_tokens == 32768


async def test_the_key_goes_with_the_question(asker: Asker) -> None:
    asker.provider.told["/v1/models"] = MODELS

    await asker.model().look_up_window()

    assert {headers["Authorization"] for headers in asker.provider.told_headers} == {f"Bearer {KEY}"}


async def test_it_is_asked_once(asker: Asker) -> None:
    asker.provider.told["/v1/models"] = MODELS
    kept = ServersInMemory()
    await asker.model(servers=kept).look_up_window()
    asker.provider.told.clear()

    assert await asker.model(servers=kept).look_up_window() == 32768


async def test_it_is_asked_once_for_all_who_begin_together(asker: Asker) -> None:
    asker.provider.told["/v1/models"] = MODELS
    model = asker.model()
    await model.look_up_window()
    asked = len(asker.provider.told_headers)
    other = asker.model(servers=ServersInMemory())
    await asyncio.gather(*(other.look_up_window() for _ in range(5)))

    assert len(asker.provider.told_headers) == 2 * asked


async def test_it_is_asked_again_after_a_week(asker: Asker) -> None:
    now = 1_000_000.0
    kept = ServersInMemory(lambda: now)
    await asker.model(servers=kept).look_up_window()
    asker.provider.told["/v1/models"] = MODELS
    now += SECONDS_OF_A_WEEK

    assert await asker.model(servers=kept).look_up_window() == 32768


async def test_a_server_that_has_not_loaded_the_model_yet_is_asked_again(asker: Asker) -> None:
    asker.provider.told["/api/show"] = {"model_info": {}}
    model = asker.model()
    before = await model.look_up_window()
    asker.provider.told["/api/ps"] = {"models": [{"name": "test-model", "context_length": 8192}]}

    assert (before, await model.look_up_window()) == (4096, 8192)


async def test_who_wants_it_anew_has_it_asked_at_once(asker: Asker) -> None:
    model = asker.model()
    await model.look_up_window()
    asker.provider.told["/v1/models"] = MODELS

    assert await model.look_up_window(anew=True) == 32768


async def test_it_is_asked_once_for_all_who_want_it_anew_together(asker: Asker) -> None:
    model = asker.model()
    await model.look_up_window()
    asked = len(asker.provider.told_headers)
    await asyncio.gather(*(model.look_up_window(anew=True) for _ in range(5)))

    assert len(asker.provider.told_headers) == 2 * asked


async def test_a_server_that_tells_nothing_leaves_the_guess(asker: Asker) -> None:
    model = asker.model()

    assert await model.look_up_window() is None
    assert model.window_tokens == 10_000


async def test_what_is_set_holds_and_nobody_is_asked(asker: Asker) -> None:
    asker.provider.told["/v1/models"] = MODELS
    model = asker.model(window_is_set=True)

    assert await model.look_up_window() is None
    assert model.window_tokens == 10_000
    assert not asker.provider.told_headers


async def test_also_where_the_server_is_asked_to_compare(asker: Asker) -> None:
    asker.provider.told["/v1/models"] = MODELS
    model = asker.model(window_is_set=True)

    assert await model.look_up_window(anew=True) == 32768
    assert model.window_tokens == 10_000


async def test_openai_is_not_asked_what_it_never_tells() -> None:
    model = OpenAIModel(ModelIdentity("m", DEFAULT_BASE_URL), 1000, KEY)

    assert await model.look_up_window(anew=True) is None
    await model.close()
