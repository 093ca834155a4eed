"""A walk through a server where ann, ben and the owner read, search and correct, over a restart."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.byline_process import FINAL, byline_online
from tests.loopback_discord.answers import Json
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.world import ORDINARY_PERMISSIONS, Channel, Person, walk
from tests.scripted_provider import reply, running_provider

NAMES = ("Ada Ash", "Bea Birch", "Cy Cedar", "Eve Elm", "Flo Fir", "Hal Hazel", "Liv Larch", "Max Maple")
STORY = "\n\n".join(
    [
        "Lantern fails on the old quay",
        "By Ida Stone",
        "“The lantern was lit too late,” said harbour master Ana Pell. Nia Frost signed the log that night.",
        "Tom Brindle, a pilot, denied that he had seen the lantern go out.",
        *(f"“The lantern on pier {at} was dark,” said {name}." for at, name in enumerate(NAMES, start=1)),
        "© 2031 The Harbour Post. All rights reserved.",
    ]
)
OF_ANN_ALONE = (
    "Ballot papers lost\n\n“The zeppelin landed on the ballot,” said clerk Mia Low. Bo Ott wrote it down.\n"
)
OF_THE_DESK = "Desk hears of a sale\n\n“The gazebo will be sold,” said agent Jan Rook. The sale is in May.\n"
SAID = {"Ana Pell": "q1", "Tom Brindle": "s5:denied"} | {
    name: f"q{at}" for at, name in enumerate(NAMES, start=2)
}
SPEAKERS = [{"name": name, "kind": "person", "also": [], "said": said} for name, said in SAID.items()]
READING = {"summary": [], "speakers": SPEAKERS, "via": [], "channels": [], "not_speech": ""}
ANSWER = {"answer": "Two did [s3].", "in_article": "yes"}
SET_BY = "speaker set by @{name}"
EXPORTS = [f"export as {form}" for form in catalogue.EXPORTS]
CHANGED = "Everything below is new: “The bell rang twice,” said Ada Ash.\n\nSign up for our newsletter."


@dataclass
class Walk:
    """What was seen, by the step at which it was."""

    discord: LoopbackDiscord
    seen: dict[str, str] = field(default_factory=dict)

    async def asks(
        self, command: str, person: Person, channel: Channel, **options: str | bool
    ) -> Interaction:
        return await self.discord.people.command(command, person=person, channel=channel, **options)

    async def finds(self, step: str, person: Person, channel: Channel, **options: str) -> Json:
        """The card or the words that come; a file's text, where one was asked for."""
        message = (await (await self.asks("find", person, channel, **options)).showing()).message
        self.seen[step] = texts_of(message) + self._file_of(message)
        return message

    async def reads(self, person: Person, channel: Channel, text: str, **options: bool) -> Json:
        return (
            await (await self.asks("summarize", person, channel, text=text, **options)).showing(FINAL)
        ).message

    async def presses(self, message: Json, label: str, person: Person, words_there: str = "") -> Json:
        pressed = await self.discord.people.press(message, label, person=person)
        return (await pressed.showing(words_there)).message

    async def opens_dialog(self, card: Json, person: Person) -> Json:
        shown = await self.presses(card, catalogue.BUTTON_WHO_SAID_WHAT, person)
        return await self.presses(shown, catalogue.BUTTON_WRONG_SPEAKER, person)

    async def means(self, card: Json, meant: str, person: Person) -> Json:
        """The card that asks who says what is meant."""
        dialog = await self.opens_dialog(card, person)
        chosen = await self.discord.people.pick(dialog, meant, person=person)
        return (await chosen.showing(words.CORRECT_WHO)).message

    async def looks(self, step: str, message: Json, label: str, person: Person) -> Json:
        shown = await self.presses(message, label, person)
        self.seen[step] = texts_of(shown) + self._file_of(shown)
        return shown

    async def card_shows(self, expected: str, card: Json) -> None:
        def look() -> bool | None:
            return expected in texts_of(self.discord.world.messages[int(card["id"])]) or None

        await self.discord.journal.watch.until(look, f"{expected!r} on a card")

    def card_now(self, step: str, card: Json) -> None:
        self.seen[step] = texts_of(self.discord.world.messages[int(card["id"])])

    def _file_of(self, message: Json) -> str:
        files = (self.discord.world.file(int(one["id"])) for one in message["attachments"])
        return "".join(one.data.decode() for one in files)


