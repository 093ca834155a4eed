"""`byline ask`: an answer from one article or several, or the places in them that come nearest."""

import contextlib
from collections.abc import AsyncGenerator
from typing import TextIO

from bot.pipeline.language_model import Retrying
from bot.pipeline.questions.answer_events import Answered, AnswerEvent, AnswerGrowing, NearestPassages
from bot.terminal_ui.answer_rows import rows_of_answer, rows_of_count, rows_of_passages
from bot.terminal_ui.exit_codes import DONE
from bot.terminal_ui.live_reading import LiveAnswer
from bot.terminal_ui.outputs import Printer
from bot.terminal_ui.reading_results import complain


async def show_answer(
    events: AsyncGenerator[AnswerEvent, None], name: str, printer: Printer, errors: TextIO, *, known: int
) -> int:
    """The exit code. While the answer grows, standard error shows it if it is a terminal.

    `known`: how many articles the question could be about.
    """
    ending = await _ending(events, LiveAnswer(errors))
    if isinstance(ending, NearestPassages) and ending.error is not None:
        complain(errors, name, ending.error.user_message)
    rows = rows_of_answer(ending) if isinstance(ending, Answered) else rows_of_passages(ending)
    printer.print_rows(rows)
    printer.print_rows(rows_of_count(len(ending.readings), known))
    return DONE


async def _ending(events: AsyncGenerator[AnswerEvent, None], live: LiveAnswer) -> Answered | NearestPassages:
    live.start()
    try:
        async with contextlib.aclosing(events):
            async for event in events:
                if isinstance(event, AnswerGrowing | Retrying):
                    live.show(event)
                elif isinstance(event, Answered | NearestPassages):
                    return event
    finally:
        live.clear()
    raise RuntimeError("answering ended without an answer")
