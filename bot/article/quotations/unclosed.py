"""Find where a quotation ends whose closing mark is missing: before “, he said” or before narration."""

import re

from bot.article.spans import Span
from bot.lexicon.cues import CUES

_SAID = "|".join(
    sorted(
        word for word, cue in CUES.items() if cue.form in ("past", "s") and cue.takes("clause", "addressee")
    )
)
_INVERTED = "said|says|added|adds|wrote|writes|asked|replied|explained|insisted|noted|recalled|warned"
_SOMEBODY = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he [a-z]+|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
_ATTRIBUTION = (
    rf"(?={_SOMEBODY} (?:also |then |later |additionally |further )?(?:{_SAID})\b"
    rf"|(?:{_INVERTED})\s+(?:[A-Z]|the |a |an |one |his |her ))"
)
# "…, he said" ends any quotation; "…. He said" may well be part of one that goes on in the next paragraph.
# They take long to make and are seldom needed, so they are text until then.
BEHIND_COMMA = rf"[,?!…][ \u00a0]+{_ATTRIBUTION}"
BEHIND_ANY_MARK = rf"[,?!.…][ \u00a0]+{_ATTRIBUTION}"
CLOSED_BEFORE = rf"\s*(?:{_SOMEBODY} )?(?:{_SAID})\b"


def end_of_unclosed(text: str, span: Span, *, goes_on: bool) -> int | None:
    """Where in `span`, which follows an opening mark, the quotation ends; None where nothing tells.

    `goes_on`: the next paragraph opens with a mark, so that this one may have been left open on purpose.
    """
    pattern = re.compile(BEHIND_COMMA if goes_on else BEHIND_ANY_MARK)
    found = pattern.search(text, span.start, span.end)
    return None if found is None else found.start() + 1


def is_attributed(text: str, end: int) -> bool:
    """Whether “he said” stands right behind `end`, where a quotation without an opening mark closes."""
    return re.compile(CLOSED_BEFORE).match(text, end) is not None
