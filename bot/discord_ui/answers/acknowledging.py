"""The first thing that Discord hears of a command, a press or a form; it waits three seconds for it."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import discord

from bot.discord_ui.failures import CONNECTION_ERRORS, TOO_MANY

logger = logging.getLogger(__name__)

SILENT = discord.AllowedMentions.none()
ALREADY_ACKNOWLEDGED = 40060
LONGEST_SECONDS = 5.0  # what arrived within three may be answered later
LEAST_REST_SECONDS = 1.0  # of discord.py before it repeats what met a server error


class AnsweredByAnother(Exception):  # noqa: N818 -- the name says what is wrong, as people would
    """Another process with the same token was faster."""


async def acknowledge(interaction: discord.Interaction, *, private: bool, changes_card: bool) -> int | None:
    """The id of the message to come, where Discord tells it. `changes_card`: there will be no new one.

    One whose answer was lost may have arrived or not, so it is sent once more; so is one that the shield
    before Discord kept out. Raises `AnsweredByAnother`.
    """
    loop = asyncio.get_running_loop()
    began = loop.time()
    try:
        return await _acknowledged(interaction, private=private, changes_card=changes_card)
    except CONNECTION_ERRORS:
        was_repeated = True
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED and error.status != TOO_MANY:
            raise
        was_repeated = error.status == TOO_MANY or loop.time() - began >= LEAST_REST_SECONDS
    if not was_repeated:
        raise AnsweredByAnother
    try:
        return await _acknowledged(interaction, private=private, changes_card=changes_card)
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
        return None  # a second one was one too many: the first arrived, and all is well


async def _acknowledged(interaction: discord.Interaction, *, private: bool, changes_card: bool) -> int | None:
    async with asyncio.timeout(LONGEST_SECONDS):
        if changes_card:
            response = await interaction.response.defer()
        else:
            response = await interaction.response.defer(ephemeral=private, thinking=True)
    return response.message_id if response else None


async def tell_privately(interaction: discord.Interaction, reason: str) -> None:
    """A private line, whether or not the interaction was answered before."""
    if interaction.response.is_done():
        await interaction.followup.send(reason, ephemeral=True, allowed_mentions=SILENT)
    else:
        await interaction.response.send_message(reason, ephemeral=True, allowed_mentions=SILENT)


@contextmanager
def delivered_if_possible() -> Iterator[None]:
    """Log where a failure cannot even be told."""
    try:
        yield
    except discord.HTTPException as error:
        logger.warning("a failure could not be told: code %s", error.code)
    except CONNECTION_ERRORS as error:
        logger.warning("a failure could not be told: %s", type(error).__name__)
