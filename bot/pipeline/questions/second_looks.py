"""A second look at an answer, asked of the model that gave it.

A model that has not yet shown in readings that it tells who said what is not asked: its word would count for
little, and it would take its time. Whoever runs Byline can choose otherwise.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace

from bot.errors import ModelReplyUnreadable
from bot.pipeline.asker import Asker
from bot.pipeline.asking.model_calls import NOTHING_USED, ModelCalls, Replied, sum_of
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.budgets.own_budget import on_own_budget
from bot.pipeline.language_model import ModelIdentity, ModelRequest, Retrying
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_events import Answered
from bot.pipeline.readings.model_record import ModelRecord
from bot.pipeline.running_work import RunningWork
from bot.pipeline.storage_failures import failures_logged
from bot.pipeline.workers import Workers
from bot.pipeline.writing_beside import writing_beside
from bot.readers.model.answers.looked_at import LookedAt
from bot.readers.model.answers.second_look import (
    ParsedLook,
    controls_as_json,
    controls_of,
    is_heeded,
    look_as_json,
    parse_look,
    to_look_at,
    with_second_look,
)
from bot.readers.model.controls import has_proven_itself

logger = logging.getLogger(__name__)
MOST_SECONDS = 30.0  # then the answer shows as it is
LONGEST_PAUSE_SECONDS = 5.0  # before another try, while the answer is there already


class SecondLooks:
    def __init__(
        self,
        calls: ModelCalls,
        writer: RequestWriter,
        memory: Memory,
        identity: ModelIdentity,
        workers: Workers,
        record: ModelRecord,
        own_record: ModelRecord,
        *,
        chosen: bool | None,
    ) -> None:
        """`record` tells how the model did in readings, `own_record` how in second looks.

        `chosen`: whether answers are looked at again; None: once the model has proven itself.
        """
        self._calls = calls
        self._writer = writer
        self._memory = memory
        self._identity = identity
        self._workers = workers
        self._record = record
        self._own_record = own_record
        self._chosen = chosen
        self.under_way: RunningWork[tuple[str, str | _WantedLook], Replied[ParsedLook]] = RunningWork()

    async def are_taken(self) -> bool:
        return has_proven_itself(await self._record.latest()) if self._chosen is None else self._chosen

    async def flagged(
        self, answered: Answered, question: str, asker: Asker, reply_key: str | None
    ) -> Answered:
        """The answer with what the model finds in it on a second look; as it was where none comes.

        The look is kept with the reply to the question, which is kept under `reply_key`; None: not at all.
        """
        with failures_logged("look at an answer again"):
            try:
                async with asyncio.timeout(MOST_SECONDS):
                    return await self._flagged(answered, question, asker, reply_key)
            except TimeoutError:
                logger.warning("a second look at an answer took too long")
        return answered

    async def _flagged(
        self, answered: Answered, question: str, asker: Asker, reply_key: str | None
    ) -> Answered:
        readings = answered.readings
        characters = sum(len(one.article.text) for one in readings)
        asked = await self._workers.run_light(
            characters, to_look_at, answered.checked, readings, answered.numbers
        )
        if not asked.sentences:
            return answered
        request = self._writer.looking_again(question, asked)
        key = reply_key and f"{reply_key} {self._writer.key(request, self._identity)}"
        wanted = _WantedLook(request, asked.sentences, asker, readings[0].article.digest, key)
        async with contextlib.aclosing(self._looks(wanted)) as looks:
            replied = await anext(looks)
        checked = answered.checked
        controls = controls_of(asked.sentences, replied.parsed)
        if is_heeded(controls, await self._own_record.latest()):
            checked = with_second_look(checked, asked.sentences, replied.parsed)
        else:
            logger.warning("%s does not tell right from wrong: its second look is not heeded", answered.model)
        return replace(answered, checked=checked, usage=sum_of(answered.usage, replied.usage))

    def _looks(self, wanted: "_WantedLook") -> AsyncGenerator[Replied[ParsedLook], None]:
        """One look for all who want the same at once. It comes to its end also when they have left."""
        return on_own_budget(
            wanted.asker.person,
            lambda: self.under_way.follow(
                (wanted.asker.scope, wanted.key or wanted), lambda: self._find_or_ask(wanted)
            ),
        )

    async def _find_or_ask(self, wanted: "_WantedLook") -> AsyncGenerator[Replied[ParsedLook], None]:
        kept = await self._find(wanted.asker.scope, wanted.key) if wanted.key else None
        if kept is not None and wanted.key:
            yield kept
            await self._memory.mark_used(wanted.asker.scope, wanted.key)
            return
        async with asyncio.timeout(MOST_SECONDS):
            replied = await self._asked(wanted.request, wanted.asker)
        async with writing_beside(self._keep(wanted, replied)):
            yield replied

    async def _find(self, scope: str, key: str) -> Replied[ParsedLook] | None:
        stored = await self._memory.reply(scope, key)
        if stored is not None:
            with contextlib.suppress(ModelReplyUnreadable):
                return Replied(parse_look(stored.text), stored.model, NOTHING_USED)
        return None

    async def _keep(self, wanted: "_WantedLook", replied: Replied[ParsedLook]) -> None:
        words, scope = look_as_json(replied.parsed), wanted.asker.scope
        if wanted.key:
            await self._memory.keep_reply(
                scope, wanted.key, wanted.article_digest, words, replied.model, replied.usage
            )
        said = controls_as_json(wanted.sentences, replied.parsed)  # of one article they count once
        await self._own_record.count(said, controls_of(wanted.sentences, replied.parsed))

    async def _asked(self, request: ModelRequest, asker: Asker) -> Replied[ParsedLook]:
        async with contextlib.aclosing(self._calls.ask(request, asker, parse_look)) as events:
            async for event in events:
                if isinstance(event, Replied):
                    return event
                if isinstance(event, Retrying) and event.in_seconds > LONGEST_PAUSE_SECONDS:
                    raise event.error
        raise ModelReplyUnreadable  # `ask` ends with a reply or raises


@dataclass(frozen=True, slots=True, eq=False)
class _WantedLook:
    """`key`: under which it is kept, with the article of that digest; None where it is not."""

    request: ModelRequest
    sentences: Sequence[LookedAt]
    asker: Asker
    article_digest: str
    key: str | None
