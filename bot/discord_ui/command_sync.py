"""Telling Discord which commands there are, only where it does not know them already.

Discord is asked what it has: that is true also after somebody changed the commands elsewhere, and one
request that reads is never counted against the day's limit of changed commands.
"""

import logging
from collections.abc import Mapping
from typing import Any

from discord import app_commands

logger = logging.getLogger(__name__)

# Of a command or option, what decides how it looks and works. Discord adds ids and versions.
DECIDING = (
    "name",
    "type",
    "description",
    "required",
    "autocomplete",
    "min_length",
    "max_length",
    "min_value",
    "max_value",
    "default_member_permissions",
    "nsfw",
)
LISTS = ("contexts", "integration_types", "channel_types")


async def sync_where_changed(tree: app_commands.CommandTree[Any]) -> bool:
    """Whether there was anything to tell."""
    application = tree.client.application_id
    assert application is not None  # noqa: S101 -- for the type checker: known since the login
    there = await tree.client.http.get_global_commands(application)
    ours = [command.to_dict(tree) for command in tree.get_commands(type=None)]
    if _compared(ours) == _compared(there):
        return False
    try:
        await tree.sync()
    except app_commands.CommandSyncFailure:
        if not tree.allowed_installs.user:
            raise
        await _sync_for_servers_alone(tree)
    logger.info("told Discord about %d commands", len(ours))
    return True


async def _sync_for_servers_alone(tree: app_commands.CommandTree[Any]) -> None:
    """Whether an application may be added to accounts is set at Discord, who may refuse such commands."""
    tree.allowed_installs = app_commands.AppInstallationType(guild=True, user=False)
    await tree.sync()
    logger.warning(
        "Discord takes the commands for servers alone. For people’s own accounts switch on “User Install” on "
        "the page “Installation” at https://discord.com/developers/applications and start Byline again"
    )


def _compared(commands: Any) -> dict[tuple[int, str], Mapping[str, Any]]:
    return {(one.get("type", 1), one["name"]): _deciding(one) for one in commands}


def _deciding(part: Mapping[str, Any]) -> dict[str, Any]:
    """What decides, without what is at its default: one side writes that out, the other leaves it away."""
    kept: dict[str, Any] = {
        name: str(part[name]) for name in DECIDING if part.get(name) not in (None, False, "")
    }
    kept |= {name: sorted(map(int, part[name])) for name in LISTS if part.get(name)}
    if part.get("choices"):
        kept["choices"] = [(one["name"], one["value"]) for one in map(dict, part["choices"])]
    if part.get("options"):
        kept["options"] = [_deciding(one) for one in part["options"]]
    return kept
