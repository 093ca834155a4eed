"""What need not be said again so soon."""

from collections.abc import Callable, Hashable


class Seldom:
    """`now` in seconds; where that was set back, what is said behind it is said again."""

    def __init__(self, seconds: float, now: Callable[[], float]) -> None:
        self._seconds = seconds
        self._now = now
        self._said_at: dict[Hashable, float] = {}

    def is_due(self, about: Hashable) -> bool:
        """Whether it was not said of this within the `seconds`; it counts as said then."""
        now = self._now()
        if 0 <= now - self._said_at.get(about, float("-inf")) < self._seconds:
            return False
        self._said_at[about] = now
        return True
