"""A real `byline run` with a language model on loopback holds conversations, also over a restart."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.byline_process import SHORT_REPLY, article, byline_online
from tests.loopback_discord.server import LoopbackDiscord
from tests.scripted_provider import Answer, Provider, reply, running_provider

pytestmark = pytest.mark.asyncio

RARE = "xylophonist"


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    async with running_provider() as one:
        yield one


def answer(text: str) -> Answer:
    return reply(json.dumps({"answer": text, "in_article": "yes"}))


async def read_and_ask(loopback: LoopbackDiscord, provider: Provider, question: str, answered: str) -> None:
    """Returns when all of the answer shows."""
    provider.answers(reply(json.dumps(SHORT_REPLY)), answer(answered))
    asked = await loopback.people.command("summarize", text=article("ferry"))
    await asked.showing("full reading")
    asked = await loopback.people.command("ask", question=question)
    await asked.showing(words.ANSWER_FOOT)


async def test_a_follow_up_after_a_restart_knows_what_was_asked_before(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    model = {"OPENAI_BASE_URL": provider.base_url}
    async with byline_online(loopback, tmp_path, **model):
        await read_and_ask(loopback, provider, "Who is Pell?", "The council’s leader [s2].")
    async with byline_online(loopback, tmp_path, **model):
        provider.script.clear()
        provider.answers(answer("That nobody took it [s2]."))
        asked = await loopback.people.command("ask", question="And what did she say?")
        await asked.showing(words.ANSWER_FOOT)
    sent = [message["content"] for message in provider.bodies[-1]["messages"]]

    assert sent[3:5] == ["Who is Pell?", "The council’s leader (s2)."]


async def test_what_is_forgotten_leaves_no_trace_in_the_file_of_a_running_bot(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path, OPENAI_BASE_URL=provider.base_url):
        await read_and_ask(loopback, provider, f"Is the {RARE} named?", f"The {RARE} is not named.")
        before = _files_with(RARE, tmp_path)
        asked = await loopback.people.command("forget", what="mine")
        shown = await asked.showing(forget_words.FORGET_MINE_TITLE)
        pressed = await loopback.people.press(shown.message, forget_words.BUTTON_FORGET)
        await pressed.showing(forget_words.FORGOTTEN)

        assert before
        assert _files_with(RARE, tmp_path) == []


def _files_with(word: str, folder: Path) -> list[str]:
    return [file.name for file in folder.glob("byline.sqlite*") if word.encode() in file.read_bytes().lower()]
