"""Who owns up to something in an answer and disowns it in what is cited; who is for what they are against."""

import re
from collections.abc import Iterator

from bot.readers.model.answers.answer_claims import NEGATED, acts_in
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems

_OWNS = re.compile(
    r"\b(?:admit\w*|acknowledg\w*|conced\w*|confirm\w*|own(?:s|ed)? up|confess\w*)\b", re.IGNORECASE
)
_DISOWNS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|disput\w+|refut\w+|reject\w*|dismiss\w*|contest(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:refus|declin|stop|fail)\w*|\byet\b", re.IGNORECASE)
# What somebody does who is for something, or against it.
_FOR = re.compile(
    r"\b(?:vot(?:e|es|ed|ing) (?:for|in favou?r of)|back(?:s|ed|ing)?|support(?:s|ed|ing)?|favou?r(?:s|ed)?"
    r"|approv(?:e|es|ed|ing)(?: of)?|endors(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:vot(?:e|es|ed|ing) against|oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|block(?:s|ed|ing)?"
    r"|(?:was|were|is|are) against)\b",
    re.IGNORECASE,
)
_OBJECT = 6  # words behind it, that tell what it is about
_NAME = r"(?!(?:He|She|They|It|The|No|Yes)\b)[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}"
_NAMES = rf"{_NAME}(?:(?:,| and|, and) {_NAME}){{0,4}}"
_WHO = re.compile(
    rf"(?P<names>{_NAMES})(?:, (?:who|an?|the|\d)[^,.;]*,|,)?(?: (?:also|both|each|has|have|had))*\s*$"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|nor|neither|nobody|whether|if|without|instead of|rather than|urg\w+|den(?:y|ied|ies))\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


def other_stance(sentence: CitingSentence) -> Iterator[Flag]:
    """That somebody is for what the article, there or elsewhere, says they are against, or against it."""
    if not sentence.is_english:
        return
    for mine, other in ((_FOR, _AGAINST), (_AGAINST, _FOR)):
        match = mine.search(sentence.words)
        if match is None or other.search(sentence.words) or _NOT_SO.search(sentence.words):
            continue
        if any(map(mine.search, sentence.cited_sentences)):
            continue
        who = _who(sentence.words[: match.start()], sentence.question)
        about = _about(sentence.words, match)
        for told, _ in sentence.cited:
            every = [" ".join(told.sentence(number).split()) for number in told.all_numbers]
            theirs = [one for words in every for one in _stances(words, other, who, about)]
            if theirs and not any(True for words in every for _ in _stances(words, mine, who, about)):
                yield Flag("turned_round", theirs[0])
                return


def _who(before: str, question: str) -> frozenset[str]:
    """The last names of whoever stands before it; of whom the question asks, where only a pronoun does."""
    match = _WHO.search(before)
    names = [match["names"]] if match else re.findall(_NAMES, before)
    if not names:
        names = re.findall(_NAMES, question.partition(" ")[2])
    return _last_names(names[0]) if len(names) == 1 else frozenset()


def _last_names(names: str) -> frozenset[str]:
    return frozenset(one.split()[-1] for one in re.split(r",? and |, ", names) if one)


def _about(words: str, match: re.Match[str]) -> frozenset[str]:
    return english_stems(" ".join(re.split(r"[.,;:]", words[match.end() :])[0].split()[:_OBJECT]))


def _stances(words: str, kind: re.Pattern[str], who: frozenset[str], about: frozenset[str]) -> Iterator[str]:
    """Where `words` tell that one of `who` is of this kind about the same thing."""
    for match in kind.finditer(words):
        named = _WHO.search(words[: match.start()])
        if named and _last_names(named["names"]) & who and _about(words, match) & about:
            yield match.group()


def denial_as_admission(sentence: CitingSentence) -> Iterator[Flag]:
    """That somebody admits or confirms what is only denied there, or rejects what is only admitted."""
    if not sentence.is_english or NEGATED.search(_DISOWNS.sub("", sentence.words)):
        return
    told = " ".join(sentence.cited_sentences)
    mine, there = _stance(sentence.words), _stance(told)
    if (mine, there) == ("owns", "disowns"):
        yield Flag("other_act", "denied")
    if (mine, there) == ("disowns", "owns") and not (
        NEGATED.search(told) or _TURNS.search(f"{sentence.words} {told}")
    ):
        yield Flag("other_act", "admitted")


def _stance(words: str) -> str:
    """`owns` or `disowns`; empty for both, or none."""
    acts = set(acts_in(words))
    owns = "admitted" in acts or bool(_OWNS.search(words))
    disowns = "denied" in acts or bool(_DISOWNS.search(words))
    return "" if owns == disowns else "owns" if owns else "disowns"
