"""How fast `byline run` goes on with what it owed when it was killed.

    python -m tests.faults.pace 300

So many commands without a language model's reply; it says how many requests to Discord there were in any
second after the next start, and when the last card was finished.
"""

import asyncio
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bot.discord_ui.byline_process import article, byline_online
from tests.faults.deeds import as_a_model
from tests.faults.kills import nothing_owed, owed_in
from tests.loopback_discord.server import running_discord
from tests.scripted_provider import running_provider, silence


@dataclass(frozen=True, slots=True)
class Pace:
    """After the start. `most_a_second`: requests to Discord in any second."""

    owed: int
    requests: int
    most_a_second: int
    seconds: float


async def pace_of(commands: int, folder: Path) -> Pace:
    async with running_discord() as discord, running_provider() as provider:
        discord.world.add_guild("The Herald", "news")
        provider.answers(silence)
        model = {"OPENAI_BASE_URL": provider.base_url, "MODEL_WINDOW_TOKENS": "100000"}
        async with byline_online(discord, folder, **model) as byline:
            asked = [
                await discord.people.command("summarize", text=article(f"line {number}"), private=True)
                for number in range(commands)
            ]
            for one in asked:
                await one.showing()
            await byline.killed()
        owed = owed_in(folder)
        provider.script.clear()
        provider.answers(as_a_model)
        begun = len(discord.journal.requests)
        async with byline_online(discord, folder, **model):
            await nothing_owed(folder)
        moments = sorted(one.arrived_at for one in discord.journal.requests[begun:])
    most = max(sum(moment <= other < moment + 1 for other in moments) for moment in moments)
    return Pace(owed, len(moments), most, moments[-1] - moments[0])


async def main(commands: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(f"{await pace_of(commands, Path(folder))}\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
