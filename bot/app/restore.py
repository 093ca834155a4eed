from pathlib import Path
from typing import TextIO

from bot.app.open_services import database_path
from bot.cards.harmless import harmless_line
from bot.pipeline.keeping.restore import restore_backup
from bot.settings import Settings
from bot.terminal_ui import words
from bot.terminal_ui.exit_codes import DONE


async def restore(settings: Settings, source: str, output: TextIO) -> int:
    """The exit code. Raises `LibraryUnavailable`."""
    path = database_path(settings)
    kept = await restore_backup(Path(source).expanduser(), path)
    print(words.RESTORED.format(file=harmless_line(source), database=harmless_line(str(path))), file=output)
    if kept is not None:
        print(words.KEPT_BESIDE.format(file=harmless_line(str(kept))), file=output)
    return DONE
