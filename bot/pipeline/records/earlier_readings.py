"""What is known of earlier readings of an article: when it was first read, and what a model replied."""

from dataclasses import dataclass

from bot.pipeline.language_model import ModelUsage


@dataclass(frozen=True, slots=True)
class FirstRead:
    """When (Unix seconds), where and by whom an article was first read, as far as the asker may know."""

    read_at: int
    person: int
    channel: int | None
    private: bool


@dataclass(frozen=True, slots=True)
class StoredReply:
    """A reply that was paid for earlier, and what it took then."""

    text: str
    model: str
    usage: ModelUsage
