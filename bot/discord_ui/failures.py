"""The one place where an exception becomes words for a person.

What happened and what to do; where something failed, with a reference that stands in the log beside the
exception itself.
Nothing of the exception's own words is ever shown.
"""

import logging

import aiohttp
import discord
from discord import app_commands

from bot.discord_ui.words import command_catalogue as words
from bot.errors import ArticleError, BylineError
from bot.pipeline.library_unavailable import LibraryBroken
from bot.request_context import current_request, new_reference

logger = logging.getLogger(__name__)

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION = 10003, 10008, 10015, 10062
INVALID_WEBHOOK_TOKEN = 50027
INVALID_FORM = 50035
NO_MORE_FOLLOW_UPS = 40094
THREAD_ARCHIVED = 50083
TOO_MANY = 429  # requests
# What breaks on the way to Discord. aiohttp's own are no OSErrors, apart from a few.
CONNECTION_ERRORS = (OSError, TimeoutError, aiohttp.ClientError)
# What an interaction's token brings when its fifteen minutes are over, or all its messages were sent.
TOKEN_EXPIRED = frozenset({UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION, INVALID_WEBHOOK_TOKEN, NO_MORE_FOLLOW_UPS})


class Refusal(BylineError):  # noqa: N818 -- the name says what is wrong, as people would
    """Something that a person asked for and that cannot be done, in words of the catalogue."""


def tell_of(error: BaseException, doing: str) -> str:
    """Words for whoever waited while Byline was `doing` something; the log gets the rest."""
    error = _cause_of(error)
    request = current_request()
    reference = request.reference if request else new_reference()
    what = words_for(error)
    if isinstance(error, (Refusal, ArticleError)):
        logger.info("%s: %s: %s", reference, doing, type(error).__name__)
        return what  # nothing failed: it says what to do
    if isinstance(error, (BylineError, discord.HTTPException, discord.RateLimited, *CONNECTION_ERRORS)):
        code = f" {error.code}" if isinstance(error, discord.HTTPException) and error.code else ""
        logger.warning("%s: %s: %s%s", reference, doing, type(error).__name__, code)
    else:
        logger.error("%s: %s", reference, doing, exc_info=error)
    return f"{what}\n{words.REFERENCE.format(reference=reference)}"


def words_for(error: BaseException) -> str:
    """What happened and what to do."""
    if isinstance(error, LibraryBroken):
        return words.LIBRARY_BROKEN
    if isinstance(error, BylineError):
        return error.user_message
    if isinstance(error, discord.HTTPException):
        return _words_for_http(error)
    if isinstance(error, discord.RateLimited):
        return words.DISCORD_BUSY
    if isinstance(error, (discord.DiscordServerError, *CONNECTION_ERRORS)):
        return words.DISCORD_TROUBLE
    return words.UNKNOWN_FAILURE


def is_expired(error: discord.HTTPException) -> bool:
    """Whether the interaction, rather than a message, is gone."""
    return error.code in TOKEN_EXPIRED


def passes_by(error: BaseException) -> bool:
    """Whether the same may well succeed a little later."""
    if isinstance(error, discord.HTTPException):
        return error.status >= 500 or error.status == TOO_MANY
    return isinstance(error, (discord.RateLimited, *CONNECTION_ERRORS))


def closes_the_way(error: discord.HTTPException) -> bool:
    """Whether Byline may not, or cannot any more, write in that place."""
    return isinstance(error, discord.Forbidden) or error.code in (UNKNOWN_CHANNEL, THREAD_ARCHIVED)


def lacks_what_it_answers(error: discord.HTTPException) -> bool:
    """Whether the message that was to be replied to is gone."""
    return error.code == INVALID_FORM and "message_reference" in error.text


def _words_for_http(error: discord.HTTPException) -> str:
    if error.code == UNKNOWN_INTERACTION:
        return words.TOO_LATE
    if error.code in (UNKNOWN_MESSAGE, UNKNOWN_CHANNEL) or lacks_what_it_answers(error):
        return words.MESSAGE_GONE
    if closes_the_way(error):
        return words.NO_PERMISSION
    if error.status == TOO_MANY:
        return words.DISCORD_BUSY
    if error.status >= 500:
        return words.DISCORD_TROUBLE
    return words.TOO_LONG_FOR_DISCORD if error.status == 400 else words.UNKNOWN_FAILURE


def _cause_of(error: BaseException) -> BaseException:
    """What a command's callback raised, without the wrapper that discord.py puts around it."""
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error
