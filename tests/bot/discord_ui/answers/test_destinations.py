from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import AsyncMock, create_autospec

import discord
import pytest

from bot.discord_ui.answers.destinations import InteractionAnswer, ShownMessage

pytestmark = pytest.mark.asyncio


def expired() -> discord.HTTPException:
    response = cast("Any", SimpleNamespace(status=401, reason="Unauthorized"))
    return discord.HTTPException(response, {"code": 50027, "message": "Invalid Webhook Token"})


def interaction_of_before(channel: AsyncMock) -> Any:
    """One whose fifteen minutes are over."""
    return SimpleNamespace(
        edit_original_response=AsyncMock(side_effect=expired()),
        followup=SimpleNamespace(send=AsyncMock(side_effect=expired())),
        channel=channel,
        user=create_autospec(discord.Member, instance=True),
    )


@pytest.fixture
def channel() -> AsyncMock:
    return cast("AsyncMock", create_autospec(discord.TextChannel, instance=True))


async def test_a_refusal_after_an_answer_came_elsewhere_replies_to_it(channel: AsyncMock) -> None:
    answer = InteractionAnswer(interaction_of_before(channel), private=False, message_id=1)
    await answer.show_text("a first part")
    await answer.refuse("why it ends here")
    reply = channel.send.return_value.reply

    assert reply.await_args.args == ("why it ends here",)


@pytest.mark.parametrize("private", [False, True])
async def test_a_remark_after_fifteen_minutes_goes_where_the_answer_would(
    channel: AsyncMock, private: bool
) -> None:
    interaction = interaction_of_before(channel)
    answer = InteractionAnswer(interaction, private=private, message_id=1)
    await answer.add("a remark")
    place = interaction.user if private else channel

    assert place.send.await_args.kwargs["content"] == "a remark"


async def test_where_direct_messages_are_not_allowed_nothing_more_is_tried(channel: AsyncMock) -> None:
    interaction = interaction_of_before(channel)
    refused = cast("Any", SimpleNamespace(status=403, reason="Forbidden"))
    interaction.user.send.side_effect = discord.Forbidden(refused, {"code": 50007, "message": ""})
    answer = InteractionAnswer(interaction, private=True, message_id=1)
    await answer.refuse("why there is no answer")
    await answer.add("a remark")

    assert interaction.user.send.await_count == 1


async def test_a_remark_on_a_shared_card_replies_to_it_after_fifteen_minutes(channel: AsyncMock) -> None:
    card = create_autospec(discord.Message, instance=True)
    await ShownMessage(interaction_of_before(channel), card).add("a remark")

    assert card.reply.await_args.args == ("a remark",)
