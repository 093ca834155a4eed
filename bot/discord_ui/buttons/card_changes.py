"""The buttons that change a channel: Share here, Read again, Remove, Restore, Thread."""

import logging
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import discord

from bot.cards.wording import title_of
from bot.discord_ui.answers.acknowledging import SILENT
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_addresses import card_changed_by
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import Opening, ReadingErrand, Wish
from bot.discord_ui.answers.live_card import View
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.answers.sending import Menu
from bot.discord_ui.askers import asker_of, asker_of_interaction
from bot.discord_ui.buttons.card_presses import Handler, Recaller, doing
from bot.discord_ui.cards import first_card as cards
from bot.discord_ui.cards.article_keys import digest_of, key_of
from bot.discord_ui.cards.card_messages import asked_for_by, is_who_said_what, may_manage
from bot.discord_ui.cards.escaping import plain
from bot.discord_ui.cards.layout import joined_lines
from bot.discord_ui.cards.limits import clipped
from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.cards.restoring import RESTORABLE_SECONDS, RestorePress, restore_button
from bot.discord_ui.cards.who_said_what import who_said_what_card
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import guild_of, refuse_guests
from bot.discord_ui.messages.pieces import KeptPiece
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from bot.pipeline.readings.recall_article import Recalled
from bot.pipeline.services import Services
from bot.readers.reading import Notice, Reading

logger = logging.getLogger(__name__)

THREAD_EXISTS = 160004
LONGEST_THREAD_NAME = 100


@dataclass(frozen=True, slots=True)
class CardOwner:
    """Whose card it is: they may have it read again and remove it. `id` is 0 where nobody knows."""

    id: int
    name: str


