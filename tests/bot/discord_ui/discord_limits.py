"""What Discord refuses in a card, by its documentation: `breaches` names every limit that a card breaks."""

import json
from collections.abc import Iterator
from typing import Any

import discord

from bot.discord_ui.cards.limits import length
from tests.bot.discord_ui.drawing import components

LONGEST = {"label": 80, "custom_id": 100, "placeholder": 150, "description": 100, "value": 100}
LONGEST_OPTION_LABEL = 100


def breaches(view: discord.ui.LayoutView) -> list[str]:
    every = components(view)
    return [*_of_the_whole(every), *(breach for one in every for breach in _of_one(one))]


def _of_the_whole(every: list[dict[str, Any]]) -> Iterator[str]:
    if len(every) > 40:
        yield f"{len(every)} components"
    text = sum(length(one.get("content", "")) for one in every)
    if text > 4000:
        yield f"{text} characters of text"
    size = len(json.dumps(every[0], ensure_ascii=False).encode(errors="replace"))
    if size > 10_000:
        yield f"{size} bytes"
    custom_ids = [one["custom_id"] for one in every if "custom_id" in one]
    if len(custom_ids) != len(set(custom_ids)):
        yield "one custom_id twice"


def _of_one(component: dict[str, Any]) -> Iterator[str]:
    if "content" in component and not component["content"].strip():
        yield "an empty text"
    yield from _of_strings(component)
    options = component.get("options", [])
    if "options" in component and not 1 <= len(options) <= 25:
        yield f"{len(options)} options"
    if len({one["value"] for one in options}) != len(options):
        yield "one value twice"
    for option in options:
        yield from _of_strings(option | {"label": option["label"][LONGEST_OPTION_LABEL:]})
        if not option["label"]:
            yield "an option without a label"


def _of_strings(strings: dict[str, Any]) -> Iterator[str]:
    for name, at_most in LONGEST.items():
        value = strings.get(name)
        if isinstance(value, str) and length(value) > at_most:
            yield f"a {name} of {length(value)} characters"
