"""Translations for tests: compiled as a translator's are, in a folder of their own."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from bot.words import languages
from tests.message_template import Message, template

OPENING, CLOSING = "⟦", "⟧"


@contextmanager
def translated(folder: Path, language: str, texts: Mapping[Message, object]) -> Iterator[None]:
    """Within, `language` can be spoken. Several forms are translated by a tuple of as many as it has."""
    catalog = Catalog(locale=language)
    for english, text in texts.items():
        catalog.add(english, text)  # type: ignore[arg-type]  # Babel's stubs know one form only
    compiled = folder / language / "LC_MESSAGES" / "byline.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, catalog)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "TRANSLATIONS", folder)
        languages.translation_to.cache_clear()
        yield
    languages.translation_to.cache_clear()


@contextmanager
def everything_in_brackets(folder: Path) -> Iterator[None]:
    """Within, every fixed text comes in brackets, so that what is none stands out."""
    texts: dict[Message, object] = {}
    for message in template():
        if message.id:
            texts[message.id] = _bracketed(message.id)
    with translated(folder, "eo", texts), languages.speaking("eo"):
        yield


def _bracketed(message: Message) -> object:
    if isinstance(message, str):
        return f"{OPENING}{message}{CLOSING}"
    return tuple(f"{OPENING}{form}{CLOSING}" for form in message)


def outside_the_brackets(shown: str) -> str:
    depth, outside = 0, []
    for character in shown:
        depth += (character == OPENING) - (character == CLOSING)
        if not depth and character != CLOSING:
            outside.append(character)
    return "".join(outside)
