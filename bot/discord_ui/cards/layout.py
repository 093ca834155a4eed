"""The parts that every card is laid out from, and the few marks of Discord's markdown that cards use."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import discord

from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.limits import length
from bot.discord_ui.words import catalogue

AMBER = discord.Colour(0xE0A100)
ROOM_FOR_NUMBER = 8  # characters

Item = discord.ui.Item[Any]
View = discord.ui.LayoutView


def card(parts: Iterable[Item], rows: Iterable[Sequence[Item]] = (), *, amber: bool = False) -> View:
    """`parts` above rows of buttons and menus; rows without any are left out."""
    container = discord.ui.Container[View](accent_colour=AMBER if amber else None)
    for part in parts:
        container.add_item(part)
    for row in rows:
        if row:
            container.add_item(discord.ui.ActionRow(*row))
    view = View(timeout=None)
    view.add_item(container)
    return view


def ruled(blocks: Iterable[str]) -> list[Item]:
    """Texts with a line between; empty ones are left out."""
    texts = [discord.ui.TextDisplay[Any](block) for block in blocks if block]
    between = (discord.ui.Separator[Any]() for _ in texts)
    return list(chain.from_iterable(zip(between, texts, strict=True)))[1:]


def joined_lines(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)


def heading(title: str) -> str:
    return f"### {title}"


def small(words: str) -> str:
    """The text in small grey print; empty for empty."""
    return f"-# {words}" if words else ""


def bold(words: str) -> str:
    return f"**{words}**"


def doubt(words: str) -> str:
    return f"{catalogue.DOUBT} {words}"


def title_line(title: str, at_most: int = 200, article_number: int | None = None) -> str:
    """The title, with its number where the article is one of several in its conversation."""
    before = f"{article_number}: " if article_number is not None else ""
    return before + (inert(title, at_most) or catalogue.UNTITLED)


def fitting(lines: Iterable[str], room: int, more: str) -> list[str]:
    """As many of `lines` as fit, one below the other; `more`, with the number of the others, below them."""
    every = [line for line in lines if line]
    if sum(length(line) + 1 for line in every) <= room:
        return every
    room -= length(more) + ROOM_FOR_NUMBER
    kept: list[str] = []
    for line in every:
        room -= length(line) + 1
        if room < 0:
            break
        kept.append(line)
    return [*kept, more.format(count=len(every) - len(kept))]
