"""A proper reply, and what is sent to get it."""

import dataclasses
import json

import pytest

from bot.pipeline.known_models import Price
from bot.pipeline.language_model import LanguageModel, Message, ModelUsage
from tests.bot.openai_model.conftest import FORM, KEY, REQUEST, Asker
from tests.scripted_provider import body, chunk, last_chunk, reply, stream

pytestmark = pytest.mark.asyncio


async def test_a_reply_streams_as_it_comes_and_ends_whole(asker: Asker) -> None:
    asker.provider.answers(reply('{"summary": []}', pieces=3))

    finished = await asker.ask()

    assert asker.streamed == ['{"sum', 'mary"', ": []}"]
    assert finished.text == '{"summary": []}'


async def test_the_model_that_answered_is_named(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    assert (await asker.ask()).model == "scripted-2026"


async def test_usage_tells_cached_and_reasoning_tokens(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    finished = await asker.ask()

    assert finished.usage == ModelUsage(
        input_tokens=1200, cached_tokens=1024, output_tokens=80, cost_usd=None, reasoning_tokens=30
    )


async def test_the_cost_of_a_priced_model_is_told(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    finished = await asker.ask(asker.model(prices={"test-model": Price(1.0, 0.1, 10.0)}))

    assert finished.usage is not None
    assert finished.usage.cost_usd == pytest.approx((176 * 1.0 + 1024 * 0.1 + 80 * 10.0) / 1_000_000)


async def test_what_the_providers_cache_took_off_the_cost_is_told(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    usage = (await asker.ask(asker.model(prices={"test-model": Price(1.0, 0.1, 10.0)}))).usage

    assert usage is not None
    assert usage.as_if_uncached().cost_usd == pytest.approx((1200 * 1.0 + 80 * 10.0) / 1_000_000)
    assert usage.as_if_uncached().cached_tokens == 0


async def test_a_reply_without_usage_is_a_reply(asker: Asker) -> None:
    asker.provider.answers(reply("{}", usage=False))

    assert (await asker.ask()).usage is None


async def test_the_form_is_asked_for_as_a_strict_schema(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    await asker.ask()

    assert asker.provider.bodies[0]["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "reading", "schema": FORM.schema, "strict": True},
    }


async def test_the_messages_are_sent_as_they_are(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    await asker.ask()

    assert asker.provider.bodies[0]["messages"] == [
        {"role": one.role, "content": one.content} for one in REQUEST.messages
    ]


async def test_no_temperature_and_no_reasoning_effort_are_sent_unless_set(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    await asker.ask()

    assert not {"temperature", "reasoning_effort"} & asker.provider.bodies[0].keys()


async def test_a_reasoning_effort_that_is_set_is_sent(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    await asker.ask(asker.model(effort="low"))

    assert asker.provider.bodies[0]["reasoning_effort"] == "low"


async def test_a_request_without_a_form_asks_for_prose(asker: Asker) -> None:
    asker.provider.answers(reply("Yes."))

    await asker.ask(request=dataclasses.replace(REQUEST, form=None))

    assert "response_format" not in asker.provider.bodies[0]


async def test_a_form_to_be_said_in_words_is_said_beside_the_schema(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    await asker.ask(request=dataclasses.replace(REQUEST, form_in_words=True))

    assert asker.provider.bodies[0]["messages"][-1]["content"].endswith(FORM.in_words)
    assert "response_format" in asker.provider.bodies[0]


async def test_requests_that_open_alike_name_one_prompt_cache(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))
    model = asker.model()
    question = dataclasses.replace(REQUEST, messages=(REQUEST.messages[0], Message("user", "Another.")))

    await asker.ask(model)
    await asker.ask(model, question)

    assert asker.provider.bodies[0]["prompt_cache_key"] == asker.provider.bodies[1]["prompt_cache_key"]


async def test_a_key_is_sent_as_bearer(asker: Asker) -> None:
    asker.provider.answers(reply("{}"))

    await asker.ask()

    assert asker.provider.headers[0]["Authorization"] == f"Bearer {KEY}"


async def test_without_a_key_no_authorization_is_sent(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-another-program")
    asker.provider.answers(reply("{}"))

    await asker.ask(asker.model(key=None))

    assert "Authorization" not in asker.provider.headers[0]


async def test_a_server_that_does_not_stream_is_understood(asker: Asker) -> None:
    whole = {"choices": [{"message": {"content": "{}"}}], "usage": {"prompt_tokens": 7}}
    asker.provider.answers(body(json.dumps(whole), "application/json"))

    finished = await asker.ask()

    assert finished.text == "{}"
    assert finished.usage == ModelUsage(input_tokens=7)


async def test_usage_that_comes_with_the_last_piece_is_taken(asker: Asker) -> None:
    ending = chunk(finish="stop") | {"usage": {"prompt_tokens": 7, "completion_tokens": 2}}
    asker.provider.answers(stream(chunk("{}"), ending))

    assert (await asker.ask()).usage == ModelUsage(input_tokens=7, output_tokens=2)


@pytest.mark.parametrize(
    "usage", [{"prompt_tokens": "many"}, {"prompt_tokens": None}, {"prompt_tokens": -3}, {"total_tokens": 3}]
)
async def test_a_nonsensical_usage_is_no_usage(asker: Asker, usage: dict[str, object]) -> None:
    asker.provider.answers(stream(chunk("{}"), chunk(finish="stop"), last_chunk(usage)))

    assert (await asker.ask()).usage is None


async def test_leaving_a_stream_early_leaves_the_model_usable(asker: Asker) -> None:
    asker.provider.answers(reply("abcdef", pieces=6), reply("{}"))
    model = asker.model()
    events = model.stream(REQUEST)
    await anext(events)
    await events.aclose()

    assert (await asker.ask(model)).text == "{}"


async def test_it_is_a_language_model(asker: Asker) -> None:
    model: LanguageModel = asker.model(name="some-model", effort="high")

    assert (model.identity.name, model.identity.reasoning_effort) == ("some-model", "high")
