import asyncio
from dataclasses import dataclass, field

from bot.pipeline.budgets.fair_queue import FairQueue, QueueLimits
from tests.bot.waiting import until

ANNA, BEN, CARA = 501, 502, 503
SERVER, OTHER_SERVER = "guild:1", "guild:2"


@dataclass
class Office:
    """People who ask at `queue`. `begun` names requests in the order in which their turn came."""

    queue: FairQueue
    begun: list[str] = field(default_factory=list)
    under_way: dict[str, asyncio.Event] = field(default_factory=dict)
    tasks: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    async def ask(self, name: str, person: int, scope: str = SERVER) -> None:
        self.tasks[name] = asyncio.create_task(self._request(name, person, scope))
        await self.settle()

    async def finish(self, name: str) -> None:
        self.under_way[name].set()
        await self.settle()

    async def finish_all(self) -> None:
        while self.under_way:
            await self.finish(next(iter(self.under_way)))

    async def settle(self) -> None:
        """Until each request is under way, waits or has ended."""
        await until(self._is_settled)

    def _is_settled(self) -> bool:
        left = [task for task in self.tasks.values() if not task.done()]
        going_on = [may_end for may_end in self.under_way.values() if not may_end.is_set()]
        is_ending = any(task.cancelling() for task in left)
        return not is_ending and len(left) == len(going_on) + self.queue.waiting

    async def _request(self, name: str, person: int, scope: str) -> None:
        async with self.queue.admitted(scope, person):
            self.begun.append(name)
            self.under_way[name] = asyncio.Event()
            try:
                await self.under_way[name].wait()
            finally:
                del self.under_way[name]


def office(at_once: int, per_person: int | None = None, per_scope: int | None = None) -> Office:
    return Office(FairQueue(QueueLimits(at_once, per_person, per_scope)))
