"""Whom somebody tells something, where the cited sentence has somebody else whom they tell it."""

import re
from collections.abc import Iterator

from bot.article.content_words import tokens_of
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.who_is_meant import BEFORE, is_shortened
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems, meanings_of

_NAME = r"(?:the |The )?(?P<name>[A-ZÀ-Þ][\w’'.&-]*(?: (?:of |& )?[A-ZÀ-Þ][\w’'.&-]*){0,4})"
_TELLS = (
    r"\b(?:t(?:old|ells?|elling)|(?:interview|statement|e-?mail|letter|call|message|remarks?) (?:with|to)"
    r"|wr(?:ote|ites?|itten|iting) to|spoke to|speaking to|said to)"
)
_TOLD = re.compile(rf"{_TELLS} {_NAME}")
_TOLD_THERE = re.compile(rf"{_TELLS} (?P<whom>(?:(?!\bthat\b)[^,.;:“”\"]){{2,60}})")
_POINTING = word_set("him her them it us me you the this that his")


def other_addressee(sentence: CitingSentence) -> Iterator[Flag]:
    """`X told the Post` of what a cited sentence has as told to somebody of another name or kind."""
    match = _TOLD.search(sentence.words) if sentence.is_english and sentence.cited else None
    if match is None:
        return
    name = english_stems(match["name"])
    there: str | None = None
    for told, numbers in sentence.cited:
        near = told.around(numbers, BEFORE, 1)
        if not name or name & english_stems(near) or is_shortened(match["name"], told.names_in(near)):
            return
        found = [one["whom"] for words in map(told.sentence, numbers) for one in _TOLD_THERE.finditer(words)]
        if any(
            _may_be_anybody(whom) or meanings_of(name) & meanings_of(english_stems(whom)) for whom in found
        ):
            return
        there = there or next(iter(found), None)
    if there:
        yield Flag("turned_round", there.strip())


def _may_be_anybody(whom: str) -> bool:
    """Whether it is a pronoun or points at who was named before: "the paper"."""
    words = tokens_of(whom)
    return not words or words[0] in _POINTING
