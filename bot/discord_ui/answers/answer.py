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
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import discord

from bot.discord_ui.answers.answer_addresses import AnswerAddress, AnswerKind
from bot.discord_ui.answers.answer_state import ON_ITS_WAY, AnswerState, is_gone
from bot.discord_ui.answers.by_message import ByMessage
from bot.discord_ui.answers.by_token import ByToken
from bot.discord_ui.answers.directly import Directly
from bot.discord_ui.answers.patience import Patience, TooLate
from bot.discord_ui.answers.sending import Post, Sender, Shown
from bot.discord_ui.failures import closes_the_way, passes_by
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.promises import Promise
from bot.pipeline.running_work import Forgotten, ShuttingDown
from bot.words import fixed_texts as texts

logger = logging.getLogger(__name__)

LEFT_AS_IT_IS = (*ON_ITS_WAY, ShuttingDown, TooLate)
MOST_TRIES_BESIDE = 5  # within a quarter of a minute
Result = TypeVar("Result")


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
        self.promise = promise
        self._sender = sender
        self._address = address
        self._patience = patience
        self._state = AnswerState(sender, address, promise, patience, age_seconds)
        self._by_token = ByToken(self._state)
        self._by_message = ByMessage(self._state)
        self._directly = Directly(self._state)

    @property
    def erasings_before(self) -> int | None:
        """See `OwedAnswer`."""
        return self.promise.erasings_before

    @property
    def is_resumed(self) -> bool:
        """Whether it was begun before: by a process that has ended, or by a way that has closed."""
        return self._state.is_resumed

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
        return self._state.message_id

    @property
    def link(self) -> str:
        """A link to the answer once that is there; before, where possible, to what it replies to."""
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
        return self.promise.asker

    async def is_owed(self) -> bool:
        """Still: who asked may have had it forgotten."""
        return await self.promise.is_owed()

    def note_article(self, digest: str) -> None:
        """Note the article, so that the promise goes when that is forgotten."""
        self.promise.note(digest=digest)

    def note_errand(self, errand: Mapping[str, Any], *, is_question: bool = True) -> None:
        """What is asked is known more exactly now, and will be the same after a restart."""
        conversation = self.promise.owed.conversation if is_question else None
        self.promise.change_errand(errand, conversation)

    def note_texts(self, texts: Sequence[str], turn: int | None) -> None:
        """What it will say in its last state, one message each; `turn` of the conversation."""
        self.promise.note(texts=tuple(texts), turn=turn)

    def note_response(self, message: int | None) -> None:
        """The response is acknowledged, as this message."""
        if message is not None:
            self.promise.note_in_a_while(message=message)

    def note_shown(self) -> None:
        """The response changes a card that is there."""
        self._state.has_shown = True

    # What it shows

    async def show(self, shown: Shown) -> None:
        """A state on the way, tried once."""
        await self._put(shown)

    async def finish(self, shown: Shown) -> None:
        """The last state. Returns when Discord has taken it."""
        await self.insist(lambda: self._put(shown), in_trouble=self._directly.say_it_takes_long)

    async def finish_in_parts(self, parts: Sequence[str]) -> None:
        self.note_texts(parts, None)
        await self.finish(parts[0])
        for part in parts[1:]:
            await self.go_on(part)
        await self.end_parts()

    async def go_on(self, part: str) -> None:
        """A further message, seen by whoever sees the first. One that was sent before is not sent again."""
        self._state.parts_sent += 1
        if self._state.parts_sent > len(self.promise.progress.further):
            await self.insist(lambda: self._send_part(part))

    async def end_parts(self) -> None:
        """Say where one of them may not have arrived."""
        progress = self.promise.progress
        if None in progress.further:
            text = f"{progress.texts[0]}\n{words.PART_MAY_BE_MISSING}"
            await self.insist(lambda: self._put(text))

    async def give_privately(self, shown: Shown) -> None:
        """The last state, for who asked alone where that can be done: others have it before them already."""
        if self._state.has_token and not self.private:
            await self.insist(lambda: self._take_back(shown))
        else:
            await self.finish(shown)

    async def refuse(self, reason: str) -> None:
        """Say why there will be nothing, or nothing more: privately where that can be done."""
        await self.insist(lambda: self._refuse(reason))

    async def add(self, remark: str) -> None:
        """A line beside what is shown, privately where that can be done."""
        await self.insist(lambda: self._remark(remark))

    async def beside(self, message: int) -> discord.Message | None:
        """Another message where this was asked; None where it is gone, or Byline may not look."""
        if self._address.channel is None:
            return None
        post = Post(self._address.channel, message)
        try:
            return await self.insist(lambda: self._sender.fetch(post), most_tries=MOST_TRIES_BESIDE)
        except LEFT_AS_IT_IS as error:
            logger.info("a message beside an answer cannot be looked at: %s", type(error).__name__)
            return None

    async def change_beside(self, message: int, shown: Shown) -> None:
        """Where Discord does not let it, soon enough, it stays as it is: nobody waits for it."""
        assert self._address.channel is not None  # noqa: S101 -- for the type checker: a message stands in one
        post = Post(self._address.channel, message)
        try:
            await self.insist(lambda: self._sender.change(post, shown), most_tries=MOST_TRIES_BESIDE)
        except LEFT_AS_IT_IS as error:
            logger.info("a message beside an answer stays as it is: %s", type(error).__name__)

    # Trying again

    def pauses(self) -> Iterator[float]:
        """Seconds between tries to do what it is about; `wait` takes them."""
        return self._patience.pauses()

    async def wait(self, seconds: float) -> None:
        """For what is done however late. Raises `ShuttingDown` where the program ends meanwhile."""
        await self._patience.wait(seconds, None)

    async def insist(
        self,
        attempt: Callable[[], Awaitable[Result]],
        in_trouble: Callable[[], Awaitable[None]] | None = None,
        most_tries: int | None = None,
    ) -> Result:
        """What `attempt` gives once Discord goes along with it. Raises what says that it never will.

        It is tried for as long as the answer is owed, or `most_tries` times.
        """
        began = self._patience.now()
        for tries, pause in enumerate(self._patience.pauses(), start=1):
            try:
                return await attempt()
            except ON_ITS_WAY as error:
                if not passes_by(error) or tries == most_tries:
                    raise
                logger.warning("an answer has to wait for Discord: %s", type(error).__name__)
            if in_trouble is not None and self._patience.now() - began > self._patience.told_after_seconds:
                await in_trouble()
                in_trouble = None
            await self._patience.wait(pause, self.promise)
            if not await self.promise.is_owed():
                raise Forgotten(texts.FORGOTTEN_MEANWHILE)
        raise AssertionError("pauses never end")

    # The ways

    async def _put(self, shown: Shown) -> None:
        """Show it in place of what showed before."""
        is_elsewhere = self.promise.progress.channel is not None
        if not is_elsewhere and self._state.has_token and await self._by_token.put(shown):
            return
        await self._by_message.put(shown)

    async def _send_part(self, part: str) -> None:
        if not await self._by_token.send_part(part):
            await self._by_message.send_part(part)

    # What went wrong

    async def _refuse(self, reason: str) -> None:
        if await self._shows_something():
            await self._remark(reason)
        elif self._address.kind is AnswerKind.MESSAGE:
            await self._directly.reply_or_tell(reason)
        elif self._state.has_token and not self.private:
            await self._take_back(reason)
        else:
            try:
                await self._put(reason)
            except discord.HTTPException as error:
                if not closes_the_way(error) and not is_gone(error):
                    raise
                await self._remark(reason)

    async def _take_back(self, reason: Shown) -> None:
        """What was promised to all comes for who asked alone, where that can be done."""
        if not await self._by_token.take_back(reason):
            await (self._remark(reason) if isinstance(reason, str) else self._put(reason))

    async def _remark(self, remark: str) -> None:
        """Add a line by the token; else where the answer stands, or directly where that is private."""
        if not await self._by_token.remark(remark):
            await self._directly.reply_or_tell(remark)

    async def _shows_something(self) -> bool:
        """Whether anything shows yet; after a restart only Discord can tell."""
        if self._state.has_shown is None:
            self._state.has_shown = await self._asked_of_discord()
        return self._state.has_shown

    async def _asked_of_discord(self) -> bool:
        progress = self.promise.progress
        if self._address.kind in (AnswerKind.MESSAGE, AnswerKind.FOLLOW_UP):
            return progress.message is not None
        if self._address.kind is AnswerKind.CARD or progress.channel is not None:
            return True
        try:
            if self._state.has_token:
                try:
                    return not await self._sender.is_waiting(self.message_id)
                except discord.HTTPException as error:
                    self._state.has_ended(error)
            own = self._state.own_message
            return own is not None and not (await self._sender.fetch(own)).flags.loading
        except discord.HTTPException as error:
            if not closes_the_way(error) and not is_gone(error):
                raise
            return False
