"""How many small changes to the code the tests notice: a measure for by hand, no test of its own.

    .venv/bin/python -m tests.mutations budgets --number 20 --seed 1

Each change turns one comparison, condition, sum or truth around, or leaves one call out; then the tests of
the area run, those of the changed file first, until one fails. What they let pass is printed: a test lacks
there, or the code does nothing. Every change has a process of its own, forked from one that has the libraries
loaded.
"""

import argparse
import ast
import importlib.abc
import importlib.util
import os
import random
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SECONDS = 300  # a change that makes the tests take so long is noticed
LIBRARIES = (
    "aiohttp",
    "aiosqlite",
    "discord",
    "jiter",
    "openai",
    "tiktoken",
)  # none that is a plugin of pytest


@dataclass(frozen=True)
class Area:
    """Folders and files of the code, and of the tests that are to notice."""

    code: tuple[str, ...]
    tests: tuple[str, ...]


AREAS = {
    "reading": Area(
        ("bot/article", "bot/readers/rules", "bot/readers/notices"),
        ("tests/bot/article", "tests/bot/readers", "tests/test_own_articles.py"),
    ),
    "asking": Area(
        ("bot/pipeline/asking", "bot/pipeline/questions", "bot/pipeline/readings", "bot/readers/model"),
        (
            "tests/bot/pipeline/asking",
            "tests/bot/pipeline/questions",
            "tests/bot/pipeline/readings",
            "tests/bot/readers/model",
        ),
    ),
    "budgets": Area(("bot/pipeline/budgets",), ("tests/bot/pipeline/budgets", "tests/bot/words")),
    "delivery": Area(
        ("bot/discord_ui/answers", "bot/discord_ui/messages", "bot/discord_ui/failures.py"),
        (
            "tests/bot/discord_ui/answers",
            "tests/bot/discord_ui/test_reading_commands.py",
            "tests/bot/discord_ui/test_questions_asked.py",
            "tests/bot/discord_ui/test_conversations.py",
            "tests/bot/discord_ui/test_failures.py",
            "tests/bot/discord_ui/messages",
        ),
    ),
    "erasing": Area(
        ("bot/pipeline/keeping", "storage/removal.py", "storage/removal_of_people.py", "storage/erasing.py"),
        (
            "tests/bot/pipeline/keeping",
            "tests/storage/test_erasing.py",
            "tests/storage/test_erasing_conversations.py",
            "tests/storage/test_any_erasing.py",
            "tests/storage/test_traces.py",
            "tests/storage/test_scopes.py",
        ),
    ),
}
TURNED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}


@dataclass(frozen=True)
class Change:
    file: Path
    line: int
    was: str
    source: str

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line}: {self.was}"


# What can be changed


def places_in(file: Path) -> list[int]:
    """The nodes that can be changed, by their number in a walk through the file's tree.

    Only inside functions: what stands outside are names, types and measures.
    """
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    functions = (one for one in nodes if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    inside = {id(node) for one in functions for statement in one.body for node in ast.walk(statement)}
    return [place for place, node in enumerate(nodes) if id(node) in inside and _change(node)]


def change_at(file: Path, place: int) -> Change:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    node: Any = list(ast.walk(tree))[place]
    line, was = node.lineno, ast.unparse(node).split("\n")[0]
    _change(node)
    return Change(file, line, was, ast.unparse(ast.fix_missing_locations(tree)))


def _change(node: ast.AST) -> bool:
    """Whether `node` could be changed."""
    match node:
        case ast.Compare(ops=[first, *_]) if type(first) in TURNED:
            node.ops[0] = TURNED[type(first)]()  # type: ignore[assignment]
        case ast.BoolOp(op=op) | ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in TURNED:
            node.op = TURNED[type(op)]()  # type: ignore[assignment]
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            node.test = ast.UnaryOp(ast.Not(), test)
        case ast.Constant(value=bool(value)):
            node.value = not value
        case ast.Expr(value=ast.Call() | ast.Await()) if not _is_log(node.value):
            node.value = ast.Constant(value=None)
        case _:
            return False
    return True


def _is_log(value: ast.expr) -> bool:
    return "logger." in ast.unparse(value)


# What the tests say to it


def is_noticed(change: Change | None, tests: Sequence[str]) -> bool:
    child = os.fork()
    if child == 0:
        os._exit(_run(change, tests))
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) != 0
        time.sleep(0.1)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def _run(change: Change | None, tests: Sequence[str]) -> int:
    os.setpgid(0, 0)
    if change is not None:
        sys.meta_path.insert(0, _Changed(change))
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    options = ["-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return int(pytest.main([*options, *tests]))


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads the changed module in place of the one in the file."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._name = ".".join(change.file.relative_to(ROOT).with_suffix("").parts)

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        if name != self._name:
            return None
        return importlib.util.spec_from_file_location(name, self._change.file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        code = compile(self._change.source, str(self._change.file), "exec")
        exec(code, module.__dict__)  # noqa: S102 -- the project's own code, changed in one place


def tests_for(change: Change, area: Area) -> list[str]:
    """Those that mirror the file first: most changes are noticed there."""
    name = f"test_{change.file.stem}.py"
    own = [str(one.relative_to(ROOT)) for one in sorted((ROOT / "tests").rglob(name))]
    return [*own, *area.tests]


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("area", choices=AREAS)
    parser.add_argument("--number", type=int, default=20, help="of changes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--within", default="", help="only in files whose path holds this")
    chosen = parser.parse_args()
    area = AREAS[chosen.area]
    for library in LIBRARIES:
        importlib.import_module(library)
    files = [file for one in area.code for file in sorted((ROOT / one).rglob("*.py")) or [ROOT / one]]
    every = [(file, place) for file in files if chosen.within in str(file) for place in places_in(file)]
    sample = random.Random(chosen.seed).sample(every, min(chosen.number, len(every)))  # noqa: S311 -- no secret
    some = [change_at(file, place) for file, place in sample]
    if is_noticed(None, area.tests):
        parser.error("the tests of the area fail without any change")
    unnoticed: list[Change] = []
    for number, change in enumerate(some, start=1):
        noticed = is_noticed(change, tests_for(change, area))
        unnoticed += [] if noticed else [change]
        _say(f"{number}/{len(some)} {'noticed' if noticed else 'PASSED BY'}: {change}")
    _say(f"{chosen.area}: {len(some) - len(unnoticed)} of {len(some)} changes noticed, of {len(every)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
