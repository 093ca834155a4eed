"""`byline grade`: models read articles whose statements are known, one after the other."""

import functools
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import TextIO

from bot.app.model import model_identity, model_of
from bot.app.open_services import database_path, prompts_of, start_counting_if_at_hand
from bot.errors import ModelUnavailable
from bot.pipeline.grading.grade_model import ModelGrade, grade_model, grade_of_quick_reading
from bot.pipeline.grading.graded_articles import graded_articles
from bot.pipeline.known_servers import KeptServers
from bot.pipeline.memory import Memory, open_memory
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from bot.settings import Settings
from bot.terminal_ui import words
from bot.terminal_ui.grade_command import GradingProgress, show_grades
from bot.terminal_ui.outputs import Printer


async def grade(
    settings: Settings, models: Sequence[str], printer: Printer, json_output: TextIO | None, errors: TextIO
) -> int:
    """The exit code. `models` empty: the configured one. Raises `ModelUnavailable` where there is none."""
    if not settings.has_model:
        raise ModelUnavailable(words.NO_MODEL_TO_READ)
    return await show_grades(_grades(settings, models, errors), printer, json_output)


async def _grades(
    settings: Settings, models: Sequence[str], errors: TextIO
) -> AsyncGenerator[ModelGrade, None]:
    """First what the quick reading gets right, then each model."""
    articles = graded_articles()
    yield grade_of_quick_reading(articles)
    progress = GradingProgress(len(articles), errors)
    for name in dict.fromkeys(models or [model_identity(settings).name]):
        async with _services(replace(settings, openai_model=name)) as services:
            graded = await grade_model(name, services, articles, functools.partial(progress.start, name))
        progress.clear()
        yield graded


@asynccontextmanager
async def _services(settings: Settings) -> AsyncGenerator[Services, None]:
    """Nothing that is read is kept: the articles are nobody's. What is learned of model and server is."""
    async with AsyncExitStack() as stack:
        kept = await stack.enter_async_context(open_memory(database_path(settings)))
        workers = Workers()
        stack.callback(workers.close)
        model = model_of(settings, KeptServers(kept))
        assert model is not None  # noqa: S101 -- for the type checker: asked before
        stack.push_async_callback(model.close)
        services = Services(prompts_of(settings), Memory(None), workers, model, record=kept)
        stack.push_async_callback(services.close)
        start_counting_if_at_hand(services)
        yield services
