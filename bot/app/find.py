from typing import BinaryIO, TextIO

from bot.app.open_services import database_path
from bot.lexicon.acts import Act
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import titles_with
from bot.pipeline.keeping.found_exports import FileForm, found_as
from bot.pipeline.memory import open_memory
from bot.pipeline.readings.reread_found import find_up_to_date, whole_search_up_to_date
from bot.settings import Settings
from bot.terminal_ui.exit_codes import DONE
from bot.terminal_ui.find_command import show_found
from bot.terminal_ui.outputs import Printer
from storage.found_statements import Search


async def find(
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
    form: FileForm | None,
    output: BinaryIO,
    printer: Printer,
    errors: TextIO,
) -> int:
    """The exit code. A `form` writes the whole search to `output`. Raises `LibraryUnavailable`."""
    search = Search(words, speaker, since, until, act or "", article, publication, most)
    async with open_memory(database_path(settings)) as memory:
        if form is None:
            found_page = await find_up_to_date(memory, Asker(), search)
            show_found(found_page, printer, errors, await titles_with(memory, Asker(), search))
        else:
            found = await whole_search_up_to_date(memory, Asker(), search)
            output.write(found_as(form, found).encode(errors="replace"))
    return DONE
