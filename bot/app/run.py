"""`byline run`: the bot on Discord, until SIGTERM or SIGINT."""

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from bot.app.careful_defaults import with_defaults
from bot.app.health_server import Health, health_server, soon
from bot.app.logs import start_logging
from bot.app.open_services import database_path, open_services
from bot.discord_ui.client import BylineClient
from bot.discord_ui.login import CannotStart, stay_online, use_other_address
from bot.discord_ui.options import ClientOptions, Papers
from bot.discord_ui.words import running_catalogue as words
from bot.pipeline.metrics import Metrics
from bot.pipeline.readings.quick_readings import timed_reading
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.shards import ShardShare, ShareError, parse_share
from bot.pipeline.workers import Workers
from bot.settings import Settings, WrongSetting
from storage.errors import HeldByAnother
from storage.sole_holder import Held, sole_holder

logger = logging.getLogger(__name__)

BOT_LOG_LEVEL = "warning"
THREADS_TURN_SECONDS = 0.0005  # Python's own 5 ms would come ten times between a command and its card
WORKER_AFTER_SECONDS = 5.0  # of the start, which has enough to do


async def run_bot(settings: Settings) -> int:
    """The exit code. Raises `CannotStart` and `WrongSetting`."""
    metrics = Metrics()
    as_json = settings.log_format == "json"
    start_logging(
        logging.getLevelName((settings.log_level or BOT_LOG_LEVEL).upper()),
        as_json=as_json,
        told=lambda level: metrics.count("log_records", level),
    )
    try:
        with _alone_with(database_path(settings)) as held:
            return await _run_alone(settings, metrics, held)
    except (CannotStart, WrongSetting) as error:
        if as_json:  # whatever gathers that hears of it nowhere else
            logger.error("Byline ends: %s", error)  # noqa: TRY400 -- where it came from tells nothing
        raise


@contextmanager
def _alone_with(database: Path) -> Iterator[Held]:
    """Hold the database alone: two that served it would answer everybody twice. Raises `CannotStart`."""
    try:
        with sole_holder(database) as held:
            yield held
    except HeldByAnother as error:
        number = str(error.process) if error.process else words.UNKNOWN_NUMBER
        raise CannotStart(words.RUNS_ALREADY.format(process=number)) from error


async def _run_alone(settings: Settings, metrics: Metrics, held: Held) -> int:
    use_other_address(settings.discord_api_url)
    sys.setswitchinterval(THREADS_TURN_SECONDS)
    gc.freeze()  # modules and their tables, among which the collector of garbage looked for 70 ms at a time
    stop = stop_on_signals()
    async with open_services(settings, for_many=True, metrics=metrics) as services:
        held.note_open_file()
        services.start_counting()
        bounded = await with_defaults(settings, services.memory)
        client = BylineClient(services, client_options(bounded))
        async with (
            _health(settings, services, client),
            alongside(client.look_after_what_is_kept()),
            alongside(have_worker_ready(services.workers)),
        ):
            await stay_online(client, settings.discord_token, stop)
    return 0


async def have_worker_ready(workers: Workers, after_seconds: float = WORKER_AFTER_SECONDS) -> None:
    """So that where much comes at once nobody's card waits for a process to start."""
    await asyncio.sleep(after_seconds)
    workers.prepare(timed_reading)


@asynccontextmanager
async def _health(settings: Settings, services: Services, client: BylineClient) -> AsyncIterator[None]:
    """Tells whoever asks how Byline is, where `HEALTH_PORT` says so."""
    if settings.health_port is None:
        yield
        return

    async def look() -> Health:
        writable = await is_writable()  # first, so that the rest is of one moment
        return Health(client.is_connected(), writable, client.seconds_since_heartbeat())

    services.watch_queues()
    async with (
        soon(services.memory.is_writable) as is_writable,
        health_server(settings.health_host, settings.health_port, look, services.metrics),
    ):
        yield


@asynccontextmanager
async def alongside(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """`work` goes on while the block runs, and is cancelled behind it."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def client_options(settings: Settings) -> ClientOptions:
    """Raises `WrongSetting`."""
    reading = ReadingOptions(settings.summary_language, settings.summary_sentences)
    share = shard_share(settings)
    return ClientOptions(
        settings.message_content,
        fetch_links=settings.fetch_links,
        reading=reading,
        retention_days=settings.retention_days,
        backup_folder=Path(settings.backup_folder).expanduser() if settings.backup_folder else None,
        papers=Papers(settings.privacy_url, settings.terms_url),
        shard_count=share.of if share else None,
        shard_ids=share.ids if share else None,
    )


def shard_share(settings: Settings) -> ShardShare | None:
    """None where the process serves all shards. Raises `WrongSetting`."""
    try:
        return parse_share(settings.shards) if settings.shards else None
    except ShareError as error:
        raise WrongSetting(f"SHARDS has to be {error}") from error


def stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(one, stop.set)
        except NotImplementedError:  # the event loops of Windows
            signal.signal(one, lambda *_: loop.call_soon_threadsafe(stop.set))
    return stop
