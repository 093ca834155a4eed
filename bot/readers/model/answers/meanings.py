"""English words by what they mean, roughly: enough to see that two sentences tell the same.

What `bot.lexicon.meanings` and `bot.lexicon.opposites` list is compared by stems.
"""

from collections.abc import Iterable, Sequence

from bot.lexicon.meanings import ALIKE, DEEDS
from bot.lexicon.opposites import OPPOSITES
from bot.readers.model.answers.stems import stems_of


def english_stems(words: str) -> frozenset[str]:
    return stems_of(words, "en")


def _stems_of_set(words: Iterable[str]) -> frozenset[str]:
    return english_stems(" ".join(words))


def _places(sets: Sequence[frozenset[str]]) -> dict[str, frozenset[str]]:
    """The names of the sets that have each stem."""
    places: dict[str, set[str]] = {}
    for place, words in enumerate(sets):
        for stem in words:
            places.setdefault(stem, set()).add(f"={place}")
    return {stem: frozenset(names) for stem, names in places.items()}


OPPOSITE_STEMS = [(_stems_of_set(one), _stems_of_set(other)) for one, other in OPPOSITES]
_MEANINGS = _places([_stems_of_set(words) for words in ALIKE])
_DEEDS = _stems_of_set(DEEDS)


def meanings_of(stems: Iterable[str]) -> frozenset[str]:
    """A sign for each meaning that one of `stems` may have; signs are no words."""
    return frozenset().union(*(_MEANINGS.get(stem, frozenset()) for stem in stems))


def is_deed(stem: str) -> bool:
    """Whether the word tells what became of somebody, so that it is known what else it may be called."""
    return stem in _DEEDS
