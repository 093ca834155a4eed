"""What others read where one cannot look, or not any more, changes nothing at all of what one sees.

Ben does the same things twice on the loopback Discord: where Ann reads, asks and corrects out of his sight
before each of them, and he was let in for a while before, and where she does nothing. Each card, line,
completion, file, form, button, sign and link that he gets is compared.
"""

import asyncio
import json
import re
from base64 import urlsafe_b64decode
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.fake_model import FakeModel
from tests.loopback_discord.answers import Json
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import signs_on, texts_of
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.world import PRIVATE_THREAD, VOICE_CHANNEL, Channel, Person, walk
from tests.proven_model import prove

# View Channels, Send Messages, Read Message History, Connect and what Byline needs; managing nothing.
ORDINARY = str(1 << 6 | 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 20 | 1 << 35 | 1 << 38)
OTHERS = ("Tram", "Bridge", "Tunnel", "Canal", "Airport", "Station", "Harbour", "Market", "Library", "Museum")
LINES = [f"“Lantern number {number} was lit,” said Ada {chr(65 + number)}holm." for number in range(20)]
LANTERNS = "\n\n".join(["Lanterns lit on the quay", *LINES])
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
POSTED = (
    f"{article('ferry')}\nMarta Holm, who has taken it for forty years, said that she had hoped for another "
    "summer at least.\n"
)
ANSWER = {"answer": "In May [s1].", "in_article": "yes"}


def about(name: str) -> str:
    return ARTICLE.replace("Ferry", name).replace("boat", name.lower())


class AnyModel(FakeModel):
    """Answers whatever it is asked, as often as that is."""

    async def stream(self, request: Any) -> AsyncIterator[Any]:  # type: ignore[override]
        if request.purpose == "remembering":
            self.remembers("They asked about a closure.")
        else:
            self.reply(REPLY if request.purpose == "reading" else ANSWER)
        async for event in super().stream(request):
            yield event


@dataclass
class Place:
    """Ben sees `news` and `lobby` alone: that is another server, where Ann is not."""

    discord: LoopbackDiscord
    byline: RunningByline
    ben: Person
    news: Channel
    lobby: Channel
    desk: Channel
    meeting: Channel
    sources: Channel
    gazette: Channel
    wires: Channel  # everybody sees it, and Byline reads it by itself
    seen: dict[str, list[str]] = field(default_factory=dict)
    shown: dict[str, Json] = field(default_factory=dict)  # the cards to which Ben comes back

    async def by_ann(self, command: str, channel: Channel | None = None, **options: Any) -> Json:
        asked = await self.discord.people.command(command, channel=channel or self.news, **options)
        return await self.response_to(asked)

    async def response_to(self, asked: Interaction) -> Json:
        await asked.acknowledged()
        await self.byline.settled()
        return self.discord.world.messages.get(asked.response or 0, {})

    # What Ben does

    async def by_ben(self, command: str, channel: Channel | None = None, **options: Any) -> list[Json]:
        people = self.discord.people
        return await self.looks(
            await people.command(command, person=self.ben, channel=channel or self.news, **options)
        )

    async def presses(self, message: Json, label: str) -> list[Json]:
        return await self.looks(await self.discord.people.press(message, label, person=self.ben))

    async def looks(self, asked: Interaction) -> list[Json]:
        await asked.acknowledged()
        await self.byline.settled()
        answers = [asked.response, *(int(one.message["id"]) for one in asked.followups)]
        messages = self.discord.world.messages
        return [messages[one] for one in dict.fromkeys(answers) if one in messages]

    async def completes(self, command: str, option: str, typed: str) -> list[str]:
        people = self.discord.people
        return await people.completed(command, option, typed, person=self.ben, channel=self.news)

    def all_of(self, message: Json) -> str:
        """Its texts, buttons, menus, files and signs."""
        parts = walk(message["components"])
        ids = [f"{one.get('label')} {one['custom_id']}" for one in parts if "custom_id" in one]
        options = [json.dumps(one["options"], ensure_ascii=False) for one in parts if "options" in one]
        files = [self.discord.world.file(int(one["id"])).data.decode() for one in message["attachments"]]
        return "\n".join([texts_of(message), *ids, *options, *files, *signs_on(message)])


