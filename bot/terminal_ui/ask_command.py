"""`byline ask`: an answer from one article, or the places in it that come nearest."""

import contextlib
from collections.abc import AsyncGenerator
from typing import TextIO

from bot.pipeline.language_model import Retrying
from bot.pipeline.questions.answer_events import Answered, AnswerEvent, AnswerGrowing, NearestPassages
from bot.terminal_ui.answer_rows import rows_of_answer, rows_of_passages
from bot.terminal_ui.live_reading import LiveAnswer
from bot.terminal_ui.outputs import Printer
from bot.terminal_ui.read_command import DONE, complain


async def show_answer(
    events: AsyncGenerator[AnswerEvent, None], name: str, printer: Printer, errors: TextIO
) -> int:
    """The exit code. While the answer grows, standard error shows it if it is a terminal."""
    ending = await _ending(events, LiveAnswer(errors))
    if isinstance(ending, Answered):
        printer.print_rows(rows_of_answer(ending))
        return DONE
    if ending.error is not None:
        complain(errors, name, ending.error.user_message)
    printer.print_rows(rows_of_passages(ending))
    return DONE


async def _ending(events: AsyncGenerator[AnswerEvent, None], live: LiveAnswer) -> Answered | NearestPassages:
    live.starts()
    try:
        async with contextlib.aclosing(events):
            async for event in events:
                if isinstance(event, AnswerGrowing | Retrying):
                    live.shows(event)
                else:
                    return event
    finally:
        live.clears()
    raise RuntimeError("answering ended without an answer")
