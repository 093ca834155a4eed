"""What is known of a model's server: which optional fields it takes, and how large its window is.

Learned from what it refuses and tells, and remembered for that address and model, so that it is paid for
once. A fuller form of request is tried again now and then: servers get better.
"""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Protocol

from bot.pipeline.language_model import ModelIdentity
from bot.pipeline.memory import Memory
from bot.pipeline.storage_failures import log_storage_failure
from bot.pipeline.writing_beside import WritesBeside
from storage.model_servers import ModelServerStore

SECONDS_OF_A_WEEK = 7 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Which optional forms of a request a server takes, for one model. The start is the most."""

    json_schema: bool = True  # else the form is asked for in words
    stream_options: bool = True  # else no usage is reported
    reasoning_effort: bool = True
    prompt_cache_key: bool = True
    separate_turns: bool = True  # else messages of one role that follow each other are made one
    system_role: bool = True  # else its words open the first message of the user

    @property
    def lacking(self) -> tuple[str, ...]:
        """The names of what it does not take."""
        return tuple(one.name for one in fields(self) if not getattr(self, one.name))


EVERYTHING = Capabilities()


def is_stale(since: int, now: int) -> bool:
    """Whether what was learned then is to be learned anew; also what a clock that was set calls later."""
    return not 0 <= now - since < SECONDS_OF_A_WEEK


def capabilities_without(names: tuple[str, ...]) -> Capabilities:
    """Names that this Byline does not know are passed over."""
    known = {one.name for one in fields(Capabilities)}
    return Capabilities(**dict.fromkeys(known.intersection(names), False))


@dataclass(frozen=True, slots=True)
class KnownServer:
    """`takes` since `learned_at`; times are Unix seconds.

    `on_trial`: lesser forms, by what they lack, that worked where a fuller one failed and the server did
    not say why, and how often. `window_tokens`: as the server told at `window_asked_at`; None where it
    does not tell.
    """

    takes: Capabilities = EVERYTHING
    learned_at: int = 0
    on_trial: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    window_tokens: int | None = None
    window_asked_at: int = 0

    def as_json(self) -> str:
        return json.dumps(
            {
                "lacks": self.takes.lacking,
                "learned_at": self.learned_at,
                "on_trial": [[list(lacks), times] for lacks, times in self.on_trial.items()],
                "window_tokens": self.window_tokens,
                "window_asked_at": self.window_asked_at,
            }
        )

    @classmethod
    def from_json(cls, written: str) -> "KnownServer":
        """Nothing is known of what another version of Byline wrote in a form of its own."""
        try:
            kept: dict[str, Any] = json.loads(written)
            return cls(
                takes=capabilities_without(tuple(kept["lacks"])),
                learned_at=int(kept["learned_at"]),
                on_trial={tuple(lacks): int(times) for lacks, times in kept["on_trial"]},
                window_tokens=None if kept["window_tokens"] is None else int(kept["window_tokens"]),
                window_asked_at=int(kept["window_asked_at"]),
            )
        except (ValueError, TypeError, KeyError):
            return cls()


class KnownServers(Protocol):
    """Keeps what was learned."""

    def now(self) -> int: ...

    async def load(self, identity: ModelIdentity) -> KnownServer: ...

    async def save(self, identity: ModelIdentity, known: KnownServer) -> None: ...


class ServersInMemory:
    """Remembers until the program ends."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._known: dict[tuple[str, str], KnownServer] = {}
        self._now = now

    def now(self) -> int:
        return int(self._now())

    async def load(self, identity: ModelIdentity) -> KnownServer:
        return self._known.get(_key(identity), KnownServer())

    async def save(self, identity: ModelIdentity, known: KnownServer) -> None:
        self._known[_key(identity)] = known


class KeptServers(ServersInMemory):
    """Remembers in the database too, looked up once; a failing one is logged and passed by."""

    def __init__(self, memory: Memory) -> None:
        super().__init__(memory.now)
        self._memory = memory
        self._writes = WritesBeside()

    async def load(self, identity: ModelIdentity) -> KnownServer:
        key = _key(identity)
        if key not in self._known:
            self._known[key] = KnownServer()
            with log_storage_failure("look up what is known of the model's server"):
                written = await ModelServerStore(self._memory.at_hand).get(*key)
                self._known[key] = KnownServer.from_json(written) if written else KnownServer()
        return self._known[key]

    async def save(self, identity: ModelIdentity, known: KnownServer) -> None:
        await super().save(identity, known)
        await self._writes.write(self._put(identity, known))

    async def _put(self, identity: ModelIdentity, known: KnownServer) -> None:
        with log_storage_failure("remember what is known of the model's server"):
            await ModelServerStore(self._memory.at_hand).put(*_key(identity), known.as_json())


def _key(identity: ModelIdentity) -> tuple[str, str]:
    return identity.address, identity.name
