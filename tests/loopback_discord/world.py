"""What there is on the loopback Discord: one bot, servers, channels, people, messages, files."""

import itertools
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.loopback_discord.answers import Json, Refused
from tests.loopback_discord.journal import Upload

DISCORD_EPOCH_MS = 1_420_070_400_000  # the first second of 2015
TEXT_CHANNEL, DIRECT_MESSAGES, VOICE_CHANNEL, GROUP_MESSAGES, PUBLIC_THREAD, PRIVATE_THREAD, FORUM = (
    0,
    1,
    2,
    3,
    11,
    12,
    15,
)
ORDINARY, REPLY, COMMAND_RESPONSE = 0, 19, 20  # kinds of messages
EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15  # flags of messages
# What everybody on a server may: to view, write and read channels, to connect, and what Byline needs.
ORDINARY_PERMISSIONS = str(
    1 << 6 | 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 20 | 1 << 35 | 1 << 38
)

_COUNTER = itertools.count(1)


def new_id() -> int:
    """Discord's ids carry the moment of their making; clients read a message's age from it."""
    milliseconds = int(time.time() * 1000) - DISCORD_EPOCH_MS
    return (milliseconds << 22) | (next(_COUNTER) & 0x3FFFFF)


def now() -> str:
    return datetime.now(UTC).isoformat()


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    is_bot: bool = False
    id: int = field(default_factory=new_id)


@dataclass(slots=True)
class Channel:
    name: str
    kind: int = TEXT_CHANNEL
    guild_id: int | None = None
    parent_id: int | None = None
    with_person: Person | None = None  # of direct messages with the bot
    between: tuple[Person, ...] = ()  # of direct and group messages without the bot
    only_for: tuple[Person, ...] = ()  # who may view it, or connect, beside bot and managers; empty: all
    is_archived: bool = False  # of a thread
    last_message: int | None = None
    id: int = field(default_factory=new_id)

    @property
    def is_thread(self) -> bool:
        return self.kind in (PUBLIC_THREAD, PRIVATE_THREAD)


@dataclass(slots=True)
class Guild:
    name: str
    owner: Person
    channels: list[Channel] = field(default_factory=list)
    members: list[Person] = field(default_factory=list)
    allows_everyone: str = ""  # as the next; the owner may do everything in any case
    allows_bot: str = ""  # permissions as a number; all of them where nothing is set
    has_bot: bool = True  # whether it was added to the server
    id: int = field(default_factory=new_id)


class World:
    """Messages are kept as the JSON that Discord would send; strings for ids, as there."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.bot = Person("Byline", is_bot=True)
        self.owner = Person("owner")
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, Json] = {}
        self.files: dict[int, Upload] = {}
        self.commands: list[Json] = []
        self.guild_commands: dict[int, list[Json]] = {}
        self.application_flags = 0
        self.accounts: set[int] = set()  # of people who added the bot to theirs, by id
        self.lets_accounts_add = True  # as the developer portal has it

    @property
    def application_id(self) -> int:
        """As with most bots, the same as the bot's own."""
        return self.bot.id

    def add_guild(self, name: str, *channels: str, has_bot: bool = True, id_: int | None = None) -> Guild:
        """`id_` decides on which shard it is."""
        members = [self.owner, self.bot] if has_bot else [self.owner]
        guild = Guild(name, self.owner, members=members, has_bot=has_bot, id=id_ or new_id())
        self.guilds[guild.id] = guild
        for channel in channels:
            self.add_channel(Channel(channel, guild_id=guild.id))
        return guild

    def add_channel(self, channel: Channel) -> Channel:
        self.channels[channel.id] = channel
        if channel.guild_id is not None:
            self.guilds[channel.guild_id].channels.append(channel)
        return channel

    @property
    def guilds_of_bot(self) -> list[Guild]:
        return [one for one in self.guilds.values() if one.has_bot]

    def has_bot(self, channel: Channel) -> bool:
        """Whether the bot may read and write there by its own token."""
        if channel.guild_id is not None:
            return self.guilds[channel.guild_id].has_bot
        return channel.with_person is not None

    def messages_between(self, *people: Person) -> Channel:
        """Direct messages, or a group's, that the bot is not in."""
        kind = DIRECT_MESSAGES if len(people) < 3 else GROUP_MESSAGES
        return self.add_channel(Channel("", kind=kind, between=people))

    def direct_messages_with(self, person: Person) -> Channel:
        for channel in self.channels.values():
            if channel.with_person == person:
                return channel
        return self.add_channel(Channel("", kind=DIRECT_MESSAGES, with_person=person))

    def person(self, person_id: int) -> Person:
        everybody = {one.id: one for guild in self.guilds.values() for one in guild.members}
        everybody |= {
            one.with_person.id: one.with_person for one in self.channels.values() if one.with_person
        }
        everybody |= {person.id: person for one in self.channels.values() for person in one.between}
        if person_id not in everybody:
            raise Refused(404, 10013, "Unknown User")
        return everybody[person_id]

    def channel(self, channel_id: int) -> Channel:
        if channel_id not in self.channels:
            raise Refused(404, 10003, "Unknown Channel")
        return self.channels[channel_id]

    def message(self, message_id: int) -> Json:
        if message_id not in self.messages:
            raise Refused(404, 10008, "Unknown Message")
        return self.messages[message_id]

    def messages_in(self, channel: Channel) -> list[Json]:
        """Oldest first."""
        return [one for one in self.messages.values() if one["channel_id"] == str(channel.id)]

    def sent_lately(self, channel: Channel, nonce: str | int | None) -> Json | None:
        """The message that bears `nonce`."""
        return next((one for one in self.messages_in(channel) if one.get("nonce") == nonce), None)

    def forget_nonces(self) -> None:
        """As Discord does after some minutes."""
        for message in self.messages.values():
            message.pop("nonce", None)

    def keep(self, message: Json) -> Json:
        place = self.channel(int(message["channel_id"]))
        self.messages[int(message["id"])] = message
        place.last_message = max(place.last_message or 0, int(message["id"]))
        return message

    def forget(self, message_id: int) -> Json:
        message = self.message(message_id)
        del self.messages[message_id]
        return message

    def keep_file(self, upload: Upload) -> int:
        file_id = new_id()
        self.files[file_id] = upload
        return file_id

    def file(self, file_id: int) -> Upload:
        if file_id not in self.files:
            raise Refused(404, 0, "404: Not Found")
        return self.files[file_id]


def walk(components: list[Any]) -> list[Json]:
    """Every component of a message, those inside others included, in order."""
    found: list[Json] = []
    for part in components:
        found.append(part)
        found += walk(part.get("components", []))
        found += walk([part["accessory"]] if "accessory" in part else [])
        found += walk([part["component"]] if "component" in part else [])
    return found
