"""Modules of the project loaded otherwise than their files say: with a change, or noting what is come to."""

import ast
import importlib.abc
import importlib.util
from collections.abc import Iterable
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType

from tests.mutations.changes import ROOT, Change, mark_of

NOTE = "note_that_it_was_reached"


class _Loader(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands first in `sys.meta_path`."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._files = {_name(file): file for file in files}

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        file = self._files.get(name)
        return None if file is None else importlib.util.spec_from_file_location(name, file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        file = self._files[module.__name__]
        exec(self._code(module, file), module.__dict__)  # noqa: S102 -- the project's own code, changed

    def _code(self, module: ModuleType, file: Path) -> CodeType:
        raise NotImplementedError


class Changed(_Loader):
    def __init__(self, change: Change) -> None:
        super().__init__([change.file])
        self._change = change

    def _code(self, module: ModuleType, file: Path) -> CodeType:
        return compile(self._change.source, str(file), "exec")


class Observed(_Loader):
    """`reached`: the marks of the statements that were come to since it was last cleared."""

    def __init__(self, files: Iterable[Path]) -> None:
        super().__init__(files)
        self.reached: set[str] = set()

    def _code(self, module: ModuleType, file: Path) -> CodeType:
        module.__dict__[NOTE] = self.reached.add
        tree = _Noting(file).visit(ast.parse(file.read_text(encoding="utf-8")))
        return compile(ast.fix_missing_locations(tree), str(file), "exec")


class _Noting(ast.NodeTransformer):
    """Puts before each statement of a function a note that it is come to."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._depth = 0

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        self._depth += 1
        self.generic_visit(node)
        self._depth -= 1
        return node

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815 -- ast's

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if self._depth and isinstance(block, list) and not isinstance(node, ast.ClassDef):
                setattr(node, name, [one for statement in block for one in self._noted(statement)])
        return node

    def _noted(self, statement: ast.stmt) -> list[ast.stmt]:
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            return [statement]  # a docstring, which has to stand first
        mark = ast.Constant(mark_of(self._file, statement.lineno))
        call = ast.Expr(ast.Call(ast.Name(NOTE, ast.Load()), [mark], []))
        return [ast.copy_location(call, statement), statement]


def _name(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)
