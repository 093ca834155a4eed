"""What was made of quick readings of late: each is found by the very reading that it was made of."""

from collections import OrderedDict
from typing import Generic, TypeVar

from bot.readers.reading import Reading

MOST = 16  # readings
LONGEST = 20_000  # characters; what is of a longer article is made anew

Made = TypeVar("Made")


class KeptByReading(Generic[Made]):
    def __init__(self) -> None:
        self._recent: OrderedDict[int, tuple[Reading, Made]] = OrderedDict()  # by identity

    def find(self, quick: Reading) -> Made | None:
        """None also for an equal reading: those who ask again get the same one from where it is kept, too."""
        kept, made = self._recent.get(id(quick), (None, None))
        return made if kept is quick else None

    def keep(self, quick: Reading, made: Made) -> None:
        if len(quick.article.text) > LONGEST:
            return
        self._recent[id(quick)] = quick, made
        self._recent.move_to_end(id(quick))
        if len(self._recent) > MOST:
            self._recent.popitem(last=False)

    def forget(self) -> None:
        self._recent.clear()
