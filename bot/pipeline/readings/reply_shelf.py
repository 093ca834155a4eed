"""The replies kept from before, each under a digest of the exact request that it answered."""

import hashlib
import logging
from dataclasses import replace

from bot.errors import ModelReplyUnreadable
from bot.pipeline.asker import Asker
from bot.pipeline.asking.model_calls import NOTHING_USED
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.language_model import ModelIdentity, ModelRequest
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_replies import ReadingReply, WantedReading
from bot.pipeline.readings.stored_replies import digest_of_shown, reply_as_json
from bot.readers.model.reply.parsing import parse_reply

logger = logging.getLogger(__name__)


class ReplyShelf:
    def __init__(self, memory: Memory, writer: RequestWriter, identity: ModelIdentity) -> None:
        self._memory = memory
        self._writer = writer
        self._identity = identity

    def key(self, request: ModelRequest) -> str:
        return self._writer.key(request, self._identity)

    async def find_own(self, key: str, wanted: WantedReading) -> ReadingReply | None:
        """The reply that was made afresh for those who see this one; None where nothing shall serve."""
        return None if wanted.fresh else await self.find_at(_own(key, wanted.asker), wanted)

    async def find(self, key: str, wanted: WantedReading) -> ReadingReply | None:
        """The usual one. None where nothing is kept, or nothing kept shall serve."""
        return None if wanted.fresh else await self.find_at(key, wanted)

    async def find_at(self, key: str, wanted: WantedReading) -> ReadingReply | None:
        """What is kept under just this key."""
        stored = await self._memory.reply(wanted.asker.scope, key)
        if stored is None:
            return None
        try:
            parsed = parse_reply(stored.text)
        except ModelReplyUnreadable:
            logger.warning("a kept reply cannot be read and is asked for again")
            return None
        return ReadingReply(
            parsed,
            stored.model,
            NOTHING_USED,
            from_store=True,
            saved=stored.usage,
            key=key,
        )

    def key_of(self, wanted: WantedReading) -> str:
        """The key of the request that asks for the reply."""
        return self.key(self._writer.reading(wanted.numbered, wanted.wish))

    async def shown_key(self, wanted: WantedReading) -> str | None:
        """The key of the latest fitting reply that was shown where the asker sees it."""
        key, asker = self.key_of(wanted), wanted.asker
        seen = {None, asker.channel, *asker.sees_channels}
        own = [_own(key, replace(asker, private=channel is None, channel=channel)) for channel in seen]
        return await self._memory.latest_shown(asker, [key, *own])

    async def was_shown(self, key: str, asker: Asker) -> bool:
        """Whether what is kept under `key` was shown where the asker sees it."""
        return await self._memory.latest_shown(asker, [key]) is not None

    async def newest_key(self, wanted: WantedReading) -> str | None:
        """The key of the latest reply about the article that the asker sees, of any language and length."""
        shown = digest_of_shown(wanted.numbered)
        return await self._memory.newest_reading(wanted.asker, wanted.article_digest, shown)

    async def mark_used(self, key: str, wanted: WantedReading) -> None:
        await self._memory.mark_used(wanted.asker.scope, key)

    def key_for(self, key: str, wanted: WantedReading) -> str:
        """The key to keep a reply under. One made afresh changes nothing of what others were shown."""
        return _own(key, wanted.asker) if wanted.fresh else key

    async def keep(self, wanted: WantedReading, reply: ReadingReply) -> None:
        """Keep a reply under its key."""
        await self._memory.keep_reply(
            wanted.asker.scope,
            reply.key,
            wanted.article_digest,
            reply_as_json(reply.parsed, digest_of_shown(wanted.numbered)),
            reply.model,
            reply.usage,
        )


def _own(key: str, asker: Asker) -> str:
    """The key for those alone who see what is answered to `asker`."""
    seen_by = f"person {asker.person}" if asker.private else f"channel {asker.channel}"
    return hashlib.sha256(f"{key} {seen_by}".encode()).hexdigest()
