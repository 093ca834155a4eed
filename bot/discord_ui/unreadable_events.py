"""An event that discord.py cannot read is one line in the log; left alone, it would end the process.

Only the opening of a session has to be read: without it Byline would not know who it is. So that is
treated as a lost connection, which discord.py makes anew after a pause that grows.
"""

import logging
from collections.abc import Callable
from typing import Any

import discord

logger = logging.getLogger(__name__)

FIRST_OF_SESSION = "READY"

Parse = Callable[[Any], None]


class UnreadableOpening(OSError):  # noqa: N818 -- the name says what is wrong, as people would
    """A session could not begin. An OSError is what discord.py takes for a lost connection."""


def pass_by_unreadable_events(client: discord.Client) -> None:
    """Before it connects: discord.py looks up in a table of its state who reads an event."""
    table: dict[str, Parse] = client._connection.parsers
    for event, parse in list(table.items()):
        table[event] = _connecting_anew(parse) if event == FIRST_OF_SESSION else _passing_by(event, parse)


def _passing_by(event: str, parse: Parse) -> Parse:
    def careful(data: Any) -> None:
        try:
            parse(data)
        except Exception as error:
            logger.warning("an event %s of Discord’s could not be read: %s", event, type(error).__name__)

    return careful


def _connecting_anew(parse: Parse) -> Parse:
    def careful(data: Any) -> None:
        try:
            parse(data)
        except Exception as error:
            raise UnreadableOpening from error

    return careful
