"""Imports point one way, so that each part can be understood, tested and replaced without those above it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("bot", "prompts", "storage")
MODULES = sorted(file for folder in OURS for file in (ROOT / folder).rglob("*.py"))

# Which of our own parts each part may import, itself apart. The longest name that fits a module decides.
MAY_IMPORT = {
    "prompts": (),
    "storage": (),
    "bot.core": (),
    "bot.settings": (),
    "bot.pipeline": ("bot.core", "prompts", "storage"),
    "bot.openai_model": ("bot.core", "bot.pipeline"),
    "bot.discord_ui": ("bot.core", "bot.pipeline"),
    "bot.terminal_ui": ("bot.core", "bot.pipeline"),
    "bot.app": ("bot", "prompts", "storage"),
    "bot.__main__": ("bot.app", "bot.core.errors", "bot.settings", "bot.terminal_ui"),
    "bot": (),
}
ONLY_IMPORTER = {
    "openai": "bot.openai_model",
    "discord": "bot.discord_ui",
    "aiosqlite": "storage",
    "rich": "bot.terminal_ui",
    "dotenv": "bot.settings",
}
IMPORTS_WHEN_IT_RUNS = "bot.__main__"  # so that no command waits for what another needs


def name_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imported_by(tree: ast.AST) -> Iterator[str]:
    """Full names of modules; of `from a import b` both `a` and `a.b`, since `b` may be a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(name: str, part: str) -> bool:
    return name == part or name.startswith(f"{part}.")


def part_of(name: str) -> str:
    return max((part for part in MAY_IMPORT if is_within(name, part)), key=len)


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_imports_only_what_its_part_may(file: Path) -> None:
    part = part_of(name_of(file))
    allowed = (part, *MAY_IMPORT[part]) if part != "bot" else MAY_IMPORT[part]
    ours = {name for name in imported_by(tree_of(file)) if name.split(".")[0] in OURS}
    wrong = {name for name in ours if not any(is_within(name, one) for one in allowed)}

    assert not {name for name in wrong if not _is_only_on_the_way(name, allowed)}


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_foreign_library_has_one_place(file: Path) -> None:
    name = name_of(file)
    wrong = {
        imported
        for imported in imported_by(tree_of(file))
        for library, place in ONLY_IMPORTER.items()
        if is_within(imported, library) and not is_within(name, place)
    }

    assert not wrong


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_imports_are_absolute(file: Path) -> None:
    relative = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.ImportFrom) and node.level]

    assert not relative


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_imports_nothing_inside_a_function(file: Path) -> None:
    functions = (
        node for node in ast.walk(tree_of(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    late = {name for function in functions for name in imported_by(function)}

    assert not late or name_of(file) == IMPORTS_WHEN_IT_RUNS


@pytest.mark.parametrize(
    "file", [one for one in MODULES if one.name == "__init__.py"], ids=lambda file: name_of(file)
)
def test_a_package_file_holds_a_docstring_only(file: Path) -> None:
    tree = tree_of(file)

    assert ast.get_docstring(tree)
    assert len(tree.body) == 1


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
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    )
    code, _, loaded = done.stderr.partition(" ")

    assert code == "0"
    assert not {"discord", "openai", "pydantic", "tiktoken", "aiosqlite", "multiprocessing"} & set(
        ast.literal_eval(loaded)
    )


def _is_only_on_the_way(name: str, allowed: tuple[str, ...]) -> bool:
    """`bot.core` in `from bot.core import errors`, where only `bot.core.errors` is allowed."""
    return any(is_within(one, name) for one in allowed)
