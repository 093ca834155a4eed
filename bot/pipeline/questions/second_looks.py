"""A second look at an answer, asked of the model that gave it.

A model that has not yet shown in readings that it tells who said what is not asked: its word would count for
little, and it would take its time. Whoever runs Byline can choose otherwise.
"""

import asyncio
import contextlib
import logging
from dataclasses import replace

from bot.errors import ModelError, ModelReplyUnreadable
from bot.pipeline.asker import Asker
from bot.pipeline.asking.model_calls import NOTHING_USED, ModelCalls, Replied, sum_of
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.language_model import ModelIdentity, ModelRequest, ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_events import Answered
from bot.pipeline.readings.model_record import ModelRecord
from bot.pipeline.workers import Workers
from bot.readers.model.answers.second_look import (
    ParsedLook,
    controls_of,
    is_heeded,
    look_as_json,
    parse_look,
    to_look_at,
    with_second_look,
)
from bot.readers.model.controls import has_proven_itself
from bot.readers.reading import Reading

logger = logging.getLogger(__name__)
MOST_SECONDS = 30.0  # then the answer shows as it is


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
        always: bool | None,
    ) -> None:
        """`record` tells how the model did in readings, `own_record` how in second looks.

        `always`: whether answers are looked at again; None: once the model has proven itself.
        """
        self._calls = calls
        self._writer = writer
        self._memory = memory
        self._identity = identity
        self._workers = workers
        self._record = record
        self._own_record = own_record
        self._always = always

    async def are_taken(self) -> bool:
        return has_proven_itself(await self._record.latest()) if self._always is None else self._always

    async def flagged(
        self, answered: Answered, question: str, asker: Asker, reply_key: str | None
    ) -> Answered:
        """The answer with what the model finds in it on a second look; as it was where none comes.

        The look is kept with the reply to the question, which is kept under `reply_key`; None: not at all.
        """
        readings = answered.readings
        characters = sum(len(one.article.text) for one in readings)
        asked = await self._workers.run_light(
            characters, to_look_at, answered.checked, readings, answered.numbers
        )
        looked_at = asked.sentences
        if not looked_at:
            return answered
        request = self._writer.looking_again(question, asked)
        try:
            async with asyncio.timeout(MOST_SECONDS):
                look, usage = await self._find_or_ask(request, asker, readings[0], reply_key)
        except (ModelError, TimeoutError) as error:
            logger.warning("an answer was not looked at again: %s", type(error).__name__)
            return answered
        checked, controls = answered.checked, controls_of(looked_at, look)
        if is_heeded(controls, await self._own_record.latest()):
            checked = with_second_look(checked, looked_at, look)
        else:
            logger.warning("%s does not tell right from wrong: its second look is not heeded", answered.model)
        await self._own_record.count(
            f"{self._writer.key(request, self._identity)} {look_as_json(look)}", controls
        )
        return replace(answered, checked=checked, usage=sum_of(answered.usage, usage))

    async def _find_or_ask(
        self, request: ModelRequest, asker: Asker, first: Reading, reply_key: str | None
    ) -> tuple[ParsedLook, ModelUsage]:
        if reply_key is None:
            replied = await self._asked(request, asker)
            return replied.parsed, replied.usage
        key = f"{reply_key} {self._writer.key(request, self._identity)}"
        stored = await self._memory.reply(asker.scope, key)
        if stored is not None:
            with contextlib.suppress(ModelReplyUnreadable):
                look = parse_look(stored.text)
                await self._memory.mark_used(asker.scope, key)
                return look, NOTHING_USED
        replied = await self._asked(request, asker)
        await self._memory.keep_reply(
            asker.scope,
            key,
            first.article.digest,
            look_as_json(replied.parsed),
            replied.model,
            replied.usage,
        )
        return replied.parsed, replied.usage

    async def _asked(self, request: ModelRequest, asker: Asker) -> Replied[ParsedLook]:
        async with contextlib.aclosing(self._calls.ask(request, asker, parse_look)) as events:
            async for event in events:
                if isinstance(event, Replied):
                    return event
        raise ModelReplyUnreadable  # `ask` ends with a reply or raises
