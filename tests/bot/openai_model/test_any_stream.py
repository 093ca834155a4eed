import asyncio
import json

import httpx2
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ModelError
from bot.openai_model.model import OpenAIModel
from bot.pipeline.language_model import Finished, ModelIdentity
from tests.bot.openai_model.conftest import KEY, REQUEST

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=5,
)
_DELTA = st.fixed_dictionaries({}, optional={"content": _JSON, "refusal": _JSON, "role": _JSON})
_CHOICE = st.fixed_dictionaries({}, optional={"delta": _DELTA | _JSON, "finish_reason": _JSON}) | _JSON
_EVENT = st.fixed_dictionaries(
    {},
    optional={
        "choices": st.lists(_CHOICE, max_size=2) | _JSON,
        "usage": _JSON,
        "model": _JSON,
        "error": _JSON,
    },
)


async def _ends_as_it_should(sent: bytes) -> bool:
    """Whether a provider that sends these bytes leads to a reply or to one of Byline's errors."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=sent)

    client = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
    model = OpenAIModel(
        ModelIdentity("m", "http://model.test/v1"), 1000, KEY, sleep=_no_pause, http_client=client
    )
    try:
        events = [event async for event in model.stream(REQUEST)]
    except ModelError:
        return True
    finally:
        await model.close()
    return isinstance(events[-1], Finished)


async def _no_pause(seconds: float) -> None:
    """In place of sleeping."""


@given(events=st.lists(_EVENT, max_size=4))
@settings(max_examples=60)
def test_whatever_events_come_the_end_is_a_reply_or_an_error_of_ours(events: list[object]) -> None:
    sent = "".join(f"data: {json.dumps(event)}\n\n" for event in events).encode()

    assert asyncio.run(_ends_as_it_should(sent))


@given(sent=st.binary(max_size=80))
@settings(max_examples=60)
def test_whatever_bytes_come_the_end_is_a_reply_or_an_error_of_ours(sent: bytes) -> None:
    assert asyncio.run(_ends_as_it_should(sent))
