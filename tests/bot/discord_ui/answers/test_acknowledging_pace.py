from itertools import pairwise

import pytest

from bot.discord_ui.answers.acknowledging_pace import (
    APART_SECONDS,
    AT_ONCE,
    LONGEST_WAIT_SECONDS,
    AcknowledgingPace,
)

pytestmark = pytest.mark.asyncio

ANN, BEN = 7, 8
MANY = 150
A_HAIR = 1e-9  # seconds, by which sums of them differ


class Turns:
    """When commands that come at moments of a clock of their own are acknowledged."""

    def __init__(self) -> None:
        self.now = 100.0
        self._waited = 0.0
        self._pace = AcknowledgingPace(sleep=self._sleep, clock=lambda: self.now)

    async def _sleep(self, seconds: float) -> None:
        self._waited = seconds

    async def of(self, person: int) -> float:
        self._waited = 0.0
        await self._pace.wait(person)
        return self.now + self._waited

    async def of_many(self, person: int, seconds: float) -> list[float]:
        """Of as many as nobody sends, evenly within the time."""
        turns = []
        for _ in range(MANY):
            turns.append(await self.of(person))
            self.now += seconds / MANY
        return turns


async def test_a_persons_first_two_are_acknowledged_at_once_and_the_third_a_moment_later() -> None:
    turns = Turns()

    assert [await turns.of(ANN) for _ in range(AT_ONCE)] == [turns.now] * AT_ONCE
    assert await turns.of(ANN) == turns.now + APART_SECONDS


async def test_nobody_waits_for_what_somebody_else_sends() -> None:
    alone, beside = Turns(), Turns()
    await beside.of_many(BEN, 0.0)

    assert [await beside.of(ANN) for _ in range(MANY)] == [await alone.of(ANN) for _ in range(MANY)]


async def test_who_sends_no_faster_than_the_pace_never_waits() -> None:
    turns = Turns()
    for _ in range(MANY):
        assert await turns.of(ANN) == turns.now

        turns.now += 1.001 * APART_SECONDS


@pytest.mark.parametrize("seconds", [0.0, 1.0, 3.0])
async def test_of_however_many_none_waits_too_long_for_discord(seconds: float) -> None:
    turns = Turns()
    began = turns.now
    found = await turns.of_many(ANN, seconds)
    waits = [turn - began - number * seconds / MANY for number, turn in enumerate(found)]

    assert max(waits) < LONGEST_WAIT_SECONDS + A_HAIR
    assert found == sorted(found)


async def test_of_many_in_a_second_no_moment_has_more_than_were_sent_in_one() -> None:
    found = await Turns().of_many(ANN, 1.0)
    between = [later - earlier for earlier, later in pairwise(found[AT_ONCE:])]

    assert min(between) > 1.0 / MANY - A_HAIR


async def test_of_many_sent_in_a_second_no_more_than_four_are_acknowledged_within_it() -> None:
    turns = Turns()
    ended = turns.now + 1.0
    found = await turns.of_many(ANN, 1.0)

    assert len([turn for turn in found if turn <= ended]) <= AT_ONCE + 2


async def test_who_waits_for_each_acknowledgement_waits_no_longer_than_the_pace() -> None:
    turns = Turns()
    for _ in range(MANY):
        acknowledged = await turns.of(ANN)

        assert acknowledged - turns.now <= APART_SECONDS + A_HAIR

        turns.now = acknowledged


async def test_who_sent_many_and_rests_has_the_next_acknowledged_at_once() -> None:
    turns = Turns()
    last = (await turns.of_many(ANN, 1.0))[-1]
    turns.now = last + AT_ONCE * APART_SECONDS

    assert [await turns.of(ANN) for _ in range(AT_ONCE)] == [turns.now] * AT_ONCE
