"""How long people in Discord wait for Byline, next to a bare discord.py command: see README.md.

Byline and the bare bot are processes of their own, each at a loopback Discord in this one. Milliseconds
count from the moment the command is sent to the arrival of the request that answers it.
"""

import asyncio
import json
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from aiohttp import web

from bot.readers.model.numbered_article import number_article
from bot.readers.rules.quick_reading import read_by_rules
from tests.benchmarks.bench_language_model import memory_of
from tests.benchmarks.conftest import Report
from tests.benchmarks.invented_news import news
from tests.benchmarks.model_replies import with_references
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import slow
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.processes import Program, online
from tests.loopback_discord.rest_interactions import DEADLINE_SECONDS
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.scripted_provider import Answer, Provider, chunk, last_chunk, reply, running_provider
from tests.tokenizer_ranks import place_ranks

TEXT = news(5000)
ROUNDS = 20
AT_ONCE = 100
STREAM_SECONDS = 2.0
STREAM_LENGTHS = [0.5 + number / 10 for number in range(21)]  # seconds
STREAM_PIECES = 40
ARTICLES = 20
FULL = "full reading"  # stands on a card of one
FINAL = "Quotes are cut from this paste"


@asynccontextmanager
async def a_byline(
    folder: Path, provider: Provider | None = None, **more: str
) -> AsyncIterator[tuple[LoopbackDiscord, Program]]:
    """Without a provider it has no language model."""
    environment = {"DATABASE_PATH": str(folder / "byline.sqlite"), **more}
    if provider is not None:
        environment |= {
            "OPENAI_BASE_URL": provider.base_url,
            "OPENAI_MODEL": "test-model",
            "MODEL_WINDOW_TOKENS": "100000",  # the article fits in one request
        }
    async with running_discord(DEADLINE_SECONDS) as discord:
        discord.world.add_guild("The Herald", "news")
        async with online(
            discord, "bot", "run", folder=folder, environment=environment, started_anew=True
        ) as program:
            yield discord, program


@asynccontextmanager
async def a_byline_among(
    folder: Path, servers: int, channels: int
) -> AsyncIterator[tuple[LoopbackDiscord, Program]]:
    """On so many servers, each with so many channels, and without a language model."""
    environment = {"DATABASE_PATH": str(folder / "byline.sqlite")}
    async with running_discord(DEADLINE_SECONDS) as discord:
        for number in range(servers):
            discord.world.add_guild(f"Server {number}", *(f"channel-{one}" for one in range(channels)))
        async with online(
            discord, "bot", "run", folder=folder, environment=environment, started_anew=True
        ) as program:
            yield discord, program


@asynccontextmanager
async def a_bare_bot(folder: Path, card: list[Json]) -> AsyncIterator[LoopbackDiscord]:
    file = folder / "card.json"
    file.write_text(json.dumps(card), encoding="utf-8")
    async with running_discord(DEADLINE_SECONDS) as discord:
        discord.world.add_guild("The Herald", "news")
        async with online(
            discord, "tests.loopback_discord.bare_client", str(file), folder=folder, started_anew=True
        ):
            yield discord


async def summarize(discord: LoopbackDiscord, text: str = TEXT) -> Interaction:
    return await discord.people.command("summarize", text=text, private=True)


def model_s_reply(text: str = TEXT) -> str:
    quick = read_by_rules(text)
    return json.dumps(with_references(quick, number_article(quick, "a key")))


class Waits:
    """What people waited for each answer of one kind, in milliseconds."""

    def __init__(self) -> None:
        self.acknowledged: list[float] = []
        self.final: list[float] = []
        self.edits: list[int] = []

    async def take(self, asked: Interaction, final: str) -> None:
        showing = await asked.showing(final)
        self.edits.append(len(asked.shown))
        self.acknowledged.append((await asked.acknowledged() - asked.sent_at) * 1000)
        self.final.append((showing.at - asked.sent_at) * 1000)

    def typical(self) -> str:
        acknowledged, final = statistics.median(self.acknowledged), statistics.median(self.final)
        at_once = self.edits.count(1) / len(self.edits)
        return (
            f"acknowledged after {acknowledged:.1f} ms, final card after {final:.1f} ms, "
            f"{at_once:.0%} of them in one edit"
        )

    def latest(self) -> str:
        acknowledged, final = max(self.acknowledged), max(self.final)
        return f"the last acknowledged after {acknowledged:.0f} ms, the last card after {final:.0f} ms"


# A stored reply


async def time_stored_replies(folder: Path, call_seconds: float) -> tuple[Waits, Waits, Waits]:
    """Of the same paste, of other pastes of the story, and of the bare command; they take turns."""
    same, other, bare = Waits(), Waits(), Waits()
    async with running_provider() as provider, a_byline(folder, provider) as (discord, _):
        provider.answers(reply(model_s_reply()))
        card = (await (await summarize(discord)).showing(FULL)).message["components"]
        async with a_bare_bot(folder, card) as bare_discord:
            for call in (Call.ACKNOWLEDGE, Call.EDIT_RESPONSE):
                discord.faults.always(call, slow(call_seconds))
                bare_discord.faults.always(call, slow(call_seconds))
            for number in range(ROUNDS):
                await bare.take(await bare_discord.people.command("bare", text=TEXT), "")
                await same.take(await summarize(discord), FULL)
                await other.take(await summarize(discord, TEXT + "\n" * (number + 1)), FULL)
        assert len(provider.bodies) == 1
    return same, other, bare