async def walked(folder: Path) -> dict[str, str]:
    async with running_discord() as discord, running_provider() as provider:
        world, people, steps = discord.world, discord.people, Walk(discord)
        herald = world.add_guild("The Herald", "news")
        herald.allows_everyone = ORDINARY_PERMISSIONS
        other = world.add_guild("Elsewhere", "lobby")
        ann, ben, owner = people.ann, people.joins(herald, "ben"), world.owner
        other.members.append(ben)
        desk = world.add_channel(Channel("desk", guild_id=herald.id, only_for=(ann,)))
        news, lobby = herald.channels[0], other.channels[0]
        async with byline_online(discord, folder) as byline:
            card = await steps.reads(ann, news, STORY)
            private = await steps.reads(ann, news, OF_ANN_ALONE, private=True)
            await steps.reads(ann, desk, OF_THE_DESK)
            await search(steps, ann, ben, news, lobby)
            await correct(steps, card, private, (ann, ben, owner), news)
            await byline.stopped()
        provider.answers(*(reply(json.dumps(one)) for one in (READING, ANSWER, READING)))
        async with byline_online(discord, folder, OPENAI_BASE_URL=provider.base_url):
            more = await steps.presses(card, catalogue.BUTTON_MORE, ann)
            again = await people.press(more, catalogue.BUTTON_READ_AGAIN, person=ann)
            await again.showing()
            await steps.card_shows(catalogue.FULL_READING, card)
            steps.card_now("read again", card)
            asked = await steps.asks("ask", ann, news, question="Who spoke of the lantern?")
            await asked.showing(words.ANSWER_FOOT)
            steps.seen["told to the model"] = json.dumps(provider.bodies[-1], ensure_ascii=False)
            footer = await steps.reads(ben, news, f"{STORY}\n\n{CHANGED}")
            await steps.card_shows(catalogue.FULL_READING, footer)
            await steps.looks("other footer", footer, catalogue.BUTTON_WHO_SAID_WHAT, ben)
            await steps.finds("in several articles", ann, news, words="lit too late")
            elsewhere = await steps.reads(ben, lobby, STORY)
            await steps.card_shows(catalogue.FULL_READING, elsewhere)
            await steps.looks("elsewhere", elsewhere, catalogue.BUTTON_WHO_SAID_WHAT, ben)
            asked = await steps.asks("forget", ben, news, what="mine")
            shown = (await asked.showing(forget_words.FORGET_MINE_TITLE)).message
            await steps.presses(shown, forget_words.BUTTON_FORGET, ben, forget_words.FORGOTTEN)
            await steps.looks("its author forgotten", card, catalogue.BUTTON_WHO_SAID_WHAT, ann)
        return steps.seen


async def search(steps: Walk, ann: Person, ben: Person, news: Channel, lobby: Channel) -> None:
    await steps.finds("by words", ben, news, words="lit too late")
    await steps.finds("by speaker", ben, news, speaker="brindle")
    await steps.finds("by act", ben, news, act="denied")
    await steps.finds("since yesterday", ben, news, words="late", since="yesterday")
    await steps.finds("until long ago", ben, news, words="late", until="2020-01-01")
    await steps.finds("by article", ben, news, article="old quay", speaker="pell")
    await steps.finds("by publication", ben, news, publication="harbour post", speaker="pell")
    await steps.finds("by another publication", ben, news, publication="Gazette", speaker="pell")
    await steps.finds("by title", ben, news, words="fails quay")
    first = await steps.finds("first page", ben, news, words="lantern")
    await steps.looks("second page", first, words.BUTTON_MORE_FOUND, ben)
    for form in ("csv", "json", "markdown"):
        await steps.finds(form, ben, news, words="lantern", file=form)
    for person in (ann, ben):
        await steps.finds(f"private, {person.name}", person, news, words="zeppelin")
        await steps.finds(f"desk, {person.name}", person, news, words="gazebo")
        offered = await steps.discord.people.completed("find", "speaker", "mi", person=person, channel=news)
        steps.seen[f"completed, {person.name}"] = ", ".join(offered)
    offered = await steps.discord.people.completed("find", "speaker", "pel", person=ben, channel=news)
    steps.seen["completed"] = ", ".join(offered)
    await steps.finds("in another server", ben, lobby, words="lantern")


