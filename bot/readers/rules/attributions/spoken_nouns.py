"""Read nouns of saying: “Reyes’s claim that”, “her promise that”, “made the argument that”."""

from bot.lexicon.cues import CUES, Cue
from bot.lexicon.grammar import POSSESSIVES
from bot.lexicon.spoken_nouns import SPOKEN_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after, phrases_before
from bot.readers.rules.grammar.phrase import Phrase, name_phrase, pronoun_at
from bot.readers.rules.grammar.phrase_kinds import is_somebody
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import (
    ADVERB,
    APOSTROPHE,
    CUE,
    DETERMINER,
    HELPER,
    RELATIVE,
    THAT,
    WORD,
    start_of_run,
)

# What somebody does who says it: "made the argument that".
MAKES = word_set("""
    make makes made making express expresses expressed expressing voice voices voiced voicing raise raises
    raised raising repeat repeats repeated repeating reiterated issued gave offered advanced floated
    pushed promoted renew renews renewed renewing echo echoes echoed echoing
""")
# Behind these it is told that something is said, and not by whom: "amid reports that".
NAMELESS = word_set("with amid are were was is despite after")
SAID_BY_NOBODY = "report"
BY = ("by", "from")


def read_spoken_noun(frame: Frame, index: int, names: NamesByEnd) -> Attribution | None:
    """What the noun at token `index` reports; None where it is told of no one, or no clause follows."""
    that = index + 1
    by = phrases_after(frame, index + 2, names) if frame.low(index + 1) in BY else []
    if by:
        that = by[-1].end
    if frame.tag(that) != THAT or not _opens_clause(frame, that + 1):
        return None
    cue = CUES[SPOKEN_NOUNS[frame.lows[index]]]
    opening = start_of_run(frame.tags, index, {WORD, ADVERB})
    if frame.tag(opening - 1) == CUE and frame.tag(opening - 2) in APOSTROPHE | {DETERMINER}:
        opening -= 1  # "her repeated claim"
    start, subjects = (opening, by) if by else _owner(frame, opening, cue, names)
    if start is None or not all(is_somebody(frame, phrase) for phrase in subjects or ()):
        return None
    attribution = Attribution(
        frame, cue, index, index + 1, start, that + 1, subjects, has_that=True, noun=True
    )
    attribution.relative = bool(subjects) and frame.tag(start) == RELATIVE
    return attribution


def _owner(frame: Frame, opening: int, cue: Cue, names: NamesByEnd) -> tuple[int | None, list[Phrase] | None]:
    """Where the words for it begin, if anybody says it, and who does; None: the clause before tells."""
    before = opening - 1
    if frame.tag(before) in APOSTROPHE:
        name = names.get(before)
        phrases = [name_phrase(name)] if name is not None else phrases_before(frame, before, names)
        return (phrases[0].start, phrases) if phrases else (None, [])
    verb = before - 1 if frame.tag(before) == DETERMINER else before
    if verb > 0 and frame.lows[verb] in MAKES:
        is_finite = not frame.lows[verb].endswith("ing")
        helped = start_of_run(frame.tags, verb, HELPER)
        subject = subject_before(frame, helped, names) if is_finite else None
        return (subject.start, subject.phrases) if subject is not None else (verb, None)
    if frame.low(before) in POSSESSIVES:
        return before, [pronoun_at(before)]
    if cue.lemma == SAID_BY_NOBODY and frame.low(verb) in NAMELESS:
        return opening, []
    return None, []


def _opens_clause(frame: Frame, index: int) -> bool:
    """Whether it is told what was said; of “a statement that | appeared to help” it is not."""
    is_past = frame.tag(index) == WORD and frame.low(index).endswith("ed")
    return not is_past and is_clause(frame, index, len(frame))
