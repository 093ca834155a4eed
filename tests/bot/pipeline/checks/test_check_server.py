"""What `byline doctor` says of the model's server."""

import pytest

from bot.pipeline.checks.check_server import check_window, form_taken
from bot.pipeline.known_servers import KnownServer, capabilities_without
from bot.pipeline.language_model import ModelIdentity
from bot.words import fixed_texts as texts
from tests.bot.pipeline.newsroom import PROMPTS
from tests.fake_model import FakeModel


@pytest.mark.asyncio
async def test_the_window_that_the_server_tells_is_said_with_what_fits_into_it() -> None:
    found = await check_window(FakeModel(window_tokens=32_768), PROMPTS, None)

    assert found.state == "fine"
    assert found.words.startswith("its window holds 32768 tokens, as the server says: an article of ")


@pytest.mark.asyncio
async def test_a_small_window_is_worth_a_note() -> None:
    found = await check_window(FakeModel(window_tokens=4096), PROMPTS, None)

    assert (found.state, found.mend) == ("note", texts.ENLARGE_THE_WINDOW)


@pytest.mark.asyncio
async def test_a_window_that_nobody_tells_is_said_to_be_guessed() -> None:
    found = await check_window(FakeModel(window_tokens=16_000, tells_window=False), PROMPTS, None)

    assert (found.state, found.mend) == ("note", texts.SET_THE_WINDOW)


@pytest.mark.asyncio
async def test_the_window_of_a_model_that_is_known_is_no_guess() -> None:
    identity = ModelIdentity("gpt-6-luna", "https://api.openai.com/v1")
    model = FakeModel(identity, window_tokens=922_000, tells_window=False)

    assert (await check_window(model, PROMPTS, None)).state == "fine"


@pytest.mark.asyncio
async def test_a_window_that_was_chosen_is_said_to_be_so() -> None:
    found = await check_window(FakeModel(window_tokens=8000, tells_window=False), PROMPTS, 8000)

    assert (found.state, found.words) == ("fine", texts.WINDOW_CHOSEN.format(tokens=8000))


@pytest.mark.asyncio
async def test_a_window_that_was_chosen_larger_than_the_servers_is_wrong() -> None:
    found = await check_window(FakeModel(window_tokens=4096), PROMPTS, 32_000)

    assert (found.state, found.mend) == ("wrong", texts.CHOOSE_THE_WINDOW_TOLD)


def test_a_server_that_takes_everything_is_fine() -> None:
    assert form_taken(KnownServer()).state == "fine"


def test_what_a_server_does_not_take_is_said_each() -> None:
    found = form_taken(
        KnownServer(takes=capabilities_without(("json_schema", "system_role", "prompt_cache_key")))
    )

    assert found.state == "note"
    assert found.words == f"{texts.FORMS_NOT_TAKEN['json_schema']}; {texts.FORMS_NOT_TAKEN['system_role']}"
