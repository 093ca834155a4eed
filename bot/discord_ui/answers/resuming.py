"""Readings and questions that were accepted before Byline stopped, and are finished when it is back."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import discord

from bot.discord_ui.answers.answer_addresses import AnswerAddress, address_from_json
from bot.discord_ui.answers.answering import delivered_if_possible
from bot.discord_ui.answers.destinations import MessageAnswer
from bot.discord_ui.answers.questions import Questions, is_question
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.answers.resumed_answers import ResumedAnswer, answer_at
from bot.discord_ui.failures import CONNECTION_ERRORS, tell_of
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.keeping.accepted_work import RESUMABLE_SECONDS, LeftOver
from bot.pipeline.running_work import ShuttingDown

logger = logging.getLogger(__name__)

Resumed: TypeAlias = ResumedAnswer | MessageAnswer

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 2.0, 300.0  # while Discord is in trouble


class Resuming:
    def __init__(
        self,
        client: discord.Client,
        reader: ArticleReader,
        questions: Questions,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._client = client
        self._reader = reader
        self._questions = questions
        self._now = now
        self._sleep = sleep
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

    async def settled(self) -> None:
        """When all of it is done, or given up."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _go_on(self, left: LeftOver) -> None:
        answer = await self._answer_when_possible(left)
        if answer is None:
            logger.info("what was promised before the restart comes too late")
            await self._reader.accepted.drop(left)
        elif left.is_hopeless:
            await self._reader.accepted.drop(left)
            with delivered_if_possible():
                await answer.refuse(words.STOPPED_TWICE)
        else:
            await self._work(left, answer)

    async def _work(self, left: LeftOver, answer: Resumed) -> None:
        try:
            if is_question(left.work):
                await self._questions.answer_on(left, answer)
            else:
                await self._reader.read_on(left, answer)
        except ShuttingDown:
            pass  # it stays on disk for the next start
        except Exception as error:  # whatever it is, nobody is left without a word
            with delivered_if_possible():
                await answer.refuse(tell_of(error, "going on after a restart"))

    async def _answer_when_possible(self, left: LeftOver) -> Resumed | None:
        """Tries until Discord can say where to answer, or until it is too late."""
        pause = FIRST_PAUSE_SECONDS
        while True:
            try:
                return await self._answer_to(left)
            except (discord.HTTPException, *CONNECTION_ERRORS) as error:
                logger.warning("what was promised before the restart has to wait: %s", type(error).__name__)
            await self._sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _answer_to(self, left: LeftOver) -> Resumed | None:
        age = self._now() - left.accepted_at
        address = _address_of(left)
        if address is None or age > RESUMABLE_SECONDS:
            return None
        return await answer_at(self._client, address, age, left.work.asker.person)


def _address_of(left: LeftOver) -> AnswerAddress | None:
    """None where another version of Byline wrote it in a form of its own."""
    try:
        return address_from_json(left.work.interface["answer"])
    except (KeyError, TypeError, ValueError):
        return None
