"""Draws a card as the Discord markdown that it is made of, so that a test shows what people see.

`---` is a Separator, `[…]` a button (`[…]` in brackets cannot be pressed), `[… ▾]` a menu.
"""

from collections.abc import Iterator
from typing import Any

import discord

ACTION_ROW, BUTTON, MENU, CHANNEL_MENU, SECTION, TEXT, SEPARATOR, CONTAINER = 1, 2, 3, 8, 9, 10, 14, 17


def drawn(view: discord.ui.LayoutView) -> str:
    return "\n".join(line for component in view.to_components() for line in _lines(component))


def texts(view: discord.ui.LayoutView) -> list[str]:
    return [one["content"] for one in components(view) if one["type"] == TEXT]


def labels(view: discord.ui.LayoutView) -> list[str]:
    return [one["label"] for one in components(view) if one["type"] == BUTTON]


def custom_ids(view: discord.ui.LayoutView) -> list[str]:
    return [one["custom_id"] for one in components(view) if "custom_id" in one]


def components(view: discord.ui.LayoutView) -> list[dict[str, Any]]:
    """Every component as it is sent, those inside others too."""
    return [one for outer in view.to_components() for one in _with_inner(outer)]


def _with_inner(component: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield component
    accessory = [component["accessory"]] if "accessory" in component else []
    for inner in (*component.get("components", ()), *accessory):
        yield from _with_inner(inner)


def _lines(component: dict[str, Any]) -> Iterator[str]:
    match component["type"]:
        case 10:
            yield component["content"]
        case 14:
            yield "---"
        case 1:
            yield " ".join(_control(one) for one in component["components"])
        case 9:
            [text] = component["components"]
            yield f"{text['content']} {_control(component['accessory'])}"
        case 17:
            for inner in component["components"]:
                yield from _lines(inner)


def _control(component: dict[str, Any]) -> str:
    if component["type"] in (MENU, CHANNEL_MENU):
        chosen = [one["label"] for one in component.get("options", ()) if one.get("default")]
        return f"[{', '.join(chosen) or component['placeholder']} ▾]"
    return f"([{component['label']}])" if component["disabled"] else f"[{component['label']}]"
