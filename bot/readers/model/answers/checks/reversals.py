"""What a cited sentence says otherwise than an answer: negated, the opposite, or with the parts exchanged."""

from collections.abc import Iterator

from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.negations import turned_round
from bot.readers.model.answers.checks.opposites import narrowed, opposite, unprefixed
from bot.readers.model.answers.checks.roles import other_roles, other_way
from bot.readers.model.answers.flags import Flag


def otherwise(sentence: CitingSentence) -> Iterator[Flag]:
    if not sentence.is_english:
        return
    for told, numbers in sentence.cited:
        cited = [told.sentence(number) for number in numbers]
        for find in (turned_round, opposite, unprefixed, narrowed, other_roles, other_way):
            words = find(sentence.words, cited)
            if words:
                yield Flag("turned_round", words)
                return
