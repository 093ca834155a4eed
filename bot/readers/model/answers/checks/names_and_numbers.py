"""Names and numbers of a sentence of an answer that the articles lack, and what only the question has."""

import re
from collections.abc import Iterator

from bot.article.content_words import tokens_of
from bot.lexicon.calendar import MONTHS
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.reckoning import is_reckoned
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import is_deed, meanings_of
from bot.readers.model.answers.stems import stems_of
from bot.words.phrases import listed

_PARTS_OF_AN_ARTICLE = re.compile(
    r"(?:sentence|paragraph|quotation|quote|line|article|statement)s?\b", re.IGNORECASE
)
_AFFIRMS = re.compile(r"\W*(?:yes|correct|right|indeed|true|ja|oui|sí|si|да|sim)\b", re.IGNORECASE)
_MOST_ASKED = 0.5  # of a sentence's words, that only the question has


def missing(sentence: CitingSentence) -> Iterator[Flag]:
    words: list[str] | None = None
    for told, numbers in sentence.searched:
        evidence = [told.sentence(number) for number in numbers]
        found = list(told.checker.unsupported_words(sentence.words, evidence))
        words = found if words is None else [word for word in words if word in found]
    cited = sentence.cited_sentences
    with_days = [
        _with_its_day(word, sentence.words)
        for word in words or ()
        if not _is_part_of_an_article(word, sentence.words)
        and not is_reckoned(word, sentence.words, cited, english=sentence.is_english)
    ]
    asked_words = frozenset(tokens_of(sentence.question))
    for missed in with_days:
        if any(f" {missed} " in f" {other} " for other in with_days if other != missed):
            continue  # the day of its month
        is_asked = asked_words.issuperset(tokens_of(missed))
        if not (is_asked and sentence.says_nothing):
            yield Flag("only_in_question" if is_asked else "not_in_article", missed)


def taken_for_granted(sentence: CitingSentence) -> Iterator[Flag]:
    """What a sentence has from the question alone: a yes that repeats it, a claim that it takes over."""
    if sentence.translated:
        return
    searched = sentence.searched
    language = searched[0][0].article.language
    own = sentence.stems - frozenset[str]().union(*(told.name_stems for told, _ in searched))
    asked = own & stems_of(sentence.question, language)
    article = frozenset[str]().union(*(told.all_stems for told, _ in searched))
    near = stems_of(" ".join(told.around(numbers, 1, 0) for told, numbers in sentence.cited), language)
    strange = asked - article
    affirms = bool(_AFFIRMS.match(sentence.words))
    if affirms and not (own - asked) & (near or article):
        strange = asked - (near or article)
    elif not affirms:
        known = meanings_of(article)
        surely = {one for one in strange if is_deed(one) and not meanings_of([one]) & known}
        if not surely and len(strange) < max(2, _MOST_ASKED * len(own)):
            return
    elif (own - asked) & near:
        return
    if strange:
        words = [word for word in tokens_of(sentence.question) if stems_of(word, language) & strange]
        yield Flag("only_in_question", listed(list(dict.fromkeys(words))))


def _with_its_day(word: str, sentence: str) -> str:
    """`3 May` or `May 3` of a month that stands with a day: alone it says little."""
    if word.casefold() not in MONTHS:
        return word
    match = re.search(rf"(?:\b\d{{1,2}} )?\b{re.escape(word)}\b(?: \d{{1,2}}\b)?", sentence)
    return match.group() if match else word


def _is_part_of_an_article(word: str, sentence: str) -> bool:
    """`the seventh sentence` counts what is here, and nothing that the article tells."""
    if not word.islower():
        return False
    place = sentence.find(word)
    return bool(_PARTS_OF_AN_ARTICLE.match(sentence[place + len(word) :].lstrip()))
