"""Which card a press on “More” is about, and who may have it changed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.discord_ui.answers.errands import ShownFirst
from bot.discord_ui.buttons.card_changes import CardChanges
from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.interactions import (
    BY_PERSON,
    BY_SERVER,
    CHANNEL,
    ON_SERVER,
    PERSON,
    an_interaction,
)

pytestmark = pytest.mark.asyncio

KEY = "0a1b2c"
CARD, MORE, ABOUT, KNOWN = 11, 12, 13, 14
BUTTON, COMMAND = discord.InteractionType.component, discord.InteractionType.application_command


def a_message(
    id_: int,
    *,
    hidden: bool = False,
    by: discord.InteractionType | None = None,
    about: int | None = None,
    owner: int = PERSON,
    whole: bool = False,
) -> Any:
    """One of Byline's. `by`: what of `owner` it answers; `about`: the message whose button they pressed."""
    metadata = SimpleNamespace(type=by, user=SimpleNamespace(id=owner), interacted_message_id=about)
    parts = [SimpleNamespace(custom_id=Press(Action.WRONG_SPEAKER, KEY).custom_id)] if whole else []
    return SimpleNamespace(
        id=id_,
        flags=SimpleNamespace(ephemeral=hidden),
        interaction_metadata=metadata if by else None,
        components=parts,
        reference=None,
        channel=discord.Object(CHANNEL, type=discord.DMChannel),
    )


class Room(discord.abc.Messageable):
    """A channel in which every message is `owner`'s card. `fetched`: ids of those that were looked up."""

    def __init__(self, owner: int = PERSON) -> None:
        self.id, self.fetched, self._owner = CHANNEL, list[int](), owner

    async def _get_channel(self) -> Any:
        return self

    async def fetch_message(self, id: int) -> Any:  # noqa: A002 -- as discord.py calls it
        self.fetched.append(id)
        return a_message(id, by=COMMAND, owner=self._owner)


class Delivered:
    """`said`: what was answered; `asked`: the errands and how they are to be answered."""

    def __init__(self) -> None:
        self.said: list[Any] = []
        self.asked: list[tuple[Any, Any]] = []

    @asynccontextmanager
    async def answering(self, *_: object, **__: object) -> AsyncIterator[Any]:
        yield self

    async def finish(self, shown: Any) -> None:
        self.said.append(shown)

    async def answer_interaction(self, _: object, errand: Any, **options: Any) -> None:
        self.asked.append((errand, options))

    async def answer_acknowledged(self, _: object, errand: Any, address: Any) -> None:
        self.asked.append((errand, address.message))


class Cards:
    """Where today's card of the article is, as far as it is known."""

    def __init__(self, known: int | None = None) -> None:
        self._known = known

    async def find(self, *_: object) -> Any:
        return SimpleNamespace(message=self._known) if self._known else None


async def pressed(
    action: Action,
    source: Any,
    *,
    room: Any = None,
    guest: bool = False,
    known: int | None = None,
) -> Delivered:
    """What comes of it."""
    delivered = Delivered()
    reader: Any = SimpleNamespace(public_cards=Cards(known))
    nothing: Any = None
    changes = CardChanges(nothing, delivered, reader, nothing, lambda: 0.0)  # type: ignore[arg-type]
    interaction = an_interaction(BY_PERSON if guest else BY_SERVER, ON_SERVER, channel=room or Room())
    interaction.message = source
    interaction._permissions = discord.Permissions.all().value
    await changes.handlers[action](interaction, Press(action, KEY))
    return delivered


def more(**known: Any) -> Any:
    return a_message(MORE, hidden=True, by=BUTTON, **known)


async def test_a_card_that_all_see_is_read_again_in_its_place_by_its_owner() -> None:
    [(errand, options)] = (await pressed(Action.READ_AGAIN, a_message(CARD, by=COMMAND))).asked

    assert options == {"private": False, "changes_card": True}
    assert errand.wish.owner == PERSON


async def test_a_card_of_somebody_else_is_not_read_again() -> None:
    with pytest.raises(Refusal, match=words.NOT_YOURS):
        await pressed(Action.READ_AGAIN, a_message(CARD, by=COMMAND, owner=PERSON + 1))


@pytest.mark.parametrize("by", [COMMAND, None])
async def test_a_private_card_that_is_not_about_another_is_read_again_in_its_place(
    by: discord.InteractionType | None,
) -> None:
    [(_, options)] = (await pressed(Action.READ_AGAIN, a_message(CARD, hidden=True, by=by))).asked

    assert options == {"private": True, "changes_card": True}


async def test_what_more_is_about_is_read_again_and_said_to_be() -> None:
    room = Room()
    delivered = await pressed(Action.READ_AGAIN, more(about=ABOUT), room=room)

    assert room.fetched == [ABOUT]
    assert delivered.said == [words.READING_AGAIN]
    assert [message for _, message in delivered.asked] == [ABOUT]


async def test_where_discord_does_not_tell_what_more_is_about_it_is_the_article_s_card() -> None:
    room = Room()
    await pressed(Action.READ_AGAIN, more(), room=room, known=KNOWN)

    assert room.fetched == [KNOWN]


async def test_where_nobody_knows_the_card_it_is_gone() -> None:
    with pytest.raises(Refusal, match=words.MESSAGE_GONE):
        await pressed(Action.READ_AGAIN, more())


@pytest.mark.parametrize("action", [Action.READ_AGAIN, Action.REMOVE])
async def test_a_guest_changes_no_card_in_the_channel(action: Action) -> None:
    room = Room()
    with pytest.raises(Refusal, match=words.NOT_AS_A_GUEST):
        await pressed(action, more(about=ABOUT), room=room, guest=True)

    assert room.fetched == []


@pytest.mark.parametrize("action", [Action.READ_AGAIN, Action.REMOVE])
async def test_who_did_not_ask_for_the_card_that_more_is_about_does_not_change_it(action: Action) -> None:
    with pytest.raises(Refusal, match=words.NOT_YOURS):
        await pressed(action, more(about=ABOUT), room=Room(owner=PERSON + 1))


async def test_a_guest_opens_no_thread() -> None:
    with pytest.raises(Refusal, match=words.NOT_AS_A_GUEST):
        await pressed(Action.THREAD, a_message(CARD, by=COMMAND), guest=True)


async def test_a_thread_opens_on_a_card_in_a_text_channel_alone() -> None:
    with pytest.raises(Refusal, match=words.NO_THREAD_HERE):
        await pressed(Action.THREAD, a_message(CARD, by=COMMAND))


@pytest.mark.parametrize(("whole", "first"), [(True, ShownFirst.WHO_SAID_WHAT), (False, ShownFirst.SUMMARY)])
async def test_it_opens_on_what_the_card_shows(whole: bool, first: ShownFirst) -> None:
    card = a_message(CARD, by=COMMAND, whole=whole)
    [(errand, _)] = (await pressed(Action.READ_AGAIN, card)).asked

    assert errand.wish.opening is first
    assert errand.wish.fresh
