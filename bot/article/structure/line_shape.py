"""How a single line of a page reads, whatever stands beside it: as sentences, a caption or an appeal."""

import re

from bot.article.scripts import count_words
from bot.article.structure.furniture_words import QUOTED_SPEECH
from bot.article.structure.page_words import APPEAL, CAPTION_LABEL, CAPTION_SIGN, SIGNS_OF_APPEAL
from bot.article.structure.sentence_ends import ends_sentence

SHORTEST_SENTENCE = 45  # characters
BETWEEN_SENTENCES = r"[^\W\d_]{3}[.!?][\"'”’»“‘«)]? [^\W\d_a-zß-öø-ÿ]"
_LONGEST_CAPTION = 400  # characters
_GLUED = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ][^\W\d_A-ZÀ-ÖØ-Þ]")  # a capital within a word
_GLUED_SHARE = 4  # of so many words one
_FEWEST_WORDS_WITHOUT_SPACES = 9  # of a sentence in Chinese or Japanese
_LONGER_THAN_HEADLINES = 160  # characters
_SPOKEN = re.compile(  # and who says so
    r"[“\"„«‘'][^“”\"„«»]{3,}(?:[,.!?…] ?[”\"“»’']|[”\"“»’'],) [^\W\d_][^“”\"„«»]{2,60}\.\Z"
)


def is_sentence(line: str) -> bool:
    is_long = len(line) >= SHORTEST_SENTENCE or (
        " " not in line and count_words(line) >= _FEWEST_WORDS_WITHOUT_SPACES
    )
    if (is_long and ends_sentence(line)) or _SPOKEN.match(line):
        return True
    return len(line) >= _LONGER_THAN_HEADLINES and mostly_small(line)


def mostly_small(line: str) -> bool:
    """Whether most words begin with a small letter, as they do in sentences and not in menus."""
    words = line.split()
    return 2 * sum(word[0].islower() for word in words) > len(words)


def runs_words_together(line: str) -> bool:
    """Whether its words are glued as those of a menu are: `NewsSportCulture`, `RatgeberNewsletter`."""
    return _GLUED_SHARE * len(_GLUED.findall(line)) > line.count(" ") + 1


def describes_picture(line: str) -> bool:
    return (
        len(line) <= _LONGEST_CAPTION
        and (re.match(CAPTION_LABEL, line) is not None or re.search(CAPTION_SIGN, line) is not None)
        and not QUOTED_SPEECH.search(line)
    )


def speaks_to_readers(line: str) -> bool:
    small = line.lower()
    if not any(map(small.__contains__, SIGNS_OF_APPEAL)):
        return False
    return re.search(APPEAL, small) is not None and not QUOTED_SPEECH.search(line)
