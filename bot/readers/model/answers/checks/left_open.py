"""What a cited sentence leaves open or without an answer, and an answer tells as settled or answered."""

import re
from collections.abc import Sequence

from bot.readers.model.answers.checks.negations import LEAST_SHARED
from bot.readers.model.answers.meanings import english_stems

_MOST_OF_SCOPE = 0.6  # of the stems of what is left open, that an answer repeats
_WILL_NOT_SAY = re.compile(
    r"\b(?:(?:refus|declin)\w+ to|(?:\w+ not|\w+n['’]t)(?: yet)?) (?:\w+ly )?"
    r"(?:say|confirm|tell|comment|discuss|specify|reveal|disclose|be drawn|answer|speculate|know"
    r"|decide|predict|make clear|made clear|decided|said|confirmed|disclosed|revealed)\b[^,;:.]{0,20}? ?"
    r"\b(?:whether|if) (?P<open>[^,;:.!?()–—”\"]+)",
    re.IGNORECASE,
)
_LEAVES_OPEN = re.compile(
    r"\b(?:whether|if|say|comment\w*|declin\w*|refus\w*|open|un(?:clear|known|decided|answered|certain)|know\w*"
    r"|silent|silence|drawn|answers?|confirm|may|might|could|disclos\w*|reveal\w*|information|details?|word|avoid\w*"
    r"|dodg\w*|evad\w*|sidestep\w*|withh\w*|asked|question\w*|possib\w*|commit\w*|decided?|decision|specif\w*"
    r"|speculat\w*|tell|clear|remains?|vague|speak|talk|discuss\w*|be seen)\b",
    re.IGNORECASE,
)
_SAID_AFTER_ALL = re.compile(r"\b(?:but|though|although|however|later|then)\b", re.IGNORECASE)
_REPLY = r"(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|wr(?:ote|ite|itten) back|(?:called|rung|rang) back)"
_UNANSWERED = re.compile(
    r"(?:\b(?:not|never|nobody|none|neither|yet to)|n['’]t)\b(?: (?:yet|been|had|has|have|\w+ly))*"
    rf" {_REPLY}\b|\bunanswered\b|\b(?:no|without(?: an?)?) (?:reply|response|answer)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:replied|responded|answered|wr(?:ote|itten) back|(?:called|rung|rang) back"
    r"|(?:sent|gave|given|received|got) (?:an?|its|his|her|their) (?:\w+ )?(?:reply|response|answer))\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|few|only|without|whether|if|until|unless|fail\w*|refus\w*|declin\w*"
    r"|asked|yet|un\w+)\b|n['’]t\b",
    re.IGNORECASE,
)


def left_open(answer: str, cited: Sequence[str]) -> str:
    """The words by which somebody will not say whether it is so, of which the answer tells either."""
    if _LEAVES_OPEN.search(answer):
        return ""
    said = english_stems(answer)
    there = english_stems(" ".join(_WILL_NOT_SAY.sub(" ", sentence) for sentence in cited))
    found = (one for sentence in cited for one in _WILL_NOT_SAY.finditer(sentence))
    for match in (one for one in found if not _SAID_AFTER_ALL.search(one.string[one.end() :])):
        scope = english_stems(match["open"])
        shared = scope & said
        if shared - there and len(shared) >= max(LEAST_SHARED, _MOST_OF_SCOPE * len(scope)):
            return match.group()
    return ""


def left_unanswered(answer: str, cited: Sequence[str]) -> str:
    """The words by which something was not answered, of which the answer tells that it was."""
    if not _ANSWERED.search(answer) or _TURNS.search(answer):
        return ""
    told = " ".join(cited)
    match = _UNANSWERED.search(told)
    is_about = len(english_stems(answer) & english_stems(told)) >= LEAST_SHARED
    return match.group() if match and is_about and not _ANSWERED.search(_UNANSWERED.sub(" ", told)) else ""
