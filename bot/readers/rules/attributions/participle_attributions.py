"""Read attributions whose cue is a participle: “…, adding that”, “with one resident saying”."""

from bot.lexicon.channels import CHANNEL_NOUNS
from bot.lexicon.cues import Cue
from bot.lexicon.grammar import POSSESSIVES
from bot.lexicon.roles import DOCUMENTS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.infinitive_attributions import on_reaching_out
from bot.readers.rules.grammar.able_speakers import can_say
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.clauses import has_finite_verb, is_clause, opens_predicate
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after, phrases_before
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    DETERMINER,
    HELPER,
    NAME,
    NOUN,
    OPENS_PHRASE,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    SUBORDINATOR,
    THAT,
    VERB,
    VERBS,
    WORD,
    start_of_run,
)

SAID_ON_PARTING = ("say", "claim", "insist", "argue")
MAY_END_SUBJECT = frozenset({NAME, WORD, PRONOUN, CUE})
# What somebody does with a letter or statement that says something.
ISSUED = word_set("""
    issued issue issues released release releases sent send sends wrote posted published put gave made signed
    shared circulated filed tweeted delivered
""")
ISSUED_PAPERS = CHANNEL_NOUNS | {
    *("notice", "notices", "letters", "memos", "flyers", "leaflets", "reports", "resolution", "petition")
}
REPORTS = word_set("""
    report reports study studies survey poll polls lawsuit articles stories rumours rumors order orders
    resolution petition
""")
BEGINNING = word_set("began begins started starts kept keeps stopped continued continues resumed")
LONGEST_PAPER = 14  # tokens: “reports from the Harrow and Leeds councils”
BREAKS_PAPER = VERBS | {QUOTATION, ",", ":", ";", "-"}
LONGEST_ISSUED = 12  # tokens
RECORDINGS = word_set("video audio footage tape recording recordings film clip clips videos images")
LONGEST_RECORDED = 10  # tokens
SHORTEST_OPENING = 4  # tokens: “Noting that it rained”
# A participle reports behind these; elsewhere it may be a noun or describe one.
BEFORE_PARTICIPLE = frozenset({",", QUOTATION, COORDINATOR, ADVERB, "-", PREPOSITION, SUBORDINATOR})


def participle_attribution(
    frame: Frame, index: int, cue: Cue, names: NamesByEnd, *, after_another: bool
) -> Attribution | None:
    """“…, adding that” carries the subject over; “with one resident saying” has its own."""
    before, end = frame.tag(index - 1), index + 1
    if index == 0:
        return _opening_participle(frame, index, cue, names)
    subjects = _subjects_of_its_own(frame, index, names)
    if subjects and _stands_behind_with(frame, subjects[0].start):
        return Attribution(frame, cue, index, end, subjects[0].start - 1, end, subjects)
    if before in NOUN and (reached := on_reaching_out(frame, index, index, cue, names)) is not None:
        return reached
    if frame.low(index - 1) == "while" and frame.tag(index - 2) == ",":
        insiders = phrases_before(frame, index - 2, names) or None  # "Reyes, while saying it rained, left"
        return Attribution(frame, cue, index, end, index, end, insiders, participle=True)
    if insiders := _inside_its_sentence(frame, index, cue, names):
        return Attribution(frame, cue, index, end, index, end, insiders, participle=True)
    if cue.lemma == "plead" and before == SUBORDINATOR:
        return None  # "freed after pleading guilty"
    if before in NOUN and (parting := _on_parting(frame, index, cue, names)) is not None:
        return parting
    if (recorded := _recorded(frame, index, names)) and can_say(frame, recorded, cue, index):
        return Attribution(frame, cue, index, end, index, end, recorded)
    is_told = before in BEFORE_PARTICIPLE or _is_of_words(frame, index)
    if not is_told and before in NOUN | {CUE, VERB}:
        paper = _paper_before(frame, index, subjects) or _who_begins(frame, index, cue, names)
        if paper or cue.lemma != "say":  # "lamented those who came | saying that it rained" is the speaker's
            attribution = Attribution(frame, cue, index, end, index, end, paper, participle=True)
            return attribution if paper else None
    if not is_told and not after_another:
        return None
    if index == 1 and before in OPENS_PHRASE and frame.tag(end) != THAT:
        return None  # "In announcing her retirement, Reyes said"
    if subjects and frame.tag(subjects[0].start) == DETERMINER and frame.tag(subjects[0].start - 1) == ",":
        return Attribution(frame, cue, index, end, subjects[0].start, end, subjects)
    return Attribution(frame, cue, index, end, index, end, None, participle=True)


def _paper_before(frame: Frame, index: int, subjects: list[Phrase]) -> list[Phrase]:
    """What says it: “a notice | saying that”, “reports from Harrow | claiming that”."""
    if subjects and frame.lows[subjects[-1].head] in REPORTS:
        return subjects
    if frame.tag(index + 1) != THAT:
        return []
    start = start_of_run(frame.tags, index, {WORD})
    if frame.lows[index - 1] in DOCUMENTS and frame.tag(start - 1) == DETERMINER:
        return [Phrase(start - 1, index, index - 1, "description")]
    for place in range(index, max(0, index - LONGEST_PAPER), -1):
        if not BREAKS_PAPER.isdisjoint(frame.tags[place + 1 : index]):
            return []
        if frame.lows[place] in REPORTS and frame.low(place + 1) in ("from", "by", "in"):
            return [Phrase(place, index, place, "description")]
    return []


