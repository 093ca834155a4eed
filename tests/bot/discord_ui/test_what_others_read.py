"""What others read where one cannot look, or not any more, changes nothing at all of what one sees.

Ben does the same things twice on the loopback Discord: where Ann reads, asks and corrects out of his sight
before each of them, and he was let in for a while before, and where she does nothing. Each card, line,
completion, file, form, button, sign and link that he gets is compared.
"""

import asyncio
import re
from base64 import urlsafe_b64decode
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.byline_at_loopback import byline_here
from tests.bot.discord_ui.out_of_sight import (
    LANTERNS,
    OTHERS,
    POSTED,
    AnyModel,
    Place,
    about,
    hidden_deeds,
    hidden_reading_of,
    lets_ben_in_for_a_while,
)
from tests.loopback_discord.answers import Json
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import signs_on
from tests.loopback_discord.server import running_discord
from tests.loopback_discord.world import ORDINARY_PERMISSIONS, PRIVATE_THREAD, VOICE_CHANNEL, Channel
from tests.proven_model import prove

WHAT_DIFFERS = [
    (r"\b1[6-9]\d{8}\b", "<moment>"),
    (r"(byline:titles:[^:]+:)\d+-", r"\1<sealed>-"),
    (r"byline:next:(\S*)", lambda found: f"byline:next:{without_place(found[1])}"),
    (r"\b\d{17,20}\b", "<id>"),
    (r"\b\d\d:\d\d UTC", "<time of day>"),
    (r"\bin \d+ (?:minute|hour)s?\b", "<time left>"),
]
UNCLEAR = (
    "Nobody needs another report about the bridge. There have been four, and they say the same thing. "
    "What is missing is a decision, and nobody wants to take one before the spring, the council says. "
) * 3

Deed = Callable[[Place], Awaitable[Any]]


async def links(place: Place) -> list[list[Json]]:
    found = []
    for channel in (place.desk, place.sources, place.meeting, place.gazette):
        there = place.discord.world.messages_in(channel)
        message = there[0]["id"] if there else "1"
        link = f"https://discord.com/channels/{channel.guild_id}/{channel.id}/{message}"
        found.append(await place.by_ben("summarize", message=link))
    return found


async def reads_in_the_lobby(place: Place) -> list[Json]:
    """And presses that card's buttons in the other server's channel, of whose article he so has the key."""
    (card,) = await place.by_ben("summarize", place.lobby, text=about("Ferry"))
    place.shown["elsewhere"] = card | {"channel_id": str(place.news.id)}
    return [card]


def elsewhere(label: str) -> Deed:
    return lambda place: place.presses(place.shown["elsewhere"], label)


def pressing(card: str, label: str, as_card: str = "") -> Deed:
    async def press(place: Place) -> list[Json] | str:
        try:
            shown = await place.presses(place.shown[card], label)
        except AssertionError as error:
            return str(error)
        if as_card:
            place.shown[as_card] = shown[0]
        return shown

    return press


def asking_for(command: str, as_card: str = "", **options: Any) -> Deed:
    async def ask(place: Place) -> list[Json]:
        shown = await place.by_ben(command, **options)
        if as_card and shown:
            place.shown[as_card] = shown[0]
        return shown

    return ask


def completing(command: str, option: str, typed: str) -> Deed:
    return lambda place: place.completes(command, option, typed)


async def mentions(place: Place) -> list[Json]:
    discord, asked = place.discord, "When does it close?"
    written = await discord.people.write(asked, person=place.ben, channel=place.news, mention=True)

    def answer() -> Json | None:
        after = discord.world.messages_in(place.news)
        return next((one for one in after if int(one["id"]) > int(written["id"])), None)

    given = await discord.journal.watch.until(answer, "an answer")
    await place.byline.settled()
    return [discord.world.message(int(given["id"]))]


def directly(command: str, **options: Any) -> Deed:
    async def ask(place: Place) -> list[Json]:
        messages = place.discord.world.direct_messages_with(place.ben)
        return await place.by_ben(command, messages, **options)

    return ask


