from typing import BinaryIO, TextIO

from bot.app.open_services import database_path
from bot.app.running import run
from bot.lexicon.acts import Act
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import Wanted, find_statements
from bot.pipeline.keeping.found_exports import Form, found_as, whole_search
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
    form: Form | None,
    output: BinaryIO,
    printer: Printer,
    errors: TextIO,
) -> int:
    """The exit code. A `form` writes the whole search to `output`. Raises `LibraryUnavailable`."""
    wanted = Wanted(words, speaker, since, most, until, act, article, publication)
    if form is not None:
        return run(_write(settings, wanted, form, output))
    return run(_find(settings, wanted, printer, errors))


async def _write(settings: Settings, wanted: Wanted, form: Form, output: BinaryIO) -> int:
    async with open_memory(database_path(settings)) as memory:
        found = await whole_search(memory, Asker(), wanted)
        output.write(found_as(form, found).encode(errors="replace"))
    return DONE


async def _find(settings: Settings, wanted: Wanted, printer: Printer, errors: TextIO) -> int:
    async with open_memory(database_path(settings)) as memory:
        show_found(await find_statements(memory, Asker(), wanted), printer, errors)
    return DONE
