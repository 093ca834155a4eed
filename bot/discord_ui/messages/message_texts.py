"""The text that a message carries: written, forwarded, or in a text file on it.

A paste over 2,000 characters becomes a file, with the message empty or partly filled: both are joined.
"""

import discord

from bot.discord_ui.pastes.pieces import Piece, pieces_of
from bot.discord_ui.words import command_catalogue as words

WRITTEN = (discord.MessageType.default, discord.MessageType.reply)  # by somebody, unlike a pin
NEARLY_FULL = 1900  # characters of the 2,000 that a message takes: who splits a paste fills its pieces


def pieces_on(message: discord.Message, content: str | None = None) -> tuple[Piece, ...]:
    """`content`: in place of what is written on it."""
    written = message.content if content is None else content
    return tuple(pieces_of([message, *message.message_snapshots], written))


def is_full(message: discord.Message) -> bool:
    """Whether another message may hold the rest of it."""
    return len(message.content) >= NEARLY_FULL and not message.attachments


def doubt_of(message: discord.Message) -> str:
    """Why its end may be missing; see `Paste`."""
    return words.SAW_ONE_MESSAGE if is_full(message) else ""
