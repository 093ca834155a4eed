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
from bot.article.content_words import content_words, distinct_content_words
from bot.article.invisible import without_invisible
from bot.article.spans import Span
from bot.article.structure.furniture_words import CORRECTION
from bot.article.structure.line_shape import describes_picture, speaks_to_readers
from bot.article.structure.sentence_ends import CLOSING, STOPS
from bot.readers.reading import Person, Statement, SummarySentence
from bot.words.phrases import flat

_LEAD = 1.0
_CENTRALITY = 0.9
_HEADLINE = 0.6
_INFORMATION = 0.25
_SPOKEN_OF = 0.15
_REPETITION = 1.2  # how much of a sentence's weight its overlap with one already taken costs

_SENTENCES_FOR_ONE = 3  # a summary holds at most one sentence for so many of the article
_SHORTEST, _LONGEST = 7, 55  # words; outside these a sentence reads as a fragment or as a paragraph
_SHARE_OF_RECORD = 0.6  # of its sentences; where so many are somebody's words, theirs are what it tells
# What is left of a sentence's weight
_LEFT_OF_LEAD_IN = 0.15
_LEFT_OF_PRONOUN = 0.35  # that opens it and means somebody named in a sentence left out
_LEFT_OF_LEANING = 0.6  # on the sentence before: "but", "also"
_LEFT_OF_QUESTION = 0.15
_LEFT_WITHOUT_STOP = 0.5
_LEFT_OF_HEADING = 0.2  # a name on its line
_LEFT_OF_PART_OF_QUOTATION = 0.5
_LEFT_OF_QUOTED, _MOSTLY_QUOTED = 0.7, 0.6
_LEFT_OF_PURE_QUOTATION, _ALL_QUOTED = 0.4, 0.9
_LEFT_BESIDE_STORY = 0.1
_LEFT_OF_SHORT = 0.3
_LEFT_WITHIN_PARAGRAPH = 0.8
_HALVED_AFTER = 3  # sentences, for the weight of where one stands
_NAMES_AND_NUMBERS = 6  # more make a sentence no weightier
_WORDS_ADDED = 4  # to a sentence's, so that few shared words do not make a short one central
_MOST_FIGURES = 0.3  # of its words
_LEAST_WEIGHT = 0.15  # of the heaviest sentence; lighter ones are fragments, questions and captions
_CANDIDATES = 80  # best sentences compared with one another; keeps the cost linear