class CardChanges:
    def __init__(
        self, services: Services, deliverer: Deliverer, reader: ArticleReader, recaller: Recaller
    ) -> None:
        self._services = services
        self._deliverer = deliverer
        self._reader = reader
        self._recaller = recaller

    @property
    def handlers(self) -> dict[Action, Handler]:
        return {
            Action.SHARE: self._share,
            Action.READ_AGAIN: self._read_again,
            Action.REMOVE: self._remove,
            Action.THREAD: self._thread,
        }

    async def _share(self, interaction: discord.Interaction, press: Press) -> None:
        """From now on everybody who can view this channel may see the article."""
        source = interaction.message
        async with self._deliverer.answering(interaction, doing(press)) as answer:
            whole = source is not None and is_who_said_what(source)
            owner = CardOwner(interaction.user.id, interaction.user.display_name)
            said = await self._post(interaction, press.article, owner, words.SHARED, who_said_what=whole)
            await answer.finish(said)

    async def _post(
        self, interaction: discord.Interaction, key: str, owner: CardOwner, done: str, *, who_said_what: bool
    ) -> str:
        """What is to be said of it: `done`, or where today’s card of the article is in this channel.

        Who said what is no second card of it.
        """
        refuse_guests(interaction)
        recalled = await self._recaller.recall(interaction, key, for_all=True)
        asker = asker_of_interaction(interaction, private=False)
        if who_said_what or asker.channel is None:
            await self._send(interaction, recalled, owner, asker, who_said_what=who_said_what)
            return await self._said_of_shared(interaction, recalled, done)
        digest = recalled.reading.article.digest
        async with self._reader.public_cards.claimed(asker.scope, asker.channel, digest) as there:
            if there is not None:
                return await self._reader.said_of(there, digest, asker)
            await self._send(interaction, recalled, owner, asker, who_said_what=False)
        return await self._said_of_shared(interaction, recalled, done)

    async def _said_of_shared(self, interaction: discord.Interaction, recalled: Recalled, done: str) -> str:
        """`done`, and that what somebody set right for themselves alone has stayed with them."""
        asker = asker_of_interaction(interaction, private=True)
        made = await self._services.corrections.made_to(asker, recalled.as_read.article)
        return joined_lines([done, words.SET_RIGHT_FOR_YOU_ALONE if any(one.private for one in made) else ""])

    async def _send(
        self,
        interaction: discord.Interaction,
        recalled: Recalled,
        owner: CardOwner,
        asker: Asker,
        *,
        who_said_what: bool,
    ) -> None:
        digest = recalled.reading.article.digest
        channel, key = interaction.channel, key_of(digest)
        if not isinstance(channel, discord.abc.Messageable):
            raise Refusal(words.SERVERS_ONLY)
        view = self._card(interaction, recalled.reading, owner, asker, who_said_what=who_said_what)
        view.stop()
        message = await channel.send(view=view, allowed_mentions=SILENT)
        if not await self._is_still_kept(interaction, key):
            await message.delete()
            raise Refusal(words.ARTICLE_NOT_HERE)
        await self._services.memory.keep_article(asker, recalled.as_read)
        if recalled.reply_key is not None:
            await self._services.memory.note_shown(asker, recalled.reply_key)
        if asker.channel is not None:
            await self._reader.public_cards.remember(
                asker.scope, asker.channel, digest, message.jump_url, message.id
            )
        await self._reader.join_thread(digest, asker)

    def _card(
        self,
        interaction: discord.Interaction,
        kept: Reading,
        owner: CardOwner,
        asker: Asker,
        *,
        who_said_what: bool,
    ) -> View:
        reading, key = self._with_notice(kept, asker), key_of(kept.article.digest)
        if who_said_what:
            return who_said_what_card(reading, key, may_share=False)
        may_thread = isinstance(interaction.channel, discord.TextChannel)
        paste = cards.CardPaste(key, owner.name, may_thread=may_thread, owner=owner.id)
        return cards.final_card(reading, paste)

    async def refresh(self, interaction: discord.Interaction, key: str, answer: Answer, card: int) -> None:
        """Let the cards that all see here show what was set right: `card`, and today’s of the article."""
        asker = asker_of_interaction(interaction, private=False)
        as_read = (await self._recaller.recall(interaction, key, for_all=True)).as_read
        shown = {card}
        if asker.channel is not None:
            today = await self._reader.public_cards.find(asker.scope, asker.channel, digest_of(key))
            shown.add(today.message or 0 if today else 0)
        corrections, set_right = self._services.corrections, None
        # Until no other has set something right meanwhile, whose change this one may have come behind.
        while set_right != (known := await corrections.seen_by(asker, as_read.article)):
            set_right = known
            reading = await corrections.applied(as_read, known)
            for message_id in shown - {0}:
                await self._change(interaction, reading, answer, message_id)

    async def _change(
        self, interaction: discord.Interaction, reading: Reading, answer: Answer, message_id: int
    ) -> None:
        """Let a card that all see here show `reading`."""
        message = await answer.beside(message_id)
        if message is None:
            return
        asker = asker_of_interaction(interaction, private=False)
        asked_by, whole = asked_for_by(message) or 0, is_who_said_what(message)
        owner = CardOwner(asked_by, await _name_of(asked_by, interaction))
        await answer.change_beside(
            message_id, self._card(interaction, reading, owner, asker, who_said_what=whole)
        )

    def _with_notice(self, reading: Reading, asker: Asker) -> Reading:
        """That no model has read it, and so that it can be tried again, where one reads otherwise."""
        if reading.reader != "rules" or not self._recaller.may_ask_model(asker):
            return reading
        notice = Notice("model_unavailable", words.QUICK_READING_KEPT)
        return replace(reading, notices=(*reading.notices, notice))

    async def _is_still_kept(self, interaction: discord.Interaction, key: str) -> bool:
        """It may have been forgotten while its card was sent, and must not come back with that."""
        asker = asker_of_interaction(interaction, private=True)
        return await Library(self._services.memory).article(asker, digest_of(key)) is not None

    async def _read_again(self, interaction: discord.Interaction, press: Press) -> None:
        """In the card's own place: the one that was pressed, or the one that “More” was about."""
        source = interaction.message
        if source is not None and not source.flags.ephemeral and not may_manage(interaction.user, source):
            raise Refusal(words.NOT_YOURS)
        if source is not None and source.flags.ephemeral and _is_about_another(source):
            await self._read_shared_again(interaction, press)
            return
        assert source is not None  # noqa: S101 -- for the type checker: a button stands on a message
        errand = _reading_again(source, press)
        await self._deliverer.take(interaction, errand, private=source.flags.ephemeral, changes_card=True)

    async def _read_shared_again(self, interaction: discord.Interaction, press: Press) -> None:
        """The card that “More” is about."""
        async with self._deliverer.answering(interaction, doing(press)) as answer:
            shared = await self._shared_card(interaction, press)
            await answer.finish(words.READING_AGAIN)
        errand = _reading_again(shared, press)
        await self._deliverer.owe(interaction, errand, card_changed_by(interaction, shared))

    async def _remove(self, interaction: discord.Interaction, press: Press) -> None:
        async with self._deliverer.answering(interaction, doing(press)) as answer:
            card = await self._shared_card(interaction, press)
            whole = is_who_said_what(card)
            await card.delete()
            scope = asker_of_interaction(interaction, private=False).scope
            await self._reader.public_cards.forget_message(scope, card.id)
            until = int(datetime.now(UTC).timestamp()) + RESTORABLE_SECONDS
            view = discord.ui.View(timeout=None)
            view.add_item(restore_button(RestorePress(press.article, until, whole, asked_for_by(card) or 0)))
            await answer.finish(Menu(words.REMOVED, view))

    async def restore(self, interaction: discord.Interaction, removed: RestorePress) -> None:
        what = "restoring a card"
        async with self._deliverer.told(interaction, what):
            if time.time() > removed.until:
                raise Refusal(words.TOO_LATE_TO_RESTORE)
            async with self._deliverer.answering(interaction, what, changes_card=True) as answer:
                owner = CardOwner(removed.asked_by, await _name_of(removed.asked_by, interaction))
                said = await self._post(
                    interaction, removed.key, owner, words.RESTORED, who_said_what=removed.whole
                )
                await answer.finish(Menu(said, None))

    async def _shared_card(self, interaction: discord.Interaction, press: Press) -> discord.Message:
        """The card in the channel that the private card pressed is about. Raises `Refusal`."""
        refuse_guests(interaction)
        channel = interaction.channel
        message_id = await self._id_of_shared_card(interaction, press)
        if message_id is None or not isinstance(channel, discord.abc.Messageable):
            raise Refusal(words.MESSAGE_GONE)
        card = await channel.fetch_message(message_id)
        if not may_manage(interaction.user, card):
            raise Refusal(words.NOT_YOURS)
        return card

    async def _id_of_shared_card(self, interaction: discord.Interaction, press: Press) -> int | None:
        source = interaction.message
        if source is not None and not source.flags.ephemeral:
            return source.id
        if (
            source is not None
            and source.interaction_metadata
            and source.interaction_metadata.interacted_message_id
        ):
            return source.interaction_metadata.interacted_message_id
        asker = asker_of_interaction(interaction, private=False)
        if asker.channel is None:
            return None
        digest = digest_of(press.article)
        known = await self._reader.public_cards.find(asker.scope, asker.channel, digest)
        return known.message if known else None

    async def _thread(self, interaction: discord.Interaction, press: Press) -> None:
        async with self._deliverer.answering(interaction, doing(press)) as answer:
            thread = await self._open_thread(interaction, press)
            await answer.finish(f"<#{thread}>")

    async def _open_thread(self, interaction: discord.Interaction, press: Press) -> int:
        """Its id, which is its message's. Raises `Refusal`."""
        refuse_guests(interaction)
        card, channel = interaction.message, interaction.channel
        if card is None or card.flags.ephemeral or not isinstance(channel, discord.TextChannel):
            raise Refusal(words.NO_THREAD_HERE)
        person = interaction.user
        if isinstance(person, discord.Member) and not channel.permissions_for(person).create_public_threads:
            raise Refusal(words.NO_THREAD_FOR_YOU)
        recalled = await self._recaller.recall(interaction, press.article)
        name = clipped(plain(title_of(recalled.reading.article)), LONGEST_THREAD_NAME) or catalogue.UNTITLED
        try:
            thread = await card.create_thread(
                name=name,
                auto_archive_duration=1440,  # minutes
            )
        except discord.HTTPException as error:
            if error.code != THREAD_EXISTS:
                raise
        else:
            asker = asker_of(person, thread, guild_of(interaction), private=False)
            await self._reader.join_thread(recalled.reading.article.digest, asker)
            await thread.send(words.THREAD_OPENING, allowed_mentions=SILENT)
        return card.id


def _reading_again(card: discord.Message, press: Press) -> ReadingErrand:
    opening = Opening.WHO_SAID_WHAT if is_who_said_what(card) else Opening.SUMMARY
    wish = Wish(opening, fresh=True, owner=asked_for_by(card) or 0)
    return ReadingErrand((KeptPiece(digest_of(press.article)),), wish)


async def _name_of(person: int, interaction: discord.Interaction) -> str:
    """Asked of Discord: without a privileged intent it tells nobody's name beforehand."""
    guild = guild_of(interaction)
    if person == interaction.user.id or guild is None:
        return interaction.user.display_name
    try:
        return (await guild.fetch_member(person)).display_name
    except discord.HTTPException:
        return words.SOMEBODY


def _is_about_another(message: discord.Message) -> bool:
    """Whether a private card is “More”, which answers a button on another card."""
    from_button = discord.InteractionType.component
    return message.interaction_metadata is not None and message.interaction_metadata.type is from_button
