from typing import TextIO

from bot.app.open_services import database_path
from bot.app.running import run
from bot.lexicon.acts import Act
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import Wanted, find_statements
from bot.pipeline.memory import open_memory
from bot.settings import Settings
from bot.terminal_ui.find_command import show_found
from bot.terminal_ui.outputs import Printer

DONE = 0


def find(
    settings: Settings,
    words: str,
    speaker: str,
    since: int | None,
    most: int,
    *,
    until: int | None,
    act: Act | None,
    article: str,
    publication: str,
    printer: Printer,
    errors: TextIO,
) -> int:
    """The exit code. Raises `LibraryUnavailable`."""
    wanted = Wanted(words, speaker, since, most, until, act, article, publication)
    return run(_find(settings, wanted, printer, errors))


async def _find(settings: Settings, wanted: Wanted, printer: Printer, errors: TextIO) -> int:
    async with open_memory(database_path(settings)) as memory:
        show_found(await find_statements(memory, Asker(), wanted), printer, errors)
    return DONE
