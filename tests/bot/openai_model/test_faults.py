"""Every way in which a provider fails ends in one of Byline's errors, with harmless words."""

import pytest

from bot import errors
from bot.openai_model.model import OpenAIModel
from bot.pipeline.language_model import ModelIdentity
from tests.bot.openai_model.conftest import KEY, REQUEST, Asker
from tests.scripted_provider import (
    Answer,
    body,
    chunk,
    drip,
    hang_up,
    last_chunk,
    reply,
    silence,
    status,
    stream,
)

pytestmark = pytest.mark.asyncio

STATUSES = [
    pytest.param(
        status(401, {"message": f"Incorrect API key provided: {KEY}"}), errors.ModelKeyRefused, id="key"
    ),
    pytest.param(status(403), errors.ModelKeyRefused, id="forbidden"),
    pytest.param(status(429, {"code": "insufficient_quota"}), errors.NoCredit, id="no-credit"),
    pytest.param(status(402), errors.NoCredit, id="payment-required"),
    pytest.param(status(429, {"code": "rate_limit_exceeded"}), errors.RateLimited, id="rate"),
    pytest.param(
        status(429, {"message": "Request too large for test-model", "code": "rate_limit_exceeded"}),
        errors.TooLongForModel,
        id="larger-than-a-minutes-share",
    ),
    pytest.param(status(404, {"code": "model_not_found"}), errors.UnknownModel, id="model"),
    pytest.param(status(403, {"code": "model_not_found"}), errors.UnknownModel, id="model-forbidden"),
    pytest.param(status(404), errors.UnknownModel, id="not-found"),
    pytest.param(status(400, {"code": "context_length_exceeded"}), errors.TooLongForModel, id="too-long"),
    pytest.param(
        status(400, {"type": "exceed_context_size_error", "n_ctx": 4096}),
        errors.TooLongForModel,
        id="llama-server",
    ),
    pytest.param(
        status(400, {"message": "This model's maximum context length is 8192 tokens."}),
        errors.TooLongForModel,
        id="vllm",
    ),
    pytest.param(
        status(400, {"message": "The number of tokens to keep is greater than the context length."}),
        errors.TooLongForModel,
        id="lm-studio",
    ),
    pytest.param(
        status(
            400, {"message": "The input token count exceeds the maximum number of tokens allowed 1048576."}
        ),
        errors.TooLongForModel,
        id="gemini",
    ),
    pytest.param(
        status(422, {"message": "`inputs` tokens + `max_new_tokens` must be <= 4096. Given: 5000"}),
        errors.TooLongForModel,
        id="text-generation-inference",
    ),
    pytest.param(status(413), errors.TooLongForModel, id="body-too-large"),
    pytest.param(status(400, {"code": "content_filter"}), errors.ReplyWithheld, id="prompt-filtered"),
    pytest.param(status(400, {"message": "no reason given"}), errors.RequestRefused, id="refused"),
    pytest.param(status(500), errors.ModelServerFailed, id="500"),
    pytest.param(status(503, {"message": "loading model"}), errors.ModelServerFailed, id="503"),
    pytest.param(body("<h1>Bad gateway</h1>", "text/html", 502), errors.ModelServerFailed, id="502-page"),
    pytest.param(hang_up, errors.ModelUnreachable, id="hung-up"),
]
STREAMS = [
    pytest.param(body("<h1>Sign in</h1>", "text/html"), errors.NotAModelServer, id="page-with-200"),
    pytest.param(body('{"status": "ok"}', "application/json"), errors.NotAModelServer, id="other-service"),
    pytest.param(body("[1, 2]", "application/json"), errors.NotAModelServer, id="list"),
    pytest.param(
        body('{"error": {"code": "insufficient_quota"}}', "application/json"),
        errors.NoCredit,
        id="error-with-200",
    ),
    pytest.param(
        body('{"error": "out of memory"}', "application/json"),
        errors.ModelServerFailed,
        id="error-words-with-200",
    ),
    pytest.param(body("", "text/event-stream"), errors.ModelServerFailed, id="empty"),
    pytest.param(body("", "application/json"), errors.ModelServerFailed, id="empty-json"),
    pytest.param(stream(), errors.ModelServerFailed, id="nothing-but-done"),
    pytest.param(stream(last_chunk()), errors.ModelServerFailed, id="no-choices"),
    pytest.param(stream("{not json"), errors.ModelServerFailed, id="junk-event"),
    pytest.param(stream("[]", "7", "null"), errors.ModelServerFailed, id="events-of-another-kind"),
    pytest.param(stream({"choices": "none"}), errors.ModelServerFailed, id="choices-of-another-kind"),
    pytest.param(stream({"choices": [None]}), errors.ReplyCutOff, id="a-choice-of-another-kind"),
    pytest.param(
        stream({"error": {"message": "overloaded"}}), errors.ModelServerFailed, id="error-event-first"
    ),
    pytest.param(
        stream({"error": {"code": "context_length_exceeded", "message": ""}}),
        errors.TooLongForModel,
        id="too-long-event",
    ),
    pytest.param(
        stream(chunk('{"summ'), {"error": {"message": "overloaded"}}),
        errors.ReplyCutOff,
        id="error-event-within",
    ),
    pytest.param(stream(chunk(role="assistant"), done=False), errors.ReplyCutOff, id="cut-before-the-text"),
    pytest.param(stream(chunk('{"summ'), done=False), errors.ReplyCutOff, id="cut-within"),
    pytest.param(stream(chunk('{"summ'), reset=True), errors.ReplyCutOff, id="connection-lost-within"),
    pytest.param(stream(chunk('{"summ'), chunk(finish="error")), errors.ReplyCutOff, id="finished-by-error"),
    pytest.param(stream(chunk('{"summ'), chunk(finish="length")), errors.ReplyReachedLimit, id="length"),
    pytest.param(stream(chunk('{"summ'), chunk(finish="content_filter")), errors.ReplyWithheld, id="filter"),
    pytest.param(stream(chunk(refusal="I cannot"), chunk(finish="stop")), errors.ReplyWithheld, id="refusal"),
    pytest.param(stream(chunk(finish="stop")), errors.ModelReplyUnreadable, id="no-words"),
    pytest.param(stream(chunk(" \n"), chunk(finish="stop")), errors.ModelReplyUnreadable, id="blank"),
]


