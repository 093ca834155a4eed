"""Which tests come to which statements, and whether they notice a change there.

Each look has a process of its own, forked from one that has the libraries loaded.
"""

import gc
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper
from itertools import accumulate, takewhile
from pathlib import Path

import pytest

from tests.mutations.changes import ROOT, Change
from tests.mutations.loading import Changed, Observed

OPTIONS = (
    *("-q", "-p", "no:cacheprovider"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
    "--ignore-glob=*/test_run_*.py",  # their processes would load the code as it is
)
LEAST_SECONDS, MOST_SECONDS = 60.0, 600.0  # by the clock: what makes the tests take longer is noticed
WHOLE_READINGS = "tests/test_last_readings.py::"
TIMES_AS_LONG = 10.0  # what they take of a processor that others use as well


@dataclass
class Tests:
    """By name, with the seconds that each took of a processor, which are the same on a busy machine.

    `reached`: by the mark of a statement those that come to it.
    """

    __test__ = False

    names: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    reached: dict[str, list[int]] = field(default_factory=dict)

    def at(self, change: Change) -> list[int]:
        """Those that mirror the changed file first, then whole readings, of which a second of the processor
        holds most, then those of rooms nearby; of each the quick ones.
        """
        room = ("tests", *change.file.relative_to(ROOT).parent.parts)
        mirror = f"{'/'.join(room)}/test_{change.file.stem}.py::"

        def distance(test: int) -> tuple[int, float]:
            name = self.names[test]
            if name.startswith(mirror):
                return -len(room) - 2, self.seconds[test]
            if name.startswith(WHOLE_READINGS):
                return -len(room) - 1, self.seconds[test]
            shared = takewhile(lambda both: both[0] == both[1], zip(room, name.split("/"), strict=False))
            return -len(list(shared)), self.seconds[test]

        return sorted(set(self.reached.get(change.mark, [])), key=distance)


def tests_by_statement(files: Sequence[Path], tests: Sequence[str]) -> Tests:
    """A test that fails without any change is not among them."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "notes.json"
        observed = Observed(files)
        _passes(tests, observed, [_Notes(observed, notes)], seconds=None)
        tests_with_notes = Tests(**json.loads(notes.read_text(encoding="utf-8")))
    gc.freeze()  # so that no child copies them
    return tests_with_notes


def is_noticed(change: Change, tests: Tests, most_seconds: float) -> bool:
    """By as many of the tests at the change as usually run in `most_seconds`, and one more."""
    usual = [0.0, *accumulate(tests.seconds[test] for test in tests.at(change))]
    asked = [test for test, before in zip(tests.at(change), usual, strict=False) if before <= most_seconds]
    if not asked:
        return False
    seconds = min(MOST_SECONDS, LEAST_SECONDS + TIMES_AS_LONG * usual[len(asked)])
    return not _passes([tests.names[test] for test in asked], Changed(change), [], seconds)


class _Notes:
    """A plugin of pytest that writes what the tests come to.

    What a test finds in a function's cache it does not come to, so caches are cleared before each. What is
    come to only while the tests are imported every test comes to.
    """

    def __init__(self, observed: Observed, notes: Path) -> None:
        self._observed, self._notes = observed, notes
        self._tests = Tests()
        self._numbers: dict[str, int] = {}
        self._failing: set[str] = set()
        self._caches: list[_lru_cache_wrapper[object]] = []
        self._imported: set[str] = set()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        modules = [module for name, module in sys.modules.items() if name.startswith(("bot", "storage"))]
        values = [value for module in modules for value in vars(module).values()]
        self._caches = [value for value in values if isinstance(value, _lru_cache_wrapper)]
        self._imported = set(self._observed.reached)
        self._tests.names = [item.nodeid for item in session.items]
        self._tests.seconds = [0.0] * len(session.items)
        self._numbers = {name: number for number, name in enumerate(self._tests.names)}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failing.add(report.nodeid)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        for cache in self._caches:
            cache.cache_clear()
        self._observed.reached.clear()
        began = _processor_seconds()
        try:
            return (yield)
        finally:
            number = self._numbers[item.nodeid]
            self._tests.seconds[number] = _processor_seconds() - began
            for mark in self._observed.reached:
                self._tests.reached.setdefault(mark, []).append(number)

    def pytest_sessionfinish(self) -> None:
        for mark in self._imported.difference(self._tests.reached):
            self._tests.reached[mark] = list(range(len(self._tests.names)))
        for tests in self._tests.reached.values():
            tests[:] = [test for test in tests if self._tests.names[test] not in self._failing]
        self._notes.write_text(json.dumps(vars(self._tests)), encoding="utf-8")


def _processor_seconds() -> float:
    """Of this process and those of its children that have ended."""
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


def _passes(
    tests: Sequence[str], loader: Changed | Observed, plugins: list[object], seconds: float | None
) -> bool:
    child = os.fork()
    if child == 0:
        os._exit(_run(tests, loader, plugins))
    began = time.monotonic()
    while seconds is None or time.monotonic() < began + seconds:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.1)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _run(tests: Sequence[str], loader: Changed | Observed, plugins: list[object]) -> int:
    os.setpgid(0, 0)
    sys.meta_path.insert(0, loader)
    if isinstance(loader, Changed):
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
    options = ["-x", *OPTIONS] if isinstance(loader, Changed) else OPTIONS
    return int(pytest.main([*options, *tests], plugins))
