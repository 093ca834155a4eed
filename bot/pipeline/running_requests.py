"""What is under way for somebody, so that it can be given up when something in it is forgotten."""

from dataclasses import dataclass, field

from bot.article.received_text import ArticleText
from storage.conversations import ConversationKey


@dataclass(frozen=True, slots=True, eq=False)
class RunningRequest:
    """A reading or an answer. No two are the same: each person's comes to an end of its own.

    `kept_replies`: keys of answers that are kept already, while no turn names them yet.
    """

    scope: str
    person: int
    texts: tuple[ArticleText, ...]
    conversation: ConversationKey | None = None
    kept_replies: list[str] = field(default_factory=list)
