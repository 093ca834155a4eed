"""One thing that somebody did with the bot, a command, a press, a form, and what the bot made of it."""

import secrets
import time
from dataclasses import dataclass, field

from tests.loopback_discord.answers import Json
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.watch import PATIENCE_SECONDS, Watch
from tests.loopback_discord.world import Channel, Person, new_id


@dataclass(frozen=True, slots=True)
class Showing:
    """A state in which somebody saw the response; `at` is when its request arrived."""

    at: float
    message: Json

    @property
    def text(self) -> str:
        return texts_of(self.message)


@dataclass(slots=True)
class Interaction:
    """Moments are of `time.monotonic`, like the journal's."""

    person: Person
    channel: Channel
    kind: int
    watch: Watch
    pressed_on: int | None = None  # the message of the button
    id: int = field(default_factory=new_id)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    sent_at: float = field(default_factory=time.monotonic)
    acknowledged_at: float | None = None
    acknowledged_as: int | None = None  # the type of the callback
    is_guest: bool = False  # through somebody's account alone
    is_expired: bool = False  # set it to end the fifteen minutes
    response: int | None = None  # the message that @original stands for
    modal: Json | None = None
    choices: list[Json] | None = None  # of what was being typed
    shown: list[Showing] = field(default_factory=list)
    followups: list[Showing] = field(default_factory=list)

    async def acknowledged(self, patience_seconds: float = PATIENCE_SECONDS) -> float:
        """The moment."""
        return await self.watch.until(
            lambda: self.acknowledged_at, f"an acknowledgement of {self.id}", patience_seconds
        )

    async def showing(self, words: str = "", patience_seconds: float = PATIENCE_SECONDS) -> Showing:
        """The first state of the response that holds `words`; empty: the first that holds anything."""

        def look() -> Showing | None:
            return next((one for one in self.shown if words in one.text), None)

        return await self.watch.until(look, f"{words!r} in the response to {self.id}", patience_seconds)

    async def followup(self, words: str = "", patience_seconds: float = PATIENCE_SECONDS) -> Showing:
        def look() -> Showing | None:
            return next((one for one in self.followups if words in one.text), None)

        return await self.watch.until(look, f"{words!r} in a followup of {self.id}", patience_seconds)

    async def offered(self, patience_seconds: float = PATIENCE_SECONDS) -> list[Json]:
        return await self.watch.until(lambda: self.choices, f"choices for {self.id}", patience_seconds)

    async def form(self, patience_seconds: float = PATIENCE_SECONDS) -> Json:
        """The form that was opened."""
        return await self.watch.until(lambda: self.modal, f"a form for {self.id}", patience_seconds)
