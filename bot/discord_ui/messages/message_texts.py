"""The text that a message carries: written, forwarded, or in a text file on it.

A paste over 2,000 characters becomes a file, with the message empty or partly filled: both are joined.
"""

from collections.abc import Sequence

import discord

from bot.discord_ui.failures import Refusal
from bot.discord_ui.messages.attachments import texts_of
from bot.discord_ui.messages.pastes import Paste, joined, without_mention
from bot.discord_ui.words import command_catalogue as words

NEARLY_FULL = 1900  # characters of the 2,000 that a message takes: who splits a paste fills its pieces


async def text_of(message: discord.Message, *, addressed_to: int | None = None) -> str:
    """Everything readable on `message`, without the mention of `addressed_to`. Raises `Refusal`."""
    parts: Sequence[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    pieces = [piece for part in parts for piece in await _pieces_of(part, addressed_to)]
    text = joined(pieces)
    if not text.strip():
        raise Refusal(words.NOTHING_THERE)
    return text


async def paste_of(message: discord.Message, *, addressed_to: int | None = None) -> Paste:
    """`message` as an article of which another message may hold the rest. Raises `Refusal`."""
    text = await text_of(message, addressed_to=addressed_to)
    is_full = len(message.content) >= NEARLY_FULL and not message.attachments
    return Paste(text, words.SAW_ONE_MESSAGE if is_full else "")


async def _pieces_of(part: discord.Message | discord.MessageSnapshot, addressed_to: int | None) -> list[str]:
    content = without_mention(part.content, addressed_to) if addressed_to else part.content
    beside_text = bool(content.strip()) or len(part.attachments) > 1
    return [content, *await texts_of(part.attachments, skip_pictures=beside_text)]
