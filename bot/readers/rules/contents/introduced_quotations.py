"""Find a whole quotation that a mark introduces behind an attribution: “Reyes said of the plan: ‘…’”."""

from functools import partial

from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.attribution_places import LONGEST_ADDRESSEE
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.reporting_verbs import reporting_verb
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    PARTING,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    Tokens,
)

# What may stand between a cue and the quotation that a comma introduces.
OPENS_ASIDE = frozenset({PREPOSITION, SUBORDINATOR, TIME, ADVERB, ",", RELATIVE})


def introduced_quotation(attribution: Attribution, after: Tokens) -> Tokens | None:
    """A whole quotation behind “:” or “,”, whatever stands before the mark: “said of the plan: ‘…’”."""
    frame, (start, end) = attribution.frame, after
    index = next((index for index in range(start, end) if frame.tags[index] == QUOTATION), None)
    if index is None:
        return None
    is_sentence = frame.quotations[index].capitalised
    if index == start:
        return after if is_sentence or start > attribution.end else None
    mark = frame.tags[index - 1]
    is_addressed = attribution.cue.takes("addressee") and index - start <= LONGEST_ADDRESSEE
    if mark == "," and attribution.audience is not None and frame.lows[start].endswith("ing"):
        return index, end  # "told reporters traveling with her, “no”"
    behind_aside = mark == "," and is_sentence and (frame.tags[start] in OPENS_ASIDE or is_addressed)
    if mark == ":" and _is_told_by_another(frame, start, index):
        return None  # "said Reyes told her: ‘…’"
    return (index, end) if mark == ":" or (behind_aside and not _is_another_s(frame, start, index)) else None


def continued_quotation(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“‘If it rains,’ Reyes told state radio, | ‘we stay’”: the quotation before goes on behind an aside."""
    frame, (start, end) = attribution.frame, after
    index = next((index for index in range(start, end) if frame.tags[index] == QUOTATION), start)
    goes_on = index > start and frame.tags[index - 1] == "," and not frame.quotations[index].capitalised
    if not goes_on or frame.tag(attribution.start - 1) != QUOTATION:
        return None
    is_whole = frame.tag(index + 1) in {*PARTING, COORDINATOR, ".", ""}  # not "a game, “the worst” in years"
    is_near = index - start <= LONGEST_ADDRESSEE
    is_aside = is_near or frame.tags[start] in OPENS_ASIDE or frame.lows[start] == "referring"
    return (index, index + 1) if is_whole and is_aside and not _is_another_s(frame, start, index) else None


def colon_within(attribution: Attribution, content: Tokens) -> int | None:
    """The colon of “said the plan was dead: | ‘We lost’”: what stands before it was said as well."""
    frame, start = attribution.frame, attribution.end
    if attribution.after_cue or attribution.is_according:
        return None
    for index in range(start, content[1] - 1):
        if frame.tags[index] == ":" and frame.tags[index + 1] == QUOTATION:
            if _is_told_by_another(frame, start, index):
                return None  # "said that one day he told her: ‘…’"
            is_told = attribution.has_that or frame.lows[start] == "to" or is_clause(frame, start, index)
            return index if is_told and frame.quotations[index + 1].capitalised else None
    return None


def _is_told_by_another(frame: Frame, start: int, quotation: int) -> bool:
    """Whether a verb of saying stands right before the quotation, behind token `start`."""
    return any(map(partial(says, frame), range(max(start, quotation - LONGEST_ADDRESSEE), quotation)))


def says(frame: Frame, index: int) -> bool:
    """Whether somebody says something with token `index`: not “in a message”."""
    return frame.tags[index] == CUE and reporting_verb(frame, index) is not None


def _is_another_s(frame: Frame, start: int, quotation: int) -> bool:
    """“said a year after Reyes roared, ‘…’”: the verb right before the quotation is somebody else's."""
    verb = quotation - 2
    cue = frame.cue(verb)
    low = frame.lows[verb]
    did = cue.form == "past" if cue is not None else low.endswith("ed") or low in BASE_FORMS
    return verb > start and did
