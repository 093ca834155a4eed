"""The reading of an article that was read before: nothing is asked, kept or counted anew.

Rules and checks run again over the text as pasted; the model's reply is looked up.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.article.language import clearly_other_language
from bot.errors import ModelError
from bot.pipeline.asker import Asker
from bot.pipeline.asking.language_names import language_code
from bot.pipeline.keeping.library import Library
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.readings.reading_replies import ReadingReply
from bot.pipeline.services import ModelServices, Services
from bot.pipeline.viewers import audience_of
from bot.pipeline.workflows.read_article import wanted_reading
from bot.pipeline.workflows.read_reply import read_reply
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.reading import Reading
from bot.usage import Usage


@dataclass(frozen=True, slots=True)
class RecalledReading:
    """`reading.usage` is what the reply cost when it was asked for. `read_at` counts Unix seconds.

    `as_read` is without the corrections: what may be kept. `reply_key`: of the model's reply; None where the
    quick reading came back.
    """

    reading: Reading
    as_read: Reading
    read_at: int
    reply_key: str | None = None


async def recall_article(
    services: Services,
    asker: Asker,
    digest: str,
    wish: ReadingOptions,
    *others: ReadingOptions,
    shown_to: Asker | None = None,
) -> RecalledReading | None:
    """None where the asker cannot see the article. Raises `LibraryUnavailable`.

    `shown_to`: whose text and corrections it shows, where others than the asker will see it.

    The first `wish` that a reply is kept for counts. Where there is none for any, because
    others were wanted then, the latest reply about the article does. What was never shown where the asker
    sees it tells nothing.
    """
    library = Library(services.memory)
    known = await library.article(asker, digest)
    if known is None and await services.being_kept.wait_until_kept(asker.scope, digest):
        known = await library.article(asker, digest)
    text = await library.text(asker, digest, audience_of(shown_to) if shown_to else None)
    if known is None or text is None:
        return None
    quick = await services.quick_readings.as_if_first(text, asker.person)
    as_read, reply_key = quick, None
    if services.model_services is not None and quick.article.sentences:
        full = await _full_reading(services, services.model_services, quick, asker, [wish, *others])
        as_read, reply_key = full or (quick, None)
    reading = await services.corrections.laid_over(as_read, shown_to or asker)
    return RecalledReading(reading, as_read, known.read_at, reply_key)


async def _full_reading(
    services: Services,
    model_services: ModelServices,
    quick: Reading,
    asker: Asker,
    wishes: Sequence[ReadingOptions],
) -> tuple[Reading, str] | None:
    """The full reading and its reply's key; None where no reply is kept that can still be read."""
    numbered = await services.numbering.of(quick)
    kept = await _kept_reply(model_services, quick, numbered, asker, wishes)
    if kept is None:
        return None
    try:
        full, _ = await read_reply(
            services.workers, model_services, quick, numbered, kept.reply, kept.language, asker.person
        )
    except ModelError:
        return None
    return replace(full, usage=kept.reply.saved or Usage()), kept.reply.key


@dataclass(frozen=True, slots=True)
class _KeptReply:
    """`language`, of the summary: None where it is the article's."""

    reply: ReadingReply
    language: str | None


async def _kept_reply(
    model_services: ModelServices,
    quick: Reading,
    numbered: NumberedArticle,
    asker: Asker,
    wishes: Sequence[ReadingOptions],
) -> _KeptReply | None:
    shelf = model_services.shelf
    for options in wishes:
        wanted = wanted_reading(quick, numbered, asker, replace(options, fresh=False))
        key = await shelf.shown_key(wanted)
        if key is not None and (reply := await shelf.find_at(key, wanted)) is not None:
            return _KeptReply(reply, language_code(options.language))
    newest = await shelf.newest_key(wanted)
    if newest is None or (reply := await shelf.find_at(newest, wanted)) is None:
        return None
    summary = " ".join(one.text for one in reply.parsed.summary)
    return _KeptReply(reply, clearly_other_language(summary, quick.article.language))
