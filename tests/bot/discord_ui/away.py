"""People who bring Byline along on their account: to a server that did not add it, to messages of others."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.fake_model import FakeModel
from tests.loopback_discord.answers import Json
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.world import Channel, Person

EPHEMERAL = 1 << 6
EVER = 10**11  # Unix seconds, when everything is too old
TITLE = "The tram line to close in May"
PLACES = ("lobby", "group", "between")  # a server that did not add it, messages of three and of two


@dataclass
class Away:
    """`ann` and `ben` have it on their accounts. The server of `news` added it, that of `lobby` did not."""

    discord: LoopbackDiscord
    byline: RunningByline
    ann: Person
    ben: Person
    news: Channel
    lobby: Channel
    group: Channel
    between: Channel

    @property
    def direct(self) -> Channel:
        """Ann's direct messages with Byline."""
        return self.discord.world.direct_messages_with(self.ann)

    def place(self, name: str) -> Channel:
        place = getattr(self, name)
        assert isinstance(place, Channel)
        return place

    async def asked(
        self, command: str, place: Channel, person: Person | None = None, **options: str | bool | int | Upload
    ) -> Json:
        """The answer as it shows at last."""
        one = await self.discord.people.command(command, person=person or self.ann, channel=place, **options)
        return await self.answer_to(one)

    async def pressed(self, message: Json, label: str, person: Person | None = None) -> Json:
        return await self.answer_to(
            await self.discord.people.press(message, label, person=person or self.ann)
        )

    async def answer_to(self, one: Interaction) -> Json:
        await one.acknowledged()
        await self.byline.settled()
        return one.shown[-1].message

    def ordinary_messages(self, place: Channel) -> list[Json]:
        """Byline's own, which everybody there sees."""
        own = str(self.discord.world.bot.id)
        there = self.discord.world.messages_in(place)
        return [one for one in there if one["author"]["id"] == own and not one["flags"] & EPHEMERAL]

    async def all_that_can_be_seen(self, place: Channel, person: Person) -> str:
        """Everything by which an article that was read elsewhere could become known."""
        answers = [
            await self.asked("articles", place, person),
            await self.asked("find", place, person, speaker="Pell"),
            await self.asked("quote", place, person, speaker="Pell"),
            await self.asked("ask", place, person, question="How many jobs will go?", private=True),
            await self.asked("context", place, person),
        ]
        typed = [("quote", "speaker", "p"), ("quote", "words", "nobody"), ("ask", "article", "")]
        offered = [await self.discord.people.completed(*one, person=person, channel=place) for one in typed]
        return "\n".join([*map(texts_of, answers), str(offered)])

    async def scopes_kept(self) -> set[str]:
        """Under which anything at all is stored."""
        async with self.byline.services.memory.at_hand.reading() as connection:
            tables = await connection.rows("SELECT name FROM pragma_table_list WHERE schema = 'main'")
            found: set[str] = set()
            for table in (row["name"] for row in tables):
                columns = await connection.rows("SELECT name FROM pragma_table_info(?)", [table])
                if "scope" in [row["name"] for row in columns]:
                    rows = await connection.rows(f"SELECT DISTINCT scope FROM {table}")  # noqa: S608 -- of the schema
                    found |= {row["scope"] for row in rows}
        return found


@asynccontextmanager
async def byline_away(folder: Path, model: FakeModel | None = None) -> AsyncIterator[Away]:
    async with running_discord() as discord:
        world, people = discord.world, discord.people
        herald = world.add_guild("The Herald", "news")
        elsewhere = world.add_guild("Elsewhere", "lobby", has_bot=False)
        ben, cleo = people.joins(herald, "ben"), people.joins(elsewhere, "cleo")
        elsewhere.members += [people.ann, ben]
        for person in (people.ann, ben):
            people.adds_to_account(person)
        group, between = (
            world.messages_between(people.ann, ben, cleo),
            world.messages_between(people.ann, ben),
        )
        async with byline_here(discord, folder, model=model) as byline:
            places = (herald.channels[0], elsewhere.channels[0], group, between)
            yield Away(discord, byline, people.ann, ben, *places)
