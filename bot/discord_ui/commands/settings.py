"""/settings: one private card with all that can be chosen for a server, or for oneself."""

from collections.abc import Iterable, Sequence

import discord
from discord import app_commands

from bot.discord_ui.answers.acknowledging import tell_privately
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.askers import scope_of_interaction
from bot.discord_ui.cards.layout import View
from bot.discord_ui.cards.settings_card import changed, settings_card
from bot.discord_ui.cards.settings_parts import SettingsSurroundings
from bot.discord_ui.cards.settings_presses import Setting
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.footing import channel_of, guild_of, manages_server
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import settings_catalogue as setting_words
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services


class SettingsCommand:
    """`usual` and `usual_retention`, in days, hold where nothing is chosen."""

    def __init__(
        self,
        services: Services,
        deliverer: Deliverer,
        choices: ServerChoices,
        usual: ReadingOptions,
        usual_retention: int | None,
    ) -> None:
        self._deliverer = deliverer
        self._services = services
        self._choices = choices
        self._usual = usual
        self._usual_retention = usual_retention

    def add_to(self, tree: Tree) -> None:
        @tree.command(name="settings", description=words.SETTINGS)
        @app_commands.default_permissions(manage_guild=True)
        async def settings(interaction: discord.Interaction) -> None:
            async with self._deliverer.answering(interaction, "showing settings") as answer:
                if not manages_server(interaction):
                    await answer.finish(words.MANAGERS_ONLY)
                    return
                await self._show(interaction, answer)

    async def handle_press(
        self, interaction: discord.Interaction, setting: Setting, values: Sequence[str]
    ) -> None:
        """A choice on the card: it holds at once, and the card shows it."""
        what = f"choosing the setting {setting}"
        async with self._deliverer.telling_failures(interaction, what):
            if not manages_server(interaction):
                await tell_privately(interaction, words.MANAGERS_ONLY)
                return
            async with self._deliverer.answering(interaction, what, changes_card=True) as answer:
                around = self._around(interaction)
                scope = scope_of_interaction(interaction)
                await self._choices.change(scope, lambda chosen: changed(chosen, setting, values, around))
                await self._show(interaction, answer)

    async def _show(self, interaction: discord.Interaction, answer: Answer) -> None:
        scope = scope_of_interaction(interaction)
        view: View = settings_card(self._choices.of(scope), self._around(interaction))
        await answer.finish(view)

    def _around(self, interaction: discord.Interaction) -> SettingsSurroundings:
        limits, guild = self._services.budget.limits, guild_of(interaction)
        channel = channel_of(interaction)
        thread = channel.id if isinstance(channel, discord.Thread) and channel.is_private() else None
        return SettingsSurroundings(
            direct=guild is None,
            has_model=self._services.model_services is not None,
            channels=frozenset(one.id for one in guild.channels) if guild else frozenset(),
            thread=thread,
            reads_messages=interaction.client.intents.message_content,
            lacking=_lacking(guild.channels) if guild else {},
            usual_language=self._usual.language,
            usual_sentences=self._usual.summary_sentences,
            usual_retention=self._usual_retention,
            daily_limit=limits.daily_tokens,
            daily_limit_each=limits.daily_tokens_per_person,
            receives=_who_receives(self._services),
        )


def _lacking(channels: Iterable[discord.abc.GuildChannel]) -> dict[int, list[str]]:
    """By channel, what Byline is not allowed there and needs for reading along and answering."""
    found = {}
    for one in channels:
        allowed = one.permissions_for(one.guild.me)
        in_posts = isinstance(one, discord.ForumChannel)
        may_send = allowed.send_messages_in_threads if in_posts else allowed.send_messages
        needed = {
            setting_words.READ_MESSAGE_HISTORY: allowed.read_message_history,
            setting_words.SEND_MESSAGES_IN_THREADS if in_posts else setting_words.SEND_MESSAGES: may_send,
            setting_words.ADD_REACTIONS: allowed.add_reactions,
        }
        if not allowed.view_channel:  # which the others follow from
            needed = {setting_words.VIEW_CHANNEL: False}
        if lacks := [name for name, is_allowed in needed.items() if not is_allowed]:
            found[one.id] = lacks
    return found


def _who_receives(services: Services) -> str:
    if services.model_services is None:
        return setting_words.NOBODY_RECEIVES
    model = services.model_services.calls.identity
    return setting_words.RECEIVES.format(model=model.name, address=model.address)
