from dataclasses import dataclass

from bot.pipeline.scopes import LOCAL

NO_PERSON = 0  # nobody of Discord’s has this id


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and where: it decides for whom an answer is kept, and what may be told of others.

    Nothing crosses scopes. Inside one, an article read in a `channel` shows to those who can view it,
    a `private` one only to `person`. `sees_channels` are the channels that the person can view. A
    `thread` that everybody may enter belongs to its channel, but has a conversation of its own; whatever
    may be read there, `under` is the channel that it hangs on.
    `language`: that of the person's Discord, an ISO 639-1 code; empty where it is not known.
    """

    scope: str = LOCAL
    person: int = NO_PERSON
    channel: int | None = None
    private: bool = False
    sees_channels: frozenset[int] = frozenset()
    thread: int | None = None
    name: str = ""
    language: str = ""
    under: int | None = None
