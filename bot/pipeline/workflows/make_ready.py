"""What somebody will be shown in a moment is made while Discord takes long to hear that it is coming."""

from contextlib import suppress

from bot.article.received_text import ArticleText
from bot.errors import BylineError
from bot.pipeline.asker import Asker
from bot.pipeline.asking.language_names import language_code
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import wanted_reading
from bot.pipeline.workflows.read_reply import read_reply


async def make_ready(services: Services, text: ArticleText, asker: Asker, options: ReadingOptions) -> None:
    """The quick reading; and the full one where its reply is kept. Nobody is asked, and nothing is counted.

    What fails here fails again, and is told, where it is read.
    """
    with suppress(BylineError):
        quick = await services.quick_readings.as_if_first(text, asker.person)
        model_services = services.model_services
        if model_services is None or not options.ask_model or not quick.article.sentences:
            return
        wanted = wanted_reading(quick, await services.numbering.of(quick), asker, options)
        shelf = model_services.shelf
        key = shelf.key_of(wanted)
        reply = await shelf.find_own(key, wanted) or await shelf.find(key, wanted)
        if reply is not None:
            language = language_code(options.language)
            await read_reply(
                services.workers, model_services, quick, wanted.numbered, reply, language, asker.person
            )
