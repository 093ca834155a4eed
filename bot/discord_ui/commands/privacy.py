"""/privacy: what this Byline stores, for how long, who sees it and who receives it, as it is set here."""

import discord

from bot.discord_ui.answers.acknowledging import SILENT
from bot.discord_ui.askers import scope_of_interaction
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.options import ClientOptions, Papers
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import help_catalogue as help_words
from bot.pipeline.scopes import is_direct
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.words.phrases import amount
from storage.server_settings import ServerSettings


def add_privacy(
    tree: Tree,
    services: Services,
    choices: ServerChoices,
    options: ClientOptions,
) -> None:
    @tree.command(name="privacy", description=words.PRIVACY)
    async def show_privacy(interaction: discord.Interaction) -> None:
        scope = scope_of_interaction(interaction)
        text = privacy_text(
            services,
            choices.of(scope),
            options.papers,
            options.retention_days,
            own=is_direct(scope),
            fetches_links=options.fetch_links,
        )
        await interaction.response.send_message(text, ephemeral=True, allowed_mentions=SILENT)


def privacy_text(
    services: Services,
    chosen: ServerSettings,
    papers: Papers,
    usual_retention: int | None,
    *,
    own: bool = False,
    fetches_links: bool = False,
) -> str:
    """`own`: of what is one person's alone rather than a server's."""
    days = usual_retention if chosen.retention_days is None else chosen.retention_days
    kept = (
        amount(days, help_words.PRIVACY_KEPT_DAYS)
        if days
        else help_words.PRIVACY_KEPT_OWN
        if own
        else help_words.PRIVACY_KEPT
    )
    reading = len(chosen.reading_channels)
    lines = [
        help_words.PRIVACY_STORED,
        *([amount(reading, help_words.PRIVACY_READING_CHANNELS)] if reading else []),
        help_words.PRIVACY_SEEN_OWN if own else help_words.PRIVACY_SEEN,
        kept,
        _received(services, chosen),
        *([help_words.PRIVACY_LINKS] if fetches_links else []),
        help_words.PRIVACY_ERASING,
    ]
    return "\n".join([help_words.PRIVACY_TITLE, *(f"• {line}" for line in lines), *papers_lines(papers)])


def papers_lines(papers: Papers) -> list[str]:
    """Where the operator's policy and terms are, as far as there are any."""
    lines = []
    if papers.privacy_url:
        lines.append(help_words.PRIVACY_POLICY.format(address=papers.privacy_url))
    if papers.terms_url:
        lines.append(help_words.TERMS_OF_SERVICE.format(address=papers.terms_url))
    return lines


def _received(services: Services, chosen: ServerSettings) -> str:
    if services.model_services is None:
        return help_words.PRIVACY_NOBODY_RECEIVES
    model = services.model_services.calls.identity.name
    received = help_words.PRIVACY_RECEIVES.format(model=model)
    if chosen.quick_channels:
        received += " " + amount(len(chosen.quick_channels), help_words.PRIVACY_QUICK_CHANNELS)
    return received
