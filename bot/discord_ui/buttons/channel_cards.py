"""The cards that all see in a channel: posted by a button, and changed when what they show was set right."""

from dataclasses import dataclass, replace

import discord

from bot.discord_ui.answers.acknowledging import SILENT
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.buttons.card_presses import Recaller
from bot.discord_ui.cards import first_card as cards
from bot.discord_ui.cards.article_keys import digest_of, key_of
from bot.discord_ui.cards.card_messages import asked_for_by, is_who_said_what
from bot.discord_ui.cards.layout import View, joined_lines
from bot.discord_ui.cards.who_said_what import who_said_what_card
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import guild_of, refuse_guests
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from bot.pipeline.services import Services
from bot.pipeline.workflows.recall_article import RecalledReading
from bot.readers.reading import Notice, Reading


@dataclass(frozen=True, slots=True)
class CardOwner:
    """Whose card it is: they may have it read again and remove it. `id` is 0 where nobody knows."""

    id: int
    name: str


class ChannelCards:
    def __init__(self, services: Services, reader: ArticleReader, recaller: Recaller) -> None:
        self._services = services
        self._reader = reader
        self._recaller = recaller

    async def post(
        self,
        interaction: discord.Interaction,
        key: str,
        owner: CardOwner,
        done: str,
        answer: Answer,
        *,
        who_said_what: bool,
    ) -> str:
        """What is to be said of it: `done`, or where today’s card of the article is in this channel.

        Who said what is no second card of it. `answer`: to who has it posted.
        """
        refuse_guests(interaction)
        recalled = await self._recaller.recall(interaction, key, for_all=True)
        asker = asker_of_interaction(interaction, private=False)
        if who_said_what or asker.channel is None:
            await self._send(interaction, recalled, owner, answer, asker, who_said_what=who_said_what)
            return await self._said_of_shared(interaction, recalled, done)
        digest = recalled.reading.article.digest
        async with self._reader.public_cards.claimed(asker.scope, asker.channel, digest) as there:
            if there is not None:
                return await self._reader.where_it_is(there, digest, asker)
            await self._send(interaction, recalled, owner, answer, asker, who_said_what=False)
        return await self._said_of_shared(interaction, recalled, done)

    async def _said_of_shared(
        self, interaction: discord.Interaction, recalled: RecalledReading, done: str
    ) -> str:
        """`done`, and that what somebody set right for themselves alone has stayed with them."""
        asker = asker_of_interaction(interaction, private=True)
        made = await self._services.corrections.made_to(asker, recalled.as_read.article)
        return joined_lines([done, words.SET_RIGHT_FOR_YOU_ALONE if any(one.private for one in made) else ""])

    async def _send(
        self,
        interaction: discord.Interaction,
        recalled: RecalledReading,
        owner: CardOwner,
        answer: Answer,
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
        message = await channel.send(view=view, nonce=f"{answer.promise.nonce}.c", allowed_mentions=SILENT)
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
        owner = CardOwner(asked_by, await name_of(asked_by, interaction))
        await answer.change_beside(
            message_id, self._card(interaction, reading, owner, asker, who_said_what=whole)
        )

    def _with_notice(self, reading: Reading, asker: Asker) -> Reading:
        """The quick reading with a notice that no model has read it, where one may, so that one can."""
        if reading.reader != "rules" or not self._recaller.may_ask_model(asker):
            return reading
        notice = Notice("model_unavailable", words.QUICK_READING_KEPT)
        return replace(reading, notices=(*reading.notices, notice))

    async def _is_still_kept(self, interaction: discord.Interaction, key: str) -> bool:
        """Whether it was not forgotten while its card was sent: it must not come back with that."""
        asker = asker_of_interaction(interaction, private=True)
        return await Library(self._services.memory).article(asker, digest_of(key)) is not None


async def name_of(person: int, interaction: discord.Interaction) -> str:
    """Asked of Discord: without a privileged intent it tells nobody's name beforehand."""
    guild = guild_of(interaction)
    if person == interaction.user.id or guild is None:
        return interaction.user.display_name
    try:
        return (await guild.fetch_member(person)).display_name
    except discord.HTTPException:
        return words.SOMEBODY
