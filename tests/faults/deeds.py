"""What somebody does with Byline in the tests of kills: each in the course of an article of its own."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.byline_process import FINAL
from tests.loopback_discord.answers import Json
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import Channel
from tests.scripted_provider import reply

SENTENCES_OF_TWO_MESSAGES = 160
READING = {
    "summary": [{"text": "The line closes.", "evidence": [1]}],
    "speakers": [],
    "via": [],
    "channels": [],
    "not_speech": "",
}
QUESTION, LONG_QUESTION = "Who leads the council?", "What is known of the council’s leader?"
SAID = "The council’s leader."


async def as_a_model(request: web.Request) -> web.StreamResponse:
    """A reading, or an answer to one of the questions."""
    asked = json.dumps(await request.json(), ensure_ascii=False)
    if LONG_QUESTION in asked:
        said = "".join(f"{SAID} [s{number % 3 + 1}]\n\n" for number in range(SENTENCES_OF_TWO_MESSAGES))
    else:
        said = f"{SAID} [s2]"
    is_question = QUESTION in asked or LONG_QUESTION in asked
    return await reply(json.dumps({"answer": said, "in_article": "yes"} if is_question else READING))(request)


@dataclass(frozen=True, slots=True)
class Done:
    """What somebody did, as Discord has it: an interaction, or a message that they wrote."""

    asked: Interaction | None = None
    wrote: Json | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """What was there before: a card, its thread, a form that was opened."""

    card: Json | None = None
    thread: Channel | None = None
    opened: Interaction | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """`prepare` and `do` take the text of the article. `with_model`: else Byline has none.

    `ends_with`: what the message that the deed changes says in the end.
    """

    name: str
    do: Callable[[LoopbackDiscord, str, Before], Awaitable[Done]]
    prepare: Callable[[LoopbackDiscord, str], Awaitable[Before]]
    with_model: bool = False
    ends_with: str = ""


async def nothing(discord: LoopbackDiscord, text: str) -> Before:
    return Before()


async def a_form(discord: LoopbackDiscord, text: str) -> Before:
    opened = await discord.people.command("summarize")
    await opened.form()
    return Before(opened=opened)


async def a_card(discord: LoopbackDiscord, text: str) -> Before:
    asked = await discord.people.command("summarize", text=text)
    return Before((await asked.showing(FINAL)).message)


async def a_thread(discord: LoopbackDiscord, text: str) -> Before:
    before = await a_card(discord, text)
    pressed = await discord.people.press(_card(before), catalogue.BUTTON_THREAD)
    await pressed.showing()
    return Before(before.card, discord.world.channel(int(_card(before)["id"])))


async def a_form_to_ask(discord: LoopbackDiscord, text: str) -> Before:
    before = await a_card(discord, text)
    opened = await discord.people.press(_card(before), catalogue.BUTTON_ASK)
    await opened.form()
    return Before(before.card, opened=opened)


async def asked_whether_to_forget(discord: LoopbackDiscord, text: str) -> Before:
    await a_card(discord, text)
    while True:  # what was read is kept when its card shows already
        asked = await discord.people.command("forget", what="mine")
        shown = await asked.showing()
        if forget_words.FORGET_MINE_TITLE in shown.text:
            return Before(shown.message)


async def command(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(await discord.people.command("summarize", text=text))


async def private_file(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(await discord.people.command("summarize", file=Upload("a.txt", text.encode()), private=True))


async def mention(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(wrote=await discord.people.write(text, mention=True))


async def form(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(await discord.people.fill(_opened(before), {words.FORM_FIRST: text}))


async def button(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(await discord.people.press(_card(before), catalogue.BUTTON_WHO_SAID_WHAT))


async def question_in_thread(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(wrote=await discord.people.write(QUESTION, channel=before.thread, mention=True))


async def question_in_form(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(await discord.people.fill(_opened(before), {words.OPTION_QUESTION: QUESTION}))


async def long_question(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(await discord.people.command("ask", question=LONG_QUESTION, private=True))


async def forgetting(discord: LoopbackDiscord, text: str, before: Before) -> Done:
    return Done(await discord.people.press(_card(before), forget_words.BUTTON_FORGET))


DEEDS = (
    Deed("command", command, nothing, with_model=True),
    Deed("private file", private_file, nothing),
    Deed("mention", mention, nothing),
    Deed("form", form, a_form),
    Deed("button", button, a_card),
    Deed("forgetting", forgetting, asked_whether_to_forget, ends_with=forget_words.FORGOTTEN),
    Deed("question in a thread", question_in_thread, a_thread, with_model=True),
    Deed("question in a form", question_in_form, a_form_to_ask),
    Deed("answer of two messages", long_question, a_card, with_model=True),
)


def _card(before: Before) -> Json:
    assert before.card is not None
    return before.card


def _opened(before: Before) -> Interaction:
    assert before.opened is not None
    return before.opened
