"""Whether a text is written in Latin letters throughout, told at once: most are.

To ask for the many letters of another script takes a pattern that is slow to make, so it is made
only where this says that there may be some.
"""

import re

_NOT_LATIN = re.compile("[^\u0000-\u036f\u2000-\u20cf]")  # the second stretch is punctuation and currencies


def is_latin(text: str) -> bool:
    """Whether all letters are Latin; False also where only a symbol such as an emoji is something else."""
    return text.isascii() or not _NOT_LATIN.search(text)
