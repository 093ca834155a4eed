"""What the writer adds to what was said: “, a view that few share”, “, but did not say when”."""

from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.grammar import NEGATIONS, TIME_NOUNS
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.clauses import has_finite_verb, is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    FINITE,
    OPENS_PHRASE,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    THAT,
    VERB,
    Tokens,
    end_of_run,
    start_of_run,
)

OPEN_STILL = NEGATIONS | {"yet", "no", "nobody"}
PRESENT = word_set("is are it's it’s he's he’s she's she’s they're they’re has have remains")
FURTHEST_NOT = 9  # tokens behind "but"
NO_NEW_SUBJECT = OPENS_PHRASE | {PRONOUN, THAT}
SETS_AGAINST = ("but", "though", "although", "while", "whereas")
TELLING_MORE = word_set("naming giving elaborating specifying identifying providing offering citing saying")
BRINGING = word_set(
    "drawing sparking prompting provoking earning triggering raising fuelling fueling stoking setting"
)
REACTIONS = word_set("""
    boos jeers cheers applause laughs laughter criticism outcry outrage backlash comparisons condemnation
    anger fury praise ire protest protests fears concern concerns rebuke rebukes clash showdown battle
    fight row
""")
BIDS = word_set("bid move effort attempt")
REFERRING = ("referring", "alluding")
NEAR = 5  # tokens: ", a step that few took"
REFERENCES = frozenset({"reference", "allusion"})
LONGEST_OTHERS = 9  # tokens of ", as the club’s lawyers have said"
LONGEST_BID = 5  # tokens: "in an apparent bid to"
VERB_OR_CLAUSE = frozenset({AUXILIARY, VERB, RELATIVE, THAT})
DECLINING = NEGATIONS | {"no", "declined"}
LEFT_OPEN = frozenset({"say", "disclose", "elaborate", "specify", "details", "detail", "comment", "explain"})


def without_aside(frame: Frame, after: Tokens) -> Tokens:
    """Without what the writer adds at the end: “, a view that few share”.

    “, which has been long” is the speaker's as often as the writer's; behind the speaker's quoted
    words it is the writer's.
    """
    start, end = after
    for index in range(start, end - 3):
        if frame.tags[index] == QUOTATION and _opens_comment(frame, index + 1):
            return start, index + 1  # "was “late,” | amid fears of rain"
        if index < start + 3:
            continue
        if frame.tags[index] == "," and (
            _opens_comment(frame, index + 1)
            or _tells_that_others_say_so(frame, index + 1, end)
            or _opens_writer_s_clause(frame, index + 1, end)
            or _opens_another_claim(frame, index + 1)
            or _names_one_of_those_who_say_it(frame, index + 1)
            or _tells_what_for(frame, index + 1, end)
            or _tells_when_others_spoke(frame, index + 1, end)
        ):
            return start, index
        if _is_dash(frame, index) and _opens_writer_s_afterthought(frame, index + 1, end):
            return start, index
    for index in range(end - 2, start + 3, -1):
        if frame.tags[index] != ",":
            continue
        quoted_before = QUOTATION in frame.tags[start:index] and QUOTATION not in frame.tags[index:end]
        if (has_finite_verb(frame, start, index) and _is_aside(frame, index + 1, end)) or (
            quoted_before and frame.lows[index + 1] == "which"
        ):
            return start, index
        if COORDINATOR in frame.tags[index : index + 2]:
            break
    return after


def _opens_comment(frame: Frame, start: int) -> bool:
    """“, amid fears of a strike”, “, referring to the storm of 1992”: what the writer tells of it.

    “, without giving details”, “, an apparent reference to Hale”.
    """
    low, following = frame.low(start), frame.low(start + 1)
    if low in ("a", "an", "in"):
        return not REFERENCES.isdisjoint(frame.lows[start : start + 4])
    comments = (low in REFERRING and following == "to") or (low == "without" and following in TELLING_MORE)
    return low == "amid" or comments


def _tells_that_others_say_so(frame: Frame, start: int, end: int) -> bool:
    """“, as the club’s lawyers have said before”; not “, as his builders had promised it would”."""
    says = [index for index in range(start, end) if frame.tags[index] == CUE]
    if frame.low(start) != "as" or not says:
        return False
    helper = start_of_run(frame.tags, says[0], {ADVERB}) - 1
    is_near = says[0] - start <= LONGEST_OTHERS and "," not in frame.tags[start : says[0]]
    is_all = FINITE.isdisjoint(frame.tags[says[0] + 1 : end])
    return is_near and is_all and frame.lows[helper] in ("has", "have", "had")


