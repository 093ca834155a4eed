"""Whatever a provider does wrong, `byline read` ends in the quick reading and one clear line.

One run of the program reads an article for each fault, side by side, since a run takes a second to
start, and another those over which its patience with the provider has to end. The provider tells them apart
by their headline.
"""

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot import errors
from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.bot.terminal_ui.program import Ended, python
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.scripted_provider import (
    Answer,
    Provider,
    body,
    chunk,
    drip,
    hang_up,
    refusing,
    reply,
    running_provider,
    silence,
    status,
    stream,
)

LONG_SECONDS, SHORT_SECONDS = PATIENCE_SECONDS, 1  # of Byline's patience

FAULTS_IN_TIME: dict[str, tuple[Answer, type[errors.ModelError]]] = {
    "Key": (status(401, {"message": "Incorrect API key"}), errors.ModelKeyRefused),
    "Credit": (status(429, {"code": "insufficient_quota"}), errors.NoCredit),
    "Rate": (status(429, {"code": "rate_limit_exceeded"}), errors.RateLimited),
    "Patience": (status(429, headers={"Retry-After": "3600"}), errors.RateLimited),
    "Model": (status(404, {"code": "model_not_found"}), errors.UnknownModel),
    "Length": (status(400, {"code": "context_length_exceeded"}), errors.TooLongForModel),
    "Server": (status(500), errors.ModelServerFailed),
    "Connection": (hang_up, errors.ModelUnreachable),
    "Page": (body("<h1>Sign in</h1>", "text/html"), errors.NotAModelServer),
    "Object": (body('{"error": {"message": "no"}}', "application/json"), errors.ModelServerFailed),
    "Event": (stream(chunk('{"summ'), {"error": {"message": "overloaded"}}), errors.ReplyCutOff),
    "Cut": (stream(chunk(role="assistant"), done=False), errors.ReplyCutOff),
    "Half": (stream(chunk('{"summary": [{"te'), reset=True), errors.ReplyCutOff),
    "Limit": (stream(chunk('{"summ'), chunk(finish="length")), errors.ReplyReachedLimit),
    "Filter": (stream(chunk('{"summ'), chunk(finish="content_filter")), errors.ReplyWithheld),
    "Refusal": (stream(chunk(refusal="I cannot"), chunk(finish="stop")), errors.ReplyWithheld),
    "Prose": (reply("I would rather not."), errors.ModelReplyUnreadable),
    "Numbers": (reply("[1, 2, 3]"), errors.ModelReplyUnreadable),
}
FAULTS_WITHOUT_END: dict[str, tuple[Answer, type[errors.ModelError]]] = {
    "Drip": (drip("{", 0.2), errors.ModelTooSlow),
    "Silence": (silence, errors.ModelTooSlow),
}
FAULTS = FAULTS_IN_TIME | FAULTS_WITHOUT_END
GOOD: dict[str, Answer] = {
    "Plain": reply(json.dumps(REPLY)),
    "Fence": reply(f"Here it is:\n```json\n{json.dumps(REPLY)}\n```"),
    "Form": refusing("response_format", then=reply(json.dumps(REPLY))),
    "Unmetered": reply(json.dumps(REPLY), usage=False),
}
ARTICLES = {
    name: ARTICLE.replace("Ferry", f"{name} ferry", 1)
    for name in (*FAULTS_IN_TIME, *GOOD, *FAULTS_WITHOUT_END)
}


async def answer_by_headline(request: web.Request) -> web.StreamResponse:
    sent = (await request.json())["messages"][1]["content"]
    found = re.search(r"^1 (\w+) ferry line", sent, re.MULTILINE)
    assert found
    name = found[1]
    return await (FAULTS[name][0] if name in FAULTS else GOOD[name])(request)


async def read_all(folder: Path) -> Ended:
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    async with running_provider() as provider:
        provider.answers(answer_by_headline)
        in_time, without_end = await asyncio.gather(
            read(folder, provider, [*FAULTS_IN_TIME, *GOOD], LONG_SECONDS),
            read(folder, provider, [*FAULTS_WITHOUT_END], SHORT_SECONDS),
        )
    return Ended(
        in_time.code or without_end.code, in_time.out + without_end.out, in_time.err + without_end.err
    )


async def read(folder: Path, provider: Provider, names: list[str], deadline_seconds: float) -> Ended:
    return await python(
        "-m",
        "bot",
        "read",
        "--json",
        *(f"{name}.txt" for name in names),
        folder=folder,
        openai_base_url=provider.base_url,
        openai_model="test-model",
        openai_api_key="sk-secret-4711",
        database_path=folder / f"{names[0]}.sqlite",
        model_deadline_seconds=deadline_seconds,
        model_requests_at_once=len(names),
    )


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    return asyncio.run(read_all(tmp_path_factory.mktemp("faults")))


@pytest.fixture(scope="module")
def readings(ended: Ended) -> dict[str, dict[str, Any]]:
    return dict(zip(ARTICLES, map(json.loads, ended.out.splitlines()), strict=True))


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_leaves_the_quick_reading(name: str, readings: dict[str, dict[str, Any]]) -> None:
    assert readings[name]["reader"]["kind"] == "rules"
    assert readings[name]["statements"]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said_in_one_clear_line(name: str, ended: Ended) -> None:
    lines = [line for line in ended.err.splitlines() if line.startswith(f"byline: {name}.txt:")]

    assert lines == [f"byline: {name}.txt: Quick reading only. {FAULTS[name][1].default_message}"]


@pytest.mark.parametrize("name", FAULTS)
def test_a_reading_says_itself_why_it_is_not_full(name: str, readings: dict[str, dict[str, Any]]) -> None:
    assert readings[name]["notices"][-1]["kind"] == "model_unavailable"


@pytest.mark.parametrize("name", GOOD)
def test_what_can_be_read_is_a_full_reading(name: str, readings: dict[str, dict[str, Any]]) -> None:
    assert readings[name]["reader"]["kind"] == "model"


@pytest.mark.parametrize("name", ARTICLES)
def test_every_quotation_is_cut_from_the_article(name: str, readings: dict[str, dict[str, Any]]) -> None:
    article = readings[name]["article"]["text"]
    spans = [span for one in readings[name]["statements"] for span in one["quotations"]]

    assert article == ARTICLES[name]
    assert [article[start:end] for start, end in spans] == ["Nobody took the boat any more,", "A disgrace,"]


def test_nothing_else_is_said_and_the_program_is_done(ended: Ended) -> None:
    assert ended.code == 0
    assert len(ended.err.splitlines()) == len(FAULTS)
    assert "sk-secret-4711" not in ended.err + ended.out
