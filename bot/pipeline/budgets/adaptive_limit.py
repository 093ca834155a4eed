"""How many requests may be under way, found by what the provider bears.

It grows while all are used and none is refused, at first by one for each request that ends well, so that
it doubles in the time that one takes; a refusal halves it, and from then on it grows by one in that time.
"""


class AdaptiveLimit:
    def __init__(self, begin_with: int, most: int) -> None:
        self._most = most
        self._allowed = float(min(begin_with, most))
        self._halvings = 0

    @property
    def now(self) -> int:
        return int(self._allowed)

    @property
    def halvings(self) -> int:
        """How often the limit was halved; a request compares it with what it was when it began."""
        return self._halvings

    def ended_well(self) -> None:
        """Call it when a request ends well while as many as allowed are under way."""
        growth = 1 / self._allowed if self._halvings else 1.0
        self._allowed = min(self._most, self._allowed + growth)

    def was_refused(self, halvings_at_its_beginning: int) -> None:
        """Note a refusal; those that went out together and are refused together count as one."""
        if halvings_at_its_beginning == self._halvings:
            self._allowed = max(1.0, self._allowed / 2)
            self._halvings += 1
