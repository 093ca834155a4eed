"""What a careful operator would choose, for whoever chose nothing and begins with a new database.

An older database keeps everything and spends what it did: an update must not erase anything by itself.
"""

from dataclasses import replace

from bot.pipeline.memory import Memory
from bot.settings import NO_BOUND, Settings

RETENTION_DAYS = 365
DAILY_TOKENS_PER_SERVER = 2_000_000  # some five hundred articles of a few pages
DAILY_TOKENS_PER_PERSON = 500_000


async def with_defaults(settings: Settings, memory: Memory) -> Settings:
    """The settings with None for no bound, and bounds where nothing was set and the database is new."""
    careful = await memory.has_careful_defaults()
    return replace(
        settings,
        retention_days=_bound(settings.retention_days, RETENTION_DAYS, careful=careful),
        daily_tokens_per_server=_bound(
            settings.daily_tokens_per_server, DAILY_TOKENS_PER_SERVER, careful=careful
        ),
        daily_tokens_per_person=_bound(
            settings.daily_tokens_per_person, DAILY_TOKENS_PER_PERSON, careful=careful
        ),
    )


def _bound(chosen: int | None, usual: int, *, careful: bool) -> int | None:
    if chosen is None:
        return usual if careful else None
    return None if chosen == NO_BOUND else chosen
