"""Whether the paste stops before the article does."""

import re
from collections.abc import Sequence
from html import unescape

from bot.article.article import Article
from bot.article.invisible import without_invisible
from bot.article.spans import Span
from bot.article.structure.sentence_ends import CLOSING, STOPS
from bot.readers.reading import Notice
from bot.words import fixed_texts as texts

_PASTE_LIMITS = frozenset({1900, 1999, 2000, 3999, 4000, 6000, 8000, 10000, 12000})
"""Characters at which Discord's messages and forms, and common clipboards, cut a text off."""

_CUT_MARK = re.compile(r"(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.|\[\+\d+ chars\])\s*$")
_READ_ON = re.compile(
    r"(?:^|[\n….])\s*[>→»▸\-\s]*(?:(?:continue|keep) reading\b(?! the main story)|"
    r"read (?:the )?(?:full|whole|rest of the)\b|"
    r"(?:subscribe|sign in|log in|register) to (?:continue|read|keep)\b|to continue reading\b|"
    r"this (?:article|content|story) is (?:for|available to|reserved for) (?:our )?(?:subscribers|members)\b|"
    r"weiterlesen\b|lire la suite\b|seguir leyendo\b|continua a leggere\b|читать далее\b)"
    r"[^\n]{0,60}\s*$",
    re.IGNORECASE,
)
_READ_MORE = re.compile(r"\s*[\[(]?\bread more\b[\])]?[ .…>→»]*$", re.IGNORECASE)
_HANGING = re.compile(
    r"(?:[,;(–—-]|\b(?:and|or|but|nor|the|a|an|of|to|in|on|at|by|for|from|with|that|which|who|whose|when|while|"
    r"as|because|if|his|her|its|their|our|was|were|is|are|had|has|have|will|would|und|oder|der|die|das|"
    r"et|ou|le|la|les|de|y|o|el|и|или|в|на|что))$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://|\bwww\.|\S@\w|(?:^|\s)@\w")
_ENDS = tuple(STOPS + ":")
_BEHIND_END = CLOSING + "*_®■□◆♦●∎ \n\t"
_TAGS = re.compile(r"(?:\s*#\w+)+\s*$")
_FEWEST_LINES_BELOW = 5  # of a page's foot, to which nobody comes who was cut off
_OPENING = "“„«「『"
_FEWEST_WORDS = 4
_END_READ = 300  # characters of a sentence
_TAIL_READ = 2000  # characters behind the story: buttons, credits


def cut_off_notices(article: Article, unbalanced: Sequence[Span]) -> list[Notice]:
    """At most one, pointing at the last sentence of the story."""
    if not article.sentences or not _is_cut_off(article, unbalanced):
        return []
    return [Notice("cut_off", texts.CUT_OFF, (article.sentences[-1],))]


def _is_cut_off(article: Article, unbalanced: Sequence[Span]) -> bool:
    text, last = article.text, article.sentences[-1]
    if last == article.headline:
        return False
    words = _as_seen(text[max(last.start, last.end - _END_READ) : last.end])
    tail = _as_seen(text[max(last.start, last.end - _END_READ) : last.end + _TAIL_READ])
    if _READ_ON.search(tail) or (_is_marked_as_cut(words) and not _has_foot(article)):
        return True
    if _READ_MORE.search(tail) and _is_unfinished(_READ_MORE.sub("", words)):
        return True
    if not _is_unfinished(words) or _has_foot(article):
        return False
    if _ADDRESS.search(words):  # a line of contacts, and they end without a stop
        return False
    at_limit = len(text) in _PASTE_LIMITS or len(text.rstrip("\n")) in _PASTE_LIMITS
    return (
        at_limit
        or (len(words.split()) >= _FEWEST_WORDS and bool(_HANGING.search(words)))
        or _leaves_quotation_open(article, unbalanced)
        or _breaks_habit(article)
    )


def _is_marked_as_cut(words: str) -> bool:
    """Whether an ellipsis ends it; above a page's foot that may be another story's teaser."""
    return _CUT_MARK.search(words) is not None and not _ADDRESS.search(words.split()[-1])


def _as_seen(words: str) -> str:
    """Without invisible characters, entities left over from copying decoded, no white space at the end."""
    return unescape(without_invisible(words)).rstrip()


def _is_unfinished(words: str) -> bool:
    return not _TAGS.sub("", words).rstrip(_BEHIND_END).endswith(_ENDS)


def _has_foot(article: Article) -> bool:
    """Whether the page goes on below its story, down to what every page of the site ends with."""
    end = article.sentences[-1].end
    below = (one.span.of(article.text) for one in article.furniture if one.span.start >= end)
    return sum(len(words.split("\n")) for words in below) >= _FEWEST_LINES_BELOW


def _leaves_quotation_open(article: Article, unbalanced: Sequence[Span]) -> bool:
    last = article.sentences[-1]
    return any(last.holds(one) and one.of(article.text)[:1] in _OPENING for one in unbalanced)


def _breaks_habit(article: Article) -> bool:
    """Whether the last sentence of several words lacks the full stop that those before it have.

    A last line of a few words, or of names, may be a caption or a link that came along with the copy.
    """
    text, (*before, last) = article.text, article.sentences
    before = [one for one in before if one != article.headline][-20:]
    words = last.of(text)[-_END_READ:].split()
    mostly_capitals = 2 * sum(word[0].islower() for word in words) < len(words)
    if len(before) < _FEWEST_WORDS or len(words) < 2 * _FEWEST_WORDS or mostly_capitals:
        return False
    return sum(not _is_unfinished(_as_seen(one.of(text)[-_END_READ:])) for one in before) >= 0.9 * len(before)