async def correct(
    steps: Walk, card: Json, private: Json, all_three: tuple[Person, ...], news: Channel
) -> None:
    ann, ben, _ = all_three
    await names_another_speaker(steps, card, ann, ben, news)
    await corrects_and_undoes(steps, card, all_three, news)
    await corrects_for_oneself(steps, private, ann, ben, news)


async def names_another_speaker(steps: Walk, card: Json, ann: Person, ben: Person, news: Channel) -> None:
    asked = await steps.means(card, "lit too late", ben)
    done = await steps.discord.people.pick(asked, "Tom Brindle", person=ben)
    await done.showing(words.NOW_SAID_BY.format(who="Tom Brindle"))
    await steps.card_shows("set by @ben", card)
    steps.card_now("card", card)
    said = await steps.looks("who said what", card, catalogue.BUTTON_WHO_SAID_WHAT, ann)
    await steps.finds("by the speaker set", ann, news, speaker="brindle", words="late")
    await steps.finds("by the speaker before", ann, news, speaker="pell", words="late")
    choice = await steps.presses(said, catalogue.BUTTON_COPY_QUOTE, ann)
    steps.seen["quotes"] = texts_of(choice)
    await steps.looks("copied", choice, catalogue.BUTTON_COPY, ann)
    more = await steps.presses(card, catalogue.BUTTON_MORE, ann)
    for form, label in catalogue.EXPORTS.items():
        await steps.looks(f"export as {form}", more, str(label), ann)


async def corrects_and_undoes(steps: Walk, card: Json, all_three: tuple[Person, ...], news: Channel) -> None:
    ann, ben, owner = all_three
    people = steps.discord.people
    form = await people.press(await steps.means(card, "pier 1", ben), words.BUTTON_SOMEBODY_ELSE, person=ben)
    filled = await people.fill(form, {words.SOMEBODY_ELSE_NAME: "nia frost"})
    await filled.showing(words.NOW_SAID_BY.format(who="Nia Frost"))
    asked = await steps.means(card, "pier 2", ben)
    await steps.presses(asked, words.BUTTON_NOBODY, ben, words.NOW_NOBODYS)
    asked = await steps.means(card, "pier 2", ben)
    await steps.presses(asked, words.BUTTON_QUOTATION, ben, words.NOW_A_QUOTATION)
    asked = await steps.means(card, "pier 3", ben)
    by_ben = await steps.presses(asked, words.BUTTON_NOBODY, ben, words.NOW_NOBODYS)
    await steps.finds("all kinds", ann, news, words="dark")
    for person in all_three:
        dialog = await steps.opens_dialog(card, person)
        labels = [one.get("label") for one in walk(dialog["components"])]
        steps.seen[f"may undo, {person.name}"] = str(words.BUTTON_UNDO in labels)
    await steps.presses(by_ben, words.BUTTON_UNDO, ben, words.UNDONE)
    await steps.finds("undone by its author", ann, news, words="pier 3")
    dialog = await steps.opens_dialog(card, owner)  # the latest comes first
    await steps.presses(dialog, words.BUTTON_UNDO, owner, words.UNDONE)
    await steps.finds("undone by a manager", ann, news, words="pier 2")


async def corrects_for_oneself(steps: Walk, private: Json, ann: Person, ben: Person, news: Channel) -> None:
    asked = await steps.means(private, "zeppelin", ann)
    done = await steps.discord.people.pick(asked, "Bo Ott", person=ann)
    await done.showing(words.NOW_SAID_BY.format(who="Bo Ott"))
    await steps.finds("own correction", ann, news, speaker="ott")
    public = await steps.reads(ben, news, OF_ANN_ALONE)
    await steps.looks("own correction, ben", public, catalogue.BUTTON_WHO_SAID_WHAT, ben)
    await steps.looks("own correction, ann", public, catalogue.BUTTON_WHO_SAID_WHAT, ann)
