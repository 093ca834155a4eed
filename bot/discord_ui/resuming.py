"""Readings that were accepted before Byline stopped, and are finished when it is back."""

import asyncio
import logging
import time
from collections.abc import Callable

import discord

from bot.discord_ui import command_catalogue as words
from bot.discord_ui.answer_addresses import AnswerAddress, address_from_json
from bot.discord_ui.answering import delivered_if_possible
from bot.discord_ui.answers import Answer
from bot.discord_ui.failures import CONNECTION_ERRORS, tell_of
from bot.discord_ui.reading_articles import ArticleReader
from bot.discord_ui.resumed_answers import answer_at
from bot.pipeline.accepted_work import LeftOver
from bot.pipeline.shared_work import ShuttingDown

logger = logging.getLogger(__name__)

RESUMABLE_SECONDS = 24 * 3600  # nobody waits for longer


class Resuming:
    def __init__(
        self, client: discord.Client, reader: ArticleReader, now: Callable[[], float] = time.time
    ) -> None:
        self._client = client
        self._reader = reader
        self._now = now
        self._left: list[LeftOver] = []
        self._tasks: set[asyncio.Task[None]] = set()

    async def look(self) -> None:
        """What is left over; before Byline is online, so that nothing new is among it."""
        self._left = await self._reader.accepted.left_over()

    def begin(self) -> None:
        """Once Discord has told which servers there are; it may be called again, and does nothing then."""
        left, self._left = self._left, []
        for one in left:
            task = asyncio.create_task(self._go_on(one))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _go_on(self, left: LeftOver) -> None:
        try:
            answer = await self._answer_to(left)
        except (discord.HTTPException, *CONNECTION_ERRORS) as error:
            logger.warning("a reading from before the restart has to wait: %s", type(error).__name__)
            return
        if answer is None:
            logger.info("a reading from before the restart came too late")
            await self._reader.accepted.drop(left)
        elif left.is_hopeless:
            await self._reader.accepted.drop(left)
            with delivered_if_possible():
                await answer.refuse(words.STOPPED_TWICE)
        else:
            await self._read(left, answer)

    async def _read(self, left: LeftOver, answer: Answer) -> None:
        try:
            await self._reader.read_on(left, answer)
        except ShuttingDown:
            pass  # it stays on disk for the next start
        except Exception as error:  # whatever it is, nobody is left without a word
            with delivered_if_possible():
                await answer.refuse(tell_of(error, "reading an article after a restart"))

    async def _answer_to(self, left: LeftOver) -> Answer | None:
        age = self._now() - left.accepted_at
        address = _address_of(left)
        if address is None or age > RESUMABLE_SECONDS:
            return None
        return await answer_at(self._client, address, age)


def _address_of(left: LeftOver) -> AnswerAddress | None:
    """None where another version of Byline wrote it in a form of its own."""
    try:
        return address_from_json(left.work.interface["answer"])
    except (KeyError, TypeError, ValueError):
        return None
