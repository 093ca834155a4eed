"""A reason that an answer gives and nothing near what it cites tells of."""

import re
from collections.abc import Iterator

from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems, meanings_of

_REASON = re.compile(r"\b(?:because(?: of)?|due to|owing to|thanks to)\b(?P<reason>[^,;:.]+)", re.IGNORECASE)
_LEAST = 2  # stems of a reason that tells something
_BEGINNING = 5  # letters that two words of one root begin with


def new_reason(sentence: CitingSentence) -> Iterator[Flag]:
    if not sentence.is_english or not sentence.cited:
        return
    near = english_stems(" ".join(told.around(numbers, 1, 1) for told, numbers in sentence.cited))
    roots = {stem[:_BEGINNING] for stem in near}
    for match in _REASON.finditer(sentence.words):
        reason = english_stems(match["reason"])
        is_told = (
            reason & near
            or meanings_of(reason) & meanings_of(near)
            or any(stem[:_BEGINNING] in roots for stem in reason)
        )
        if len(reason) >= _LEAST and not is_told:
            yield Flag("not_in_cited")
            return
