"""Short forms by which an answer may call what is spelled out in what it cites: the GP, MPs, the CEO."""

import re
from collections.abc import Sequence

from bot.lexicon.short_forms import SHORT_FORMS

_PLURAL_HEAD = re.compile(r"s (?=of |for |in |at |and )")  # “members of parliament”


def is_short_for(word: str, cited: Sequence[str]) -> bool:
    called = SHORT_FORMS.get(word) or SHORT_FORMS.get(word.removesuffix("s"), ())
    plain = _PLURAL_HEAD.sub(" ", " ".join(cited).lower()) if called else ""
    return any(re.search(rf"\b{re.escape(one)}(?:e?s)?\b", plain) for one in called)
