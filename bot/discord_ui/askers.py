"""Who asks, and what they may see: channels of a server decide, as Discord shows them to this person."""

from collections.abc import Iterator
from dataclasses import replace

import discord

from bot.discord_ui.failures import Refusal, passes_by
from bot.discord_ui.footing import allowed_here, channel_of, guild_of, refuse_elsewhere
from bot.discord_ui.timed_requests import in_time
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import NO_PERSON, Asker
from bot.pipeline.scopes import direct_scope, is_direct, scope_of, server_of
from bot.words.language_names import LANGUAGE_NAMES

VOCAL = (discord.VoiceChannel, discord.StageChannel)  # whose chat is read only by who may connect


def asker_of(
    person: discord.User | discord.Member,
    channel: object,
    guild: discord.Guild | None,
    *,
    private: bool,
    language: str = "",
) -> Asker:
    """Who asks there. Without a server the scope is this person's own, so that nothing in it is private."""
    name = person.display_name
    if guild is None:
        scope = direct_scope(person.id)
        return Asker(scope, person.id, None, name=name, language=language)
    return Asker(
        scope=scope_of(guild.id),
        person=person.id,
        channel=_place_of(channel),
        private=private,
        sees_channels=channels_seen_by(person, guild),
        thread=channel.id if isinstance(channel, discord.Thread) else None,
        name=name,
        language=language,
        under=channel.parent_id if isinstance(channel, discord.Thread) else None,
    )


def author_of(message: discord.Message) -> Asker:
    """Who wrote it and is answered where all see it."""
    return asker_of(message.author, message.channel, message.guild, private=False)


def audience_of_answer(asker: Asker, guild: discord.Guild | None) -> Asker:
    """Who sees what is answered to `asker`: they alone, or all who can view the place, whoever they are.

    These see nothing private, and of other places only what everybody on the server can view.
    """
    if guild is None or asker.private:
        return asker
    everybody = guild.default_role
    open_to_all = {one.id for one in guild.channels if may_read(one, one.permissions_for(everybody))}
    return Asker(asker.scope, NO_PERSON, asker.channel, sees_channels=frozenset(open_to_all))


def asker_of_interaction(interaction: discord.Interaction, *, private: bool) -> Asker:
    """Who asks; where nobody can say who views the channel, what is read there is private.

    Raises `Refusal`, also for who may not look there any more: what they opened before may still stand on
    their screen.
    """
    refuse_elsewhere(interaction)
    guild, channel = guild_of(interaction), channel_of(interaction)
    if channel is not None and not may_read(channel, allowed_here(interaction)):
        raise Refusal(words.NOT_IN_VIEW)
    return asker_of(
        interaction.user,
        channel,
        guild,
        private=private or channel is None,
        language=language_of(interaction.locale),
    )


@in_time
async def member_now(guild: discord.Guild, person: int) -> discord.Member:
    """Raises what asking Discord raises, `TimeoutError`, and `ConnectionError` while it does not serve that
    server.
    """
    if guild.unavailable:
        raise ConnectionError("the server is not served just now")
    return await guild.fetch_member(person)


async def asker_now(asker: Asker, client: discord.Client) -> Asker:
    """The asker with the channels that they can view by now; as before where Byline is not there any more.

    Raises `Refusal` where they may not look any more at the place in which they asked, and what passes by
    where Discord is in trouble.
    """
    guild = None if is_direct(asker.scope) else client.get_guild(server_of(asker.scope))
    if guild is None:
        return asker
    try:
        seen = channels_seen_by(await member_now(guild, asker.person), guild)
    except discord.NotFound:
        seen = frozenset()
    except discord.HTTPException as error:
        if passes_by(error):
            raise
        return asker
    place = asker.under or asker.channel
    if place is not None and place not in seen:
        raise Refusal(words.NOT_IN_VIEW)
    return replace(asker, sees_channels=seen)


def scope_of_interaction(interaction: discord.Interaction) -> str:
    """Where what the person reads and chooses is kept. Raises `Refusal`."""
    return asker_of_interaction(interaction, private=True).scope


def language_of(locale: discord.Locale) -> str:
    """The ISO 639-1 code, without the country; empty where Byline has no name for the language."""
    code = str(locale.value).partition("-")[0]
    return code if code in LANGUAGE_NAMES else ""


def channels_seen_by(person: discord.User | discord.Member, guild: discord.Guild) -> frozenset[int]:
    """A thread that everybody may enter counts as its channel; who is in others Byline cannot know."""
    if not isinstance(person, discord.Member):
        return frozenset()
    return frozenset(_visible_to(person, guild))


def _visible_to(person: discord.Member, guild: discord.Guild) -> Iterator[int]:
    for channel in guild.channels:
        if may_read(channel, channel.permissions_for(person)):
            yield channel.id


def may_read(channel: object, allowed: discord.Permissions) -> bool:
    """Whether these permissions show what is written there; in a thread those of its channel count."""
    return allowed.view_channel and (allowed.connect or not isinstance(channel, VOCAL))


def _place_of(channel: object) -> int | None:
    """The id under which what is read in `channel` is kept."""
    if isinstance(channel, discord.Thread) and not channel.is_private():
        return channel.parent_id
    return getattr(channel, "id", None)
