"""What a message with a card tells about itself: its actions, its article, who asked for it."""

from collections.abc import Iterator
from typing import Any

import discord

from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.words import catalogue

TWO_PAGES = 2


def presses_on(message: discord.Message) -> Iterator[Press]:
    for component in _walk(message.components):
        custom_id = getattr(component, "custom_id", None)
        press = Press.read(custom_id) if custom_id else None
        if press is not None:
            yield press


def article_of(message: discord.Message) -> str | None:
    """The key of the article on the card; None where the message has no card."""
    return next((press.article for press in presses_on(message)), None)


def is_who_said_what(message: discord.Message) -> bool:
    return any(press.action is Action.WRONG_SPEAKER for press in presses_on(message))


def stayed_quick(message: discord.Message) -> bool:
    """Whether it is a first card that shows the quick reading."""
    shown = [getattr(one, "content", "") for one in _walk(message.components)]
    is_quick = any(catalogue.QUICK_READING in text for text in shown)
    is_full = any(catalogue.FULL_READING in text for text in shown)
    return is_quick and not is_full and not is_who_said_what(message)


def turns_a_page(interaction: discord.Interaction, press: Press) -> bool:
    """Whether the card that was pressed shows the next page itself, rather than leading to another card.

    Only a private card does: on a shared one everybody turns their own pages.
    """
    message = interaction.message
    if message is None or not message.flags.ephemeral:
        return False
    same = sum(one.action is press.action for one in presses_on(message))
    if press.action is Action.SENTENCE:
        data: Any = interaction.data or {}
        return bool(data.get("component_type") == discord.ComponentType.button.value)
    if press.action is Action.WHO_SAID_WHAT and not is_who_said_what(message):
        return False  # a list of articles, each with such a button
    return same >= TWO_PAGES


def asked_for_by(message: discord.Message) -> int | None:
    """Who asked for the card: by a command or button, with the message that it answers, or as it says."""
    for press in presses_on(message):
        if press.action is Action.MORE and press.numbers:
            return press.numbers[0]
    if message.interaction_metadata is not None:
        return message.interaction_metadata.user.id
    answered = message.reference.resolved if message.reference else None
    return answered.author.id if isinstance(answered, discord.Message) else None


def may_manage(person: discord.User | discord.Member, message: discord.Message) -> bool:
    """Whether somebody asked for the card or may delete anybody's messages there."""
    if asked_for_by(message) == person.id:
        return True
    channel = message.channel
    if not isinstance(person, discord.Member) or isinstance(
        channel, discord.DMChannel | discord.GroupChannel | discord.PartialMessageable
    ):
        return False
    return channel.permissions_for(person).manage_messages


def _walk(components: Any) -> Iterator[Any]:
    for component in components:
        yield component
        yield from _walk(getattr(component, "children", ()))
        accessory = getattr(component, "accessory", None)
        if accessory is not None:
            yield accessory
