"""What becomes of the turns in messages that are edited or deleted."""

from types import SimpleNamespace
from typing import Any

import pytest

from bot.discord_ui.messages.message_changes import MessageChanges

pytestmark = pytest.mark.asyncio

BYLINE, SERVER = 99, 7


class Conversations:
    """`told`: what changed, in which scope."""

    def __init__(self) -> None:
        self.told: list[tuple[Any, ...]] = []

    async def change_question(self, scope: str | None, message: int, question: str) -> None:
        self.told.append((scope, message, question))

    async def remove_messages(self, scope: str | None, messages: Any) -> None:
        self.told.append((scope, [*messages]))


def edited(content: str, guild: int | None, *, edited_at: object = "now", bot: bool = False) -> Any:
    author = SimpleNamespace(bot=bot)
    message = SimpleNamespace(content=content, author=author, edited_at=edited_at)
    return SimpleNamespace(message_id=5, guild_id=guild, message=message)


async def told_of(event: Any) -> list[tuple[Any, ...]]:
    conversations: Any = Conversations()
    await MessageChanges(conversations, lambda _: None).edited(event, BYLINE)
    told: list[tuple[Any, ...]] = conversations.told
    return told


@pytest.mark.parametrize(("guild", "scope"), [(SERVER, f"guild:{SERVER}"), (None, None)])
async def test_a_change_on_a_server_is_one_of_that_server_alone(guild: int | None, scope: str | None) -> None:
    assert await told_of(edited(f"<@{BYLINE}> Who is Pell?", guild)) == [(scope, 5, "Who is Pell?")]
    assert await told_of(edited(f"<@{BYLINE}>", guild)) == [(scope, [5])]


@pytest.mark.parametrize(("guild", "scope"), [(SERVER, f"guild:{SERVER}"), (None, None)])
async def test_what_is_deleted_on_a_server_is_of_that_server_alone(
    guild: int | None, scope: str | None
) -> None:
    conversations: Any = Conversations()
    await MessageChanges(conversations, lambda _: None).deleted([5, 6], guild)

    assert conversations.told == [(scope, [5, 6])]


async def test_a_preview_that_discord_adds_and_what_a_bot_edits_change_nothing() -> None:
    assert await told_of(edited("", SERVER, edited_at=None)) == []
    assert await told_of(edited("Who is Pell?", SERVER, bot=True)) == []
