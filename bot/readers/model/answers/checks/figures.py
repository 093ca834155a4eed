"""Numbers and days that the article has, but for something else than the answer says, or elsewhere."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from bot.article.content_words import tokens_of
from bot.article.spans import Span
from bot.lexicon.calendar import MONTHS, MONTHS_ABROAD
from bot.readers.model.answers.ages import ages_in
from bot.readers.model.answers.checks.beside import Beside, beside
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.reckoning import YEARS, counted_by, is_reckoned, without_scores
from bot.readers.model.answers.checks.word_forms import WORD
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.facts.numbers import Amount, Number, numbers_in

SENTENCES_AROUND = 2  # sentences around a cited one, in which a number may stand
_SHARED = 2  # stems that another figure has beside it, where the same figure has none
_SMALL = 10
_MOST_COMPARED = 50  # figures of a sentence of an answer; a list has more
_PART_OF = re.compile(r"\s+(?:of|out of|in)(?: the| every| its| their| his| her)?\s+", re.IGNORECASE)
_QUANTITY = r"(?:\d[\d.,]*|[A-Za-z]+)"
_OF_ALL = re.compile(rf"\b(?P<some>{_QUANTITY}) of (?:the|its|their|those|these|them)\b")
PART_AND_ALL = re.compile(
    rf"\b(?P<some>{_QUANTITY}) (?:out )?of (?:the |its |their |his |her )?(?P<all>\d[\d.,]*\d|\d)(?![\d%])"
)
_OF_THE = r"\bof (?:the|its|his|her|their|these|those) "
_PART_OF_SOME = re.compile(
    r"\b(?:of|other|another|second|third|last|remaining) (?:the |its |his |her |their |these |those )?"
    r"((?:[\w’'-]+ ){0,2}[\w’'-]+)",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|September|October"
    r"|November|December|(?:(?<=in )|(?<=on )|(?<=since )|(?<=until )|(?<=last )|(?<=\d ))(?:March|May))\b"
)
_MONEY = re.compile(r"[£€¥₹₽₩₴]|(?:C|A|NZ|HK)\$|\$")


class Figure(NamedTuple):
    words: str
    amounts: frozenset[Amount]  # none of a day
    beside: Beside
    counted: frozenset[str]
    thing: frozenset[str]  # the stem of the first word of these


def in_other_money(sentence: CitingSentence) -> Iterator[Flag]:
    """A sum that a cited sentence has in another currency alone."""
    english = all(told.article.language == "en" for told, _ in sentence.cited)
    there = [one for words in sentence.cited_sentences for one in numbers_in(words, english=english)]
    for number in numbers_in(sentence.words, english=sentence.is_english, digits_alone=sentence.translated):
        same = [one for one in there if _values(one) & _values(number)]
        mine = _currency(number)
        if mine and same and not any(_may_be_same(mine, _currency(one)) for one in same):
            yield Flag("turned_round", same[0].words)


def _values(number: Number) -> set[float]:
    return {amount.value for amount in number.amounts}


def _may_be_same(one: str, other: str) -> bool:
    """Whether two signs may be of one currency: a dollar may be any."""
    return not other or one.endswith(other) or other.endswith(one)


def _currency(number: Number) -> str:
    """The sign or word of its currency; empty where it has none."""
    sign = _MONEY.search(number.words)
    return sign.group() if sign else ""


def elsewhere(sentence: CitingSentence) -> Iterator[Flag]:
    """Numbers that stand nowhere near what is cited, but elsewhere in the article."""
    if not sentence.cited:
        return
    for number in numbers_in(sentence.words, english=sentence.is_english, digits_alone=sentence.translated):
        if not number.needs_support:
            continue
        if any(
            told.has_number(number, told.near(numbers, SENTENCES_AROUND, SENTENCES_AROUND))
            for told, numbers in sentence.cited
        ):
            continue
        if is_reckoned(number.words, sentence.words, sentence.cited_sentences, english=sentence.is_english):
            continue
        if _is_of_what_is_cited(number.words, number.amounts, sentence):
            continue
        for told, _ in sentence.cited:
            place = next((one for one in told.all_numbers if told.has_number(number, [one])), None)
            if place is not None:
                yield Flag("not_in_cited", sentence.label(told, [place]))
                break


def _is_of_what_is_cited(words: str, amounts: Set[Amount], sentence: CitingSentence) -> bool:
    """“One of the three boats”, of a cited “one of the boats”, where another sentence has the three boats."""
    place = re.search(rf"{_OF_THE}{re.escape(words)}\b", sentence.words, re.IGNORECASE)
    if place is None or not sentence.is_english:
        return False
    there = english_stems(" ".join(_PART_OF_SOME.findall(" ".join(sentence.cited_sentences))))
    counted = counted_by(sentence.words[place.end() :]) & there
    return any(
        counted & counted_by(told_so[one.start + len(one.words) :])
        for told, _ in sentence.cited
        for told_so in map(told.sentence, told.all_numbers)
        for one in numbers_in(told_so, english=True)
        if one.amounts & amounts
    )


def of_a_neighbour(sentence: CitingSentence) -> Iterator[Flag]:
    """In another language: a share or a sum that stands beside the cited sentences, which have another."""
    if not sentence.translated or not sentence.cited:
        return
    english = all(told.article.language == "en" for told, _ in sentence.cited)
    said = [one for one in numbers_in(sentence.words, english=False, digits_alone=True) if one.needs_support]
    there = [one for words in sentence.cited_sentences for one in numbers_in(words, english=english)]
    values = {amount.value for number in said for amount in number.amounts}
    for number in said:
        units = {amount.unit for amount in number.amounts} - {""}
        if not units or any(told.has_number(number, numbers) for told, numbers in sentence.cited):
            continue
        for other in there:
            if units & {one.unit for one in other.amounts} and not values & {
                one.value for one in other.amounts
            }:
                yield Flag("turned_round", other.words)
                return


def other_month_abroad(sentence: CitingSentence) -> Iterator[Flag]:
    """In another language: a month, where each cited sentence has another."""
    if not sentence.translated or any(told.article.language != "en" for told, _ in sentence.cited):
        return
    words = tokens_of(sentence.words)
    said = {MONTHS_ABROAD[word] for word in words if word in MONTHS_ABROAD}
    there = [
        (MONTHS[day.group().lower()], day.group())
        for cited in sentence.cited_sentences
        for day in _DAY.finditer(cited)
        if day.group().lower() in MONTHS
    ]
    if said and there and not said & {number for number, _ in there}:
        yield Flag("turned_round", there[0][1])


def other_age(sentence: CitingSentence) -> Iterator[Flag]:
    """How old somebody is, where the article has another age beside the same name."""
    for name, age in ages_in(sentence.words).items():
        for told, _ in sentence.cited:
            there = told.ages.get(name, age)
            if there != age:
                yield Flag("turned_round", there)


def of_something_else(sentence: CitingSentence) -> Iterator[Flag]:
    """Figures that a cited sentence has for something else, where it has another for what is told."""
    if not sentence.is_english:
        return
    cited = [figure for words in sentence.cited_sentences for figure in _figures(words)]
    near = [
        figure
        for told, numbers in sentence.cited
        for figure in _figures(told.around(numbers, SENTENCES_AROUND, SENTENCES_AROUND))
    ]
    for figure in _figures(sentence.words)[:_MOST_COMPARED]:
        here = [one for one in cited if _is_same(one, figure)]
        if not here and (
            _follows(figure, sentence) or _is_of_what_is_cited(figure.words, figure.amounts, sentence)
        ):
            continue
        own = here or [one for one in near if _is_same(one, figure)]
        others = [one for one in cited if not _is_same(one, figure) and _is_alike(one, figure)]
        most = max((one.beside.shared_with(figure.beside) for one in own), default=0)
        if here and most:
            others = [one for one in others if _is_of_another_holder(figure, here, one)]
        if _is_small(figure):
            others = [one for one in others if one.counted & figure.counted]
        best = max(others, key=lambda one: one.beside.shared_with(figure.beside), default=None)
        shared = best.beside.shared_with(figure.beside) if best else 0
        is_all_shared = best and not most and here and figure.beside.stems.issuperset(best.beside.stems)
        if best and shared and (shared >= _SHARED or is_all_shared) and (here or shared > most):
            yield Flag("turned_round", best.words)


def of_other_things(sentence: CitingSentence) -> Iterator[Flag]:
    """A number that what is cited has of other things, where it has another of those; or all for some."""
    if not sentence.is_english:
        return
    cited = [figure for words in sentence.cited_sentences for figure in _figures(words)]
    for figure in _figures(sentence.words)[:_MOST_COMPARED]:
        here = [one for one in cited if _is_same(one, figure)]
        if not _is_small(figure) and here and not any(one.counted & figure.counted for one in here):
            others = (one for one in cited if not _is_same(one, figure) and _is_alike(one, figure))
            other = next((one for one in others if one.thing and one.thing == figure.thing), None)
            if other is not None:
                yield Flag("turned_round", other.words)
                return
    for match in _OF_ALL.finditer(sentence.words):
        for part in (one for words in sentence.cited_sentences for one in PART_AND_ALL.finditer(words)):
            if part["all"].lower() == match["some"].lower() != part["some"].lower():
                yield Flag("turned_round", part.group())
                return


def exchanged(sentence: CitingSentence) -> Iterator[Flag]:
    """Two figures that a cited sentence has the other way round: 18 soldiers and six civilians."""
    mine = _figures(sentence.words)[:_MOST_COMPARED] if sentence.is_english else []
    for words in sentence.cited_sentences:
        there = _figures(words)
        same = ((figure, next((one for one in there if _is_same(one, figure)), None)) for figure in mine)
        found = [(figure, one) for figure, one in same if one is not None]
        for (first, own), (second, other) in combinations(found, 2):
            if own == other or not _is_alike(own, other):
                continue
            if _is_nearer(first, other, own) and _is_nearer(second, own, other):
                yield Flag("turned_round", own.words)
                return


def _is_nearer(figure: Figure, one: Figure, other: Figure) -> bool:
    """Whether more of what stands beside `figure` stands beside `one` than beside `other`."""
    return one.beside.shared_with(figure.beside) > other.beside.shared_with(figure.beside)


def _is_part_of_a_name(words: str, number: Number) -> bool:
    """“the 777x”."""
    return number.words.isdigit() and words[number.start + len(number.words) :][:1].isalpha()


def _follows(figure: Figure, sentence: CitingSentence) -> bool:
    return is_reckoned(figure.words, sentence.words, sentence.cited_sentences, english=True)


def _is_of_another_holder(figure: Figure, same: Sequence[Figure], other: Figure) -> bool:
    """Whether the same figure is told of others by name, and `other` of whom the answer names."""
    holders = [one.beside.holders for one in same]
    is_others = all(holders) and not any(one & figure.beside.holders for one in holders)
    return is_others and bool(other.beside.holders & figure.beside.holders)


def _is_same(one: Figure, other: Figure) -> bool:
    return bool(one.amounts & other.amounts) or one.words.lower() == other.words.lower()


def _is_small(figure: Figure) -> bool:
    return bool(figure.amounts) and all(one.value <= _SMALL and not one.unit for one in figure.amounts)


def _is_alike(one: Figure, other: Figure) -> bool:
    """Whether one may stand for the other: days for days, sums of money for sums of money."""
    if _is_year(one) != _is_year(other):
        return False
    units = [{amount.unit for amount in figure.amounts} for figure in (one, other)]
    return bool(units[0] & units[1]) or (not one.amounts and not other.amounts)


def _is_year(figure: Figure) -> bool:
    return any(amount.value in YEARS and not amount.unit for amount in figure.amounts)


def _figures(words: str) -> Sequence[Figure]:
    words = without_scores(words)
    found = [
        (number.words, Span(number.start, number.start + len(number.words)), number.amounts)
        for number in numbers_in(words, english=True)
        if number.needs_support and not _is_part_of_a_name(words, number)
    ]
    found += [(day.group(), Span(*day.span()), frozenset[Amount]()) for day in _DAY.finditer(words)]
    found.sort(key=lambda one: one[1])
    starts = [*(span.start for _, span, _ in found), len(words)]
    return [
        Figure(
            text,
            amounts,
            beside(words, span, _end_of_context(words, span, starts[place + 1 :])),
            counted_by(words[span.end :]),
            english_stems(" ".join(WORD.findall(words[span.end :])[:1])),
        )
        for place, (text, span, amounts) in enumerate(found)
    ]


def _end_of_context(words: str, span: Span, starts: Sequence[int]) -> int:
    """Where the next figure stands; of "23 of the 61 sites" the one after that."""
    if len(starts) > 1 and _PART_OF.fullmatch(words[span.end : starts[0]]):
        return starts[1]
    return starts[0]