def posting(text: str, name: str = "") -> Deed:
    """In a channel that Byline reads by itself: what it answers, and the signs that it puts there."""

    async def post(place: Place) -> list[Json]:
        discord = place.discord
        files = [Upload(name, text.encode())] if name else []
        posted = await discord.people.write(
            "" if name else text, person=place.ben, channel=place.wires, files=files
        )

        def answered() -> list[Json] | None:
            after = [one for one in discord.world.messages_in(place.wires) if one["id"] > posted["id"]]
            now = discord.world.message(int(posted["id"]))
            return [now, *after] if after or signs_on(now) else None

        await discord.journal.watch.until(answered, "an answer to a post")
        await place.byline.settled()
        return answered() or []

    return post


async def reads_many(place: Place) -> list[list[Json]]:
    return [await place.by_ben("summarize", text=about(name)) for name in OTHERS]


BEFORE_READING: dict[str, Deed] = {
    "articles, at first": asking_for("articles"),
    "find by words, at first": asking_for("find", words="boat"),
    "find by speaker, at first": asking_for("find", speaker="Pell"),
    "find by act, at first": asking_for("find", act="said"),
    "find as a file, at first": asking_for("find", words="boat", file="csv"),
    "a quotation, at first": asking_for("quote", speaker="Pell"),
    "a question, at first": asking_for("ask", question="When does it close?"),
    "a question about a title": asking_for("ask", question="When?", article="Ferry line"),
    "a mention, at first": mentions,
    "the conversation, at first": asking_for("context"),
    "usage, at first": asking_for("usage"),
    "forgetting a title": asking_for("forget", what="article", article="Ferry line"),
    "forgetting all that is mine, at first": asking_for("forget", what="mine"),
    "forgetting my questions, at first": asking_for("forget", what="questions"),
    "forgetting everything": asking_for("forget", what="everything"),
    "links to messages": links,
    "speakers completed for find, at first": completing("find", "speaker", "p"),
    "speakers completed for a quotation": completing("quote", "speaker", "p"),
    "words completed for a quotation": completing("quote", "words", "nobody"),
    "articles completed for a question, at first": completing("ask", "article", ""),
    "articles completed for forgetting": completing("forget", "article", "ferry"),
    "articles, directly": directly("articles"),
    "find, directly": directly("find", words="boat"),
    "a post that may be an article": posting(UNCLEAR),
    "the article, in another server": reads_in_the_lobby,
    "who said what, by its key": elsewhere(catalogue.BUTTON_WHO_SAID_WHAT),
    "more, by its key": elsewhere(catalogue.BUTTON_MORE),
    "a quotation, by its key": elsewhere(catalogue.BUTTON_COPY_QUOTE),
}
AFTER_READING: dict[str, Deed] = {
    "the article, privately": asking_for("summarize", "private", text=about("Ferry"), private=True),
    "more of it": pressing("private", catalogue.BUTTON_MORE, "more"),
    **{f"export as {form}": pressing("more", str(label)) for form, label in catalogue.EXPORTS.items()},
    "who said what": pressing("private", catalogue.BUTTON_WHO_SAID_WHAT, "said"),
    "wrong speaker": pressing("said", catalogue.BUTTON_WRONG_SPEAKER),
    "quotations": pressing("said", catalogue.BUTTON_COPY_QUOTE),
    "usage": asking_for("usage"),
    "a private question": asking_for("ask", question="When does it close?", private=True),
    "a question": asking_for("ask", question="When does it close?"),
    "a mention": mentions,
    "the conversation": asking_for("context"),
    "forgetting it": asking_for("forget", "forget", what="article", article="Ferry line"),
    "forgetting all that is mine": asking_for("forget", what="mine"),
    "the article, for all": asking_for("summarize", "card", text=about("Ferry")),
    "the article, for all, again": asking_for("summarize", text=about("Ferry")),
    "its whole text again": asking_for("whosaid", text=about("Ferry")),
    "more of its card": pressing("card", catalogue.BUTTON_MORE),
    "a question about it": asking_for("ask", question="When does it close?"),
    "an article, posted": posting(POSTED, "ferry.txt"),
    "an article, posted again": posting(POSTED, "ferry.txt"),
    "a forgotten article": pressing("forget", forget_words.BUTTON_FORGET),
    "what is left of it": asking_for("articles"),
    "the conversation, then": asking_for("context"),
    "the article, once more": asking_for("summarize", text=about("Ferry")),
    "the article, anew": asking_for("summarize", text=about("Ferry"), private=True, fresh=True),
    "usage, then": asking_for("usage"),
    "ten others": reads_many,
    "articles": asking_for("articles", "listed"),
    "more articles": pressing("listed", words.BUTTON_MORE_ARTICLES),
    "many lines": asking_for("summarize", text=LANTERNS),
    "found": asking_for("find", "found", words="lantern"),
    "found, further": pressing("found", words.BUTTON_MORE_FOUND),
    "found since today": asking_for("find", words="close", since="today"),
    "found as a table": asking_for("find", words="jobs", file="json"),
    "a question, in the end": asking_for("ask", question="Which lantern was lit?"),
    "forgetting all that is mine, in the end": asking_for("forget", "mine", what="mine"),
    "all forgotten": pressing("mine", forget_words.BUTTON_FORGET),
    "articles, in the end": asking_for("articles"),
    "found, in the end": asking_for("find", words="lantern"),
    "the conversation, in the end": asking_for("context"),
    "many lines, in the end": asking_for("summarize", text=LANTERNS),
    "an article, posted in the end": posting(POSTED, "ferry.txt"),
    "a question about it, in the end": asking_for("ask", question="Which lantern was lit?"),
    "usage, in the end": asking_for("usage"),
}
DEEDS = BEFORE_READING | AFTER_READING


