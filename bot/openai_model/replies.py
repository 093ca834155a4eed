"""What a server streams, gathered into a reply and judged at its end.

Nothing here trusts the server: the library builds its chunks without checking them, so any field may
be missing or of another type.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.errors import (
    ModelError,
    ModelReplyUnreadable,
    ModelServerFailed,
    ModelTooSlow,
    NotAModelServer,
    ReplyCutOff,
    ReplyReachedLimit,
    ReplyWithheld,
)
from bot.openai_model.failures import as_words, of_words
from bot.openai_model.thoughts import Thoughts
from bot.pipeline.known_models import Price
from bot.pipeline.language_model import Finished, ModelUsage

_MOST_REASONING = 50_000  # pieces kept, in case that the reply stands there
_FAILED_AT_THE_PROVIDER = "error"  # OpenRouter's finish reason when the provider behind it broke down


@dataclass(slots=True)
class GrowingReply:
    """A reply while it comes. `price` turns its tokens into money; None where it is unknown."""

    model: str
    price: Price | None
    pieces: list[str] = field(default_factory=list)
    refused: bool = False
    finish_reason: str | None = None
    usage: ModelUsage | None = None
    anything_came: bool = False
    _thoughts: Thoughts = field(default_factory=Thoughts)
    _reasoning: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def add_chunk(self, chunk: Any) -> str:
        """Add one chunk; returns its text, "" where it has none. Raises where it is an error."""
        told = getattr(chunk, "error", None)
        if told:
            raise of_words(as_words(told).lower()) or ModelServerFailed()
        model = getattr(chunk, "model", None)
        if isinstance(model, str) and model:
            self.model = model
        self.usage = _usage(getattr(chunk, "usage", None), self.price) or self.usage
        choices = getattr(chunk, "choices", None)
        if not isinstance(choices, list) or not choices:
            return ""  # the last chunk, with the usage, has none
        return self._add_choice(choices[0])

    def add_whole(self, body: object) -> str:
        """Take a reply that came in one piece, from a server that does not stream; returns its text."""
        told = body.get("error") if isinstance(body, dict) else None
        if told:
            raise of_words(as_words(told).lower()) or ModelServerFailed()
        choices = body.get("choices", body) if isinstance(body, dict) else body
        if choices is None or choices == []:
            raise ModelServerFailed
        match body:
            case {"choices": [{"message": {**message}, **choice}, *_], **rest}:
                self.anything_came = True
                self.finish_reason = str(choice.get("finish_reason") or "stop")
                self.usage = _usage(rest.get("usage"), self.price)
                self._note_reasoning(message)
                return self._add_content(message.get("content")) + self.add_held_back()
        raise NotAModelServer

    def add_held_back(self) -> str:
        """What was held back until the end, or the reply where a server put it among the reasoning."""
        rest = self._thoughts.held_back_at_end()
        if not self.text.strip() and not rest.strip():
            rest = "".join(self._reasoning)
        self.pieces.append(rest)
        return rest

    def finished(self) -> Finished:
        """The whole reply, once the stream has ended. Raises where it did not end as a reply should."""
        problem = self._problem()
        if problem is not None:
            raise problem
        return Finished(text=self.text, usage=self.usage, model=self.model)

    def cut_off(self) -> ReplyCutOff:
        return ReplyCutOff(partial_text=self.text, usage=self.usage)

    def too_slow(self) -> ModelTooSlow:
        return ModelTooSlow(partial_text=self.text, usage=self.usage)

    def _add_choice(self, choice: Any) -> str:
        self.anything_came = True
        reason = getattr(choice, "finish_reason", None)
        if isinstance(reason, str) and reason:
            self.finish_reason = reason
        delta = getattr(choice, "delta", None)
        if getattr(delta, "refusal", None):
            self.refused = True
        self._note_reasoning(delta)
        return self._add_content(getattr(delta, "content", None))

    def _add_content(self, content: object) -> str:
        text = self._thoughts.without_thoughts(content) if isinstance(content, str) else ""
        if text:
            self.pieces.append(text)
        return text

    def _note_reasoning(self, message: object) -> None:
        thought = _part(message, "reasoning_content") or _part(message, "reasoning")
        if isinstance(thought, str) and not self.text and len(self._reasoning) < _MOST_REASONING:
            self._reasoning.append(thought)

    def _problem(self) -> ModelError | None:
        if not self.anything_came:
            return ModelServerFailed()  # an empty body, a chat without choices
        if self.refused or self.finish_reason == "content_filter":
            return ReplyWithheld(partial_text=self.text, usage=self.usage)
        if self.finish_reason == "length":
            return ReplyReachedLimit(partial_text=self.text, usage=self.usage)
        if self.finish_reason in (None, _FAILED_AT_THE_PROVIDER):
            return self.cut_off()
        return None if self.text.strip() else ModelReplyUnreadable()


def parse_whole(body: bytes) -> object:
    """The JSON that a server gave in place of a stream; None where it is no JSON."""
    try:
        return json.loads(body)
    except ValueError:
        return None


def _usage(reported: object, price: Price | None) -> ModelUsage | None:
    """What was used, from an object or a dictionary; None where nothing is reported."""
    input_tokens = _number(reported, "prompt_tokens")
    output_tokens = _number(reported, "completion_tokens")
    if not input_tokens and not output_tokens:
        return None
    cached_tokens = _number(_part(reported, "prompt_tokens_details"), "cached_tokens")
    cost = None if price is None else price.of(input_tokens, cached_tokens, output_tokens)
    uncached = None if price is None else price.of(input_tokens, 0, output_tokens)
    return ModelUsage(
        input_tokens=input_tokens,
        cached_tokens=cached_tokens,
        output_tokens=output_tokens,
        cost_usd=cost,
        reasoning_tokens=_number(_part(reported, "completion_tokens_details"), "reasoning_tokens"),
        saved_by_cache_usd=0.0 if cost is None or uncached is None else uncached - cost,
    )


def _part(whole: object, name: str) -> object:
    return whole.get(name) if isinstance(whole, dict) else getattr(whole, name, None)


def _number(whole: object, name: str) -> int:
    number = _part(whole, name)
    return max(0, number) if isinstance(number, int) and not isinstance(number, bool) else 0
