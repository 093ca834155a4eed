"""The summary by rules: the few sentences that carry an article, exactly as it has them.

Each sentence is weighed by itself (where it stands, how much of what the whole article and its
headline speak of it holds, what it names) and then marked down for what reads badly alone: a
question, a fragment, a pure quotation, a first word that points back at a sentence left out. The
best are taken one after another, each against those already taken, so that none says it twice.
"""

import heapq
import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from bot.article.article import Article
from bot.article.content_words import distinct_content_words
from bot.article.invisible import without_invisible
from bot.article.spans import Span
from bot.readers.reading import Person, Statement, SummarySentence
from bot.readers.rules.readable_alone import FIGURE, LEFT_BESIDE_STORY, leans_on_others, share_left_alone
from bot.words.phrases import flat

_LEAD = 1.0
_CENTRALITY = 0.9
_HEADLINE = 0.6
_INFORMATION = 0.25
_SPOKEN_OF = 0.15
_REPETITION = 1.2  # how much of a sentence's weight its overlap with one already taken costs

_SENTENCES_FOR_ONE = 3  # a summary holds at most one sentence for so many of the article
_SHARE_OF_RECORD = 0.6  # of its sentences; where so many are somebody's words, theirs are what it tells
# What is left of a sentence's weight
_LEFT_OF_LEAD_IN = 0.15
_LEFT_OF_DECK, _SAID_AGAIN, _SENTENCES_BELOW_DECK = 0.3, 0.6, 3
_LEFT_WITHIN_PARAGRAPH = 0.8
_HALVED_AFTER = 3  # sentences, for the weight of where one stands
_NAMES_AND_NUMBERS = 6  # more make a sentence no weightier
_WORDS_ADDED = 4  # to a sentence's, so that few shared words do not make a short one central
_LEAST_WEIGHT = 0.15  # of the heaviest sentence; lighter ones are fragments, questions and captions
_OPENINGS_TRIED = 6
_CANDIDATES = 80  # best sentences compared with one another; keeps the cost linear

_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ](?<=[\w,;:] .)[\w’'-]+")  # the letter first: it is looked for fastest


class _SummarySentence(NamedTuple):
    number: int  # as people count, from 1
    span: Span
    said: str  # without invisible characters, white space runs collapsed
    words: frozenset[str]  # of content
    opens_paragraph: bool


def summarise(
    article: Article,
    statements: Sequence[Statement],
    people: Sequence[Person],
    limit: int = 4,
    *,
    instructions: Collection[Span] = (),
) -> tuple[SummarySentence, ...]:
    """At most `limit` sentences in the article's order, fewer of a short article, none of an empty one.

    Sentences among the `instructions` to a machine reader are never among them.
    """
    sentences = [one for one in _sentences_of_story(article) if one.span not in instructions]
    wanted = min(limit, math.ceil(len(sentences) / _SENTENCES_FOR_ONE))
    weights = _weights(article, sentences, statements, people)
    chosen = _choose_well_opened(sentences, weights, wanted)
    return tuple(SummarySentence(one.said, (one.number,)) for one in chosen)


def _sentences_of_story(article: Article) -> list[_SummarySentence]:
    openings = {paragraph.start for paragraph in article.paragraphs}
    sentences = []
    for number, span in enumerate(article.sentences, 1):
        if article.headline is None or not span.overlaps(article.headline):
            said = flat(without_invisible(span.of(article.text)))
            words = distinct_content_words(said, article.language)
            sentences.append(_SummarySentence(number, span, said, words, span.start in openings))
    return sentences


def _weights(
    article: Article,
    sentences: Sequence[_SummarySentence],
    statements: Sequence[Statement],
    people: Sequence[Person],
) -> list[float]:
    central = _centrality(sentences)
    headline = distinct_content_words(_headline(article), article.language)
    quoted = _shares(sentences, [span for one in statements for span in one.quotations])
    leads_in = _lead_ins(sentences, statements)
    is_record = sum(quoted) > _SHARE_OF_RECORD * len(sentences)
    named = _shares(sentences, [span for one in people for span in one.mentions])
    weights = []
    title = _letters(_headline(article))
    for index, sentence in enumerate(sentences):
        merit = (
            _LEAD * _position(index, sentence)
            + _CENTRALITY * central[index]
            + _HEADLINE * _overlap(sentence.words, headline)
            + _INFORMATION * _information(sentence.said)
            + _SPOKEN_OF * (named[index] > 0)
        )
        left = share_left_alone(sentence.said, 0.0 if is_record else quoted[index])
        if leads_in[index]:
            left *= _LEFT_OF_LEAD_IN
        if title and title in _letters(sentence.said):
            left *= LEFT_BESIDE_STORY
        weights.append(merit * left)
    if sentences and _is_said_again(sentences):
        weights[0] *= _LEFT_OF_DECK
    return weights


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.lower()))


