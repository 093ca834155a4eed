import re

import pytest

from tests.bot.discord_ui.byline_server import Newsroom, text_of

pytestmark = pytest.mark.asyncio


async def help_in(newsroom: Newsroom) -> str:
    result = await newsroom.ann.slash(newsroom.channel, "help")
    return text_of(result.response)


async def named_in_help(newsroom: Newsroom) -> set[str]:
    return set(re.findall(r"\*\*/(\w+)\*\*", await help_in(newsroom)))


async def test_every_command_that_help_names_is_there(newsroom: Newsroom) -> None:
    there = {command.name for command in newsroom.env.bot.tree.get_commands()}  # type: ignore[attr-defined]

    assert await named_in_help(newsroom) <= there


async def test_help_names_what_a_model_takes_where_there_is_one(newsroom: Newsroom) -> None:
    assert {"usage", "settings"} <= await named_in_help(newsroom)


async def test_help_does_not_name_what_a_model_takes_where_there_is_none(quick_newsroom: Newsroom) -> None:
    assert "usage" not in await named_in_help(quick_newsroom)


async def test_help_tells_of_channels_that_read_where_messages_may_be_read(open_newsroom: Newsroom) -> None:
    assert "🗞️" in await help_in(open_newsroom)


async def test_help_tells_of_no_such_channels_elsewhere(newsroom: Newsroom) -> None:
    assert "🗞️" not in await help_in(newsroom)
