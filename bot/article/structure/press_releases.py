"""What a press release says of itself: that it is one, who sends it, and whom to call."""

import re
from collections.abc import Sequence

from bot.article.spans import Span
from bot.article.structure.furniture_words import QUOTED_SPEECH
from bot.article.structure.page import Kinds

# All are matched with lines as `with_plain_marks` gives them.
_LABEL = re.compile(
    r"(?:for immediate release|(?:press|news|media) release|pressemitteilung|presseinformation|"
    r"communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|пресс-релиз)[\s:.!*\d]*\Z"
)
_END = re.compile(r"(?:#\s?#\s?#|-\s?30\s?-|[-–—*]\s?(?:ende?|fin|ends)\s?[-–—*]|ends)\Z")
_CONTACT = re.compile(
    r"(?:(?:media|press|investor|news)(?: relations?)? (?:contacts?|enquiries|inquiries)|contacts?|"
    r"pressekontakt|kontakt|ansprechpartner(?:in)?|contact presse|contacto(?: de prensa)?|"
    r"for (?:more|further) information)\b[^.!?]{0,12}(?::|\Z)"
)
_BOILERPLATE = re.compile(
    r"(?:notes? to (?:the )?editors?:?|(?:about|über|à propos de|acerca de|sobre) [^.!?]{2,80}|"
    r"(?:cautionary (?:note|statement)[^.!?]{0,60})?(?:forward-looking statements?|safe harbou?r[^.!?]{0,40})"
    r"[^.!?]{0,40})\Z"
)


_SHORTEST_PARAGRAPH = 80  # characters of one that tells something
_CHARACTERS_READ = 2000  # of a paragraph


def is_label(plain_words: str) -> bool:
    """Whether a line says that what follows is a press release."""
    return _LABEL.match(plain_words) is not None


def mark_press_release(
    text: str, paragraphs: Sequence[Span], plain_words: Sequence[str], kinds: Kinds
) -> None:
    """Its label, its contacts, and all from the first line about its sender on, where no story follows.

    Only where the text says that it is a release, or has the mark at its end: a story may have
    "About the ferry" for a heading.
    """
    if not any(_LABEL.match(line) or _END.match(line) for line in plain_words):
        return
    tail = _start_of_tail(text, paragraphs, plain_words)
    for index, line in enumerate(plain_words):
        if index >= tail or _LABEL.match(line) or _CONTACT.match(line):
            kinds[index] = "press_release"


def _start_of_tail(text: str, paragraphs: Sequence[Span], plain_words: Sequence[str]) -> int:
    """Where what is said of the sender begins; behind the last paragraph if nothing is."""
    tail = len(paragraphs)
    told = next(
        (index for index, one in enumerate(paragraphs) if one.end - one.start >= _SHORTEST_PARAGRAPH), tail
    )
    for index in range(tail - 1, told, -1):
        line = plain_words[index]
        if QUOTED_SPEECH.search(paragraphs[index].of(text)[:_CHARACTERS_READ]):
            break
        if line and (_BOILERPLATE.match(line) or _CONTACT.match(line) or _END.match(line)):
            tail = index
    return tail
