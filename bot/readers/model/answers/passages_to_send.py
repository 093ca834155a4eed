"""What of an article a question needs most, in groups of sentences that are not to be torn apart.

A statement brings all sentences of its words, of its speaker and of its verb, so that no quotation comes
without its marks and without who says it. What stands beside the best groups tells what they are about.
Before all others goes what the question names by its number.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.article.article import sentence_numbers
from bot.article.content_words import tokens_of
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.passages import best_passages_scored, coverage
from bot.readers.model.numbered_article import quotations_of
from bot.readers.reading import Reading, Statement

SHARE_OF_OPENING = 0.2  # of the best score: the first sentences say what an article is about
SHARE_OF_NEXT = 0.3  # of a group's score, for the sentences next to it
FARTHEST_BESIDE = 2  # sentences away; the second for as much less again
MOST_WITH_NEIGHBOURS = 8  # groups
# As answers and cards show them, and as answers were told to write them; "Q3" is a quarter of a year.
_LABEL = re.compile(
    r"(?<!\w)(?:(?P<article>\d{1,4}):)?(?P<kind>[sS]|q)(?P<first>\d{1,6})(?:[-–][sSq]?(?P<last>\d{1,6}))?(?!\w)"
)
_LONGEST_RANGE = 20
_NAMED, _NOTICED = 1_000.0, 500.0  # scores, above those of all that only shares words with a question
# Whoever asks so wants what Byline warns of.
_TRUST = word_set(
    "safe trust trustworthy reliable print publish accurate accuracy correction corrections corrected "
    "error errors wrong credible genuine authentic quotable"
)


class RankedGroup(NamedTuple):
    """Sentence numbers that go together or not at all; a higher `score` bears more on the question.

    `least` of them go where the room for all articles would not hold them: of a quotation without end the
    sentence that was looked for, of a statement who says it.
    """

    score: float
    sentences: tuple[int, ...]
    least: tuple[int, ...] = ()


def rank_groups(question: str, reading: Reading, number: int = 0) -> list[RankedGroup]:
    """The most telling first; behind those that tell something all other sentences, in their order.

    `number`: the article's in its conversation, by which a question may mean it; 0 for one that stands alone.
    """
    count = len(reading.article.sentences)
    together = _quotations_whole(reading)

    def around(score: float, one: int) -> RankedGroup:
        return RankedGroup(score, together.get(one, (one,)), (one,))

    words = _LABEL.sub(" ", question)
    sentences, statements = best_passages_scored(words, reading)
    whole = {one.id: (_sentences_of(one, reading), _speaker_of(one, reading)) for one in reading.statements}
    groups = [RankedGroup(score, *whole[one]) for one, score in statements.items() if score]
    groups += [around(score, one) for one, score in sentences.items() if score]
    groups.sort(key=lambda group: -group.score)
    best = groups[0].score if groups else 0.0
    named = [around(best + 1, one) for one in _named_in(question, reading, number) if 1 <= one <= count]
    opening = [around(best * SHARE_OF_OPENING, one) for one in range(1, min(count, 2) + 1)]
    telling = [*named, *groups]
    beside = [
        around(score, one) for group in telling[:MOST_WITH_NEIGHBOURS] for one, score in _beside(group, count)
    ]
    share = coverage(words, reading)
    scored = [group._replace(score=group.score * share) for group in [*telling, *opening, *beside]]
    first = [group._replace(score=_NAMED) for group in named]
    first += [around(_NOTICED, one) for one in sorted(_noticed(question, reading))]
    rest = [around(0.0, one) for one in range(1, count + 1)]
    return [*first, *sorted(scored, key=lambda group: -group.score), *rest]


def _named_in(question: str, reading: Reading, number: int) -> Iterator[int]:
    """The sentences that the question names: `s5`, `s5–7`, `q3`, of several articles `2:s5`."""
    quotations = quotations_of(reading)
    for match in _LABEL.finditer(question):
        if number and match["article"] and int(match["article"]) != number:
            continue
        first = int(match["first"])
        last = min(int(match["last"] or first), first + _LONGEST_RANGE)
        if match["kind"] == "q":
            yield from sentence_numbers(reading.article, quotations[max(0, first - 1) : last])
        else:
            yield from range(first, last + 1)


def _noticed(question: str, reading: Reading) -> Iterator[int]:
    """Sentences of which Byline warns, where the question is whether to trust the article."""
    if _TRUST.intersection(tokens_of(question)):
        for notice in reading.notices:
            for span in notice.spans:
                yield from sentence_numbers(reading.article, (span,))


def _beside(group: RankedGroup, count: int) -> Iterator[tuple[int, float]]:
    """Each with its score."""
    for distance in range(1, FARTHEST_BESIDE + 1):
        for number in (group.sentences[0] - distance, group.sentences[-1] + distance):
            if 1 <= number <= count:
                yield number, group.score * SHARE_OF_NEXT**distance


def _sentences_of(statement: Statement, reading: Reading) -> tuple[int, ...]:
    said = [*statement.spans, *statement.quotations]
    about = [span for span in (statement.cue, statement.mention) if span]
    return tuple(sentence_numbers(reading.article, (*said, *about)))


def _speaker_of(statement: Statement, reading: Reading) -> tuple[int, ...]:
    """Where it is said who says it; where that is nowhere, its beginning."""
    about = tuple(span for span in (statement.cue, statement.mention) if span)
    return tuple(sentence_numbers(reading.article, about or statement.spans[:1])[:1])


def _quotations_whole(reading: Reading) -> dict[int, tuple[int, ...]]:
    """Under each sentence that a quotation runs into or out of, all that it runs through."""
    spans = [span for one in reading.statements for span in one.quotations]
    every = (tuple(sentence_numbers(reading.article, (span,))) for span in [*spans, *reading.not_speech])
    return {number: numbers for numbers in every if len(numbers) > 1 for number in numbers}
