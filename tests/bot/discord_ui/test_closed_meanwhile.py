"""What somebody opened in a channel does nothing for them once it is closed to them: on the loopback.

A form that is filled in, a button or menu of a card that still stands on their screen, a command whose
answer waits for a broken connection.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_process import FINAL
from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.loopback_discord import faults
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import (
    FORUM,
    ORDINARY_PERMISSIONS,
    PUBLIC_THREAD,
    VOICE_CHANNEL,
    Channel,
    Person,
)

pytestmark = pytest.mark.asyncio

NAMES = ("Ferry", "Pell", "Brindle", "boat")


@dataclass
class Leads:
    """Ben is let into the channel in which the ferry's article was read, until it is closed to him."""

    discord: LoopbackDiscord
    byline: RunningByline
    ben: Person
    channel: Channel
    card: Json

    async def is_closed(self) -> None:
        await self.discord.people.opens_to(self.channel, self.discord.people.ann)

    async def presses(self, message: Json, label: str) -> Json:
        pressed = await self.discord.people.press(message, label, person=self.ben)
        return (await pressed.showing()).message

    def shown_to_ben(self, asked: Interaction) -> str:
        return "\n".join(one.text for one in (*asked.shown, *asked.followups))


@pytest.fixture
def ben_and_channel(loopback: LoopbackDiscord) -> tuple[Person, Channel]:
    """Ben, and a channel that only he and ann can view."""
    (herald,) = loopback.world.guilds.values()
    herald.allows_everyone = ORDINARY_PERMISSIONS
    ben = loopback.people.joins(herald, "ben")
    closed = Channel("leads", guild_id=herald.id, only_for=(loopback.people.ann, ben))
    loopback.world.add_channel(closed)
    return ben, closed


@pytest_asyncio.fixture
async def leads(
    loopback: LoopbackDiscord, ben_and_channel: tuple[Person, Channel], byline: RunningByline
) -> Leads:
    """The channel is there when Byline comes."""
    ben, channel = ben_and_channel
    read = await loopback.people.command("summarize", channel=channel, text=ARTICLE)
    card = (await read.showing(FINAL)).message
    await byline.settled()
    return Leads(loopback, byline, ben, channel, card)


async def a_question(leads: Leads) -> Interaction:
    form = await leads.discord.people.press(leads.card, catalogue.BUTTON_ASK, person=leads.ben)
    await form.form()
    await leads.is_closed()
    return await leads.discord.people.fill(form, {words.OPTION_QUESTION: "What did Pell say?"})


async def an_article(leads: Leads) -> Interaction:
    people = leads.discord.people
    form = await people.command("summarize", person=leads.ben, channel=leads.channel)
    await form.form()
    await leads.is_closed()
    return await people.fill(form, {words.FORM_FIRST: ARTICLE})


async def a_name(leads: Leads) -> Interaction:
    people = leads.discord.people
    dialog = await leads.presses(
        await leads.presses(leads.card, catalogue.BUTTON_WHO_SAID_WHAT), catalogue.BUTTON_WRONG_SPEAKER
    )
    picked = await people.pick(dialog, "Nobody took", person=leads.ben)
    form = await people.press((await picked.showing()).message, words.BUTTON_SOMEBODY_ELSE, person=leads.ben)
    await form.form()
    await leads.is_closed()
    return await people.fill(form, {words.SOMEBODY_ELSE_NAME: "Tom Brindle"})


async def a_button(leads: Leads) -> Interaction:
    await leads.is_closed()
    return await leads.discord.people.press(leads.card, catalogue.BUTTON_WHO_SAID_WHAT, person=leads.ben)


async def a_menu(leads: Leads) -> Interaction:
    said = await leads.presses(leads.card, catalogue.BUTTON_WHO_SAID_WHAT)
    await leads.is_closed()
    return await leads.discord.people.pick(said, "s2", person=leads.ben)


async def a_command(leads: Leads) -> Interaction:
    await leads.is_closed()
    return await leads.discord.people.command("articles", person=leads.ben, channel=leads.channel)


