"""Reads articles as the bot does, all libraries loaded, and prints its memory in megabytes.

    python -m tests.benchmarks.memory_of_a_reading libraries
    python -m tests.benchmarks.memory_of_a_reading reading BASE_URL DATABASE

The first is the yardstick: the same libraries with the tokenizer's ranks, and nothing of ours.
"""

import asyncio
import importlib
import sys
from pathlib import Path

import tiktoken

LIBRARIES = ("discord", "openai", "tiktoken")
ENCODING = "o200k_base"
ARTICLES = 20


def megabytes() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(kilobytes) / 1024


async def read_articles(base_url: str, database: Path) -> None:
    services_module = importlib.import_module("bot.app.open_services")
    settings = importlib.import_module("bot.settings").Settings(
        openai_base_url=base_url, openai_model="test-model", database_path=str(database)
    )
    reading = importlib.import_module("bot.pipeline.workflows.read_article")
    asker = importlib.import_module("bot.pipeline.asker").Asker()
    news = importlib.import_module("tests.benchmarks.invented_news").news
    async with services_module.open_services(settings) as services:
        for number in range(ARTICLES):
            text = f"Article number {number}.\n\n{news(5000)}"
            async for _ in reading.read_article(services, text, asker, reading.ReadingOptions()):
                pass


def main() -> None:
    for name in LIBRARIES:
        importlib.import_module(name)
    encoding = tiktoken.get_encoding(ENCODING)
    encoding.encode_ordinary("once")
    if sys.argv[1] == "reading":
        asyncio.run(read_articles(sys.argv[2], Path(sys.argv[3])))
    print(f"{megabytes():.0f}")  # noqa: T201 -- for who started it


if __name__ == "__main__":
    main()
