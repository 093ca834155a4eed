"""The text that a message carries: written, forwarded, or in a text file on it.

A paste over 2,000 characters becomes a file, with the message empty or partly filled: both are joined.
"""

from collections.abc import Sequence

import discord

from bot.discord_ui import command_catalogue as words
from bot.discord_ui.attachments import texts_of
from bot.discord_ui.failures import Refusal
from bot.discord_ui.pastes import joined, without_mention


async def text_of(message: discord.Message, *, addressed_to: int | None = None) -> str:
    """Everything readable on `message`, without the mention of `addressed_to`. Raises `Refusal`."""
    parts: Sequence[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    pieces = [piece for part in parts for piece in await _pieces_of(part, addressed_to)]
    text = joined(pieces)
    if not text.strip():
        raise Refusal(words.NOTHING_THERE)
    return text


async def _pieces_of(part: discord.Message | discord.MessageSnapshot, addressed_to: int | None) -> list[str]:
    content = without_mention(part.content, addressed_to) if addressed_to else part.content
    files = await texts_of(part.attachments, skip_pictures=bool(content.strip()) or len(part.attachments) > 1)
    return [content, *files]
