"""The time as Discord tells it with each answer: this machine's clock may be set while people wait."""

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from types import SimpleNamespace

import aiohttp

API = "/api/"
LATE_SECONDS = 1.0  # that an answer may come after its moment


class DiscordClock:
    """`steady` counts seconds and is never set; `own`, the machine's, counts until Discord says something."""

    def __init__(
        self, steady: Callable[[], float] = time.monotonic, own: Callable[[], float] = time.time
    ) -> None:
        self._steady = steady
        self._own = own
        self._ahead: float | None = None  # of `steady`, Unix seconds

    def now(self) -> float:
        """Unix seconds."""
        return self._own() if self._ahead is None else self._steady() + self._ahead

    def heard(self, date: str | None) -> None:
        """The `Date` of an answer; what is none is passed over.

        It tells the second and not its part, and takes a while to come. Within that it changes nothing, so
        that the time does not step back with each answer.
        """
        try:
            told = parsedate_to_datetime(date or "").timestamp()
        except (ValueError, OverflowError):
            return
        if self._ahead is None or not told - LATE_SECONDS <= self.now() <= told + 1 + LATE_SECONDS:
            self._ahead = told - self._steady()

    def listening(self) -> aiohttp.TraceConfig:
        trace = aiohttp.TraceConfig()
        trace.on_request_end.append(self._request_ended)
        return trace

    async def _request_ended(
        self, _session: aiohttp.ClientSession, _context: SimpleNamespace, ended: aiohttp.TraceRequestEndParams
    ) -> None:
        if API in ended.url.path:  # what is kept for others to fetch may bear the date of long ago
            self.heard(ended.response.headers.get("Date"))
