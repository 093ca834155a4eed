"""When upkeep comes by, and whether it left an article where it was."""

from dataclasses import replace

from bot.pipeline.keeping.library import Library
from bot.pipeline.services import Services
from storage.usage import SECONDS_OF_A_DAY
from tests.bot.pipeline.newsroom import ANNA

READ_AT = 1000  # as the `memory` fixture's clock has it
ELSEWHERE = replace(ANNA, scope="guild:2")


class Clock:
    def __init__(self, days: float = 0) -> None:
        self.set(days)

    def set(self, days: float) -> None:
        """Days after everything was read."""
        self.now = READ_AT + days * SECONDS_OF_A_DAY

    def __call__(self) -> float:
        return self.now


async def is_kept(services: Services, scope: str = ANNA.scope) -> bool:
    return bool(await Library(services.memory).newest(replace(ANNA, scope=scope)))
