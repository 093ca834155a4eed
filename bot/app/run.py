"""`byline run`: the bot on Discord, until SIGTERM or SIGINT."""

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager

from bot.app.open_services import open_services
from bot.cards.exports.page import page_of
from bot.discord_ui.client import BylineClient
from bot.discord_ui.login import stay_online, use_other_address
from bot.discord_ui.options import ClientOptions
from bot.pipeline.readings.read_article import ReadingOptions
from bot.pipeline.shards import ShardShare, ShareError, parse_share
from bot.readers.reading import Reading
from bot.settings import Settings, WrongSetting


async def run_bot(settings: Settings) -> int:
    """The exit code. Raises `CannotStart` and `WrongSetting`."""
    use_other_address(settings.discord_api_url)
    stop = stop_on_signals()
    async with open_services(settings, for_many=True) as services:
        services.start_counting()
        client = BylineClient(services, client_options(settings))
        async with beside(client.look_after_what_is_kept()):
            await stay_online(client, settings.discord_token, stop)
    return 0


@asynccontextmanager
async def beside(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
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
        reading=reading,
        page_of=_page_of,
        retention_days=settings.retention_days,
        shard_count=share.of if share else None,
        shard_ids=share.ids if share else None,
    )


def shard_share(settings: Settings) -> ShardShare | None:
    """None where the process serves all shards. Raises `WrongSetting`."""
    try:
        return parse_share(settings.shards) if settings.shards else None
    except ShareError as error:
        raise WrongSetting(f"SHARDS has to be {error}") from error


def _page_of(reading: Reading) -> str:
    return page_of([("", reading)])


def stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(one, stop.set)
        except NotImplementedError:  # the event loops of Windows
            signal.signal(one, lambda *_: loop.call_soon_threadsafe(stop.set))
    return stop
