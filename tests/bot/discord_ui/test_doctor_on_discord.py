"""`byline doctor` as a process of its own, at the loopback Discord."""

from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import pytest_asyncio

from bot.discord_ui.check_discord import PATIENCE_SECONDS, PERMISSIONS, SERVERS_AT_ONCE, check_discord
from bot.pipeline.checks.findings import Finding
from tests.bot.terminal_ui.program import Ended, python
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import rate_limited, server_error, slow
from tests.loopback_discord.processes import addresses
from tests.loopback_discord.server import LoopbackDiscord, discord_py_pointed_at, running_discord

pytestmark = pytest.mark.asyncio

ANOTHER = "another"
GRANTED_TO_LARGE, GRANTED_TO_SMALL = 1 << 18, 1 << 19


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    async with running_discord() as one:
        yield one


async def doctor(loopback: LoopbackDiscord, folder: Path, **settings: object) -> Ended:
    return await python("-m", "bot", "doctor", folder=folder, **{**addresses(loopback), **settings})


async def findings_at(
    loopback: LoopbackDiscord, *, message_content: bool = False, patience_seconds: float = PATIENCE_SECONDS
) -> list[Finding]:
    with discord_py_pointed_at(loopback):
        looking = check_discord(
            loopback.world.token,
            loopback.api_url,
            message_content=message_content,
            patience_seconds=patience_seconds,
        )
        return [one async for one in looking]


async def test_a_bot_with_a_good_token_and_a_server_is_fine(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    loopback.world.add_guild("The Herald", "news")
    ended = await doctor(loopback, tmp_path)

    assert ended.code == 0
    assert f"fine   Discord: the token is good; the bot’s name is {loopback.world.bot.name}" in ended.out
    assert "fine   Discord: it is on 1 server\n" in ended.out


async def test_a_token_that_is_not_accepted_is_wrong_and_all_else_is_still_looked_at(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    ended = await doctor(loopback, tmp_path, DISCORD_TOKEN=ANOTHER)

    assert ended.code == 1
    assert "wrong  Discord: Discord does not accept DISCORD_TOKEN" in ended.out
    assert "database:" in ended.out


async def test_a_bot_on_no_server_is_told_how_to_be_invited(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    ended = await doctor(loopback, tmp_path)
    out = "".join(ended.out.split())

    assert ended.code == 1
    assert f"authorize?client_id={loopback.world.application_id}&scope=bot+applications.commands" in out


@pytest.mark.parametrize(
    ("lacking", "told"),
    [
        (discord.Permissions(attach_files=True), "Attach Files"),
        (discord.Permissions(add_reactions=True), "Add Reactions"),
    ],
)
async def test_what_it_lacks_on_a_server_is_named(
    loopback: LoopbackDiscord, lacking: discord.Permissions, told: str
) -> None:
    server = loopback.world.add_guild("The Herald", "news")
    server.allows_bot = str((PERMISSIONS & ~lacking).value)
    findings = await findings_at(loopback)

    assert [one.words for one in findings if one.state == "wrong"] == [
        f"on the server “The Herald” it lacks {told}"
    ]


async def test_every_server_is_looked_at_also_where_discord_tells_of_them_in_several_replies(
    loopback: LoopbackDiscord,
) -> None:
    servers = [loopback.world.add_guild(f"Paper {number}") for number in range(2 * SERVERS_AT_ONCE)]
    max(servers, key=lambda one: one.id).allows_bot = "0"
    findings = await findings_at(loopback)

    assert f"it is on {2 * SERVERS_AT_ONCE} servers" in [one.words for one in findings]
    assert len([one for one in findings if one.state == "wrong"]) == 1


@pytest.mark.parametrize(
    ("allowed", "state", "told"), [(True, "fine", "integration_type=1"), (False, "note", "User Install")]
)
async def test_whether_people_may_add_it_to_their_account_is_told(
    loopback: LoopbackDiscord, allowed: bool, state: str, told: str
) -> None:
    loopback.world.lets_accounts_add = allowed
    findings = await findings_at(loopback)

    assert [(one.state, told in one.mend) for one in findings if "account" in one.words] == [(state, True)]


async def test_who_may_do_everything_lacks_nothing(loopback: LoopbackDiscord) -> None:
    server = loopback.world.add_guild("The Herald", "news")
    server.allows_bot = str(discord.Permissions(administrator=True).value)
    findings = await findings_at(loopback)

    assert "wrong" not in [one.state for one in findings]


async def test_an_intent_that_is_wanted_and_not_granted_is_wrong(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    loopback.world.add_guild("The Herald", "news")
    ended = await doctor(loopback, tmp_path, message_content="true")

    assert ended.code == 1
    assert "wrong  Discord: MESSAGE_CONTENT is true" in ended.out
    assert "Switch on “Message Content Intent”" in ended.out


@pytest.mark.parametrize("flag", [GRANTED_TO_LARGE, GRANTED_TO_SMALL])
async def test_an_intent_that_is_granted_is_fine(loopback: LoopbackDiscord, flag: int) -> None:
    loopback.world.application_flags = flag
    findings = await findings_at(loopback, message_content=True)

    assert [one.state for one in findings if "message content" in one.words] == ["fine"]


async def test_a_discord_that_does_not_answer_is_not_waited_for(loopback: LoopbackDiscord) -> None:
    loopback.faults.always(Call.WHO_AM_I, slow(60))
    (finding,) = await findings_at(loopback, patience_seconds=0.2)

    assert (finding.state, "cannot be reached" in finding.words) == ("wrong", True)


async def test_a_discord_in_trouble_is_not_waited_for(loopback: LoopbackDiscord) -> None:
    loopback.faults.always(Call.WHO_AM_I, server_error(503))
    (finding,) = await findings_at(loopback, patience_seconds=0.2)

    assert finding.state == "wrong"


async def test_a_discord_that_is_asked_too_often_says_so_and_is_not_waited_for(
    loopback: LoopbackDiscord,
) -> None:
    loopback.faults.always(Call.WHO_AM_I, rate_limited(60))
    (finding,) = await findings_at(loopback, patience_seconds=30)

    assert (finding.state, "code 429" in finding.words) == ("wrong", True)


async def test_the_token_is_in_no_line(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    ended = await doctor(loopback, tmp_path)

    assert loopback.world.token not in ended.out + ended.err


async def test_without_a_token_discord_is_neither_asked_nor_loaded(tmp_path: Path) -> None:
    program = "import sys; from bot.__main__ import main; main(['doctor']); print('discord' in sys.modules)"
    ended = await python("-c", program, folder=tmp_path, discord_token="")

    assert "note   Discord: no token is set" in ended.out
    assert ended.out.splitlines()[-1] == "False"
