"""`byline run` as a process of its own, at the loopback Discord, with a database and no language model."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.loopback_discord.processes import Program, addresses, online, running
from tests.loopback_discord.server import LoopbackDiscord
from tests.tokenizer_ranks import place_ranks

RUN, PATIENT_RUN = ("bot", "run"), ("tests.patient_program", "run")
FINAL = "Quotes are cut from this paste"  # stands on a card that will not change by itself
SHORT_REPLY = {
    "summary": [{"text": "The line closes.", "evidence": [1]}],
    "speakers": [],
    "via": [],
    "channels": [],
    "not_speech": "",
}


def article(name: str) -> str:
    """One that no other test has: a channel gets a card of each but once a day."""
    return f"""The {name} line to close in May

“Nobody took the {name} any more,” council leader Ana Pell said on Tuesday after a meeting in the town hall.

Tom Brindle, a harbour pilot, said the closure would cost 30 jobs. The council votes on Friday.
"""


@asynccontextmanager
async def byline_online(
    loopback: LoopbackDiscord, folder: Path, *, started_anew: bool = False, **more: str
) -> AsyncIterator[Program]:
    """With a language model it finds the ranks of its tokens, and has nothing to download.

    What is `started_anew` is `byline run` as it is; else it is patient with the disk and acknowledges all
    at once.
    """
    environment = {"DATABASE_PATH": str(folder / "byline.sqlite"), **more}
    if "OPENAI_BASE_URL" in more:
        environment["TIKTOKEN_CACHE_DIR"] = str(place_ranks(folder).parent)
    run = RUN if started_anew else PATIENT_RUN
    async with online(
        loopback, *run, folder=folder, environment=environment, started_anew=started_anew
    ) as program:
        yield program


@asynccontextmanager
async def byline_starting(loopback: LoopbackDiscord, folder: Path) -> AsyncIterator[Program]:
    """Started, and perhaps not online yet."""
    environment = {"DATABASE_PATH": str(folder / "byline.sqlite"), **addresses(loopback)}
    async with running(*RUN, folder=folder, environment=environment) as program:
        yield program


async def byline_fails(folder: Path, *, started_anew: bool = False, **environment: str) -> tuple[int, str]:
    """The exit code and the words of a `byline run` that cannot start."""
    environment = {"DATABASE_PATH": str(folder / "byline.sqlite"), **environment}
    async with running(*RUN, folder=folder, environment=environment, started_anew=started_anew) as program:
        return await program.ended()
