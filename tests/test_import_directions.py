"""Imports point one way, so that each part can be understood, tested and replaced without those above it."""

import ast
import functools
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.loopback_discord.watch import PATIENCE_SECONDS

ROOT = Path(__file__).parents[1]
OURS = ("bot", "prompts", "storage")
MODULES = sorted(file for folder in OURS for file in (ROOT / folder).rglob("*.py"))

# Which of our own parts each part may import, itself apart. The longest name that fits a module decides.
READING = ("bot.article", "bot.errors", "bot.lexicon", "bot.request_context", "bot.usage", "bot.words")
READERS = (*READING, "bot.readers.reading", "bot.readers.notices", "bot.readers.names", "bot.readers.drafts")
PIPELINE = (*READING, "bot.newest", "bot.readers", "bot.cards", "bot.documents", "prompts", "storage")
MAY_IMPORT = {
    "prompts": (),
    "storage": (),
    "bot": (),
    "bot.errors": ("bot.usage", "bot.words"),
    "bot.article": ("bot.errors", "bot.lexicon", "bot.words"),
    "bot.readers": READERS,
    "bot.readers.rules": READERS,
    "bot.readers.model": READERS,
    "bot.cards": (*READING, "bot.readers"),
    "bot.documents": READING,
    "bot.pipeline": PIPELINE,
    "bot.openai_model": (*PIPELINE, "bot.pipeline"),
    "bot.discord_ui": (*PIPELINE, "bot.pipeline"),
    "bot.terminal_ui": (*PIPELINE, "bot.pipeline"),
    "bot.app": ("bot", "prompts", "storage"),
    "bot.__main__": ("bot.app", "bot.errors", "bot.settings", "bot.terminal_ui"),
    # Nothing of ours: the words that people say and read, what reading costs, what can be set.
    "bot.lexicon": (),
    "bot.words": (),
    "bot.usage": (),
    "bot.newest": (),
    "bot.request_context": (),
    "bot.settings": (),
}
ONLY_IMPORTER = {
    "openai": "bot.openai_model",
    "discord": "bot.discord_ui",
    "aiosqlite": "storage",
    "rich": "bot.terminal_ui",
    "prometheus_client": "bot.app",
    "structlog": "bot.app",
    "dotenv": "bot.settings",
    "lxml": "bot.documents",
    "pypdfium2": "bot.documents",
    "trafilatura": "bot.documents",
}
IMPORTS_WHEN_IT_RUNS = "bot.__main__"  # so that no command waits for what another needs


def name_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@functools.cache
def trees() -> dict[str, ast.Module]:
    return {name_of(file): ast.parse(file.read_text(encoding="utf-8")) for file in MODULES}


PACKAGES = [name_of(file) for file in MODULES if file.name == "__init__.py"]


def imported_by(tree: ast.AST) -> Iterator[str]:
    """Full names of modules; of `from a import b` both `a` and `a.b`, since `b` may be a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@functools.cache
def imports() -> dict[str, frozenset[str]]:
    """What each module imports."""
    return {name: frozenset(imported_by(tree)) for name, tree in trees().items()}


def is_within(name: str, part: str) -> bool:
    return name == part or name.startswith(f"{part}.")


def part_of(name: str) -> str:
    return max((part for part in MAY_IMPORT if is_within(name, part)), key=len)


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_a_part_imports_only_what_it_may(part: str) -> None:
    allowed = (part, *MAY_IMPORT[part]) if part != "bot" else MAY_IMPORT[part]
    wrong = [
        (name, imported)
        for name in trees()
        if part_of(name) == part
        for imported in imports()[name]
        if imported.split(".")[0] in OURS
        and not any(is_within(imported, one) for one in allowed)
        and not _is_only_on_the_way(imported, allowed)
    ]

    assert not wrong


def test_inside_a_room_imports_point_one_way() -> None:
    circles = [circle for room in PACKAGES if (circle := circle_in(room))]

    assert not circles


def circle_in(room: str) -> list[str]:
    """Files and folders of a room of which each imports the one before it; [] where there are none."""
    inside: dict[str, set[str]] = {}
    for name, imported in imports().items():
        if is_within(name, room) and name != room:
            others = {child_of(room, one) for one in imported if is_within(one, room)} - {room}
            inside.setdefault(child_of(room, name), set()).update(others - {child_of(room, name)})
    try:
        TopologicalSorter(inside).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def child_of(room: str, name: str) -> str:
    """The file or folder of `room` that `name` is in, or the room itself."""
    return ".".join(name.split(".")[: room.count(".") + 2])


def test_every_part_is_there() -> None:
    assert {part_of(name) for name in trees()} == set(MAY_IMPORT)


@pytest.mark.parametrize(("library", "place"), ONLY_IMPORTER.items())
def test_a_foreign_library_has_one_place(library: str, place: str) -> None:
    importers = {
        name for name, imported in imports().items() if any(is_within(one, library) for one in imported)
    }

    assert importers
    assert all(is_within(name, place) for name in importers)


def test_imports_are_absolute() -> None:
    relative = [
        name
        for name, tree in trees().items()
        if any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(tree))
    ]

    assert not relative


def test_a_module_imports_nothing_inside_a_function() -> None:
    late = {
        name
        for name, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and any(imported_by(node))
    }

    assert late == {IMPORTS_WHEN_IT_RUNS}


def test_a_package_file_holds_a_docstring_only() -> None:
    more = [name for name in PACKAGES if len(trees()[name].body) != 1 or not ast.get_docstring(trees()[name])]

    assert not more


NOT_NEEDED = {
    *("discord", "openai", "pydantic", "tiktoken", "aiosqlite", "multiprocessing"),
    *("lxml", "trafilatura", "pypdfium2"),  # read documents
}


@pytest.mark.parametrize("output", [(), ("--json",), ("--html", "page.html")], ids=["cards", "json", "page"])
def test_the_quick_reading_loads_nothing_that_it_does_not_need(
    output: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "article.txt").write_text("“The ferry sank,” said Ana Pell.", encoding="utf-8")
    program = (
        "import sys; from bot.__main__ import main; "
        f"code = main(['read', '--reader', 'rules', 'article.txt', *{output!r}]); "
        "print(code, sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_SECONDS,
    )
    code, _, loaded = done.stderr.partition(" ")

    assert code == "0"
    assert not NOT_NEEDED & set(ast.literal_eval(loaded))


def _is_only_on_the_way(name: str, allowed: tuple[str, ...]) -> bool:
    """`bot.readers` in `from bot.readers import reading`, where only `bot.readers.reading` is allowed."""
    return any(is_within(one, name) for one in allowed)
