"""Whether the provider has too much to do: it says so, or keeps a request waiting."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator

from bot.errors import ModelError, ModelTooSlow, RateLimited
from bot.pipeline.budgets.fair_turns import Turn
from bot.pipeline.language_model import ModelEvent, Retrying, TextDelta

LONGEST_WAIT_SECONDS = 20.0  # for the first word; a server that keeps it longer works on others meanwhile


async def noting_pressure(
    events: AsyncGenerator[ModelEvent, None], turn: Turn
) -> AsyncGenerator[ModelEvent, None]:
    """The `events` of a model; `turn` is told where there were too many requests."""
    clock = asyncio.get_running_loop().time
    waiting_since: float | None = clock()
    try:
        async with contextlib.aclosing(events):
            async for event in events:
                if isinstance(event, TextDelta) and waiting_since is not None:
                    if clock() - waiting_since > LONGEST_WAIT_SECONDS:
                        turn.was_refused()
                    waiting_since = None
                elif isinstance(event, Retrying):
                    waiting_since = clock() + event.in_seconds
                    if isinstance(event.error, RateLimited):
                        turn.was_refused()
                yield event
    except ModelError as error:
        if isinstance(error, RateLimited | ModelTooSlow):
            turn.was_refused()
        raise
