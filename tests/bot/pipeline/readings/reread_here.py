"""Reads again what an earlier Byline had found, in the thread that waits for it."""

import asyncio
from collections.abc import Callable
from typing import Any

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import find_statements
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.readings.rereading import Rereading
from bot.pipeline.services import Services
from bot.pipeline.unhurried_worker import UnhurriedWorker
from storage.audiences import Occasion
from storage.found_statements import Search
from storage.statement_index import PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, read

QUOTATION = "“Nobody took the boat any more,”"


class ProcessHere:
    """Does the work in the thread that waits for it. `before` decides what becomes of each call."""

    def __init__(self, before: Callable[[], None] = lambda: None) -> None:
        self.is_dead = False
        self.calls = 0
        self._before = before

    def call(self, function: Callable[..., Any], arguments: tuple[Any, ...], seconds: float) -> Any:
        self.calls += 1
        self._before()
        _, *its_own = arguments  # without the step back in the line of processes: it would be the test's own
        return arguments[0](*its_own)

    def end(self) -> None:
        self.is_dead = True


async def no_pause(_: float) -> None:
    await asyncio.sleep(0)


def rereading(services: Services, process: ProcessHere | None = None, **more: Any) -> Rereading:
    process = process or ProcessHere()
    record = services.model_services.record.latest if services.model_services else None
    return Rereading(services.memory, record, UnhurriedWorker(lambda: process), **{"sleep": no_pause, **more})


async def keep_as_an_earlier_byline(
    services: Services, text: str = ARTICLE, asker: Asker = ANNA, *, ask_model: bool = True
) -> None:
    """Read, and found in it what no reader finds now: the quotation is somebody else's, and that for sure."""
    await read(services, text, asker, ReadingOptions(ask_model=ask_model))
    digest = (await services.quick_readings.of(text)).article.digest
    wrong = ReadStory(
        [PersonRecord("p1", "Max Stranger", "person")],
        [StatementRecord("st1", QUOTATION, ("p1",), "said", certainty="sure")],
        reader="an earlier version",
    )
    occasion = Occasion(asker.person, 1000, asker.channel, private=asker.private)
    await StatementStore(services.memory.at_hand).replace_for(asker.scope, digest, occasion, wrong)


async def speakers(services: Services, asker: Asker = BEN, words: str = "nobody boat") -> list[str]:
    page = await find_statements(services.memory, asker, Search(words))
    return [", ".join(one.speakers) for one in page.statements]
