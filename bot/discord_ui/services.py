"""Everything with which Byline answers on Discord, each part made once and handed what it needs."""

import asyncio
from collections.abc import Callable

import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.answers.which_article import ArticleChoice, WhichPress
from bot.discord_ui.buttons.card_changes import CardChanges
from bot.discord_ui.buttons.card_presses import CardPresses, Recaller
from bot.discord_ui.buttons.channel_cards import ChannelCards
from bot.discord_ui.buttons.correction_dialog import CorrectionDialog
from bot.discord_ui.buttons.forget_dialog import ForgetDialog
from bot.discord_ui.cards.forget_presses import ForgetPress
from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.cards.restoring import RestorePress
from bot.discord_ui.cards.settings_presses import SettingPress
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.ask import add_ask
from bot.discord_ui.commands.context import add_context
from bot.discord_ui.commands.forget import add_forget
from bot.discord_ui.commands.forms import Forms
from bot.discord_ui.commands.help import add_help
from bot.discord_ui.commands.hiding import hiding_as_chosen
from bot.discord_ui.commands.library import add_library_commands
from bot.discord_ui.commands.library_pages import ArticlePages, FoundPages
from bot.discord_ui.commands.menus import add_menus
from bot.discord_ui.commands.privacy import add_privacy
from bot.discord_ui.commands.question_form import open_question_form
from bot.discord_ui.commands.quote import add_quote
from bot.discord_ui.commands.reading import add_reading_commands
from bot.discord_ui.commands.settings import SettingsCommand
from bot.discord_ui.commands.usage import add_usage
from bot.discord_ui.failures import CONNECTION_ERRORS, Refusal
from bot.discord_ui.held_in_memory import HeldInMemory
from bot.discord_ui.messages.fulfilling import Errands
from bot.discord_ui.messages.gathering import Gatherer
from bot.discord_ui.messages.mentions import Mentions
from bot.discord_ui.messages.message_changes import MessageChanges
from bot.discord_ui.messages.message_services import MessageServices
from bot.discord_ui.messages.missed_messages import MissedMessages
from bot.discord_ui.messages.reading_channels import ReadingChannels
from bot.discord_ui.options import ClientOptions
from bot.discord_ui.pastes.split_pastes import SplitPastes
from bot.discord_ui.servers import Servers
from bot.discord_ui.words import command_catalogue as words
from bot.documents.web_pages import WebPages
from bot.pipeline.keeping.channel_limit import ChannelLimit
from bot.pipeline.keeping.daily_backups import DailyBackups
from bot.pipeline.keeping.other_processes import OtherProcesses
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.readings.rereading import Rereading
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workflows.forgetting import Forgetting
from bot.pipeline.workflows.upkeep import Upkeep

LOOKING_SECONDS = 5.0  # for a message; somebody waits