# Both are matched with words in lower case: many times faster than patterns blind to case.
_PRONOUN = re.compile(
    r"(?:according\s+to\s+|selon\s+|d[’']après\s+|laut\s+|según\s+|secondo\s+|по\s+)?"
    r"(?:he|she|they|it|we|his|her|their|its|him|them|both|neither|"
    r"(?:this|that|these|those|such)(?!\s+(?:year|month|week|morning|evening|season|summer|winter|spring)s?\b)|"
    r"(?:the\s+)?(?:latter|former|same|pair|duo|two)|"
    r"er|sie|es|ihm|ihr|dies\w*|das\s+(?:hat|hatte|ist|war|sei|habe|wäre)|"
    r"il|elle|ils|elles|lui|eux|ce(?:la|tte|t|s)?|él|ella|ellos|esto|lei|questo|questa|"
    r"он|она|они|это|этот|эта|эти|его|её|ее|их)\b"
)
_LEANING = re.compile(
    r"(?:and|but|or|so|yet|however|meanwhile|also|moreover|instead|then|therefore|thus|still|nevertheless|"
    r"besides|furthermore|in\s+addition|in\s+return|for\s+example|for\s+instance|as\s+a\s+result|"
    r"aber|und|doch|mais|et|pero|ma|но|а|и)\b"
)
_GREETING = re.compile(
    r"(?:dear|sehr geehrte\w*|liebe[r]?|chère?s?|madame|monsieur|estimad[oa]s?|querid[oa]s?)\b"
    r"[^.!?]{0,60},\Z|"
    r"(?:[^.!?]{0,40}[:,] ?)?(?:thanks|thank you)(?: so| very)?(?: much)? for "
    r"(?:being|coming|having|joining|taking)\b[^.!?]{0,60}[.!]?\Z|"
    r"(?:good (?:morning|evening|afternoon)|guten morgen|bonjour|buenos días)\b[^.!?]{0,40}[.!,]?\Z"
)
_OPENING_MARKS = "\"'“‘«„»「『([–—-• "
_ENDS = tuple(STOPS + ":")
_QUESTION = tuple("?？؟")
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ](?<=[\w,;:] .)[\w’'-]+")  # the letter first: it is looked for fastest
_NUMBER = re.compile(r"\d[\d.,]*")


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
    chosen = _choose(sentences, weights, wanted)
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
    for index, sentence in enumerate(sentences):
        merit = (
            _LEAD * _position(index, sentence)
            + _CENTRALITY * central[index]
            + _HEADLINE * _overlap(sentence.words, headline)
            + _INFORMATION * _information(sentence.said)
            + _SPOKEN_OF * (named[index] > 0)
        )
        left = _readability(sentence, 0.0 if is_record else quoted[index])
        weights.append(merit * left * (_LEFT_OF_LEAD_IN if leads_in[index] else 1.0))
    return weights


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
    shared: Mapping[str, float] = {word: math.log(count) for word, count in held_by.items() if count > 1}
    sums = [  # exact, since a set of words comes in any order
        math.fsum([shared[word] for word in one.words if word in shared])
        / math.sqrt(len(one.words) + _WORDS_ADDED)
        for one in sentences
    ]
    highest = max(sums, default=0.0)
    return [one / highest if highest else 0.0 for one in sums]


def _overlap(words: frozenset[str], others: frozenset[str]) -> float:
    """The share of `others` that `words` hold, 0 where there are none."""
    return len(words & others) / len(others) if others else 0.0


def _information(said: str) -> float:
    found = len(_NAME.findall(said)) + len(_NUMBER.findall(said))
    return min(found, _NAMES_AND_NUMBERS) / _NAMES_AND_NUMBERS


def _shares(sentences: Sequence[_SummarySentence], spans: Sequence[Span]) -> list[float]:
    """Which share of each sentence the spans cover; both are read once, in order."""
    waiting = sorted(spans, reverse=True)
    shares = []
    for sentence in sentences:
        covered, reached = 0, sentence.span.start
        while waiting and waiting[-1].start < sentence.span.end:
            span = waiting[-1]
            if span.end > reached:
                covered += min(span.end, sentence.span.end) - max(span.start, reached)
                reached = max(reached, min(span.end, sentence.span.end))
            if span.end > sentence.span.end:
                break
            waiting.pop()
        shares.append(covered / max(1, sentence.span.end - sentence.span.start))
    return shares


def _readability(sentence: _SummarySentence, quoted: float) -> float:
    """What is left of a sentence's weight when it has to stand alone, from 0 to 1."""
    said = sentence.said.lstrip(_OPENING_MARKS).lower()
    ending = sentence.said.rstrip(CLOSING + " ")
    left = 1.0
    if _PRONOUN.match(said):
        left *= _LEFT_OF_PRONOUN
    elif _LEANING.match(said):
        left *= _LEFT_OF_LEANING
    if ending.endswith(_QUESTION):
        left *= _LEFT_OF_QUESTION
    elif not ending.endswith(_ENDS):
        left *= _LEFT_WITHOUT_STOP if sentence.said.count(" ") + 1 >= _SHORTEST else _LEFT_OF_HEADING
    if _is_part_of_quotation(sentence.said):
        left *= _LEFT_OF_PART_OF_QUOTATION
    if quoted > _MOSTLY_QUOTED:
        left *= _LEFT_OF_PURE_QUOTATION if quoted > _ALL_QUOTED else _LEFT_OF_QUOTED
    if _stands_beside_story(sentence.said) or _is_list_of_figures(sentence.said):
        left *= _LEFT_BESIDE_STORY
    return left * _length(sentence.said)


def _stands_beside_story(said: str) -> bool:
    """Whether it is a caption, a correction, a greeting or a word to the paper's readers."""
    small = said.lower()
    return (
        describes_picture(said)
        or speaks_to_readers(said)
        or CORRECTION.match(small) is not None
        or _GREETING.match(small) is not None
    )


def _is_list_of_figures(said: str) -> bool:
    """Whether it is a line of a table or of marks: “Rovers: Hale 7, Ward 6, Stone 7, …”."""
    words = said.split()
    figures = sum(_NUMBER.match(word.lstrip("(+-−£$€")) is not None for word in words)
    return len(words) >= _SHORTEST and figures > _MOST_FIGURES * len(words)


def _is_part_of_quotation(said: str) -> bool:
    """Whether a quotation was opened here and closed elsewhere, or the other way round."""
    return (
        said.count('"') % 2 == 1 or said.count("“") != said.count("”") or said.count("«") != said.count("»")
    )


def _length(said: str) -> float:
    words = said.count(" ") + 1
    if not said.isascii() and words < _SHORTEST:
        words = max(words, len(content_words(said, "")))  # scripts without spaces
    if words < _SHORTEST:
        return _LEFT_OF_SHORT
    return 1.0 if words <= _LONGEST else _LONGEST / words


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
