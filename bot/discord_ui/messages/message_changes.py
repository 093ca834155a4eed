"""Messages that are edited or deleted change or remove the turns of conversations that they hold."""

from collections.abc import Callable, Iterable

import discord

from bot.discord_ui.answers.questions import LONGEST_QUESTION
from bot.discord_ui.pastes.pastes import without_mention
from bot.pipeline.questions.conversations import Conversations
from bot.pipeline.scopes import scope_of


class MessageChanges:
    """`forget_card` looks anew at the card of a message that changed."""

    def __init__(self, conversations: Conversations, forget_card: Callable[[int], None]) -> None:
        self._conversations = conversations
        self._forget_card = forget_card

    async def edited(self, event: discord.RawMessageUpdateEvent, own_id: int) -> None:
        """Change the words of a question; what was answered to it stays what it was.

        Without the message-content intent Discord tells them where the message mentions Byline. What
        was edited into nothing, or nothing that Byline sees, is not remembered any more.
        """
        self._forget_card(event.message_id)
        if event.message.author.bot:
            return
        scope = scope_of(event.guild_id) if event.guild_id is not None else None
        if words := without_mention(event.message.content, own_id):
            await self._conversations.change_question(scope, event.message_id, words[:LONGEST_QUESTION])
        elif event.message.edited_at is not None:  # else Discord only added a preview of a link
            await self._conversations.remove_messages(scope, [event.message_id])

    async def deleted(self, messages: Iterable[int], guild: int | None) -> None:
        scope = scope_of(guild) if guild is not None else None
        await self._conversations.remove_messages(scope, messages)
