"""A model's reply to a question: kept from before or asked, once for all who ask the same at once."""

import contextlib
import hashlib
import logging
from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace

from bot.errors import ModelReplyUnreadable
from bot.pipeline.asker import Asker
from bot.pipeline.asking.first_sentence import is_worth_showing
from bot.pipeline.asking.model_calls import NOTHING_USED, ModelCalls, Replied
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.budgets.own_budget import on_own_budget
from bot.pipeline.language_model import ModelIdentity, ModelRequest, ModelUsage, Retrying, TextDelta
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_events import AnswerGrowing
from bot.pipeline.running_work import RunningWork
from bot.pipeline.writing_beside import writing_beside
from bot.readers.model.answers.answers import (
    LONGEST_ANSWER,
    ParsedAnswer,
    answer_as_json,
    growing_answer,
    parse_answer,
)

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AnswerReply:
    """`key`: under which it is kept; None where it is not. `saved`: what a kept one took when it was made."""

    parsed: ParsedAnswer
    model: str
    usage: ModelUsage
    from_store: bool = False
    key: str | None = None
    saved: ModelUsage | None = None


AnswerReplyEvent = AnswerGrowing | Retrying | AnswerReply


class Answerer:
    def __init__(
        self, calls: ModelCalls, writer: RequestWriter, memory: Memory, identity: ModelIdentity
    ) -> None:
        self._calls = calls
        self._writer = writer
        self._memory = memory
        self._identity = identity
        self.under_way: RunningWork[tuple[str, str], AnswerReplyEvent] = RunningWork()

    def replies(
        self, request: ModelRequest, asker: Asker, article_digest: str | None
    ) -> AsyncGenerator[AnswerReplyEvent, None]:
        """How the answer grows, and last the answer. Raises a `ModelError` where none came.

        It is kept with the article of that digest, and goes when that is forgotten; None: not at all.
        """
        key = self._key(request, asker)
        return on_own_budget(
            asker.person,
            lambda: self.under_way.follow(
                (asker.scope, key), lambda: self._find_or_ask(request, key, asker, article_digest)
            ),
        )

    def _key(self, request: ModelRequest, asker: Asker) -> str:
        """An answer serves those who could see it: who else got it at once would know that it was given."""
        seen_by = f"person {asker.person}" if asker.private else f"channel {asker.channel}"
        return hashlib.sha256(f"{self._writer.key(request, self._identity)} {seen_by}".encode()).hexdigest()

    async def _find_or_ask(
        self, request: ModelRequest, key: str, asker: Asker, article_digest: str | None
    ) -> AsyncGenerator[AnswerReplyEvent, None]:
        kept = await self._find(asker.scope, key)
        if kept is not None:
            yield kept
            await self._memory.mark_used(asker.scope, key)
            return
        async with contextlib.aclosing(self._ask(request, asker)) as events:
            async for event in events:
                if isinstance(event, AnswerReply) and article_digest is not None:
                    words = answer_as_json(event.parsed)
                    keeping = self._memory.keep_reply(
                        asker.scope, key, article_digest, words, event.model, event.usage
                    )
                    async with writing_beside(keeping):
                        yield replace(event, key=key)
                else:
                    yield event

    async def _find(self, scope: str, key: str) -> AnswerReply | None:
        stored = await self._memory.reply(scope, key)
        if stored is None:
            return None
        try:
            parsed = parse_answer(stored.text)
        except ModelReplyUnreadable:
            logger.warning("a kept answer cannot be read and is asked for again")
            return None
        return AnswerReply(parsed, stored.model, NOTHING_USED, from_store=True, key=key, saved=stored.usage)

    async def _ask(self, request: ModelRequest, asker: Asker) -> AsyncGenerator[AnswerReplyEvent, None]:
        buffer = shown = ""
        async with contextlib.aclosing(self._calls.ask(request, asker, parse_answer)) as events:
            async for event in events:
                if isinstance(event, Replied):
                    yield AnswerReply(event.parsed, event.model, event.usage)
                elif isinstance(event, TextDelta):
                    if len(shown) > LONGEST_ANSWER:
                        continue  # the rest will be cut off
                    buffer += event.text
                    grown = growing_answer(buffer)
                    if grown != shown and (shown or is_worth_showing(grown)):
                        shown = grown
                        yield AnswerGrowing(grown)
                else:
                    buffer = shown = ""
                    yield event
