"""The model against a provider that others wrote: aimock, from npm.

    npm install --no-save @copilotkit/aimock

in the project's folder (or anywhere, with its `llmock` on the PATH) makes these tests run.
"""

import asyncio
import dataclasses
import json
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import errors
from bot.openai_model.model import OpenAIModel
from bot.pipeline.language_model import Finished, Message, ModelIdentity, TextDelta
from tests.bot.openai_model.conftest import KEY, REQUEST
from tests.loopback_discord.watch import PATIENCE_SECONDS

_PROJECT = Path(__file__).parents[3]
_LLMOCK = shutil.which("llmock") or shutil.which("llmock", path=_PROJECT / "node_modules" / ".bin")

pytestmark = [
    pytest.mark.asyncio,
    pytest.mark.skipif(_LLMOCK is None, reason="aimock is not installed: npm install @copilotkit/aimock"),
]

FIXTURES = {
    "fixtures": [
        {"match": {"userMessage": "Read it."}, "response": {"content": '{"summary": [], "speakers": []}'}},
        {
            "match": {"userMessage": "Too often."},
            "response": {"error": {"message": "Slow down", "type": "rate_limit_error"}, "status": 429},
        },
        {
            "match": {"userMessage": "Break off."},
            "response": {"content": '{"summary": [' + "1, " * 50 + "1]}"},
            "truncateAfterChunks": 3,
            "latency": 20,
        },
    ]
}


@pytest_asyncio.fixture
async def model(tmp_path: Path) -> AsyncIterator[OpenAIModel]:
    """A model that asks aimock and never really sleeps between attempts."""
    fixtures = tmp_path / "fixtures.json"
    fixtures.write_text(json.dumps(FIXTURES))
    process = await asyncio.create_subprocess_exec(
        str(_LLMOCK), "-p", "0", "-f", str(fixtures), "--strict",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        address = await asyncio.wait_for(_address(process), timeout=PATIENCE_SECONDS)
        model = OpenAIModel(ModelIdentity("gpt-6-luna", f"{address}/v1"), 1000, KEY, sleep=_no_pause)
        yield model
        await model.close()
    finally:
        process.terminate()
        await process.communicate()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async for line in process.stdout:
        found = re.search(r"listening on (\S+)", line.decode())
        if found:
            return found[1]
    raise AssertionError("aimock ended before it listened")


async def _no_pause(seconds: float) -> None:
    """In place of sleeping."""


async def _ask(model: OpenAIModel, task: str) -> tuple[list[str], Finished]:
    request = dataclasses.replace(REQUEST, messages=(*REQUEST.messages[:2], Message("user", task)))
    events = [event async for event in model.stream(request)]
    last = events[-1]
    assert isinstance(last, Finished)
    return [event.text for event in events if isinstance(event, TextDelta)], last


async def test_a_reply_of_somebody_elses_server_is_understood(model: OpenAIModel) -> None:
    pieces, finished = await _ask(model, "Read it.")

    assert json.loads(finished.text) == {"summary": [], "speakers": []}
    assert "".join(pieces) == finished.text
    assert finished.usage is not None


async def test_a_rate_limit_of_somebody_elses_server_is_understood(model: OpenAIModel) -> None:
    with pytest.raises(errors.RateLimited):
        await _ask(model, "Too often.")


async def test_a_broken_stream_of_somebody_elses_server_is_understood(model: OpenAIModel) -> None:
    with pytest.raises(errors.ReplyCutOff) as caught:
        await _ask(model, "Break off.")

    assert caught.value.partial_text.startswith('{"summary"')
