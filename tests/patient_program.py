"""`byline run` that promises nothing before it is on the disk, on a machine however busy.

Byline's own patience with the disk ends before Discord's does, and a test that kills it would find lost
what was acknowledged without a promise.

It rests less than `byline run`: nobody's further command waits for their first ones, since tests send as one
person what many would, and discord.py neither waits for more servers nor before a session that begins anew.
"""

import functools
import sys
from typing import Any

from discord import Client
from discord.state import AutoShardedConnectionState

from bot.__main__ import main
from bot.discord_ui.answers import acknowledging_pace
from bot.pipeline.keeping import promises
from tests.loopback_discord.watch import PATIENCE_SECONDS

MORE_SERVERS_SECONDS = 0.1


async def at_once(*_: Any, **__: Any) -> None:
    """In place of five seconds."""


if __name__ == "__main__":
    promises.PATIENCE_SECONDS = PATIENCE_SECONDS
    acknowledging_pace.APART_SECONDS = 0.0
    Client.before_identify_hook = at_once  # type: ignore[method-assign]
    AutoShardedConnectionState.__init__ = functools.partialmethod(  # type: ignore[assignment]
        AutoShardedConnectionState.__init__, guild_ready_timeout=MORE_SERVERS_SECONDS
    )
    sys.exit(main(sys.argv[1:]))
