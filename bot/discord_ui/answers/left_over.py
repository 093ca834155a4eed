"""What was owed before: after a restart, or because it had to wait for its person, it is gone on with."""

import functools
import logging
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, ExitStack, nullcontext

import discord

from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_addresses import (
    AnswerAddress,
    AnswerKind,
    address_from_json,
    follow_up_of,
)
from bot.discord_ui.answers.delivery import Delivery
from bot.discord_ui.answers.errands import (
    Errand,
    ForgetErrand,
    QuestionErrand,
    ReadingErrand,
    errand_from_json,
)
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.keeping.promises import Promise
from bot.pipeline.running_work import Forgotten
from bot.words import fixed_texts as texts

logger = logging.getLogger(__name__)

BETWEEN_LEFT_OVER_SECONDS = 0.1  # of which each takes two or three requests; Discord bears 50 a second


class LeftOver:
    """`expect_card` is told of an answer that will show the article of that digest."""

    def __init__(self, outbox: Outbox, delivery: Delivery) -> None:
        self.expect_card: Callable[[Answer, str], None] = lambda _answer, _digest: None
        self.withheld: Callable[[str], AbstractContextManager[None]] = lambda _: nullcontext()  # see `Memory`
        self._outbox = outbox
        self._delivery = delivery
        self._left: list[Promise] = []
        self._withheld: dict[str, ExitStack] = {}  # for what was to be forgotten, by the key of its promise

    async def look(self) -> None:
        """What is left over; before Byline is online, so that nothing new is among it."""
        self._left = await self._outbox.left_over()
        for promise in self._left:
            self._expect(promise)

    def begin(self) -> None:
        """Once Discord has told which servers there are; it may be called again, and does nothing then."""
        left, self._left = self._left, []
        if left:
            self._delivery.under_way.begin(self._go_on_with_all(left))

    async def _go_on_with_all(self, left: Iterable[Promise]) -> None:
        """Begin one after the other: Discord takes no crowd at once, and people come first."""
        for promise in left:
            if self._delivery.under_way.is_closing:
                return
            self._delivery.under_way.begin(self._go_on(promise))
            await self._delivery.patience.sleep(BETWEEN_LEFT_OVER_SECONDS)

    async def _go_on(self, promise: Promise, address: AnswerAddress | None = None) -> None:
        """Go on with what was owed before: after a restart, or by a way that has opened since."""
        with self._withheld.pop(promise.key, ExitStack()):
            await self._gone_on(promise, address or address_from_json(promise.owed.way))

    async def _gone_on(self, promise: Promise, address: AnswerAddress | None) -> None:
        errand = errand_from_json(promise.owed.errand)
        is_certain = isinstance(errand, ForgetErrand)
        if address is None or errand is None or (self._outbox.is_too_late(promise) and not is_certain):
            logger.warning("what is owed to somebody comes too late and is dropped")
            return await promise.remove()
        is_new_way = address.kind is AnswerKind.FOLLOW_UP
        age = 0.0 if is_new_way else self._outbox.age_seconds(promise)
        if is_new_way:
            promise.note(message=None, channel=None)
        answer = self._delivery.answer(address, promise, age_seconds=age)
        if self._delivery.under_way.is_closing:
            return None
        with self._delivery.under_way.counted(promise.asker):
            if not is_new_way:
                promise.count_try()
            async with self._delivery.delivered(promise, answer, f"going on with {errand.doing}"):
                if not (is_certain or await promise.is_owed()):
                    raise Forgotten(texts.FORGOTTEN_MEANWHILE)
                if isinstance(errand, QuestionErrand | ReadingErrand) and address.private:
                    now = functools.partial(self._delivery.asker_now, promise.asker)
                    promise.asker = await answer.insist(now)
                await self._finish(promise, errand, answer)
        return None

    def _expect(self, promise: Promise) -> None:
        """Tell where a card will be finished, so that nobody who has the same read shows another.

        What is to be forgotten does not show before it is.
        """
        address, progress = address_from_json(promise.owed.way), promise.progress
        if promise.owed.errand.get("kind") == ForgetErrand.kind:
            self._withheld[promise.key] = stack = ExitStack()
            stack.enter_context(self.withheld(promise.asker.scope))
        if address is None or progress.digest is None:
            return
        if not (progress.refusal or promise.is_hopeless or self._outbox.is_too_late(promise)):
            self.expect_card(self._delivery.answer(address, promise, age_seconds=0.0), progress.digest)

    async def _finish(self, promise: Promise, errand: Errand, answer: Answer) -> None:
        if promise.progress.refusal:
            await answer.refuse(promise.progress.refusal)
        elif promise.is_hopeless and not isinstance(errand, ForgetErrand):
            await answer.refuse(words.STOPPED_TWICE)
        else:
            await self._delivery.do(errand, answer)

    def bring_what_waited(self, interaction: discord.Interaction, asker: Asker) -> None:
        """Bring it behind the answer, which is the first message after an acknowledgement."""
        for promise in self._delivery.no_more_waiting(asker):
            self._delivery.under_way.begin(self._go_on(promise, follow_up_of(interaction)))
