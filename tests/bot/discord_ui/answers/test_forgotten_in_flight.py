"""What is being read or answered when somebody has it forgotten: nothing of it comes or stays, told truly."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from bot.pipeline.workflows.forgetting import Forgetting
from bot.words.fixed_texts import FORGOTTEN_MEANWHILE
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_process import FINAL
from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.loopback_discord import faults
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import ORDINARY_PERMISSIONS, Person

pytestmark = pytest.mark.asyncio

SAID = "Nine pilots sail"
ANSWER = {"answer": f"{SAID} [s3].", "in_article": "yes"}
QUESTION = "How many jobs?"


@dataclass
class Office:
    discord: LoopbackDiscord
    byline: RunningByline
    model: FakeModel
    released: asyncio.Event = field(default_factory=asyncio.Event)

    async def has_read(self, person: Person | None = None) -> Json:
        self.model.reply(REPLY)
        read = await self.discord.people.command("summarize", text=ARTICLE, person=person)
        card = (await read.showing(FINAL)).message
        await self.byline.settled()
        return card

    async def asks(self, *, person: Person | None = None, private: bool = True) -> Interaction:
        """Until the model has begun to answer, and waits."""
        self.model.reply(ANSWER, hold=self.released)
        asked = await self.discord.people.command("ask", person=person, question=QUESTION, private=private)
        await until(lambda: self.model.held_streams > 0)
        return asked

    async def forgets(self, person: Person | None = None, **what: str) -> None:
        people = self.discord.people
        asked = await people.command("forget", person=person, **what)
        shown = (await asked.showing()).message
        pressed = await people.press(shown, forget_words.BUTTON_FORGET, person=person)
        await pressed.showing(forget_words.FORGOTTEN)

    async def is_released(self) -> None:
        self.released.set()
        await self.byline.settled()

    async def has_kept_reading(self) -> bool:
        return bool((await self.kept())[1])

    async def kept(self) -> list[Any]:
        """Turns, readings, replies and promises in the database."""
        assert self.byline.services.memory.database is not None
        async with self.byline.services.memory.database.reading() as connection:
            row = await connection.row(
                "SELECT (SELECT count(*) FROM turns), (SELECT count(*) FROM readings), "
                "(SELECT count(*) FROM replies), (SELECT count(*) FROM outbox)"
            )
        return list(row or ())


@pytest_asyncio.fixture
async def office(loopback: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[Office]:
    next(iter(loopback.world.guilds.values())).allows_everyone = ORDINARY_PERMISSIONS
    model = FakeModel()
    async with byline_here(loopback, tmp_path, model=model) as byline:
        yield Office(loopback, byline, model)


def seen_of(asked: Interaction) -> str:
    return "\n".join(one.text for one in (*asked.shown, *asked.followups))


@pytest.mark.parametrize("what", ["mine", "questions"])
@pytest.mark.parametrize("private", [True, False])
async def test_a_question_that_is_being_answered_goes_with_its_askers_own(
    office: Office, what: str, private: bool
) -> None:
    await office.has_read()
    asked = await office.asks(private=private)
    await office.forgets(what=what)
    await office.is_released()

    assert FORGOTTEN_MEANWHILE in seen_of(asked)
    assert SAID not in seen_of(asked)
    turns, _, _, owed = await office.kept()
    assert (turns, owed) == (0, 0)


@pytest.mark.parametrize("what", ["mine", "questions"])
async def test_a_question_whose_article_is_being_looked_up_goes_with_them_too(
    office: Office, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    await office.has_read()
    look_up, looking = Questions.latest, asyncio.Event()

    async def latest(*given: Any, **named: Any) -> Any:
        found = await look_up(*given, **named)
        looking.set()
        await office.released.wait()
        return found

    monkeypatch.setattr(Questions, "latest", latest)
    asked = await office.discord.people.command("ask", question=QUESTION, private=True)
    await looking.wait()
    await office.forgets(what=what)
    await office.is_released()

    assert FORGOTTEN_MEANWHILE in seen_of(asked)
    assert await office.kept() == [0, *((0, 0) if what == "mine" else (1, 1)), 0]


async def test_an_article_that_is_being_read_goes_with_its_readers_own(office: Office) -> None:
    office.model.reply(REPLY, hold=office.released)
    asked = await office.discord.people.command("summarize", text=ARTICLE)
    await until(lambda: office.model.held_streams > 0)
    await until(office.has_kept_reading)
    await office.forgets(what="mine")
    await office.is_released()

    assert FORGOTTEN_MEANWHILE in seen_of(asked)
    assert catalogue.FULL_READING.lower() not in seen_of(asked).lower()
    assert await office.kept() == [0, 0, 0, 0]


async def test_anothers_question_goes_with_the_article_that_a_manager_has_forgotten(office: Office) -> None:
    people, world = office.discord.people, office.discord.world
    ben = people.joins(next(iter(world.guilds.values())), "ben")
    await office.has_read(ben)
    asked = await office.asks(person=ben, private=False)
    await office.forgets(world.owner, what="article", article="Ferry line to close in May")
    await office.is_released()

    assert FORGOTTEN_MEANWHILE in seen_of(asked)
    assert SAID not in seen_of(asked)
    assert await office.kept() == [0, 0, 0, 0]


async def forget_own(forgetting: Forgetting, asker: Asker, _: str) -> None:
    await forgetting.forget_own(asker)


async def forget_questions(forgetting: Forgetting, asker: Asker, _: str) -> None:
    await forgetting.forget_questions(asker)


async def forget_article(forgetting: Forgetting, asker: Asker, digest: str) -> None:
    await forgetting.forget_article(asker, digest, manages=False)


@pytest.mark.parametrize("forget", [forget_own, forget_questions, forget_article])
async def test_an_answer_that_waits_for_its_persons_next_command_is_not_brought_once_it_is_forgotten(
    office: Office, forget: Callable[[Forgetting, Asker, str], Awaitable[None]]
) -> None:
    await office.has_read()
    for call in (Call.EDIT_RESPONSE, Call.FOLLOW_UP):
        office.discord.faults.always(call, faults.refused(401, 50027, "Invalid Webhook Token"))
    office.discord.faults.always(
        Call.SEND_MESSAGE, faults.refused(403, 50007, "Cannot send messages to this user")
    )
    asked = await office.asks()
    await office.is_released()
    waited = await office.byline.owes()
    office.discord.faults.clear()
    (server,), ann = office.discord.world.guilds, office.discord.people.ann
    asker = Asker(f"guild:{server}", ann.id, asked.channel.id)
    (article,) = await Library(office.byline.services.memory).newest(asker)
    await forget(office.byline.client._services.forget_dialog._forgetting, asker, article.digest)
    after = await office.discord.people.command("articles")
    await after.showing()
    await office.byline.settled()

    assert waited == 1
    assert SAID not in seen_of(asked) + seen_of(after)
    assert (await office.kept())[0::3] == [0, 0]
