"""The template for translations: every text that people read, as gettext has it.

    .venv/bin/python -m tests.message_template byline.pot

A translation of it, compiled by Babel's `pybabel compile`, goes to
`bot/words/locale/LANGUAGE/LC_MESSAGES/byline.mo`.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

ROOT = Path(__file__).parents[1]
FILES = sorted(
    [
        *(file for file in (ROOT / "bot" / "words").glob("*.py") if file.name != "languages.py"),
        *(ROOT / "bot" / "discord_ui" / "words").glob("*.py"),
        ROOT / "bot" / "terminal_ui" / "words.py",
        ROOT / "bot" / "errors.py",
    ]
)
OF_A_CLASS = "default_message"  # what an error says

Message = str | tuple[str, str]  # several forms: for one, for several


def template() -> Catalog:
    catalog = Catalog(project="byline", charset="utf-8")
    for file in FILES:
        for message in messages_in(file):
            catalog.add(message, locations=[(file.relative_to(ROOT).as_posix(), None)])
    return catalog


def messages_in(file: Path) -> Iterator[Message]:
    """The texts in a module's constants, also where they stand in a table, and those of its errors."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and _is_constant(node):
            yield from _messages(node.value)


def _is_constant(node: ast.Assign | ast.AnnAssign) -> bool:
    first = node.targets[0] if isinstance(node, ast.Assign) else node.target
    targets = first.elts if isinstance(first, ast.Tuple) else [first]
    return all(isinstance(one, ast.Name) and (one.id.isupper() or one.id == OF_A_CLASS) for one in targets)


def _messages(value: ast.expr) -> Iterator[Message]:
    match value:
        case ast.Constant(value=str(text)) if any(map(str.isalpha, text)):
            yield text
        case ast.Call(func=ast.Name(id="Plural"), args=[ast.Constant(value=one), ast.Constant(value=more)]):
            yield str(one), str(more)
        case ast.Dict(values=values) | ast.Tuple(elts=values):
            for each in values:
                yield from _messages(each)


def main() -> None:
    with Path(sys.argv[1]).open("wb") as file:
        write_po(file, template(), width=110, include_lineno=False)


if __name__ == "__main__":
    main()
