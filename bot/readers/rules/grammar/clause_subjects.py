"""The subject of a whole clause, whether or not it says anything."""

from bot.lexicon import grammar, roles
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.phrase import Phrase, name_phrase, pronoun_at
from bot.readers.rules.grammar.reporting_verbs import is_noun_or_adjective
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import (
    COORDINATOR,
    CUE,
    DETERMINER,
    HELPER,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    SUBORDINATOR,
    VERBS,
    WORD,
    start_of_run,
)

OPENS_NOUN = grammar.POSSESSIVES | {"the", "a", "an"}
NO_VERB_BEHIND = frozenset({DETERMINER, PREPOSITION, "'"})  # "in a televised speech"
NO_PEOPLE = roles.DOCUMENTS | roles.ORGANISATIONS


def clause_subject(frame: Frame, before: int, names: NamesByEnd, *, behind: int = 0) -> list[Phrase]:
    """The subject of the first clause that starts in tokens `[behind, before)`; [] where none can be told.

    Of a relative clause only where no other clause follows: “Reyes, who waved, | spoke”.
    """
    antecedent: list[Phrase] = []
    for index in range(behind + 1, before):
        if not _is_verb(frame, index):
            continue
        end = start_of_run(frame.tags, index, HELPER)
        if frame.low(end - 1) == "to":
            continue  # "asked not to be named"
        if frame.tag(end - 1) == PRONOUN:
            return [pronoun_at(end - 1)]
        subject = subject_before(frame, end, names)
        if subject is None or not subject.phrases:
            continue
        if not subject.relative:
            return subject.phrases
        antecedent = antecedent or subject.phrases
    return antecedent or _opening_subject(frame, before, names)


def nearest_subject(frame: Frame, before: int, names: NamesByEnd, *, behind: int) -> list[Phrase]:
    """The subject of the last clause that starts in tokens `[behind, before)`; [] where none can be told."""
    for index in range(before - 1, behind, -1):
        if found := clause_subject(frame, before, names, behind=index - 1):
            return found
    return []


def last_clause(frame: Frame, end: int) -> int:
    """Where the last clause before token `end` begins.

    “…, and | she left, saying”, “As he left, | she stayed, saying”.
    """
    leads_in = frame.tags[0] == SUBORDINATOR
    for index in range(end - 2, 1, -1):
        if frame.tags[index] in {QUOTATION, ";"}:
            return index
        if leads_in and frame.tags[index] == "," and is_clause(frame, index + 1, end):
            return index
        is_joined = frame.tags[index] == COORDINATOR and frame.tags[index - 1] == ","
        if is_joined and is_clause(frame, index + 1, end):
            return index
    return 0


def _opening_subject(frame: Frame, before: int, names: NamesByEnd) -> list[Phrase]:
    """“Reyes works for the board and has | said”: who opens the sentence, before a verb in “-s”.

    A name only where the verb at `before` goes on with it: “Reyes supporters said” are others.
    """
    goes_on = frame.tag(start_of_run(frame.tags, before, HELPER) - 1) == COORDINATOR
    names_there = (name_phrase(one) for one in names.values() if one.title_start == 0)
    opening = pronoun_at(0) if frame.tag(0) == PRONOUN else next(names_there, None) if goes_on else None
    if frame.tag(0) == DETERMINER and frame.tag(1) == WORD and frame.lows[1] in NO_PEOPLE:
        opening = Phrase(0, 2, 1, "description")  # "The memo | paints a picture"
    if opening is None:
        return []
    is_verb = frame.tag(opening.end) == WORD and frame.low(opening.end).endswith("s")
    return [opening] if is_verb else []


def _is_verb(frame: Frame, index: int) -> bool:
    tag = frame.tags[index]
    if frame.low(index - 1) == "to":
        return False  # "agreed to be named"
    if frame.low(index - 1) in OPENS_NOUN:
        return False  # "had seen the plans"
    if tag == CUE:
        return not is_noun_or_adjective(frame, index)
    did = tag == WORD and frame.lows[index].endswith("ed")
    return tag in VERBS or (did and frame.tag(index - 1) not in NO_VERB_BEHIND)
