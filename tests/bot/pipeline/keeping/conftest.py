import pytest

from bot.pipeline.keeping.forgetting import Forgetting
from bot.pipeline.services import Services


@pytest.fixture
def forgetting(services: Services) -> Forgetting:
    return Forgetting(services)
