from collections.abc import AsyncIterator
from pathlib import Path
from typing import TextIO

from bot.app.open_services import database_path
from bot.cards.exports.escaping import harmless_line
from bot.errors import BylineError
from bot.pipeline.keeping.export_data import lines_of_person, lines_of_server
from bot.pipeline.memory import open_memory
from bot.settings import Settings
from bot.terminal_ui import words

DONE = 0


async def export(
    settings: Settings, server: int | None, person: int | None, target: str, output: TextIO
) -> int:
    """The exit code. Of `server` and `person` one is given. Raises `BylineError`."""
    async with open_memory(database_path(settings)) as memory:
        lines = (
            lines_of_server(memory, server) if server is not None else lines_of_person(memory, person or 0)
        )
        count = await _write(lines, Path(target).expanduser())
    print(words.EXPORTED.format(count=count, file=harmless_line(target)), file=output)
    return DONE


async def _write(lines: AsyncIterator[str], target: Path) -> int:
    """How many lines; a file that is there is never overwritten."""
    count = 0
    try:
        with target.open("x", encoding="utf-8") as file:
            async for line in lines:
                file.write(f"{line}\n")
                count += 1
    except FileExistsError as error:
        raise BylineError(words.EXPORT_EXISTS) from error
    return count
