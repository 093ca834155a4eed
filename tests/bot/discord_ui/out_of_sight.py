"""Two newsrooms, where Ben may look and where he may not, and what Ann reads and does out of his sight."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_at_loopback import RunningByline
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.fake_model import USAGE, FakeModel
from tests.loopback_discord.answers import Json
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.messages import signs_on, texts_of
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import Channel, Person, walk

OTHERS = ("Tram", "Bridge", "Tunnel", "Canal", "Airport", "Station", "Harbour", "Market", "Library", "Museum")
LINES = [f"“Lantern number {number} was lit,” said Ada {chr(65 + number)}holm." for number in range(20)]
LANTERNS = "\n\n".join(["Lanterns lit on the quay", *LINES])
POSTED = (
    f"{article('ferry')}\nMarta Holm, who has taken it for forty years, said that she had hoped for another "
    "summer at least.\n"
)
ANSWER = {"answer": "In May [s1].", "in_article": "yes"}


def about(name: str) -> str:
    return ARTICLE.replace("Ferry", name).replace("boat", name.lower())


CACHED = replace(USAGE, cached_tokens=900, cost_usd=0.00004, saved_by_cache_usd=0.00006)


class AnyModel(FakeModel):
    """Answers whatever it is asked, as often as that is; what it was sent before costs less."""

    def __init__(self) -> None:
        super().__init__()
        self._sent: set[str] = set()

    async def stream(self, request: Any) -> AsyncIterator[Any]:  # type: ignore[override]
        article = request.messages[1].content
        usage = CACHED if article in self._sent else USAGE
        self._sent.add(article)
        if request.purpose == "remembering":
            self.remembers("They asked about a closure.")
        else:
            self.reply(REPLY if request.purpose == "reading" else ANSWER, usage=usage)
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
