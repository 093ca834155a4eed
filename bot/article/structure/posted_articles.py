"""Whether a message in a channel holds an article that somebody posted to be read, or is talk among people.

An article tells of others: it names them in full, says who said so, and who speaks of themselves speaks
between quotation marks, in a labelled turn, or under their own byline. Talk turns to those present; minutes,
instructions and plans go from item to item. What is neither plainly is left to a person.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from enum import Enum, auto
from itertools import pairwise

from bot.article.article import Article
from bot.article.quotations.quotations import Quotation, find_marked_quotations
from bot.article.quotations.turns import find_turns
from bot.article.received_text import ArticleText, as_received
from bot.article.spans import Span
from bot.article.structure import posted_signs as signs
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
_LEAST_ANSWERS = 3  # of an interview
_LEAST_ITEMS = 4
_LEAST_LABELS = 3
_OPENING = 2  # lines
_LEAST_MARKUP = 3
_MOST_ITEMS = 0.4  # of the lines


def likeness_of(posted: ArticleText) -> Likeness:
    """Of a document alike: its own text decides."""
    text = signs.QUOTED_LINE.sub("", as_received(posted).text)
    if signs.FENCE.search(text):
        return Likeness.NO
    article = structure_of(text)
    sentences = [one for one in article.sentences if _is_prose(one.of(text))]
    length = sum(paragraph.end - paragraph.start for paragraph in article.paragraphs)
    if length < LEAST_STORY or len(sentences) < LEAST_SENTENCES or not is_article(article):
        return Likeness.NO
    marked = find_marked_quotations(text, article.paragraphs).quotations
    turns = find_turns(text, article.paragraphs, marked)
    told = _outside(article, _pieces(marked))
    told_apart = _outside(article, [*_pieces(marked), *_pieces(turns), *_asked_and_answered(article)])
    words = signs.PERSONAL_WORDS.get(article.language, signs.NOTHING)
    personal = sum(bool(words.search(signs.COUNTRY.sub("", told_apart(one)))) for one in sentences) / len(
        sentences
    )
    names = {name for one in sentences for name in signs.NAME.findall(told(one))}
    is_signed = any(one.kind == "byline" for one in article.furniture)
    is_told = (personal <= MOST_PERSONAL or is_signed) and not signs.CALLS.search(text)
    has_names = len(names) >= LEAST_NAMES
    if is_told and has_names and _is_mostly_prose(sentences, length) and _reports(article, told):
        return Likeness.YES
    return Likeness.UNSURE if length >= LEAST_DOUBTFUL and (is_told or has_names) else Likeness.NO


def _reports(article: Article, told: Callable[[Span], str]) -> bool:
    """It does not go from item to item, names somebody in full, and tells that somebody said something.

    Where whoever posted it says something first, both have to be in one sentence.
    """
    text = article.text
    lines = [line for one in article.paragraphs for line in one.of(text).split("\n") if line.strip()]
    items = sum(bool(signs.ITEM.match(line)) for line in lines)
    labels = Counter(match[0] for line in lines if (match := signs.LABEL.match(line)))
    is_by_items = items >= _LEAST_ITEMS and items >= _MOST_ITEMS * len(lines)
    once = sum(count == 1 for count in labels.values())  # who takes turns has the same label again
    is_by_labels = once >= _LEAST_LABELS and once >= _MOST_ITEMS * len(lines)
    if signs.OTHER_KIND.search("\n".join(text.strip().split("\n")[:_OPENING])):
        return False
    if is_by_items or is_by_labels or sum(1 for _ in signs.MARKUP.finditer(text)) >= _LEAST_MARKUP:
        return False
    if article.paragraphs and signs.OF_ONESELF.search(told(article.paragraphs[0])):
        sentences = [told(one) for one in article.sentences]
        return any(signs.REPORTS.search(one) and signs.FULL_NAME.search(one) for one in sentences)
    return bool(signs.REPORTS.search(text) and signs.FULL_NAME.search(text))


def _is_prose(sentence: str) -> bool:
    return len(sentence.split()) >= LEAST_WORDS and signs.ENDS.search(sentence.rstrip()) is not None


def _is_mostly_prose(sentences: list[Span], length: int) -> bool:
    """A headline, a list of what is known and the like may stand beside it."""
    return sum(one.end - one.start for one in sentences) >= MOST_OUTSIDE_SENTENCES * length


def _asked_and_answered(article: Article) -> Sequence[Span]:
    """The paragraphs of an interview from its first question on, where something introduces it."""
    asks = [one.of(article.text).rstrip().endswith("?") for one in article.paragraphs]
    answered = sum(asked and not next_asks for asked, next_asks in pairwise(asks))
    first = asks.index(True) if True in asks else 0
    return article.paragraphs[first:] if first and answered >= _LEAST_ANSWERS else ()


def _pieces(quotations: Sequence[Quotation]) -> list[Span]:
    return [piece for one in quotations for piece in one.pieces]


def _outside(article: Article, quoted: Sequence[Span]) -> Callable[[Span], str]:
    """What of a sentence the writer says, what is quoted left as a gap."""
    pieces = sorted(quoted)

    def told(sentence: Span) -> str:
        parts, at = [], sentence.start
        for piece in pieces:
            if sentence.start <= piece.start < sentence.end or piece.start < sentence.start < piece.end:
                parts.append(article.text[at : max(at, piece.start)])
                at = max(at, min(piece.end, sentence.end))
        return " … ".join([*parts, article.text[at : sentence.end]])

    return told
