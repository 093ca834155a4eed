"""What all commands share, as it is opened for them."""

from pathlib import Path

import pytest

from bot.app.open_services import open_services
from bot.pipeline.asking.token_counting import TokenCounter
from bot.settings import Settings
from tests.tokenizer_ranks import place_ranks

pytestmark = pytest.mark.asyncio


async def loads_ranks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    started: list[TokenCounter] = []
    monkeypatch.setattr(TokenCounter, "start", lambda counter: started.append(counter))
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(folder))
    async with open_services(Settings(openai_api_key="key", database_path=str(folder / "byline.sqlite"))):
        return bool(started)


async def test_tokens_are_counted_exactly_where_that_needs_no_download(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_ranks(tmp_path)

    assert await loads_ranks(tmp_path, monkeypatch)


async def test_nothing_is_downloaded_for_counting_until_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not await loads_ranks(tmp_path, monkeypatch)
