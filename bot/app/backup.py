from pathlib import Path
from typing import TextIO

from bot.app.open_services import database_path
from bot.cards.harmless import harmless_line
from bot.pipeline.keeping.back_up import back_up
from bot.settings import Settings
from bot.terminal_ui import words
from bot.terminal_ui.exit_codes import DONE


async def write_backup(settings: Settings, target: str, output: TextIO) -> int:
    """The exit code. Raises `LibraryUnavailable`."""
    await back_up(database_path(settings), Path(target).expanduser())
    print(words.BACKED_UP.format(file=harmless_line(target)), file=output)
    return DONE
