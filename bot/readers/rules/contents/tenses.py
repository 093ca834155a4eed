"""Where what was said ends by its tense: “said it is late | and left”."""

from bot.lexicon.grammar import MODALS
from bot.lexicon.irregular_verbs import BASE_FORMS, ONLY_PAST
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.clauses import BEFORE_PAST
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    VERB,
    WORD,
    Tokens,
    end_of_run,
)

PAST = word_set(
    "was were had did could would might wasn't weren't hadn't didn't wasn’t weren’t hadn’t didn’t"
)
CIRCUMSTANCE = frozenset({PREPOSITION, DETERMINER, WORD, NAME, NUMBER, CUE, "'"})  # “in a call with Reyes”
BEHIND_DEED = frozenset({DETERMINER, NAME, PRONOUN, OBJECT_PRONOUN})
NOT_SO_FAR = word_set("hasn't haven't hasn’t haven’t")
PERFECT = NOT_SO_FAR | {"has", "have"}
TELLS_NOW = PERFECT | word_set("is are isn't aren't isn’t aren’t will can remains may it's it’s")
MAY_BE_VERB = frozenset({WORD, CUE, VERB})


def in_its_tense(attribution: Attribution, after: Tokens) -> Tokens:
    """Without what else the speaker did."""
    frame, (start, end) = attribution.frame, after
    for index in range(start, end - 1):
        if frame.tags[index] == COORDINATOR and _is_deed_of_speaker(attribution, start, index):
            return start, index - (frame.tags[index - 1] == ",")
    return after


def _tells_past(frame: Frame, index: int) -> bool:
    return frame.lows[index] in PAST or (_did(frame, index) and frame.tag(index - 1) in BEFORE_PAST)


def _did(frame: Frame, index: int) -> bool:
    low = frame.low(index)
    return frame.tag(index) in MAY_BE_VERB and (low.endswith("ed") or low in BASE_FORMS or low in ONLY_PAST)


def _would_do(frame: Frame, start: int, joining: int) -> bool:
    """“she would stay | and”: behind which nobody “thanked”; not “would be closed | and painted”."""
    verbs = [index for index in range(start, joining) if frame.tags[index] in FINITE]
    if len(verbs) != 1 or frame.lows[verbs[0]] not in MODALS:
        return False
    verb = end_of_run(frame.tags, verbs[0] + 1, {ADVERB})
    return frame.tag(verb) in MAY_BE_VERB and not any(_did(frame, index) for index in range(start, joining))


def _did_or_was(frame: Frame, index: int) -> bool:
    is_participle = frame.tag(index) in MAY_BE_VERB | {AUXILIARY} and frame.low(index).endswith("n")
    return _did(frame, index) or is_participle  # "been", "shown"


def _is_present(frame: Frame, index: int) -> bool:
    is_contraction = frame.tags[index] == "'" and frame.tag(index - 1) == PRONOUN
    return frame.lows[index] in TELLS_NOW or is_contraction


def _is_deed_of_speaker(attribution: Attribution, start: int, joining: int) -> bool:
    """“has said it was late | and has left”, “said it is late | and left”."""
    frame = attribution.frame
    verb = end_of_run(frame.tags, _past_circumstance(frame, joining + 1), {ADVERB})
    if frame.lows[joining] not in ("and", "but"):
        return False
    if frame.low(verb) in NOT_SO_FAR and frame.tag(verb + 1) == CUE:
        return True  # "says it is late, | but hasn't said why"
    if frame.low(verb) in PERFECT:
        has_said = not PERFECT.isdisjoint(frame.lows[attribution.start : attribution.cue_start])
        did = any(_did_or_was(frame, place) for place in range(verb, verb + 4))  # not "and has just £500"
        return has_said and did and PERFECT.isdisjoint(frame.lows[start:joining])
    if attribution.cue.form != "past" or not _did(frame, verb):
        return False
    return _was_present(frame, start, joining) or _closes_judgement(attribution, joining, verb)


def _past_circumstance(frame: Frame, start: int) -> int:
    """Where “and, | in a call with Reyes, | left” goes on; `start` where nothing of the kind stands."""
    opening = start + (frame.tag(start) == ",")
    comma = next(
        (index for index in range(opening, len(frame)) if frame.tags[index] not in CIRCUMSTANCE), len(frame)
    )
    return comma + 1 if frame.tag(opening) == PREPOSITION and frame.tag(comma) == "," else start


def _closes_judgement(attribution: Attribution, joining: int, verb: int) -> bool:
    """“condemned it as “cruel,” | and left”, “… | and thanked the board”; not “… “cruel” and overdone”."""
    frame = attribution.frame
    judges = attribution.cue.takes("object") and not attribution.cue.takes("clause")
    acts = frame.low(verb) in ONLY_PAST or frame.tag(verb + 1) in BEHIND_DEED or frame.tag(verb - 1) == ","
    return judges and acts and frame.tags[joining - 1] == QUOTATION


def _was_present(frame: Frame, start: int, joining: int) -> bool:
    """Whether a present goes on up to “and”: “it is late | and”, not “has been closed | and painted”."""
    if _would_do(frame, start, joining):
        return True
    helper = next((index for index in range(start, joining) if _is_present(frame, index)), None)
    if helper is None or any(_tells_past(frame, index) for index in range(start, helper)):
        return False
    is_done = any(_did(frame, index) for index in range(helper + 1, joining))
    return not is_done or frame.tags[joining - 1] == ","
