from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.pipeline.asking.extra_reservation import FAR_BEYOND, OUTPUT_TOKENS, ExtraReservation
from tests.bot.pipeline.newsroom import ANNA

pytestmark = pytest.mark.asyncio

ROOM = FAR_BEYOND * OUTPUT_TOKENS  # tokens that a reply may take before more is held for it


class Budget:
    """`held`: how much is held just now, and `counted`: how often a whole reply was counted."""

    def __init__(self) -> None:
        self.held: list[int] = []
        self.counted = 0

    @asynccontextmanager
    async def reserved(self, _: object, tokens: int) -> AsyncIterator[None]:
        self.held.append(tokens)
        yield
        self.held.remove(tokens)

    def extra(self, *, of_pieces: int = 1) -> ExtraReservation:
        """A letter is a token; in pieces each counts as `of_pieces`."""

        async def count(text: str) -> int:
            self.counted += 1
            return len(text)

        budget: Any = self
        return ExtraReservation(budget, ANNA, lambda text: len(text) * of_pieces, count)


async def test_nothing_more_is_held_for_a_reply_that_just_fits() -> None:
    budget = Budget()
    async with budget.extra() as extra:
        await extra.note_written("x" * ROOM)

        assert budget.held == []
        assert budget.counted == 0


async def test_for_each_doubling_of_a_reply_as_much_again_is_held_until_it_ends() -> None:
    budget = Budget()
    async with budget.extra() as extra:
        held = []
        for _ in range(3):
            await extra.note_written("x" * ROOM)
            await extra.note_written("x")
            held.append(list(budget.held))

    assert held == [[ROOM], [ROOM, 2 * ROOM], [ROOM, 2 * ROOM]]
    assert budget.held == []


async def test_pieces_that_count_for_more_than_the_whole_hold_nothing() -> None:
    budget = Budget()
    async with budget.extra(of_pieces=2) as extra:
        await extra.note_written("x" * (ROOM - 1))
        await extra.note_written("x")

        assert budget.held == []
        assert budget.counted == 2


async def test_a_reply_that_is_begun_anew_holds_nothing_of_the_former() -> None:
    budget = Budget()
    async with budget.extra() as extra:
        await extra.note_written("x" * (ROOM + 1))
        await extra.begin_anew()
        left = list(budget.held)
        await extra.note_written("x" * ROOM)

        assert (left, budget.held) == ([], [])


async def test_what_was_written_before_a_reply_is_begun_anew_does_not_count_any_more() -> None:
    budget = Budget()
    async with budget.extra(of_pieces=2) as extra:
        await extra.note_written("x" * ROOM)
        await extra.begin_anew()
        await extra.note_written("x" * ROOM)

        assert budget.held == []
