from itertools import pairwise

import pytest

from bot.pipeline.records.sealed_numbers import HALF_BITS, SealedNumbers

NUMBERS = [0, 1, 2, 5 << 20, (5 << 20) + 1, 2 ** (2 * HALF_BITS) - 1]
KEPT = SealedNumbers(b"one key")


@pytest.mark.parametrize("number", NUMBERS)
def test_what_was_sealed_opens_to_what_it_was(number: int) -> None:
    assert KEPT.opened(KEPT.seal(number)) == number


def test_neighbours_are_not_seen_to_be_neighbours() -> None:
    sealed = [KEPT.seal(number) for number in range(100)]
    steps = [after - before for before, after in pairwise(sealed)]

    assert min(map(abs, steps)) > 1_000_000
    assert sealed != sorted(sealed)


def test_with_another_key_it_opens_to_something_else() -> None:
    assert SealedNumbers(b"another key").opened(KEPT.seal(7)) != 7


@pytest.mark.parametrize("made_up", [0, 7, 2**63, 10**40])
def test_a_number_that_was_made_up_opens_to_some_number(made_up: int) -> None:
    assert KEPT.opened(made_up) >= 0
