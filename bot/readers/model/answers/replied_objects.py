"""The JSON object in a model's reply, whatever stands around it and wherever it breaks off."""

import json
from typing import Any

import jiter

from bot.article.invisible import without_invisible
from bot.errors import ModelReplyUnreadable
from bot.readers.model.sendable_words import without_half_characters


def object_in(reply: str) -> tuple[Any, bool]:
    """What stands from the first brace on, and whether it is complete; None where there is no brace."""
    start = reply.find("{")
    if start < 0:
        return None, True
    try:
        return json.JSONDecoder(strict=False).raw_decode(reply, start)[0], True
    except (ValueError, RecursionError):
        return _beginning_of(reply[start:]), False


def growing_text(buffer: str, key: str) -> str:
    """The text under `key` so far, in a reply that is still streaming; empty before it begins."""
    start = buffer.find("{")
    found = _beginning_of(buffer[start:]) if start >= 0 else None
    text = found.get(key) if isinstance(found, dict) else None
    return without_invisible(text) if isinstance(text, str) else ""


def text_under(key: str, found: Any) -> str:
    """Raises `ModelReplyUnreadable` where `found` is no object with a text there."""
    if not isinstance(found, dict) or not isinstance(found.get(key), str):
        raise ModelReplyUnreadable
    return seen_words(found[key])


def seen_words(words: str) -> str:
    """Without what nobody sees; paragraphs stay. Raises `ModelReplyUnreadable` where no word is left."""
    kept = without_half_characters(without_invisible(words)).strip()
    if not any(character.isalnum() for character in kept):
        raise ModelReplyUnreadable
    return kept


def _beginning_of(text: str) -> Any:
    try:
        return jiter.from_json(text.encode("utf-8", "replace"), partial_mode="trailing-strings")
    except ValueError:
        return None
