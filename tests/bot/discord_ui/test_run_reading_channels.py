"""A real `byline run` reads channels that a manager chose for it, over the loopback Discord.

What is posted comes as files, but for one paste: nothing more belongs to them, so that nobody has to wait.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.discord_ui.messages.reading_channels import MOST_AN_HOUR, SIGN
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as command_words
from bot.discord_ui.words import settings_catalogue as words
from tests.bot.discord_ui.byline_process import FINAL, article, byline_online
from tests.bot.discord_ui.left_in_outbox import none_left_over
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import signs_on, texts_of
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.world import EPHEMERAL, FORUM, ORDINARY_PERMISSIONS, Channel, Person

pytestmark = pytest.mark.asyncio

MENU = "byline-setting:reading:"
MORE = "Marta Holm, who has taken it for forty years, said that she had hoped for another summer at least.\n"
UNCLEAR = (
    "Nobody needs another report about the {what}. There have been four, and they say the same thing. "
    "What is missing is a decision, and nobody wants to take one before the spring, the council says. "
) * 3


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    async with running_discord() as one:
        guild = one.world.add_guild("The Herald", "news", "kitchen")
        guild.allows_everyone = ORDINARY_PERMISSIONS
        one.world.add_channel(Channel("leads", FORUM, guild_id=guild.id))
        yield one


def owner(loopback: LoopbackDiscord) -> Person:
    return loopback.world.owner


def channel(loopback: LoopbackDiscord, name: str) -> Channel:
    return next(one for one in loopback.world.channels.values() if one.name == name)


async def choose(loopback: LoopbackDiscord, *names: str) -> None:
    """Of the owner of the server; done once the card shows it."""
    asked = await loopback.people.command("settings", person=owner(loopback))
    card = (await asked.showing(words.SETTING_READING)).message
    chosen = [channel(loopback, name) for name in names]
    pressed = await loopback.people.choose(card, MENU, chosen, person=owner(loopback))
    await pressed.showing(words.SETTING_READING)


def file(name: str) -> Upload:
    return Upload("article.txt", f"{article(name)}\n{MORE}".encode())


def cards(loopback: LoopbackDiscord, name: str) -> list[Json]:
    return [
        one
        for one in loopback.world.messages.values()
        if f"The {name} line" in texts_of(one) and FINAL in texts_of(one)
    ]


async def card_of(loopback: LoopbackDiscord, name: str) -> Json:
    return await loopback.journal.watch.until(
        lambda: next(iter(cards(loopback, name)), None), f"a card about the {name}"
    )


def replied_to(message: Json) -> str:
    return str(message.get("message_reference", {}).get("message_id"))


async def answer_to(loopback: LoopbackDiscord, posted: Json) -> Json:
    def look() -> Json | None:
        replies = (one for one in loopback.world.messages.values() if one["author"]["username"] == "Byline")
        return next(
            (one for one in replies if replied_to(one) == posted["id"]),
            None,
        )

    return await loopback.journal.watch.until(look, "an answer")


async def sign_on(loopback: LoopbackDiscord, message: Json) -> None:
    await loopback.journal.watch.until(lambda: signs_on(message) or None, "a reaction")


async def test_a_file_posted_there_is_read_for_all_to_see_and_one_elsewhere_is_not(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true"):
        await choose(loopback, "news")
        await loopback.people.write("", channel=channel(loopback, "kitchen"), files=[file("tram")])
        posted = await loopback.people.write("", channel=channel(loopback, "news"), files=[file("ferry")])
        card = await card_of(loopback, "ferry")

        assert replied_to(card) == posted["id"]
        assert not card["flags"] & EPHEMERAL
        assert cards(loopback, "tram") == []


async def test_a_post_in_a_chosen_forum_is_read_in_it(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true"):
        await choose(loopback, "leads")
        posted = await loopback.people.opens_post(channel(loopback, "leads"), "Ferry", "", [file("ferry")])
        card = await card_of(loopback, "ferry")

        assert card["channel_id"] == posted["channel_id"]


async def test_a_click_of_who_posted_it_or_manages_there_reads_and_a_bystander_s_does_not(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    ben = loopback.people.joins(next(iter(loopback.world.guilds.values())), "ben")
    news = channel(loopback, "news")
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true"):
        await choose(loopback, "news")
        posted = [
            await loopback.people.write(UNCLEAR.format(what=what), channel=news)
            for what in ("bridge", "tower", "quay")
        ]
        for message in posted:
            await sign_on(loopback, message)
        for message, person in zip(posted, (ben, loopback.people.ann, owner(loopback)), strict=True):
            await loopback.people.react(message, SIGN, person=person)
        answered = {replied_to(await answer_to(loopback, message)) for message in posted[1:]}

        assert answered == {posted[1]["id"], posted[2]["id"]}
        assert signs_on(posted[0]) == [SIGN]


async def test_a_click_after_a_restart_reads(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    news = channel(loopback, "news")
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true") as byline:
        await choose(loopback, "news")
        posted = await loopback.people.write(UNCLEAR.format(what="bridge"), channel=news)
        await sign_on(loopback, posted)
        await none_left_over(tmp_path)
        await byline.killed()
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true"):
        await loopback.people.react(posted, SIGN)

        assert await answer_to(loopback, posted)


async def test_a_paste_is_read_once_and_whole_where_byline_ended_between_two_of_its_messages(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    news = channel(loopback, "news")
    first, second = (
        f"{article('ferry')}\n{MORE}",
        "Tom Brindle also warned that nobody else would sail there.\n",
    )
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true") as byline:
        await choose(loopback, "news")
        await loopback.people.write(first, channel=news)
        await loopback.journal.answered(Call.SHOW_TYPING)  # it waits for the rest
        await byline.killed()
    await loopback.people.write(second, channel=news)
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true"):
        card = await card_of(loopback, "ferry")
        said = await loopback.people.press(card, catalogue.BUTTON_WHO_SAID_WHAT)

        assert "nobody else would sail there" in (await said.showing()).text
        assert len(cards(loopback, "ferry")) == 1


async def test_a_channel_has_a_number_of_articles_an_hour(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    news, names = channel(loopback, "news"), [f"{line} bus" for line in "abcdefghijklmnopqrstu"]
    assert len(names) == MOST_AN_HOUR + 1
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true"):
        await choose(loopback, "news")
        for name in names[:-1]:
            await loopback.people.write("", channel=news, files=[file(name)])
            await card_of(loopback, name)
        refused = await answer_to(
            loopback, await loopback.people.write("", channel=news, files=[file(names[-1])])
        )

        assert command_words.CHANNEL_FULL.format(count=str(MOST_AN_HOUR)) in texts_of(refused)


async def test_a_webhook_s_post_is_left_alone_until_that_is_chosen(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    news = channel(loopback, "news")
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true"):
        await choose(loopback, "news")
        await loopback.people.posts_by_webhook("", channel=news, files=[file("tram")])
        asked = await loopback.people.command("settings", person=owner(loopback))
        card = (await asked.showing(words.SETTING_READING)).message
        await (await loopback.people.press(card, words.BOTS_TOO, person=owner(loopback))).showing()
        await loopback.people.posts_by_webhook("", channel=news, files=[file("ferry")])
        await card_of(loopback, "ferry")

        assert cards(loopback, "tram") == []


async def test_where_answers_are_for_the_asker_alone_cards_of_channels_that_read_are_for_all(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path, MESSAGE_CONTENT="true"):
        await choose(loopback, "news")
        asked = await loopback.people.command("settings", person=owner(loopback))
        card = (await asked.showing(words.SETTING_READING)).message
        await (await loopback.people.press(card, words.SEEN_BY_ASKER, person=owner(loopback))).showing()
        await loopback.people.write("", channel=channel(loopback, "news"), files=[file("ferry")])

        assert not (await card_of(loopback, "ferry"))["flags"] & EPHEMERAL


async def test_without_the_intent_nothing_is_read_unasked_and_a_mention_is(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path):
        news = channel(loopback, "news")
        await loopback.people.write("", channel=news, files=[file("tram")])
        asked = await loopback.people.command("settings", person=owner(loopback))
        card = (await asked.showing(words.SETTING_READING)).text
        await loopback.people.write("", channel=news, files=[file("ferry")], mention=True)
        await card_of(loopback, "ferry")

        assert words.SETTING_READING_OFF in card
        assert cards(loopback, "tram") == []
