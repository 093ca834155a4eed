"""Two who have changed places in an answer, of whom it or what it cites tells one by a pronoun or beside."""

import re
from collections.abc import Sequence

from bot.lexicon.roles import PEOPLE_ROLES
from bot.readers.model.answers.checks.deeds import Deed
from bot.readers.model.answers.meanings import english_stems

_CLEFT = re.compile(
    r"\bit (?:was|is|had been) (?P<who>[^,;:.]{2,40}?) (?:that|who|which) (?!it )", re.IGNORECASE
)
_FRONTED = re.compile(
    r"^\W*[Ww]hether [^,;:.]+?(?= (?:it|he|she|they|(?:the|its|a)(?: [a-z][\w’'-]+){1,3}"
    r"|[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}) (?:would|did|could|will) not\b)"
)
_NAMED_BEHIND = re.compile(r"(?<=[a-z]), (?=[A-ZÀ-Þ]\w+ [A-ZÀ-Þ]\w+(?:[.,;]?(?: \(|$)|, that\b))")
_NAMED_BETWEEN = re.compile(
    r"\b(?P<role>(?:an?|the|its|his|her|their)(?: [a-z][\w’'-]+){1,3}), (?P<name>[A-ZÀ-Þ]\w+ [A-ZÀ-Þ]\w+),"
    r" (?=(?!and|or|who|which|whose|but|the|an?|both|all)[a-z])",
    re.IGNORECASE,
)
_OF_HER = re.compile(r"\b(?:she|ms|mrs|miss)\b", re.IGNORECASE)
_OF_HIM = re.compile(r"\b(?:he|mr)\b", re.IGNORECASE)
_REFUSING = english_stems("reject decline refuse rebuff")


def plainly_told(sentence: str) -> str:
    """“Holm did it” for “it was Holm that did it”, “the mayor Ana Pell” for “the mayor, Ana Pell”.

    A comma ends the “whether it sails” that opens a sentence, before “the line would not say”.
    """
    sentence = _FRONTED.sub(r"\g<0>,", sentence)
    told = _NAMED_BETWEEN.sub(_beside_the_name, _CLEFT.sub(r"\g<who> ", sentence))
    return _NAMED_BEHIND.sub(" ", told)


def _beside_the_name(match: re.Match[str]) -> str:
    is_of_somebody = match["name"] == match["name"].title() and match["role"].split()[-1] in PEOPLE_ROLES
    return f"{match['role']} {match['name']} " if is_of_somebody else match.group()


def doers_exchanged(deeds: Sequence[Deed], told: Sequence[Deed]) -> str:
    """The words by which one of two does what the other does in the answer, and the other way round."""
    pairs = [
        (mine, one)
        for mine in deeds
        for one in told
        if mine.verb == one.verb and mine.heads and one.heads and not mine.doers & one.doers
    ]
    for mine, one in pairs:
        for other_mine, other in pairs:
            if (
                mine.verb != other_mine.verb
                and mine.heads & other.doers
                and other_mine.heads & one.doers
                and not (mine.is_passive or other_mine.is_passive or one.is_passive or other.is_passive)
            ):
                return one.words
    return ""


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
    is_refused = _REFUSING.issuperset((mine.verb, one.verb))
    return is_refused and other is not None and other.search(one.words) is not None
