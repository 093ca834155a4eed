"""Who says something inside what somebody else says: "I heard Pell ask whether it sails"."""

import re
from collections.abc import Iterable

# Forms of verbs of saying, as a pattern.
SAYS = (
    r"(?:sa(?:y|ys|id|ying)|ask\w*|repl\w+|answer\w*|t(?:ell|old|ells|elling)|wr[io]t\w*|call\w*|add\w*|claim\w*"
    r"|believ\w*|promis\w*|insist\w*|demand\w*)\b"
)
_WITHIN = 12  # words between a name and the verb


def says_there(names: Iterable[str], words: str) -> bool:
    """Whether somebody of these names, told by the last name, says something in `words`."""
    last_names = (name.split()[-1] for name in names if name)
    return any(
        re.search(rf"\b{re.escape(name)}\W+(?:[\w’'-]+\W+){{0,{_WITHIN}}}?{SAYS}", words)
        for name in last_names
    )