@pytest.mark.parametrize("deed", [a_question, an_article, a_name, a_button, a_menu, a_command])
async def test_what_was_opened_before_says_that_the_channel_is_closed_and_shows_nothing(
    leads: Leads, deed: Callable[[Leads], Awaitable[Interaction]]
) -> None:
    asked = await deed(leads)
    told = await asked.showing()
    await leads.byline.settled()

    assert told.text == words.NOT_IN_VIEW
    assert not any(name in leads.shown_to_ben(asked) for name in NAMES)
    assert await leads.byline.owes() == 0


@pytest.mark.parametrize("kind", ["voice", "forum"])
async def test_a_voice_channel_and_a_forum_are_closed_likewise(
    loopback: LoopbackDiscord, tmp_path: Path, kind: str
) -> None:
    (herald,), people = loopback.world.guilds.values(), loopback.people
    herald.allows_everyone = ORDINARY_PERMISSIONS
    ben, ann = people.joins(herald, "ben"), people.ann
    closed = Channel("leads", VOICE_CHANNEL if kind == "voice" else FORUM, guild_id=herald.id)
    loopback.world.add_channel(closed)
    closed.only_for = (ann,)
    async with byline_here(loopback, tmp_path) as byline:
        place = closed if kind == "voice" else await people.starts_thread(closed, "A lead", PUBLIC_THREAD)
        read = await people.command("summarize", channel=place, text=ARTICLE)
        await read.showing(FINAL)
        await byline.settled()
        shown = []
        for channel in (place, herald.channels[0]):
            asked = await people.command("find", person=ben, channel=channel, words="boat")
            shown.append((await asked.showing()).text)
        await people.opens_to(closed)
        found = await people.command("find", person=ben, channel=herald.channels[0], words="boat")
        seen = (await found.showing()).text

    assert shown == [words.NOT_IN_VIEW, words.NOTHING_FOUND]
    assert "Nobody took the boat" in seen


async def test_an_article_of_an_archived_thread_is_where_its_channel_is(
    leads: Leads,
) -> None:
    people = leads.discord.people
    thread = await people.starts_thread(leads.channel, "A lead", PUBLIC_THREAD)
    read = await people.command("summarize", channel=thread, text=ARTICLE.replace("Ferry", "Tram"))
    await read.showing(FINAL)
    await leads.byline.settled()
    await people.archives(thread)
    before = await people.command("find", person=leads.ben, channel=leads.channel, article="tram")
    seen = (await before.showing()).text
    await leads.is_closed()
    news = next(iter(leads.discord.world.guilds.values())).channels[0]
    after = await people.command("find", person=leads.ben, channel=news, article="tram")
    (message,) = (one for one in leads.discord.world.messages_in(thread) if "Tram" in texts_of(one))
    link = f"https://discord.com/channels/{thread.guild_id}/{thread.id}/{message['id']}"
    linked = await people.command("summarize", person=leads.ben, channel=news, message=link)

    assert "Tram" in seen
    assert (await after.showing()).text == words.NOTHING_FOUND
    assert (await linked.showing()).text in (words.LINK_NOT_FOR_YOU, words.LINK_NEEDS_INTENT)


