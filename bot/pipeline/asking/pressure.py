"""Whether the provider has too much to do: it says so, or keeps a request waiting."""

import asyncio
from typing import Self

from bot.errors import ModelTooSlow, RateLimited
from bot.pipeline.budgets.fair_queue import Admission
from bot.pipeline.language_model import ModelEvent, Retrying, TextDelta

LONGEST_WAIT_SECONDS = 20.0  # for the first word; a server that keeps it longer works on others meanwhile


class Pressure:
    """Sees the events of one request, and how it ends; `admission` is told where there were too many."""

    def __init__(self, admission: Admission) -> None:
        self._admission = admission
        self._clock = asyncio.get_running_loop().time
        self._waiting_since: float | None = self._clock()

    async def __aenter__(self) -> Self:
        return self

    def note_event(self, event: ModelEvent) -> None:
        if isinstance(event, TextDelta) and self._waiting_since is not None:
            if self._clock() - self._waiting_since > LONGEST_WAIT_SECONDS:
                self._admission.was_refused()
            self._waiting_since = None
        elif isinstance(event, Retrying):
            self._waiting_since = self._clock() + event.in_seconds
            if isinstance(event.error, RateLimited):
                self._admission.was_refused()

    async def __aexit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, RateLimited | ModelTooSlow):
            self._admission.was_refused()
