"""What the rules find in a story."""

from dataclasses import dataclass, field

from bot.article.spans import Span
from bot.readers.drafts import Draft
from bot.readers.rules.people.named_speakers import NamedSpeaker

RulesDraft = Draft[NamedSpeaker]


@dataclass(slots=True)
class Found:
    drafts: list[RulesDraft] = field(default_factory=list)
    not_speech: list[Span] = field(default_factory=list)
