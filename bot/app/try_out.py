"""`byline try`: the real bot on a simulated server, in the browser, until it is interrupted."""

import dataclasses
import tempfile
import webbrowser
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bot.app.open_services import DATABASE_FILE, open_services
from bot.app.run import client_options, stop_on_signals
from bot.article.received_text import plain_text
from bot.cards.harmless import harmless_line
from bot.discord_ui.client import BylineClient
from bot.discord_ui.options import ClientOptions
from bot.discord_ui.trying.page import try_newsroom, try_page
from bot.errors import ArticleError, BylineError
from bot.settings import Settings
from bot.terminal_ui import words
from bot.terminal_ui.named_files import article_in, shown_name


@dataclass(frozen=True, slots=True)
class TryOptions:
    """`port` None takes a free one; `article` names a file."""

    port: int | None = None
    article: str | None = None
    open_browser: bool = True


async def try_out(settings: Settings, options: TryOptions, output: TextIO) -> int:
    """The exit code. Raises `BylineError` and `WrongSetting`."""
    article = _article_in(options.article) if options.article else None
    stop = stop_on_signals()
    with tempfile.TemporaryDirectory(prefix="byline-") as folder:
        here = dataclasses.replace(settings, database_path=str(Path(folder) / DATABASE_FILE))
        async with open_services(here, for_many=True) as services:
            client = BylineClient(services, page_options(here))
            async with (
                try_newsroom(client, article) as newsroom,
                try_page(newsroom, options.port) as address,
            ):
                _tell(address, settings, options, output)
                if options.open_browser:
                    webbrowser.open(address)
                await stop.wait()
    return 0


def page_options(settings: Settings) -> ClientOptions:
    """On a simulated server nobody has to allow that Byline reads along; its messages have no menus."""
    return dataclasses.replace(client_options(settings), message_content=True, shard_count=1, has_menus=False)


def _article_in(file: str) -> str:
    """Raises `BylineError`, which names the file: nothing else on the line does."""
    try:
        return plain_text(article_in(file))
    except ArticleError as error:
        raise BylineError(f"{harmless_line(shown_name(file))}: {error.user_message}") from error


def _tell(address: str, settings: Settings, options: TryOptions, output: TextIO) -> None:
    lines = (
        words.AT.format(address=address),
        words.TRY_ARTICLE if options.article else words.TRY_FIRST,
        words.FULL_READINGS if settings.has_model else words.QUICK_READINGS,
        words.TRY_ENDING,
    )
    output.write("\n".join(lines) + "\n")
    output.flush()
