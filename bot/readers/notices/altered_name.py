"""One person, two spellings: says so with a count of each, because one of them is wrong."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.article.article import Article
from bot.article.spans import Span, index_at
from bot.lexicon.name_particles import NAME_PARTICLES
from bot.readers.names.altered_names import altered_names
from bot.readers.names.spellings import differ_only_in_marks, slips_between
from bot.readers.reading import Notice, Person
from bot.words import fixed_texts as texts

_SPELLINGS_SHOWN = 3
_PAIRS_READ = 40  # no article has as many, and each is looked for in the whole text


class AlteredName(NamedTuple):
    """An introduced name and another spelling of it, with every place where each stands in the story."""

    introduced: str
    stray: str
    of_introduced: tuple[Span, ...]
    of_stray: tuple[Span, ...]

    @property
    def is_slip(self) -> bool:
        """Whether it could be a mere typing error; a machine's alterations go further."""
        return slips_between(_family(self.introduced), _family(self.stray)) < 3

    @property
    def is_repeated(self) -> bool:
        """Whether the other spelling stands there more than once, as no slip of the keys does."""
        return len(self.of_stray) > 1


def find_altered_names(article: Article, people: Sequence[Person]) -> list[AlteredName]:
    """Pairs of spellings, one for each family name; spellings that differ in an accent alone are one."""
    names = _names(article.text, people)
    introduced = [one.name for one in people if one.kind == "person" and " " in one.name]
    found: dict[tuple[str, str], AlteredName] = {}
    for name, stray in altered_names(names, introduced, article.text)[:_PAIRS_READ]:
        key = _family(name), _family(stray)
        if key not in found and not differ_only_in_marks(*key):
            here, there = _places(article, key[0]), _places(article, key[1])
            if here and there:
                found[key] = AlteredName(name, stray, here, there)
    return list(found.values())


def altered_name_notices(altered: Sequence[AlteredName]) -> list[Notice]:
    """One notice for each person, whatever the number of spellings."""
    by_person: dict[str, list[AlteredName]] = defaultdict(list)
    for one in altered:
        by_person[one.introduced].append(one)
    return [_notice(name, spellings) for name, spellings in by_person.items()]


def _notice(name: str, spellings: Sequence[AlteredName]) -> Notice:
    counts = [f"“{name}” ×{len(spellings[0].of_introduced)}"]
    counts += [f"“{one.stray}” ×{len(one.of_stray)}" for one in spellings[:_SPELLINGS_SHOWN]]
    message = texts.ONE_PERSON_TWO_NAMES if len(spellings) == 1 else texts.ONE_PERSON_SEVERAL_NAMES
    spans = sorted({*spellings[0].of_introduced, *(span for one in spellings for span in one.of_stray)})
    return Notice("altered_name", message.format(names=", ".join(counts)), tuple(spans))


def _names(text: str, people: Sequence[Person]) -> Mapping[str, list[Span]]:
    """Every name of a person as the article writes it; mentions by pronoun or description are left out."""
    names: dict[str, list[Span]] = {}
    for person in people:
        if person.kind == "person":
            for name in (person.name, *person.also):
                names.setdefault(name, [])
            for mention in person.mentions:
                if _is_name(mention.of(text)):
                    names.setdefault(mention.of(text), []).append(mention)
    return {name: spans for name, spans in names.items() if _is_name(name)}


def _is_name(words: str) -> bool:
    parts = words.split()
    capitals = [part for part in parts if part[0].isupper() and not part.isupper()]
    return bool(capitals) and all(part[0].isupper() or part in NAME_PARTICLES for part in parts)


def _family(name: str) -> str:
    return name.split()[-1]


def _places(article: Article, family: str) -> tuple[Span, ...]:
    """Where the story has a family name, the possessive aside."""
    found = re.finditer(rf"(?<!\w){re.escape(family)}(?![\w-])", article.text)
    spans = [Span(*one.span()) for one in found]
    return tuple(span for span in spans if index_at(article.paragraphs, span.start) is not None)
