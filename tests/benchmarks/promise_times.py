"""How long an acknowledgement waits until what is owed outlives the process, while the database is busy.

    python -m tests.benchmarks.promise_times 2000

Articles are kept and erased beside it, so that the one who writes is seldom free.
"""

import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.keeping.promises import Owed
from bot.pipeline.memory import Memory
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from storage.database import Database
from storage.erasing import forget_article
from tests.benchmarks.invented_news import news

ASKER = Asker("guild:1", person=1, channel=10)
WRITERS = 4


async def promise_times(count: int, path: Path) -> list[float]:
    """In milliseconds, in the order of their lengths."""
    text = news(5_000)
    readings = [read_by_rules(f"Number {number}\n\n{text}") for number in range(WRITERS)]
    async with Database.open(path) as database:
        memory, taken = Memory(database), []
        outbox = Outbox(memory)
        busy = [asyncio.create_task(_keep_and_erase(memory, database, one)) for one in readings]
        for _ in range(count):
            began = time.perf_counter()
            promise = await outbox.promise(Owed(ASKER, {"kind": "reading", "text": text}, {}))
            taken.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(0.001)
            await promise.remove()
        for one in busy:
            one.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(*busy)
    return sorted(taken)


async def _keep_and_erase(memory: Memory, database: Database, reading: Reading) -> None:
    while True:
        await memory.keep_article(ASKER, reading)
        await forget_article(database, ASKER.scope, reading.article.digest)


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        taken = asyncio.run(promise_times(count, Path(folder) / "byline.sqlite"))
    middle, late = statistics.median(taken), taken[len(taken) * 99 // 100]
    sys.stdout.write(
        f"{count} promises: median {middle:.1f} ms, 99 % {late:.1f} ms, most {taken[-1]:.1f} ms\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
