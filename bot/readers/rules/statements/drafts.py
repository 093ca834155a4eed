"""Statements while the story is still being read: their speakers have no ids yet."""

from dataclasses import dataclass, field

from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.readers.reading import Form
from bot.readers.rules.people.entities import Entity


@dataclass(slots=True)
class Draft:
    """A statement before its speakers have ids; the fields are those of `Statement`."""

    speakers: list[Entity]
    form: Form | None
    act: Act
    spans: list[Span]
    quotations: list[Span] = field(default_factory=list)
    cue: Span | None = None
    mention: Span | None = None
    channel: Span | None = None
    when: Span | None = None
    via: list[Entity] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """What the rules find in a story."""

    drafts: list[Draft] = field(default_factory=list)
    not_speech: list[Span] = field(default_factory=list)
