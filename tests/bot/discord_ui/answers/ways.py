"""The ways of one answer, to a Discord that takes or refuses what it is told to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import discord

from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_addresses import AnswerAddress, AnswerKind
from bot.discord_ui.answers.answer_state import AnswerState
from bot.discord_ui.answers.by_token import ByToken
from bot.discord_ui.answers.patience import Patience
from bot.discord_ui.answers.sending import Post
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.keeping.promises import Owed, Promise
from bot.pipeline.memory import Memory
from tests.bot.discord_ui.refusals import refused

SERVER, CHANNEL, PERSON, MESSAGE, DIRECT_CHANNEL = 70, 71, 5, 900, 72
RESPONSE, FOLLOW_UP, POSTED, FOUND = 1001, 1002, 1003, 1004
ASKED_AT = 1_700_000_000  # in Unix seconds
INTERACTION, REPLY = AnswerKind.INTERACTION, AnswerKind.MESSAGE
CARD, BEHIND = AnswerKind.CARD, AnswerKind.FOLLOW_UP
HIDDEN, SEEN_BY_ALL = "hidden", "seen by all"

EXPIRED = refused(401, 50027)
GONE = refused(404, 10008, discord.NotFound)
FORBIDDEN = refused(403, 50013, discord.Forbidden)
IN_TROUBLE = refused(503, kind=discord.DiscordServerError)
BUSY = refused(429)
TOO_LONG = refused(400, 50035)
LACKS_REFERENCE = refused(400, 50035)
LACKS_REFERENCE.text = "In message_reference: Unknown message"
TOO_MANY = discord.RateLimited(60.0)
BROKEN = ConnectionResetError()


@dataclass
class ScriptedSender:
    """`asked`: what it was told to do, in order. `refuses`: by request, what it raises, once each.

    It finds no message that was posted before, unless it `finds` one.
    """

    channel: object = None
    has_room: bool = True
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    refuses: dict[str, list[BaseException]] = field(default_factory=dict)
    finds: Post | None = None
    waiting: bool = False  # a message of Byline's is nothing but a promise so far

    def _do(self, *request: Any) -> None:
        self.asked.append(request)
        if errors := self.refuses.get(request[0]):
            raise errors.pop(0)

    async def change_response(self, message: int | None, shown: Any) -> int:
        self._do("change response", message, shown)
        return RESPONSE

    async def follow_up(self, shown: Any, *, hidden: bool) -> int:
        self._do("follow up", shown, "hidden" if hidden else "seen by all")
        return FOLLOW_UP

    async def is_waiting(self, message: int | None) -> bool:
        self._do("look whether it waits", message)
        return self.waiting

    async def take_response_away(self, message: int | None) -> None:
        self._do("take response away", message)

    async def change(self, post: Post, shown: Any) -> None:
        self._do("change", post, shown)

    async def fetch(self, post: Post) -> Any:
        self._do("fetch", post)
        return SimpleNamespace(id=post.message, flags=SimpleNamespace(loading=self.waiting))

    async def post(self, shown: Any, nonce: str, *, answers: int | None, directly: bool) -> Post:
        self._do("post", shown, answers, "directly" if directly else "there")
        return Post(DIRECT_CHANNEL if directly else CHANNEL, POSTED)

    async def posted_before(
        self, shown: Any, since: int, *, answers: int | None, directly: bool
    ) -> Post | None:
        self._do("look for", shown, since, answers, "directly" if directly else "there")
        return self.finds


@dataclass
class Clock:
    """`slept`: the pauses that somebody made."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@dataclass
class Ways:
    """One answer, as `Answer` and each of its ways know it."""

    sender: ScriptedSender
    address: AnswerAddress
    promise: Promise
    clock: Clock
    patience: Patience
    age_seconds: float | None

    def state(self) -> AnswerState:
        return AnswerState(self.sender, self.address, self.promise, self.patience, self.age_seconds)  # type: ignore[arg-type]

    def answer(self) -> Answer:
        return Answer(
            self.sender,  # type: ignore[arg-type]
            self.address,
            self.promise,
            self.patience,
            age_seconds=self.age_seconds,
        )


async def ways(
    kind: AnswerKind = AnswerKind.INTERACTION,
    *,
    private: bool = False,
    token: str | None = None,
    message: int | None = None,
    channel: int | None = CHANNEL,
    guild: int | None = SERVER,
    guest: bool = False,
    age_seconds: float | None = None,
    too_late: bool = False,
    refuses: Mapping[str, Sequence[BaseException]] | None = None,
) -> Ways:
    """`age_seconds`: of what another process was asked for. Only a reply to a message has no `token`."""
    token = token if token is not None else ("" if kind is AnswerKind.MESSAGE else "opens it")
    message = MESSAGE if message is None and kind in (AnswerKind.MESSAGE, AnswerKind.CARD) else message
    address = AnswerAddress(
        kind, "ann", private, guild, channel, message, application=1, token=token, is_guest=guest
    )
    asker = Asker(person=PERSON, channel=CHANNEL)
    promise = await Outbox(Memory(None), now=lambda: ASKED_AT).promise(Owed(asker, {}, address.as_json()))
    clock = Clock()
    patience = Patience(lambda _: too_late, sleep=clock.sleep, now=lambda: clock.now)
    sender = ScriptedSender(refuses={request: list(errors) for request, errors in (refuses or {}).items()})
    return Ways(sender, address, promise, clock, patience, age_seconds)


def requests(one: Ways) -> list[str]:
    """What was asked of Discord, in order."""
    return [request for request, *_ in one.sender.asked]


def by_token(one: Ways) -> tuple[ByToken, Any]:
    """The way by its token, with the state that it knows and changes."""
    state = one.state()
    return ByToken(state), state
