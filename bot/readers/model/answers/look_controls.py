"""Control sentences of a second look, made of an article: of each it is known whether it holds."""

import re
from collections.abc import Iterator
from itertools import islice

from bot.article.article import sentence_numbers
from bot.readers.model.answers.looked_at import LookedAt, ToldThere, name_shown
from bot.readers.reading import Person, Statement
from bot.words.phrases import plain_words

MOST_CONTROLS = 4
CONTROL_LENGTH = range(25, 240)  # characters
MOST_TRIED = 20  # statements, to find one that somebody else cannot have made
# Not one behind a currency, in a date of figures, or with a fraction.
_NUMBER = re.compile(r"(?<![\w.,:/-])[0-9]{2,6}(?![\w:/-]|[.,]\d)")
_FAR_FROM_IT = str.maketrans("0123456789", "5678901234")
_NAMED = frozenset({"person", "organisation"})


def controls_in(told: ToldThere) -> list[LookedAt]:
    """Two kinds, each once as it is in the article and once as it is not."""
    return [*_of_speakers(told), *_of_numbers(told)]


def _of_speakers(told: ToldThere) -> Iterator[LookedAt]:
    last = islice(_plain(told, reversed(told.reading.statements)), MOST_TRIED)
    others = ((one, _somebody_else(one, told)) for one in last)
    wrong = next(((one, other) for one, other in others if other), None)
    if wrong:
        first = next(_plain(told, iter(told.reading.statements)))
        yield _said_by(told.people[first.speakers[0]], first, told, holds=True)
        yield _said_by(wrong[1], wrong[0], told, holds=False)


def _of_numbers(told: ToldThere) -> Iterator[LookedAt]:
    every = range(1, len(told.reading.article.sentences) + 1)
    first = next((one for one in every if _has_number(one, told)), None)
    if first is not None:
        last = next(one for one in reversed(every) if _has_number(one, told))
        yield LookedAt(told.words(first), (told.place(first),))
        yield LookedAt(_with_another_number(told.words(last)), (told.place(last),), holds=False)


def _plain(told: ToldThere, statements: Iterator[Statement]) -> Iterator[Statement]:
    """Those whose speaker, who is named, is sure, and says no more than that something is so."""
    for one in statements:
        is_sure = one.certainty == "sure" and one.act == "said" and len(one.speakers) == 1
        if is_sure and _is_named(told.people[one.speakers[0]]) and len(_content(one, told)) in CONTROL_LENGTH:
            yield one


def _is_named(person: Person) -> bool:
    return person.kind in _NAMED and person.name[:1].isupper()


def _content(statement: Statement, told: ToldThere) -> str:
    return " ".join(map(told.shown.of, statement.spans)).strip(" ,;")


def _said_by(person: Person, statement: Statement, told: ToldThere, *, holds: bool) -> LookedAt:
    places = tuple(map(told.place, sentence_numbers(told.reading.article, statement.spans)))
    return LookedAt(f"{name_shown(person.name)} said: {_content(statement, told)}", places, holds=holds)


def _somebody_else(statement: Statement, told: ToldThere) -> Person | None:
    """One whom nothing around the statement names."""
    numbers = sentence_numbers(told.reading.article, statement.spans)
    around = set(plain_words(" ".join(map(told.around, numbers))))
    every = filter(_is_named, told.reading.people)
    return next((one for one in every if around.isdisjoint(plain_words(one.name))), None)


def _has_number(number: int, told: ToldThere) -> bool:
    words = told.words(number)
    return len(words) in CONTROL_LENGTH and _NUMBER.search(words) is not None


def _with_another_number(words: str) -> str:
    """The first with another last digit."""
    return _NUMBER.sub(lambda found: found[0][:-1] + found[0][-1].translate(_FAR_FROM_IT), words, count=1)
