"""How far the quick reading of each of the tests' own articles falls short of what a careful person expects.

    python -m tests.own_article_shortfalls [NAME…]

A direct statement is found where the same stretches stand between marks, whatever marks and end
punctuation go with them; a mixed or indirect one where at least 0.8 of the words, of both together,
are the same; a silence where the same sentence holds it.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from bot.article.spans import Span, trim
from bot.readers.reading import Reading, Statement
from bot.readers.rules.quick_reading import read_by_rules
from tests.expected_readings import ExpectedReading, expected_reading, located, names_of_articles

TRIMMED = " \t\n\u00a0\u202f“”\"‘’'„«»「」`,.;:!?—–-…()[]"
SAME_WORDS = 0.8
HEADER = """# What the quick reading of the tests' own articles may still get wrong, by article and kind: see
# test_own_articles.py. `python -m tests.own_article_shortfalls > tests/shortfalls.toml` writes it
# anew; a figure may only go down."""


class Shortfall(NamedTuple):
    kind: str  # a key of `shortfalls.toml`
    what: str  # for people


def shortfalls(name: str) -> list[Shortfall]:
    """Everything in which the quick reading of the article differs from the expected one."""
    expected = expected_reading(name)
    reading = read_by_rules(expected.text)
    return [
        *_in_statements(expected, reading),
        *_in_not_speech(expected, reading),
        *_in_notices(expected, reading),
        *_in_structure(expected, reading),
    ]


def counted(found: Iterable[Shortfall]) -> dict[str, int]:
    return {kind: len(list(same)) for kind, same in groupby(sorted(found), lambda one: one.kind)}


def _in_statements(expected: ExpectedReading, reading: Reading) -> Iterator[Shortfall]:
    text, left = expected.text, list(reading.statements)
    for wanted in located(expected):
        found = _best(wanted, left, text)
        if found is None:
            yield Shortfall("statements_missed", f"{wanted['act']}: {wanted['words'][0]!r}")
            continue
        left.remove(found)
        speakers = [_names(person, reading) for person in found.speakers]
        if not _same_people(wanted["speakers"], speakers, expected):
            yield Shortfall("speakers_wrong", f"{wanted['words'][0]!r}: {speakers} for {wanted['speakers']}")
        if found.act != wanted["act"]:
            yield Shortfall("acts_wrong", f"{wanted['words'][0]!r}: {found.act} for {wanted['act']}")
        via = [_names(person, reading) for person in found.via]
        if not _same_people(wanted.get("via", []), via, expected):
            yield Shortfall("via_wrong", f"{wanted['words'][0]!r}: {via} for {wanted.get('via', [])}")
    for one in left:
        yield Shortfall("statements_unexpected", f"{one.act}: {one.spans[0].of(text)!r}")


def _best(wanted: Mapping[str, Any], among: Iterable[Statement], text: str) -> Statement | None:
    """The statement that is `wanted`, if any is."""
    if wanted.get("form") == "direct":
        pieces = [_bare(text, Span(*one)) for one in wanted["quotation_spans"]]
        return next((one for one in among if [_bare(text, span) for span in one.quotations] == pieces), None)
    words = _words(text, wanted["spans"])
    same_kind = [one for one in among if (one.form is None) == ("form" not in wanted)]
    overlap: Callable[[Statement], float] = lambda one: _overlap(words, _words(text, one.spans))  # noqa: E731
    best = max(same_kind, key=overlap, default=None)
    return best if best is not None and overlap(best) >= SAME_WORDS else None


def _bare(text: str, span: Span) -> Span:
    return trim(text, *span, TRIMMED)


def _words(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Where the words in `spans` start."""
    return {word.start() + start for start, end in spans for word in re.finditer(r"\w+", text[start:end])}


def _overlap(left: set[int], right: set[int]) -> float:
    return len(left & right) / max(1, len(left | right))


def _names(person_id: str, reading: Reading) -> list[str]:
    person = reading.person(person_id)
    return [person.name, *person.also]


def _same_people(wanted: list[str], found: list[list[str]], expected: ExpectedReading) -> bool:
    """Whether each is meant by one of the names that the article has for them, and nobody is left over."""
    return len(wanted) == len(found) and all(
        any(_same_name(alias, name) for alias in _aliases(one, expected) for names in found for name in names)
        for one in wanted
    )


def _aliases(name: str, expected: ExpectedReading) -> list[str]:
    return next((names for names in expected.fields["people"] if name in names), [name])


def _same_name(wanted: str, found: str) -> bool:
    """Whether two names are one, or one is the other with a title before it ("Judge Rowe", "Rowe")."""
    short, long = sorted((_plain(wanted), _plain(found)), key=len)
    return short.lower() == long.lower() or (short[:1].isupper() and long.endswith(f" {short}"))


def _plain(name: str) -> str:
    """Without the article before it, whose capital depends on where in a sentence the name stands."""
    return re.sub(r"^(?:the|an?) ", "", name, flags=re.IGNORECASE)


def _in_not_speech(expected: ExpectedReading, reading: Reading) -> Iterator[Shortfall]:
    found = [expected.text[slice(*span)].strip(TRIMMED) for span in reading.not_speech]
    for words in expected.fields.get("not_speech", []):
        if words.strip(TRIMMED) in found:
            found.remove(words.strip(TRIMMED))
        else:
            yield Shortfall("not_speech_missed", repr(words))
    if "not_an_article" not in expected.fields["notices"]:  # what is quoted there is speech in no case
        yield from (Shortfall("not_speech_unexpected", repr(words)) for words in found)


def _in_notices(expected: ExpectedReading, reading: Reading) -> Iterator[Shortfall]:
    found = {one.kind for one in reading.notices}
    wanted = set(expected.fields["notices"])
    yield from (Shortfall("notices_missed", kind) for kind in sorted(wanted - found))
    yield from (Shortfall("notices_unexpected", kind) for kind in sorted(found - wanted))


def _in_structure(expected: ExpectedReading, reading: Reading) -> Iterator[Shortfall]:
    text, article = expected.text, reading.article
    headline = article.headline.of(text) if article.headline else ""
    if headline.rstrip(":") != expected.fields["headline"].rstrip(":"):
        yield Shortfall("headline_wrong", f"{headline!r} for {expected.fields['headline']!r}")
    if article.language != expected.fields["language"]:
        yield Shortfall("language_wrong", article.language)
    for key in ("publication", "author", "date", "link"):
        span, wanted = getattr(article.names, key), expected.fields.get("names", {}).get(key, "")
        found = span.of(text) if span else ""
        if _plain(found).lower() != _plain(wanted).lower():
            yield Shortfall("names_wrong", f"{key}: {found!r} for {wanted!r}")
    furniture = [(one.kind, one.span.of(text)) for one in article.furniture]
    for one in expected.fields.get("furniture", []):
        if not any(kind == one["kind"] and one["starts"] in words for kind, words in furniture):
            yield Shortfall("furniture_missed", f"{one['kind']}: {one['starts']!r}")


def _print_list(names: Iterable[str]) -> None:
    """On standard output what `shortfalls.toml` holds, on standard error what each thing is."""
    print(HEADER)  # noqa: T201
    for name in names:
        if short := shortfalls(name):
            print(f"\n[{name}]", *(f"{kind} = {n}" for kind, n in counted(short).items()), sep="\n")  # noqa: T201
            print(f"\n{name}", *(f"{one.kind}: {one.what}" for one in short), sep="\n", file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    _print_list(sys.argv[1:] or names_of_articles())
