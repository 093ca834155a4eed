"""What can be changed in a file of the code, and the file with one of these changes in it."""

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
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
    """`statement`: the line on which the innermost statement around the change begins."""

    file: Path
    line: int
    statement: int
    was: str
    source: str

    @property
    def mark(self) -> str:
        return mark_of(self.file, self.statement)

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line}: {self.was}"


def mark_of(file: Path, line: int) -> str:
    """What a statement is called that a test has come to."""
    return f"{file.relative_to(ROOT)}:{line}"


def places_in(file: Path) -> list[int]:
    """The nodes that can be changed, by their number in a walk through the file's tree.

    Only inside functions: what stands outside are names, types and measures. Not whether `zip` is strict,
    which is said of lists that are of one length.
    """
    nodes = list(ast.walk(_tree(file)))
    functions = (one for one in nodes if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    inside = {id(node) for one in functions for statement in one.body for node in ast.walk(statement)}
    inside -= {id(one.value) for one in nodes if isinstance(one, ast.keyword) and one.arg == "strict"}
    return [place for place, node in enumerate(nodes) if id(node) in inside and _change(node)]


def change_at(file: Path, place: int) -> Change:
    tree = _tree(file)
    node: Any = list(ast.walk(tree))[place]
    around = [one for one in ast.walk(tree) if isinstance(one, ast.stmt) and node in ast.walk(one)]
    line, was = node.lineno, ast.unparse(node).split("\n")[0]
    _change(node)
    return Change(file, line, around[-1].lineno, was, ast.unparse(ast.fix_missing_locations(tree)))


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


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
