"""People, channels and servers as Discord's JSON, with what discord.py needs of it and no more."""

from tests.loopback_discord.answers import Json
from tests.loopback_discord.world import (
    DIRECT_MESSAGES,
    GROUP_MESSAGES,
    VOICE_CHANNEL,
    Channel,
    Guild,
    Person,
    World,
)

EVERY_PERMISSION = str((1 << 53) - 1)
ADMINISTRATOR, VIEW_CHANNEL, CONNECT = 1 << 3, 1 << 10, 1 << 20
MEGABYTE = 1024 * 1024
GUILD, BOT_DM, PRIVATE_CHANNEL = 0, 1, 2  # contexts of interactions
LONG_AGO = "2024-01-01T00:00:00+00:00"


def user(person: Person) -> Json:
    return {
        "id": str(person.id),
        "username": person.name,
        "discriminator": "0",
        "global_name": None,
        "avatar": None,
        "bot": person.is_bot,
        "public_flags": 0,
    }


def member() -> Json:
    """Without the user inside, as beside a message's author."""
    return {"roles": [], "joined_at": LONG_AGO, "deaf": False, "mute": False, "flags": 0, "nick": None}


def member_with_user(person: Person) -> Json:
    return {**member(), "user": user(person)}


def application(world: World) -> Json:
    return {
        "id": str(world.application_id),
        "name": world.bot.name,
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user(world.owner),
        "verify_key": "0" * 64,
        "flags": world.application_flags,
        "team": None,
        "integration_types_config": {"0": {}, "1": {}} if world.lets_accounts_add else {"0": {}},
    }


def channel(one: Channel, bot: Person) -> Json:
    if one.kind in (DIRECT_MESSAGES, GROUP_MESSAGES):
        people = [one.with_person] if one.with_person else one.between
        return {"id": str(one.id), "type": one.kind, "recipients": [user(each) for each in people]}
    form = {
        "id": str(one.id),
        "type": one.kind,
        "guild_id": str(one.guild_id),
        "name": one.name,
        "parent_id": str(one.parent_id) if one.parent_id else None,
        "rate_limit_per_user": 0,
        "last_message_id": str(one.last_message) if one.last_message else None,
        "flags": 0,
    }
    if not one.is_thread:
        closed = _only_for(one, bot) if one.only_for else []
        more = {"bitrate": 64_000, "user_limit": 0} if one.kind == VOICE_CHANNEL else {"topic": None}
        return form | {"position": 0, "permission_overwrites": closed, "nsfw": False} | more
    return form | {
        "owner_id": str(bot.id),
        "message_count": 0,
        "member_count": 1,
        "total_message_sent": 0,
        "thread_metadata": {
            "archived": one.is_archived,
            "auto_archive_duration": 1440,
            "archive_timestamp": LONG_AGO,
            "locked": False,
        },
    }


def own_guild(one: Guild) -> Json:
    """Of the list of the servers that the bot is on."""
    return {
        "id": str(one.id),
        "name": one.name,
        "icon": None,
        "owner": False,
        "permissions": one.allows_bot or EVERY_PERMISSION,
        "features": [],
    }


def guild(one: Guild, bot: Person) -> Json:
    """Of GUILD_CREATE: of the members only the bot, as without the members intent."""
    channels = [channel(each, bot) for each in one.channels if not each.is_thread]
    threads = [channel(each, bot) for each in one.channels if each.is_thread and not each.is_archived]
    return {
        "id": str(one.id),
        "name": one.name,
        "owner_id": str(one.owner.id),
        "roles": [_everyone(one)],
        "channels": channels,
        "threads": threads,
        "members": [member_with_user(bot)],
        "member_count": len(one.members),
        "joined_at": LONG_AGO,
        "large": False,
        "unavailable": False,
        "preferred_locale": "en-US",
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "afk_timeout": 300,
        "premium_tier": 0,
        "nsfw_level": 0,
        "mfa_level": 0,
        "system_channel_flags": 0,
        **{
            name: []
            for name in (
                "emojis",
                "stickers",
                "features",
                "presences",
                "voice_states",
                "stage_instances",
                "guild_scheduled_events",
                "soundboard_sounds",
            )
        },
    }


def interaction(
    world: World, person: Person, where: Channel, kind: int, data: Json, *, id_: int, token: str
) -> Json:
    """`kind`: 2 command, 3 component, 4 completion, 5 form. It says who added the bot to where it happens."""
    form: Json = {
        "id": str(id_),
        "application_id": str(world.application_id),
        "type": kind,
        "token": token,
        "version": 1,
        "data": data,
        "channel_id": str(where.id),
        "channel": channel(where, world.bot) | {"permissions": EVERY_PERMISSION},
        "app_permissions": EVERY_PERMISSION,
        "locale": "en-US",
        "entitlements": [],
        "authorizing_integration_owners": owners(world, person, where),
        "attachment_size_limit": 10 * MEGABYTE,
    }
    if where.guild_id is None:
        return form | {"user": user(person), "context": context(where)}
    return form | {
        "member": member_with_user(person) | {"permissions": _allowed(world, where, person)},
        "guild_id": str(where.guild_id),
        "guild": {"id": str(where.guild_id), "locale": "en-US", "features": []},
        "guild_locale": "en-US",
        "context": context(where),
    }


def context(where: Channel) -> int:
    if where.guild_id is not None:
        return GUILD
    return BOT_DM if where.with_person else PRIVATE_CHANNEL


def owners(world: World, person: Person, where: Channel) -> Json:
    """The server that added the bot, and who pressed or typed, where they did."""
    form = {"0": str(where.guild_id or 0)} if world.has_bot(where) else {}
    return form | ({"1": str(person.id)} if person.id in world.accounts else {})


def _allowed(world: World, where: Channel, person: Person) -> str:
    """What they may do there, in a thread what its channel allows."""
    guild = world.guilds[where.guild_id or 0]
    place = world.channel(where.parent_id) if where.is_thread and where.parent_id else where
    allowed = int(guild.allows_everyone or EVERY_PERMISSION)
    if person == guild.owner or allowed & ADMINISTRATOR:
        return EVERY_PERMISSION
    is_shut_out = place.only_for and person not in place.only_for
    return str(allowed & ~_what_closes(place) if is_shut_out else allowed)


def _what_closes(one: Channel) -> int:
    return CONNECT if one.kind == VOICE_CHANNEL else VIEW_CHANNEL


def _only_for(one: Channel, bot: Person) -> list[Json]:
    """Overwrites by which nobody else may enter; the role of everybody has its server's id."""
    what = str(_what_closes(one))
    people = (*one.only_for, bot)
    shown = [{"id": str(each.id), "type": 1, "allow": what, "deny": "0"} for each in people]
    return [{"id": str(one.guild_id), "type": 0, "allow": "0", "deny": what}, *shown]


def _everyone(one: Guild) -> Json:
    return {
        "id": str(one.id),
        "name": "@everyone",
        "permissions": one.allows_everyone or EVERY_PERMISSION,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "position": 0,
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
