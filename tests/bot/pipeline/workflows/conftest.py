from collections.abc import Callable

import pytest

from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workflows.forgetting import Forgetting
from bot.pipeline.workflows.upkeep import Upkeep
from tests.bot.pipeline.workflows.upkept import Clock


@pytest.fixture
def forgetting(services: Services) -> Forgetting:
    return Forgetting(services)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def choices(services: Services) -> ServerChoices:
    return ServerChoices(services.memory)


@pytest.fixture
def upkeep_of(services: Services, choices: ServerChoices, clock: Clock) -> Callable[..., Upkeep]:
    def make(retention_days: int | None = None) -> Upkeep:
        return Upkeep(services.memory, Forgetting(services, choices), choices, retention_days, now=clock)

    return make
