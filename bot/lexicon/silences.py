"""How news says that somebody was silent, as patterns over the small-cased words of a sentence."""

from typing import Literal, NamedTuple

from bot.lexicon.acts import Act
from bot.lexicon.word_set import word_set

# What somebody is asked for by a newsroom.
PURPOSES = word_set("comment response reply reaction statement")

_PARTS = {
    "TALK": r"(?:comment|respond|answer|discuss|elaborate|speak|talk|reply|engage|address"
    r"|take questions|add anything|confirm|disclose|weigh in"
    r"|be (?:interviewed|drawn|quoted|named in)"
    r"|say (?:more|whether|how|why|if|who|when|what|where|which)"
    r"|(?:give|provide|make) (?:an? |any |further )*(?:comment|details))\b",
    "CONTACT": r"(?:requests?|comment|calls?|e-?mails?|messages?|inquir(?:y|ies)|enquir(?:y|ies)|questions?"
    r"|quer(?:y|ies)|letters?|texts?|voicemails?|interview|approach(?:es)?)\b",
    "NOT": r"(?: ?not|n['’]t)(?: immediately| yet| ever| initially| directly| so far)*",
    "END": r"(?=$| [.,])",
    "ASKED": r"(?:contacted|approached|asked|invited|e-?mailed|messaged)",
    "COMMENT": r"(?:comment|response|reply|reaction|statement)\b",
}
_DECLINED = (
    "(?:declin|refus)(?:ed|es|ing) to TALK",
    "declin(?:ed|es|ing)(?: an?| our| the| any| further| several)* (?:comment|interview|requests?)\\b",
    (
        "(?:had|has|have|made|offered|gave|(?:would|will) (?:make|be making))"
        " no (?:further |immediate |official )?comment\\b"
    ),
    (
        "(?:would|will|could|can)NOT (?:comment|elaborate|be drawn|disclose|talk (?:about|to)|discuss"
        "|(?:answer|take)(?: any| our| further| the)* questions"
        "|say (?:more|whether|how|why|if|who|when|what|which|where))\\b"
    ),
    "(?:did|does|do)NOT (?:offer|provide|give)(?: an?| any| further)* (?:comment|response|reply|answer)\\b",
    "(?:did|does|do)NOT (?:wish|want) to TALK",
    "said nothing\\b(?= when(?: he was| she was| they were)? asked)",
    "(?:would|will|could|can|did)(?: neither confirm nor|NOT confirm n?or) deny\\b",
)
_DID_NOT_RESPOND = (
    (
        "(?:did|does|do|has|have|had)NOT (?:respond|repl[yi]|return|answer|acknowledge)(?:ed)?\\b"
        "(?:END|(?= (?:by|before) )|(?=[^.]{0,80} CONTACT))"
    ),
    "never (?:responded|replied|answered|returned)\\b(?:END|(?=[^.]{0,60} CONTACT))",
    "fail(?:ed|s) to (?:respond|reply|return|answer)\\b(?:END|(?=[^.]{0,60} CONTACT))",
    "(?:has|have|had|is|are) yet to (?:respond|reply|comment|answer)\\b",
    "(?:could|can)NOT be (?:reached|contacted)\\b(?:END|(?= (?:immediately|for|by|at|on) ))",
    "(?:did|does|do|has|have|had)NOT (?:get|got|gotten) back to\\b",
    "(?:did|does|do)NOT (?:pick up|answer) (?:his|her|their|the|its) (?:mobile )?(?:phone|telephone|door)\\b",
    (
        "ignored(?: an?| the| our| several| repeated| multiple| all| numerous| many| two| three| four| five)*"
        " (?:requests? (?:for (?:an? )?(?:comment|interview|response|statement|list|copy|answers?|information"
        "|details|clarification|documents)|from)"
        "|e-?mails?|messages?|inquir(?:y|ies))\\b"
    ),
    "(?:was|were|is|are) (?:not (?:immediately )?available|unavailable) (?:for|to) comment\\b",
)
_COULD_NOT_REACH = (
    (
        "(?:attempts|efforts) to (?:reach|contact)"
        "(?= [^.]{2,80}? (?:(?:were|was|have been|proved) (?:unsuccessful|fruitless)|failed)\\b)"
    ),
    (
        "(?:calls?|e-?mails?|messages?|requests?|inquir(?:y|ies)|letters?|texts?|voicemails?)"
        "(?: for comment| seeking comment)?(?: left| sent)? (?:to|for|with|at)"
        "(?= [^.]{2,80}? (?:(?:was|were|has been|have been)NOT (?:returned|answered)"
        "|went (?:unanswered|unreturned))\\b)"
    ),
)
_NEITHER = (
    (
        "neither(?= [^.]{2,90}? (?:responded|replied|commented|answered|would comment|could be reached"
        "|(?:immediately )?returned (?:[^.]{0,20})?(?:calls?|messages?|e-?mails?))\\b)"
    ),
)
_NO_RESPONSE_FROM = ("(?:there was |received |got |had )no (?:immediate )?COMMENT from",)
_WAS_ASKED = (
    (
        "(?:(?:has|have|had) (?:also |all )?been|(?:was|were|is|are)(?: being)?) (?:also )?ASKED"
        "(?= [^.]{0,60}?(?:for (?:an? |further )?COMMENT|to (?:comment|respond)\\b))"
    ),
)
_ASKED_SOMEBODY = (
    "requests? for (?:a )?comment (?:was|were|has been|have been) sent to",
    "(?:sought|seeking|requested|awaiting|awaits) (?:a )?(?:further )?COMMENT from",
    "(?:reached out to|wrote to|ASKED)(?= [^.]{2,90}? for (?:an? |further |their |his |her |its )?COMMENT)",
)


class SilencePattern(NamedTuple):
    """Words that tell of a silence, and on which side of them stands who was silent."""

    words: str  # a pattern, made when a sentence first needs it
    act: Act
    subject: Literal["before", "behind"]


def _pattern(alternatives: tuple[str, ...]) -> str:
    words = "|".join(alternatives)
    for part, meaning in _PARTS.items():
        words = words.replace(part, meaning)
    return rf"\b(?:{words})"


SILENCE_PATTERNS = (
    SilencePattern(_pattern(_DECLINED), "declined_to_comment", "before"),
    SilencePattern(_pattern(_DID_NOT_RESPOND), "did_not_respond", "before"),
    SilencePattern(_pattern(_COULD_NOT_REACH), "did_not_respond", "behind"),
    SilencePattern(_pattern(_NEITHER), "did_not_respond", "behind"),
    SilencePattern(_pattern(_NO_RESPONSE_FROM), "did_not_respond", "behind"),
    SilencePattern(_pattern(_WAS_ASKED), "no_answer_yet", "before"),
    SilencePattern(_pattern(_ASKED_SOMEBODY), "no_answer_yet", "behind"),
)
