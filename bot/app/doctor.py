import os
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from bot.app.careful_defaults import with_defaults
from bot.app.model import model_of
from bot.app.open_services import database_path, prompts_of
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import ranks_are_on_disk, ranks_file
from bot.pipeline.checks.check_backups import check_backups
from bot.pipeline.checks.check_database import check_database
from bot.pipeline.checks.check_model import check_model
from bot.pipeline.checks.check_second_looks import second_looks
from bot.pipeline.checks.check_server import check_window, form_taken
from bot.pipeline.checks.findings import Finding
from bot.pipeline.known_servers import KeptServers
from bot.pipeline.memory import Memory, open_memory
from bot.pipeline.readings.model_record import ModelRecord
from bot.settings import Settings, misspelt
from bot.terminal_ui import words
from bot.terminal_ui.doctor_command import show_findings
from bot.terminal_ui.outputs import Printer
from bot.words import fixed_texts

Findings: TypeAlias = AsyncGenerator[Finding, None]
Examination: TypeAlias = Callable[[Settings], Findings]


async def examine(
    settings: Settings, environment: Mapping[str, str], printer: Printer, discord: Examination | None = None
) -> int:
    """The exit code. The environment says where tiktoken keeps its files; None: there is no token."""
    return await show_findings(_findings(settings, environment, discord or _no_token), printer)


async def _findings(settings: Settings, environment: Mapping[str, str], discord: Examination) -> Findings:
    for name, meant in misspelt(environment, Path(".env")):
        said = words.MISSPELT.format(name=name, meant=meant)
        yield Finding("wrong", words.SETTINGS, said, words.CORRECT_IT)
    if _others_read(Path(".env")):
        yield Finding("wrong", words.SETTINGS, words.ENV_OPEN, words.CLOSE_ENV)
    async for finding in discord(settings):
        yield finding
    async for finding in check_database(database_path(settings)):
        yield finding
    async for finding in _about_bounds(settings):
        yield finding
    if settings.backup_folder:
        today = datetime.now(UTC).date()
        async for finding in check_backups(Path(settings.backup_folder).expanduser(), today):
            yield finding
    async for finding in _about_the_model(settings):
        yield finding
    yield _token_counting(environment)


def _others_read(file: Path) -> bool:
    """Whether others on this machine may read what is secret; not where permissions mean nothing."""
    return os.name == "posix" and file.exists() and bool(file.stat().st_mode & 0o077)


async def _about_bounds(settings: Settings) -> Findings:
    """What is kept and spent without a bound, as an older database has it, and nobody chose."""
    path = database_path(settings)
    if not path.exists():
        return
    async with open_memory(path) as memory:
        if memory.database is None:
            return  # which is said already
        bounded = await with_defaults(settings, memory)
    if settings.retention_days is None and bounded.retention_days is None:
        yield Finding("note", words.BOUNDS, words.KEPT_FOR_EVER, words.SET_RETENTION)
    is_chosen = settings.daily_tokens_per_server is not None
    if settings.has_model and not is_chosen and bounded.daily_tokens_per_server is None:
        yield Finding("note", words.BOUNDS, words.SPENDS_WITHOUT_BOUND, words.SET_BUDGETS)


async def _no_token(_settings: Settings) -> Findings:
    yield Finding("note", fixed_texts.DISCORD, words.TOKENLESS, words.HOW_TO_GET_ONE)


async def _about_the_model(settings: Settings) -> Findings:
    path = database_path(settings)
    async with open_memory(path) if path.exists() else nullcontext(Memory(None)) as memory:
        servers = KeptServers(memory)
        model = model_of(settings, servers, try_fuller=True)
        if model is None:
            yield Finding("note", fixed_texts.MODEL, words.NO_MODEL_SET, words.SET_A_MODEL)
            return
        has_answered = False
        prompts = prompts_of(settings)
        try:
            async for finding in check_model(model, prompts):
                has_answered = has_answered or finding.state == "fine"
                yield finding
            if has_answered:
                yield await check_window(model, prompts, settings.model_window_tokens)
                yield form_taken(await servers.load(model.identity))
                writer = RequestWriter(prompts)
                record, looks = [
                    await ModelRecord(memory, model.identity, digest).latest()
                    for digest in (writer.reading_digest, writer.look_digest)
                ]
                about_looks = second_looks(record, looks, settings.check_answers_again)
                if about_looks is not None:
                    yield about_looks
        finally:
            await model.close()


def _token_counting(environment: Mapping[str, str]) -> Finding:
    if ranks_are_on_disk(ranks_file(environment)):
        return Finding("fine", words.COUNTING, words.EXACT)
    return Finding("note", words.COUNTING, words.ESTIMATED)
