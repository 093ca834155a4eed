"""Whether a message in a channel holds an article that somebody posted to be read, or is talk among people.

What is neither plainly is left to a person.
"""

import math
from collections.abc import Mapping
from enum import Enum, auto

from bot.article.received_text import ArticleText, as_received
from bot.article.structure import posted_words as words
from bot.article.structure.article_likeness import is_article
from bot.article.structure.posted_signs import PostedText, signs_of
from bot.article.structure.structure import structure_of


class Likeness(Enum):
    """Whether it is an article to be read without being asked."""

    YES = auto()
    UNSURE = auto()
    NO = auto()


LEAST_STORY = 240  # characters without furniture; what is shorter has hardly more than one thing to say
LEAST_DOUBTFUL = 400  # of what may be one without the signs of it
LEAST_SENTENCES = 3  # of prose
YES_FROM = 0.7  # of likelihood: to offer an article wrongly costs a look, to read talk wrongly costs trust
UNSURE_FROM = 0.1
# How much each sign counts, in logarithms of odds: found by `python -m tests.benchmarks.find_likeness`.
WEIGHTS: Mapping[str, float] = {
    "talk": -4.42,
    "reports": 4.02,
    "full_names": 2.71,
    "opens_with_oneself": -2.19,
    "nobody_says": -1.49,
    "must": -4.33,
    "named": 2.99,
    "is_prose": 10.66,
    "quoted": 3.59,
    "paragraph_words": -0.78,
    "headline": 1.96,
    "byline": 1.50,
    "interview": 3.79,
    "items": -4.03,
    "labels": -3.55,
    "other_kind": -3.90,
    "sign_off": -3.25,
    "greeting": -2.87,
    "kind_of_article": 3.82,
}
NO_SIGNS = -12.42  # where none of them is there


def likeness_of(posted: ArticleText) -> Likeness:
    """How much a posted text looks like an article; of a document its own text decides."""
    received = words.QUOTED_LINE.sub("", as_received(posted).text)
    text = None if words.FENCE.search(received) else text_to_judge(received)
    if text is None:
        return Likeness.NO
    likelihood = likelihood_of(signs_of(text))
    if likelihood >= YES_FROM and not words.CALLS.search(received):
        return Likeness.YES
    return Likeness.UNSURE if likelihood >= UNSURE_FROM and text.length >= LEAST_DOUBTFUL else Likeness.NO


def text_to_judge(received: str) -> PostedText | None:
    """None where it has too little to be read by itself, or is a list, code, a log, a chat."""
    article = structure_of(received)
    text = PostedText(article)
    is_enough = text.length >= LEAST_STORY and len(text.prose) >= LEAST_SENTENCES
    return text if is_enough and is_article(article) else None


def likelihood_of(signs: Mapping[str, float]) -> float:
    """Between 0 and 1."""
    odds = NO_SIGNS + sum(weight * signs[name] for name, weight in WEIGHTS.items())
    return 1 / (1 + math.exp(-odds))
