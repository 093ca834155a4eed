"""The subject that stands before a verb: who says it, where the verb reports something."""

from bot.lexicon import grammar
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.readers.rules.grammar.distant_subjects import (
    before_contact_clause,
    before_employer,
    before_open_relative,
    before_title,
    behind_quotation,
    calling_themselves,
    described_at_length,
    doing_something,
    named_before_description,
    opening_group,
    opening_speaker,
)
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.listed_people import listed_before
from bot.readers.rules.grammar.name_runs import LETTERS
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_before
from bot.readers.rules.grammar.parentheses import before_parenthesis
from bot.readers.rules.grammar.phrase import Subject, pronoun_at
from bot.readers.rules.grammar.relative_subjects import (
    LONGEST_RELATIVE,
    before_relative,
    before_restrictive,
    named_behind_restrictive,
)
from bot.readers.rules.grammar.tags import (
    COORDINATOR,
    CUE,
    NOUN,
    PARTING,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    WORD,
)

ASKED = frozenset({"asked", "pressed", "questioned"})
BREAKS_ASKING = frozenset({".", ";", ":", QUOTATION})
LONGEST_SHARED = 15  # tokens of a clause with two verbs
BREAKS_SHARING = frozenset({",", ".", ";", ":", QUOTATION, THAT})


def subject_before(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """The subject that ends right before token `end`, where its verb begins; None where there is none."""
    if frame.low(end - 1) in grammar.REFLEXIVE_PRONOUNS and frame.tag(end - 2) in NOUN | PARTING:
        end -= 1  # "Reyes herself insisted"
    last = end - 1
    tag = frame.tag(last)
    if tag == PRONOUN and frame.tag(last - 1) != PREPOSITION:
        return Subject([pronoun_at(last)], last)
    if tag == "," and last in names and frame.low(last - 1) in LETTERS:
        return _of_phrases(frame, last, names)  # "Reyes, PhD, said"
    if tag == RELATIVE or (tag == THAT and frame.tag(last - 1) in NOUN | {CUE}):
        return before_relative(frame, last, names)
    if (listed := listed_before(frame, end, names)) is not None:
        return listed
    if (opening := behind_quotation(frame, end, names)) is not None:
        return Subject([opening], opening.start)
    if tag in PARTING and (joint := _before_asking(frame, last)) is not None:
        return Subject(None, joint)
    if tag in PARTING:
        return (
            before_employer(frame, last, names)
            or before_parenthesis(frame, last, names)
            or named_behind_restrictive(frame, last, names)
            or opening_speaker(frame, names)
            or described_at_length(frame, last, names)
        )
    if tag == COORDINATOR:
        return _before_coordinator(frame, last, names)
    return _of_phrases(frame, end, names)


def _before_coordinator(frame: Frame, last: int, names: NamesByEnd) -> Subject | None:
    """“She resigned | and | said”: no phrase of its own, unless the same clause has it."""
    if frame.lows[last] == "yet" and frame.low(last - 1) in grammar.NEGATIONS:
        return None  # "may not yet have said"
    if (pronoun := _of_same_clause(frame, last)) is not None:
        return Subject([pronoun_at(pronoun)], last)
    return _of_relative_clause(frame, last, names) or Subject(None, last)


def _of_phrases(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """“The mayor and her deputy | said”, “those who call themselves gardeners | say”."""
    somebody = (
        before_open_relative(frame, end, names)
        or before_employer(frame, end, names)
        or before_title(frame, end, names)
    )
    if somebody is not None:
        return somebody
    if (waiting := opening_group(frame, end)) is not None:
        return Subject([waiting], 0)
    phrases = phrases_before(frame, end, names)
    if phrases and (so_called := calling_themselves(frame, phrases[0].start, names)) is not None:
        return Subject([so_called._replace(end=end)], so_called.start)
    if phrases and (wrote := before_contact_clause(frame, phrases[0].start, names)) is not None:
        return Subject([wrote], wrote.start)
    if phrases and (named := named_before_description(frame, phrases[0], end, names)) is not None:
        return Subject([named], named.start)
    described = before_restrictive(frame, phrases[0].start if phrases else end, end, names)
    if described is not None:
        return Subject([described], described.start)
    if not phrases and (doing := doing_something(frame, end, names)) is not None:
        return Subject([doing], 0)
    return Subject(phrases, _past_participle(frame, phrases[0].start)) if phrases else None


def _past_participle(frame: Frame, start: int) -> int:
    """Where the clause opens: “…, | leading several senators to say”."""
    is_participle = frame.tag(start - 1) == WORD and frame.low(start - 1).endswith("ing")
    return start - is_participle


def _before_asking(frame: Frame, closing: int) -> int | None:
    """“denied it | and, when asked about beds, said”: the joining word before the insertion."""
    for index in range(closing, max(0, closing - LONGEST_RELATIVE), -1):
        if frame.tags[index] in BREAKS_ASKING:
            return None
        if frame.lows[index] in ASKED:
            place = index - 1 - (frame.low(index - 1) == "when")
            place -= frame.tag(place) == ","
            return place if frame.tag(place) == COORDINATOR else None
    return None


def _of_same_clause(frame: Frame, joining: int) -> int | None:
    """“It was in May, when | he was asked and claimed that”: the pronoun that the joined verbs share."""
    for index in range(joining, max(0, joining - LONGEST_SHARED), -1):
        if frame.tags[index] in BREAKS_SHARING:
            return None
        if frame.tags[index] == PRONOUN:
            return index if frame.tags[index - 1] == SUBORDINATOR else None
    return None


def _of_relative_clause(frame: Frame, joining: int, names: NamesByEnd) -> Subject | None:
    """“a group that backs the poor | and says that”: the group, where both verbs are of one form."""
    tense = _tense(frame.low(joining + 1))
    if not tense:
        return None
    for index in range(joining, max(0, joining - LONGEST_SHARED), -1):
        if frame.tags[index] in BREAKS_SHARING - {THAT}:
            return None
        is_relative = frame.lows[index] in ("who", "which") or (
            frame.tags[index] == THAT and frame.tags[index - 1] in NOUN
        )
        if is_relative:
            goes_on = _tense(frame.lows[index + 1]) == tense
            tells_more = frame.lows[index] == "who" and frame.tags[index - 1] == ","
            goes_on &= tense == "s" or tells_more  # not "thanked nurses who came and said"
            subject = before_relative(frame, index, names) if goes_on else None
            return subject if subject is not None and subject.phrases else None
    return None


def _tense(low: str) -> str:
    """“s” of “says”, “ed” of “warned” and “said”, "" of any other word."""
    if low.endswith("ed") or low in BASE_FORMS or low == "said":
        return "ed"
    return "s" if low.endswith("s") else ""
