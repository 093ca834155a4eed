import json
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.pipeline.asking.requests import RequestWriter
from prompts.library import load_prompts
from storage.controls import ControlCounts, ControlStore, ModelKey
from storage.database import Database
from tests.bot.pipeline.newsroom import ARTICLE, FOOTER, REPLY
from tests.bot.terminal_ui.program import Ended, byline, python
from tests.scripted_provider import Provider, reply, running_provider, status

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    async with running_provider() as provider:
        provider.answers(reply(json.dumps(REPLY)))
        yield provider


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "footer.txt").write_text(f"Skip to content\n\n{ARTICLE}{FOOTER}", encoding="utf-8")
    return tmp_path


async def read(provider: Provider, folder: Path, *arguments: str, **settings: Any) -> Ended:
    return await byline(
        "read",
        *arguments,
        folder=folder,
        openai_base_url=provider.base_url,
        openai_model="test-model",
        database_path=folder / "library" / "byline.sqlite",
        **settings,
    )


async def let_the_model_be_known(provider: Provider, folder: Path) -> None:
    """As one that was right so far, so that its word goes."""
    (folder / "library").mkdir(exist_ok=True)
    key = ModelKey(provider.base_url, "test-model", RequestWriter(load_prompts()).reading_digest)
    async with Database.open(folder / "library" / "byline.sqlite") as database:
        await ControlStore(database).add(key, "an earlier reply", ControlCounts(agreed=200))


async def test_the_second_run_and_another_footer_make_no_request(provider: Provider, folder: Path) -> None:
    first = await read(provider, folder, "ferry.txt")
    second = await read(provider, folder, "ferry.txt", "footer.txt")

    assert len(provider.bodies) == 1
    assert (first.code, second.code) == (0, 0)
    assert second.out.count(" · full reading\n") == 2


async def test_the_card_says_what_changed_and_when_it_was_first_read(
    provider: Provider, folder: Path
) -> None:
    await let_the_model_be_known(provider, folder)
    first = await read(provider, folder, "ferry.txt")
    second = await read(provider, folder, "ferry.txt")

    assert first.out.splitlines()[1] == "Changed from the quick reading: Tom Brindle (s4)"
    assert second.out.splitlines()[1].startswith("First read on ")


async def test_where_the_readers_disagree_both_are_shown(provider: Provider, folder: Path) -> None:
    await let_the_model_be_known(provider, folder)
    shown = (await read(provider, folder, "ferry.txt")).out

    assert "the quick reading takes it as" in shown


async def test_words_that_the_article_lacks_are_marked(provider: Provider, folder: Path) -> None:
    provider.script.clear()
    false = REPLY | {"summary": [{"text": "Mayor Josephine Tarn shuts the line.", "evidence": [1]}]}
    provider.answers(reply(json.dumps(false)))
    shown = (await read(provider, folder, "ferry.txt")).out

    assert "[not in the text: " in shown
    assert "Tarn]" in shown


async def test_json_has_standard_output_to_itself(provider: Provider, folder: Path) -> None:
    ended = await read(provider, folder, "--json", "ferry.txt")
    form = json.loads(ended.out)["reader"]

    assert (form["kind"], form["model"]) == ("model", "scripted-2026")
    assert ended.err == ""


async def test_who_wants_rules_alone_neither_asks_nor_keeps_anything(
    provider: Provider, folder: Path
) -> None:
    ended = await read(provider, folder, "--reader", "rules", "ferry.txt")

    assert ended.out.startswith("ferry.txt · quick reading\n")
    assert not provider.bodies
    assert not (folder / "library").exists()


async def test_who_wants_a_model_and_gets_none_is_told_by_the_exit_code(
    provider: Provider, folder: Path
) -> None:
    provider.script.clear()
    provider.answers(status(401))
    ended = await read(provider, folder, "--reader", "model", "ferry.txt")

    assert ended.code == 1
    assert ended.out.startswith("ferry.txt · quick reading\n")


async def test_no_key_is_sent_where_none_is_set(provider: Provider, folder: Path) -> None:
    await read(provider, folder, "ferry.txt")

    assert "Authorization" not in provider.headers[0]


async def test_a_library_that_cannot_be_opened_costs_nobody_their_reading(
    provider: Provider, folder: Path
) -> None:
    (folder / "library").mkdir()
    (folder / "library" / "byline.sqlite").write_bytes(b"no database at all" * 100)
    ended = await read(provider, folder, "ferry.txt")

    assert (ended.code, ended.err.count("\n")) == (0, 1)
    assert ended.err.startswith("byline: library: nothing is remembered. ")
    assert "full reading" in ended.out


async def test_the_quick_reading_is_remembered_too(folder: Path) -> None:
    library = folder / "library" / "byline.sqlite"
    await byline("read", "ferry.txt", folder=folder, database_path=library)
    with sqlite3.connect(library) as connection:
        titles = connection.execute("SELECT title FROM articles").fetchall()
    connection.close()

    assert titles == [("Ferry line to close in May",)]


LONG = "\n\n".join(
    f"“Pier {number} is shut,” Ana Pell said. The harbour has stood here for years." for number in range(300)
)


async def test_the_window_that_a_server_tells_decides_how_many_parts_are_read(
    provider: Provider, folder: Path
) -> None:
    provider.told["/v1/models"] = {"data": [{"id": "test-model", "max_model_len": 100_000}]}
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    await read(provider, folder, "long.txt")

    assert len(provider.bodies) == 1


async def test_a_context_that_a_server_cuts_silently_is_read_in_parts(
    provider: Provider, folder: Path
) -> None:
    """It reports 1,200 tokens of some 12,000, and is asked for its window once it has loaded the model."""
    provider.told["/v1/models"] = {"data": [{"id": "test-model"}]}
    provider.told["/api/ps"] = {"models": [{"name": "test-model", "context_length": 4096}]}
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    await read(provider, folder, "long.txt", model_window_tokens=100_000)

    assert len(provider.bodies) > 2


async def test_a_long_article_is_read_in_parts(provider: Provider, folder: Path) -> None:
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    ended = await read(provider, folder, "--json", "long.txt", model_window_tokens=8000)

    assert len(provider.bodies) > 2
    assert len([one for one in json.loads(ended.out)["statements"] if one["quotations"]]) == 300


LOADED = """
import sys
from bot.__main__ import main
main(["read", "ferry.txt"])
print([name for name in ("openai", "pydantic", "discord") if name in sys.modules], file=sys.stderr)
"""


async def test_a_kept_reply_loads_no_providers_library(provider: Provider, folder: Path) -> None:
    settings: dict[str, object] = {
        "openai_base_url": provider.base_url,
        "database_path": folder / "library" / "byline.sqlite",
    }
    first = await python("-c", LOADED, folder=folder, **settings)
    second = await python("-c", LOADED, folder=folder, **settings)

    assert first.err == "['openai', 'pydantic']\n"
    assert second.err == "[]\n"
