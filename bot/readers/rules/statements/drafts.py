"""What the rules find in a story."""

from dataclasses import dataclass, field

from bot.article.spans import Span
from bot.readers.drafts import Draft
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.statements.evidence import Evidence


@dataclass(slots=True, eq=False)
class RulesDraft(Draft[NamedSpeaker]):
    """A statement and what tells that it was made."""

    evidence: Evidence = field(default_factory=Evidence)


@dataclass(slots=True)
class FoundStatements:
    drafts: list[RulesDraft] = field(default_factory=list)
    not_speech: list[Span] = field(default_factory=list)
