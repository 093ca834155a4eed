"""`byline grade`: a row for each model, below that of the quick reading, and what follows from it."""

import json
from collections.abc import AsyncGenerator, Sequence
from dataclasses import asdict
from typing import Any, TextIO

from bot.cards.harmless import harmless_line
from bot.pipeline.grading.grade_model import ModelGrade
from bot.terminal_ui import words
from bot.terminal_ui.exit_codes import DONE, FAILED
from bot.terminal_ui.outputs import Printer
from bot.terminal_ui.progress import ERASE_LINE
from bot.terminal_ui.rows import Look, row
from bot.words.languages import say

NOTHING = "–"
BETWEEN = "  "
LONGEST_NAME = 30


class GradingProgress:
    """One line on standard error: which article is being read. Silent but on a terminal."""

    def __init__(self, articles: int, errors: TextIO) -> None:
        self._articles = articles
        self._errors = errors

    def start(self, model: str, number: int, name: str) -> None:
        doing = words.GRADING.format(model=harmless_line(model), number=number, of=self._articles, name=name)
        self._write(ERASE_LINE + doing)

    def clear(self) -> None:
        self._write(ERASE_LINE)

    def _write(self, text: str) -> None:
        if self._errors.isatty():
            self._errors.write(text)
            self._errors.flush()


async def show_grades(
    grades: AsyncGenerator[ModelGrade, None], printer: Printer, json_output: TextIO | None
) -> int:
    """The exit code: failed where a model could not be graded, because no reply came."""
    shown: list[ModelGrade] = []
    async for graded in grades:
        shown.append(graded)
        if json_output is not None:
            json_output.write(json.dumps(_as_json(graded), ensure_ascii=False) + "\n")
            json_output.flush()
    quick, *models = shown
    if json_output is None:
        printer.print_rows(row(line) for line in _table([_cells(one) for one in shown]))
        printer.print_rows(row(line, look) for model in models for line, look in _verdict(model, quick))
    return DONE if all(len(model.failed) < model.articles for model in models) else FAILED


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Names to the left, figures to the right; the heads of the columns above, as long as they may be."""
    whole = [[say(one) for one in words.GRADE_COLUMNS], *rows]
    widths = [max(map(len, column)) for column in zip(*whole, strict=True)]
    return [
        BETWEEN.join(
            cell.rjust(width) if index else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in whole
    ]


def _cells(graded: ModelGrade) -> list[str]:
    grade = graded.grade
    name = words.QUICK_READING if graded.model is None else harmless_line(graded.model)[:LONGEST_NAME]
    figures = [
        name,
        _share(grade.speakers_right, grade.quoted),
        _share(grade.found, grade.statements),
        str(grade.invented),
    ]
    if graded.model is None:
        return [*figures, *[NOTHING] * (len(words.GRADE_COLUMNS) - len(figures))]
    return [
        *figures,
        str(graded.refused),
        _share(grade.controls_agreed, grade.controls),
        f"{graded.seconds / graded.articles:.1f}",
        words.IN_AND_OUT.format(
            input=graded.usage.input_tokens // graded.articles,
            output=graded.usage.output_tokens // graded.articles,
        ),
        _cost_of_a_hundred(graded),
    ]


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}" if whole else NOTHING


def _cost_of_a_hundred(graded: ModelGrade) -> str:
    cost = graded.usage.cost_usd
    return words.UNKNOWN_COST if cost is None else f"{100 * cost / graded.articles:.2f}"


def _verdict(graded: ModelGrade, quick: ModelGrade) -> list[tuple[str, Look]]:
    model = harmless_line(graded.model or "")
    lines: list[tuple[str, Look]] = []
    if graded.failed:
        failed = words.ARTICLE_FAILED.format(
            model=model, count=len(graded.failed), of=graded.articles, why=graded.failed[0]
        )
        lines.append((failed, "warning"))
    if graded.grade.speakers_right > quick.grade.speakers_right:
        lines.append((words.DOES_BETTER.format(model=model), "plain"))
    else:
        lines.append((words.DOES_NO_BETTER.format(model=model), "warning"))
    return lines


def _as_json(graded: ModelGrade) -> dict[str, Any]:
    return {
        "model": graded.model,
        "articles": graded.articles,
        **asdict(graded.grade),
        "refused": graded.refused,
        "failed": list(graded.failed),
        "seconds": round(graded.seconds, 3),
        "usage": asdict(graded.usage),
    }
