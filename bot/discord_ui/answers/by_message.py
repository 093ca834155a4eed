"""An answer as ordinary messages: where it was asked, or directly to who asked where it is private."""

from datetime import UTC, datetime, timedelta

import discord

from bot.discord_ui.answers.answer_addresses import AnswerKind
from bot.discord_ui.answers.answer_state import AnswerState, NoPrivateWay
from bot.discord_ui.answers.sending import Post, Shown
from bot.discord_ui.failures import closes_the_way

LOOKED_BACK = timedelta(minutes=5)  # from when it was asked for, should clocks differ


class ByMessage:
    def __init__(self, state: AnswerState) -> None:
        self._state, self._sender = state, state.sender

    async def put(self, shown: Shown) -> None:
        """Show it in place of what showed before; what an unclear end may have posted is looked for."""
        state = self._state
        if (own := state.own_message) is not None:
            await self._sender.change(own, shown)
        else:
            await self._post_first(shown)
        state.has_shown = True

    async def send_part(self, part: str) -> None:
        """A further message, which after a restart may be there already."""
        state = self._state
        nonce = f"{state.promise.nonce}.{state.parts_sent}"
        post = await self._posted_before(part, None) if state.is_resumed else None
        post = post or await self._posted(part, nonce, None)
        state.promise.note(further=(*state.promise.progress.further, post.message))

    async def _post_first(self, shown: Shown) -> None:
        state = self._state
        answers = state.address.message if state.address.kind is AnswerKind.MESSAGE else None
        post = await self._posted_before(shown, answers) if state.may_be_posted else None
        state.may_be_posted = True
        if post is not None:
            await self._sender.change(post, shown)
        else:
            post = await self._posted(shown, state.promise.nonce, answers)
        state.promise.note(channel=post.channel, message=post.message)

    async def _posted(self, shown: Shown, nonce: str, answers: int | None) -> Post:
        private = self._state.private
        try:
            return await self._sender.post(shown, nonce, answers=answers, directly=private)
        except discord.HTTPException as error:
            if private and closes_the_way(error):
                raise NoPrivateWay from error
            raise

    async def _posted_before(self, shown: Shown, answers: int | None) -> Post | None:
        """Behind what it showed last. Where Byline may not look, the nonce alone has to do."""
        state = self._state
        known = [one for one in (state.message_id, *state.promise.progress.further) if one is not None]
        accepted_at = datetime.fromtimestamp(state.promise.accepted_at, UTC)
        since = max(known, default=None) or discord.utils.time_snowflake(accepted_at - LOOKED_BACK)
        try:
            return await self._sender.posted_before(shown, since, answers=answers, directly=state.private)
        except discord.HTTPException as error:
            if not closes_the_way(error):
                raise
            return None
