"""Which events a session gets, and how much of them, by the intents that it declared."""

from tests.loopback_discord.answers import Json
from tests.loopback_discord.world import Person

GUILDS, GUILD_MEMBERS, GUILD_PRESENCES = 1 << 0, 1 << 1, 1 << 8
GUILD_MESSAGES, GUILD_REACTIONS, DIRECT_MESSAGES, MESSAGE_CONTENT = 1 << 9, 1 << 10, 1 << 12, 1 << 15
ALL_PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT
OF_MESSAGES = ("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE")
CONTENT = {"content": "", "embeds": [], "components": [], "attachments": []}


def event_for(intents: int, name: str, data: Json, bot: Person) -> Json | None:
    """The event as a bot with these intents gets it; None where it does not."""
    if name == "MESSAGE_REACTION_ADD":
        return data if intents & GUILD_REACTIONS else None
    if name not in OF_MESSAGES:
        return data
    if not intents & (GUILD_MESSAGES if "guild_id" in data else DIRECT_MESSAGES):
        return None
    if name == "MESSAGE_DELETE" or intents & MESSAGE_CONTENT or _is_for(bot, data):
        return data
    return data | CONTENT


def _is_for(bot: Person, message: Json) -> bool:
    """The bot's own, direct messages and mentions come whole without the intent for content."""
    own = message["author"]["id"] == str(bot.id)
    mentioned = any(one["id"] == str(bot.id) for one in message["mentions"])
    return own or mentioned or "guild_id" not in message
