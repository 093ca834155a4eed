"""How many tokens a text has at the most, told from its characters alone.

For the time in which nothing better is known. Tokenizers of today's models give English about one
token for every five characters, so prose is over-estimated some three times; what they cut finer
(digits, capitals, other scripts) counts a token a byte, which no byte-level tokenizer exceeds.
"""

import math
import re

_LOWERCASE = b"abcdefghijklmnopqrstuvwxyz"
_SPACE_OF_A_WORD = re.compile(rb" (?=[A-Za-z])")  # tokenizers join it to the word
_TOKENS_PER_LOWERCASE = 0.75  # words made of letters drawn by lot have 0.5 to 0.7 in o200k_base


def tokens_at_most(text: str) -> int:
    """A number of tokens that `text` does not exceed."""
    data = _SPACE_OF_A_WORD.sub(b"", text.encode("utf-8", "replace"))
    others = len(data.translate(None, _LOWERCASE))
    return others + math.ceil((len(data) - others) * _TOKENS_PER_LOWERCASE)
