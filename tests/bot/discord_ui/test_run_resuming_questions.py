"""A question over which a real `byline run` was killed, its model silent, is answered after a restart."""

import json
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
import pytest_asyncio

from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.words.fixed_texts import FORGOTTEN_MEANWHILE
from tests.bot.discord_ui.byline_at_loopback import byline_with_provider
from tests.bot.discord_ui.byline_process import SHORT_REPLY, article, byline_online
from tests.bot.discord_ui.left_in_outbox import expire, model_asked, none_left_over, noted
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.processes import Program
from tests.loopback_discord.server import LoopbackDiscord
from tests.scripted_provider import Provider, reply, running_provider, silence

pytestmark = pytest.mark.asyncio

SAID = "The council’s leader."
BOTH = pytest.mark.parametrize("private", [False, True], ids=["shared", "private"])


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    """It reads an article, is silent over the first question and answers the others."""
    async with running_provider() as one:
        answer = json.dumps({"answer": f"{SAID} [s2]", "in_article": "yes"})
        one.answers(reply(json.dumps(SHORT_REPLY)), silence, reply(answer))
        yield one


def online(
    loopback: LoopbackDiscord, provider: Provider, folder: Path
) -> AbstractAsyncContextManager[Program]:
    return byline_online(loopback, folder, OPENAI_BASE_URL=provider.base_url)


async def read(loopback: LoopbackDiscord, folder: Path) -> None:
    asked = await loopback.people.command("summarize", text=article("ferry"))
    await asked.showing("· full reading")
    await none_left_over(folder)


async def killed_over_a_question(
    loopback: LoopbackDiscord, provider: Provider, folder: Path, *, private: bool
) -> Interaction:
    async with online(loopback, provider, folder) as killed:
        await read(loopback, folder)
        asked = await loopback.people.command("ask", question="Who is Pell?", private=private)
        await model_asked(provider, 2)
        await noted(folder, message=asked.response)
        await killed.killed()
    return asked


def messages_with(loopback: LoopbackDiscord, text: str) -> list[Json]:
    return [one for one in loopback.world.messages.values() if text in texts_of(one)]


async def message_with(loopback: LoopbackDiscord, text: str) -> Json:
    return await loopback.journal.watch.until(
        lambda: next(iter(messages_with(loopback, text)), None), f"a message with {text!r}"
    )


@BOTH
async def test_a_question_is_answered_after_a_restart_and_once(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path, private: bool
) -> None:
    asked = await killed_over_a_question(loopback, provider, tmp_path, private=private)
    async with online(loopback, provider, tmp_path):
        await asked.showing(words.ANSWER_FOOT)
        await none_left_over(tmp_path)

    assert (len(messages_with(loopback, SAID)), len(asked.followups)) == (1, 0)


async def test_a_question_in_a_message_is_answered_after_a_restart_and_once(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    async with online(loopback, provider, tmp_path) as killed:
        await read(loopback, tmp_path)
        await loopback.people.write("Who is Pell?", mention=True)
        await model_asked(provider, 2)
        await killed.killed()
    async with byline_with_provider(loopback, provider, tmp_path):
        await message_with(loopback, words.ANSWER_FOOT)
        await none_left_over(tmp_path)

    assert len(messages_with(loopback, SAID)) == 1


async def test_a_question_that_byline_is_stopped_over_is_answered_after_a_restart(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    async with byline_with_provider(loopback, provider, tmp_path) as byline:
        await read(loopback, tmp_path)
        asked = await loopback.people.command("ask", question="Who is Pell?")
        await model_asked(provider, 2)
        await byline.client.finish_work(grace_seconds=0)
    async with byline_with_provider(loopback, provider, tmp_path):
        await asked.showing(words.ANSWER_FOOT)

    assert len(messages_with(loopback, SAID)) == 1


@BOTH
async def test_an_answer_whose_interaction_has_expired_comes_as_what_the_same_people_see(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path, private: bool
) -> None:
    asked = await killed_over_a_question(loopback, provider, tmp_path, private=private)
    expire(tmp_path, asked)
    async with byline_with_provider(loopback, provider, tmp_path):
        said = await message_with(loopback, words.ANSWER_FOOT)
    direct = loopback.world.direct_messages_with(loopback.people.ann)

    assert said["channel_id"] == str(direct.id if private else asked.channel.id)
    assert private or int(said["id"]) == asked.response


@BOTH
async def test_why_there_is_no_answer_is_said_also_when_the_interaction_has_expired(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path, private: bool
) -> None:
    async with byline_with_provider(loopback, provider, tmp_path):
        await read(loopback, tmp_path)
        asked = await loopback.people.command("ask", question="Who is Pell?", private=private)
        await model_asked(provider, 2)
        asked.is_expired = True
        forgetting = await loopback.people.command("forget", what="mine")
        shown = await forgetting.showing(forget_words.FORGET_MINE_TITLE)
        await loopback.people.press(shown.message, forget_words.BUTTON_FORGET)
        said = await message_with(loopback, FORGOTTEN_MEANWHILE)
    direct = loopback.world.direct_messages_with(loopback.people.ann)

    assert said["channel_id"] == str(direct.id if private else asked.channel.id)


async def test_a_question_that_is_answered_leaves_nothing_over(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    provider.script.remove(silence)
    async with byline_with_provider(loopback, provider, tmp_path):
        await read(loopback, tmp_path)
        asked = await loopback.people.command("ask", question="Who is Pell?")
        await asked.showing(words.ANSWER_FOOT)
        await none_left_over(tmp_path)

    assert loopback.journal.of(Call.SEND_MESSAGE) == []
