import functools
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias

import discord
from discord import app_commands

from bot.cards.harmless import harmless_line
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped
from bot.errors import BylineError
from bot.pipeline.keeping.library import Library
from bot.pipeline.memory import Memory

logger = logging.getLogger(__name__)

MOST_OFFERED = 25  # Discord's documentation, "Autocomplete"

Choices: TypeAlias = list[app_commands.Choice[str]]
Completed: TypeAlias = Callable[[discord.Interaction, str], Coroutine[Any, Any, Choices]]


def offered(label: str, value: str) -> app_commands.Choice[str]:
    """One of what Discord offers while somebody types: a line in which nothing turns words around."""
    return app_commands.Choice(name=clipped(harmless_line(label), OPTION_LABEL) or "…", value=value)


def nothing_in_trouble(completed: Completed) -> Completed:
    """Where the library cannot be looked into, nothing is offered; what is typed is still taken."""

    @functools.wraps(completed)
    async def offers(interaction: discord.Interaction, typed: str) -> Choices:
        try:
            return await completed(interaction, typed)
        except BylineError as error:
            logger.info("nothing can be offered: %s", type(error).__name__)
            return []

    return offers


async def speaker_choices(memory: Memory, interaction: discord.Interaction, typed: str) -> Choices:
    """The speakers of whose names a word begins as what is typed; the first ones where nothing is."""
    asker = asker_of_interaction(interaction, private=True)
    names = await Library(memory).speakers_completing(asker, typed)
    return [offered(name, name) for name in names if len(name) <= OPTION_LABEL]


def article_choices(library: Library) -> Completed:
    """Offers articles that the person may see, whose title holds the words that were typed."""

    @nothing_in_trouble
    async def completed(interaction: discord.Interaction, typed: str) -> Choices:
        asker = asker_of_interaction(interaction, private=True)
        known = await library.newest(asker, most=MOST_OFFERED, title=typed)
        return [offered(one.title, key_of(one.digest)) for one in known]

    return completed
