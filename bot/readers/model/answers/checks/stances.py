"""Who owns up to something in an answer and disowns it in what is cited, whoever they are called."""

import re
from collections.abc import Iterator

from bot.readers.model.answers.answer_claims import NEGATED, acts_in
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.flags import Flag

_OWNS = re.compile(
    r"\b(?:admit\w*|acknowledg\w*|conced\w*|confirm\w*|own(?:s|ed)? up|confess\w*)\b", re.IGNORECASE
)
_DISOWNS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|disput\w+|refut\w+|reject\w*|dismiss\w*|contest(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:refus|declin|stop|fail)\w*|\byet\b", re.IGNORECASE)


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
