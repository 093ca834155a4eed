import re
from importlib.metadata import version

import pytest

from bot.discord_ui.commands.help import help_text
from bot.discord_ui.footing import Footing
from bot.discord_ui.options import ClientOptions
from bot.discord_ui.words import help_catalogue as help_words
from tests.bot.discord_ui.byline_server import Newsroom, text_of

pytestmark = pytest.mark.asyncio

NAMED = re.compile(r"\*\*/(\w+)\*\*")  # commands


async def help_in(newsroom: Newsroom) -> str:
    result = await newsroom.ann.slash(newsroom.channel, "help")
    return text_of(result.response)


async def named_in_help(newsroom: Newsroom) -> set[str]:
    return set(NAMED.findall(await help_in(newsroom)))


async def test_every_command_that_help_names_is_there(newsroom: Newsroom) -> None:
    there = {command.name for command in newsroom.env.bot.tree.get_commands()}  # type: ignore[attr-defined]

    assert await named_in_help(newsroom) <= there


async def test_every_command_that_help_names_in_direct_messages_is_there(newsroom: Newsroom) -> None:
    there = {command.name for command in newsroom.env.bot.tree.get_commands()}  # type: ignore[attr-defined]
    shown = text_of((await newsroom.ann.user.slash("help")).response)

    assert {"summarize", "usage", "settings"} <= set(NAMED.findall(shown)) <= there


async def test_help_names_what_a_model_takes_where_there_is_one(newsroom: Newsroom) -> None:
    assert {"usage", "settings"} <= await named_in_help(newsroom)


async def test_help_does_not_name_what_a_model_takes_where_there_is_none(quick_newsroom: Newsroom) -> None:
    assert "usage" not in await named_in_help(quick_newsroom)


async def test_help_tells_of_channels_that_read_where_messages_may_be_read(open_newsroom: Newsroom) -> None:
    assert "🗞️" in await help_in(open_newsroom)


async def test_help_tells_of_menus_only_where_messages_have_them(quick_newsroom: Newsroom) -> None:
    told = [
        help_words.HELP_MENUS
        in help_text(quick_newsroom.services, "Byline", ClientOptions(has_menus=has), footing)
        for footing in Footing
        for has in (True, False)
    ]

    assert told == [True, False] * 3


async def test_help_tells_of_no_such_channels_elsewhere(newsroom: Newsroom) -> None:
    assert "🗞️" not in await help_in(newsroom)


async def test_help_says_which_version_answers(newsroom: Newsroom) -> None:
    assert f"Byline {version('byline')} ·" in await help_in(newsroom)
