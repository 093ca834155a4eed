"""Erase from a copied database what belongs to the processes with the other shards."""

from bot.pipeline.memory import Memory
from bot.pipeline.shards import ShardShare
from storage.departures import DepartureStore
from storage.erasing import forget_scopes


async def scopes_outside(memory: Memory, share: ShardShare) -> list[str]:
    """The servers, and what is people's own, that are not this share's. Raises `LibraryUnavailable`."""
    async with memory.opened() as database:
        scopes = await DepartureStore(database).scopes_with_data("")
    return [scope for scope in scopes if not share.holds(scope)]


async def forget_outside(memory: Memory, share: ShardShare) -> bool:
    """Whether the file holds no trace of them any more. Raises `LibraryUnavailable`."""
    outside = await scopes_outside(memory, share)
    async with memory.opened() as database:
        return await forget_scopes(database, outside)
