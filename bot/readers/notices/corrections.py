"""What the paper itself has corrected, in its own words."""

import re

from bot.article.article import Article
from bot.article.spans import Span
from bot.readers.reading import Notice
from bot.words.phrases import flat

_NOTE = re.compile(
    r"[\s*_(\[]{0,4}(?:(?:correction|clarification|corrections and clarifications|corrected|berichtigung|"
    r"korrektur|rectificatif|fe de erratas|corrección|исправление|уточнение)"
    r"(?: \(?[\w ,.]{1,30}\)?)?\s?[:—–-]|"
    r"this (?:article|story|post|report) (?:was|has been) (?:amended|corrected)\b|"
    r"an earlier version of this (?:article|story|report)\b)",
    re.IGNORECASE,
)
_LONGEST = 240  # characters of the note that are shown


def correction_notices(article: Article) -> list[Notice]:
    """One for each note, which says what it says; it is cut at a word where it is long."""
    notes = [paragraph for paragraph in article.paragraphs if _NOTE.match(article.text, *paragraph)]
    return [Notice("correction", _shown(note, article), (note,)) for note in notes]


def _shown(note: Span, article: Article) -> str:
    words = flat(note.of(article.text)).strip("*_()[] ")
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rpartition(" ")[0] + " …"
