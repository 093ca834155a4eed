"""How long a search takes in a library of a million statements.

    python -m tests.benchmarks.bench_library [--statements 1000000] [--database FILE]

Fills a database with invented articles, one in ten read for several audiences (some minutes; with
`--database` it is kept, and used again the next time). Prints how long it took to keep one of the first and
one of the last, and how long each kind of search took, by the clock and of the processor's time, at the
median and at the 95th percentile.
"""

import argparse
import asyncio
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.lexicon.acts import Act
from storage.articles import ArticleRecord, ArticleStore
from storage.audiences import Occasion, Viewer
from storage.database import Database
from storage.erasing import forget_article
from storage.found_statements import Search
from storage.statement_index import PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore

SCOPE = "guild:1"
CHANNELS = 40
STATEMENTS_AN_ARTICLE = 20
PEOPLE_AN_ARTICLE = 6
WORDS_A_STATEMENT = 20
WORDS = 40_000
NAMES = 20_000
SEARCHES_OF_A_KIND = 200
AGAIN = 10  # one in so many articles is read in another channel and privately, too
ACTS: tuple[Act, ...] = ("said", "said", "said", "said", "denied", "promised", "warned", "demanded")
PUBLICATIONS = [f"The Daily {number}" for number in range(50)]

EVERYWHERE = Viewer(1, frozenset(range(CHANNELS)))
THREE_CHANNELS = Viewer(1, frozenset(range(3)))


