"""Who of a reading is meant by a name, told from the names alone."""

import re
from collections.abc import Collection, Container, Iterable

from bot.lexicon import grammar, roles
from bot.readers.reading import Person, Reading
from bot.words.phrases import plain_words

_SMALL_WORDS = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.SUBJECT_PRONOUNS
    | grammar.OBJECT_PRONOUNS
    | grammar.RELATIVES
)
_WORD = re.compile(r"[^\W_][\w’'.-]*")


class NamedPeople:
    """The people of one reading under all words that it has for them."""

    def __init__(self, reading: Reading) -> None:
        text = reading.article.text
        self._proper = frozenset(one.id for one in reading.people if is_proper(one.name) or _is_bodys(one))
        every = (word for one in reading.people for word in one.name.split() if word != word.lower())
        self._capitalised = frozenset(plain_words(" ".join(every))) - _SMALL_WORDS - roles.TITLES
        self._called = {one.id: {one.name, *one.also} for one in reading.people}
        self._capitals = {one.id: {one.name, _initials(one.name)} for one in reading.people}
        self._names = {person.id: list(_names_of(person, text)) for person in reading.people}

    def are_meant(self, name: str, people: Collection[str]) -> bool:
        """Whether `name` may mean one of `people`: each word of the shorter name stands in the other.

        Of descriptions one word is enough: `two unnamed aides` are `two aides familiar with the talks`.
        """
        if any(name in self._called.get(one, ()) for one in people):
            return True
        if name.isupper() and any(name in self._capitals.get(one, ()) for one in people):
            return True  # also where it is a word besides, as WHO
        words = _name_words(name)
        is_description = not is_proper(name)
        return bool(words) and any(
            words & own in (words, own) or (is_description and self._may_describe(words, own))
            for one in people
            for own in self._names.get(one, ())
        )

    def _may_describe(self, words: frozenset[str], own: frozenset[str]) -> bool:
        """Whether two descriptions share a word, and a name where both have one: two foreign ministries."""
        shared = words & own
        named = [one & self._capitalised for one in (words, own)]
        return bool(shared) and (not all(named) or bool(shared & self._capitalised))

    def means_another(self, names: Iterable[str], people: Container[str]) -> bool:
        """Whether one of `names` is a name, or all of it describes somebody who is none of `people`.

        A word alone describes many, unless somebody is called by nothing else: "the agency" may be any.
        """
        others = [own for one, every in self._names.items() if one not in people for own in every]
        described = [_name_words(name) for name in names if not is_proper(name)]
        return any(map(is_proper, names)) or any(
            words == own or (len(words) > 1 and own.issuperset(words))
            for words in described
            for own in others
        )

    def has_a_name(self, person: str) -> bool:
        """Whether it is one, and no description such as `the widow`."""
        return person in self._proper

    def is_known(self, name: str) -> bool:
        return self.are_meant(name, self._names)

    def are_hinted_at(self, people: Iterable[str], words: str) -> bool:
        """Whether a part of one of their names stands in `words`: `Tarn` of `the Tarn camp`."""
        found = set(plain_words(words))
        names = (name for one in people for name in self._names.get(one, ()))
        return any(found & (name & self._capitalised) for name in names)

    def named_in(self, words: str) -> frozenset[str]:
        """Ids of those whose name, or last name, stands in `words`."""
        found = {
            word.casefold().removesuffix("’s").removesuffix("'s").strip(".") for word in _WORD.findall(words)
        }
        return frozenset(one for one, names in self._names.items() if any(map(found.issuperset, names)))


def is_proper(name: str) -> bool:
    """Whether it is a name: one word with a capital, or one behind the first, which may open a sentence.

    Which ends in a word without one, is a description: `the Salesforce chief`.

    Whose somebody is, or of what, names others: `China's ambassador to Britain` is none.
    """
    words = name.split()
    behind = next((place for place, word in enumerate(words) if place and word in grammar.PREPOSITIONS), None)
    head = words[:behind]
    if len(head) <= 1:
        return name[:1].isupper() and name.lower() not in _SMALL_WORDS
    return head[-1] != head[-1].lower() and any(
        word != word.lower() and not word.endswith(("’s", "'s")) for word in head[1:]
    )


def _is_bodys(person: Person) -> bool:
    """Whether it is a body told by whose it is, which is as good as a name: `Russia's foreign ministry`."""
    return person.kind in ("organisation", "group") and person.name.split()[0].endswith(("’s", "'s"))


def names_of(people: Iterable[str], reading: Reading) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reading.person(one).name for one in people))


def _names_of(person: Person, text: str) -> Iterable[frozenset[str]]:
    names = [person.name, *person.also, *(span.of(text) for span in person.mentions)]
    every = [_name_words(name) for name in names]
    if person.description:
        every.append(frozenset(plain_words(person.description.of(text))) - _SMALL_WORDS)
    if person.kind == "person":
        every.append(frozenset(plain_words(person.name)[-1:]) - roles.TITLES)
    return dict.fromkeys(words for words in every if words)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[:1].isupper())


def _name_words(name: str) -> frozenset[str]:
    """Titles count only where there is nothing else."""
    words = frozenset(plain_words(name)) - _SMALL_WORDS
    return words - roles.TITLES or words if is_proper(name) else words
