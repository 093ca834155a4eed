"""What the token of an interaction brings: the response, what follows it, and its taking back."""

import logging

import discord

from bot.discord_ui.answers.answer_addresses import AnswerKind
from bot.discord_ui.answers.answer_state import ON_ITS_WAY, AnswerState
from bot.discord_ui.answers.sending import Shown
from bot.discord_ui.failures import CONNECTION_ERRORS, is_expired, passes_by
from bot.discord_ui.words import command_catalogue as words

logger = logging.getLogger(__name__)


class ByToken:
    """Each method is False where the token does not bring it, or not any more."""

    def __init__(self, state: AnswerState) -> None:
        self._state, self._sender = state, state.sender

    async def put(self, shown: Shown) -> bool:
        """Show it in place of what showed before."""
        state = self._state
        known = state.promise.progress.message
        try:
            match state.address.kind:
                case AnswerKind.FOLLOW_UP if known is None:
                    if not self._sender.has_room:
                        return False
                    message = await self._sender.follow_up(shown, hidden=True)
                case AnswerKind.INTERACTION | AnswerKind.FOLLOW_UP:
                    message = await self._sender.change_response(state.message_id, shown)
                case _:
                    return False
        except discord.HTTPException as error:
            state.has_ended(error)
            return await self._put_behind(shown)
        if message != known:
            state.promise.note(message=message)
        state.has_shown = True
        return True

    async def _put_behind(self, shown: Shown) -> bool:
        """Where the token does not open the response: the first message behind a promise fulfils it."""
        state = self._state
        if state.has_shown or state.address.kind is not AnswerKind.INTERACTION or not self._sender.has_room:
            return False
        try:
            message = await self._sender.follow_up(shown, hidden=state.private)
        except discord.HTTPException as error:
            if not is_expired(error):
                raise
            return False
        state.promise.note(message=message)
        state.has_shown = True
        return True

    async def send_part(self, part: str) -> bool:
        """Its number is marked before it goes, so that after an unclear end it is not sent again."""
        state, progress = self._state, self._state.promise.progress
        if not state.has_room or progress.channel is not None:
            return False
        state.promise.note(further=(*progress.further, None))
        await state.promise.outlive_process()
        try:
            sent = await self._sender.follow_up(part, hidden=state.private)
        except CONNECTION_ERRORS as error:
            logger.warning("a part of an answer may be missing: %s", type(error).__name__)
            return True
        except (discord.HTTPException, discord.RateLimited) as error:
            state.promise.note(further=progress.further)
            if isinstance(error, discord.RateLimited):
                raise
            state.has_ended(error)
            return False
        state.promise.note(further=(*progress.further, sent))
        return True

    async def remark(self, remark: str) -> bool:
        """A line beside what is shown, for who asked alone."""
        state = self._state
        if not state.has_room or state.promise.progress.channel is not None:
            return False
        try:
            await self._sender.follow_up(remark, hidden=True)
        except discord.HTTPException as error:
            if is_expired(error):
                state.token_ends()
            elif passes_by(error) and not isinstance(error, discord.DiscordServerError):
                raise
            return False
        except CONNECTION_ERRORS as error:
            logger.warning("a remark may be missing: %s", type(error).__name__)
            return bool(state.has_shown)
        return True

    async def take_back(self, reason: Shown) -> bool:
        """A public promise of an answer is taken back, so that what comes in its place can be private.

        The first message after a promise fulfils it and is as public as the promise was: so it is
        fulfilled with next to nothing, which goes again. Where nothing private is possible it says why.
        """
        state = self._state
        try:
            await self._sender.change_response(state.message_id, words.ANSWERED_ELSEWHERE)
        except discord.HTTPException as error:
            if passes_by(error):
                raise
            if is_expired(error):
                state.token_ends()
            return False
        try:
            await self._sender.follow_up(reason, hidden=True)
        except ON_ITS_WAY as error:
            logger.info("a reason could not be told privately: %s", type(error).__name__)
            await self._sender.change_response(state.message_id, reason)
            return True
        try:
            await self._sender.take_response_away(state.message_id)
        except ON_ITS_WAY as error:
            if not isinstance(error, discord.NotFound):
                await self._sender.change_response(state.message_id, words.ANSWERED_PRIVATELY)
        return True
