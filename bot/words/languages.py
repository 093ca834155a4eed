"""In which language the fixed texts are said.

A text is written once, in English, as a constant of a catalogue: a module that ends with
`catalogue(__name__)`. Taken from there while Byline works, as `texts.NO_TEXT`, it comes as it is said in the
language of the moment, which `speaking` chooses: for one server or one person as well as for all. What is
taken while a module is imported, or stands in a table, is English still: `say` says it when it is shown.

Only English is spoken so far; `tests/message_template.py` gathers the texts for translators. Fields are
`{name}`, filled by `format`, so that another language can order them in its own way.
"""

import gettext
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, TypeVar, TypeVarTuple

ENGLISH = "en"
TRANSLATIONS = Path(__file__).parent / "locale"

_Result = TypeVar("_Result")
_Arguments = TypeVarTuple("_Arguments")
_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


class Plural(NamedTuple):
    """One text for one and one for several; `{count}` is how many."""

    one: str
    several: str


class _Catalogue(ModuleType):
    """A module whose texts are said in the language of the moment when they are taken from it."""

    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        return say(value) if name.isupper() and isinstance(value, str) else value


def catalogue(name: str) -> None:
    """Make the module of that name a catalogue."""
    sys.modules[name].__class__ = _Catalogue


def say(text: str) -> str:
    """`text`, which is a catalogue's, in the language of the moment; in English where that lacks it."""
    return text and translation_to(_language.get()).gettext(text)


def form_for(count: int, text: Plural) -> str:
    """The form of `text` that the language of the moment has for so many, its fields not filled yet."""
    return translation_to(_language.get()).ngettext(text.one, text.several, count)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within, texts are said in the language of that ISO 639-1 code, as far as they are translated."""
    before = _language.set(language)
    try:
        yield
    finally:
        _language.reset(before)


def language_spoken() -> str:
    return _language.get()


def call_speaking(
    language: str, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments
) -> _Result:
    """`speaking` for one call, which another process can be given."""
    with speaking(language):
        return function(*arguments)


@cache
def translation_to(language: str) -> gettext.NullTranslations:
    if language == ENGLISH:
        return gettext.NullTranslations()
    return gettext.translation("byline", TRANSLATIONS, [language], fallback=True)
