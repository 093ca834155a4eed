"""Who speaks in the article besides those whom the first card's points name."""

import re
from typing import NamedTuple

from bot.cards.doubts import is_unsure
from bot.cards.points import Point
from bot.cards.reading_index import ReadingIndex
from bot.cards.wording import HEADINGS
from bot.words import card_texts as texts

ROOM_FOR_THE_NUMBER = 12  # ` and 29 more`
NAMES_SHOWN = 12  # more would push the rest of the card out of sight; who said what has them all
LONGEST_NAME = 40  # a name of a name's length; what is longer describes, and reads badly in a list
# "One of them", "another": names that mean nothing away from the place where they stand.
LEANS_ON_THE_PLACE = re.compile(
    r"(?:one|another|others?|both|some|many|(?:the )?(?:two|three|four|pair|latter|former)|"
    r"his|her|their|its|my|our|your)\b|[qa]\Z",
    re.IGNORECASE,
)


class AlsoSpeaking(NamedTuple):
    names: tuple[Point, ...]
    more: int  # how many besides them

    @property
    def length(self) -> int:
        """Characters of the line as it is read; 0 where there is none."""
        names = sum(point.length for point in self.names)
        return (_length_of_lead() if self.names else 0) + names + (ROOM_FOR_THE_NUMBER if self.more else 0)


def also_speaking(named: set[str], room: int, index: ReadingIndex) -> AlsoSpeaking:
    """Everybody with a statement that is not unsure whom no point names, as far as `room` characters go."""
    points = [
        Point(index.shown_name(one), doubtful=index.any_doubtful((one,))) for one in _others(named, index)
    ]
    fitting = [point for point in points if _means_something_alone(point.words)][:NAMES_SHOWN]
    room -= _length_of_lead()
    if len(fitting) < len(points) or sum(point.length for point in fitting) > room:
        room -= ROOM_FOR_THE_NUMBER
    shown = []
    for point in fitting:
        if point.length <= room:
            shown.append(point)
            room -= point.length
    return AlsoSpeaking(tuple(shown), len(points) - len(shown))


def _length_of_lead() -> int:
    return len(texts.ALSO_SPEAKING.format(names=""))


def _others(named: set[str], index: ReadingIndex) -> list[str]:
    statements = [one for one in index.reading.statements if not is_unsure(one)]
    with_a_point = named.union(*(one.speakers for one in statements if one.act in HEADINGS))
    speaking = dict.fromkeys(person for one in statements for person in one.speakers)
    return [person for person in speaking if person not in with_a_point]


def _means_something_alone(name: str) -> bool:
    return len(name) <= LONGEST_NAME and not LEANS_ON_THE_PLACE.match(name)
