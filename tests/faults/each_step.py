"""`byline run` is killed at each step of what somebody asked for: nothing is lost or doubled.

    python -m tests.faults.each_step            # every deed of tests/faults/deeds.py
    python -m tests.faults.each_step mention    # these

Which steps there are is found by doing it once: each commit and write of the database, each line on a
slip, each request and its answer. Each deed is tried twice: as it is, and with what is owed on a slip
first while the machine's clock is set otherwise from start to start. A short form is a test.
"""

import asyncio
import itertools
import logging
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot.discord_ui.byline_process import article
from tests.faults.counted_program import AHEAD, COUNTING, HASTY, STEP, STEPS
from tests.faults.deeds import DEEDS, Deed, as_a_model
from tests.faults.judging import Tally, Tried, judge
from tests.faults.kills import is_damaged, nothing_owed, owed_in
from tests.loopback_discord.processes import Program, online
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.scripted_provider import Provider, running_provider
from tests.tokenizer_ranks import place_ranks

COUNTED = ("tests.faults.counted_program", "run")
HOUR, DAY = 3600, 86_400  # seconds
NEVER = 0  # the step at which nobody is killed
LOOKS_APART_SECONDS = 0.05
QUIET_LOOKS = 6  # after which what was asked is done

CLOCKS = itertools.cycle((0, DAY, -HOUR, HOUR, -DAY, 2 * DAY))
Chosen = Callable[[int], Iterable[int]]


@asynccontextmanager
async def counted_byline(
    discord: LoopbackDiscord, provider: Provider | None, folder: Path, *, slips_first: bool
) -> AsyncIterator[Program]:
    environment = {"DATABASE_PATH": str(folder / "byline.sqlite")}
    if provider is not None:
        environment |= {
            "OPENAI_BASE_URL": provider.base_url,
            "OPENAI_MODEL": "test-model",
            "MODEL_WINDOW_TOKENS": "100000",
            "TIKTOKEN_CACHE_DIR": str(place_ranks(folder).parent),
        }
    if slips_first:
        environment |= {HASTY: "1", AHEAD: str(next(CLOCKS))}
    async with online(discord, *COUNTED, folder=folder, environment=environment) as program:
        yield program


async def try_deed(
    deed: Deed, folder: Path, tally: Tally, *, slips_first: bool, chosen: Chosen | None = None
) -> None:
    """At the steps that are `chosen` of so many, or at all."""
    async with running_discord() as discord, running_provider() as model:
        discord.world.add_guild("The Herald", "news")
        model.answers(as_a_model)
        provider = model if deed.with_model else None
        async with counted_byline(discord, provider, folder, slips_first=slips_first) as byline:
            await _done(deed, discord, byline, folder, NEVER)
        steps = len((folder / STEPS).read_text(encoding="utf-8").splitlines())
        tried: Tried | None = None
        for step in (*(chosen(steps) if chosen else range(1, steps + 1)), NEVER):
            async with counted_byline(discord, provider, folder, slips_first=slips_first) as byline:
                if tried is not None:
                    await nothing_owed(folder)
                    judge(tried, discord, tally)
                if step != NEVER:
                    tried = await _done(deed, discord, byline, folder, step)
                    tally.tries += 1
    if is_damaged(folder):
        tally.faults.append(f"{deed.name}: the database is damaged")


async def _done(deed: Deed, discord: LoopbackDiscord, byline: Program, folder: Path, step: int) -> Tried:
    """When this returns the process is killed, or all is done."""
    text = article(f"{deed.name} {step}")
    before_it = await deed.prepare(discord, text)
    await nothing_owed(folder)
    (folder / STEP).write_text(str(step), encoding="ascii")
    os.kill(byline.process_id, signal.SIGUSR1)
    await byline.says(COUNTING)
    before, requests_before = frozenset(discord.world.messages), len(discord.journal.requests)
    done = await deed.do(discord, text, before_it)
    await _ended_or_quiet(byline, discord, folder, requests_before)
    passed = (folder / STEPS).read_text(encoding="utf-8").splitlines()
    was_owed = owed_in(folder) > 0 or _is_on_slip(folder)
    return Tried(deed, f"{step} ({passed[-1] if passed else 'none'})", done, was_owed, before)


async def _ended_or_quiet(
    byline: Program, discord: LoopbackDiscord, folder: Path, requests_before: int
) -> None:
    """Something was asked of Discord, nothing is owed, and nothing more was asked between some looks."""
    ended = asyncio.create_task(byline.ended())
    quiet, requests = 0, requests_before
    while quiet < QUIET_LOOKS and not ended.done():
        await asyncio.wait({ended}, timeout=LOOKS_APART_SECONDS)
        now = len(discord.journal.requests)
        is_quiet = requests_before < now == requests and not (owed_in(folder) or _is_on_slip(folder))
        quiet, requests = (quiet + 1 if is_quiet else 0), now
    if not ended.done():
        await byline.killed()
    ended.cancel()
    await asyncio.gather(ended, return_exceptions=True)


def _is_on_slip(folder: Path) -> bool:
    slips = folder / "byline.sqlite.slips"
    return slips.exists() and bool(slips.read_text(encoding="utf-8").strip())


async def main(names: Sequence[str]) -> None:
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # what a kill breaks off there is meant
    whole = Tally()
    for deed in (one for one in DEEDS if one.name in names or not names):
        for slips_first in (False, True):
            tally = Tally()
            with tempfile.TemporaryDirectory() as folder:
                await try_deed(deed, Path(folder), tally, slips_first=slips_first)
            way = ", slips first" if slips_first else ""
            _say(f"{deed.name}{way}: {tally.tries} kills, {tally.accepted} accepted", *tally.faults)
            whole = Tally(
                whole.tries + tally.tries, whole.accepted + tally.accepted, whole.faults + tally.faults
            )
    _say(f"{whole.tries} kills, {whole.accepted} accepted, {len(whole.faults)} faults")


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join([*lines, ""]))
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
