import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.discord_ui.messages.missed_messages import MissedMessages
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

GUILD = object()


class Thread:
    """With these messages, which nobody has told of."""

    def __init__(self, *messages: int) -> None:
        self.last_message_id = messages[-1]
        self._messages = messages

    async def history(self, **_: object) -> AsyncIterator[Any]:
        for number in self._messages:
            yield message(number)


def message(number: int) -> Any:
    return SimpleNamespace(id=number, guild=GUILD)


def missed_in(*threads: Thread, take: Any) -> MissedMessages:
    """After a session that ended with the message 1."""
    client: Any = SimpleNamespace(guilds=[SimpleNamespace(threads=threads)])
    missed = MissedMessages(client, take, lambda _: (), lambda: 1_000_000_000.0)
    missed.note_seen(message(1))
    return missed


async def test_a_place_does_not_wait_for_the_answers_of_another() -> None:
    second_is_taken = asyncio.Event()

    async def take(taken: Any) -> None:
        if taken.id == 2:
            await second_is_taken.wait()
        second_is_taken.set()

    async with asyncio.timeout(PATIENCE_SECONDS):
        await missed_in(Thread(2), Thread(3), take=take).look()

    assert second_is_taken.is_set()


async def test_of_one_place_each_message_waits_for_the_answer_to_the_one_before() -> None:
    happened: list[str] = []

    async def take(taken: Any) -> None:
        happened.append(f"{taken.id} begins")
        await asyncio.sleep(0)
        happened.append(f"{taken.id} ends")

    await missed_in(Thread(2, 3), take=take).look()

    assert happened == ["2 begins", "2 ends", "3 begins", "3 ends"]


async def test_what_was_missed_is_taken_once() -> None:
    taken: list[int] = []

    async def take(one: Any) -> None:
        taken.append(one.id)

    missed = missed_in(Thread(2, 3), take=take)
    await missed.look()
    await missed.look()

    assert taken == [2, 3]


async def test_the_next_look_begins_where_discord_was_at_this_one_whatever_the_machines_clock_says() -> None:
    begun: list[int] = []

    class Watched(Thread):
        async def history(self, *, after: discord.Object, **_: object) -> AsyncIterator[Any]:
            begun.append(after.id)
            return
            yield

    now = datetime.now(UTC) - timedelta(days=1)
    client: Any = SimpleNamespace(guilds=[SimpleNamespace(threads=[Watched(2**62)])])

    async def take(_: Any) -> None: ...

    missed = MissedMessages(client, take, lambda _: (), now.timestamp)
    missed.note_seen(message(1))
    await missed.look()
    await missed.look()

    assert begun == [1, discord.utils.time_snowflake(now)]


async def test_a_place_of_which_the_last_message_is_known_is_not_looked_through() -> None:
    looked: list[int] = []

    class Known(Thread):
        async def history(self, **_: object) -> AsyncIterator[Any]:
            looked.append(self.last_message_id)
            yield message(self.last_message_id)

    async def take(_: Any) -> None:
        pass

    await missed_in(Known(1), Known(2), take=take).look()

    assert looked == [2]
