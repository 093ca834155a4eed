"""Reading an article for somebody on Discord: the quick card at once, what grows, the final card.

Every way in ends here, with a paste, who asks, and the answer that shows it.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from typing import NamedTuple

from bot.article.decoding import accept
from bot.article.received_text import ArticleText, plain_text
from bot.article.structure.doubled_paste import pasted_once
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.card_answer import CardAnswer
from bot.discord_ui.answers.errands import ShownFirst, Wish
from bot.discord_ui.answers.forgotten_meanwhile import refuse_if_forgotten
from bot.discord_ui.answers.live_card import LiveCard, Pace
from bot.discord_ui.answers.names import AskerNames
from bot.discord_ui.answers.reading_progress import ReadingProgress
from bot.discord_ui.cards.card_messages import asked_for_by, stayed_quick
from bot.discord_ui.failures import Refusal
from bot.discord_ui.pastes.pastes import Paste, is_only_addresses
from bot.discord_ui.words import command_catalogue as words
from bot.errors import ArticleError
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.public_cards import PublicCards
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelAsked,
    NotKept,
    QuickReading,
    ReadingEvent,
    ReplyComplete,
)
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workflows.make_ready import make_ready
from bot.pipeline.workflows.read_article import read_article
from storage.public_cards import PublicCard


class ReadingPlace(NamedTuple):
    """A place where somebody reads."""

    scope: str
    person: int
    channel: int | None
    private: bool


class ArticleReader:
    """One for the whole bot."""

    def __init__(
        self,
        services: Services,
        options: ReadingOptions,
        pace: Pace,
        choices: ServerChoices,
        now: Callable[[], float] | None = None,
    ) -> None:
        self.public_cards = PublicCards(services.memory, now or services.memory.now)
        self._services = services
        self._options = options
        self._pace = pace
        self._choices = choices
        self._preparing: list[asyncio.Task[None]] = []
        self.names = AskerNames()
        self.unkept: set[ReadingPlace] = set()  # where somebody's latest article could not be kept

    def prepare(self, text: str, asker: Asker, wish: Wish) -> None:
        """Begin to make what `read` will be asked for in a moment."""
        with contextlib.suppress(ArticleError):  # told when it is read
            ready = make_ready(self._services, accept(text), asker, self._options_for(asker, wish))
            going_on = [one for one in self._preparing if not one.done()]
            self._preparing = [*going_on, asyncio.create_task(ready)]

    async def read(self, paste: Paste, asker: Asker, answer: CardAnswer, wish: Wish) -> None:
        """Returns when the final card shows. Raises what the person has to be told."""
        _refuse_what_is_no_text(plain_text(paste.text))
        paste = await _without_its_double(paste)
        self.names.remember(asker.scope, asker.person, answer.asked_by)
        options = self._options_for(asker, wish)
        asks_model = options.ask_model and self._services.model_services is not None
        await refuse_if_forgotten(self._services.memory, answer)
        reading = read_article(self._services, paste.text, asker, options)
        async with (
            contextlib.AsyncExitStack() as claim,
            contextlib.aclosing(reading) as events,
            LiveCard(answer.show, answer.finish, self._pace) as card,
        ):
            shown = self._progress(paste, asker, answer, wish)
            here = _place_of(asker)
            self.unkept -= {one for one in self.unkept if one._replace(private=here.private) == here}
            async for event in events:
                shown.note_event(event)
                if isinstance(event, NotKept):
                    self.unkept.add(_place_of(asker))
                    await answer.finish(shown.view())
                    continue
                if isinstance(event, ModelAsked):
                    answer.note_article(shown.digest)
                if isinstance(event, QuickReading):
                    there = await self._card_already_there(shown.digest, asker, answer, wish, claim)
                    if there is not None:
                        return await self._lead_to(there, events, shown, asker, answer, wish)
                    await self._number_in_thread(shown, asker)
                self._say_where_it_comes(shown, asker, answer)
                if shown.is_final:
                    await card.finish(shown.view)
                elif isinstance(event, ReplyComplete):
                    card.expect_last()
                elif asks_model:
                    # A kept reply would follow at once, and two edits would have to stand a second apart.
                    card.update(shown.view, tentative=isinstance(event, QuickReading))
            await self._remember(shown, asker, answer)
        return None

    def _progress(self, paste: Paste, asker: Asker, answer: CardAnswer, wish: Wish) -> ReadingProgress:
        owner = 0 if answer.private else wish.owner or asker.person
        return ReadingProgress(
            paste, answer, wish, owner, lambda first: self.names.of(asker.scope, first.person)
        )

    def _options_for(self, asker: Asker, wish: Wish) -> ReadingOptions:
        usual = self._choices.reading_options(asker, self._options)
        return replace(usual, fresh=wish.fresh, ask_model=self._choices.may_ask_model(asker))

    async def set_aside(self, part: ArticleText, whole: ArticleText, asker: Asker) -> None:
        """The part was read before the rest of its article came."""
        digests = [
            (await self._services.quick_readings.of(text, asker.person)).article.digest
            for text in (part, whole)
        ]
        if digests[0] != digests[1]:
            await self._services.memory.set_aside(asker, digests[0])

    async def _card_already_there(
        self,
        digest: str,
        asker: Asker,
        answer: CardAnswer,
        wish: Wish,
        claim: contextlib.AsyncExitStack,
    ) -> PublicCard | None:
        """The card of today in this channel; one that is being read on after a restart is no second card.

        Where there is none, nobody else shows one there until `claim` is closed.
        """
        if answer.private or asker.channel is None or wish.fresh:
            return None
        claimed = self.public_cards.claimed(asker.scope, asker.channel, digest, answer.message_id)
        return await claim.enter_async_context(claimed)

    async def _number_in_thread(self, shown: ReadingProgress, asker: Asker) -> None:
        """In a thread, have the card tell the article's number in its conversation."""
        if await self.join_thread(shown.digest, asker):
            shown.article_number = await self._services.conversations.number_of(
                conversation_of(asker), shown.digest
            )

    async def _lead_to(
        self,
        there: PublicCard,
        events: AsyncGenerator[ReadingEvent, None],
        shown: ReadingProgress,
        asker: Asker,
        answer: CardAnswer,
        wish: Wish,
    ) -> None:
        """Show privately who said what, as a button of that card does; else tell where the card is."""
        if wish.opening is ShownFirst.WHO_SAID_WHAT:
            async for event in events:
                shown.note_event(event)
            await answer.give_privately(shown.view(there.message or 0))
            await self.join_thread(shown.digest, asker)
        else:
            await answer.refuse(await self.where_it_is(there, shown.digest, asker))
            await self._mend(there, events, shown, asker, answer)

    async def _mend(
        self,
        there: PublicCard,
        events: AsyncGenerator[ReadingEvent, None],
        shown: ReadingProgress,
        asker: Asker,
        answer: CardAnswer,
    ) -> None:
        """Let a card that stayed with the quick reading show the full one, where that comes now."""
        if there.message is None or asker.channel is None:
            return
        if await self.public_cards.find(asker.scope, asker.channel, shown.digest) is None:
            return  # somebody's that is being read just now
        async for event in events:
            shown.note_event(event)
        card = await answer.beside(there.message) if isinstance(event, FullReading) else None
        if card is not None and stayed_quick(card):
            owner = asked_for_by(card) or 0
            view = shown.first_card(self.names.of(asker.scope, owner), owner)
            await answer.change_beside(there.message, view)

    async def where_it_is(self, card: PublicCard, digest: str, asker: Asker) -> str:
        """Words that tell where the card is, and that its article belongs to the thread it came in."""
        said = words.READ_ALREADY.format(link=card.link)
        joins = await self.join_thread(digest, asker)
        return f"{said}\n{words.NOW_OF_THIS_THREAD}" if joins else said

    def expect_card(self, answer: Answer, digest: str) -> None:
        """Expect the card of what was begun before a restart."""
        if (place := _place_of_card(answer, answer.asker)) is not None:
            channel, message = place
            self.public_cards.expect(answer.asker.scope, channel, digest, answer.link, message)

    def _say_where_it_comes(self, shown: ReadingProgress, asker: Asker, answer: CardAnswer) -> None:
        """Tell others where the card comes, once it is known: a reply has no link before it shows."""
        if (place := _place_of_card(answer, asker)) is not None:
            channel, message = place
            self.public_cards.is_coming(asker.scope, channel, shown.digest, answer.link, message)

    async def _remember(self, shown: ReadingProgress, asker: Asker, answer: CardAnswer) -> None:
        channel = _channel_of_card(answer, asker)
        if channel is not None and shown.digest:
            await self.public_cards.remember(
                asker.scope, channel, shown.digest, answer.link, answer.message_id
            )

    async def join_thread(self, digest: str, asker: Asker) -> bool:
        """Whether it is in one: what is read in a thread is what its conversation is about, too."""
        if asker.thread is None or not digest:
            return False
        await self._services.conversations.add_articles(conversation_of(asker), [digest])
        return True


def _channel_of_card(answer: CardAnswer, asker: Asker) -> int | None:
    """Where everybody sees the card; None where nobody but the asker does."""
    return None if answer.private else asker.channel


def _place_of_card(answer: CardAnswer, asker: Asker) -> tuple[int, int] | None:
    """The channel and the message; None where nobody but the asker sees it, and while it is not known."""
    channel, message = _channel_of_card(answer, asker), answer.message_id
    return None if channel is None or message is None else (channel, message)


async def _without_its_double(paste: Paste) -> Paste:
    once = await asyncio.to_thread(pasted_once, paste.text) if isinstance(paste.text, str) else None
    return paste if once is None else replace(paste, text=once, was_doubled=True)


def _place_of(asker: Asker) -> ReadingPlace:
    return ReadingPlace(asker.scope, asker.person, asker.channel, asker.private)


def _refuse_what_is_no_text(text: str) -> None:
    if not text.strip():
        raise Refusal(words.NOTHING_PASTED)
    if is_only_addresses(text):
        raise Refusal(words.NO_WEB_PAGES)