@dataclass(frozen=True)
class Language:
    """Invented words and names; a few are common and most are rare, as in any language."""

    words: list[str]
    names: list[str]

    @classmethod
    def invented(cls, chance: random.Random) -> "Language":
        syllables = [first + vowel for first in "bdfgklmnprstvz" for vowel in ("a", "e", "i", "o", "u", "ar")]
        words: dict[str, None] = {}
        while len(words) < WORDS:
            words["".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4))))] = None
        every = list(words)
        names = [f"{first.title()} {last.title()}" for first, last in _pairs(chance, every, NAMES)]
        return cls(every, names)

    def common_word(self, chance: random.Random) -> str:
        return chance.choice(self.words[:100])

    def rare_word(self, chance: random.Random) -> str:
        return chance.choice(self.words[WORDS // 2 :])

    def common_name(self, chance: random.Random) -> str:
        return chance.choice(self.names[:100])


def _pairs(chance: random.Random, words: list[str], count: int) -> Iterator[tuple[str, str]]:
    for _ in range(count):
        yield chance.choice(words), chance.choice(words)


def _frequencies(count: int) -> list[float]:
    """Cumulated weights after Zipf: the n-th most common comes an n-th as often as the first."""
    return list(itertools.accumulate(1 / (rank + 5) for rank in range(count)))


async def fill(database: Database, language: Language, articles: int, chance: random.Random) -> None:
    word_weights, name_weights = _frequencies(WORDS), _frequencies(NAMES)
    milliseconds: list[float] = []
    of_processor: list[float] = []
    for number in range(articles):
        names = chance.choices(language.names, cum_weights=name_weights, k=PEOPLE_AN_ARTICLE)
        people = [PersonRecord(f"p{index}", name, "person") for index, name in enumerate(names)]
        said = [
            StatementRecord(
                f"s{index}",
                " ".join(chance.choices(language.words, cum_weights=word_weights, k=WORDS_A_STATEMENT)),
                (chance.choice(people).id,),
                chance.choice(ACTS),
            )
            for index in range(STATEMENTS_AN_ARTICLE)
        ]
        sentences = [f"{chance.getrandbits(64):016x}" for _ in range(STATEMENTS_AN_ARTICLE)]
        title = " ".join(chance.choices(language.words, cum_weights=word_weights, k=7))
        article = ArticleRecord(
            f"{number:064x}", title, "en", "Text.", publication=chance.choice(PUBLICATIONS)
        )
        started, began = time.perf_counter(), time.process_time()
        await _keep(database, article, ReadStory(people, said, sentences=sentences), number, chance)
        milliseconds.append((time.perf_counter() - started) * 1000)
        of_processor.append((time.process_time() - began) * 1000)
        if number % 1000 == 0:
            sys.stderr.write(f"\r{number * STATEMENTS_AN_ARTICLE:,} statements")
    sys.stderr.write("\n")
    some = max(1, articles // 20)
    for which, these in (("first", slice(some)), ("last", slice(-some, None))):
        _print(f"keeping an article, the {which} {some:,}", milliseconds[these], of_processor[these])


async def _keep(
    database: Database, article: ArticleRecord, story: ReadStory, number: int, chance: random.Random
) -> None:
    read_at, channels = 1_700_000_000 + number * 60, range(CHANNELS)
    occasions = [Occasion(2, read_at, chance.choice(channels))]
    if number % AGAIN == 0:
        occasions += [
            Occasion(2, read_at, chance.choice(channels)),
            Occasion(chance.randrange(100), read_at, 0, private=True),
        ]
    for occasion in occasions:
        await ArticleStore(database).record_reading(SCOPE, article, occasion)
        await StatementStore(database).replace_for(SCOPE, article.digest, occasion, story)


def searches(language: Language, chance: random.Random, since: int) -> dict[str, Callable[[], Search]]:
    return {
        "no words": Search,
        "common word": lambda: Search(language.common_word(chance)),
        "rare word": lambda: Search(language.rare_word(chance)),
        "beginning of a word": lambda: Search(chance.choice(language.words[1000:])[:4]),
        "two common words": lambda: Search(f"{language.common_word(chance)} {language.common_word(chance)}"),
        "common and rare word": lambda: Search(
            f"{language.common_word(chance)} {language.rare_word(chance)}"
        ),
        "speaker": lambda: Search(speaker=language.common_name(chance)),
        "rare speaker": lambda: Search(speaker=chance.choice(language.names)),
        "speaker and word": lambda: Search(language.common_word(chance), language.common_name(chance)),
        "common word since": lambda: Search(language.common_word(chance), since=since),
        "denied": lambda: Search(act="denied"),
        "denied, with a word": lambda: Search(language.common_word(chance), act="denied"),
        "words of a title": lambda: Search(
            article=f"{language.common_word(chance)} {language.common_word(chance)}"
        ),
        "of a publication": lambda: Search(
            language.common_word(chance), publication=chance.choice(PUBLICATIONS)
        ),
    }


async def measure(database: Database, language: Language, articles: int, chance: random.Random) -> None:
    statements, kept = StatementStore(database), ArticleStore(database)
    since = 1_700_000_000 + articles * 30  # the newer half

    def find(viewer: Viewer, search: Callable[[], Search]) -> Callable[[], Awaitable[object]]:
        return lambda: statements.find(SCOPE, viewer, search())

    for viewer, whose in ((EVERYWHERE, f"{CHANNELS} channels"), (THREE_CHANNELS, "3 channels")):
        for kind, search in searches(language, chance, since).items():
            await report(f"{kind}, {whose}", find(viewer, search))
    await report(
        "completing a speaker",
        lambda: statements.speakers_completing(SCOPE, EVERYWHERE, chance.choice(language.words)[:2]),
    )
    await report("newest articles", lambda: kept.newest(SCOPE, EVERYWHERE))
    one = (await kept.newest(SCOPE, EVERYWHERE))[0]
    started, began = time.perf_counter(), time.process_time()
    await forget_article(database, SCOPE, one.digest)
    by_clock, by_processor = time.perf_counter() - started, time.process_time() - began
    sys.stdout.write(f"{'forgetting an article':<40} {by_clock:.1f} s   processor {by_processor:.1f} s\n")


async def report(what: str, search: Callable[[], Awaitable[object]]) -> None:
    milliseconds, of_processor = [], []
    for _ in range(SEARCHES_OF_A_KIND):
        started, began = time.perf_counter(), time.process_time()
        await search()
        milliseconds.append((time.perf_counter() - started) * 1000)
        of_processor.append((time.process_time() - began) * 1000)
    _print(what, milliseconds, of_processor)


def _print(what: str, milliseconds: Sequence[float], of_processor: Sequence[float]) -> None:
    by_clock, by_processor = (
        f"p50 {statistics.median(one):6.1f}   p95 {statistics.quantiles(one, n=20)[-1]:6.1f} ms"
        for one in (milliseconds, of_processor)
    )
    sys.stdout.write(f"{what:<40} {by_clock}   processor {by_processor}\n")


async def run(path: Path, statements: int) -> None:
    articles = -(-statements // STATEMENTS_AN_ARTICLE)
    language = Language.invented(random.Random(1))  # noqa: S311 -- repeatable, not secret
    is_new = not path.exists()
    async with Database.open(path) as database:
        if is_new:
            await fill(database, language, articles, random.Random(2))  # noqa: S311 -- as above
        size = sum(part.stat().st_size for part in path.parent.glob(path.name + "*"))
        sys.stdout.write(f"{articles * STATEMENTS_AN_ARTICLE:,} statements, {size / 1e6:.0f} MB\n")
        await measure(database, language, articles, random.Random(3))  # noqa: S311 -- as above


def main() -> None:
    parser = argparse.ArgumentParser(description="Time searches in a large library.")
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--database", type=Path, help="keep the filled database here and use it again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(options.database or Path(folder) / "library.sqlite", options.statements))


if __name__ == "__main__":
    main()
