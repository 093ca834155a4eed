"""The one part that delivers: what was asked is on disk, acknowledged, done, and brought to who asked.

It goes on after a restart with what was left over, and ends with the program: what is not finished by
then stays on disk for the next start.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager
from typing import TypeAlias

import discord

from bot.discord_ui.answers.acknowledging import (
    AnsweredByAnother,
    acknowledge,
    delivered_if_possible,
    tell_privately,
)
from bot.discord_ui.answers.acknowledging_turns import AcknowledgingTurns
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_addresses import (
    AnswerAddress,
    AnswerKind,
    address_from_json,
    follow_up_of,
    reply_to,
    response_to,
)
from bot.discord_ui.answers.answer_state import NoPrivateWay
from bot.discord_ui.answers.answers_under_way import AnswersUnderWay
from bot.discord_ui.answers.errands import Errand, ForgetErrand, MustStartAgain, errand_from_json
from bot.discord_ui.answers.patience import Patience, TooLate
from bot.discord_ui.answers.sending import FollowUps, Sender
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.failures import tell_of
from bot.discord_ui.footing import refuse_guests
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.other_processes import OtherProcesses
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.keeping.promises import Owed, Promise
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.running_work import ShuttingDown

logger = logging.getLogger(__name__)

BETWEEN_LEFT_OVER_SECONDS = 0.1  # of which each takes two or three requests; Discord bears 50 a second
HEAD_START_SECONDS = 0.01  # of an acknowledgement, within which nothing else is begun
OWN_WORK = MustStartAgain()

Fulfil: TypeAlias = Callable[[Errand, Answer], Awaitable[None]]


class Deliverer:
    """`fulfil` does an errand. `give_up` makes the work that is still going on fail at the end.

    `others`: where another process with the same token is told of.
    """

    def __init__(
        self,
        client: discord.Client,
        outbox: Outbox,
        give_up: Callable[[], Awaitable[None]],
        patience: Patience,
        others: OtherProcesses,
    ) -> None:
        self.fulfil: Fulfil | None = None
        self.expect_card: Callable[[Answer, str], None] | None = None  # of the article of that digest
        self.withheld: Callable[[str], AbstractContextManager[None]] | None = None  # see `Memory`
        self._client = client
        self._outbox = outbox
        self._give_up = give_up
        self._patience = patience
        self._others = others
        self._left: list[Promise] = []
        self._withheld: dict[str, ExitStack] = {}  # for what was to be forgotten, by the key of its promise
        self._waiting: dict[tuple[str, int], list[Promise]] = {}
        self._follow_ups = FollowUps()
        self._turns = AcknowledgingTurns()
        self._under_way = AnswersUnderWay()

    async def saw(self, message: discord.Message) -> None:
        """One of Byline's own: where it was sent for nothing that is owed here, another process sent it.

        Direct messages are sent by every process of several that share the servers.
        """
        nonce = str(message.nonce or "").split(".")[0]
        if nonce and message.guild is not None and not self._outbox.has_made(nonce):
            await self._others.seen()

    # What people ask for

    async def take(
        self,
        interaction: discord.Interaction,
        errand: Errand,
        *,
        private: bool,
        changes_card: bool = False,
        meanwhile: Callable[[], object] | None = None,
    ) -> None:
        """Acknowledge and do it. `meanwhile` is called where Discord takes long over the acknowledgement."""
        answering = self.answering(
            interaction,
            errand.doing,
            private=private,
            changes_card=changes_card,
            errand=errand,
            meanwhile=meanwhile,
        )
        async with answering as answer:
            await self._do(errand, answer)

    async def owe(self, interaction: discord.Interaction, errand: Errand, address: AnswerAddress) -> None:
        """Do what follows from a press that is acknowledged already."""
        asker = asker_of_interaction(interaction, private=address.private)
        with self._under_way.counted(asker):
            promise = await self._outbox.promise(_owed(asker, errand, address))
            answer = self._answer(address, promise)
            async with self._delivered(promise, answer, errand.doing):
                await self._do(errand, answer)

    async def take_message(self, message: discord.Message, errand: Errand, asker: Asker) -> None:
        """No acknowledgement is waited for. What comes while Byline stops is for the next start."""
        address = reply_to(message)
        promise = await self._outbox.promise(_owed(asker, errand, address))
        if self._under_way.is_closing:
            return
        with self._under_way.counted(asker):
            answer = self._answer(address, promise)
            async with self._delivered(promise, answer, errand.doing):
                await self._do(errand, answer)

    @asynccontextmanager
    async def answering(
        self,
        interaction: discord.Interaction,
        doing: str,
        *,
        private: bool = True,
        changes_card: bool = False,
        errand: Errand = OWN_WORK,
        meanwhile: Callable[[], object] | None = None,
    ) -> AsyncIterator[Answer]:
        """Whatever fails inside ends in words for who asked. `doing` is for the log."""
        changed = interaction.message if changes_card else None
        if changed is not None and not changed.flags.ephemeral:
            refuse_guests(interaction)
        address = response_to(interaction, private=private, message=changed.id if changed else None)
        asker = asker_of_interaction(interaction, private=private)
        with self._under_way.counted(asker):
            async with self._turns.turn(asker.person):
                promise = await self._outbox.promise(_owed(asker, errand, address))
                try:
                    message = await self._acknowledged(
                        interaction, address, meanwhile, changes_card=changes_card
                    )
                except BaseException as error:
                    await promise.fulfilled()  # nothing was promised: Discord says so
                    if isinstance(error, AnsweredByAnother):
                        logger.info("%s: another process was faster", doing)
                        await self._others.seen()
                    raise
            answer = self._answer(address, promise)
            if changes_card:
                answer.shows_already()
            else:
                answer.responded(message)
            async with self._delivered(promise, answer, doing):
                yield answer
            self._bring_what_waited(interaction, asker)

    @asynccontextmanager
    async def told(self, interaction: discord.Interaction, doing: str) -> AsyncIterator[None]:
        """Tell privately what fails of what answers at once, with a form or a line."""
        try:
            yield
        except AnsweredByAnother:
            pass
        except Exception as error:
            with delivered_if_possible():
                await tell_privately(interaction, tell_of(error, doing))

    # Restarts

    async def look(self) -> None:
        """What is left over; before Byline is online, so that nothing new is among it."""
        self._left = await self._outbox.left_over()
        for promise in self._left:
            self._expect(promise)

    def begin(self) -> None:
        """Once Discord has told which servers there are; it may be called again, and does nothing then."""
        left, self._left = self._left, []
        if left:
            self._under_way.begin(self._go_on_with_all(left))

    async def settled(self) -> None:
        """When all of it is done, given up, or waits for somebody."""
        await self._under_way.settled()

    async def finish(self, grace_seconds: float) -> None:
        """Begin nothing new and wait for the rest. What takes longer is given up.

        What is on disk is gone on with at the next start; who asked for anything else is told.
        """
        await self._under_way.finish(grace_seconds, self._give_up_all)

    # How

    async def _give_up_all(self) -> None:
        self._patience.ending.set()
        await self._give_up()

    async def _do(self, errand: Errand, answer: Answer) -> None:
        assert self.fulfil is not None  # noqa: S101 -- for the type checker: set when the parts are put together
        await self.fulfil(errand, answer)

    @asynccontextmanager
    async def _delivered(self, promise: Promise, answer: Answer, doing: str) -> AsyncIterator[None]:
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
            promise.uncounted()
            await promise.outlive_process()
            raise
        except ShuttingDown as error:
            if await promise.is_on_disk():
                promise.uncounted()
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
        await promise.fulfilled()

    async def _refuse(self, promise: Promise, answer: Answer, reason: str) -> None:
        promise.note(refusal=reason)
        with delivered_if_possible():
            await answer.refuse(reason)

    async def _go_on_with_all(self, left: Iterable[Promise]) -> None:
        """One after the other begins, so that Discord and the machine bear many, and people come between."""
        for promise in left:
            if self._under_way.is_closing:
                return
            self._under_way.begin(self._go_on(promise))
            await self._patience.sleep(BETWEEN_LEFT_OVER_SECONDS)

    async def _go_on(self, promise: Promise, address: AnswerAddress | None = None) -> None:
        """Go on with what was owed before: after a restart, or by a way that has opened since."""
        with self._withheld.pop(promise.key, ExitStack()):
            await self._gone_on(promise, address or address_from_json(promise.owed.way))

    async def _gone_on(self, promise: Promise, address: AnswerAddress | None) -> None:
        errand = errand_from_json(promise.owed.errand)
        is_certain = isinstance(errand, ForgetErrand)
        if address is None or errand is None or (self._outbox.is_too_late(promise) and not is_certain):
            logger.warning("what is owed to somebody comes too late and is dropped")
            return await promise.fulfilled()
        is_new_way = address.kind is AnswerKind.FOLLOW_UP
        age = 0.0 if is_new_way else self._outbox.age_seconds(promise)
        if is_new_way:
            promise.note(message=None, channel=None)
        answer = self._answer(address, promise, age_seconds=age)
        if self._under_way.is_closing:
            return None
        with self._under_way.counted(promise.asker):
            if not is_new_way:
                promise.begun()
            async with self._delivered(promise, answer, f"going on with {errand.doing}"):
                await self._finish(promise, errand, answer)
        return None

    def _expect(self, promise: Promise) -> None:
        """Tell where a card will be finished, so that nobody who has the same read shows another.

        What is to be forgotten does not show before it is.
        """
        address, progress = address_from_json(promise.owed.way), promise.progress
        if self.withheld is not None and promise.owed.errand.get("kind") == ForgetErrand.kind:
            self._withheld[promise.key] = stack = ExitStack()
            stack.enter_context(self.withheld(promise.asker.scope))
        if self.expect_card is None or address is None or progress.digest is None:
            return
        if not (progress.refusal or promise.is_hopeless or self._outbox.is_too_late(promise)):
            self.expect_card(self._answer(address, promise, age_seconds=0.0), progress.digest)

    async def _finish(self, promise: Promise, errand: Errand, answer: Answer) -> None:
        if promise.progress.refusal:
            await answer.refuse(promise.progress.refusal)
        elif promise.is_hopeless and not isinstance(errand, ForgetErrand):
            await answer.refuse(words.STOPPED_TWICE)
        else:
            await self._do(errand, answer)

    def _bring_what_waited(self, interaction: discord.Interaction, asker: Asker) -> None:
        """Bring it behind the answer, which is the first message after an acknowledgement."""
        for promise in self._waiting.pop((asker.scope, asker.person), []):
            self._under_way.begin(self._go_on(promise, follow_up_of(interaction)))

    async def _acknowledged(
        self,
        interaction: discord.Interaction,
        address: AnswerAddress,
        meanwhile: Callable[[], object] | None,
        *,
        changes_card: bool,
    ) -> int | None:
        loop = asyncio.get_running_loop()
        begin = loop.call_later(HEAD_START_SECONDS, meanwhile) if meanwhile else None
        try:
            return await acknowledge(interaction, private=address.private, changes_card=changes_card)
        finally:
            if begin is not None:
                begin.cancel()

    def _answer(self, address: AnswerAddress, promise: Promise, age_seconds: float | None = None) -> Answer:
        sender = Sender(self._client, address, promise.asker.person, self._follow_ups)
        return Answer(sender, address, promise, self._patience, age_seconds=age_seconds)


def _owed(asker: Asker, errand: Errand, address: AnswerAddress) -> Owed:
    conversation = conversation_of(asker) if errand.is_question else None
    return Owed(asker, errand.as_json(), address.as_json(), conversation)
