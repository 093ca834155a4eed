from pathlib import Path

import pytest

from tests.bot.discord_ui.byline_at_loopback import byline_here
from tests.bot.discord_ui.byline_server import Newsroom
from tests.loopback_discord import faults
from tests.loopback_discord.calls import Call
from tests.loopback_discord.server import running_discord

pytestmark = pytest.mark.asyncio


def times_told(newsroom: Newsroom) -> int:
    return sum(one.method == "PUT" and one.path.endswith("/commands") for one in newsroom.env.http_requests)


async def test_commands_are_told_at_the_first_start(quick_newsroom: Newsroom) -> None:
    assert times_told(quick_newsroom) == 1


async def test_commands_that_did_not_change_are_not_told_again(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.restart()

    assert times_told(quick_newsroom) == 1


async def test_commands_that_somebody_changed_elsewhere_are_told_again(quick_newsroom: Newsroom) -> None:
    client = quick_newsroom.env.bot
    await client.http.bulk_upsert_global_commands(
        client.application_id, payload=[{"name": "help", "description": "Something else", "type": 1}]
    )
    await quick_newsroom.restart()

    assert times_told(quick_newsroom) == 3


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("command_catalogue.OPTION_PRIVATE", "Only for your eyes"),
        ("forgetting_catalogue.CHOICE_QUESTIONS", "What I asked here"),
    ],
    ids=["a description", "the label of a choice"],
)
async def test_commands_of_another_wording_are_told(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, text: str, now: str
) -> None:
    monkeypatch.setattr(f"bot.discord_ui.words.{text}", now)
    await quick_newsroom.restart()

    assert times_told(quick_newsroom) == 2


async def test_commands_for_servers_alone_are_told_anew_for_accounts(quick_newsroom: Newsroom) -> None:
    client = quick_newsroom.env.bot
    commands = [one.to_dict(client.tree) for one in client.tree.get_commands(type=None)]  # type: ignore[attr-defined]
    for_servers = [one | {"integration_types": [0], "contexts": [0, 1]} for one in commands]
    await client.http.bulk_upsert_global_commands(client.application_id, payload=for_servers)
    await quick_newsroom.restart()

    assert times_told(quick_newsroom) == 3


async def test_byline_starts_where_discord_takes_no_commands_for_accounts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with running_discord() as loopback:
        loopback.world.add_guild("The Herald", "news")
        loopback.faults.next(Call.SET_COMMANDS, faults.refused(400, 50035, "Invalid Form Body"))
        async with byline_here(loopback, tmp_path):
            helped = await loopback.people.command("help")
            await helped.showing("/summarize")

    assert {tuple(one["integration_types"]) for one in loopback.world.commands} == {(0,)}
    assert "User Install" in caplog.text
