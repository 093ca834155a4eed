"""What passes by itself is asked again: visibly, not for ever, and not sooner than wished."""

from datetime import UTC, datetime

import pytest

from bot import errors
from bot.openai_model.failures import retry_after_seconds
from bot.openai_model.model import CallPatience
from bot.pipeline.language_model import Retrying, TextDelta
from tests.bot.openai_model.conftest import Asker
from tests.scripted_provider import Answer, chunk, hang_up, reply, status, stream

RATE = {"code": "rate_limit_exceeded"}


@pytest.mark.asyncio
@pytest.mark.parametrize("passing", [status(500), status(429, RATE), status(409), hang_up])
async def test_a_failure_that_passes_is_asked_again(asker: Asker, passing: Answer) -> None:
    asker.provider.answers(passing, reply("{}"))

    assert (await asker.ask()).text == "{}"


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "lasting",
    [
        status(401),
        status(429, {"code": "insufficient_quota"}),
        status(404),
        status(413),
        stream(chunk(finish="stop")),
    ],
)
async def test_a_failure_that_stays_is_asked_once(asker: Asker, lasting: Answer) -> None:
    asker.provider.answers(lasting, reply("{}"))

    with pytest.raises(errors.ModelError):
        await asker.ask()

    assert len(asker.provider.bodies) == 1


@pytest.mark.asyncio
async def test_a_retry_is_an_event_that_says_why_and_when(asker: Asker) -> None:
    asker.provider.answers(status(500), reply("{}"))

    await asker.ask()

    (retry,) = asker.retries
    assert isinstance(retry.error, errors.ModelServerFailed)
    assert (retry.attempt, [retry.in_seconds]) == (2, asker.pauses)


@pytest.mark.asyncio
async def test_a_reply_that_breaks_off_starts_over(asker: Asker) -> None:
    asker.provider.answers(stream(chunk("{half"), done=False), reply("{}", pieces=1))

    finished = await asker.ask()

    assert [type(event) for event in asker.events[:3]] == [TextDelta, Retrying, TextDelta]
    assert finished.text == "{}"


@pytest.mark.asyncio
async def test_attempts_come_to_an_end(asker: Asker) -> None:
    asker.provider.answers(status(503))

    with pytest.raises(errors.ModelServerFailed):
        await asker.ask()

    assert len(asker.provider.bodies) == 3


@pytest.mark.asyncio
async def test_each_pause_is_twice_as_long_as_the_one_before(asker: Asker) -> None:
    asker.provider.answers(status(503))

    with pytest.raises(errors.ModelServerFailed):
        await asker.ask()

    assert asker.pauses == [1.0, 2.0]


@pytest.mark.asyncio
@pytest.mark.parametrize(("chance", "pause"), [(0.0, 0.5), (1.0, 1.5)])
async def test_chance_spreads_the_pauses(asker: Asker, chance: float, pause: float) -> None:
    asker.provider.answers(status(500), reply("{}"))

    await asker.ask(asker.model(chance=lambda: chance))

    assert asker.pauses == [pause]


@pytest.mark.asyncio
@pytest.mark.parametrize("header", [{"Retry-After": "7"}, {"retry-after-ms": "7000"}])
async def test_no_retry_comes_sooner_than_the_provider_asks(asker: Asker, header: dict[str, str]) -> None:
    asker.provider.answers(status(429, RATE, header), reply("{}"))

    await asker.ask(asker.model(chance=lambda: 0.0))

    assert asker.pauses == [7.0]


@pytest.mark.asyncio
async def test_a_wait_beyond_the_deadline_is_reported_in_place_of_waited(asker: Asker) -> None:
    asker.provider.answers(status(429, RATE, {"Retry-After": "60"}))

    with pytest.raises(errors.RateLimited) as caught:
        await asker.ask(asker.model(patience=CallPatience(deadline_seconds=30)))

    assert caught.value.retry_after_seconds == 60
    assert asker.pauses == []


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "12"}, 12.0),
        ({"retry-after-ms": "1500", "retry-after": "12"}, 1.5),
        ({"retry-after": "Mon, 23 Nov 2026 06:00:30 GMT"}, 30.0),
        ({"retry-after": "Mon, 23 Nov 2026 05:00:00 GMT"}, 0.0),
        ({"retry-after": "Mon, 23 Nov 2026 09:00:30 GMT", "date": "Mon, 23 Nov 2026 09:00:10 GMT"}, 20.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "999999999"}, None),
    ],
)
def test_retry_after_is_read_in_every_form(headers: dict[str, str], seconds: float | None) -> None:
    now = datetime(2026, 11, 23, 6, 0, 0, tzinfo=UTC)

    assert retry_after_seconds(headers, now) == seconds
