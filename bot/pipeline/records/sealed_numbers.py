"""Numbers of what is kept, as they may leave Byline: in the ids of buttons, which anybody can look at.

They are counted over all servers and people, so two of them would tell how much was read between. Sealed
with a key of the database they tell nothing, and one that was made up opens to some other number.
"""

from hashlib import blake2b

HALF_BITS = 28  # so that every number below 2 ** 56 has a seal of its own, below that, too
ROUNDS = 4
_LOWER = (1 << HALF_BITS) - 1


class SealedNumbers:
    def __init__(self, key: bytes) -> None:
        """`key`: at most 64 bytes."""
        self._key = key

    def seal(self, number: int) -> int:
        left, right = number >> HALF_BITS, number & _LOWER
        for index in range(ROUNDS):
            left, right = right, left ^ self._mixed(index, right)
        return left << HALF_BITS | right

    def opened(self, sealed: int) -> int:
        """Of what is no seal, because it is too high, a number that is as high."""
        left, right = sealed >> HALF_BITS, sealed & _LOWER
        for place in reversed(range(ROUNDS)):
            left, right = right ^ self._mixed(place, left), left
        return left << HALF_BITS | right

    def _mixed(self, place: int, half: int) -> int:
        said = f"{place} {half}".encode()
        return int.from_bytes(blake2b(said, key=self._key, digest_size=8).digest()) & _LOWER