@pytest.mark.parametrize(("answer", "expected"), STATUSES + STREAMS)
async def test_each_fault_has_its_error(
    asker: Asker, answer: Answer, expected: type[errors.ModelError]
) -> None:
    asker.provider.answers(answer)

    with pytest.raises(errors.ModelError) as caught:
        await asker.ask()

    assert type(caught.value) is expected


@pytest.mark.parametrize(("answer", "expected"), STATUSES + STREAMS)
async def test_no_fault_shows_a_key_an_address_or_foreign_words(
    asker: Asker, caplog: pytest.LogCaptureFixture, answer: Answer, expected: type[errors.ModelError]
) -> None:
    caplog.set_level("DEBUG", logger="bot")
    asker.provider.answers(answer)

    with pytest.raises(errors.ModelError) as caught:
        await asker.ask()

    assert caught.value.user_message == expected.default_message
    ours = " ".join(one.getMessage() for one in caplog.records if one.name.startswith("bot"))
    assert KEY not in ours
    assert "127.0.0.1" not in ours


async def test_what_came_before_a_cut_is_kept(asker: Asker) -> None:
    asker.provider.answers(stream(chunk('{"summ'), chunk("ary"), done=False))

    with pytest.raises(errors.ReplyCutOff) as caught:
        await asker.ask()

    assert caught.value.partial_text == '{"summary'


async def test_what_came_before_the_limit_is_kept_with_what_it_cost(asker: Asker) -> None:
    asker.provider.answers(stream(chunk('{"summ'), chunk(finish="length"), last_chunk()))

    with pytest.raises(errors.ReplyReachedLimit) as caught:
        await asker.ask()

    assert caught.value.partial_text == '{"summ'
    assert caught.value.usage is not None
    assert caught.value.usage.output_tokens == 80


async def test_a_reply_that_drips_past_the_deadline_is_given_up_with_what_came(asker: Asker) -> None:
    asker.provider.answers(drip("a", seconds_between=0.02))

    with pytest.raises(errors.ModelTooSlow) as caught:
        await asker.ask_in_haste(0.3)

    assert caught.value.partial_text.startswith("a")


@pytest.mark.parametrize("answer", [silence, stream(chunk("{"), then_hang=True)])
async def test_silence_past_the_deadline_is_given_up(asker: Asker, answer: Answer) -> None:
    asker.provider.answers(answer)

    with pytest.raises(errors.ModelTooSlow):
        await asker.ask_in_haste(0.3)


async def test_the_deadline_bounds_all_attempts_together(asker: Asker) -> None:
    asker.provider.answers(status(500), silence)

    with pytest.raises(errors.ModelTooSlow):
        await asker.ask_in_haste(0.4)

    assert len(asker.provider.bodies) == 2


async def test_nobody_at_the_address_is_unreachable() -> None:
    model = OpenAIModel(ModelIdentity("m", "http://127.0.0.1:9/v1"), 1000, None, sleep=_no_pause)

    with pytest.raises(errors.ModelUnreachable):
        async for _ in model.stream(REQUEST):
            pass
    await model.close()


async def test_a_model_is_of_use_after_a_fault(asker: Asker) -> None:
    asker.provider.answers(stream(chunk("{"), chunk(finish="length")), reply("{}"))
    model = asker.model()
    with pytest.raises(errors.ReplyReachedLimit):
        await asker.ask(model)

    assert (await asker.ask(model)).text == "{}"


async def _no_pause(seconds: float) -> None:
    """In place of sleeping."""
