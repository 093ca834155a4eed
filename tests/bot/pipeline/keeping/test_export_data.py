import pytest

from bot.pipeline.keeping.export_data import lines_of_server
from bot.pipeline.services import Services
from tests.bot.pipeline.newsroom import read

pytestmark = pytest.mark.asyncio


async def test_an_export_has_every_letter_as_it_is_written(offline: Services) -> None:
    await read(offline)
    lines = [line async for line in lines_of_server(offline.memory, 1)]

    assert any("“Nobody took the boat any more,”" in line for line in lines)
