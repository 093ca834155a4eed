"""What an answer points at: `[s5]`, `[q3]`, where there are several articles `[2:s5]`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from bot.article.article import Article, sentence_numbers
from bot.article.spans import Span
from bot.words.phrases import sentence_label

_SHOWN = re.compile(r" ?\((?:\d+:)?s\d+(?:[–-]\d+)?(?:, (?:\d+:)?s\d+(?:[–-]\d+)?)*\)")
_SPELLED_OUT = re.compile(r"\b(?:see\s+|(sentences?|quotations?|quotes?)\s+(?=\d))", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\barticle\s(\d{1,4})[,:]?\s?(?=[sq])", re.IGNORECASE)
_FIRST_SHOWN = r"(?:see )?(?:(?:sentences?|quotations?|quotes?)\s\d|(?:\d{1,4}\s?:\s?)?[sq]\s?\d)"
# As asked for, or as they are shown or spelled, which models take to by themselves.
IN_BRACKETS = re.compile(
    rf"(\s*)(?:[\[【]([^\[\]【】\n]{{1,200}})[\]】]|\(({_FIRST_SHOWN}[^()\n]{{0,200}})\))", re.IGNORECASE
)
_REFERENCE = re.compile(
    r"(?<!\w)(?:(?P<article>\d{1,4})\s?:\s?)?(?:(?P<target>[sSqQ])\s?)?(?P<first>\d{1,7})(?!\w)"
    r"(?:\s?[-–—]\s?(?:\d{1,4}\s?:\s?)?[sSqQ]?\s?(?P<last>\d{1,7})(?!\w))?(?::[a-z_]+)?"
)
_BETWEEN_REFERENCES = re.compile(r"[\s,;/&–—-]|\b(?:and|und|et|y|e|и)\b")
_MAY_BE_A_YEAR = 1000  # what stands without a letter and is as high points at nothing
_LONGEST_RANGE = 101  # sentences


class SentenceReference(NamedTuple):
    """A sentence of one of the articles that a question is about; both count from 1."""

    article: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Citation:
    """What one pair of brackets holds: sentences that exist, and as they were written what does not."""

    references: tuple[SentenceReference, ...]
    missing: tuple[str, ...]


def without_shown_references(sentence: str) -> str:
    """What a sentence of an answer says beside `(s5)` and `(2:s5, 2:s7–8)`."""
    return _SHOWN.sub("", sentence).strip()


class ReferenceResolver:
    """`quotations` and `numbers` are of each article: its quotations in order, its number for people."""

    def __init__(
        self, articles: Sequence[Article], quotations: Sequence[Sequence[Span]], numbers: Sequence[int]
    ) -> None:
        self._articles, self._quotations = articles, quotations
        self._numbers = numbers
        self._places: Mapping[int, int] = {number: place for place, number in enumerate(numbers)}

    def resolved(self, inside: str) -> Citation | None:
        """None where brackets hold anything but references, such as `[sic]` or `[1988 report]`."""
        inside = _ARTICLE_BEFORE.sub(r"\1:", inside)
        inside = _SPELLED_OUT.sub(lambda found: found[1][0].lower() if found[1] else "", inside)
        matches = list(_REFERENCE.finditer(inside))
        if not matches or _BETWEEN_REFERENCES.sub("", _REFERENCE.sub("", inside)):
            return None
        references: list[SentenceReference] = []
        missing: list[str] = []
        article: str | None = None
        for match in matches:
            article = match["article"] or article  # `2:s5, s7` goes on in the second
            found = list(self._sentences(match, article))
            references += found
            if found:
                continue
            if not (match["target"] or article) and int(match["first"]) >= _MAY_BE_A_YEAR:
                return None
            missing.append(match.group().strip())
        return Citation(tuple(dict.fromkeys(references)), tuple(missing))

    def label(self, references: Sequence[SentenceReference]) -> str:
        """`s5`, `s7–8`; where there are several articles `1:s5, 2:s7–8`."""
        found = groupby(sorted(set(references)), lambda one: one.article)
        labels = [(article, sentence_label([one.sentence for one in several])) for article, several in found]
        if len(self._articles) == 1 and self._numbers[0] == 1:
            return ", ".join(label for _, label in labels)
        return ", ".join(f"{self._numbers[article - 1]}:{label}" for article, label in labels)

    def _sentences(self, match: re.Match[str], article: str | None) -> Iterator[SentenceReference]:
        place = 0 if article is None else self._places.get(int(article))
        if place is None:
            return
        first = int(match["first"])
        last = int(match["last"] or first)
        wanted = range(first, last + 1) if last in range(first, first + _LONGEST_RANGE) else (first, last)
        of_quotations = (match["target"] or "s").lower() == "q"
        for number in wanted:
            yield from self._quoted(place, number) if of_quotations else self._sentence(place, number)

    def _sentence(self, place: int, number: int) -> Iterator[SentenceReference]:
        if 0 < number <= len(self._articles[place].sentences):
            yield SentenceReference(place + 1, number)

    def _quoted(self, place: int, number: int) -> Iterator[SentenceReference]:
        if 0 < number <= len(self._quotations[place]):
            span = self._quotations[place][number - 1]
            for sentence in sentence_numbers(self._articles[place], (span,)):
                yield SentenceReference(place + 1, sentence)