def _is_dash(frame: Frame, index: int) -> bool:
    """Not the hyphen of “first- and third-party”."""
    is_hyphen = frame.words[index] == "-" and frame.ends[index - 1] == frame.starts[index]
    return frame.tags[index] == "-" and not is_hyphen


def _opens_writer_s_clause(frame: Frame, start: int, end: int) -> bool:
    """“, but the council has yet to vote”, “, though nobody saw it”: what the writer sets against it.

    “, but the saw broke” goes on with what was said.
    """
    if _tells_what_is_left_open(frame, start, end):
        return True
    behind = range(start, min(start + FURTHEST_NOT, end))
    if frame.lows[start] == "but" and not any(_leaves_open(frame, index) for index in behind):
        return False
    if frame.lows[start] not in SETS_AGAINST or frame.tag(start + 1) in NO_NEW_SUBJECT:
        return frame.lows[start] in ("though", "although") and is_clause(frame, start + 1, end)
    return is_clause(frame, start + 1, end)


def _leaves_open(frame: Frame, index: int) -> bool:
    """“not”, “yet”; “denied”, since nobody denies what they said."""
    cue = frame.cue(index) if frame.tags[index] == CUE else None
    return frame.lows[index] in OPEN_STILL or (cue is not None and cue.act == "denied")


def _opens_writer_s_afterthought(frame: Frame, start: int, end: int) -> bool:
    """“— and in some cases, he is right”; “— and locked her out” goes on with what was said."""
    if frame.lows[start] in ("a", "an"):
        return not any(_is_dash(frame, index) for index in range(start, end))  # "— a view that few share"
    if frame.lows[start] == "and":
        verb = end_of_run(frame.tags, start + 1, {ADVERB})
        goes_on = frame.low(verb).endswith("ed") or frame.low(verb) in BASE_FORMS
        return not goes_on and has_finite_verb(frame, verb, end)
    opening = frame.lows[start : min(start + FURTHEST_NOT, end)]
    return opening[0] == "but" and not PRESENT.isdisjoint(opening)


def _names_one_of_those_who_say_it(frame: Frame, start: int) -> bool:
    """“Critics say it is late, | including Ana Reyes, a nurse”."""
    return frame.low(start) == "including" and frame.low(start + 1) in FIRST_NAMES


def _opens_another_claim(frame: Frame, start: int) -> bool:
    """“, who she claimed wanted fame”."""
    return frame.low(start) == "who" and frame.tags[start + 1 : start + 3] == [PRONOUN, CUE]


def _tells_what_is_left_open(frame: Frame, start: int, end: int) -> bool:
    """“, but he did not say when”, “, but gave no details”: the writer's words."""
    behind = frame.lows[start + 1 : min(start + FURTHEST_NOT, end)]
    is_negated = not DECLINING.isdisjoint(behind)
    return frame.lows[start] == "but" and is_negated and not LEFT_OPEN.isdisjoint(behind)


def _tells_what_for(frame: Frame, start: int, end: int) -> bool:
    """“, in what could be a first”, “, in a bid to calm them”, “, even as drivers complained”.

    “, drawing boos from the crowd”.
    """
    opening = frame.lows[start : min(start + LONGEST_BID, end)]
    if opening[0] in BRINGING:
        return not REACTIONS.isdisjoint(opening)
    if opening[0] != "in":
        return opening[:2] == ["even", "as"]
    is_what = opening[1:2] == ["what"] and AUXILIARY in frame.tags[start : start + LONGEST_BID]
    return is_what or (opening[1] in ("a", "an") and not BIDS.isdisjoint(opening) and "to" in opening)


def _tells_when_others_spoke(frame: Frame, start: int, end: int) -> bool:
    """“, a day after volunteers said they had been told to go”."""
    opening = frame.lows[start : min(start + NEAR, end)]
    since = next((start + place for place, low in enumerate(opening) if low in ("after", "before")), end)
    is_time = any(low.rstrip("s") in TIME_NOUNS for low in frame.lows[start:since])
    return is_time and CUE in frame.tags[since + 2 : end]


def _is_aside(frame: Frame, start: int, end: int) -> bool:
    tells_more = any(
        frame.tags[index] in {RELATIVE, THAT} and frame.tags[index - 1] != ","
        for index in range(start, min(start + NEAR, end))
    )
    return (
        frame.lows[start] in ("a", "an", "something")
        and (tells_more or "and" not in frame.lows[start:end])
        and not VERB_OR_CLAUSE.isdisjoint(frame.tags[start:end])
    )
