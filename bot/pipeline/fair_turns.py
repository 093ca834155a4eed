"""Whose request goes next: people take turns, so that one who pastes fifty articles stops nobody else.

A request that has room goes at once. What waits is served round by round, one request of each person in
a round, in whatever scope. Who waits has no room, so a newcomer who has some overtakes only those whose
own requests, or their server's, are already as many as may be.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

from bot.pipeline.asker import LOCAL

_Key = TypeVar("_Key", int, str)
_Waiter = asyncio.Future[None]
_Queue = dict[_Waiter, None]  # in order; unlike a deque it lets one leave from the middle at once


@dataclass(frozen=True, slots=True)
class TurnLimits:
    """How many requests may be under way: in all, of one person, in one scope. None: as many as in all.

    In the terminal only the first applies: there is but one person.
    """

    at_once: int = 8
    per_person: int | None = None
    per_scope: int | None = None


class FairTurns:
    def __init__(self, limits: TurnLimits) -> None:
        self._limits = limits
        self._under_way = 0
        self._of_person: Counter[int] = Counter()
        self._of_scope: Counter[str] = Counter()
        self._waiting: dict[int, dict[str, _Queue]] = {}  # by person and scope, in the order of their turns

    @asynccontextmanager
    async def turn(self, scope: str, person: int) -> AsyncGenerator[None, None]:
        """Wait for room, and have it until the block is left."""
        if self._has_room(scope, person):
            self._take(scope, person)
        else:
            await self._wait(scope, person)
        try:
            yield
        finally:
            self._give_back(scope, person)

    async def _wait(self, scope: str, person: int) -> None:
        waiter: _Waiter = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(person, {}).setdefault(scope, {})[waiter] = None
        try:
            await waiter
        except asyncio.CancelledError:
            if waiter.cancelled():
                self._leave(scope, person, waiter)
            else:  # the turn came in the very moment in which the wait was given up
                self._give_back(scope, person)
            raise

    def _has_room(self, scope: str, person: int) -> bool:
        limits = self._limits
        if self._under_way >= limits.at_once:
            return False
        return scope == LOCAL or (
            self._of_person[person] < (limits.per_person or limits.at_once)
            and self._of_scope[scope] < (limits.per_scope or limits.at_once)
        )

    def _take(self, scope: str, person: int) -> None:
        self._under_way += 1
        self._of_person[person] += 1
        self._of_scope[scope] += 1

    def _give_back(self, scope: str, person: int) -> None:
        self._under_way -= 1
        _one_less(self._of_person, person)
        _one_less(self._of_scope, scope)
        self._serve()

    def _serve(self) -> None:
        while (found := self._next()) is not None:
            scope, person, waiter = found
            self._leave(scope, person, waiter)
            if not waiter.cancelled():
                self._take(scope, person)
                waiter.set_result(None)
                self._move_back(scope, person)

    def _next(self) -> tuple[str, int, _Waiter] | None:
        """Looks past those who have no room; where all have, it looks at one."""
        if self._under_way >= self._limits.at_once:
            return None
        for person, scopes in self._waiting.items():
            for scope, queue in scopes.items():
                if self._has_room(scope, person):
                    return scope, person, next(iter(queue))
        return None

    def _leave(self, scope: str, person: int, waiter: _Waiter) -> None:
        """Does nothing where the waiter has left already."""
        scopes = self._waiting.get(person, {})
        queue = scopes.get(scope, {})
        queue.pop(waiter, None)
        if not queue:
            scopes.pop(scope, None)
        if not scopes:
            self._waiting.pop(person, None)

    def _move_back(self, scope: str, person: int) -> None:
        """Put who was served behind the others, and where they asked behind other places of theirs."""
        scopes = self._waiting.pop(person, {})
        if scope in scopes:
            scopes[scope] = scopes.pop(scope)
        if scopes:
            self._waiting[person] = scopes


def _one_less(counted: Counter[_Key], key: _Key) -> None:
    """Those who have nothing under way are not kept."""
    counted[key] -= 1
    if not counted[key]:
        del counted[key]
