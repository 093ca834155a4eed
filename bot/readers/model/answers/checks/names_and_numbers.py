"""Names and numbers of a sentence of an answer that the articles lack."""

import re
from collections.abc import Iterator, Sequence

from bot.article.content_words import tokens_of
from bot.lexicon.calendar import MONTHS
from bot.lexicon.states import SHORT_STATES
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.reckoning import is_difference, is_reckoned
from bot.readers.model.answers.checks.short_names import is_short_for
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.plain_form import BETWEEN_CELLS
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.facts.numbers import numbers_abroad

_PARTS_OF_AN_ARTICLE = re.compile(
    r"(?:sentence|paragraph|quotation|quote|line|article|statement)s?\b", re.IGNORECASE
)
_A_PART_OF_AN_ARTICLE = re.compile(
    r"\b(?:sentence|paragraph|quotation|article|artikel|artículo) $", re.IGNORECASE
)

_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ]\w+")
_SHORTEST_ACRONYM = 3
_OWN_NAME = "Byline"  # whose warnings an answer may hand on
_NOON = 12
_AFTERNOON = range(_NOON + 1, 24)  # hours, as other languages count them
_LATER_OF_A_LIST = frozenset(["third", "fourth", "fifth"])


def missing(sentence: CitingSentence) -> Iterator[Flag]:
    """In the head of a table, whose cells cite nothing, each cell begins anew with a capital."""
    words: list[str] | None = None
    told_words = sentence.words if sentence.cited else sentence.words.replace(BETWEEN_CELLS, "\n")
    for told, numbers in sentence.searched:
        evidence = [told.sentence(number) for number in numbers]
        found = [*told.checker.unsupported_words(told_words, evidence), *_lacking_abroad(sentence, told)]
        words = found if words is None else [word for word in words if word in found]
    cited = sentence.cited_sentences
    with_days = [
        _with_its_day(word, sentence.words)
        for word in words or ()
        if word != _OWN_NAME
        and not _is_part_of_an_article(word, sentence.words)
        and not is_reckoned(word, sentence.words, cited, english=sentence.is_english)
        and not _is_a_time_between(word, sentence)
        and not _is_spelled_out(word, cited)
        and not is_short_for(word, cited)
        and not _is_clipped(word, cited)
        and not _is_a_state(word, sentence)
        and not _is_of_a_list(word, sentence.words)
        and not _is_an_hour(word, sentence.words, cited)
    ]
    asked_words = frozenset(tokens_of(sentence.question))
    for missed in with_days:
        if any(f" {missed} " in f" {other} " for other in with_days if other != missed):
            continue  # the day of its month
        is_asked = asked_words.issuperset(tokens_of(missed))
        if not (is_asked and sentence.says_nothing):
            yield Flag("only_in_question" if is_asked else "not_in_article", missed)


def _is_of_a_list(word: str, words: str) -> bool:
    """“The first, the second and the third” count off what was told before."""
    return word in _LATER_OF_A_LIST and all(re.search(rf"\b{one}\b", words) for one in ("first", "second"))


def _is_an_hour(word: str, words: str, cited: Sequence[str]) -> bool:
    """“19 Uhr”, where a cited sentence has 7 p.m."""
    if not word.isdigit() or int(word) not in _AFTERNOON:
        return False
    if not re.search(rf"\b{word}(?:[.:h]\d\d)? ?(?:Uhr|h|heures?|horas?|ore)\b", words):
        return False
    hour = re.compile(rf"\b{int(word) - _NOON}(?:[.:]\d\d)? ?p\.?m\b", re.IGNORECASE)
    return any(map(hour.search, cited))


def _is_spelled_out(word: str, cited: Sequence[str]) -> bool:
    """“UCLA”, whose letters open the words of a cited “University of California, Los Angeles”."""
    if len(word) < _SHORTEST_ACRONYM or not word.isupper():
        return False
    return any(word in "".join(one[0] for one in _CAPITALISED.findall(words)) for words in cited)


def _is_a_state(word: str, sentence: CitingSentence) -> bool:
    """“Pennsylvania”, which news has as “R-Pa.”."""
    short = SHORT_STATES.get(word)
    every = " ".join(told.article.text for told, _ in sentence.searched) if short else ""
    return short is not None and re.search(rf"(?:-|, ){re.escape(short)}\.", every) is not None


def _is_clipped(word: str, cited: Sequence[str]) -> bool:
    """“The Fed”, for a cited “Federal Reserve”."""
    beginning = re.compile(rf"\b{re.escape(word)}[a-z]+ [A-Z]")
    return word.istitle() and len(word) >= _SHORTEST_ACRONYM and any(map(beginning.search, cited))


def _is_a_time_between(word: str, sentence: CitingSentence) -> bool:
    """“Four years earlier”, where the article tells of two years or ages that far apart."""
    if not re.search(rf"\b{re.escape(word)} years? (?:earlier|later|ago|before|after)\b", sentence.words):
        return False
    every = [told.article.text for told, _ in sentence.searched]
    return is_difference(word, every)


def _lacking_abroad(sentence: CitingSentence, told: ToldArticle) -> Iterator[str]:
    """Small numbers in the words of another language."""
    for number in numbers_abroad(sentence.words) if sentence.translated else ():
        if not told.has_number(number, told.all_numbers):
            yield number.words


def _with_its_day(word: str, sentence: str) -> str:
    """`3 May` or `May 3` of a month that stands with a day: alone it says little."""
    if word.casefold() not in MONTHS:
        return word
    match = re.search(rf"(?:\b\d{{1,2}} )?\b{re.escape(word)}\b(?: \d{{1,2}}\b)?", sentence)
    return match.group() if match else word


def _is_part_of_an_article(word: str, sentence: str) -> bool:
    """`the seventh sentence`, `article two` count what is here, and nothing that the article tells."""
    if not (word.islower() or word.isdigit()):
        return False
    place = sentence.find(word)
    is_before = bool(_PARTS_OF_AN_ARTICLE.match(sentence[place + len(word) :].lstrip()))
    return (is_before and word.islower()) or bool(_A_PART_OF_AN_ARTICLE.search(sentence[:place]))
