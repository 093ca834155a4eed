"""What goes wrong at the provider, in Byline's own errors.

Statuses, codes and words differ from server to server, so each test below names whose they are. No
foreign words go on into ours: they may hold an address, a key's end or the article.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import openai

from bot.errors import (
    ModelError,
    ModelKeyRefused,
    ModelServerFailed,
    ModelUnreachable,
    NoCredit,
    RateLimited,
    ReplyWithheld,
    RequestRefused,
    TooLongForModel,
    UnknownModel,
)

_NO_CREDIT = ("insufficient_quota", "billing_hard_limit_reached", "insufficient credits")  # last: OpenRouter
_TOO_LONG = (
    "context_length_exceeded",  # OpenAI
    "exceed_context_size_error",  # llama-server
    "context length",  # vLLM, LM Studio, older OpenAI
    "context window",  # Ollama
    "context size",
    "prompt is too long",
    "maximum number of tokens",  # Gemini
    "max_new_tokens` must be",  # Text Generation Inference
    "reduce the length of the messages",
    "string_above_max_length",
    "request too large",  # OpenAI, with status 429: more tokens than a minute's share
)
_WITHHELD = ("content_filter", "content_policy_violation", "invalid_prompt", "responsibleaipolicyviolation")
_UNKNOWN_MODEL = ("model_not_found", "model not found", "model_not_available")

_LONGEST_RETRY_AFTER = 3600.0  # seconds; beyond, a header is a mistake


def as_model_error(error: Exception) -> ModelError:
    """Which of Byline's errors `error` is. Whatever is not recognised is the provider's failure."""
    if isinstance(
        error, openai.APIConnectionError
    ):  # its child APITimeoutError too: only connecting is timed
        return ModelUnreachable()
    if isinstance(error, openai.APIStatusError):
        return _of_status(
            error.status_code, provider_text(error), retry_after_seconds(error.response.headers)
        )
    if isinstance(error, openai.APIError):  # an error event in a stream has no status
        return of_words(provider_text(error)) or ModelServerFailed()
    return ModelServerFailed()


def of_words(words: str) -> ModelError | None:
    """The error that the provider's words or code (lower case) tell; None where they tell none."""
    for kind, signs in (
        (NoCredit, _NO_CREDIT),
        (TooLongForModel, _TOO_LONG),
        (UnknownModel, _UNKNOWN_MODEL),
        (ReplyWithheld, _WITHHELD),
    ):
        if any(sign in words for sign in signs):
            return kind()
    if "invalid_api_key" in words:
        return ModelKeyRefused()
    if "rate_limit" in words:
        return RateLimited()
    return None


def provider_text(error: openai.APIError) -> str:
    """All that the provider says of `error`, in lower case, to be searched and never shown."""
    return f"{error.message} {as_words(error.body)}".lower()


def as_words(body: object) -> str:
    return body if isinstance(body, str) else json.dumps(body, default=str)


def retry_after_seconds(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """How long the provider asks to wait, in whichever of the three forms; None where it does not say.

    A moment counts from that of the answer; from `now` where that bears none.
    """
    milliseconds = _as_number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        seconds: float | None = milliseconds / 1000
    else:
        asked = headers.get("retry-after")
        seconds = _as_number(asked)
        if seconds is None and asked is not None:
            seconds = _seconds_until(asked, _moment(headers.get("date")) or now or datetime.now(UTC))
    return seconds if seconds is not None and 0 <= seconds <= _LONGEST_RETRY_AFTER else None


def _of_status(status: int, words: str, wait: float | None) -> ModelError:
    told = of_words(words)
    if status == 402 or isinstance(told, NoCredit):
        return NoCredit()
    if status == 401 or (status == 403 and told is None):
        return ModelKeyRefused()
    if isinstance(told, TooLongForModel) or status == 413:
        return TooLongForModel()
    if status == 429:
        return RateLimited(retry_after_seconds=wait)
    if status == 404:
        return UnknownModel()
    if status >= 500 or status in (408, 409):
        return ModelServerFailed(retry_after_seconds=wait)
    return told or RequestRefused()


def _as_number(words: str | None) -> float | None:
    try:
        return None if words is None else float(words)
    except ValueError:
        return None


def _seconds_until(date: str, now: datetime) -> float | None:
    moment = _moment(date)
    return None if moment is None else max(0.0, (moment - now).total_seconds())


def _moment(date: str | None) -> datetime | None:
    """None for what is no date."""
    try:
        moment = parsedate_to_datetime(date or "")
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
