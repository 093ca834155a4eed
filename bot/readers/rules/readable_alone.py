"""How well a sentence reads alone, as one of a summary does.

It reads badly as a question, a fragment, a pure quotation, with a first word that points back at a
sentence left out, and where it is none of the story's: a caption, a greeting, a line of a table.
"""

import re

from bot.article.content_words import content_words
from bot.article.structure.furniture_words import CORRECTION
from bot.article.structure.line_shape import describes_picture, speaks_to_readers
from bot.article.structure.sentence_ends import CLOSING, STOPS

_SHORTEST, _LONGEST = 7, 55  # words; outside these a sentence reads as a fragment or as a paragraph
_LEFT_OF_PRONOUN = 0.35  # that opens it and means somebody named in a sentence left out
_LEFT_OF_LEANING = 0.6  # on the sentence before: "but", "also"; or on the one after: "said:"
LEFT_BESIDE_STORY = 0.1
_LEFT_OF_QUESTION = 0.15
_LEFT_WITHOUT_STOP = 0.5
_LEFT_OF_HEADING = 0.2  # a name on its line
_LEFT_OF_PART_OF_QUOTATION = 0.5
_LEFT_OF_QUOTED, _MOSTLY_QUOTED = 0.7, 0.6
_LEFT_OF_PURE_QUOTATION, _ALL_QUOTED = 0.4, 0.9
_LEFT_OF_SHORT = 0.3
_MOST_FIGURES = 0.3  # of its words
_OPENING_MARKS = "\"'“‘«„»「『([–—-• "
_QUESTION = tuple("?？؟")
FIGURE = re.compile(r"\d[\d.,]*")

# Both are matched with words in lower case: many times faster than patterns blind to case.
_PRONOUN = re.compile(
    r"(?:according\s+to\s+|selon\s+|d[’']après\s+|laut\s+|según\s+|secondo\s+|по\s+)?"
    r"(?:he|she|they|it|we|his|her|their|its|him|them|both|neither|"
    r"(?:this|that|these|those|such)(?!\s+(?:year|month|week|morning|evening|season|summer|winter|spring)s?\b)|"
    r"the\s+(?:latter|former|same|pair|duo|two)|"
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
_MARKS_OF_SPEECH = '“"«„'
_PURE_QUOTATION = re.compile(r"[“\"«„][^“”\"«»„]+[”\"»“]")


def leans_on_others(sentence: str) -> bool:
    """Whether it means what a sentence before it names, or is a quotation with nobody beside it."""
    if sentence[:1] in _MARKS_OF_SPEECH:
        return _PURE_QUOTATION.fullmatch(sentence) is not None
    said = sentence.lstrip(_OPENING_MARKS).lower()
    return _PRONOUN.match(said) is not None or _LEANING.match(said) is not None


def share_left_alone(sentence: str, quoted: float) -> float:
    """What is left of its weight, from 0 to 1; `quoted` is the share of it that somebody says."""
    said = sentence.lstrip(_OPENING_MARKS).lower()
    ending = sentence.rstrip(CLOSING + " ")
    left = 1.0
    if _PRONOUN.match(said):
        left *= _LEFT_OF_PRONOUN
    elif _LEANING.match(said):
        left *= _LEFT_OF_LEANING
    if ending.endswith(_QUESTION):
        left *= _LEFT_OF_QUESTION
    elif ending.endswith(":"):
        left *= _LEFT_OF_LEANING
    elif not ending.endswith(tuple(STOPS)):
        left *= _LEFT_WITHOUT_STOP if sentence.count(" ") + 1 >= _SHORTEST else _LEFT_OF_HEADING
    if _is_part_of_quotation(sentence):
        left *= _LEFT_OF_PART_OF_QUOTATION
    if quoted > _MOSTLY_QUOTED:
        left *= _LEFT_OF_PURE_QUOTATION if quoted > _ALL_QUOTED else _LEFT_OF_QUOTED
    if _stands_beside_story(sentence) or _is_list_of_figures(sentence):
        left *= LEFT_BESIDE_STORY
    return left * _length(sentence)


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
    figures = sum(FIGURE.match(word.lstrip("(+-−£$€")) is not None for word in words)
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
    return min(1.0, _LONGEST / words)
