"""A refusal that does not say why: lesser forms are tried, and believed once they worked twice."""

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from aiohttp import web

from bot import errors
from bot.pipeline.known_servers import EVERYTHING, SECONDS_OF_A_WEEK, ServersInMemory, capabilities_without
from bot.pipeline.language_model import ModelRequest
from tests.bot.openai_model.conftest import FORM, REQUEST, Asker
from tests.scripted_provider import Answer, body, refusing, reply, status

pytestmark = pytest.mark.asyncio

Body = dict[str, Any]


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def failing_where(holds: Callable[[Body], bool], code: int, error: Any = None) -> Answer:
    """A server that fails where the request `holds` something, and answers otherwise."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if holds(await request.json()):
            return await status(code, error)(request)
        return await reply("{}")(request)

    return answer


def has_schema(sent: Body) -> bool:
    return "response_format" in sent


def roles_of(sent: Body) -> list[str]:
    return [message["role"] for message in sent["messages"]]


def repeats_a_role(sent: Body) -> bool:
    roles = roles_of(sent)
    return any(one == other for one, other in pairwise(roles))


async def test_a_schema_that_breaks_the_server_is_left_out(asker: Asker) -> None:
    asker.provider.answers(failing_where(has_schema, 500))

    assert (await asker.ask()).text == "{}"
    assert asker.provider.bodies[-1]["messages"][-1]["content"].endswith(FORM.in_words)


async def test_a_failure_that_passes_costs_no_capability(asker: Asker) -> None:
    asker.provider.answers(status(500), reply("{}"))

    await asker.ask()

    assert has_schema(asker.provider.bodies[-1])


async def test_a_lesser_form_that_worked_once_is_not_believed(asker: Asker) -> None:
    asker.provider.answers(failing_where(has_schema, 500))
    kept = ServersInMemory()

    await asker.ask(asker.model(servers=kept))

    assert (await kept.load(asker.identity())).takes == EVERYTHING


async def test_a_lesser_form_that_worked_twice_is_believed(asker: Asker) -> None:
    asker.provider.answers(failing_where(has_schema, 500))
    kept = ServersInMemory()

    for _ in range(2):
        await asker.ask(asker.model(servers=kept))
    asked = len(asker.provider.bodies)
    await asker.ask(asker.model(servers=kept))

    assert (await kept.load(asker.identity())).takes == capabilities_without(("json_schema",))
    assert len(asker.provider.bodies) == asked + 1


async def test_the_fuller_form_working_between_makes_it_begin_anew(asker: Asker) -> None:
    asker.provider.answers(
        status(500), status(500), reply("{}"), reply("{}"), status(500), status(500), reply("{}")
    )
    kept = ServersInMemory()

    for _ in range(3):
        await asker.ask(asker.model(servers=kept))

    assert (await kept.load(asker.identity())).takes == EVERYTHING


@pytest.mark.parametrize("code", [400, 422])
async def test_an_unexplained_refusal_is_believed_after_two(asker: Asker, code: int) -> None:
    asker.provider.answers(failing_where(has_schema, code))
    kept = ServersInMemory()

    await asker.ask(asker.model(servers=kept))
    after_one = (await kept.load(asker.identity())).takes
    await asker.ask(asker.model(servers=kept))

    assert after_one == EVERYTHING
    assert (await kept.load(asker.identity())).takes == capabilities_without(("json_schema",))


async def test_a_week_later_the_fuller_form_is_tried_again(asker: Asker) -> None:
    clock = Clock()
    kept = ServersInMemory(clock)
    asker.provider.answers(refusing("response_format", reply("{}")))
    await asker.ask(asker.model(servers=kept))
    asker.provider.script.clear()
    asker.provider.answers(reply("{}"))

    clock.now += SECONDS_OF_A_WEEK
    await asker.ask(asker.model(servers=kept))

    assert has_schema(asker.provider.bodies[-1])
    assert (await kept.load(asker.identity())).takes == EVERYTHING


async def test_where_it_still_fails_a_week_later_the_form_that_worked_goes_next(asker: Asker) -> None:
    clock = Clock()
    kept = ServersInMemory(clock)
    asker.provider.answers(failing_where(has_schema, 400))
    for _ in range(2):
        await asker.ask(asker.model(servers=kept))
    asker.provider.bodies.clear()

    clock.now += SECONDS_OF_A_WEEK
    for _ in range(2):
        await asker.ask(asker.model(servers=kept))

    assert [has_schema(sent) for sent in asker.provider.bodies] == [True, False, False]


async def test_whoever_wants_it_has_the_fuller_form_tried_at_once(asker: Asker) -> None:
    kept = ServersInMemory()
    asker.provider.answers(refusing("response_format", reply("{}")))
    await asker.ask(asker.model(servers=kept))

    await asker.ask(asker.model(servers=kept, try_fuller=True))

    assert [has_schema(sent) for sent in asker.provider.bodies] == [True, False, True, False]


async def test_a_request_without_the_field_in_question_proves_nothing(asker: Asker) -> None:
    clock = Clock()
    kept = ServersInMemory(clock)
    asker.provider.answers(refusing("response_format", reply("{}")))
    await asker.ask(asker.model(servers=kept))

    clock.now += SECONDS_OF_A_WEEK
    prose = ModelRequest(REQUEST.messages, "question")
    await asker.ask(asker.model(servers=kept), prose)

    assert (await kept.load(asker.identity())).takes == capabilities_without(("json_schema",))


ALTERNATE = "Conversation roles must alternate user/assistant/user/assistant/..."


@pytest.mark.parametrize("code", [400, 500])
async def test_roles_are_made_to_alternate_where_a_template_demands_it(asker: Asker, code: int) -> None:
    asker.provider.answers(failing_where(repeats_a_role, code, {"message": ALTERNATE}))

    await asker.ask()

    assert asker.provider.bodies[-1]["messages"] == [
        {"role": "system", "content": "You read."},
        {"role": "user", "content": "The article.\n\nRead it."},
    ]


@pytest.mark.parametrize("code", [400, 500])
async def test_the_system_message_opens_the_users_where_a_template_refuses_its_role(
    asker: Asker, code: int
) -> None:
    def holds(sent: Body) -> bool:
        return "system" in roles_of(sent)

    asker.provider.answers(failing_where(holds, code, {"message": "System role not supported"}))

    await asker.ask()

    assert asker.provider.bodies[-1]["messages"][0] == {"role": "user", "content": "You read."}


async def test_a_template_that_wants_both_and_says_neither_is_served(asker: Asker) -> None:
    def holds(sent: Body) -> bool:
        return "system" in roles_of(sent) or repeats_a_role(sent)

    asker.provider.answers(failing_where(holds, 500, {"message": "jinja: raise_exception"}))

    await asker.ask()

    last = asker.provider.bodies[-1]
    assert last["messages"] == [{"role": "user", "content": "You read.\n\nThe article.\n\nRead it."}]
    assert has_schema(last)


@pytest.mark.parametrize("code", [502, 503, 504])
async def test_what_stands_before_a_server_costs_it_no_capability(asker: Asker, code: int) -> None:
    asker.provider.answers(failing_where(has_schema, code))

    with pytest.raises(errors.ModelServerFailed):
        await asker.ask()

    assert all(has_schema(sent) for sent in asker.provider.bodies)


async def test_unknown_fields_are_left_out_one_after_the_other(asker: Asker) -> None:
    unknown = ("prompt_cache_key", "stream_options")

    async def answer(request: web.Request) -> web.StreamResponse:
        refused = [name for name in unknown if name in await request.json()]
        detail = [
            {"type": "extra_forbidden", "loc": ["body", name], "msg": "Extra inputs"} for name in refused
        ]
        if detail:
            return await body(json.dumps({"detail": detail[:1]}), "application/json", 422)(request)
        return await reply("{}")(request)

    asker.provider.answers(answer)

    await asker.ask()

    assert not set(unknown) & asker.provider.bodies[-1].keys()
    assert has_schema(asker.provider.bodies[-1])