class DiscordServices:
    def __init__(
        self,
        client: discord.AutoShardedClient,
        services: Services,
        options: ClientOptions,
        now: Callable[[], float],
    ) -> None:
        """`now` tells Unix seconds by a clock that nobody sets."""
        self._client = client
        self._services = services
        self._options = options
        self.choices = ServerChoices(services.memory, self._parent_of)
        services.budget.chosen = self.choices.of
        services.memory.go_by(now)
        self._outbox = outbox = Outbox(services.memory)
        services.metrics.watch("outbox", "Answers that are owed to somebody.", lambda: outbox.count)
        self._patience = options.patience(outbox.is_too_late)
        others = OtherProcesses(services.memory)
        self.deliverer = Deliverer(client, outbox, services.close, self._patience, others)
        self._pastes = SplitPastes(services.memory.now)
        self._answer_with(services, options)
        self._react_to_presses(services, options)
        self._keep_and_forget(services, options)
        forget = self.forget_dialog.forget
        errands = Errands(self._message_services, self._questions, self.mentions, self.channels, forget)
        self.deliverer.delivery.fulfil = errands.do
        self.deliverer.left_over.withheld = services.memory.withheld

    def add_commands(self, tree: Tree) -> None:
        memory, deliverer = self._services.memory, self.deliverer
        hides = hiding_as_chosen(self.choices)
        add_help(tree, self._services, self._options)
        add_privacy(tree, self._services, self.choices, self._options)
        add_reading_commands(tree, deliverer, self.reader, hides)
        if self._options.has_menus:
            add_menus(tree, deliverer, self._pastes)
        add_ask(tree, deliverer, self._questions, hides)
        add_quote(tree, deliverer, memory, self._recaller)
        add_library_commands(tree, deliverer, memory)
        self.settings.add_to(tree)
        add_usage(tree, deliverer, self._services)
        add_forget(tree, deliverer, self.forget_dialog, self._questions)
        add_context(tree, deliverer, self._services, self.forget_dialog, self._questions)

    async def handle_message(self, message: discord.Message) -> None:
        if not await self.mentions.handle_message(message):
            await self.channels.handle_message(message)

    async def handle_press(self, interaction: discord.Interaction, custom_id: str, chosen: list[str]) -> None:
        """`chosen` are the values chosen in a menu."""
        if (known := Press.read(custom_id)) and (press := known.with_choice(chosen)):
            await self.presses.handle_press(interaction, press)
        elif setting := SettingPress.read(custom_id):
            values = [setting.value] if setting.value else chosen
            await self.settings.handle_press(interaction, setting.setting, values)
        elif forget := ForgetPress.read(custom_id):
            await self.forget_dialog.handle_press(interaction, forget)
        elif removed := RestorePress.read(custom_id):
            await self.changes.restore(interaction, removed)
        elif which := WhichPress.read(custom_id):
            await self.article_choice.handle_press(interaction, which, chosen[0])
        else:
            async with self.deliverer.telling_failures(interaction, "answering an unknown button"):
                raise Refusal(words.BUTTON_UNKNOWN)

    def _answer_with(self, services: Services, options: ClientOptions) -> None:
        """Readings, and answers to questions."""
        client, pastes = self._client, self._pastes
        self.reader = reader = ArticleReader(services, options.reading, options.pace, self.choices)
        reader.public_cards.is_there = self._has_message
        self.deliverer.left_over.expect_card = reader.expect_card
        language = options.reading.language
        self._questions = questions = Questions(services, options.pace, language, self.choices)
        pages = WebPages() if options.fetch_links else None
        questions.unkept = reader.unkept
        gatherer = Gatherer(client, questions.library, pages)
        self._message_services = message_services = MessageServices(
            client, reader, pastes, gatherer, self.deliverer, options.has_menus
        )
        self.mentions = Mentions(message_services, questions)
        limit = ChannelLimit(services.memory)
        self.channels = ReadingChannels(message_services, self.choices, limit, self._patience)
        self.missed = MissedMessages(client, self.handle_message, self.channels.places, services.memory.now)
        self.forms = Forms(self.deliverer, reader)
        self.message_changes = MessageChanges(services.conversations, questions.forget_card)

    def _react_to_presses(self, services: Services, options: ClientOptions) -> None:
        self._recaller = Recaller(services, options.reading, self.choices)
        deliverer = self.deliverer
        cards = ChannelCards(services, self.reader, self._recaller)
        self.changes = CardChanges(cards, deliverer, self.reader, self._recaller, services.memory.now)
        pages = ArticlePages(deliverer, services.memory)
        found = FoundPages(deliverer, services.memory)
        correcting = CorrectionDialog(services, deliverer, self._recaller, cards)
        self.forms.correcting = correcting
        others = {
            **self.changes.handlers,
            **correcting.handlers,
            Action.ARTICLES: pages.turn_page,
            Action.FOUND: found.turn_page,
            Action.ASK: open_question_form,
        }
        self.presses = CardPresses(deliverer, self._recaller, others)
        self.article_choice = ArticleChoice(deliverer)
        self.settings = SettingsCommand(
            services, deliverer, self.choices, options.reading, options.retention_days
        )

    def _keep_and_forget(self, services: Services, options: ClientOptions) -> None:
        forgetting = Forgetting(services, self.choices)
        reader = self.reader
        held = HeldInMemory(forgetting, self._pastes, reader.public_cards, reader.names, self._questions)
        forgetting.also_drop(held.forget)
        self.forget_dialog = ForgetDialog(self.deliverer, forgetting, services.memory.now)
        self.servers = Servers(self._client, services.memory, forgetting)
        self.upkeep = Upkeep(
            services.memory,
            forgetting,
            self.choices,
            options.retention_days,
            outbox=self._outbox,
            backups=DailyBackups(options.backup_folder) if options.backup_folder else None,
            is_present=self.servers.is_present,
        )
        record = services.model_services.record.latest if services.model_services else None
        self.rereading = Rereading(services.memory, record)

    async def _has_message(self, channel: int, message: int) -> bool:
        """Whether it is still there; also where Discord does not tell."""
        try:
            async with asyncio.timeout(LOOKING_SECONDS):
                await self._client.get_partial_messageable(channel).fetch_message(message)
        except discord.NotFound:
            return False
        except (discord.HTTPException, *CONNECTION_ERRORS):
            return True
        return True

    def _parent_of(self, channel: int) -> int | None:
        thread = self._client.get_channel(channel)
        return thread.parent_id if isinstance(thread, discord.Thread) else None
