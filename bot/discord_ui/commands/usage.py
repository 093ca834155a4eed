import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.usage_card import usage_card
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import guild_of, manages_server
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import settings_catalogue as setting_words
from bot.pipeline.budgets.usage import usage_report
from bot.pipeline.services import Services


def add_usage(tree: Tree, deliverer: Deliverer, services: Services) -> None:
    @tree.command(name="usage", description=words.USAGE)
    async def usage(interaction: discord.Interaction) -> None:
        async with deliverer.answering(interaction, "telling what was used") as answer:
            if services.model_services is None:
                raise Refusal(setting_words.USAGE_NO_MODEL)
            asker = asker_of_interaction(interaction, private=True)
            report = await usage_report(services.memory, services.budget, asker)
            whole = guild_of(interaction) is not None and manages_server(interaction)
            await answer.finish(usage_card(report, with_whole=whole))
