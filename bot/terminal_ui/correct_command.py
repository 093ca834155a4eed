"""`byline correct`: what was set right, and which statements could be meant."""

from collections.abc import Sequence
from typing import TextIO

from bot.cards.harmless import harmless_line
from bot.cards.statement_choice import Choice
from bot.readers.corrections import Correction
from bot.terminal_ui import words
from bot.terminal_ui.outputs import Printer
from bot.terminal_ui.rows import row

LONGEST_WORDS = 60


def show_choices(meant: Sequence[Choice], wanted: str, errors: TextIO) -> None:
    if not meant:
        print(words.NO_SUCH_STATEMENT.format(wanted=harmless_line(wanted)), file=errors)
        return
    print(words.SEVERAL_STATEMENTS.format(wanted=harmless_line(wanted)), file=errors)
    for one in meant:
        line = words.STATEMENT_CHOICE.format(
            id=one.statement_id or "–", place=one.label, who=one.who, words=_short(one)
        )
        print(harmless_line(line), file=errors)


def show_done(choice: Choice, made: Correction | None, printer: Printer) -> None:
    """`made` is None where a correction was taken back."""
    printer.print_rows([row(harmless_line(_done(choice, made)))])


def show_missing(errors: TextIO) -> None:
    print(words.NOTHING_TO_UNDO, file=errors)


def _done(choice: Choice, made: Correction | None) -> str:
    said = _short(choice)
    if made is None:
        return words.UNDONE.format(words=said)
    if made.verdict == "speaker":
        return words.SET_SPEAKER.format(words=said, name=made.name)
    return (words.SET_NOBODY if made.verdict == "nobody" else words.SET_QUOTATION).format(words=said)


def _short(choice: Choice) -> str:
    return choice.words if len(choice.words) <= LONGEST_WORDS else f"{choice.words[:LONGEST_WORDS]}…"
