"""What a text calls people, places and things, to look names up in."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from bot.lexicon.name_particles import INSIDE_NAMES
from bot.lexicon.seats_of_power import SEATS, SEATS_OF_TWO_WORDS
from bot.lexicon.word_set import word_set
from bot.readers.model.facts.nationalities import are_one_country, group_of, is_adjective_of
from bot.readers.model.facts.words import Word, capitalised_words_in, word_key

_BETWEEN_CAPITALS = INSIDE_NAMES | word_set("for in on at")
# What stands for one sound in different languages.
_SOUNDS = (
    ("tsch|tch|tj", "ch"), ("sch|ch|sh", "s"), ("ou|oo", "u"), ("kh|gh", "h"), ("ph|ff", "f"),
    ("[wf]", "v"), ("[cq]", "k"), ("[yj]", "i"), ("z", "s"), ("ee|ie", "i"), ("eff$|ev$", "ev"),
)  # fmt: skip
_ANY_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
_SHORTEST_SHARED_STEM = 4
_BENT_LETTERS = 3  # at the end of a word that a language bends
_SHORTEST_ACRONYM = 3  # "US" and "IT" are also small words
_LONGEST_INITIALS = 8
_SHORTEST_HEARD = 4
_WINDOW = 4  # words between a first name and the family name that it goes with

# Each with whether it goes on with the name before it.
CapitalisedWords = Sequence[tuple[Word, bool]]


class NamesOfText:
    """Each kind of question searches the text through when it is first asked."""

    def __init__(self, text: str) -> None:
        self._text = text

    def has_word(self, word: str) -> bool:
        """Whether the text has `word`, in the singular or plural, as a country's adjective or as initials."""
        key = word_key(word)
        if not word.isalnum() and word in self._text:
            return True  # initials of a party and a state: R-W.Va
        if len(word) > 1 and word.isupper():
            return self._has_capitals(word, key)
        if all(self._has_part(part) for part in _parts_alone(key)):
            return True
        if not self._keys.isdisjoint(SEATS.get(key, ())):
            return True
        return self._has_group(key) or any(
            are_one_country(key, other) or is_adjective_of(key, other) for other in self.words_like(key)
        )

    def has_inflected(self, word: str) -> bool:
        """Like `has_word` for languages that bend names: all but the last letters must be there."""
        key = word_key(word)
        stem = key[: max(_SHORTEST_SHARED_STEM, len(key) - _BENT_LETTERS)]
        return self.has_word(word) or any(other.startswith(stem) for other in self.words_like(key))

    def without_seats(self, sentence: str) -> str:
        """`sentence` with spaces for "Downing Street" and its like, where the text has whom they seat."""
        for seat, seated in SEATS_OF_TWO_WORDS.items():
            if seat in sentence and not self._keys.isdisjoint(seated):
                sentence = sentence.replace(seat, " " * len(seat))
        return sentence

    def has_transliterated(self, word: str) -> bool:
        """Whether the text has `word` as another language writes it: Pouchkov and Puschkow for Pushkov."""
        return as_heard(word) in self._heard

    def has_short_form(self, words: Sequence[Word]) -> bool:
        """Whether the text has the initials of a name that is spelled out in `words`."""
        return "".join(word.plain[0].upper() for word in words) in self._capitals

    def has_country(self, words: Sequence[Word]) -> bool:
        """Whether the text has the country that `words` together name."""
        return self._has_group("-".join(word.key for word in words))

    def has_together(self, first_name: str, family_name: str) -> bool:
        """Whether the text has both words in one name, in this order."""
        return (word_key(first_name), word_key(family_name)) in self._together

    def words_like(self, key: str) -> Sequence[str]:
        """Lower-case words of the text that begin as `key` does."""
        return self._by_stem.get(key[:_SHORTEST_SHARED_STEM], ())

    def _has_capitals(self, word: str, key: str) -> bool:
        if word in self._capitals or word in self._initials or self._has_group(key):
            return True
        if word.endswith("S") and word[:-1] in self._capitals:
            return True
        return len(word) >= _SHORTEST_ACRONYM and key in self._capitalised

    def _has_part(self, part: str) -> bool:
        return any(form in self._keys for form in _forms(part))

    def _has_group(self, key: str) -> bool:
        number = group_of(key)
        return number is not None and number in self._countries

    @cached_property
    def _keys(self) -> frozenset[str]:
        every = {word_key(found) for found in set(_ANY_WORD.findall(self._text.lower()))}
        initials = {word.key for word, _ in self._names if word.is_capitals}
        return frozenset(part for key in every | initials for part in _parts(key))

    @cached_property
    def _heard(self) -> frozenset[str]:
        return frozenset(as_heard(word.key) for word, _ in self._names if len(word.key) >= _SHORTEST_HEARD)

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        by_stem: dict[str, list[str]] = {}
        for key in self._keys:
            by_stem.setdefault(key[:_SHORTEST_SHARED_STEM], []).append(key)
        return by_stem

    @cached_property
    def _names(self) -> CapitalisedWords:
        return list(capitalised_words_in(self._text, _BETWEEN_CAPITALS))

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """In the singular: “MPs” has “MP”."""
        every = (word.plain.removesuffix("s") for word, _ in self._names)
        return frozenset(one for one in every if len(one) > 1 and one.isupper())

    @cached_property
    def _capitalised(self) -> frozenset[str]:
        return frozenset(word.key for word, _ in self._names)

    @cached_property
    def _initials(self) -> frozenset[str]:
        return frozenset(_initials(list(capitalised_words_in(self._text, _BETWEEN_CAPITALS | {"and", "&"}))))

    @cached_property
    def _together(self) -> frozenset[tuple[str, str]]:
        return frozenset(_near_pairs(self._names))

    @cached_property
    def _countries(self) -> frozenset[int]:
        return frozenset(_countries(self._names))


