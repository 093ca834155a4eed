"""Everything that the commands share, opened together and closed in order."""

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from platformdirs import user_data_path

from bot.app.careful_defaults import with_defaults
from bot.app.model import model_identity, model_of
from bot.pipeline.asking.token_counting import ranks_are_on_disk, ranks_file
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.budgets.fair_queue import QueueLimits
from bot.pipeline.known_servers import KeptServers
from bot.pipeline.memory import open_memory
from bot.pipeline.metrics import Metrics
from bot.pipeline.questions.context_budget import ContextBudget, ContextShareError, parse_shares
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from bot.settings import Settings, WrongSetting
from prompts.errors import PromptError
from prompts.library import PromptLibrary, load_prompts

DATABASE_FILE = "byline.sqlite"
PATIENCE_SECONDS = 60.0  # with a database that another process has locked: hardly anybody waits for it
BEGIN_WITH_NEARBY = 4  # requests at once: a server of one's own may do one after the other


@asynccontextmanager
async def open_services(
    settings: Settings, *, with_model: bool = True, for_many: bool = False, metrics: Metrics | None = None
) -> AsyncIterator[Services]:
    """Raises `WrongSetting`. A database that cannot be opened is no error: see `Memory.problem`.

    `for_many`: several people wait at the same time.
    """
    prompts, context = prompts_of(settings), context_budget(settings)
    async with AsyncExitStack() as stack:
        patience = PATIENCE_SECONDS if for_many else 0.0
        opening = open_memory(database_path(settings), patience_seconds=patience)
        memory = await stack.enter_async_context(opening)
        bounded = await with_defaults(settings, memory)
        model = model_of(settings, KeptServers(memory)) if with_model else None
        workers = Workers(apart=for_many)
        stack.callback(workers.close)
        if model is not None:
            stack.push_async_callback(model.close)
        budget = DayBudget(memory, day_limits(bounded))
        services = Services(
            prompts,
            memory,
            workers,
            model,
            budget=budget,
            queue_limits=queue_limits(settings),
            context=context,
            metrics=metrics,
            looks_again=settings.check_answers_again,
        )
        stack.push_async_callback(services.close)
        if model is not None:
            start_counting_if_at_hand(services)
        yield services


def start_counting_if_at_hand(services: Services) -> None:
    """Count tokens exactly where that needs no download."""
    if ranks_are_on_disk(ranks_file(os.environ)):  # tiktoken looks there, too
        services.start_counting()


def day_limits(settings: Settings) -> DayLimits:
    return DayLimits(settings.daily_tokens_per_server, settings.daily_tokens_per_person)


def queue_limits(settings: Settings) -> QueueLimits:
    return QueueLimits(
        settings.model_requests_at_once,
        settings.model_requests_per_person,
        settings.model_requests_per_server,
        begin_with=BEGIN_WITH_NEARBY if model_identity(settings).is_nearby else None,
    )


def context_budget(settings: Settings) -> ContextBudget:
    try:
        return parse_shares(settings.context_shares, settings.context_tokens)
    except ContextShareError as error:
        raise WrongSetting(f"CONTEXT_SHARES has to be {error}") from error


def prompts_of(settings: Settings) -> PromptLibrary:
    try:
        return load_prompts(Path(settings.prompts_path).expanduser() if settings.prompts_path else None)
    except PromptError as error:
        raise WrongSetting(f"PROMPTS_PATH: {error}") from error


def database_path(settings: Settings) -> Path:
    if settings.database_path:
        return Path(settings.database_path).expanduser()
    return user_data_path("byline", appauthor=False) / DATABASE_FILE