async def walked(folder: Path, *, with_ann: bool) -> dict[str, str]:
    async with running_discord() as discord:
        world, people = discord.world, discord.people
        herald = world.add_guild("The Herald", "news")
        herald.allows_everyone = ORDINARY_PERMISSIONS
        ben, ann, news = people.joins(herald, "ben"), people.ann, herald.channels[0]
        lobby = world.add_guild("Elsewhere", "lobby")
        lobby.members.append(ben)
        gazette = world.add_guild("The Gazette", "services")
        desk = world.add_channel(Channel("desk", guild_id=herald.id, only_for=(ann,)))
        meeting = Channel("meeting", VOICE_CHANNEL, guild_id=herald.id, only_for=(ann,))
        world.add_channel(meeting)
        wires = world.add_channel(Channel("wires", guild_id=herald.id))
        async with byline_here(discord, folder, model=AnyModel(), message_content=True) as byline:
            await byline.client.read_by_itself(herald.id, wires.id)
            prove(byline.services)
            byline.services.memory._delimiter_key = "0" * 64  # how many tokens it takes differs, too
            byline.services.counter.learn = learns_nothing  # type: ignore[method-assign]  # likewise
            sources = await people.starts_thread(news, "Sources", PRIVATE_THREAD)
            there = (lobby.channels[0], desk, meeting, sources, gazette.channels[0], wires)
            place = Place(discord, byline, ben, news, *there)
            if with_ann:
                await hidden_deeds(place)
                await lets_ben_in_for_a_while(place)
            seen = {}
            for number, (step, deed) in enumerate(DEEDS.items()):
                if with_ann:
                    await hidden_reading_of(place, number)
                seen[step] = told(place, await deed(place))
    return {step: without_moments(what) for step, what in seen.items()}


async def learns_nothing(*_: Any) -> bool:
    return True


def told(place: Place, found: Any) -> str:
    if isinstance(found, dict):
        return place.all_of(found)
    return "\n".join(told(place, one) for one in found) if isinstance(found, list) else str(found)


def without_moments(what: str) -> str:
    """Ids of messages, channels, people and servers, and moments, which differ from run to run.

    The numbers that say where a list goes on are sealed, so that nobody can tell one from another.
    """
    for pattern, stands_for in WHAT_DIFFERS:
        what = re.sub(pattern, stands_for, what)
    return what


def without_place(state: str) -> str:
    """What is searched for, as `search_press` writes it."""
    return urlsafe_b64decode(state.replace(":", "") + "==").decode().partition("\n")[2]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, str]]:
    folders = [tmp_path_factory.mktemp(name) for name in ("alone", "beside")]
    alone = asyncio.run(walked(folders[0], with_ann=False))
    return alone, asyncio.run(walked(folders[1], with_ann=True))


@pytest.mark.parametrize("step", DEEDS)
def test_one_sees_the_same_whatever_others_read(
    both: tuple[dict[str, str], dict[str, str]], step: str
) -> None:
    alone, beside = both

    assert beside[step] == alone[step]
    assert alone[step] or "completed" in step
