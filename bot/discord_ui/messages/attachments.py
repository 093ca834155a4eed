"""Text out of the files on a message: fetched within bounds, read as `byline read` reads files."""

import asyncio
from collections.abc import Sequence
from typing import Protocol

import discord

from bot.article.received_text import ArticleText
from bot.discord_ui.failures import CONNECTION_ERRORS, Refusal, passes_by
from bot.discord_ui.words import command_catalogue as words
from bot.documents.bounded import read_within_bounds
from bot.documents.read_document import MOST_BYTES
from bot.errors import ArticleError

PATIENCE_SECONDS = 20.0
PAUSES_SECONDS = (0.2, 1.0)  # before it is tried once more
MEGABYTE = 1_000_000
LONGEST_NAME = 60


class File(Protocol):
    """`size` is in bytes, as Discord tells it."""

    @property
    def filename(self) -> str: ...

    @property
    def size(self) -> int: ...

    async def read(self) -> bytes: ...


async def texts_of(files: Sequence[File], *, patience: float = PATIENCE_SECONDS) -> list[ArticleText]:
    """The text of each, in order. Raises `Refusal` with words for who sent them."""
    return list(await asyncio.gather(*(_text_of(one, patience) for one in files)))


async def _text_of(attachment: File, patience: float) -> ArticleText:
    name = _shown_name(attachment.filename)
    if attachment.size > MOST_BYTES:
        size = f"{attachment.size / MEGABYTE:.1f}"
        raise Refusal(words.FILE_TOO_LARGE.format(name=name, size=size, limit=str(MOST_BYTES // MEGABYTE)))
    data = await _fetched(attachment, name, patience)
    try:
        received = await asyncio.to_thread(read_within_bounds, data, attachment.filename)
    except ArticleError as error:
        raise Refusal(words.FILE_UNREADABLE.format(name=name, reason=error.user_message)) from error
    return received.as_pasted()


async def _fetched(attachment: File, name: str, patience: float) -> bytes:
    """The file; tried again where Discord cannot hand it over just now."""
    try:
        async with asyncio.timeout(patience):
            for pause in PAUSES_SECONDS:
                try:
                    return await attachment.read()
                except (discord.HTTPException, *CONNECTION_ERRORS) as error:
                    if not passes_by(error):
                        raise
                await asyncio.sleep(pause)
            return await attachment.read()
    except (discord.NotFound, discord.Forbidden) as error:  # a link that has expired is forbidden
        raise Refusal(words.FILE_GONE.format(name=name)) from error
    except TimeoutError as error:
        raise Refusal(words.FILE_SLOW.format(name=name)) from error
    except (discord.HTTPException, *CONNECTION_ERRORS) as error:
        raise Refusal(words.FILE_FAILED.format(name=name)) from error


def _shown_name(name: str) -> str:
    """A file's name in a message: nothing in it formats or pings."""
    shown = discord.utils.escape_markdown(discord.utils.escape_mentions(" ".join(name.split())))
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME]}…"
