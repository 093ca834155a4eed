from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from typing import TextIO

from bot.app.open_services import database_path
from bot.cards.harmless import harmless_line
from bot.errors import BylineError
from bot.pipeline.keeping.export_data import lines_of_person, lines_of_server
from bot.pipeline.memory import open_memory
from bot.settings import Settings
from bot.terminal_ui import words
from bot.terminal_ui.exit_codes import DONE
from storage.files import create_for_owner


async def export(
    settings: Settings, server: int | None, person: int | None, target: str, output: TextIO
) -> int:
    """The exit code. Of `server` and `person` one is given. Raises `BylineError`."""
    path = database_path(settings)
    if not path.exists():
        raise BylineError(words.NO_DATABASE_THERE.format(database=harmless_line(str(path))))
    async with open_memory(path) as memory:
        lines = (
            lines_of_server(memory, server) if server is not None else lines_of_person(memory, person or 0)
        )
        count = await _write(lines, Path(target).expanduser())
    print(words.EXPORTED.format(count=count, file=harmless_line(target)), file=output)
    return DONE


async def _write(lines: AsyncGenerator[str, None], target: Path) -> int:
    """How many lines. A file that is there is never overwritten; one that is not complete goes again."""
    try:
        create_for_owner(target)
    except FileExistsError as error:
        raise BylineError(words.EXPORT_EXISTS) from error
    count = 0
    try:
        async with aclosing(lines):
            with target.open("w", encoding="utf-8") as file:
                async for line in lines:
                    file.write(f"{line}\n")
                    count += 1
    except BaseException:
        target.unlink()
        raise
    return count
