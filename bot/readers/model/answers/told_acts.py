"""Whether statements of an article may be told as the act that an answer tells."""

import re
from collections.abc import Sequence

from bot.article.spans import Span
from bot.article.structure.sentence_ends import AROUND_WORDS
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.readers.model.answers.answer_claims import NEGATED, STRICT_ACTS
from bot.readers.model.verification import between_marks
from bot.readers.reading import Statement

KEEPS_SILENT = re.compile(
    r"\b(?:nothing|silen\w+|no|not|never|without|yet|unanswered|(?<!when )(?<!once )(?<!if )asked"
    r"|unavailable|would (?:say|respond)|will respond)\b|n['’]t\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\?|\b(?:ask\w*|question\w*|wonder\w*|whether|want\w*|in?quir\w*|enquir\w*|if|how|why|what|call\w*|urg\w+"
    r"|seek\w*|sought|demand\w*|request\w*|plead\w*)",
    re.IGNORECASE,
)
_READ_BEFORE = 40  # characters before a statement, where its verb stands
# A saying that is a silence.
_WILL_NOT_SAY = re.compile(
    r"(?:\bnot|n['’]t) (?:be )?(?:comment|discuss|talk|speak|elaborat)\w*|\bno comment\b", re.IGNORECASE
)
_NEITHER = re.compile(r"\b(?:confirm n?or deny|deny n?or confirm)\b", re.IGNORECASE)
# By which an answer may tell that somebody agrees or confirms, and by which it tells an admission.
_ACKNOWLEDGES = re.compile(r"\b(?:acknowledg|accept|recogni[sz])\w*", re.IGNORECASE)
_ADMITS = re.compile(r"\b(?:admi[ts]|conced|confess|guilty|own(?:s|ed)? up)\w*", re.IGNORECASE)
_AGREES = re.compile(r"\b(?:agree(?!ment)|accept|acknowledg|recogni[sz]|confirm)\w*", re.IGNORECASE)
# Right before what else they said: “confirmed that and said that …”.
_CONFIRMS_AND = re.compile(r"\bconfirm(?:s|ed)\b[^,;:.]* and (?:\w+ly |also |then )?[a-z]+ (?:that )?[“\"]?$")
# By which somebody who only says so may be told to admit it.
OWN_FAULT = re.compile(
    r"\b(?:mistak\w*|wrong\w*|error\w*|faults?|guilty|regret\w*|sorry|blam\w*|responsib\w*|shame\w*"
    r"|should have|should(?:n['’]t| not) have|failed|failure)\b",
    re.IGNORECASE,
)


def fits(act: Act, told: Sequence[Statement], words: str, around: str, text: str) -> bool:
    """Whether one of the speaker's statements may be told so: a denial is no saying, a silence no denial.

    Who says that something is not so, may be said to deny it. `around`: `words` but for what is said in
    them. `text`: of the statements' article.
    """
    acts = {one.act for one in told}
    if act in acts:
        return True
    if act in ("confirmed", "denied") and any(_NEITHER.search(_around(one, text)) for one in told):
        return bool(_NEITHER.search(words))
    if act == "confirmed" and any(_confirms_and_says(one, text) for one in told):
        return True
    if act == "confirmed" and not NEGATED.search(words) and all(_says_no(one, text) for one in told):
        return False
    if act == "denied" and any(_says_no(one, text) for one in told):
        return True
    if act == "declined_to_comment" and any(_WILL_NOT_SAY.search(_said(one, text)) for one in told):
        return True
    if act == "admitted" and any(_owns_up(one, text) for one in told):
        return True
    if act == "admitted" and only_acknowledges(words) and any(_agrees(one, text) for one in told):
        return True
    if act in STRICT_ACTS and not (
        act == "admitted" and "said" in acts and _stands_between_marks(told, words, text)
    ):
        return False
    if SILENT_ACTS.issuperset(acts):
        return bool(KEEPS_SILENT.search(around))
    if act == "asked":
        return bool(acts & {"demanded"}) or any(_is_question(one, text) for one in told)
    if acts == {"asked"}:
        return bool(_QUESTION.search(words))
    plain = acts - STRICT_ACTS
    return bool(plain or acts & {"admitted", "apologised"}) or bool(NEGATED.search(words))


def _stands_between_marks(told: Sequence[Statement], words: str, text: str) -> bool:
    """Whether `words` quote what was said, so that everybody sees how much of an admission it is."""
    said = " ".join(span.of(text) for one in told for span in (*one.spans, *one.quotations))
    return any(inner.of(words).strip(AROUND_WORDS) in said for _, inner in between_marks(words))


def _around(statement: Statement, text: str) -> str:
    return text[max(0, statement.spans[0].start - _READ_BEFORE) : statement.spans[-1].end]


def _is_question(statement: Statement, text: str) -> bool:
    around = text[max(0, statement.spans[0].start - _READ_BEFORE) : statement.spans[-1].end + 2]
    return bool(_QUESTION.search(around))


def _owns_up(statement: Statement, text: str) -> bool:
    """Whether it says that something was wrong, which may be told as admitted."""
    return bool(OWN_FAULT.search(_said(statement, text)))


def only_acknowledges(words: str) -> bool:
    return bool(_ACKNOWLEDGES.search(words)) and not _ADMITS.search(words)


def _agrees(statement: Statement, text: str) -> bool:
    """Whether its speaker confirms it, or agrees right before it: "Holm agreed and said that"."""
    before = Span(max(0, statement.spans[0].start - _READ_BEFORE), statement.spans[0].start)
    agreed = _AGREES.search(before.of(text))
    return statement.act == "confirmed" or (
        agreed is not None and not NEGATED.search(before.of(text)[: agreed.end()])
    )


def _confirms_and_says(statement: Statement, text: str) -> bool:
    before = text[max(0, statement.spans[0].start - _READ_BEFORE) : statement.spans[0].start]
    return _CONFIRMS_AND.search(before) is not None and not NEGATED.search(before)


def _said(statement: Statement, text: str) -> str:
    return " ".join(span.of(text) for span in statement.spans)


def _says_no(statement: Statement, text: str) -> bool:
    said = " ".join(span.of(text) for span in (*statement.spans, *([statement.cue] if statement.cue else [])))
    return statement.act not in STRICT_ACTS and bool(NEGATED.search(said))
