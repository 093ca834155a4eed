"""What of an article a question needs most, in groups of sentences that are not to be torn apart.

A statement brings all sentences of its words, of its speaker and of its verb, so that no quotation comes
without its marks and without who says it. What stands beside the best groups tells what they are about.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.article.article import sentence_numbers
from bot.article.content_words import tokens_of
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.passages import best_passages_scored, coverage
from bot.readers.reading import Reading, Statement

SHARE_OF_OPENING = 0.2  # of the best score: the first sentences say what an article is about
SHARE_OF_NEXT = 0.3  # of a group's score, for the sentences next to it
FARTHEST_BESIDE = 2  # sentences away; the second for as much less again
MOST_WITH_NEIGHBOURS = 8  # groups
_LABEL = re.compile(r"(?<![\w])(?:\d{1,4}:)?s(\d{1,6})\b", re.IGNORECASE)  # as answers and cards show them
# Whoever asks so wants what Byline warns of.
_TRUST = word_set(
    "safe trust trustworthy reliable print publish accurate accuracy correction corrections corrected "
    "error errors wrong credible genuine authentic quotable"
)


class RankedGroup(NamedTuple):
    """Sentence numbers that go together or not at all; a higher `score` bears more on the question."""

    score: float
    sentences: tuple[int, ...]


def rank_groups(question: str, reading: Reading) -> list[RankedGroup]:
    """The most telling first; behind those that tell something all other sentences, in their order."""
    count = len(reading.article.sentences)
    whole = {one.id: _sentences_of(one, reading) for one in reading.statements}
    together = _quotations_whole(reading)
    sentences, statements = best_passages_scored(question, reading)
    groups = [RankedGroup(score, whole[one]) for one, score in statements.items() if score > 0 and whole[one]]
    groups += [RankedGroup(score, together.get(one, (one,))) for one, score in sentences.items() if score > 0]
    groups.sort(key=lambda group: -group.score)
    best = groups[0].score if groups else 0.0
    named = {int(number) for number in _LABEL.findall(question)}
    groups += [RankedGroup(best + 1, together.get(one, (one,))) for one in sorted(named) if 1 <= one <= count]
    if _TRUST.intersection(tokens_of(question)):
        spans = [span for notice in reading.notices for span in notice.spans]
        noticed = {number for span in spans for number in sentence_numbers(reading.article, (span,))}
        groups += [RankedGroup(best + 1, (number,)) for number in sorted(noticed)]
    opening = [RankedGroup(best * SHARE_OF_OPENING, (number,)) for number in range(1, min(count, 2) + 1)]
    beside = [one for group in groups[:MOST_WITH_NEIGHBOURS] for one in _beside(group, count)]
    rest = [RankedGroup(0.0, together.get(number, (number,))) for number in range(1, count + 1)]
    share = coverage(question, reading)
    scored = [group._replace(score=group.score * share) for group in [*groups, *opening, *beside]]
    return [*sorted(scored, key=lambda group: -group.score), *rest]


def _beside(group: RankedGroup, count: int) -> Iterator[RankedGroup]:
    for distance in range(1, FARTHEST_BESIDE + 1):
        for number in (group.sentences[0] - distance, group.sentences[-1] + distance):
            if 1 <= number <= count:
                yield RankedGroup(group.score * SHARE_OF_NEXT**distance, (number,))


def _sentences_of(statement: Statement, reading: Reading) -> tuple[int, ...]:
    said = [*statement.spans, *statement.quotations]
    about = [span for span in (statement.cue, statement.mention) if span]
    return tuple(sentence_numbers(reading.article, (*said, *about)))


def _quotations_whole(reading: Reading) -> dict[int, tuple[int, ...]]:
    """Under each sentence that a quotation runs into or out of, all that it runs through."""
    spans = [span for one in reading.statements for span in one.quotations]
    every = (tuple(sentence_numbers(reading.article, (span,))) for span in [*spans, *reading.not_speech])
    return {number: numbers for numbers in every if len(numbers) > 1 for number in numbers}
