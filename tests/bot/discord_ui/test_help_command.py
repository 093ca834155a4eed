import re

import pytest

from tests.bot.discord_ui.byline_server import Newsroom

pytestmark = pytest.mark.asyncio


async def named_in_help(newsroom: Newsroom) -> set[str]:
    result = await newsroom.ann.slash(newsroom.channel, "help")
    return set(re.findall(r"\*\*/(\w+)\*\*", result.response.content))


async def test_every_command_that_help_names_is_there(newsroom: Newsroom) -> None:
    there = {command.name for command in newsroom.env.bot.tree.get_commands()}  # type: ignore[attr-defined]

    assert await named_in_help(newsroom) <= there


async def test_help_names_what_a_model_takes_where_there_is_one(newsroom: Newsroom) -> None:
    assert {"usage", "settings"} <= await named_in_help(newsroom)


async def test_help_does_not_name_what_a_model_takes_where_there_is_none(quick_newsroom: Newsroom) -> None:
    assert "usage" not in await named_in_help(quick_newsroom)
