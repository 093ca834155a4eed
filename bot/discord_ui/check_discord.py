"""Whether Byline can be on Discord: its token, the intent that it is set to need, and a server to be on."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import discord

from bot.discord_ui.login import CannotStart, advice, use_other_address
from bot.discord_ui.words import running_catalogue as words
from bot.pipeline.checks.findings import Finding
from bot.words.phrases import amount

SUBJECT = "Discord"
PATIENCE_SECONDS = 15.0  # discord.py tries some errors again, and would for much longer
LEAST_WAIT_SECONDS = 30.0  # that discord.py can be told not to wait, where Discord is asked too often
SERVERS_AT_ONCE = 200  # that Discord tells of in one reply
ON_AN_ACCOUNT = 1  # the kind of installation; Discord's documentation, "Application Integration Types"
PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    read_message_history=True,
    embed_links=True,
    attach_files=True,
    add_reactions=True,
)


async def check_discord(
    token: str, api_url: str, *, message_content: bool, patience_seconds: float = PATIENCE_SECONDS
) -> AsyncGenerator[Finding, None]:
    """Over REST alone: no session begins, so that a bot that is running is not disturbed."""
    use_other_address(api_url)
    try:
        with advice():
            async with (
                asyncio.timeout(patience_seconds) as patience,
                discord.Client(
                    intents=discord.Intents.none(), max_ratelimit_timeout=LEAST_WAIT_SECONDS
                ) as one,
            ):
                await one.login(token)
                servers = await _servers_of(one, patience, patience_seconds)
    except CannotStart as error:
        yield Finding("wrong", SUBJECT, error.user_message)
        return
    yield Finding("fine", SUBJECT, words.LOGGED_IN.format(name=str(one.user)))
    if message_content:
        yield _intent(one.application_flags)
    yield _on_servers(len(servers), one.application_id or 0)
    if one.application is not None and one.application.guild_integration_config is not None:
        yield _accounts(one.application)
    for server in servers:
        lacking = PERMISSIONS & ~discord.Permissions(int(server["permissions"]))
        if lacking.value and not discord.Permissions(int(server["permissions"])).administrator:
            yield _lacking(server["name"], lacking)


def _intent(flags: discord.ApplicationFlags) -> Finding:
    """Discord grants it to small bots at the press of a switch, to large ones after a review."""
    if flags.gateway_message_content or flags.gateway_message_content_limited:
        return Finding("fine", SUBJECT, words.INTENT_GRANTED)
    return Finding("wrong", SUBJECT, words.INTENT_NOT_GRANTED, words.HOW_TO_GRANT)


async def _servers_of(
    client: discord.Client, patience: asyncio.Timeout, patience_seconds: float
) -> list[Any]:
    """All of them, with permissions, unlike `fetch_guilds`. Each reply has its own time."""
    found: list[Any] = []
    while True:
        last = int(found[-1]["id"]) if found else None
        page = await client.http.get_guilds(SERVERS_AT_ONCE, after=last)
        found += page
        if len(page) < SERVERS_AT_ONCE:
            return found
        patience.reschedule(asyncio.get_running_loop().time() + patience_seconds)


def _on_servers(count: int, application: int) -> Finding:
    scopes = ("bot", "applications.commands")
    address = discord.utils.oauth_url(application, permissions=PERMISSIONS, scopes=scopes)
    invite = words.HOW_TO_INVITE.format(address=address)
    if not count:
        return Finding("wrong", SUBJECT, words.ON_NO_SERVER, invite)
    return Finding("fine", SUBJECT, amount(count, words.ON_SERVERS), invite)


def _accounts(application: discord.AppInfo) -> Finding:
    """Which of both is allowed is set at Discord, who tells it of most bots."""
    if application.user_integration_config is None:
        return Finding("note", SUBJECT, words.NOT_FOR_ACCOUNTS, words.HOW_TO_OPEN_FOR_ACCOUNTS)
    address = discord.utils.oauth_url(application.id, scopes=("applications.commands",))
    address += f"&integration_type={ON_AN_ACCOUNT}"
    return Finding("fine", SUBJECT, words.FOR_ACCOUNTS, words.HOW_TO_ADD.format(address=address))


def _lacking(server: str, permissions: discord.Permissions) -> Finding:
    """What Byline lacks on the server as a whole; a channel may allow less."""
    names = ", ".join(name.replace("_", " ").title() for name, is_set in permissions if is_set)
    return Finding(
        "wrong", SUBJECT, words.LACKS_PERMISSIONS.format(server=server, names=names), words.ALLOW_IT
    )
