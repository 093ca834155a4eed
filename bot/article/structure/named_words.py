"""Words with a capital within sentences, as names have: by them a story is known again behind a box."""

import re

from bot.article.structure.datelines import is_day_or_month

_WITHIN_SENTENCE = re.compile(r"(?<=[a-zß-öø-ÿ,] )[^\W\d_a-zß-öø-ÿ][\w’'-]{2,}")
_CAPITALISED = re.compile(r"(?<![\w’'-])[^\W\d_a-zß-öø-ÿ][\w’'-]{2,}")
_POSSESSIVE = re.compile(r"[’']s?\Z")


def named_within(line: str) -> frozenset[str]:
    """Those behind a small word, where no sentence begins; days and months are none."""
    return _plain(_WITHIN_SENTENCE.findall(line))


def capitalised(line: str) -> frozenset[str]:
    """All of a line, the first of a sentence too."""
    return _plain(_CAPITALISED.findall(line))


def _plain(words: list[str]) -> frozenset[str]:
    plain = (_POSSESSIVE.sub("", word) for word in words)
    return frozenset(word for word in plain if not is_day_or_month(word))
