"""README.md here says what people see where Discord fails; it is what these tests see."""

import logging
import os
from pathlib import Path

import pytest

from tests.bot.discord_ui.byline_at_loopback import byline_here
from tests.faults.matrix import as_markdown, matrix
from tests.loopback_discord.server import running_discord

README = Path(__file__).parent / "README.md"
WRITE = "WRITE_FAULT_MATRIX"
INTRODUCTION = f"""# What people see where Discord fails

Each fault strikes at each call in turn, and the table says what who asked for an answer sees in the end.
The test beside it writes it, `{WRITE}=1 python -m pytest tests/faults`, or else compares it.

"""


@pytest.mark.asyncio
async def test_where_discord_fails_people_see_what_the_readme_says(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord_ui.messages.attachments.PAUSES_SECONDS", (0.0, 0.0))
    caplog.set_level(logging.WARNING)
    async with running_discord() as discord:
        discord.world.add_guild("The Herald", "news")
        async with byline_here(discord, tmp_path) as byline:
            cells = await matrix(discord, byline)
            owed = await byline.owes()
    written = INTRODUCTION + as_markdown(cells)
    if os.environ.get(WRITE):
        README.write_text(written, encoding="utf-8")

    assert not [cell for cell, told in cells.items() if "thinking" in told or told == "nothing"]
    assert README.read_text(encoding="utf-8") == written
    assert owed == 0
    assert not [record.getMessage() for record in caplog.records if record.exc_info]
