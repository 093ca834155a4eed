"""The buttons that change a channel: Share here, Read again, Remove, Restore, Thread."""

from collections.abc import Callable

import discord

from bot.cards.wording import title_of
from bot.discord_ui.answers.acknowledging import SILENT
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_addresses import card_changed_by
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import ReadingErrand, ShownFirst, Wish
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.answers.sending import Menu
from bot.discord_ui.askers import asker_of, asker_of_interaction, scope_of_interaction
from bot.discord_ui.buttons.card_presses import Handler, Recaller, log_words_of
from bot.discord_ui.buttons.channel_cards import CardOwner, ChannelCards, name_of
from bot.discord_ui.cards.article_keys import digest_of
from bot.discord_ui.cards.card_messages import asked_for_by, is_who_said_what, may_manage
from bot.discord_ui.cards.escaping import plain
from bot.discord_ui.cards.limits import clipped
from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.cards.restoring import RESTORABLE_SECONDS, RestorePress, restore_button
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import guild_of, refuse_guests
from bot.discord_ui.pastes.pieces import KeptPiece
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words

THREAD_EXISTS = 160004
LONGEST_THREAD_NAME = 100


class CardChanges:
    def __init__(
        self,
        cards: ChannelCards,
        deliverer: Deliverer,
        reader: ArticleReader,
        recaller: Recaller,
        now: Callable[[], float],
    ) -> None:
        """`now` tells Unix seconds."""
        self._cards = cards
        self._deliverer = deliverer
        self._reader = reader
        self._recaller = recaller
        self._now = now

    @property
    def handlers(self) -> dict[Action, Handler]:
        return {
            Action.SHARE: self._share,
            Action.READ_AGAIN: self._read_again,
            Action.REMOVE: self._remove,
            Action.THREAD: self._thread,
        }

    async def _share(self, interaction: discord.Interaction, press: Press) -> None:
        """Share it: from now on everybody who can view this channel may see the article."""
        source = interaction.message
        async with self._deliverer.answering(interaction, log_words_of(press)) as answer:
            whole = source is not None and is_who_said_what(source)
            owner = CardOwner(interaction.user.id, interaction.user.display_name)
            said = await self._cards.post(
                interaction, press.article, owner, words.SHARED, answer, who_said_what=whole
            )
            await answer.finish(said)

    async def _read_again(self, interaction: discord.Interaction, press: Press) -> None:
        """Read again in the card's place: the card pressed, or the one that “More” was about."""
        source = interaction.message
        if source is not None and not source.flags.ephemeral and not may_manage(interaction.user, source):
            raise Refusal(words.NOT_YOURS)
        if source is not None and source.flags.ephemeral and _is_about_another(source):
            await self._read_shared_again(interaction, press)
            return
        assert source is not None  # noqa: S101 -- for the type checker: a button stands on a message
        errand = _reading_again(source, press)
        await self._deliverer.answer_interaction(
            interaction, errand, private=source.flags.ephemeral, changes_card=True
        )

    async def _read_shared_again(self, interaction: discord.Interaction, press: Press) -> None:
        """The card that “More” is about."""
        async with self._deliverer.answering(interaction, log_words_of(press)) as answer:
            shared = await self._shared_card(interaction, press)
            await answer.finish(words.READING_AGAIN)
        errand = _reading_again(shared, press)
        await self._deliverer.answer_acknowledged(interaction, errand, card_changed_by(interaction, shared))

    async def _remove(self, interaction: discord.Interaction, press: Press) -> None:
        async with self._deliverer.answering(interaction, log_words_of(press)) as answer:
            card = await self._shared_card(interaction, press)
            whole = is_who_said_what(card)
            await card.delete()
            scope = scope_of_interaction(interaction)
            await self._reader.public_cards.forget_message(scope, card.id)
            until = int(self._now()) + RESTORABLE_SECONDS
            view = discord.ui.View(timeout=None)
            view.add_item(restore_button(RestorePress(press.article, until, whole, asked_for_by(card) or 0)))
            await answer.finish(Menu(words.REMOVED, view))

    async def restore(self, interaction: discord.Interaction, removed: RestorePress) -> None:
        what = "restoring a card"
        async with self._deliverer.telling_failures(interaction, what):
            if self._now() > removed.until:
                raise Refusal(words.TOO_LATE_TO_RESTORE)
            async with self._deliverer.answering(interaction, what, changes_card=True) as answer:
                owner = CardOwner(removed.asked_by, await name_of(removed.asked_by, interaction))
                said = await self._cards.post(
                    interaction, removed.key, owner, words.RESTORED, answer, who_said_what=removed.whole
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
        async with self._deliverer.answering(interaction, log_words_of(press)) as answer:
            thread = await self._open_thread(interaction, press, answer)
            await answer.finish(f"<#{thread}>")

    async def _open_thread(self, interaction: discord.Interaction, press: Press, answer: Answer) -> int:
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
            nonce = f"{answer.promise.nonce}.t"
            await thread.send(words.THREAD_OPENING, nonce=nonce, allowed_mentions=SILENT)
        return card.id


def _reading_again(card: discord.Message, press: Press) -> ReadingErrand:
    opening = ShownFirst.WHO_SAID_WHAT if is_who_said_what(card) else ShownFirst.SUMMARY
    wish = Wish(opening, fresh=True, owner=asked_for_by(card) or 0)
    return ReadingErrand((KeptPiece(digest_of(press.article)),), wish)


def _is_about_another(message: discord.Message) -> bool:
    """Whether a private card is “More”, which answers a button on another card."""
    from_button = discord.InteractionType.component
    return message.interaction_metadata is not None and message.interaction_metadata.type is from_button
