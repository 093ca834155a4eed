"""Find a whole quotation that a mark introduces behind an attribution: “Reyes said of the plan: ‘…’”."""

from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    ADVERB,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    Tokens,
    end_of_run,
)

# What may stand between a cue and the quotation that a comma introduces.
LONGEST_ADDRESSEE = 5  # tokens, the comma included: "urged voters, “…”"
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
    if mark == "," and end_of_run(frame.tags, start, ADVERB) == index - 1:
        return index, end  # "wondered aloud, “did they eat?”"
    behind_aside = mark == "," and is_sentence and (frame.tags[start] in OPENS_ASIDE or is_addressed)
    return (index, end) if mark == ":" or (behind_aside and not _is_another_s(frame, start, index)) else None


def _is_another_s(frame: Frame, start: int, quotation: int) -> bool:
    """“said a year after Reyes roared, ‘…’”: the verb right before the quotation is somebody else's."""
    verb = quotation - 2
    cue = frame.cue(verb)
    low = frame.lows[verb]
    did = cue.form == "past" if cue is not None else low.endswith("ed") or low in BASE_FORMS
    return verb > start and did
