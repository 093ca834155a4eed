"""What the settings say of channels that Byline reads by itself."""

from pathlib import Path

import discord
import pytest

from bot.discord_ui.words import settings_catalogue as setting_words
from tests.bot.discord_ui.byline_server import Newsroom, a_newsroom, text_of
from tests.bot.discord_ui.reading_desk import choose, manager_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def test_the_setting_says_that_what_is_posted_goes_to_the_provider_where_there_is_one(
    tmp_path: Path, model: FakeModel
) -> None:
    async with a_newsroom(tmp_path, model, message_content=True) as newsroom:
        card = (await manager_of(newsroom).slash(newsroom.channel, "settings")).response

    assert "it goes to the language model’s provider, on the budget of who posts it" in text_of(card)


async def test_without_a_model_the_setting_names_no_provider(desk: Newsroom) -> None:
    card = (await manager_of(desk).slash(desk.channel, "settings")).response

    assert setting_words.SETTING_READING_HINT_NO_MODEL in text_of(card)
    assert "provider" not in setting_words.SETTING_READING_HINT_NO_MODEL


async def test_without_the_intent_the_setting_says_how_to_turn_it_on(quick_newsroom: Newsroom) -> None:
    card = await manager_of(quick_newsroom).slash(quick_newsroom.channel, "settings")

    assert setting_words.SETTING_READING_OFF in text_of(card.response)


@pytest.mark.parametrize(
    ("denied", "lacks"),
    [
        ({"view_channel": False}, setting_words.VIEW_CHANNEL),
        ({"add_reactions": False}, setting_words.ADD_REACTIONS),
        (
            {"send_messages": False, "read_message_history": False},
            f"{setting_words.READ_MESSAGE_HISTORY}, {setting_words.SEND_MESSAGES}",
        ),
    ],
    ids=["to view it", "to react", "to look back and write"],
)
async def test_the_setting_says_what_byline_lacks_in_a_channel_that_it_is_to_read(
    desk: Newsroom, denied: dict[str, bool], lacks: str
) -> None:
    shut = discord.PermissionOverwrite(**denied)
    wires = desk.guild.create_text_channel("wires", overwrites={desk.env.bot.user: shut})
    card = await choose(desk, manager_of(desk), desk.channel, wires)

    assert setting_words.LACKS_IN_CHANNEL.format(channel=f"<#{wires.id}>", names=lacks) in text_of(card)
    assert text_of(card).count("lacks") == 1
