"""Being online until told to stop: every way in which that can fail becomes one line of advice."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import discord

from bot.discord_ui.client import BylineClient, GatewayUnreachable
from bot.discord_ui.failures import CONNECTION_ERRORS
from bot.discord_ui.words import running_catalogue as words
from bot.errors import BylineError

logger = logging.getLogger(__name__)

GRACE_SECONDS = 20.0  # to finish what is under way; process managers commonly kill after 30
LOST = (GatewayUnreachable, discord.GatewayNotFound, *CONNECTION_ERRORS)
CHATTY = ("discord.shard", "discord.client", "discord.gateway", "discord.http")
TOO_OFTEN = 429
NO_SUCH_TOKEN = 4004  # of the gateway, where the REST API let the token pass


class CannotStart(BylineError):  # noqa: N818 -- the name says what is wrong, as people would
    """Why Byline cannot start, in words for whoever runs it."""


async def stay_online(client: BylineClient, token: str, stop: asyncio.Event) -> None:
    """Returns after `stop`, with what was under way finished, kept for the next start or given up in words.

    Raises `CannotStart`.
    """
    if not token:
        raise CannotStart(words.LOGIN_MISSING)
    _keep_to_one_line()
    with advice():
        async with client:
            online = asyncio.create_task(client.start(token))
            stopping = asyncio.create_task(stop.wait())
            try:
                await asyncio.wait({online, stopping}, return_when=asyncio.FIRST_COMPLETED)
                if not online.done():
                    await client.finish_work(GRACE_SECONDS)
                    await client.close()
                await online
            finally:
                stopping.cancel()
                online.cancel()
                await asyncio.gather(online, stopping, return_exceptions=True)


@contextmanager
def advice() -> Iterator[None]:
    """Whatever Discord does not go along with becomes `CannotStart`."""
    try:
        yield
    except discord.LoginFailure as error:
        raise CannotStart(words.REFUSED_LOGIN) from error
    except discord.PrivilegedIntentsRequired as error:
        raise CannotStart(words.INTENT_MISSING) from error
    except discord.ConnectionClosed as error:
        if error.code == NO_SUCH_TOKEN:
            raise CannotStart(words.REFUSED_LOGIN) from error
        raise CannotStart(words.DISCORD_REFUSED.format(code=str(error.code))) from error
    except discord.HTTPException as error:
        raise CannotStart(_of_status(error.status)) from error
    except discord.RateLimited as error:
        raise CannotStart(_of_status(TOO_OFTEN)) from error
    except LOST as error:
        raise CannotStart(words.DISCORD_UNREACHABLE) from error
    except BylineError:
        raise
    except Exception as error:  # discord.py ends with whatever it did not expect of Discord
        logger.exception("the connection to Discord ended")
        raise CannotStart(words.DISCORD_NOT_UNDERSTOOD) from error


def _of_status(status: int) -> str:
    if status >= 500:
        return words.DISCORD_DOWN.format(code=str(status))
    return words.DISCORD_UNREACHABLE if status == 404 else words.DISCORD_REFUSED.format(code=str(status))


def _keep_to_one_line() -> None:
    """A connection that drops is daily business: discord.py logs a traceback for it, which tells nothing."""
    for name in CHATTY:
        logger = logging.getLogger(name)
        if not any(isinstance(one, _OneLine) for one in logger.filters):
            logger.addFilter(_OneLine())


class _OneLine(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, (discord.DiscordException, *CONNECTION_ERRORS)):
            record.msg, record.args = f"{record.getMessage()} ({type(error).__name__})", ()
            record.exc_info = record.exc_text = None
        return True


def use_other_address(api_url: str) -> None:
    """REST calls go there, to a proxy that shares Discord's rate limits between processes."""
    if api_url:
        discord.http.Route.BASE = api_url.rstrip("/")
