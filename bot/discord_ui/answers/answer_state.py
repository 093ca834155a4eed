"""How far one answer has come, and which ways are open to it: what all of its ways know and change."""

import discord

from bot.discord_ui.answers.answer_addresses import AnswerAddress, AnswerKind
from bot.discord_ui.answers.patience import Patience
from bot.discord_ui.answers.sending import Post, Sender
from bot.discord_ui.failures import CONNECTION_ERRORS, is_expired, lacks_what_it_answers
from bot.pipeline.keeping.promises import Promise

TOKEN_SECONDS = 14.5 * 60  # Discord takes fifteen minutes
ON_ITS_WAY = (discord.HTTPException, discord.RateLimited, *CONNECTION_ERRORS)


class NoPrivateWay(Exception):  # noqa: N818 -- the name says what is wrong, as people would
    """What is private cannot come to who asked before their next command."""


class AnswerState:
    """`promise` remembers what has to outlast this process.

    `has_shown`: whether something shows already; None where only Discord can tell. `may_be_posted`: whether
    its first message may be there, though nobody heard of it. `parts_sent`: further messages that were tried.
    """

    def __init__(
        self,
        sender: Sender,
        address: AnswerAddress,
        promise: Promise,
        patience: Patience,
        age_seconds: float | None,
    ) -> None:
        """`age_seconds`: since it was asked for; None for what this process was asked for itself."""
        self.sender, self.address, self.promise = sender, address, promise
        self.private = address.private
        self.is_resumed = age_seconds is not None
        self.may_be_posted = self.is_resumed
        self.has_shown: bool | None = None if self.is_resumed else address.kind is AnswerKind.CARD
        self.parts_sent = 0
        self._patience = patience
        self._token_ends = patience.now() + TOKEN_SECONDS - (age_seconds or 0.0) if address.token else 0.0

    @property
    def has_token(self) -> bool:
        return self._patience.now() < self._token_ends

    @property
    def has_room(self) -> bool:
        """Whether the token brings one more message."""
        return self.has_token and self.sender.has_room

    @property
    def message_id(self) -> int | None:
        if self.promise.progress.message is not None:
            return self.promise.progress.message
        return None if self.address.kind is AnswerKind.MESSAGE else self.address.message

    @property
    def own_message(self) -> Post | None:
        """Which everybody who sees it, and the bot, may see; None while there is none."""
        progress, address = self.promise.progress, self.address
        if progress.channel is not None and progress.message is not None:
            return Post(progress.channel, progress.message)
        if self.private or address.channel is None or address.kind is AnswerKind.FOLLOW_UP:
            return None
        return Post(address.channel, self.message_id) if self.message_id is not None else None

    def token_ends(self) -> None:
        self._token_ends = 0.0

    def has_ended(self, error: discord.HTTPException) -> None:
        """The fifteen minutes; raises `error` where it says anything else."""
        if not is_expired(error):
            raise error
        self.token_ends()


def is_gone(error: discord.HTTPException) -> bool:
    """Whether what it was about is: a message to be changed, or to be replied to."""
    return isinstance(error, discord.NotFound) or lacks_what_it_answers(error)
