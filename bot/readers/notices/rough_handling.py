"""Traces that a machine leaves in punctuation and small words when it rewords an article."""

import re

from bot.article.article import Article
from bot.article.spans import Span

# Each pattern starts with letters of its own where it can, because those are looked for fastest.
_SPACE_IN_INITIALS = re.compile(r"\. [SNKUCRm]\.")
_INITIALS = re.compile(
    r"(?<![\w.])(?:U\. ?S\.|U\. ?N\.|U\. ?K\.|E\. ?U\.|D\. ?C\.|H\. ?R\.|a\. ?m\.|p\. ?m\.)(?!\w)"
)
_STRAY_STOP = re.compile(
    r" \.(?:(?<=[.!?,] \.)|(?<=[.!?][\"”’] \.))(?<!\.\. \.)(?<!\. \. \.)(?![ .]?\.)(?=\s|$)|, ,(?=\s)"
)
_SPACED_ADDRESS = re.compile(
    r"\. (?<=\w\. )(?:(?:com|org|net|gov|edu|info|co\. ?uk|example)\b(?! [a-z])|\w{1,40}+@\w)"
)
_DOUBLED_WORD = re.compile(
    r"[ \n“\"(](the|an?|of|to|in|and|for|with|on|at|by|from|are|be|was)[ \n]+\1\b(?![-.])"
)
_WRONG_ARTICLE = re.compile(r"a(?<!\wa)(?: (?:[ai]|e(?![uw])|o(?!n[ce]))|n [bcdfgjklmnpqrstvwz])[a-z]{3,}")

_SHE = re.compile(r"\b[Ss]he\b")
_HE = re.compile(r"\b[Hh]e\b")


def find_spaced_initials(article: Article) -> list[Span]:
    """Initials with a space inside, in a text that has some without: some houses always space them."""
    if not _SPACE_IN_INITIALS.search(article.text):
        return []
    found = [Span(*one.span()) for one in _INITIALS.finditer(article.text)]
    spaced = [span for span in found if " " in span.of(article.text)]
    return spaced if len(spaced) < len(found) else []


def find_stray_stops(article: Article) -> list[Span]:
    """A full stop or comma left standing alone, as in "the conference. ."."""
    return [Span(max(0, span.start - 1), span.end) for span in _all(_STRAY_STOP, article)]


def find_spaced_addresses(article: Article) -> list[Span]:
    """Web and e-mail addresses that were taken for sentences, as in "example. org"."""
    return _all(_SPACED_ADDRESS, article)


def find_doubled_words(article: Article) -> list[Span]:
    return [Span(found.start(1), found.end()) for found in _DOUBLED_WORD.finditer(article.text)]


def find_wrong_articles(article: Article) -> list[Span]:
    """The article "a" before a vowel or "an" before a consonant, at least twice: the noun was swapped."""
    found = _all(_WRONG_ARTICLE, article) if article.language == "en" else []
    return found if len(found) > 1 else []


def find_changed_sex(article: Article) -> list[Span]:
    """Author biographies in which one person is both "she" and "he"."""
    biographies = [one.span for one in article.furniture if one.kind == "author_biography"]
    return [
        one for one in biographies if _SHE.search(one.of(article.text)) and _HE.search(one.of(article.text))
    ]


def _all(pattern: re.Pattern[str], article: Article) -> list[Span]:
    return [Span(*found.span()) for found in pattern.finditer(article.text)]
