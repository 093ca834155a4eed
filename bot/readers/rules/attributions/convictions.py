"""Read what somebody is sure of: “Reyes is confident that”, “officials were adamant the ward was full”."""

from bot.lexicon.cues import CUES
from bot.lexicon.grammar import BE_FORMS, NEGATIONS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.circumstances import read_circumstances
from bot.readers.rules.grammar.able_speakers import can_say
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import ADVERB, DETERMINER, HELPER, PRONOUN, start_of_run

# Each by the verb that says the same.
CONVICTIONS = {
    adjective: verb
    for verb, adjectives in {
        "insist": "adamant insistent",
        "believe": "confident convinced certain sceptical skeptical doubtful persuaded",
        "hope": "hopeful optimistic",
        "fear": "afraid worried concerned fearful anxious",
    }.items()
    for adjective in adjectives.split()
}
REMAINS = word_set("remains remained remain seemed sounded became")


def read_conviction(frame: Frame, index: int, names: NamesByEnd) -> Attribution | None:
    """What whoever is told of is sure of; None where no clause follows the adjective at token `index`."""
    verb = start_of_run(frame.tags, index, {ADVERB}) - 1
    if frame.low(verb) not in BE_FORMS and frame.low(verb) not in REMAINS:
        return None
    start = start_of_run(frame.tags, verb, HELPER)
    if not NEGATIONS.isdisjoint(frame.lows[start:index]):
        return None
    cue = CUES[CONVICTIONS[frame.lows[index]]]
    subject = subject_before(frame, start, names)
    if subject is None or subject.phrases is None or not can_say(frame, subject.phrases, cue, index):
        return None
    end = index + 1
    attribution = Attribution(
        frame, cue, index, end, subject.start, end, subject.phrases, relative=subject.relative
    )
    read_circumstances(attribution, names)
    opens = frame.tag(attribution.end) in {PRONOUN, DETERMINER}
    attribution.has_that |= opens and is_clause(frame, attribution.end, len(frame))  # as good as "that"
    return attribution if attribution.has_that else None
