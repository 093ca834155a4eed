"""Read attributions in the passive voice: “Brindle is accused by critics of”, “staff were told that”."""

from bot.lexicon.cue_verbs import BEHIND_PASSIVE
from bot.lexicon.cues import Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.according_to import reported_in
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.circumstances import read_circumstances
from bot.readers.rules.grammar.able_speakers import can_say
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import AUXILIARY, DETERMINER, PARTING, POSSESSIVE, PRONOUN, THAT, VERB
from bot.readers.rules.grammar.times import time_end
from bot.readers.rules.grammar.verb_groups import VerbGroup

CLAIMED = word_set("""
    claim allege say report announce argue suggest reveal confirm agree disclose admit acknowledge estimate
    fear
""")
BEFORE_OTHERS = ("first", "originally", "initially", "previously", "earlier")
ASKED_TO = ("ask", "urge", "implore", "tell", "warn")


def passive_attribution(
    frame: Frame, index: int, cue: Cue, group: VerbGroup, names: NamesByEnd
) -> Attribution | None:
    """“Brindle is accused by critics of hiding it”, “was told by the club that”: they speak."""
    if frame.low(index + 1) != "by":
        return _it_was_claimed(frame, index, cue, group, names) or _passive_by_nobody(
            frame, index, cue, group, names
        )
    if not cue.takes("clause", "that-clause", "addressee", "infinitive", "object", "question"):
        return None
    speakers = [_without_content(frame, phrase) for phrase in phrases_after(frame, index + 2, names)]
    if not speakers or not can_say(frame, speakers, cue, index):
        return None
    end = speakers[-1].end
    if frame.lows[end : end + 3] == ["as", "well", "as"] and (more := phrases_after(frame, end + 3, names)):
        speakers, end = [*speakers, *more], more[-1].end
    if frame.tag(end) == THAT and frame.tag(end + 1) in {POSSESSIVE, VERB, AUXILIARY}:
        return None  # "a theory mentioned by Reyes that’s hard to prove"
    past_time = time_end(frame, end) if end < len(frame) else end
    if frame.low(past_time) in BEHIND_PASSIVE:
        end = past_time  # "accused by the club last year of hiding it"
    if frame.low(index - 1) in BEFORE_OTHERS and frame.tag(index - 2) == ",":
        return None  # "The letter, first reported by the Post, is long"
    if cue.lemma == "confirm" and frame.low(end) == "as":
        return None  # "confirmed by the Senate as ambassador"
    attribution = Attribution(frame, cue, index, index + 1, group.start, end, speakers, passive=True)
    attribution.has_that = frame.tag(end) == THAT
    attribution.end += attribution.has_that
    return attribution


def _it_was_claimed(
    frame: Frame, index: int, cue: Cue, group: VerbGroup, names: NamesByEnd
) -> Attribution | None:
    """“It was claimed that”, “…, it is alleged.”: the text does not say by whom."""
    start, end = group.start - 1, index + 1
    if frame.low(start) != "it" or cue.lemma not in CLAIMED:
        return None
    attribution = Attribution(frame, cue, index, end, start, end, [], passive=True)
    read_circumstances(attribution, names)
    if frame.low(end) == "in" and (told := reported_in(frame, index, index + 2, names)) is not None:
        attribution.subjects = told.subjects
    closes = attribution.end >= len(frame) - 1 and frame.tag(start - 1) in PARTING
    is_told = attribution.has_that or is_clause(frame, attribution.end, len(frame))
    return attribution if closes or is_told else None


def _passive_by_nobody(
    frame: Frame, index: int, cue: Cue, group: VerbGroup, names: NamesByEnd
) -> Attribution | None:
    """“staff were told that”, “told they would go”: the text does not say by whom."""
    start, behind = group.start, index + 1
    told = Attribution(frame, cue, index, behind, start, behind, [])
    if cue.takes("addressee"):
        read_circumstances(told, names)
    if cue.lemma in ASKED_TO and (asked := _asked_further_on(frame, index, names)) is not None:
        speakers, end = asked
        return Attribution(frame, cue, index, behind, start, behind, speakers, content_end=end)
    if told.has_that:
        return told
    return _told_by_nobody(frame, index, cue, group)


def _asked_further_on(frame: Frame, index: int, names: NamesByEnd) -> tuple[list[Phrase], int] | None:
    """“were asked to hand it over | by the ministry”; not “to be seen by a doctor”."""
    if frame.low(index + 1) != "to":
        return None
    for by in range(index + 3, len(frame)):
        if frame.tags[by] == AUXILIARY or frame.tags[by] == ",":
            break
        if frame.lows[by] == "by":
            phrases = phrases_after(frame, by + 1, names)
            speaks = phrases and all(one.name is not None or may_speak(frame, one.head) for one in phrases)
            return (phrases, by) if speaks and frame.lows[index + 2] != "be" else None
    return None


def _told_by_nobody(frame: Frame, index: int, cue: Cue, group: VerbGroup) -> Attribution | None:
    """“staff are told they will be moved”."""
    end = index + 1
    opens = frame.tag(end) in {PRONOUN, DETERMINER} and is_clause(frame, end, len(frame))
    if cue.lemma != "tell" or not opens:
        return None
    return Attribution(frame, cue, index, end, group.start, end, [])


def _without_content(frame: Frame, phrase: Phrase) -> Phrase:
    """“critics | of hiding it”."""
    behind = phrase.head + 1
    return phrase._replace(end=behind) if frame.low(behind) in BEHIND_PASSIVE else phrase
