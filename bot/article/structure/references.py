"""The list of what a document cites, at its end: names and titles of works, which nobody says here."""

import re
from collections.abc import Sequence

from bot.article.spans import Span
from bot.article.structure.furniture_words import QUOTED_SPEECH
from bot.article.structure.page import Kinds

# Matched with lines as `with_plain_marks` gives them.
_HEADING = re.compile(
    r"(?:(?:\d{1,2}|[ivx]{1,5})[.)]?\s+)?(?:references|bibliography|works cited|literature(?: cited)?|"
    r"(?:list of references|reference list)|literatur(?:verzeichnis)?|quellenverzeichnis|bibliographie|"
    r"références(?: bibliographiques)?|referencias(?: bibliográficas)?|bibliografía|bibliografia|"
    r"riferimenti bibliografici|referências(?: bibliográficas)?|literatuur(?:lijst)?|"
    r"(?:список )?литератур[аы])\s*:?\Z"
)
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d[a-z]?(?!\d)")
_KEY = re.compile(r"\[\w{1,12}\]\s")
_NUMBER_OR_NAMES = re.compile(r"\(?\d{1,3}[.)]\s|[^,]{1,80},|[^.]{1,80}\.\s\(?\d{4}")
_CHARACTERS_READ = 400  # of an entry
_LEAST_ENTRIES = 3
_FARTHEST_ENTRY = 4  # lines; those between are no entries by themselves: the rest of one, a heading


def mark_references(text: str, paragraphs: Sequence[Span], plain_words: Sequence[str], kinds: Kinds) -> None:
    """From the last heading of such a list on, as far as entries follow each other."""
    heading = max(
        (at for at, line in enumerate(plain_words) if _HEADING.match(line)), default=len(paragraphs)
    )
    last, entries = heading, 0
    for at in range(heading, len(paragraphs)):
        if at - last > _FARTHEST_ENTRY:
            break
        if _is_entry(text[paragraphs[at].start : paragraphs[at].end][:_CHARACTERS_READ]):
            last, entries = at, entries + 1
    if entries >= _LEAST_ENTRIES:
        for at in range(heading, last + 1):
            kinds[at] = "references"


def _is_entry(words: str) -> bool:
    if QUOTED_SPEECH.search(words):
        return False
    is_dated = _YEAR.search(words) and _NUMBER_OR_NAMES.match(words)
    return bool(is_dated or _KEY.match(words))
