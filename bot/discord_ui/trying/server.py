"""A simulated Discord for a person in front of it: time passes as it does, and nothing makes them wait long.

simcord is made for tests. There time stands still until the test moves it, and each action lasts until the
bot is idle. A language model takes longer than a person wants to look at a page that does not move.
"""

import contextlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import discord
import simcord
from simcord._clock import Clock

from bot.discord_ui.client import BylineClient

LONGEST_WAIT_SECONDS = 2.0
QUIET_SECONDS = 0.15  # so long after Byline's last word an action ends, although it works on


class RealClock(Clock):
    """The time of day, and seconds since the start."""

    def __init__(self) -> None:
        self._started = time.perf_counter()  # simcord replaces `time.monotonic` by this clock itself

    @property
    def elapsed(self) -> float:  # type: ignore[override]  # simcord writes it in `advance` alone
        return time.perf_counter() - self._started

    def now(self) -> datetime:
        return datetime.now(UTC)

    def advance(self, seconds: float) -> None:
        """Do nothing: a real clock cannot be moved."""


class SimulatedDiscord(simcord.Env):
    """Interactions say who added Byline: the server, or for `guests`, by id, they themselves.

    Discord's do so, simcord's leave it out. Of what guests write Byline hears nothing, as it is not there.
    """

    def __init__(self, client: BylineClient, **options: Any) -> None:
        super().__init__(client, **options)
        self.guests: set[int] = set()
        self._emit = self.backend.emit
        self.backend.emit = self._emit_to_byline  # type: ignore[method-assign]  # there is no other way in

    def _emit_to_byline(self, event: str, payload: Any) -> None:
        if event == "INTERACTION_CREATE":
            person = payload.get("member", payload)["user"]["id"]
            is_guest = int(person) in self.guests
            owners = {"1": person} if is_guest else {"0": payload.get("guild_id", "0")}
            payload = payload | {"authorizing_integration_owners": owners}
        elif event == "MESSAGE_CREATE" and int(payload["author"]["id"]) in self.guests:
            return
        self._emit(event, payload)


class TryServer(SimulatedDiscord):
    """Its actions end once Byline is idle, or has answered and then says nothing for a moment."""

    def __init__(self, client: BylineClient) -> None:
        super().__init__(client, approved_intents=discord.Intents.all(), settle_timeout=LONGEST_WAIT_SECONDS)
        self.backend.clock = RealClock()
        self.backend.bot_user.name = "Byline"
        self._is_waited_for = True

    @contextmanager
    def not_waited_for(self) -> Iterator[None]:
        """What is called within shows how things are, at once."""
        self._is_waited_for = False
        try:
            yield
        finally:
            self._is_waited_for = True

    async def _settle_internal(self, **limits: Any) -> None:
        # simcord's own way, `external_wait`, covers one task. A reading is several that wait for each other.
        if not self._is_waited_for:
            return
        if limits.get("timeout") is not None or limits.get("_deadline") is not None:
            with contextlib.suppress(TimeoutError):
                await super()._settle_internal(**limits)
            return
        await self._settle_or_answered(limits)

    async def _settle_or_answered(self, limits: dict[str, Any]) -> None:
        began = time.perf_counter()
        before = said = len(self.http_requests)
        while time.perf_counter() - began < LONGEST_WAIT_SECONDS:
            try:
                return await super()._settle_internal(**limits | {"timeout": QUIET_SECONDS})
            except TimeoutError:
                if before < said == len(self.http_requests):
                    return None
                said = len(self.http_requests)
        return None
