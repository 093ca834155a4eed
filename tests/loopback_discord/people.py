"""People on the loopback Discord: they type commands, press buttons, fill forms and write messages."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.loopback_discord import payloads
from tests.loopback_discord.answers import Json
from tests.loopback_discord.delivery import Delivery
from tests.loopback_discord.gateway import Gateway
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import attachment, compose, reacted
from tests.loopback_discord.watch import Watch
from tests.loopback_discord.world import PUBLIC_THREAD, Channel, Guild, Person, World, walk

COMMAND, COMPONENT, COMPLETION, FORM = 2, 3, 4, 5  # kinds of interactions
SLASH, MESSAGE_MENU = 1, 3  # kinds of commands
BUTTON, MENU, CHANNEL_MENU = 2, 3, 8
TEXT_INPUT, FILE_UPLOAD, CHECKBOX = 4, 19, 23


class People:
    """Where no person or channel is given it is `ann` in the first channel of the first server."""

    def __init__(
        self,
        world: World,
        gateway: Gateway,
        delivery: Delivery,
        interactions: dict[str, Interaction],
        watch: Watch,
    ) -> None:
        self.ann = Person("ann")
        self._world = world
        self._gateway = gateway
        self._delivery = delivery
        self._interactions = interactions
        self._watch = watch

    def joins(self, guild: Guild, name: str) -> Person:
        person = Person(name)
        guild.members.append(person)
        return person

    def adds_to_account(self, person: Person) -> Person:
        """They can bring the bot along from now on."""
        self._world.accounts.add(person.id)
        return person

    async def command(
        self,
        command_name: str,
        *,
        person: Person | None = None,
        channel: Channel | None = None,
        **options: str | bool | int | Upload,
    ) -> Interaction:
        """Type a slash command. The bot has to have told Discord of it and of the options."""
        command = self._registered(command_name, SLASH, person, channel)
        resolved: dict[str, Json] = {}
        given = [self._option(command, name, value, resolved) for name, value in options.items()]
        data = {"id": command["id"], "name": command_name, "type": SLASH, "options": given}
        if resolved:
            data["resolved"] = {"attachments": resolved}
        return await self._interact(COMMAND, data, person, channel)

    async def menu(self, command_name: str, message: Json, *, person: Person | None = None) -> Interaction:
        """Choose an entry of a message's menu."""
        command = self._registered(command_name, MESSAGE_MENU, person, self._channel_of(message))
        data = {
            "id": command["id"],
            "name": command_name,
            "type": MESSAGE_MENU,
            "target_id": message["id"],
            "resolved": {"messages": {message["id"]: self._delivery.addressed(message)}},
        }
        return await self._interact(COMMAND, data, person, self._channel_of(message))

    async def completed(
        self,
        command_name: str,
        option: str,
        typed: str,
        *,
        person: Person | None = None,
        channel: Channel | None = None,
    ) -> list[str]:
        """What the bot offers while somebody types into an option."""
        command = self._registered(command_name, SLASH, person, channel)
        typing = self._option(command, option, typed, {}) | {"focused": True}
        data = {"id": command["id"], "name": command_name, "type": SLASH, "options": [typing]}
        one = await self._interact(COMPLETION, data, person, channel)
        return [str(each["name"]) for each in await one.offered()]

    async def press(self, message: Json, label: str, *, person: Person | None = None) -> Interaction:
        """Press the button of that label on the message as it is now."""
        buttons = [one for one in walk(message["components"]) if one.get("type") == BUTTON]
        button = next((one for one in buttons if one.get("label") == label), None)
        assert button is not None, f"no button {label!r} among {[one.get('label') for one in buttons]}"
        data = {"component_type": BUTTON, "custom_id": button["custom_id"]}
        return await self._interact(COMPONENT, data, person, self._channel_of(message), message)

    async def pick(self, message: Json, words: str, *, person: Person | None = None) -> Interaction:
        """Choose the entry that says `words` in a menu of the message as it is now."""
        for menu in (one for one in walk(message["components"]) if one.get("type") == MENU):
            for entry in menu["options"]:
                if words in f"{entry['label']} {entry.get('description') or ''}":
                    data = {
                        "component_type": MENU,
                        "custom_id": menu["custom_id"],
                        "values": [entry["value"]],
                    }
                    return await self._interact(COMPONENT, data, person, self._channel_of(message), message)
        raise AssertionError(f"no menu offers {words!r}")

    async def fill(self, opened: Interaction, values: Mapping[str, str | bool | Upload]) -> Interaction:
        """Send in the form that `opened` brought: values by the labels of its fields."""
        form = await opened.form()
        resolved: dict[str, Json] = {}
        parts = [self._filled(part, values, resolved) for part in form["components"]]
        data: Json = {"custom_id": form["custom_id"], "components": parts}
        if resolved:
            data["resolved"] = {"attachments": resolved}
        below = self._world.messages.get(opened.pressed_on or 0)  # the message whose button opened the form
        return await self._interact(FORM, data, opened.person, opened.channel, below)

    async def write(
        self,
        content: str,
        *,
        person: Person | None = None,
        channel: Channel | None = None,
        mention: bool = False,
        files: Sequence[Upload] = (),
        reply_to: Json | None = None,
    ) -> Json:
        """The message, as it stands in the channel. `mention` puts the bot's mention in front."""
        body: Json = {"content": f"<@{self._world.bot.id}> {content}" if mention else content}
        if reply_to is not None:
            body["message_reference"] = {"message_id": reply_to["id"], "channel_id": reply_to["channel_id"]}
        channel = channel or self._usual_channel()
        message = compose(self._world, channel, self._known(person), body, uploads=tuple(files))
        if mention:
            message["mentions"] = [payloads.user(self._world.bot)]
        await self._delivery.created(message)
        return message

    async def posts_by_webhook(
        self, content: str, *, channel: Channel | None = None, files: Sequence[Upload] = ()
    ) -> Json:
        """What another program sends into a channel."""
        channel, feed = channel or self._usual_channel(), Person("Wire", is_bot=True)
        message = compose(self._world, channel, feed, {"content": content}, uploads=tuple(files))
        message["webhook_id"] = str(feed.id)
        await self._delivery.created(message)
        return message

    async def opens_post(
        self, forum: Channel, title: str, content: str, files: Sequence[Upload] = ()
    ) -> Json:
        """A post in a forum: a thread, and the message in it that bears its id."""
        post = await self.starts_thread(forum, title)
        return await self.write(content, channel=post, files=files)

    async def opens_to(self, channel: Channel, *people: Person) -> None:
        """From now on only they, the bot and managers may enter; nobody given: everybody may."""
        channel.only_for = people
        await self._delivery.changed(channel)

    async def starts_thread(self, parent: Channel, name: str, kind: int = PUBLIC_THREAD) -> Channel:
        thread = self._world.add_channel(Channel(name, kind, guild_id=parent.guild_id, parent_id=parent.id))
        await self._delivery.started(thread)
        return thread

    async def archives(self, thread: Channel) -> None:
        thread.is_archived = True
        await self._delivery.changed(thread)

    async def react(self, message: Json, emoji: str, *, person: Person | None = None) -> None:
        reacted(message, emoji)
        await self._delivery.reacted(message, emoji, self._known(person))

    async def choose(
        self, message: Json, custom_id: str, channels: Sequence[Channel], *, person: Person | None = None
    ) -> Interaction:
        """Choose channels in a menu of the message."""
        menus = [one for one in walk(message["components"]) if one.get("type") == CHANNEL_MENU]
        assert any(one["custom_id"] == custom_id for one in menus), [one["custom_id"] for one in menus]
        shown = {
            str(one.id): payloads.channel(one, self._world.bot) | {"permissions": "0"} for one in channels
        }
        data = {
            "component_type": CHANNEL_MENU,
            "custom_id": custom_id,
            "values": list(shown),
            "resolved": {"channels": shown},
        }
        return await self._interact(COMPONENT, data, person, self._channel_of(message), message)

    async def _interact(
        self,
        kind: int,
        data: Json,
        person: Person | None,
        channel: Channel | None,
        message: Json | None = None,
    ) -> Interaction:
        channel = channel or self._usual_channel()
        pressed_on = int(message["id"]) if message else None
        one = Interaction(self._known(person), channel, kind, self._watch, pressed_on)
        one.is_guest = "0" not in payloads.owners(self._world, one.person, channel)
        self._interactions[one.token] = one
        payload = payloads.interaction(
            self._world, one.person, channel, kind, data, id_=one.id, token=one.token
        )
        if message is not None:
            payload["message"] = self._delivery.addressed(message)
        await self._gateway.dispatch("INTERACTION_CREATE", payload, channel.guild_id)
        return one

    def _registered(self, name: str, kind: int, person: Person | None, channel: Channel | None) -> Json:
        """As Discord offers it to them there."""
        every = [
            *self._world.commands,
            *(one for some in self._world.guild_commands.values() for one in some),
        ]
        known = {one["name"]: one for one in every if one.get("type", SLASH) == kind}
        assert name in known, f"the bot told Discord of no {name!r}, only of {sorted(known)}"
        person, channel, command = self._known(person), channel or self._usual_channel(), known[name]
        added = {int(kind) for kind in payloads.owners(self._world, person, channel)}
        assert added & set(command.get("integration_types") or [0]), (
            f"{name!r} is not there for {person.name}"
        )
        assert payloads.context(channel) in (command.get("contexts") or [0, 1]), (
            f"{name!r} is not offered there"
        )
        return command

    def _option(
        self, command: Json, name: str, value: str | bool | int | Upload, resolved: dict[str, Json]
    ) -> Json:
        known = {one["name"]: one for one in command.get("options", [])}
        assert name in known, f"{command['name']!r} has no option {name!r}, only {sorted(known)}"
        given: Any = self._uploaded(value, resolved) if isinstance(value, Upload) else value
        return {"name": name, "type": known[name]["type"], "value": given}

    def _filled(self, part: Json, values: Mapping[str, Any], resolved: dict[str, Json]) -> Json:
        """A label of the form with what was put into it."""
        if "component" not in part:
            return {"type": part["type"], "id": part.get("id", 0)}
        field, value = part["component"], values.get(part["label"])
        filled: Json = {"type": field["type"], "id": field.get("id", 0), "custom_id": field["custom_id"]}
        if field["type"] == FILE_UPLOAD:
            filled["values"] = [self._uploaded(value, resolved)] if value else []
        elif field["type"] == CHECKBOX:
            filled["value"] = field.get("default", False) if value is None else value
        elif field["type"] == TEXT_INPUT:
            filled["value"] = value or ""
        return {"type": part["type"], "id": part.get("id", 0), "component": filled}

    def _uploaded(self, upload: Upload, resolved: dict[str, Json]) -> str:
        stored = attachment(self._world, upload)
        addressed = self._delivery.addressed({"attachments": [stored]})["attachments"][0]
        resolved[stored["id"]] = addressed
        return str(stored["id"])

    def _known(self, person: Person | None) -> Person:
        """Ann is a member of the bot's servers."""
        person = person or self.ann
        for guild in self._world.guilds_of_bot:
            if person == self.ann and person not in guild.members:
                guild.members.append(person)
        return person

    def _usual_channel(self) -> Channel:
        return next(iter(self._world.guilds.values())).channels[0]

    def _channel_of(self, message: Json) -> Channel:
        return self._world.channel(int(message["channel_id"]))
