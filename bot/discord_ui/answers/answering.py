"""How every command and menu runs: acknowledged first, and whatever fails ends in words for who asked."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

import discord

from bot.discord_ui.answers.destinations import InteractionAnswer, MessageAnswer, deferred, tell_privately
from bot.discord_ui.failures import CONNECTION_ERRORS, tell_of

logger = logging.getLogger(__name__)


HEAD_START_SECONDS = 0.05  # of an acknowledgement, within which nothing else is begun


@asynccontextmanager
async def answering(
    interaction: discord.Interaction,
    doing: str,
    *,
    private: bool,
    meanwhile: Callable[[], object] | None = None,
) -> AsyncIterator[InteractionAnswer]:
    """`doing` is for the log. `meanwhile` is called where Discord takes long over the acknowledgement."""
    loop = asyncio.get_running_loop()
    begin = loop.call_later(HEAD_START_SECONDS, meanwhile) if meanwhile else None
    try:
        answer = await deferred(interaction, private=private)
    finally:
        if begin is not None:
            begin.cancel()
    try:
        yield answer
    except Exception as error:  # whatever it is, nobody is left without a word
        with delivered_if_possible():
            await answer.refuse(tell_of(error, doing))


@asynccontextmanager
async def replying(message: discord.Message, doing: str) -> AsyncIterator[MessageAnswer]:
    answer = MessageAnswer(message)
    try:
        yield answer
    except Exception as error:
        with delivered_if_possible():
            await answer.refuse(tell_of(error, doing))


@asynccontextmanager
async def told(interaction: discord.Interaction, doing: str) -> AsyncIterator[None]:
    """For what answers by itself, a form or a line: what fails is told privately."""
    try:
        yield
    except Exception as error:
        with delivered_if_possible():
            await tell_privately(interaction, tell_of(error, doing))


@contextlib.contextmanager
def delivered_if_possible() -> Iterator[None]:
    try:
        yield
    except discord.HTTPException as error:
        logger.warning("a failure could not be told: code %s", error.code)
    except CONNECTION_ERRORS as error:
        logger.warning("a failure could not be told: %s", type(error).__name__)
