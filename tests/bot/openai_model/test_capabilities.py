"""What a server refuses is left out the next time, and that is remembered."""

import json

import pytest
from aiohttp import web

from bot import errors
from bot.pipeline.known_servers import KnownServer, ServersInMemory
from tests.bot.openai_model.conftest import FORM, Asker
from tests.scripted_provider import body, chunk, refusing, reply, status, stream

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    "field",
    ["response_format", "stream_options", "reasoning_effort", "prompt_cache_key"],
)
async def test_a_field_that_is_refused_is_left_out(asker: Asker, field: str) -> None:
    asker.provider.answers(refusing(field, then=reply("{}")))

    finished = await asker.ask(asker.model(effort="low"))

    assert finished.text == "{}"
    assert field not in asker.provider.bodies[-1]


@pytest.mark.parametrize("code", [400, 422])
async def test_only_the_refused_field_is_left_out(asker: Asker, code: int) -> None:
    asker.provider.answers(refusing("stream_options", then=reply("{}"), code=code))

    await asker.ask()

    assert asker.provider.bodies[0].keys() - asker.provider.bodies[-1].keys() == {"stream_options"}


async def test_without_a_schema_the_form_is_asked_for_in_words(asker: Asker) -> None:
    asker.provider.answers(refusing("response_format", then=reply("{}")))

    await asker.ask()

    assert asker.provider.bodies[-1]["messages"][-1]["content"] == f"Read it.\n\n{FORM.in_words}"


async def test_asking_in_words_leaves_the_first_messages_alone(asker: Asker) -> None:
    asker.provider.answers(refusing("response_format", then=reply("{}")))

    await asker.ask()

    first, last = asker.provider.bodies
    assert first["messages"][:2] == last["messages"][:2]


async def test_what_was_learned_is_remembered(asker: Asker) -> None:
    asker.provider.answers(refusing("response_format", then=reply("{}")))
    model = asker.model()

    await asker.ask(model)
    await asker.ask(model)

    assert len(asker.provider.bodies) == 3


async def test_what_was_learned_is_remembered_also_of_a_reply_that_was_cut(asker: Asker) -> None:
    too_long = stream(chunk("{"), chunk(finish="length"))
    asker.provider.answers(refusing("response_format", then=too_long))
    model = asker.model()

    for _ in range(2):
        with pytest.raises(errors.ReplyReachedLimit):
            await asker.ask(model)

    assert len(asker.provider.bodies) == 3


async def test_what_was_learned_outlives_the_model_where_it_is_kept(asker: Asker) -> None:
    asker.provider.answers(refusing("response_format", then=reply("{}")))
    kept = ServersInMemory()

    await asker.ask(asker.model(servers=kept))
    await asker.ask(asker.model(servers=kept))

    assert len(asker.provider.bodies) == 3


async def test_another_model_of_the_server_is_tried_afresh(asker: Asker) -> None:
    asker.provider.answers(refusing("response_format", then=reply("{}")))
    kept = ServersInMemory()

    await asker.ask(asker.model(servers=kept))
    await asker.ask(asker.model(name="another", servers=kept))

    assert len(asker.provider.bodies) == 4


async def test_a_refusal_in_the_stream_counts_too(asker: Asker) -> None:
    refusal = stream({"error": {"message": "structured output is not supported by this model", "code": 400}})
    asker.provider.answers(refusal, reply("{}"))

    await asker.ask()

    assert "response_format" not in asker.provider.bodies[-1]


async def test_a_refusal_that_does_not_say_why_is_tried_in_the_barest_form(asker: Asker) -> None:
    asker.provider.answers(_bare_only)

    await asker.ask()

    assert asker.provider.bodies[-1].keys() == {"model", "messages", "stream"}


async def test_nothing_is_remembered_of_a_refusal_that_stays(asker: Asker) -> None:
    asker.provider.answers(status(400, {"message": "no reason given"}))
    kept = ServersInMemory()

    with pytest.raises(errors.RequestRefused):
        await asker.ask(asker.model(servers=kept))

    assert await kept.load(asker.identity()) == KnownServer()


async def test_an_article_that_is_too_long_costs_no_capability(asker: Asker) -> None:
    too_long = {"message": "max_tokens and messages exceed", "code": "context_length_exceeded"}
    asker.provider.answers(status(400, too_long))

    with pytest.raises(errors.TooLongForModel):
        await asker.ask()

    assert len(asker.provider.bodies) == 1


async def test_a_refusal_that_lists_the_fields_as_a_web_framework_does_is_understood(asker: Asker) -> None:
    detail = json.dumps(
        {"detail": [{"loc": ["body", "prompt_cache_key"], "msg": "Extra inputs are not permitted"}]}
    )
    asker.provider.answers(body(detail, "application/json", 422), reply("{}"))

    await asker.ask()

    assert "prompt_cache_key" not in asker.provider.bodies[-1]


async def _bare_only(request: web.Request) -> web.StreamResponse:
    bare = (await request.json()).keys() == {"model", "messages", "stream"}
    return await (reply("{}") if bare else status(400, {"message": "Bad request"}))(request)
