"""An article that fits into the model's window is read in one request, also while tokens are estimated."""

import pytest

from bot.pipeline.memory import Memory
from tests.bot.pipeline.newsroom import ARTICLE, read, services_with
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

FILLER = "The harbour of the town is deep, and boats have sailed from it since long before there was a pier. "


@pytest.mark.parametrize(("window", "characters"), [(4096, 2500), (8192, 12_000), (16_384, 30_000)])
async def test_an_article_that_fits_is_read_at_once(window: int, characters: int, memory: Memory) -> None:
    text = f"{ARTICLE}\n" + "\n\n".join([FILLER * 3] * (characters // (3 * len(FILLER))))
    model = FakeModel(window_tokens=window)
    model.reply({"summary": [], "speakers": []}, usage=None)
    async with services_with(memory, model) as services:
        await read(services, text)

    assert [request.purpose for request in model.requests] == ["reading"]