@pytest.mark.parametrize("call_seconds", [0.0, 0.1], ids=["calls at once", "calls of 100 ms"])
def test_a_stored_reply_next_to_a_bare_command(tmp_path: Path, report: Report, call_seconds: float) -> None:
    """Loopback takes next to nothing for a call, the way to Discord and back does not."""
    same, other, bare = asyncio.run(time_stored_replies(tmp_path, call_seconds))
    report(f"with {call_seconds * 1000:.0f} ms a call, a bare command: {bare.typical()}")
    for words, waits in (("the same paste", same), ("another paste of the story", other)):
        ratio = statistics.median(waits.final) / statistics.median(bare.final)
        report(f"  a stored reply to {words}: {waits.typical()}; {ratio:.2f} × the bare command")


# A model that streams


def streaming(text: str, ends: list[float], seconds: float = STREAM_SECONDS) -> Answer:
    """The reply over so long; notes when its last byte went out."""
    length = -(-len(text) // STREAM_PIECES)
    parts = [chunk(text[start : start + length]) for start in range(0, len(text), length)]

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for part in [*parts, chunk(finish="stop"), last_chunk()]:
            await asyncio.sleep(seconds / (len(parts) + 2))
            await response.write(f"data: {json.dumps(part)}\n\n".encode())
        await response.write(b"data: [DONE]\n\n")
        ends.append(time.monotonic())
        return response

    return answer


async def watch_a_stream(folder: Path) -> tuple[Interaction, LoopbackDiscord, float]:
    ends: list[float] = []
    async with running_provider() as provider, a_byline(folder, provider) as (discord, _):
        provider.answers(streaming(model_s_reply(), ends))
        asked = await summarize(discord)
        await asked.showing(FINAL)
        await asked.showing(FULL)
        return asked, discord, ends[0]


def test_a_model_that_streams(tmp_path: Path, report: Report) -> None:
    asked, discord, end = asyncio.run(watch_a_stream(tmp_path))
    moments = [showing.at for showing in asked.shown]
    first, last = moments[0], moments[-1]
    between = [later - earlier for earlier, later in pairwise(moments)]
    requests = len([one for one in discord.journal.of(Call.EDIT_RESPONSE) if one.arrived_at <= first])
    report(
        f"a model that streams for {STREAM_SECONDS:g} s: the quick reading after "
        f"{(first - asked.sent_at) * 1000:.0f} ms, {requests} request after the acknowledgement; "
        f"the last edit {last - end:.2f} s after the last byte"
    )
    report(f"{len(moments)} edits, at least {min(between, default=0):.2f} s apart")


async def last_edits(folder: Path) -> list[float]:
    """Seconds from the last byte to the last edit, for streams of many lengths."""
    found: list[float] = []
    ends: list[float] = []
    async with running_provider() as provider, a_byline(folder, provider) as (discord, _):
        provider.answers(*(streaming(model_s_reply(), ends, length) for length in STREAM_LENGTHS))
        for length in STREAM_LENGTHS:
            asked = await summarize(discord, f"Number {length}\n\n{TEXT}")
            last = await asked.showing(FULL)
            found.append(last.at - ends[-1])
    return found


def test_the_last_edit_of_streams_of_many_lengths(tmp_path: Path, report: Report) -> None:
    late = asyncio.run(last_edits(tmp_path))
    report(
        f"{len(late)} streams of {STREAM_LENGTHS[0]:g} to {STREAM_LENGTHS[-1]:g} s: the last edit "
        f"{statistics.median(late):.2f} s behind the last byte at the median, {max(late):.2f} s at most"
    )


# Many at once


async def time_many(folder: Path) -> dict[str, Waits]:
    waits = {name: Waits() for name in ("bare commands", "stored replies", "different articles")}
    async with running_provider() as provider, a_byline(folder, provider) as (discord, _):
        provider.answers(reply(model_s_reply()))
        card = (await (await summarize(discord)).showing(FULL)).message["components"]
        asked = [await summarize(discord) for _ in range(AT_ONCE)]
        for one in asked:
            await waits["stored replies"].take(one, FULL)
    async with a_bare_bot(folder, card) as discord:
        asked = [await discord.people.command("bare", text=TEXT) for _ in range(AT_ONCE)]
        for one in asked:
            await waits["bare commands"].take(one, "")
    other = folder / "other"
    other.mkdir()
    async with a_byline(other) as (discord, _):
        asked = [await summarize(discord, f"Number {n}\n\n{TEXT}") for n in range(AT_ONCE)]
        for one in asked:
            await waits["different articles"].take(one, FINAL)
    return waits


def test_a_hundred_commands_at_once(tmp_path: Path, report: Report) -> None:
    for name, waits in asyncio.run(time_many(tmp_path)).items():
        report(f"{AT_ONCE} {name} at once, all answered: {waits.latest()}")


# Memory


async def memory_of_the_bot(folder: Path, ranks: Path) -> float:
    """Megabytes of a Byline that has read some articles in Discord with a model."""
    async with (
        running_provider() as provider,
        a_byline(folder, provider, TIKTOKEN_CACHE_DIR=str(ranks)) as (discord, program),
    ):
        provider.answers(reply(model_s_reply()))
        for number in range(ARTICLES):
            await (await summarize(discord, f"Number {number}\n\n{TEXT}")).showing(FULL)
        status = Path(f"/proc/{program.process_id}/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(kilobytes) / 1024


async def compare_memory(folder: Path) -> tuple[float, int]:
    ranks = place_ranks(folder).parent
    return await memory_of_the_bot(folder, ranks), await memory_of("libraries", ranks=ranks)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads memory where Linux keeps it")
def test_memory_of_the_bot(tmp_path: Path, report: Report) -> None:
    ours, libraries = asyncio.run(compare_memory(tmp_path))
    report(
        f"memory of the bot after {ARTICLES} articles: {ours:.0f} MB, "
        f"{ours / libraries:.2f} of the libraries’ own {libraries} MB"
    )
