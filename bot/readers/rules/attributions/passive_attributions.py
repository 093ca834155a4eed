"""Read attributions in the passive voice: “Brindle is accused by critics of”, “staff were told that”."""

from bot.lexicon.cue_verbs import BEHIND_PASSIVE
from bot.lexicon.cues import Cue
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.able_speakers import can_say
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.tags import DETERMINER, PRONOUN, THAT
from bot.readers.rules.grammar.verb_groups import VerbGroup


def passive_attribution(
    frame: Frame, index: int, cue: Cue, group: VerbGroup, names: NamesByEnd
) -> Attribution | None:
    """“Brindle is accused by critics of hiding it”, “was told by the club that”: they speak."""
    if frame.low(index + 1) != "by":
        return _passive_by_nobody(frame, index, cue, group)
    if not cue.takes("clause", "that-clause", "addressee", "infinitive", "object", "question"):
        return None
    speakers = [_without_content(frame, phrase) for phrase in phrases_after(frame, index + 2, names)]
    if not speakers or not can_say(frame, speakers, cue, index):
        return None
    end = speakers[-1].end
    attribution = Attribution(frame, cue, index, index + 1, group.start, end, speakers, passive=True)
    attribution.has_that = frame.tag(end) == THAT
    attribution.end += attribution.has_that
    return attribution


def _passive_by_nobody(frame: Frame, index: int, cue: Cue, group: VerbGroup) -> Attribution | None:
    """“staff were told that”, “told they would go”: the text does not say by whom."""
    has_that = frame.tag(index + 1) == THAT
    if not (has_that and cue.takes("addressee")):
        return _told_by_nobody(frame, index, cue, group)
    return Attribution(frame, cue, index, index + 1, group.start, index + 2, [], passive=True, has_that=True)


def _told_by_nobody(frame: Frame, index: int, cue: Cue, group: VerbGroup) -> Attribution | None:
    """“staff are told they will be moved”."""
    opens = frame.tag(index + 1) in {PRONOUN, DETERMINER} and is_clause(frame, index + 1, len(frame))
    if cue.lemma != "tell" or not opens:
        return None
    return Attribution(frame, cue, index, index + 1, group.start, index + 1, [], passive=True)


def _without_content(frame: Frame, phrase: Phrase) -> Phrase:
    """“critics | of hiding it”."""
    behind = phrase.head + 1
    return phrase._replace(end=behind) if frame.low(behind) in BEHIND_PASSIVE else phrase
