"""How one promise comes to its end: its work, the answer that shows it, and what becomes of it then."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeAlias

import discord

from bot.discord_ui.answers.acknowledging import delivered_if_possible
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_addresses import AnswerAddress
from bot.discord_ui.answers.answer_state import NoPrivateWay
from bot.discord_ui.answers.answers_under_way import AnswersUnderWay
from bot.discord_ui.answers.errands import Errand
from bot.discord_ui.answers.patience import Patience, TooLate
from bot.discord_ui.answers.sending import FollowUps, Sender
from bot.discord_ui.askers import asker_now
from bot.discord_ui.failures import tell_of
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.promises import Promise
from bot.pipeline.running_work import ShuttingDown

logger = logging.getLogger(__name__)

Fulfil: TypeAlias = Callable[[Errand, Answer], Awaitable[None]]


class Delivery:
    """One for the whole bot. `fulfil` does an errand."""

    def __init__(self, client: discord.Client, patience: Patience) -> None:
        self.fulfil: Fulfil | None = None
        self.patience = patience
        self.under_way = AnswersUnderWay()
        self._client = client
        self._waiting: dict[tuple[str, int], list[Promise]] = {}
        self._follow_ups = FollowUps()

    def answer(self, address: AnswerAddress, promise: Promise, age_seconds: float | None = None) -> Answer:
        sender = Sender(self._client, address, promise.asker.person, self._follow_ups)
        return Answer(sender, address, promise, self.patience, age_seconds=age_seconds)

    async def asker_now(self, asker: Asker) -> Asker:
        """See `asker_now`."""
        return await asker_now(asker, self._client)

    async def do(self, errand: Errand, answer: Answer) -> None:
        assert self.fulfil is not None  # noqa: S101 -- for the type checker: set when the parts are put together
        await self.fulfil(errand, answer)

    @asynccontextmanager
    async def delivered(self, promise: Promise, answer: Answer, doing: str) -> AsyncIterator[None]:
        """Take the promise off the disk once there is nothing more to deliver."""
        logger.info("%s: begun", doing)
        try:
            try:
                yield
            except (ShuttingDown, NoPrivateWay, TooLate):
                raise
            except Exception as error:
                await self._refuse(promise, answer, tell_of(error, doing))
        except asyncio.CancelledError:
            promise.uncount_try()
            await promise.outlive_process()
            raise
        except ShuttingDown as error:
            if await promise.is_on_disk():
                promise.uncount_try()
                await promise.outlive_process()
                return
            with delivered_if_possible():
                await answer.refuse(tell_of(error, doing))
        except NoPrivateWay:
            logger.warning("what is private waits for its person’s next command")
            asker = promise.asker
            self._waiting.setdefault((asker.scope, asker.person), []).append(promise)
            return
        except TooLate:
            logger.warning("what is owed to somebody comes too late and is dropped")
        else:
            logger.info("%s: delivered", doing)
        await promise.remove()

    async def _refuse(self, promise: Promise, answer: Answer, reason: str) -> None:
        promise.note(refusal=reason)
        with delivered_if_possible():
            await answer.refuse(reason)

    def no_more_waiting(self, asker: Asker) -> list[Promise]:
        """What is private and waited for the asker's next command."""
        return self._waiting.pop((asker.scope, asker.person), [])
