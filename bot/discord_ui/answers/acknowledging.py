"""The first thing that Discord hears of a command, a press or a form; it waits three seconds for it."""

import discord

from bot.discord_ui.failures import CONNECTION_ERRORS

SILENT = discord.AllowedMentions.none()
ALREADY_ACKNOWLEDGED = 40060


async def acknowledge(interaction: discord.Interaction, *, private: bool, changes_card: bool) -> int | None:
    """The id of the message to come, where Discord tells it. `changes_card`: there will be no new one.

    One whose answer was lost may have arrived or not, so it is sent once more.
    """
    try:
        return await _acknowledged(interaction, private=private, changes_card=changes_card)
    except CONNECTION_ERRORS:
        return await _acknowledged(interaction, private=private, changes_card=changes_card)


async def _acknowledged(interaction: discord.Interaction, *, private: bool, changes_card: bool) -> int | None:
    """A second acknowledgement, of Byline's or of discord.py's after a server error, may be one too many:
    then the first arrived, and all is well.
    """
    try:
        if changes_card:
            response = await interaction.response.defer()
        else:
            response = await interaction.response.defer(ephemeral=private, thinking=True)
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
        return None
    return response.message_id if response else None


async def tell_privately(interaction: discord.Interaction, reason: str) -> None:
    """A private line, whether or not the interaction was answered before."""
    if interaction.response.is_done():
        await interaction.followup.send(reason, ephemeral=True, allowed_mentions=SILENT)
    else:
        await interaction.response.send_message(reason, ephemeral=True, allowed_mentions=SILENT)
