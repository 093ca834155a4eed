"""Whether a text is written in Latin letters, and how many words and letters it has in any script."""

import re

_NOT_LATIN = re.compile("[^\u0000-\u036f\u2000-\u20cf]")  # the second stretch is punctuation and currencies
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")  # kana and Chinese characters
_CHARACTERS_OF_A_WORD = 2  # in those, on average
_SYLLABLES = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")  # the last are Korean


def is_latin(text: str) -> bool:
    """Whether all letters are Latin; False also where only a symbol such as an emoji is something else.

    Most texts are, and to ask for the many letters of another script takes a pattern that is slow to make.
    """
    return text.isascii() or not _NOT_LATIN.search(text)


def count_words(line: str) -> int:
    """How many words a line has, about, where its script puts no spaces between them."""
    words = len(line.split())
    if line.isascii():
        return words
    return max(words, len(_WITHOUT_SPACES.findall(line)) // _CHARACTERS_OF_A_WORD)


def count_letters(text: str) -> int:
    """How long a text is; what says a syllable or a word in one sign counts twice, next to an alphabet."""
    return len(text) if text.isascii() else len(text) + len(_SYLLABLES.findall(text))
