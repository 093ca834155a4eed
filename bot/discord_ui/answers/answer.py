"""One answer that somebody is owed: shown, changed while it grows, and brought to them in its last state.

An interaction can be answered for fifteen minutes by its token. What takes longer changes the response
as a message where everybody sees that, or comes as an ordinary message. What is private comes by the
token or directly, or it waits for the person's next command: no channel hears of it. Outside servers
the token brings few messages behind the response; further ones go the same other ways.

The last state is tried again, with growing pauses, for as long as a way is open. What changes a message
may be repeated freely. What posts one bears a nonce, by which Discord posts it once, and after a while
Byline looks for it before it repeats it. Behind a response nothing can be looked for: what was on its way
there when the connection broke is not sent again, and the response says so.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

import discord

from bot.discord_ui.answers.answer_addresses import AnswerAddress, AnswerKind
from bot.discord_ui.answers.patience import Patience
from bot.discord_ui.answers.sending import Post, Sender, Shown
from bot.discord_ui.failures import CONNECTION_ERRORS, closes_the_way, is_expired, passes_by
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.outbox import Promise
from bot.pipeline.running_work import Forgotten
from bot.words import fixed_texts as texts

logger = logging.getLogger(__name__)

TOKEN_SECONDS = 14.5 * 60  # Discord takes fifteen minutes
LOOKED_BACK = timedelta(days=1)
ON_ITS_WAY = (discord.HTTPException, discord.RateLimited, *CONNECTION_ERRORS)
Result = TypeVar("Result")


class NoPrivateWay(Exception):  # noqa: N818 -- the name says what is wrong, as people would
    """What is private cannot come to who asked before their next command."""


class Answer:
    """`promise` remembers how far it has come. `age_seconds`: since it was asked for."""

    def __init__(
        self,
        sender: Sender,
        address: AnswerAddress,
        promise: Promise,
        patience: Patience,
        *,
        age_seconds: float | None = None,
    ) -> None:
        """`age_seconds` is None for what this process was asked for itself."""
        self.private = address.private
        self.asked_by = address.asked_by
        self.channel_id, self.guild_id = address.channel, address.guild  # where it was asked
        self._sender = sender
        self._address = address
        self.promise = promise
        self._patience = patience
        age = age_seconds or 0.0
        self._token_ends = patience.now() + TOKEN_SECONDS - age if address.token else 0.0
        self._is_resumed = age_seconds is not None
        self._may_be_posted = self._is_resumed
        self._has_shown: bool | None = None if self._is_resumed else address.kind is AnswerKind.CARD
        self._parts_sent = 0

    @property
    def may_share(self) -> bool:
        """Whether who asked may let the channel see it."""
        return self.private and not self._address.is_guest

    @property
    def may_thread(self) -> bool:
        """Whether the message can have a thread of its own."""
        return not self.private and isinstance(self._sender.channel, discord.TextChannel)

    @property
    def message_id(self) -> int | None:
        if self.promise.progress.message is not None:
            return self.promise.progress.message
        return None if self._address.kind is AnswerKind.MESSAGE else self._address.message

    @property
    def link(self) -> str:
        """It leads to the answer once that is there; before, where possible, to what it replies to."""
        progress, address = self.promise.progress, self._address
        is_direct = progress.channel is not None and progress.channel != address.channel
        place = "@me" if is_direct or not address.guild else address.guild
        channel = progress.channel or address.channel
        return f"https://discord.com/channels/{place}/{channel}/{progress.message or address.message}"

    @property
    def text_messages(self) -> tuple[int, ...]:
        """The ids of all its messages, as far as they are known."""
        known = (self.message_id, *self.promise.progress.further)
        return tuple(one for one in known if one is not None)

    @property
    def asker(self) -> Asker:
        """Who asked, and where what they asked about is to be found: in the answer."""
        if self._address.kind is AnswerKind.MESSAGE:
            return self.promise.asker
        return replace(self.promise.asker, message=self.message_id)

    def is_about(self, digest: str) -> None:
        """So that it goes when the article is forgotten."""
        self.promise.note(digest=digest)

    def concerns(self, errand: Mapping[str, Any], *, is_question: bool = True) -> None:
        """What is asked is known more exactly now, and will be the same after a restart."""
        conversation = self.promise.owed.conversation if is_question else None
        self.promise.now_about(errand, conversation)

    def says(self, texts: Sequence[str], turn: int | None) -> None:
        """What it will say in its last state, one message each; `turn` of the conversation."""
        self.promise.note(texts=tuple(texts), turn=turn)

    def responded(self, message: int | None) -> None:
        """The response is acknowledged, as this message."""
        if message is not None:
            self.promise.note_in_a_while(message=message)

    def shows_already(self) -> None:
        """The response changes a card that is there."""
        self._has_shown = True

    # What it shows

    async def show(self, shown: Shown) -> None:
        """A state on the way, tried once."""
        await self._put(shown)

    async def finish(self, shown: Shown) -> None:
        """The last state. Returns when Discord has taken it."""
        await self._insist(lambda: self._put(shown), in_trouble=self._say_it_takes_long)

    async def finish_in_parts(self, parts: Sequence[str]) -> None:
        self.says(parts, None)
        await self.finish(parts[0])
        for part in parts[1:]:
            await self.go_on(part)
        await self.end_parts()

    async def go_on(self, part: str) -> None:
        """A further message, seen by whoever sees the first. One that was sent before is not sent again."""
        self._parts_sent += 1
        if self._parts_sent > len(self.promise.progress.further):
            await self._insist(lambda: self._send_part(part))

    async def end_parts(self) -> None:
        """Say where one of them may not have arrived."""
        progress = self.promise.progress
        if None in progress.further:
            text = f"{progress.texts[0]}\n{words.PART_MAY_BE_MISSING}"
            await self._insist(lambda: self._put(text))

    async def give_privately(self, shown: Shown) -> None:
        """The last state, for who asked alone where that can be done: others have it before them already."""
        if self._has_token and not self.private:
            await self._insist(lambda: self._take_back(shown))
        else:
            await self.finish(shown)

    async def refuse(self, reason: str) -> None:
        """Say why there will be nothing, or nothing more: privately where that can be done."""
        await self._insist(lambda: self._refuse(reason))

    async def add(self, remark: str) -> None:
        """A line beside what is shown, privately where that can be done."""
        await self._insist(lambda: self._remark(remark))

    async def beside(self, message: int) -> discord.Message | None:
        """Another message where this was asked; None where it is gone, or Byline may not look."""
        if self._address.channel is None:
            return None
        post = Post(self._address.channel, message)
        try:
            return await self._insist(lambda: self._sender.fetch(post))
        except discord.HTTPException as error:
            logger.info("a message beside an answer cannot be looked at: %s", type(error).__name__)
            return None

    async def change_beside(self, message: int, shown: Shown) -> None:
        assert self._address.channel is not None  # noqa: S101 -- for the type checker: a message stands in one
        post = Post(self._address.channel, message)
        await self._insist(lambda: self._sender.change(post, shown))

    # Trying again

    async def _insist(
        self,
        attempt: Callable[[], Awaitable[Result]],
        in_trouble: Callable[[], Awaitable[None]] | None = None,
    ) -> Result:
        """Until Discord goes along with it, or says that it never will."""
        began = self._patience.now()
        for pause in self._patience.pauses():
            try:
                return await attempt()
            except ON_ITS_WAY as error:
                if not passes_by(error):
                    raise
                logger.warning("an answer has to wait for Discord: %s", type(error).__name__)
            if in_trouble is not None and self._patience.now() - began > self._patience.told_after_seconds:
                await in_trouble()
                in_trouble = None
            await self._patience.wait(pause, self.promise)
            if not await self.promise.is_owed():
                raise Forgotten(texts.FORGOTTEN_MEANWHILE)
        raise AssertionError("pauses never end")

    async def _say_it_takes_long(self) -> None:
        """By another way than the one that Discord does not serve just now, where nothing shows yet."""
        if self._has_shown:
            return
        try:
            if self._address.kind is AnswerKind.MESSAGE:
                nonce = f"{self.promise.nonce}.w"
                await self._sender.post(words.DISCORD_TAKES_LONG, nonce, answers=None, directly=True)
            elif self._address.kind is AnswerKind.INTERACTION and self._has_room:
                await self._sender.follow_up(words.DISCORD_TAKES_LONG, hidden=True)
        except ON_ITS_WAY as error:
            logger.info("that an answer has to wait could not be told: %s", type(error).__name__)

    # The ways

    @property
    def _has_token(self) -> bool:
        return self._patience.now() < self._token_ends

    @property
    def _has_room(self) -> bool:
        """Whether the token brings one more message."""
        return self._has_token and self._sender.has_room

    @property
    def _own_message(self) -> Post | None:
        """Which everybody who sees it, and the bot, may see; None while there is none."""
        progress, address = self.promise.progress, self._address
        if progress.channel is not None and progress.message is not None:
            return Post(progress.channel, progress.message)
        if self.private or address.channel is None or address.kind is AnswerKind.FOLLOW_UP:
            return None
        return Post(address.channel, self.message_id) if self.message_id is not None else None

    async def _put(self, shown: Shown) -> None:
        """In place of what showed before."""
        is_elsewhere = self.promise.progress.channel is not None
        if not is_elsewhere and self._has_token and await self._put_by_token(shown):
            return
        if (own := self._own_message) is not None:
            await self._sender.change(own, shown)
        else:
            await self._post_first(shown)
        self._has_shown = True

    async def _put_by_token(self, shown: Shown) -> bool:
        """False where the token opens nothing, or not any more."""
        known = self.promise.progress.message
        try:
            match self._address.kind:
                case AnswerKind.FOLLOW_UP if known is None:
                    if not self._sender.has_room:
                        return False
                    message = await self._sender.follow_up(shown, hidden=True)
                case AnswerKind.INTERACTION | AnswerKind.FOLLOW_UP:
                    message = await self._sender.change_response(self.message_id, shown)
                case _:
                    return False
        except discord.HTTPException as error:
            self._has_ended(error)
            return await self._put_behind(shown)
        if message != known:
            self.promise.note(message=message)
        self._has_shown = True
        return True

    async def _put_behind(self, shown: Shown) -> bool:
        """Where the token does not open the response: the first message behind a promise fulfils it."""
        if self._has_shown or self._address.kind is not AnswerKind.INTERACTION or not self._sender.has_room:
            return False
        try:
            message = await self._sender.follow_up(shown, hidden=self.private)
        except discord.HTTPException as error:
            if not is_expired(error):
                raise
            return False
        self.promise.note(message=message)
        self._has_shown = True
        return True

    def _has_ended(self, error: discord.HTTPException) -> None:
        """The fifteen minutes; raises `error` where it says anything else."""
        if not is_expired(error):
            raise error
        self._token_ends = 0.0

    async def _post_first(self, shown: Shown) -> None:
        """As an ordinary message, once: after an unclear end it is looked for first."""
        answers = self._address.message if self._address.kind is AnswerKind.MESSAGE else None
        post = await self._posted_before(shown, answers) if self._may_be_posted else None
        self._may_be_posted = True
        if post is not None:
            await self._sender.change(post, shown)
        else:
            post = await self._posted(shown, self.promise.nonce, answers)
        self.promise.note(channel=post.channel, message=post.message)

    async def _posted(self, shown: Shown, nonce: str, answers: int | None) -> Post:
        try:
            return await self._sender.post(shown, nonce, answers=answers, directly=self.private)
        except discord.HTTPException as error:
            if self.private and closes_the_way(error):
                raise NoPrivateWay from error
            raise

    async def _posted_before(self, shown: Shown, answers: int | None) -> Post | None:
        """Behind what it showed last. Where Byline may not look, the nonce alone has to do."""
        since = max((one for one in self.text_messages), default=None) or discord.utils.time_snowflake(
            discord.utils.utcnow() - LOOKED_BACK
        )
        try:
            return await self._sender.posted_before(shown, since, answers=answers, directly=self.private)
        except discord.HTTPException as error:
            if not closes_the_way(error):
                raise
            return None

    async def _send_part(self, part: str) -> None:
        """Its number is marked before it goes, so that after an unclear end it is not sent again."""
        progress = self.promise.progress
        if self._has_room and progress.channel is None:
            self.promise.note(further=(*progress.further, None))
            await self.promise.written()
            try:
                sent = await self._sender.follow_up(part, hidden=self.private)
            except CONNECTION_ERRORS as error:
                logger.warning("a part of an answer may be missing: %s", type(error).__name__)
                return
            except (discord.HTTPException, discord.RateLimited) as error:
                self.promise.note(further=progress.further)
                if isinstance(error, discord.RateLimited):
                    raise
                self._has_ended(error)
            else:
                self.promise.note(further=(*progress.further, sent))
                return
        nonce = f"{self.promise.nonce}.{self._parts_sent}"
        post = await self._posted_before(part, None) if self._is_resumed else None
        post = post or await self._posted(part, nonce, None)
        self.promise.note(further=(*progress.further, post.message))

    # What went wrong

    async def _refuse(self, reason: str) -> None:
        if await self._shows_something():
            await self._remark(reason)
        elif self._address.kind is AnswerKind.MESSAGE:
            await self._reply_or_tell(reason)
        elif self._has_token and not self.private:
            await self._take_back(reason)
        else:
            try:
                await self._put(reason)
            except discord.HTTPException as error:
                if not closes_the_way(error) and not is_gone(error):
                    raise
                await self._remark(reason)

    async def _take_back(self, reason: Shown) -> None:
        """A public promise of an answer is taken back, so that what comes in its place can be private.

        The first message after a promise fulfils it and is as public as the promise was: so it is
        fulfilled with next to nothing, which goes again. Where nothing private is possible it says why.
        """
        try:
            await self._sender.change_response(self.message_id, words.ANSWERED_ELSEWHERE)
        except discord.HTTPException as error:
            if passes_by(error):
                raise
            if is_expired(error):
                self._token_ends = 0.0
            await (self._remark(reason) if isinstance(reason, str) else self._put(reason))
            return
        try:
            await self._sender.follow_up(reason, hidden=True)
        except ON_ITS_WAY as error:
            logger.info("a reason could not be told privately: %s", type(error).__name__)
            await self._sender.change_response(self.message_id, reason)
            return
        try:
            await self._sender.take_response_away(self.message_id)
        except ON_ITS_WAY as error:
            if not isinstance(error, discord.NotFound):
                await self._sender.change_response(self.message_id, words.ANSWERED_PRIVATELY)

    async def _remark(self, remark: str) -> None:
        """By the token; then where the answer stands, or directly where that is private."""
        if self._has_room and self.promise.progress.channel is None:
            try:
                await self._sender.follow_up(remark, hidden=True)
            except discord.HTTPException as error:
                if is_expired(error):
                    self._token_ends = 0.0
                elif passes_by(error) and not isinstance(error, discord.DiscordServerError):
                    raise
            except CONNECTION_ERRORS as error:
                logger.warning("a remark may be missing: %s", type(error).__name__)
                if self._has_shown:
                    return
            else:
                return
        await self._reply_or_tell(remark)

    async def _reply_or_tell(self, remark: str) -> None:
        """Where Byline may not write, who asked learns it directly, where they allow that."""
        own, nonce = self._own_message, f"{self.promise.nonce}.r"
        answers = own.message if own else self._address.message
        try:
            await self._sender.post(remark, nonce, answers=answers, directly=self.private)
        except discord.HTTPException as error:
            if not closes_the_way(error) and not is_gone(error):
                raise
            if self.private:
                raise NoPrivateWay from error
            channel = f"<#{self._address.channel}>"
            told = words.CANNOT_WRITE_THERE.format(channel=channel, words=remark)
            await self._sender.post(told, nonce, answers=None, directly=True)

    async def _shows_something(self) -> bool:
        """After a restart only Discord can tell."""
        if self._has_shown is None:
            self._has_shown = await self._asked_of_discord()
        return self._has_shown

    async def _asked_of_discord(self) -> bool:
        progress = self.promise.progress
        if self._address.kind in (AnswerKind.MESSAGE, AnswerKind.FOLLOW_UP):
            return progress.message is not None
        if self._address.kind is AnswerKind.CARD or progress.channel is not None:
            return True
        try:
            if self._has_token:
                try:
                    return not await self._sender.is_waiting(self.message_id)
                except discord.HTTPException as error:
                    self._has_ended(error)
            own = self._own_message
            return own is not None and not (await self._sender.fetch(own)).flags.loading
        except discord.HTTPException as error:
            if not closes_the_way(error) and not is_gone(error):
                raise
            return False


def is_gone(error: discord.HTTPException) -> bool:
    return isinstance(error, discord.NotFound)