def as_heard(word: str) -> str:
    """The sounds of a name, roughly, however German, French, Spanish or English write them."""
    for written, sound in _SOUNDS:
        word = re.sub(written, sound, word)
    return re.sub(r"(.)\1", r"\1", word)


def _parts(key: str) -> Iterator[str]:
    """The word, the parts of a compound, and the word without its marks."""
    yield key
    if not key.isalnum():
        yield from re.findall(r"[^\W_]+", key)
        yield re.sub(r"[\W_]", "", key)


def _parts_alone(key: str) -> list[str]:
    """The parts of a compound; a mark inside a name, as in O'Neill, parts nothing."""
    return [part for part in key.split("-") if part] or [key]


def _forms(key: str) -> Iterator[str]:
    yield from (key, key.replace("'", ""), f"{key}s", f"{key}es")
    if key.endswith("y"):
        yield f"{key[:-1]}ies"
    if key.endswith("s"):
        yield from (key[:-1], key.removesuffix("es"), f"{key[:-3]}y")


def _initials(names: CapitalisedWords) -> Iterator[str]:
    """The initials of each name of several words, and of what is left of it without its first ones."""
    run: list[str] = []
    for word, is_joined in names:
        initial = word.plain[0].upper()
        run = [*run[1 - _LONGEST_INITIALS :], initial] if is_joined else [initial]
        yield from ("".join(run[-length:]) for length in range(2, len(run) + 1))


def _near_pairs(names: CapitalisedWords) -> Iterator[tuple[str, str]]:
    """Each capitalised word with those before it in the same name."""
    before: list[str] = []
    for word, is_joined in names:
        if not is_joined or (word.apart and not word.opens):
            before = []
        yield from ((earlier, word.key) for earlier in before)
        before = [*before[1 - _WINDOW :], word.key]


def _countries(names: CapitalisedWords) -> Iterator[int]:
    for word, _ in names:
        if (number := group_of(word.key)) is not None:
            yield number
    for (one, _), (other, is_joined) in pairwise(names):
        if is_joined and (number := group_of(f"{one.key}-{other.key}")) is not None:
            yield number
