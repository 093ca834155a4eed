"""Messages as Discord keeps them: made, changed, and refused where they break Discord's limits."""

from typing import Any

from tests.loopback_discord import payloads
from tests.loopback_discord.answers import Json, Refused
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.world import (
    COMPONENTS_V2,
    ORDINARY,
    REPLY,
    Channel,
    Person,
    World,
    new_id,
    now,
    walk,
)

LONGEST_CONTENT = 2000
LONGEST_NONCE = 25
MOST_COMPONENTS = 40
LONGEST_CARD = 4000  # characters of all texts of a card together
TEXT_DISPLAY = 10
CHANGEABLE = ("content", "embeds", "components")


def compose(
    world: World,
    channel: Channel,
    author: Person,
    body: Json,
    *,
    uploads: tuple[Upload, ...] = (),
    kind: int | None = None,
) -> Json:
    """A new message, kept. Raises `Refused`."""
    reference = body.get("message_reference")
    message: Json = {
        "id": str(new_id()),
        "channel_id": str(channel.id),
        "author": payloads.user(author),
        "type": kind if kind is not None else REPLY if reference else ORDINARY,
        "content": body.get("content") or "",
        "embeds": body.get("embeds") or [],
        "components": body.get("components") or [],
        "attachments": [attachment(world, one) for one in uploads],
        "flags": body.get("flags") or 0,
        "timestamp": now(),
        "edited_timestamp": None,
        "mentions": [],
        "reactions": [],
        "mention_roles": [],
        "mention_everyone": False,
        "pinned": False,
        "tts": False,
    }
    if reference:
        replied_to = world.messages.get(int(reference["message_id"]))
        message |= {"message_reference": reference, "referenced_message": replied_to}
    if author == world.bot:
        message["application_id"] = str(world.application_id)
    if body.get("nonce") is not None:
        message["nonce"] = body["nonce"]
    _check(message)
    return world.keep(message)


def change(world: World, message: Json, body: Json, uploads: tuple[Upload, ...] = ()) -> Json:
    """The message after an edit, kept. Raises `Refused`, and then it is as before."""
    changed = message | {name: body[name] or type(message[name])() for name in CHANGEABLE if name in body}
    if uploads or "attachments" in body:
        wanted = {str(one["id"]) for one in body.get("attachments") or []}
        kept = [one for one in message["attachments"] if one["id"] in wanted]
        changed["attachments"] = kept + [attachment(world, one) for one in uploads]
    # A card stays a card: the flag is never taken away.
    changed["flags"] = message["flags"] | ((body.get("flags") or 0) & COMPONENTS_V2)
    changed["edited_timestamp"] = now()
    _check(changed)
    return world.keep(changed)


def reacted(message: Json, emoji: str, *, by_bot: bool = False) -> None:
    """Count one more of `emoji` on the message."""
    known = next((one for one in message["reactions"] if one["emoji"]["name"] == emoji), None)
    if known is None:
        known = {"emoji": {"id": None, "name": emoji}, "count": 0, "me": False}
        message["reactions"].append(known)
    known["count"] += 1
    known["me"] = known["me"] or by_bot


def signs_on(message: Json) -> list[str]:
    """The reactions that the bot itself put there."""
    return [one["emoji"]["name"] for one in message["reactions"] if one["me"]]


def attachment(world: World, upload: Upload) -> Json:
    """Its address stands without the server's, which only the server knows: see `with_addresses`."""
    file_id = world.keep_file(upload)
    path = f"/attachments/{file_id}/{upload.name}"
    return {
        "id": str(file_id),
        "filename": upload.name,
        "size": len(upload.data),
        "url": path,
        "proxy_url": path,
    }


def with_addresses(message: Json, base_url: str) -> Json:
    files = [
        one | {"url": base_url + one["url"], "proxy_url": base_url + one["proxy_url"]}
        for one in message["attachments"]
    ]
    return message | {"attachments": files}


def texts_of(message: Json) -> str:
    """Everything readable on a message: its content, then the texts of its card."""
    card = [part["content"] for part in walk(message["components"]) if part.get("type") == TEXT_DISPLAY]
    return "\n".join(text for text in [message["content"], *card] if text)


def labels_of(message: Json) -> list[str]:
    """The words on its buttons."""
    return [
        part["label"] for part in walk(message["components"]) if part.get("type") == 2 and "label" in part
    ]


def shows_something(message: Json) -> bool:
    return bool(message["content"] or message["components"] or message["embeds"] or message["attachments"])


def _check(message: Json) -> None:
    parts = walk(message["components"])
    texts = [part["content"] for part in parts if part.get("type") == TEXT_DISPLAY]
    is_card = bool(message["flags"] & COMPONENTS_V2)
    if len(message["content"]) > LONGEST_CONTENT:
        _refuse(f"content: Must be {LONGEST_CONTENT} or fewer in length.")
    if len(str(message.get("nonce", ""))) > LONGEST_NONCE:
        _refuse(f"nonce: Must be {LONGEST_NONCE} or fewer in length.")
    if is_card and (message["content"] or message["embeds"]):
        _refuse("content: The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2")
    if texts and not is_card:
        _refuse("components: a text display needs MessageFlags.IS_COMPONENTS_V2")
    if len(parts) > MOST_COMPONENTS:
        _refuse(f"components: Must be {MOST_COMPONENTS} or fewer in number, are {len(parts)}.")
    if sum(map(len, texts)) > LONGEST_CARD:
        _refuse(f"components: text of {LONGEST_CARD} or fewer characters in all.")
    _check_ids(parts)


def _check_ids(parts: list[Json]) -> None:
    ids: list[Any] = [part["custom_id"] for part in parts if "custom_id" in part]
    if len(set(ids)) < len(ids):
        _refuse("components: Component custom id cannot be duplicated")
    if any(not 1 <= len(one) <= 100 for one in ids):
        _refuse("components: custom_id must be between 1 and 100 in length.")


def _refuse(reason: str) -> None:
    raise Refused(400, 50035, f"Invalid Form Body: {reason}")
