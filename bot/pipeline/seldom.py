"""What need not be said or done again so soon."""

from collections.abc import Callable, Hashable


class Seldom:
    """`now` in seconds; where that was set back, what comes behind it is due again."""

    def __init__(self, seconds: float, now: Callable[[], float]) -> None:
        self._seconds = seconds
        self._now = now
        self._at: dict[Hashable, float] = {}

    def is_due(self, about: Hashable = None) -> bool:
        """Whether it has not come within the `seconds`; it counts as coming now, then."""
        now = self._now()
        if 0 <= now - self._at.get(about, float("-inf")) < self._seconds:
            return False
        self._at[about] = now
        return True
