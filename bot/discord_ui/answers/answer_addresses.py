"""How an answer gets to who asked: everything that another process needs to find the way again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

import discord

from bot.discord_ui.footing import guild_of, is_guest

MOST_FOLLOW_UPS = 4  # outside servers Discord takes five; see its documentation, "Create Followup Message"


class AnswerKind(StrEnum):
    INTERACTION = "interaction"  # its response, by the interaction's token or, where public, by its id
    MESSAGE = "message"  # a reply to a message
    CARD = "card"  # a card that is there already
    FOLLOW_UP = "follow_up"  # a private message behind the response to another interaction of theirs


@dataclass(frozen=True, slots=True)
class AnswerAddress:
    """`message`: the message that is replied to; the card; of an interaction the response, where known.

    `token` opens the interaction for fifteen minutes, to anybody: it must not get into a log.
    `is_guest`: somebody's account brought Byline to `channel`, where it may write nothing of its own.
    """

    kind: AnswerKind
    asked_by: str
    private: bool
    guild: int | None
    channel: int | None
    message: int | None
    application: int = 0
    token: str = field(default="", repr=False)
    is_guest: bool = False

    @property
    def most_follow_ups(self) -> int | None:
        """How many messages may go behind the response; None: any number."""
        return MOST_FOLLOW_UPS if self.guild is None else None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def address_from_json(kept: Mapping[str, Any]) -> AnswerAddress | None:
    """None for what another version of Byline wrote in a form of its own."""
    try:
        return AnswerAddress(**{**kept, "kind": AnswerKind(kept["kind"])})
    except (KeyError, TypeError, ValueError):
        return None


def response_to(
    interaction: discord.Interaction, *, private: bool, message: int | None = None
) -> AnswerAddress:
    """`message`: the card that the response changes. As a guest Byline answers privately in any case."""
    guild, guest = guild_of(interaction), is_guest(interaction)
    return AnswerAddress(
        AnswerKind.INTERACTION,
        interaction.user.display_name,
        private or guest,
        guild.id if guild else None,
        interaction.channel_id,
        message,
        interaction.application_id,
        interaction.token,
        guest,
    )


def card_changed_by(interaction: discord.Interaction, card: discord.Message) -> AnswerAddress:
    """A card in the channel; remarks on it go to who pressed."""
    address = response_to(interaction, private=False, message=card.id)
    return replace(address, kind=AnswerKind.CARD, channel=card.channel.id)


def follow_up_of(interaction: discord.Interaction) -> AnswerAddress:
    return replace(response_to(interaction, private=True), kind=AnswerKind.FOLLOW_UP)


def reply_to(message: discord.Message) -> AnswerAddress:
    guild = message.guild.id if message.guild else None
    asked_by = message.author.display_name
    return AnswerAddress(
        AnswerKind.MESSAGE,
        asked_by,
        private=False,
        guild=guild,
        channel=message.channel.id,
        message=message.id,
    )
