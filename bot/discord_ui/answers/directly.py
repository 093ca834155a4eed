"""What who asked is told beside an answer: where it stands, and directly where Byline may not write there."""

import logging

import discord

from bot.discord_ui.answers.answer_addresses import AnswerKind
from bot.discord_ui.answers.answer_state import ON_ITS_WAY, AnswerState, NoPrivateWay, is_gone
from bot.discord_ui.failures import closes_the_way, lacks_what_it_answers
from bot.discord_ui.words import command_catalogue as words

logger = logging.getLogger(__name__)


class Directly:
    def __init__(self, state: AnswerState) -> None:
        self._state, self._sender = state, state.sender

    async def reply_or_tell(self, remark: str) -> None:
        """Where Byline may not write, who asked learns it directly, where they allow that."""
        state = self._state
        own, nonce = state.own_message, f"{state.promise.nonce}.r"
        answers = own.message if own else state.address.message
        try:
            await self._sender.post(remark, nonce, answers=answers, directly=state.private)
        except discord.HTTPException as error:
            if not closes_the_way(error) and not is_gone(error):
                raise
            if state.private:
                raise NoPrivateWay from error
            if not lacks_what_it_answers(error):
                channel = f"<#{state.address.channel}>"
                remark = words.CANNOT_WRITE_THERE.format(channel=channel, words=remark)
            await self._sender.post(remark, nonce, answers=None, directly=True)

    async def say_it_takes_long(self) -> None:
        """Say so by another way than the one that Discord does not serve now, where nothing shows yet."""
        state = self._state
        if state.has_shown:
            return
        try:
            if state.address.kind is AnswerKind.MESSAGE:
                nonce = f"{state.promise.nonce}.w"
                await self._sender.post(words.DISCORD_TAKES_LONG, nonce, answers=None, directly=True)
            elif state.address.kind is AnswerKind.INTERACTION and state.has_room:
                await self._sender.follow_up(words.DISCORD_TAKES_LONG, hidden=True)
        except ON_ITS_WAY as error:
            logger.info("that an answer has to wait could not be told: %s", type(error).__name__)
