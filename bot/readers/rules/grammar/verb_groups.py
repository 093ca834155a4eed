"""Read what belongs to a verb of saying and stands before it: “had not on Friday yet said”."""

from dataclasses import dataclass

from bot.lexicon import grammar, roles
from bot.lexicon.cues import Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.reporting_verbs import is_done_by_another
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE_OR_VERB,
    NAME,
    PREPOSITION,
    TIME,
)
from bot.readers.rules.grammar.times import LONGEST_TIME, time_end

# With these it was not said: it may be, or it should be.
UNREAL = word_set("could might should must can may couldn't can't cannot couldn’t can’t ought")
TELLS_SOMEBODY = ("order", "urge", "instruct", "advise", "remind", "warn")  # with "to", never without whom
SPANS_OF_TIME = frozenset(
    f"{which} {what}" for which in ("last", "this", "earlier", "next") for what in grammar.TIME_NOUNS
)


@dataclass(slots=True)
class VerbGroup:
    """The cue with the auxiliaries, adverbs and times before it: “had not on Friday yet said”."""

    start: int
    negated: bool = False
    passive: bool = False
    has_auxiliary: bool = False  # one that is no form of "be"
    unreal: bool = False
    infinitive: bool = False


def verb_group(frame: Frame, index: int, cue: Cue) -> VerbGroup:
    group = VerbGroup(index)
    for place in range(index - 1, -1, -1):
        tag, low = frame.tags[place], frame.lows[place]
        if low in grammar.NEGATIONS:
            group.negated = True
        elif low in grammar.BE_FORMS and tag == AUXILIARY:
            group.passive = True
        elif tag == AUXILIARY:
            group.has_auxiliary = True
            group.unreal = group.unreal or low in UNREAL
        elif low == "to" and cue.form == "base":
            group.infinitive = True
        elif not _is_adverb_or_time(frame, place):
            break
        group.start = place
    if cue.lemma == "tell" and cue.form == "past" and not group.has_auxiliary:
        group.passive = group.passive or _tells_nobody(frame, index)
    by = cue.form == "past" and not group.has_auxiliary and frame.low(index + 1) == "by"
    group.passive = group.passive or (by and cue.act in ("accused", "criticised"))  # "firms accused by"
    if cue.lemma in TELLS_SOMEBODY and cue.form == "past" and not group.has_auxiliary:
        group.passive = group.passive or frame.low(index + 1) == "to"  # "Company ordered to pay"
    if not group.has_auxiliary and is_done_by_another(frame, index, cue):
        group.passive = True  # "firms accused by the government of fraud"
    return group


def _tells_nobody(frame: Frame, index: int) -> bool:
    """“…, jury told”, “Staff told to leave”, “was held and told he could go”: who stands before hears it."""
    if frame.tag(index - 1) == COORDINATOR and frame.low(index + 1) in ("he", "she", "they"):
        return True
    is_name = frame.tag(index - 1) == NAME and frame.low(index - 1) not in roles.GROUPS
    return (frame.tag(index + 1) in ("", ".") and not is_name) or frame.low(index + 1) == "to"


def _is_adverb_or_time(frame: Frame, index: int) -> bool:
    """Whether the token may stand between subject and verb: “quickly”, “Friday”, “on” before “Friday”."""
    tag = frame.tags[index]
    if frame.lows[index] == "since" and frame.tag(index - 1) == AUXILIARY:
        return True  # "has since said"
    if frame.lows[index] == "once" and frame.tag(index + 1) in CUE_OR_VERB:
        return True  # "Reyes once remarked"
    return (
        tag in {ADVERB, TIME}
        or (tag == PREPOSITION and frame.tag(index + 1) == TIME)
        or _is_in_span_of_time(frame, index)
        or _is_in_time_behind_auxiliary(frame, index)
    )


def _is_in_time_behind_auxiliary(frame: Frame, index: int) -> bool:
    """“has over the past few months repeatedly said”: any word of the time."""
    for opener in range(index, max(0, index - LONGEST_TIME), -1):
        if frame.tags[opener] == PREPOSITION:
            return frame.tags[opener - 1] == AUXILIARY and time_end(frame, opener) > index
    return False


def _is_in_span_of_time(frame: Frame, index: int) -> bool:
    """“who last month said”: either word."""
    pairs = (frame.lows[max(0, index - 1) : index + 1], frame.lows[index : index + 2])
    return any(" ".join(pair) in SPANS_OF_TIME for pair in pairs)
