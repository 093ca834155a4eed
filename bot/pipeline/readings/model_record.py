"""How the model did before, which decides how far its next reply is believed."""

import hashlib

from bot.pipeline.language_model import ModelIdentity
from bot.pipeline.memory import Memory
from bot.pipeline.readings.stored_replies import digest_of_shown, reply_as_json
from bot.pipeline.storage_failures import log_storage_failure
from bot.readers.model.controls import NO_RECORD, ControlRecord
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.parsing import ParsedReply
from bot.readers.reading import Controls
from storage.controls import ControlCounts, ControlStore, ModelKey

_DIGEST_BYTES = 16


class ModelRecord:
    """The record of one model at one server with one form of the prompts, whichever articles it was shown."""

    def __init__(self, memory: Memory, identity: ModelIdentity, prompts: str) -> None:
        """`prompts`: a digest of those that ask for the replies that are counted."""
        self._memory = memory
        self._key = ModelKey(identity.address, identity.name, prompts)

    async def latest(self) -> ControlRecord:
        with log_storage_failure("look up a model's record"):
            counts = await ControlStore(self._memory.at_hand).latest(self._key)
            return ControlRecord(counts.agreed, counts.of)
        return NO_RECORD

    async def add(self, reply: ParsedReply, numbered: NumberedArticle, controls: Controls) -> None:
        """Count what the reply made of the controls; the same reply to the same article counts once."""
        await self.count(reply_as_json(reply, digest_of_shown(numbered)), controls)

    async def count(self, reply: str, controls: Controls) -> None:
        """The same for a reply of another kind, which the words `reply` tell from all others."""
        if not controls.of:
            return
        said = reply.encode(errors="surrogatepass")
        secret = hashlib.sha256((await self._memory.delimiter_key()).encode()).digest()
        digest = hashlib.blake2b(said, key=secret, digest_size=_DIGEST_BYTES).hexdigest()
        counts = ControlCounts(controls.agreed, controls.contradicted, controls.left_out)
        with log_storage_failure("count what a model agreed on"):
            await ControlStore(self._memory.at_hand).add(self._key, digest, counts)
