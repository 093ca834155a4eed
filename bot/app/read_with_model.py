import functools
from collections.abc import Sequence
from typing import Literal, TextIO

from bot.app.open_services import open_services
from bot.errors import ModelUnavailable
from bot.pipeline.asker import Asker
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.workflows.read_article import read_article
from bot.settings import Settings
from bot.terminal_ui import words
from bot.terminal_ui.model_read_command import read_articles_with_model
from bot.terminal_ui.outputs import Output
from bot.terminal_ui.reading_results import complain


async def read_with_model(
    settings: Settings,
    files: Sequence[str],
    reader: Literal["model", "auto"],
    outputs: Sequence[Output],
    errors: TextIO,
) -> int:
    """The exit code. Raises `ModelUnavailable` where only a model will do and none is configured."""
    if reader == "model" and not settings.has_model:
        raise ModelUnavailable(words.NO_MODEL_TO_READ)
    options = ReadingOptions(settings.summary_language, settings.summary_sentences)
    async with open_services(settings) as services:
        if services.memory.problem:
            complain(errors, words.LIBRARY, words.NOT_REMEMBERED.format(why=services.memory.problem))
        read = functools.partial(read_article, services, asker=Asker(), options=options)
        return await read_articles_with_model(
            files,
            read,
            outputs,
            errors,
            at_once=settings.model_requests_at_once,
            must_be_full=reader == "model",
        )
