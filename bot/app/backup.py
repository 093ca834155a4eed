from pathlib import Path
from typing import TextIO

from bot.app.open_services import database_path
from bot.app.running import run
from bot.cards.exports.escaping import harmless_line
from bot.pipeline.keeping.back_up import back_up
from bot.settings import Settings
from bot.terminal_ui import words

DONE = 0


def write_backup(settings: Settings, target: str, output: TextIO) -> int:
    """The exit code. Raises `LibraryUnavailable`."""
    return run(_write_backup(database_path(settings), target, output))


async def _write_backup(path: Path, target: str, output: TextIO) -> int:
    await back_up(path, Path(target).expanduser())
    print(words.BACKED_UP.format(file=harmless_line(target)), file=output)
    return DONE
