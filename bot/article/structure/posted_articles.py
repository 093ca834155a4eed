"""Whether a message in a channel holds an article that somebody posted to be read, or is talk among people.

An article tells of others: it names them, and who speaks of themselves speaks between quotation marks.
Talk turns to those present. What is neither plainly is left to a person.
"""

import re
from collections.abc import Callable
from enum import Enum, auto

from bot.article.article import Article
from bot.article.quotations.quotations import find_marked_quotations
from bot.article.received_text import ArticleText, as_received
from bot.article.spans import Span
from bot.article.structure.article_likeness import is_article
from bot.article.structure.structure import structure_of


class Likeness(Enum):
    """Whether it is an article to be read without being asked."""

    YES = auto()
    UNSURE = auto()
    NO = auto()


LEAST_STORY = 240  # characters without furniture; what is shorter has hardly more than one thing to say
LEAST_DOUBTFUL = 500  # of what may be one without the signs of it
LEAST_SENTENCES = 3  # of prose
LEAST_WORDS = 5  # of such a sentence
LEAST_NAMES = 3  # different ones
MOST_PERSONAL = 0.2  # of the sentences
MOST_OUTSIDE_SENTENCES = 0.5  # of the story's characters

_FENCE = re.compile(r"```|^(?: {4}|\t)\S.*[;{})]$", re.MULTILINE)
_QUOTED_LINE = re.compile(r"^(?:> ?)+", re.MULTILINE)
_ENDS = re.compile(r"[.!?…。！？][\"'”’»“)\]]*\Z")
# Words by which people speak of themselves and to each other; in other languages only names tell.
_PERSONAL = {
    "en": (
        r"i|i['’](?:m|ve|d|ll)|me|my|mine|we|we['’](?:re|ve|d|ll)|us|our|ours|you|you['’](?:re|ve|d|ll)|your|"
        r"yours|guys|hey|hi|hello|thanks|thx|pls|please|sorry|lol|omg|tbh|btw"
    ),
    "de": r"ich|mich|mir|mein\w*|wir|uns|unser\w*|du|dich|dir|dein\w*|ihr|euch|euer|hallo|danke|bitte",
    "fr": r"je|j['’]\w+|moi|mon|ma|mes|nous|notre|nos|tu|toi|ton|tes|vous|votre|vos|salut|merci",
    "es": r"yo|me|mi|mis|nosotros|nuestr[oa]s?|tú|te|tus|vosotros|vuestr[oa]s?|ustedes|hola|gracias",
}
_NOTHING = re.compile(r"(?!)")
_PERSONAL_WORDS = {
    language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for language, words in _PERSONAL.items()
}
_COUNTRY = re.compile(r"\bUS\b|\bU\.S\.")  # no "us"
_CALLS = re.compile(r"<[@#][!&]?\d+>|@(?:here|everyone)\b|<a?:\w+:\d+>|[\U0001F600-\U0001F64F]")
# A capital letter where no sentence and no quotation begins: a name, or in German a noun.
_NAME = re.compile(r"(?<=[\w,;\"”’»] )(?!I\b)[^\W\d_a-zß-öø-ÿ][\w’'-]*[^\W\d_]\b")


def likeness_of(posted: ArticleText) -> Likeness:
    """Of a document alike: its own text decides."""
    text = _QUOTED_LINE.sub("", as_received(posted).text)
    if _FENCE.search(text):
        return Likeness.NO
    article = structure_of(text)
    sentences = [one for one in article.sentences if _is_prose(one.of(text))]
    length = sum(paragraph.end - paragraph.start for paragraph in article.paragraphs)
    if length < LEAST_STORY or len(sentences) < LEAST_SENTENCES or not is_article(article):
        return Likeness.NO
    told = _outside_quotations(article)
    words = _PERSONAL_WORDS.get(article.language, _NOTHING)
    personal = sum(bool(words.search(_COUNTRY.sub("", told(one)))) for one in sentences) / len(sentences)
    names = {name for one in sentences for name in _NAME.findall(told(one))}
    is_told = personal <= MOST_PERSONAL and not _CALLS.search(text)
    has_names = len(names) >= LEAST_NAMES
    if is_told and has_names and _is_mostly_prose(sentences, length):
        return Likeness.YES
    return Likeness.UNSURE if length >= LEAST_DOUBTFUL and (is_told or has_names) else Likeness.NO


def _is_prose(sentence: str) -> bool:
    return len(sentence.split()) >= LEAST_WORDS and _ENDS.search(sentence.rstrip()) is not None


def _is_mostly_prose(sentences: list[Span], length: int) -> bool:
    """A headline, a list of what is known and the like may stand beside it."""
    return sum(one.end - one.start for one in sentences) >= MOST_OUTSIDE_SENTENCES * length


def _outside_quotations(article: Article) -> Callable[[Span], str]:
    """What of a sentence the writer says, a quotation left as a gap."""
    found = find_marked_quotations(article.text, article.paragraphs).quotations
    pieces = [piece for one in found for piece in one.pieces]

    def told(sentence: Span) -> str:
        parts, at = [], sentence.start
        for piece in pieces:
            if sentence.start <= piece.start < sentence.end or piece.start < sentence.start < piece.end:
                parts.append(article.text[at : max(at, piece.start)])
                at = max(at, min(piece.end, sentence.end))
        return " … ".join([*parts, article.text[at : sentence.end]])

    return told
