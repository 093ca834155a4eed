"""Who loses the role that opens a channel while a card of its article is open: no button shows more of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.buttons.correcting import options_of
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, parts_of, text_of

pytestmark = pytest.mark.asyncio

MANY = 30  # quotations, more than a page of them; and hits of a search
LISTED = 9  # articles, more than a page of them
LINES = [
    f"“The lantern number {number} was lit,” said Ada {chr(65 + number % 26)}holm." for number in range(MANY)
]
TEXT = "\n\n".join([ARTICLE, *LINES])
NAMES = ("Ferry", "Pell", "Brindle", "holm", "Tram", "lantern", "boat")


@dataclass
class Insider:
    """Joe, who sees the article of a closed channel from an open one; and ann, who has the channel."""

    newsroom: Newsroom
    closed: Any
    role: Any
    joe: Any

    async def runs(self, command: str, **options: Any) -> Any:
        return (await self.joe.slash(self.newsroom.channel, command, **options)).response

    async def opens(self, *labels: str) -> Any:
        """The card that the last of these buttons shows, from the list of articles on."""
        shown = await self.runs("articles", title="ferry line to close")
        for label in labels:
            shown = await self.presses(shown, label)
        return shown

    async def presses(self, message: Any, label: str) -> Any:
        return (await self.joe.click(message, label=label)).response or message

    async def loses_the_role(self) -> None:
        env, guild = self.newsroom.env, self.newsroom.guild
        env.backend.remove_member_role(guild.id, self.joe.id, self.role.id)
        await env.settle()


async def an_insider(newsroom: Newsroom) -> Insider:
    role = newsroom.guild.create_role("Investigators")
    joe = newsroom.guild.add_member(newsroom.env.create_user("joe"), roles=[role])
    closed = newsroom.channel_for(newsroom.ann, role)
    await newsroom.ann.slash(closed, "summarize", text=TEXT)
    for number in range(LISTED):
        await newsroom.ann.slash(closed, "summarize", text=ARTICLE.replace("Ferry", f"Tram {number}"))
    return Insider(newsroom, closed, role, joe)


WHO, WRONG = catalogue.BUTTON_WHO_SAID_WHAT, catalogue.BUTTON_WRONG_SPEAKER
QUOTE, FORGET = catalogue.BUTTON_COPY_QUOTE, forget_words.BUTTON_FORGET

Open = Callable[[Insider], Awaitable[Any]]
Press = Callable[[Insider, Any], Awaitable[Any]]


def behind(*labels: str) -> Open:
    return lambda insider: insider.opens(*labels)


def pressing(label: str) -> Press:
    return lambda insider, message: insider.joe.click(message, label=label)


async def copying_the_first(insider: Insider, message: Any) -> Any:
    sections = [one for one in parts_of(message) if "accessory" in one]
    return await insider.joe.click(message, custom_id=sections[0]["accessory"]["custom_id"])


async def choosing_the_first(insider: Insider, message: Any) -> Any:
    return await insider.joe.select(message, [options_of(message.components)[0]["value"]])


async def words_chosen(insider: Insider) -> Any:
    dialog = await insider.opens(WHO, WRONG)
    await choosing_the_first(insider, dialog)
    return dialog


async def corrected(insider: Insider) -> Any:
    dialog = await words_chosen(insider)
    return await insider.presses(dialog, words.BUTTON_NOBODY)


async def typing_a_name(insider: Insider, message: Any) -> Any:
    form = await insider.joe.click(message, label=words.BUTTON_SOMEBODY_ELSE)
    await insider.loses_the_role()
    return await insider.joe.submit_modal(form, {"name": "Tom Brindle"})


async def asking(insider: Insider, message: Any) -> Any:
    form = await insider.joe.click(message, label=catalogue.BUTTON_ASK)
    await insider.loses_the_role()
    return await insider.joe.submit_modal(form, {"question": "What did Pell say?"})


async def forgetting(insider: Insider) -> Any:
    """Of an article that nobody else had read."""
    await insider.joe.slash(insider.closed, "summarize", text=ARTICLE.replace("Ferry", "Ferry line, or bus"))
    (choice,) = await insider.joe.autocomplete(insider.newsroom.channel, "forget", "article", "or bus")
    return await insider.runs("forget", what="article", article=choice["value"])


GONE = words.ARTICLE_NOT_HERE
CASES: dict[str, tuple[Open, Press, str]] = {
    "an entry of the list": (behind(), pressing(WHO), GONE),
    "the next page of who said what": (
        behind(WHO),
        pressing(catalogue.BUTTON_LATER_PAGE.format(page=2)),
        GONE,
    ),
    "a sentence": (behind(WHO), choosing_the_first, GONE),
    "wrong speaker": (behind(WHO), pressing(WRONG), GONE),
    "the words with the wrong speaker": (behind(WHO, WRONG), choosing_the_first, GONE),
    "who says it": (words_chosen, choosing_the_first, GONE),
    "nobody says it": (words_chosen, pressing(words.BUTTON_NOBODY), GONE),
    "a typed name": (words_chosen, typing_a_name, GONE),
    "taking it back": (corrected, pressing(words.BUTTON_UNDO), words.UNDONE),
    "quotations to copy": (behind(WHO), pressing(QUOTE), GONE),
    "a quotation": (behind(WHO, QUOTE), copying_the_first, GONE),
    "sharing": (behind(WHO), pressing(catalogue.BUTTON_SHARE), GONE),
    "asking": (behind(WHO), asking, GONE),
    "forgetting": (forgetting, pressing(FORGET), GONE),
    "the next page of a search": (
        lambda insider: insider.runs("find", words="lantern"),
        pressing(words.BUTTON_MORE_FOUND),
        words.NO_MORE_FOUND,
    ),
    "the next page of articles": (
        lambda insider: insider.runs("articles"),
        pressing(words.BUTTON_MORE_ARTICLES),
        words.NO_MORE_FOUND,
    ),
}


@pytest.mark.parametrize("case", CASES)
async def test_a_button_pressed_then_shows_nothing_and_says_why(quick_newsroom: Newsroom, case: str) -> None:
    opening, press, told = CASES[case]
    insider = await an_insider(quick_newsroom)
    message = await opening(insider)
    if press not in (typing_a_name, asking):
        await insider.loses_the_role()
    before = text_of(message)
    result = await press(insider, message)
    answers = [one for one in (result.response, *result.followups) if one is not None]
    shown = "\n".join(text_of(one) for one in answers if one.id != message.id)
    after = text_of(message)

    assert told in shown + after
    assert after == before or not any(name in after for name in NAMES)
    assert not any(name in shown for name in NAMES)
    assert not any(one.attachments for one in answers)
