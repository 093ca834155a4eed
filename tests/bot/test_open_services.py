"""What all commands share, as it is opened for them."""

from pathlib import Path
from typing import Any

import pytest

from bot.app.open_services import open_services
from bot.app.run import shard_share
from bot.pipeline.asking.token_counting import TokenCounter
from bot.settings import Settings, WrongSetting
from tests.tokenizer_ranks import place_ranks


async def loads_ranks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    started: list[TokenCounter] = []
    monkeypatch.setattr(TokenCounter, "start", lambda counter: started.append(counter))
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(folder))
    async with open_services(Settings(openai_api_key="key", database_path=str(folder / "byline.sqlite"))):
        return bool(started)


@pytest.mark.asyncio
async def test_tokens_are_counted_exactly_where_that_needs_no_download(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_ranks(tmp_path)

    assert await loads_ranks(tmp_path, monkeypatch)


@pytest.mark.asyncio
async def test_nothing_is_downloaded_for_counting_until_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not await loads_ranks(tmp_path, monkeypatch)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"model_prices": "gpt-9=cheap"}, r"MODEL_PRICES cannot be read: “gpt-9=cheap” is not written as"),
        ({"context_shares": "all of it"}, r"CONTEXT_SHARES has to be "),
        ({"prompts_path": "/nowhere/at/all"}, r"PROMPTS_PATH"),
    ],
)
async def test_a_setting_that_makes_no_sense_is_named(
    tmp_path: Path, wrong: dict[str, Any], says: str
) -> None:
    settings = Settings(openai_api_key="key", database_path=str(tmp_path / "byline.sqlite"), **wrong)

    with pytest.raises(WrongSetting, match=says):
        async with open_services(settings):
            pass


@pytest.mark.parametrize(("written", "ids"), [("", None), ("2-3/8", [2, 3])])
def test_a_process_serves_the_shards_that_are_set(written: str, ids: list[int] | None) -> None:
    share = shard_share(Settings(shards=written))

    assert (share.ids if share else None) == ids


def test_shards_that_are_none_are_named() -> None:
    with pytest.raises(WrongSetting, match="SHARDS has to be shards counted from 0"):
        shard_share(Settings(shards="some"))
