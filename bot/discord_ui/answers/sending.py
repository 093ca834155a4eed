"""The requests by which an answer reaches Discord, each once: what to do where one fails, `answer` knows."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import discord

from bot.discord_ui.answers.acknowledging import SILENT
from bot.discord_ui.answers.answer_addresses import AnswerAddress
from bot.discord_ui.timed_requests import in_time
from bot.newest import Newest

ORIGINAL = cast("int", "@original")  # stands for the response, whatever its id
APPLICATION = 3  # the type of a webhook that an interaction opens
LOOKED_AT = 100  # messages after the one that is answered
MOST_TOKENS = 1000  # of which the follow-ups are counted


@dataclass(frozen=True, slots=True)
class Menu:
    """An ordinary message with something to choose or press under it; None takes that away."""

    text: str
    view: discord.ui.View | None


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file to download."""

    name: str
    data: bytes


Shown: TypeAlias = discord.ui.LayoutView | Menu | ExportedFile | str


@dataclass(frozen=True, slots=True)
class Post:
    channel: int
    message: int


class FollowUps:
    """How many messages went behind the response to each interaction, several answers' together."""

    def __init__(self) -> None:
        self._sent = Newest[str, int](MOST_TOKENS)  # by token

    def of(self, token: str) -> int:
        return self._sent.get(token, 0)

    @contextmanager
    def counting(self, token: str) -> Iterator[None]:
        """Count a follow-up while it is on its way; not counted where Discord did not take it."""
        self._sent[token] = self.of(token) + 1
        try:
            yield
        except (discord.HTTPException, discord.RateLimited):
            self._sent[token] = self.of(token) - 1
            raise


class Sender:
    """`person`: who asked. `follow_ups`: of the whole bot."""

    def __init__(
        self, client: discord.Client, address: AnswerAddress, person: int, follow_ups: FollowUps
    ) -> None:
        self._client = client
        self._address = address
        self._person = person
        self._follow_ups = follow_ups

    @property
    def channel(self) -> object:
        """The channel where it was asked, as far as discord.py knows it."""
        return self._client.get_channel(self._address.channel) if self._address.channel else None

    # By the interaction's token. `message`: the response, or a follow-up; None for a response not yet known

    @in_time
    async def change_response(self, message: int | None, shown: Shown) -> int:
        webhook, parts = self._webhook(), _changed_parts(shown)
        return (await webhook.edit_message(_response(message), **parts, allowed_mentions=SILENT)).id

    @property
    def has_room(self) -> bool:
        """Whether one more message may go behind the response."""
        most = self._address.most_follow_ups
        return most is None or self._follow_ups.of(self._address.token) < most

    @in_time
    async def follow_up(self, shown: Shown, *, hidden: bool) -> int:
        parts = _new_parts(shown)
        with self._follow_ups.counting(self._address.token):
            sent = await self._webhook().send(**parts, ephemeral=hidden, allowed_mentions=SILENT, wait=True)
        return sent.id

    @in_time
    async def is_waiting(self, message: int | None) -> bool:
        """Whether the response is nothing but a promise so far."""
        return (await self._webhook().fetch_message(_response(message))).flags.loading

    @in_time
    async def take_response_away(self, message: int | None) -> None:
        await self._webhook().delete_message(_response(message))

    # By the bot's own token

    @in_time
    async def change(self, post: Post, shown: Shown) -> None:
        await self._at(post).edit(**_changed_parts(shown), allowed_mentions=SILENT)

    @in_time
    async def fetch(self, post: Post) -> discord.Message:
        return await self._at(post).fetch()

    @in_time
    async def post(self, shown: Shown, nonce: str, *, answers: int | None, directly: bool) -> Post:
        """Post in the channel where it was asked, or directly to the person. The same `nonce` posts once."""
        place = await self._destination(directly=directly)
        more: dict[str, Any] = {}
        if answers is not None and not directly:
            assert self._address.channel is not None  # noqa: S101 -- a message stands in a channel
            more["reference"] = discord.MessageReference(
                message_id=answers, channel_id=self._address.channel, guild_id=self._address.guild
            )
            more["mention_author"] = False
        parts = _new_parts(shown)
        sent = await place.send(**parts, nonce=nonce, allowed_mentions=SILENT, **more)
        return Post(sent.channel.id, sent.id)

    @in_time
    async def posted_before(
        self, shown: Shown, since: int, *, answers: int | None, directly: bool
    ) -> Post | None:
        """Byline's own message of before: its reply to `answers`, or what says the same as `shown`."""
        place = await self._destination(directly=directly)
        answered = None if directly else answers
        own = self._client.user
        after = discord.Object(answered or since)
        found = place.history(after=after, limit=LOOKED_AT, oldest_first=answered is not None)
        async for message in found:
            if own is None or message.author.id != own.id or message.interaction_metadata is not None:
                continue
            replies_to = message.reference.message_id if message.reference else None
            if replies_to == answered and (answered is not None or _says_the_same(message, shown)):
                return Post(message.channel.id, message.id)
        return None

    async def _destination(self, *, directly: bool) -> discord.abc.Messageable:
        if directly or self._address.channel is None:
            return await self._client.create_dm(discord.Object(self._person))
        known = self.channel
        if isinstance(known, discord.abc.Messageable):
            return known
        return self._client.get_partial_messageable(self._address.channel, guild_id=self._address.guild)

    def _at(self, post: Post) -> discord.PartialMessage:
        guild = self._address.guild if post.channel == self._address.channel else None
        return self._client.get_partial_messageable(post.channel, guild_id=guild).get_partial_message(
            post.message
        )

    def _webhook(self) -> discord.Webhook:
        data: Any = {"id": self._address.application, "type": APPLICATION, "token": self._address.token}
        return discord.Webhook.from_state(data=data, state=self._client._connection)


def _response(message: int | None) -> int:
    """Whether or not its id is known."""
    return message or ORIGINAL


def _parts(shown: Shown) -> dict[str, Any]:
    """A view is answered by its buttons' ids, so discord.py need not remember it."""
    if isinstance(shown, str):
        return {"content": shown}
    if isinstance(shown, Menu):
        if shown.view is not None:
            shown.view.stop()
        return {"content": shown.text, "view": shown.view}
    if isinstance(shown, ExportedFile):
        return {"attachments": [discord.File(io.BytesIO(shown.data), shown.name)]}
    shown.stop()
    return {"view": shown}


def _changed_parts(shown: Shown) -> dict[str, Any]:
    """For a message that is there: a card stands alone, whatever line stood in its place before."""
    parts = _parts(shown)
    return parts | {"content": None} if isinstance(shown, discord.ui.LayoutView) else parts


def _new_parts(shown: Shown) -> dict[str, Any]:
    """For a new message, which has files where a change has attachments."""
    return {"files" if name == "attachments" else name: part for name, part in _parts(shown).items()}


def _says_the_same(message: discord.Message, shown: Shown) -> bool:
    """Whether a message shows the same; a card does where its buttons are the same."""
    if isinstance(shown, discord.ui.LayoutView):
        wanted = {getattr(one, "custom_id", None) for one in shown.walk_children()} - {None}
        return bool(wanted & set(_ids(message.components)))
    return message.content == (shown.text if isinstance(shown, Menu) else shown)


def _ids(components: Iterable[Any]) -> Iterator[str]:
    for one in components:
        if custom_id := getattr(one, "custom_id", None):
            yield custom_id
        yield from _ids(getattr(one, "children", ()))
