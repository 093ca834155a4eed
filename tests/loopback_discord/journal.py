"""What the bot asked of Discord, in order, with the moments of arrival and answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.loopback_discord.calls import Call
from tests.loopback_discord.watch import PATIENCE_SECONDS, Watch


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    data: bytes


@dataclass(slots=True)
class Request:
    """One REST request. Moments are of `time.monotonic`, which the processes of a machine share.

    `status` stays None where the connection was dropped in place of an answer.
    """

    call: Call | None
    method: str
    path: str
    arrived_at: float
    arguments: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    authorization: str | None = None
    body: Any = None
    files: tuple[Upload, ...] = ()
    status: int | None = None
    answered_at: float | None = None

    def __str__(self) -> str:
        return f"{self.method} {self.path}: {self.status or 'no answer'}"


class Journal:
    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.remarks: list[str] = []  # what happened on the gateway, between the requests
        self.watch = Watch(self.transcript)

    def begin(self, request: Request) -> None:
        self.requests.append(request)
        self.watch.tell()

    def end(self, request: Request, status: int | None, at: float) -> None:
        request.status, request.answered_at = status, at
        self.remark(str(request))

    def remark(self, words: str) -> None:
        self.remarks.append(words)
        self.watch.tell()

    def of(self, call: Call) -> list[Request]:
        return [one for one in self.requests if one.call is call]

    @property
    def unknown(self) -> list[Request]:
        """Requests that this Discord does not understand."""
        return [one for one in self.requests if one.call is None]

    async def begun(self, call: Call, count: int = 1) -> None:
        """When so many requests of the kind have arrived, answered or not."""
        await self.watch.until(lambda: len(self.of(call)) >= count or None, f"{count} × {call} to begin")

    async def answered(
        self, call: Call, count: int = 1, patience_seconds: float = PATIENCE_SECONDS
    ) -> list[Request]:
        """The first `count` requests of the kind, once all are over, dropped ones included."""

        def look() -> list[Request] | None:
            over = [one for one in self.of(call) if one.answered_at is not None]
            return over[:count] if len(over) >= count else None

        return await self.watch.until(look, f"{count} × {call}", patience_seconds)

    def transcript(self) -> str:
        under_way = [f"{one} yet" for one in self.requests if one.answered_at is None]
        return "\n".join(["This happened:", *self.remarks, *under_way])
