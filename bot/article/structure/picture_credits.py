"""Captions of a page that end in who took the picture: "… at dusk. Ann Lee for The Bell"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.article.scripts import count_words
from bot.article.structure.furniture_words import QUOTED_SPEECH
from bot.article.structure.line_shape import BETWEEN_SENTENCES
from bot.article.structure.sentence_ends import ends_sentence

_LONGEST_CREDIT = 80  # characters
_WORDS_OF_CAPTION = 5  # what has fewer may be a section of the site
_CREDIT = re.compile(
    r"(?<=[^\W\d_A-Z]{2}[.!?] )[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
    r"(?:,? (?:(?:for|of|via|the|and|/) )*[^\W\d_a-zß-öø-ÿ][\w'’.-]*){0,6}\Z"
)


_CREDIT_FIRST = re.compile(
    r"(?:Getty Images|PA(?: Media)?|Reuters|AFP|EPA|AP|Alamy|Shutterstock|"
    r"[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+ ?/ ?[A-Z]{2,6}) (?:An? |The |[A-ZÀ-Þ][a-zß-ÿ]+ (?!said\b|says\b))"
)


def opens_with_credit(line: str) -> bool:
    """Whether who took a picture stands before what is to be seen on it, as where a page reads it aloud."""
    return not ends_sentence(line) and _CREDIT_FIRST.match(line) is not None


def signed_captions(words: Sequence[str]) -> Iterator[int]:
    """Captions that end in who took the picture, where another does, too, or the page has it without.

    One alone may be a letter that its writer signs. Behind a bar the line above needs no full stop.
    """
    for index, (above, line) in enumerate(pairwise(words), 1):
        if count_words(above) >= _WORDS_OF_CAPTION and line.startswith(f"{above} | "):
            yield from (index - 1, index)
    signed: dict[int, tuple[str, str]] = {}
    for index, line in enumerate(words):
        end = line[-_LONGEST_CREDIT:]
        if not any(map(end.__contains__, (". ", "! ", "? "))) or ends_sentence(line):
            continue
        if match := _CREDIT.search(line, max(0, len(line) - _LONGEST_CREDIT)):
            signed[index] = line[: match.start()].rstrip(), match[0]
    names = Counter(name for _, name in signed.values())
    whole = set(words) if signed else set()
    for index, (sentence, name) in signed.items():
        is_one = not re.search(BETWEEN_SENTENCES, sentence) and not QUOTED_SPEECH.search(sentence)
        if is_one and (names[name] > 1 or sentence in whole):
            yield index
