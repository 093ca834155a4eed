"""What a press on a card of an article means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

import discord

from bot.discord_ui.cards.coded_presses import CodedPress, KnownOrNot, PressedItem

ARTICLE_KEY = re.compile(r"[A-Za-z0-9_-]{1,48}")
DETAIL = re.compile(r"[A-Za-z0-9_-]{0,100}")  # a value of a menu; an id has less room


class Action(KnownOrNot):
    """What is asked for; `detail` of a press in brackets."""

    WHO_SAID_WHAT = "said"  # (page, and the card in the channel that it was opened from)
    CHOOSE_QUOTE = "quotes"  # (page)
    COPY_QUOTE = "quote"  # (start-end of the statement's first span)
    SENTENCE = "sentence"  # (first-last sentence number)
    ASK = "ask"
    THREAD = "thread"
    MORE = "more"  # (who asked for the card, where others see it)
    EXPORT = "export"  # (html, markdown, csv or json)
    SHARE = "share"
    READ_AGAIN = "again"
    REMOVE = "remove"
    WRONG_SPEAKER = "wrong"  # (card: the message that everybody sees, 0 where only one person does)
    WHICH_WORDS = "which"  # (page-card)
    CORRECT = "correct"  # (card-start-end of the words, and the page of the people)
    SET_SPEAKER = "set"  # (card-start-end-number of the name)
    SOMEBODY_ELSE = "else"  # (card-start-end)
    SET_NOBODY = "nobody"  # (card-start-end)
    SET_QUOTATION = "isquote"  # (card-start-end)
    # Earlier versions sent presses with numbers that were not sealed, under other names than these three.
    UNDO = "takeback"  # (card-sealed number of the correction)
    ARTICLES = "titles"  # (sealed number-first entry; in the article's place what its title holds)
    FOUND = "next"  # (see `search_presses`: with what is in the article's place, where a search goes on)
    UNKNOWN = "unknown"  # a button of another version of Byline


@dataclass(frozen=True, slots=True)
class Press(CodedPress):
    """`article` is the key under which the card's article is kept."""

    KIND: ClassVar[str] = "byline"

    action: Action
    article: str
    detail: str = ""

    def __post_init__(self) -> None:
        if not ARTICLE_KEY.fullmatch(self.article):
            raise ValueError("an article's key is 1 to 48 letters, digits, _ or -")
        if not DETAIL.fullmatch(self.detail):
            raise ValueError("a detail is up to 100 letters, digits, _ or -")

    def with_choice(self, chosen: Sequence[str]) -> "Press | None":
        """The press with what was chosen in a menu, if anything; None for what no menu of Byline offers."""
        try:
            return replace(self, detail=chosen[0]) if chosen else self
        except ValueError:
            return None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in `detail`: a page, or the two ends of a stretch."""
        return tuple(int(number) for number in re.findall(r"\d+", self.detail))


def button(label: str, press: Press, *, main: bool = False, disabled: bool = False) -> PressedItem:
    """`main` for the one that most people want; never green or red, which would judge."""
    style = discord.ButtonStyle.primary if main else discord.ButtonStyle.secondary
    return PressedItem(
        discord.ui.Button(label=label, style=style, disabled=disabled, custom_id=press.custom_id)
    )


def menu(placeholder: str, press: Press, options: list[discord.SelectOption]) -> PressedItem:
    """A choice of one; the value chosen becomes the detail of the press."""
    return PressedItem(discord.ui.Select(placeholder=placeholder, options=options, custom_id=press.custom_id))