def _is_said_again(sentences: Sequence[_SummarySentence]) -> bool:
    """Whether the first of a story is a deck, of which one below has most words again and says more."""
    deck = sentences[0]
    return any(
        len(below.words) > len(deck.words) and _overlap(below.words, deck.words) >= _SAID_AGAIN
        for below in sentences[1 : 1 + _SENTENCES_BELOW_DECK]
    )


def _lead_ins(sentences: Sequence[_SummarySentence], statements: Sequence[Statement]) -> list[bool]:
    """Which sentences tell nothing without an answer: what an interviewer asks, a label above a turn."""
    turns = [one for one in statements if one.form == "direct" and one.cue is None]
    asked = _shares(sentences, [span for one in turns if one.act == "asked" for span in one.spans])
    told = _shares(sentences, [span for one in turns for span in one.spans])
    labels = _shares(sentences, [one.mention for one in turns if one.mention is not None])
    return [
        question > 0 or (label > 0 and not words)
        for question, label, words in zip(asked, labels, told, strict=True)
    ]


def _headline(article: Article) -> str:
    return without_invisible(article.headline.of(article.text)) if article.headline else ""


def _position(index: int, sentence: _SummarySentence) -> float:
    """1 for the first sentence of the story, falling off as news does; a paragraph's first says most."""
    return 1 / (1 + index / _HALVED_AFTER) * (1.0 if sentence.opens_paragraph else _LEFT_WITHIN_PARAGRAPH)


def _centrality(sentences: Sequence[_SummarySentence]) -> list[float]:
    """How much each sentence shares with all others, from 0 to 1.

    A word's weight grows with the number of sentences that hold it, which is what a graph of
    overlapping sentences counts, without comparing each sentence with each.
    """
    held_by = Counter(chain.from_iterable(sentence.words for sentence in sentences))
    shared: Mapping[str, float] = {word: math.log(count) for word, count in held_by.items()}
    sums = [  # exact, since a set of words comes in any order
        math.fsum([shared[word] for word in one.words]) / math.sqrt(len(one.words) + _WORDS_ADDED)
        for one in sentences
    ]
    highest = max(sums, default=0.0)
    return [one / highest if highest else 0.0 for one in sums]


def _overlap(words: frozenset[str], others: frozenset[str]) -> float:
    """The share of `others` that `words` hold, 0 where there are none."""
    return len(words & others) / len(others) if others else 0.0


def _information(said: str) -> float:
    found = len(_NAME.findall(said)) + len(FIGURE.findall(said))
    return min(found, _NAMES_AND_NUMBERS) / _NAMES_AND_NUMBERS


def _shares(sentences: Sequence[_SummarySentence], spans: Sequence[Span]) -> list[float]:
    """Which share of each sentence the spans cover; both are read once, in order."""
    waiting = sorted(spans, reverse=True)
    shares = []
    for sentence in sentences:
        covered, reached = 0, sentence.span.start
        while waiting and waiting[-1].start < sentence.span.end:
            span = waiting[-1]
            end = min(span.end, sentence.span.end)
            covered += max(0, end - max(span.start, reached))
            reached = max(reached, end)
            if span.end > sentence.span.end:
                break
            waiting.pop()
        shares.append(covered / max(1, sentence.span.end - sentence.span.start))
    return shares


def _choose_well_opened(
    sentences: Sequence[_SummarySentence], weights: list[float], wanted: int
) -> list[_SummarySentence]:
    """The best ones, without those that would open the summary in the middle of a thought.

    Where every one of the few that are tried would, or too few are left, they stay.
    """
    chosen = best = _choose(sentences, weights, wanted)
    for _ in range(_OPENINGS_TRIED):
        if not chosen or not leans_on_others(chosen[0].said):
            break
        weights[sentences.index(chosen[0])] = 0.0
        chosen = _choose(sentences, weights, wanted)
    opens_well = len(chosen) == len(best) and not any(leans_on_others(one.said) for one in chosen[:1])
    return chosen if opens_well else best


def _choose(
    sentences: Sequence[_SummarySentence], weights: Sequence[float], wanted: int
) -> list[_SummarySentence]:
    """The best one after another, each marked down for what it repeats of those already taken.

    Marks only fall, so a sentence is compared again only when its mark comes to the top.
    """
    heap = heapq.nsmallest(_CANDIDATES, ((-weight, index) for index, weight in enumerate(weights)))
    compared = [0] * len(sentences)  # with so many of the chosen
    chosen: list[int] = []
    least = _LEAST_WEIGHT * max(weights, default=0.0)
    while heap and len(chosen) < wanted and (not chosen or -heap[0][0] >= least):
        mark, index = heapq.heappop(heap)
        if compared[index] == len(chosen):
            chosen.append(index)
            continue
        for taken in chosen[compared[index] :]:
            repeated = _REPETITION * _overlap(sentences[taken].words, sentences[index].words)
            mark = max(mark, -weights[index] * (1 - min(1.0, repeated)))
        compared[index] = len(chosen)
        heapq.heappush(heap, (mark, index))
    return [sentences[index] for index in sorted(chosen)]