Deed = Callable[[Place], Awaitable[Any]]


# What Ann does out of Ben's sight


async def hidden_readings(place: Place, text: str) -> None:
    await place.by_ann("summarize", text=text, private=True)
    for channel in (place.desk, place.meeting, place.sources, place.gazette):
        await place.by_ann("summarize", channel, text=text)
    ann = place.discord.world.direct_messages_with(place.discord.people.ann)
    await place.by_ann("summarize", ann, text=text)


async def hidden_deeds(place: Place) -> None:
    """Readings, a question, and somebody else as a speaker."""
    await hidden_readings(place, about("Ferry"))
    await place.by_ann("summarize", text=POSTED, private=True)
    await place.by_ann("summarize", place.desk, text=POSTED)
    card = await place.by_ann("summarize", text=about("Ferry"), private=True)
    await place.by_ann("ask", question="When does it close?", private=True)
    await place.by_ann("ask", place.desk, question="When does it close?")
    await sets_nobody(place, card)
    (shared, *_) = (one for one in place.discord.world.messages_in(place.desk) if FINAL in texts_of(one))
    await sets_nobody(place, shared)


async def sets_nobody(place: Place, card: Json) -> None:
    """As who says what is quoted on the card."""
    people = place.discord.people
    shown = await place.response_to(await people.press(card, catalogue.BUTTON_WHO_SAID_WHAT))
    dialog = await place.response_to(await people.press(shown, catalogue.BUTTON_WRONG_SPEAKER))
    await place.response_to(await people.pick(dialog, "Nobody took"))
    which = place.discord.world.message(int(dialog["id"]))
    await place.response_to(await people.press(which, words.BUTTON_NOBODY))


async def lets_ben_in_for_a_while(place: Place) -> None:
    """Where he looks at all that there is."""
    people = place.discord.people
    looks: dict[str, dict[str, str]] = {
        "articles": {},
        "find": {"words": "boat"},
        "quote": {"speaker": "Pell"},
    }
    for channel in (place.desk, place.meeting):
        await people.opens_to(channel, people.ann, place.ben)
        for command, options in looks.items():
            await place.by_ben(command, channel, **options)
        card = next(one for one in place.discord.world.messages_in(channel) if FINAL in texts_of(one))
        for label in (catalogue.BUTTON_WHO_SAID_WHAT, catalogue.BUTTON_MORE):
            await place.presses(card, label)
        await people.opens_to(channel, people.ann)


async def hidden_reading_of(place: Place, number: int) -> None:
    """Between any two of what Ben does: something new, and what he has read."""
    await place.by_ann("summarize", text=about(f"Hidden {number}"), private=True)
    await place.by_ann("summarize", place.desk, text=LANTERNS)


# What Ben does, and sees


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
    "an article, posted": posting(POSTED, "ferry.txt"),
    "an article, posted again": posting(POSTED, "ferry.txt"),
    "a forgotten article": pressing("forget", forget_words.BUTTON_FORGET),
    "what is left of it": asking_for("articles"),
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
    "forgetting all that is mine, in the end": asking_for("forget", what="mine"),
    "usage, in the end": asking_for("usage"),
}
DEEDS = BEFORE_READING | AFTER_READING


async def walked(folder: Path, *, with_ann: bool) -> dict[str, str]:
    async with running_discord() as discord:
        world, people = discord.world, discord.people
        herald = world.add_guild("The Herald", "news")
        herald.allows_everyone = ORDINARY
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
            byline.services._counter.learn = learns_nothing  # type: ignore[method-assign]  # likewise
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
    assert alone[step] or step in NOTHING_TO_SEE


NOTHING_TO_SEE = {step for step in DEEDS if "completed" in step}
