"""Whose request goes next: people take turns, so that one who pastes fifty articles stops nobody else.

A request that has room goes at once. What waits is served round by round, one request of each person in
a round, in whatever scope; who comes while a round lasts and has had nothing of it goes before all who
have. Who waits has no room, so a newcomer who has some overtakes only those whose own requests, or their
server's, are already as many as may be.
"""

import asyncio
import itertools
from collections import Counter, OrderedDict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from bot.pipeline.budgets.adaptive_limit import AdaptiveLimit
from bot.pipeline.scopes import LOCAL

_Waiter = asyncio.Future[None]
_Key = TypeVar("_Key", int, str)


@dataclass(frozen=True, slots=True)
class QueueLimits:
    """How many requests may be under way at most: in all, of one person, in one scope. None: as in all.

    `begin_with` so many in all, until it is known how many the provider bears. In the terminal the shares
    do not apply: there is but one person.
    """

    at_once: int = 64
    per_person: int | None = None
    per_scope: int | None = None
    begin_with: int | None = None


class Admission:
    """A request that may go. Whoever has it says where the provider had too much to do for it."""

    def __init__(self, limit: AdaptiveLimit) -> None:
        self._limit = limit
        self._began_after = limit.halvings
        self.ends_well = True

    def was_refused(self) -> None:
        self.ends_well = False
        self._limit.was_refused(self._began_after)


@dataclass(slots=True)
class _Line:
    """One person's waiting requests in one scope; the lowest `place` of all lines of a round goes next."""

    place: int
    waiters: OrderedDict[_Waiter, None] = field(default_factory=OrderedDict)


_Lines = dict[str, OrderedDict[int, _Line]]  # by scope, then by person in order of places


class FairQueue:
    def __init__(self, limits: QueueLimits) -> None:
        self._limits = limits
        self._at_once = AdaptiveLimit(limits.begin_with or limits.at_once, limits.at_once)
        self._under_way = 0
        self._of_person: Counter[int] = Counter()
        self._of_scope: Counter[str] = Counter()
        self._places = itertools.count()
        self._due: _Lines = {}  # who has had no turn in this round
        self._later: _Lines = {}  # who has
        self._had_turn: set[int] = set()

    @property
    def waiting(self) -> int:
        """How many requests wait."""
        scopes = (*self._due.values(), *self._later.values())
        return sum(len(line.waiters) for lines in scopes for line in lines.values())

    @asynccontextmanager
    async def admitted(self, scope: str, person: int) -> AsyncGenerator[Admission, None]:
        """Wait for room, and have it until the block is left."""
        if self.has_room(scope, person):
            self._admit(scope, person)
        else:
            await self._wait(scope, person)
        admission = Admission(self._at_once)
        try:
            yield admission
        except BaseException:
            admission.ends_well = False
            raise
        finally:
            if admission.ends_well and self._under_way >= self._at_once.now:
                self._at_once.ended_well()
            self._release(scope, person)

    async def _wait(self, scope: str, person: int) -> None:
        waiter: _Waiter = asyncio.get_running_loop().create_future()
        lines = self._lines_of(person).setdefault(scope, OrderedDict())
        if person not in lines:
            lines[person] = _Line(next(self._places))
        lines[person].waiters[waiter] = None
        try:
            await waiter
        except asyncio.CancelledError:
            if waiter.cancelled():
                self._leave(scope, person, waiter)
            else:  # it was admitted in the very moment in which the wait was given up
                self._release(scope, person)
            raise

    def has_room(self, scope: str, person: int) -> bool:
        """Whether a request would have its turn at once."""
        return (
            self._under_way < self._at_once.now
            and self._scope_has_room(scope)
            and self._person_has_room(scope, person)
        )

    def _scope_has_room(self, scope: str) -> bool:
        most = self._limits.per_scope
        return most is None or scope == LOCAL or self._of_scope[scope] < most

    def _person_has_room(self, scope: str, person: int) -> bool:
        most = self._limits.per_person
        return most is None or scope == LOCAL or self._of_person[person] < most

    def _admit(self, scope: str, person: int) -> None:
        self._under_way += 1
        self._of_person[person] += 1
        self._of_scope[scope] += 1
        self._move_back(scope, person)

    def _release(self, scope: str, person: int) -> None:
        self._under_way -= 1
        _one_less(self._of_person, person)
        _one_less(self._of_scope, scope)
        self._serve()

    def _serve(self) -> None:
        while self._under_way < self._at_once.now and (foremost := self._foremost()) is not None:
            scope, person = foremost
            waiter = next(iter(self._lines_of(person)[scope][person].waiters))
            self._leave(scope, person, waiter)
            if not waiter.cancelled():
                self._admit(scope, person)
                waiter.set_result(None)

    def _foremost(self) -> tuple[str, int] | None:
        """The scope and person whose turn it is; looks at each scope in which somebody waits."""
        if not self._due:
            self._due, self._later = self._later, {}
            self._had_turn.clear()
        return self._first_of(self._due) or self._first_of(self._later)

    def _first_of(self, lines: _Lines) -> tuple[str, int] | None:
        first = ((scope, self._first_in(scope, lines[scope])) for scope in lines)
        ready = [(scope, person) for scope, person in first if person is not None]
        return min(ready, key=lambda one: lines[one[0]][one[1]].place, default=None)

    def _first_in(self, scope: str, lines: OrderedDict[int, _Line]) -> int | None:
        """Looks past the few who have as many requests under way as they may."""
        if not self._scope_has_room(scope):
            return None
        return next((one for one in lines if self._person_has_room(scope, one)), None)

    def _lines_of(self, person: int) -> _Lines:
        return self._later if person in self._had_turn else self._due

    def _leave(self, scope: str, person: int, waiter: _Waiter) -> None:
        """Does nothing where the waiter has left already."""
        lines = self._lines_of(person)
        line = lines[scope].get(person) if scope in lines else None
        if line is not None:
            line.waiters.pop(waiter, None)
            if not line.waiters:
                _take_out(lines, scope, person)

    def _move_back(self, served: str, person: int) -> None:
        """Put who was served behind all others wherever they wait, last where they were served."""
        lines = self._lines_of(person)
        self._had_turn.add(person)
        for scope in sorted(lines, key=lambda one: one == served):
            line = _take_out(lines, scope, person)
            if line is not None:
                line.place = next(self._places)
                self._later.setdefault(scope, OrderedDict())[person] = line


def _take_out(lines: _Lines, scope: str, person: int) -> _Line | None:
    """The person's line, no longer there; nor is its scope where nobody else waits in it."""
    line = lines[scope].pop(person, None)
    if not lines[scope]:
        del lines[scope]
    return line


def _one_less(counted: Counter[_Key], key: _Key) -> None:
    """Count one request less for `key`; nobody with none is kept."""
    counted[key] -= 1
    if not counted[key]:
        del counted[key]
