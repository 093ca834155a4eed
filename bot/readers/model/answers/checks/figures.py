"""Numbers and days that the article has, but for something else than the answer says, or elsewhere."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.article.spans import Span
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.reckoning import is_reckoned
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems, meanings_of
from bot.readers.model.facts.numbers import Amount, numbers_in

NEAR = 2  # sentences around a cited one, in which a number may stand
_BESIDE = 6  # words on each side of a figure, that tell what it is of
_APART = 2  # stems that another figure must have more
_CLAUSE = re.compile(r"[;:()\n]|\.(?!\d)|\b(?:and|while|but|whereas|then|compared|from|to)\b", re.IGNORECASE)
_STOP = re.compile(r"[;:()\n]|[,.](?!\d)|\b(?:and|while|but|whereas|then|compared|from|to)\b", re.IGNORECASE)
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


class Figure(NamedTuple):
    """A number or a day with the stems of what stands beside it."""

    words: str
    amounts: frozenset[Amount]
    beside: frozenset[str]


def elsewhere(sentence: CitingSentence) -> Iterator[Flag]:
    """Numbers that stand nowhere near what is cited, but elsewhere in the article."""
    if not sentence.cited:
        return
    for number in numbers_in(sentence.words, english=sentence.is_english, digits_alone=sentence.translated):
        if not number.needs_support:
            continue
        if any(told.has_number(number, told.near(numbers, NEAR, NEAR)) for told, numbers in sentence.cited):
            continue
        if is_reckoned(number.words, sentence.words, sentence.cited_sentences, english=sentence.is_english):
            continue
        for told, _ in sentence.cited:
            place = next((n for n in told.all_numbers if told.has_number(number, [n])), None)
            if place is not None:
                yield Flag("not_in_cited", sentence.label(told, [place]))
                break


def of_something_else(sentence: CitingSentence) -> Iterator[Flag]:
    """Figures that a cited sentence has for something else, where it has another for what is told."""
    if not sentence.is_english:
        return
    cited = [figure for words in sentence.cited_sentences for figure in _figures(words)]
    beside = [
        figure for told, numbers in sentence.cited for figure in _figures(told.around(numbers, NEAR, NEAR))
    ]
    for figure in _figures(sentence.words):
        is_cited = any(_is_same(one, figure) for one in cited)
        own = [one for one in (cited if is_cited else beside) if _is_same(one, figure)]
        others = [one for one in cited if not _is_same(one, figure) and _is_alike(one, figure)]
        if not own or not others:
            continue
        best = max(others, key=lambda one: _shared(one, figure))
        most = max(_shared(one, figure) for one in own)
        if _shared(best, figure) >= (most + _APART if is_cited else max(_APART, most)):
            yield Flag("turned_round", best.words)


def _is_same(one: Figure, other: Figure) -> bool:
    return bool(one.amounts & other.amounts) or one.words.lower() == other.words.lower()


def _is_alike(one: Figure, other: Figure) -> bool:
    """Whether one may stand for the other: days for days, sums of money for sums of money."""
    units = [{amount.unit for amount in figure.amounts} for figure in (one, other)]
    return bool(units[0] & units[1]) or (not one.amounts and not other.amounts)


def _shared(one: Figure, other: Figure) -> int:
    shared = one.beside & other.beside
    alike = meanings_of(one.beside - shared) & meanings_of(other.beside - shared)
    return len(shared) + len(alike)


def _figures(words: str) -> Sequence[Figure]:
    found = [
        (number.words, Span(number.start, number.start + len(number.words)), number.amounts)
        for number in numbers_in(words, english=True)
        if number.needs_support
    ]
    found += [(day.group(), Span(*day.span()), frozenset[Amount]()) for day in _DAY.finditer(words)]
    found.sort(key=lambda one: one[1])
    starts = [*(span.start for _, span, _ in found), len(words)]
    figures: list[Figure] = []
    for place, (text, span, amounts) in enumerate(found):
        before = _CLAUSE.split(words[: span.start])[-1].split()[-_BESIDE:]
        after = _STOP.split(words[span.end : starts[place + 1]])[0].split()[:_BESIDE]
        if (
            not english_stems(" ".join(after)) and place + 1 < len(found) and "of" in after
        ):  # 23 of the 61 sites
            end = found[place + 1][1].end
            after = _STOP.split(words[end : starts[place + 2]])[0].split()[:_BESIDE]
        stems = english_stems(" ".join([*before, *after]))
        figures.append(Figure(text, amounts, stems))
    return figures
