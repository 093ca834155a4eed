"""Words without their endings, roughly: only ever compared with words that were cut the same way."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from bot.article.content_words import content_words
from bot.lexicon.irregular_verbs import BASE_FORMS

_LEAST_STEM = 3  # letters; shorter words mean too many things without their ending
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "ly",
    "s",
    "y",
    "e",
)
_OF_VERBS = ("ing", "ed", "es", "e")
_FROM_LATIN = re.compile(r"\w{3}(?<![aeiou])at$")
_LONG = 5  # letters; of longer words American and British spellings are one
_STEM_ELSEWHERE = 6  # letters of a word in a language whose endings are not known here


def stems_of(words: str, language: str) -> frozenset[str]:
    return frozenset(stem_of(word, language) for word in content_words(words, language))


def stem_of(word: str, language: str) -> str:
    if language not in ("en", "und"):
        return word[:_STEM_ELSEWHERE]
    word = BASE_FORMS.get(word, word).replace("iz", "is")
    if word.endswith(("tre", "tres")):
        word = word.replace("tre", "ter")
    if len(word) > _LONG:
        word = word.replace("our", "or")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            if ending.startswith("ion") and len(word) - len(ending) < _LONG:
                continue  # "mission", "union"
            if ending.startswith("m") and word.endswith(f"m{ending}"):
                continue  # "comment", and no "come"
            word = word.removesuffix(ending)
            if ending in _OF_VERBS and _FROM_LATIN.search(word):
                word = word.removesuffix("at")  # "investigated" as "investigation"
            elif ending in ("ed", "ing", "s") and len(word) - len("er") >= _LEAST_STEM:
                word = word.removesuffix("er")  # "ordered" as "order"
            break
    if word[-1:] in ("e", "y") and len(word) > _LEAST_STEM:
        word = word[:-1]
    return word[:-1] if word[-2:-1] == word[-1:] and len(word) > _LEAST_STEM else word


def weights_of(sentences: Sequence[frozenset[str]]) -> dict[str, float]:
    """How much each stem tells about where something stands; a rare one tells more."""
    frequency = Counter(stem for stems in sentences for stem in stems)
    return {stem: math.log(1 + len(sentences) / count) for stem, count in frequency.items()}