@pytest.mark.parametrize("from_inside", [True, False], ids=["asked inside", "asked outside"])
@pytest.mark.parametrize("is_answered", [True, False], ids=["answered before", "not yet answered"])
async def test_what_is_owed_about_it_when_byline_ends_does_not_come_once_it_is_closed(
    loopback: LoopbackDiscord,
    ben_and_channel: tuple[Person, Channel],
    tmp_path: Path,
    *,
    from_inside: bool,
    is_answered: bool,
) -> None:
    people, (ben, closed) = loopback.people, ben_and_channel
    (herald,) = loopback.world.guilds.values()
    place = closed if from_inside else herald.channels[0]
    held = asyncio.Event()
    model = FakeModel()
    async with byline_here(loopback, tmp_path, model=model) as byline:
        model.reply(REPLY)
        read = await people.command("summarize", person=ben, channel=closed, text=ARTICLE)
        await read.showing("full reading")
        await byline.settled()
        for call in (Call.EDIT_RESPONSE, Call.FOLLOW_UP, Call.SEND_MESSAGE):
            loopback.faults.always(call, faults.server_error(503))
        model.reply({"answer": "Nobody took the boat [s2].", "in_article": "yes"}, hold=held)
        asked = await people.command(
            "ask", person=ben, channel=place, question="Why?", article="Ferry line", private=True
        )
        await until(lambda: model.held_streams > 0)
        if is_answered:
            held.set()
            await until(lambda: byline.clock.now > 1_100)  # it was tried to be shown
        await byline.client.finish_work(0)
    loopback.faults.clear()
    closed.only_for = (people.ann,)
    async with byline_here(loopback, tmp_path) as byline:
        told = await asked.showing()
        await byline.settled()
        owed = await byline.owes()
    shown = "\n".join(one.text for one in (*asked.shown, *asked.followups))

    assert told.text == (words.NOT_IN_VIEW if from_inside else words.ARTICLE_NOT_HERE)
    assert not any(name in shown for name in NAMES)
    assert owed == 0


async def test_a_private_reading_that_is_owed_when_byline_ends_does_not_come_once_its_channel_is_closed(
    loopback: LoopbackDiscord, ben_and_channel: tuple[Person, Channel], tmp_path: Path
) -> None:
    people, (ben, closed) = loopback.people, ben_and_channel
    posted = await people.write(ARTICLE, channel=closed)
    model = FakeModel()
    async with byline_here(loopback, tmp_path, model=model) as byline:
        loopback.faults.always(Call.EDIT_RESPONSE, faults.server_error(503))
        model.reply(REPLY, hold=asyncio.Event())
        asked = await people.menu(words.MENU_SUMMARIZE, posted, person=ben)
        await until(lambda: model.held_streams > 0)
        await byline.client.finish_work(0)
    loopback.faults.clear()
    loopback.faults.next(Call.SEE_MEMBER, *[faults.server_error(503)] * 2)  # it tells a little later
    closed.only_for = (people.ann,)
    async with byline_here(loopback, tmp_path) as byline:
        told = await asked.showing()
        await byline.settled()
    shown = "\n".join(one.text for one in (*asked.shown, *asked.followups))

    assert told.text == words.NOT_IN_VIEW
    assert not any(name in shown for name in NAMES)


@pytest.mark.parametrize("private", [True, False], ids=["privately", "for all"])
@pytest.mark.parametrize("is_closed", [True, False], ids=["closed", "open"])
async def test_of_a_message_behind_a_link_nothing_comes_after_a_restart_to_who_may_not_read_it_any_more(
    loopback: LoopbackDiscord,
    ben_and_channel: tuple[Person, Channel],
    tmp_path: Path,
    *,
    private: bool,
    is_closed: bool,
) -> None:
    people, (ben, closed) = loopback.people, ben_and_channel
    posted = await people.write(ARTICLE, channel=closed)
    link = f"https://discord.com/channels/{closed.guild_id}/{closed.id}/{posted['id']}"
    model = FakeModel()
    async with byline_here(loopback, tmp_path, model=model, message_content=True) as byline:
        loopback.faults.always(Call.EDIT_RESPONSE, faults.server_error(503))
        model.reply(REPLY, hold=asyncio.Event())
        asked = await people.command("summarize", person=ben, message=link, private=private)
        await until(lambda: model.held_streams > 0)
        await byline.client.finish_work(0)
    loopback.faults.clear()
    loopback.faults.next(Call.SEE_MEMBER, *[faults.server_error(503)] * 3)  # it tells a little later
    closed.only_for = (people.ann,) if is_closed else (people.ann, ben)
    async with byline_here(loopback, tmp_path, message_content=True) as byline:
        await asked.showing()
        await byline.settled()
    shown = "\n".join(one.text for one in (*asked.shown, *asked.followups))

    assert (words.LINK_NOT_FOR_YOU in shown) is is_closed
    assert any(name in shown for name in NAMES) is not is_closed
