"""How many small changes to the code the tests notice: a measure for by hand, no test of its own.

    .venv/bin/python -m tests.mutations budgets delivery --number 20 --seed 1 --seconds 30

Without an area it takes all of them. Each change turns one comparison, condition, sum or truth around, or
leaves one call out; then those tests run that come to the changed statement, until one fails. There may be
thousands of them: with `--seconds` only the nearest and quickest run, as many as take that long together.
What they let pass is printed: a test lacks there, or the code does nothing.
"""

import argparse
import importlib
import math
import random
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.mutations.changes import ROOT, Change, change_at, places_in
from tests.mutations.listening import Tests, is_noticed, tests_by_statement

LIBRARIES = (
    "aiohttp",
    "aiosqlite",
    "discord",
    "jiter",
    "openai",
    "tiktoken",
)  # none that is a plugin of pytest


TESTS = (
    "tests/bot",
    "tests/storage",
    "tests/prompts",
    "tests/faults/test_matrix.py",
    "tests/test_own_articles.py",
    "tests/test_last_readings.py",
)


@dataclass(frozen=True)
class Area:
    """Folders and files of the code. `number`: of changes to try."""

    code: tuple[str, ...]
    number: int

    @property
    def files(self) -> list[Path]:
        every = (file for one in self.code for file in sorted((ROOT / one).rglob("*.py")) or [ROOT / one])
        return [file for file in every if file.name != "__init__.py"]  # these hold no code


AREAS = {
    "reading": Area(("bot/article", "bot/readers/rules", "bot/readers/notices"), number=40),
    "asking": Area(
        (
            "bot/pipeline/asking",
            "bot/pipeline/questions",
            "bot/pipeline/readings",
            "bot/pipeline/workflows",
            "bot/readers/model",
        ),
        number=25,
    ),
    "budgets": Area(("bot/pipeline/budgets",), number=10),
    "delivery": Area(
        (
            "bot/discord_ui/answers",
            "bot/discord_ui/messages",
            "bot/discord_ui/pastes",
            "bot/discord_ui/failures.py",
        ),
        number=15,
    ),
    "erasing": Area(
        (
            "bot/pipeline/keeping",
            "bot/pipeline/records",
            "bot/pipeline/workflows/forgetting.py",
            "bot/pipeline/workflows/upkeep.py",
            "storage/removal.py",
            "storage/removal_of_people.py",
            "storage/erasing.py",
        ),
        number=15,
    ),
    "cards": Area(("bot/cards", "bot/words", "bot/discord_ui/cards"), number=15),
    "commands": Area(
        (
            "bot/discord_ui/buttons",
            "bot/discord_ui/commands",
            "bot/discord_ui/askers.py",
            "bot/discord_ui/footing.py",
            "bot/discord_ui/servers.py",
        ),
        number=15,
    ),
    "storage": Area(("storage", "bot/pipeline/memory.py"), number=10),
    "terminal": Area(("bot/terminal_ui", "bot/app", "bot/settings.py"), number=10),
}


def tried(area: Area, tests: Tests, number: int, seed: int, seconds: float) -> tuple[int, int]:
    """How many changes were noticed, of how many."""
    every = [(file, place) for file in area.files for place in places_in(file)]
    sample = random.Random(seed).sample(every, min(number, len(every)))  # noqa: S311 -- no secret
    noticed = 0
    for file, place in sample:
        change = change_at(file, place)
        is_seen = is_noticed(change, tests, seconds)
        noticed += is_seen
        _say(_line(change, is_seen, len(tests.at(change))))
    return noticed, len(sample)


def _line(change: Change, is_seen: bool, tests: int) -> str:
    return f"noticed: {change}" if is_seen else f"PASSED BY {tests} tests: {change}"


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("areas", nargs="*", metavar="area", help=", ".join(AREAS))
    parser.add_argument("--number", type=int, help="of changes in each area")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=math.inf, help="of tests for each change")
    chosen = parser.parse_args()
    for library in LIBRARIES:
        importlib.import_module(library)
    areas = {name: AREAS[name] for name in chosen.areas or AREAS}
    tests = tests_by_statement([file for area in areas.values() for file in area.files], TESTS)
    noticed, tries = 0, 0
    for name, area in areas.items():
        seen, of = tried(area, tests, chosen.number or area.number, chosen.seed, chosen.seconds)
        _say(f"{name}: {seen} of {of} changes noticed")
        noticed, tries = noticed + seen, tries + of
    _say(f"all: {noticed} of {tries} changes noticed")


if __name__ == "__main__":
    main()
