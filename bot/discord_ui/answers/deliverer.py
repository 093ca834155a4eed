"""The one part that delivers: what was asked is on disk, acknowledged, done, and brought to who asked.

It ends with the program: what is not finished by then stays on disk for the next start.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import discord

from bot.discord_ui.answers.acknowledging import (
    AnsweredByAnother,
    acknowledge,
    delivered_if_possible,
    tell_privately,
)
from bot.discord_ui.answers.acknowledging_pace import AT_ONCE, AcknowledgingPace
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_addresses import (
    AnswerAddress,
    reply_to,
    response_to,
)
from bot.discord_ui.answers.delivery import Delivery
from bot.discord_ui.answers.errands import Errand, MustStartAgain
from bot.discord_ui.answers.left_over import LeftOver
from bot.discord_ui.answers.patience import Patience
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.failures import tell_of
from bot.discord_ui.footing import refuse_guests
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.other_processes import OtherProcesses
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.keeping.promises import Owed, Promise
from bot.pipeline.questions.conversations import conversation_of

logger = logging.getLogger(__name__)

HEAD_START_SECONDS = 0.01  # of an acknowledgement, within which nothing else is begun
OWN_WORK = MustStartAgain()


class Deliverer:
    """`give_up` makes the work that is still going on fail at the end.

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
        self.delivery = Delivery(client, patience)
        self.left_over = LeftOver(outbox, self.delivery)
        self._outbox = outbox
        self._give_up = give_up
        self._others = others
        self._pace = AcknowledgingPace(sleep=patience.sleep, clock=patience.now)

    async def note_own_message(self, message: discord.Message) -> None:
        """One of Byline's own: where it was sent for nothing that is owed here, another process sent it.

        Direct messages are sent by every process of several that share the servers.
        """
        nonce = str(message.nonce or "").split(".")[0]
        if nonce and message.guild is not None and not self._outbox.has_made(nonce):
            await self._others.seen()

    # What people ask for

    async def answer_interaction(
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
            await self.delivery.do(errand, answer)

    async def answer_acknowledged(
        self, interaction: discord.Interaction, errand: Errand, address: AnswerAddress
    ) -> None:
        """Do what follows from a press that is acknowledged already."""
        asker = asker_of_interaction(interaction, private=address.private)
        with self.delivery.under_way.counted(asker):
            promise = await self._outbox.promise(_owed(asker, errand, address))
            answer = self.delivery.answer(address, promise)
            async with self.delivery.delivered(promise, answer, errand.doing):
                await self.delivery.do(errand, answer)

    async def answer_message(self, message: discord.Message, errand: Errand, asker: Asker) -> None:
        """No acknowledgement is waited for. What comes while Byline stops is for the next start."""
        address = reply_to(message)
        promise = await self._outbox.promise(_owed(asker, errand, address))
        if self.delivery.under_way.is_closing:
            return
        with self.delivery.under_way.counted(asker):
            answer = self.delivery.answer(address, promise)
            async with self.delivery.delivered(promise, answer, errand.doing):
                await self.delivery.do(errand, answer)

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
        """Whatever fails inside ends in words for who asked. `doing` is for the log.

        `meanwhile` is called for the first few of one person alone.
        """
        changed = interaction.message if changes_card else None
        if changed is not None and not changed.flags.ephemeral:
            refuse_guests(interaction)
        address = response_to(interaction, private=private, message=changed.id if changed else None)
        asker = asker_of_interaction(interaction, private=private)
        with self.delivery.under_way.counted(asker):
            if self.delivery.under_way.of(asker.person) > AT_ONCE:
                meanwhile = None  # it would come before the turns of others
            await self._pace.wait(asker.person)
            promise = await self._outbox.promise(_owed(asker, errand, address))
            async with self._undone_if_refused(promise, doing):
                message = await self._acknowledged(interaction, address, meanwhile, changes_card=changes_card)
            answer = self.delivery.answer(address, promise)
            if changes_card:
                answer.note_shown()
            else:
                answer.note_response(message)
            async with self.delivery.delivered(promise, answer, doing):
                yield answer
            self.left_over.bring_what_waited(interaction, asker)

    @asynccontextmanager
    async def telling_failures(self, interaction: discord.Interaction, doing: str) -> AsyncIterator[None]:
        """Tell privately what fails of what answers at once, with a form or a line."""
        try:
            yield
        except AnsweredByAnother:
            pass
        except Exception as error:
            with delivered_if_possible():
                await tell_privately(interaction, tell_of(error, doing))

    async def wait_for_all(self) -> None:
        """When all of it is done, given up, or waits for somebody."""
        await self.delivery.under_way.wait_for_all()

    async def finish(self, grace_seconds: float) -> None:
        """Begin nothing new and wait for the rest. What takes longer is given up.

        What is on disk is gone on with at the next start; who asked for anything else is told.
        """
        await self.delivery.under_way.finish(grace_seconds, self._give_up_all)

    # How

    async def _give_up_all(self) -> None:
        self.delivery.patience.ending.set()
        await self._give_up()

    @asynccontextmanager
    async def _undone_if_refused(self, promise: Promise, doing: str) -> AsyncIterator[None]:
        """Where the acknowledgement fails nothing was promised: Discord says so."""
        try:
            yield
        except BaseException as error:
            await promise.remove()
            if isinstance(error, AnsweredByAnother):
                logger.info("%s: another process was faster", doing)
                await self._others.seen()
            raise

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


def _owed(asker: Asker, errand: Errand, address: AnswerAddress) -> Owed:
    conversation = conversation_of(asker) if errand.is_question else None
    return Owed(asker, errand.as_json(), address.as_json(), conversation)
