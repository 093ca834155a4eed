"""What a pressed button or a choice in a menu means. All of it stands in the `custom_id`.

Discord keeps the `custom_id` with the message, so that a press is understood after a restart too.
Each press becomes the client's event `card_press` with the interaction and a `Press`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import discord

ARTICLE_KEY = re.compile(r"[A-Za-z0-9_-]{1,48}")


class Action(StrEnum):
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
    CORRECT = "correct"  # (card-start-end of the words)
    SET_SPEAKER = "set"  # (card-start-end-number of the name)
    SOMEBODY_ELSE = "else"  # (card-start-end)
    SET_NOBODY = "nobody"  # (card-start-end)
    SET_QUOTATION = "isquote"  # (card-start-end)
    UNDO = "undo"  # (card-number of the correction)
    ARTICLES = "articles"  # (before-first, and in the article's place what its title holds)
    FOUND = "found"  # (see `search_presses`: with what is in the article's place, where a search goes on)
    UNKNOWN = "unknown"  # a button of another version of Byline

    @classmethod
    def _missing_(cls, value: object) -> Action:
        return cls.UNKNOWN


@dataclass(frozen=True, slots=True)
class Press:
    """`article` is the key under which the card's article is kept."""

    action: Action
    article: str
    detail: str = ""

    def __post_init__(self) -> None:
        if not ARTICLE_KEY.fullmatch(self.article):
            raise ValueError("an article's key is 1 to 48 letters, digits, _ or -")

    @property
    def custom_id(self) -> str:
        return f"byline:{self.action}:{self.article}:{self.detail}"

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in `detail`: a page, or the two ends of a stretch."""
        return tuple(int(number) for number in re.findall(r"\d+", self.detail))


CUSTOM_ID = re.compile(
    rf"byline:(?P<action>[a-z]+):(?P<article>{ARTICLE_KEY.pattern}):(?P<detail>[A-Za-z0-9_-]{{0,36}})"
)


def press_of(custom_id: str) -> Press | None:
    """None where the button is none of a card's."""
    match = CUSTOM_ID.fullmatch(custom_id)
    return Press(Action(match["action"]), match["article"], match["detail"]) if match else None


class CardItem(discord.ui.DynamicItem[discord.ui.Item[Any]], template=CUSTOM_ID):
    """A button or menu of a card. The client has to know the class: `client.add_dynamic_items(CardItem)`.

    As a dynamic item it keeps no memory of the cards that were sent, however many they are.
    """

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
    ) -> CardItem:
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        press = press_of(self.custom_id)
        if press is None:
            return
        if isinstance(self.item, discord.ui.Select) and self.item.values:
            press = replace(press, detail=self.item.values[0])
        interaction.client.dispatch("card_press", interaction, press)


def button(label: str, press: Press, *, main: bool = False, disabled: bool = False) -> CardItem:
    """`main` for the one that most people want; never green or red, which would judge."""
    style = discord.ButtonStyle.primary if main else discord.ButtonStyle.secondary
    return CardItem(discord.ui.Button(label=label, style=style, disabled=disabled, custom_id=press.custom_id))


def menu(placeholder: str, press: Press, options: list[discord.SelectOption]) -> CardItem:
    """A choice of one; the value chosen becomes the detail of the press."""
    return CardItem(discord.ui.Select(placeholder=placeholder, options=options, custom_id=press.custom_id))