def _who_begins(frame: Frame, index: int, cue: Cue, names: NamesByEnd) -> list[Phrase]:
    """“as Reyes suddenly began | denying it”; not “began asking them to pay”, “began feeling ill”."""
    if frame.lows[index - 1] not in BEGINNING or not cue.takes("clause"):
        return []
    subject = subject_before(frame, start_of_run(frame.tags, index - 1, HELPER), names)
    return (subject.phrases or []) if subject is not None else []


def _inside_its_sentence(frame: Frame, index: int, cue: Cue, names: NamesByEnd) -> list[Phrase]:
    """“Reyes, | saying it rained, left”: who opens the sentence, whose verb stands behind; else []."""
    if frame.tag(index - 1) != "," or has_finite_verb(frame, 0, index):
        return []
    commas = (place for place in range(index + 3, len(frame) - 1) if frame.tags[place] == ",")
    if not any(opens_predicate(frame, comma + 1) for comma in commas):
        return []
    phrases = phrases_before(frame, index - 1, names)
    return phrases if phrases and phrases[0].start == 0 and can_say(frame, phrases, cue, index) else []


def _subjects_of_its_own(frame: Frame, index: int, names: NamesByEnd) -> list[Phrase]:
    """The phrases that end right before the participle at `index`."""
    if index == 1 or frame.tag(index - 1) not in MAY_END_SUBJECT:
        return []
    subjects = phrases_before(frame, index, names)
    if subjects and (saying := _behind_with(frame, subjects[0].start, index, names)):
        subjects = saying
    if len(subjects) > 1 and _does_something(frame, subjects[0]):
        del subjects[:-1]  # "with | fans planning a march and | critics saying"
    return subjects


def _behind_with(frame: Frame, start: int, index: int, names: NamesByEnd) -> list[Phrase]:
    """“was found dead in June with | keepers | saying it fell”."""
    place = next((one for one in range(index - 1, start, -1) if frame.lows[one] == "with"), None)
    subjects = phrases_after(frame, place + 1, names) if place is not None else []
    return subjects if subjects and subjects[-1].end == index else []


def _stands_behind_with(frame: Frame, start: int) -> bool:
    """“…, with fans cheering | and critics saying”, “with | critics saying”."""
    before = frame.low(start - 1)
    return before == "with" or (before in ("and", "but") and "with" in frame.lows[:start])


def _does_something(frame: Frame, phrase: Phrase) -> bool:
    return any(low.endswith("ing") for low in frame.lows[phrase.start + 1 : phrase.end])


def _recorded(frame: Frame, index: int, names: NamesByEnd) -> list[Phrase]:
    """Who is heard in “footage of the mayor | repeatedly asking why”; [] where it tells of no recording."""
    end = start_of_run(frame.tags, index, {ADVERB})
    for place in range(end - 2, max(0, end - LONGEST_RECORDED), -1):
        if frame.lows[place] == "of" and frame.lows[place - 1] in RECORDINGS:
            phrases = phrases_after(frame, place + 1, names)
            return phrases if phrases and phrases[-1].end == end else []
    return []


def _on_parting(frame: Frame, index: int, cue: Cue, names: NamesByEnd) -> Attribution | None:
    """“The premiers left the meeting | saying it was late”; not “a nurse saying it was late”."""
    if (
        cue.lemma not in SAID_ON_PARTING
        or may_speak(frame, index - 1)
        or not is_clause(frame, index + 1, len(frame))
    ):
        return None
    subjects = clause_subject(frame, index, names)
    if not subjects or not can_say(frame, subjects, cue, index):
        return None
    end = index + 1
    return Attribution(frame, cue, index, end, index, end, subjects)


def _opening_participle(frame: Frame, index: int, cue: Cue, names: NamesByEnd) -> Attribution | None:
    """“Noting that it rained, Reyes left”: whoever the main clause is about."""
    end = index + 1
    if frame.tag(end) != THAT:
        return None
    for comma in range(SHORTEST_OPENING, len(frame)):
        if frame.tags[comma] == "," and is_clause(frame, comma + 1, len(frame)):
            subjects = clause_subject(frame, len(frame), names, behind=comma)
            if subjects and can_say(frame, subjects, cue, index):
                return Attribution(frame, cue, index, end, index, end, subjects, participle=True)
    return None


def _is_of_words(frame: Frame, index: int) -> bool:
    """“issued a statement | saying”, “sent a letter to the board | warning”, “ended her speech | saying”."""
    start = start_of_run(frame.tags, index, {WORD})
    if frame.low(start - 1) in POSSESSIVES and frame.lows[index - 1] in CHANNEL_NOUNS | DOCUMENTS:
        return True
    before = frame.lows[max(0, index - LONGEST_ISSUED) : index]
    return not ISSUED.isdisjoint(before) and not ISSUED_PAPERS.isdisjoint(before)
