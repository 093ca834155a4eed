"""What becomes of a promise when the work for it ends."""

import asyncio
from typing import Any, cast

import discord
import pytest

from bot.discord_ui.answers.answer_state import NoPrivateWay
from bot.discord_ui.answers.delivery import Delivery
from bot.discord_ui.answers.patience import Patience, TooLate
from bot.discord_ui.failures import Refusal
from bot.pipeline.asker import Asker
from bot.pipeline.running_work import ShuttingDown
from tests.bot.discord_ui.refusals import refused

pytestmark = pytest.mark.asyncio

ANN, BEN = Asker("guild:1", 7), Asker("guild:1", 8)


class Owed:
    """A promise; `events` tells what became of it."""

    def __init__(self, asker: Asker = ANN, *, on_disk: bool = False) -> None:
        self.asker, self._on_disk = asker, on_disk
        self.events: list[str] = []

    def note(self, *, refusal: str) -> None:
        self.events.append(f"refused: {refusal}")

    def uncount_try(self) -> None:
        self.events.append("not counted")

    async def outlive_process(self) -> None:
        self.events.append("outlives")

    async def is_on_disk(self) -> bool:
        return self._on_disk

    async def remove(self) -> None:
        self.events.append("removed")


class Answered:
    """An answer; `told`: the reasons that reached somebody."""

    def __init__(self, error: Exception | None = None) -> None:
        self.told: list[str] = []
        self._error = error

    async def refuse(self, reason: str) -> None:
        if self._error:
            raise self._error
        self.told.append(reason)


def a_delivery() -> Delivery:
    client: Any = None
    return Delivery(client, Patience(lambda _: False))


async def ended(
    error: BaseException | None, owed: Any = None, answer: Any = None, delivery: Delivery | None = None
) -> Any:
    """The promise, after work for it that ended with `error`."""
    owed = owed or Owed()
    async with (delivery or a_delivery()).delivered(owed, answer or Answered(), "working"):
        if error:
            raise error
    return owed


async def test_an_errand_is_done_by_the_part_that_can() -> None:
    delivery, done = a_delivery(), list[tuple[object, object]]()

    async def fulfil(errand: object, answer: object) -> None:
        done.append((errand, answer))

    delivery.fulfil = fulfil
    errand, answer = cast("Any", object()), cast("Any", object())
    await delivery.do(errand, answer)

    assert done == [(errand, answer)]


async def test_what_was_delivered_is_owed_no_more() -> None:
    assert (await ended(None)).events == ["removed"]


async def test_what_fails_is_told_and_owed_no_more() -> None:
    answer = Answered()
    owed = await ended(Refusal("Paste it again."), answer=answer)

    assert owed.events == ["refused: Paste it again.", "removed"]
    assert answer.told == ["Paste it again."]


@pytest.mark.parametrize("error", [refused(403, kind=discord.Forbidden), ConnectionResetError()])
async def test_a_failure_that_cannot_be_told_is_owed_no_more(error: Exception) -> None:
    owed = await ended(Refusal("Paste it again."), answer=Answered(error))

    assert owed.events[-1] == "removed"


async def test_what_comes_too_late_is_dropped_and_not_told() -> None:
    answer = Answered()

    assert (await ended(TooLate(), answer=answer)).events == ["removed"]
    assert answer.told == []


async def test_what_has_no_private_way_waits_for_its_person_alone() -> None:
    delivery, first, second = a_delivery(), Owed(), Owed()
    for owed in (first, second):
        await ended(NoPrivateWay(), owed, delivery=delivery)

    assert first.events == []
    assert delivery.no_more_waiting(BEN) == []
    assert delivery.no_more_waiting(ANN) == [first, second]
    assert delivery.no_more_waiting(ANN) == []


async def test_what_is_on_disk_at_the_end_of_the_program_stays_and_counts_no_try() -> None:
    answer = Answered()
    owed = await ended(ShuttingDown(), Owed(on_disk=True), answer)

    assert owed.events == ["not counted", "outlives"]
    assert answer.told == []


@pytest.mark.parametrize("error", [None, ConnectionResetError()])
async def test_what_is_not_on_disk_at_the_end_of_the_program_is_told_of(error: Exception | None) -> None:
    answer = Answered(error)
    owed = await ended(ShuttingDown(), Owed(on_disk=False), answer)

    assert owed.events == ["removed"]
    assert len(answer.told) == (0 if error else 1)


async def test_what_is_given_up_counts_no_try_and_stays() -> None:
    owed = Owed()
    with pytest.raises(asyncio.CancelledError):
        await ended(asyncio.CancelledError(), owed)

    assert owed.events == ["not counted", "outlives"]
