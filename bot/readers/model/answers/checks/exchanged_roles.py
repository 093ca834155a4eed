"""Two who have changed places in an answer, of whom it or what it cites tells one by a pronoun or beside."""

import re
from collections.abc import Sequence

from bot.readers.model.answers.checks.deeds import Deed
from bot.readers.model.answers.meanings import english_stems

_CLEFT = re.compile(
    r"\bit (?:was|is|had been) (?P<who>[^,;:.]{2,40}?) (?:that|who|which) (?!it )", re.IGNORECASE
)
_NAMED_BEHIND = re.compile(r"(?<=[a-z]), (?=[A-ZÀ-Þ]\w+ [A-ZÀ-Þ]\w+(?:[.,;]?(?: \(|$)|, that\b))")
_OF_HER = re.compile(r"\b(?:she|ms|mrs|miss)\b", re.IGNORECASE)
_OF_HIM = re.compile(r"\b(?:he|mr)\b", re.IGNORECASE)
_REFUSING = english_stems("reject decline refuse rebuff")


def plainly_told(sentence: str) -> str:
    """“Holm did it” for “it was Holm that did it”, “the mayor Ana Pell” for “the mayor, Ana Pell”."""
    return _NAMED_BEHIND.sub(" ", _CLEFT.sub(r"\g<who> ", sentence))


def have_changed_places(mine: Deed, one: Deed, deeds: Sequence[Deed], cited: str) -> bool:
    """Whether who does it there is whom it is done to in the answer: both are told of by the same verb.

    `deeds`: all of the answer. `cited`: the sentence that has `one`.
    """
    if mine.is_passive or one.is_passive or not one.heads or mine.doers & one.doers:
        return False
    if not mine.heads:  # "she thanked Holm", where Holm thanked her
        return bool(mine.by and one.to and one.heads & one.names & mine.others)
    acts_besides = any(other.doers & one.heads for other in deeds if other is not mine)
    if mine.to and acts_besides:
        return True  # "The council asked the firm, but the firm refused them"
    elsewhere = english_stems(cited) - one.beside
    is_the_same = bool(mine.others & one.others - one.heads)
    return bool(one.heads & mine.beside) and is_the_same and not mine.heads & elsewhere


def is_refused_by_another(mine: Deed, one: Deed) -> bool:
    """“He declined”, where what is cited has it of a woman, or the other way round."""
    other = {"he": _OF_HER, "she": _OF_HIM}.get(mine.by)
    return {mine.verb, one.verb} <= _REFUSING and other is not None and other.search(one.words) is not None
