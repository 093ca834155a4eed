"""The reading of an article that was read before: nothing is asked, kept or counted anew.

Rules and checks run again over the text as pasted; the model's reply is looked up.
"""

from dataclasses import dataclass, replace

from bot.core.errors import ModelError
from bot.core.numbered_article import number_article
from bot.core.reading import Reading, Usage
from bot.pipeline.asker import Asker
from bot.pipeline.desk import Desk, ModelDesk
from bot.pipeline.language_names import language_code
from bot.pipeline.library import Library
from bot.pipeline.memory import MICRO
from bot.pipeline.read_article import ReadingOptions, full_reading_of, wanted_reading
from storage.errors import StorageError
from storage.replies import ReplyStore


@dataclass(frozen=True, slots=True)
class Recalled:
    """`reading.usage` is what the reply cost when it was asked for. `read_at` counts Unix seconds."""

    reading: Reading
    read_at: int


async def recall_article(desk: Desk, asker: Asker, digest: str, options: ReadingOptions) -> Recalled | None:
    """None where the asker cannot see the article. Raises `LibraryUnavailable`."""
    library = Library(desk.memory)
    known, text = await library.article(asker, digest), await library.text(asker, digest)
    if known is None or text is None:
        return None
    quick = await desk.quick_readings.of(text)
    if desk.model_desk is None or not quick.article.sentences:
        return Recalled(quick, known.read_at)
    full = await _full_reading(desk, desk.model_desk, quick, asker, options)
    return Recalled(full or quick, known.read_at)


async def _full_reading(
    desk: Desk, model_desk: ModelDesk, quick: Reading, asker: Asker, options: ReadingOptions
) -> Reading | None:
    """None where no reply is kept, or none that can be read any more."""
    length = len(quick.article.text)
    key = await desk.memory.delimiter_key()
    numbered = await desk.workers.run(length, number_article, quick, key)
    wanted = wanted_reading(quick, numbered, asker, replace(options, fresh=False))
    request = model_desk.writer.reading(numbered, wanted.wish)
    try:
        reply = await model_desk.shelf.find(model_desk.shelf.key(request), wanted)
        if reply is None:
            return None
        language = language_code(options.language)
        full, _ = await desk.workers.run(length, full_reading_of, quick, numbered, reply, language)
    except ModelError:
        return None
    return replace(full, usage=await _usage_then(desk, asker.scope, model_desk.shelf.key(request)))


async def _usage_then(desk: Desk, scope: str, key: str) -> Usage:
    if desk.memory.database is None:
        return Usage()
    try:
        kept = await ReplyStore(desk.memory.database).get(scope, key)
    except StorageError:
        return Usage()
    if kept is None:
        return Usage()
    cost = None if kept.cost_micro_usd is None else kept.cost_micro_usd / MICRO
    return Usage(kept.input_tokens, kept.cached_tokens, kept.output_tokens, cost)
