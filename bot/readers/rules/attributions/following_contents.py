"""Find what was said where it stands behind an upright attribution: “Reyes said the road was shut”."""

from bot.lexicon import roles
from bot.lexicon.cues import OPINION
from bot.lexicon.silences import PURPOSES
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.namings import gives_name, names_something
from bot.readers.rules.grammar.clauses import has_finite_verb, is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NAME_OR_DETERMINER,
    NUMBER,
    OBJECT_PRONOUN,
    OPENS_PHRASE,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    WORD,
    Tokens,
)

# What follows these as a plain noun phrase is what was said: "denied any wrongdoing", "promised a review".
WITH_OBJECT = word_set("deny refute dispute accuse promise pledge demand predict urge propose confirm")
OPENS_OBJECT = frozenset(
    {DETERMINER, NAME, WORD, NUMBER, OBJECT_PRONOUN, QUOTATION, CUE, AUXILIARY, ADVERB, THAT}
)
# With these "when" and "where" open what was said, rather than tell when and where it was.
WITH_PLACE_OR_TIME = word_set("announce reveal disclose explain describe outline")
WITH_MANNER = ("describe", "recount", "recall")  # "described how", "recalled seeing"
# "reported hearing shots", "suggested waiting", "admitted to hiding it".
WITH_GERUND = word_set(
    "report admit suggest recommend propose deny describe recount recall confess acknowledge mention"
)
QUESTION_WORDS = word_set("whether if how why what where when")
OPENS_INDIRECT_QUESTION = ("whether", "how", "why", "what")
# Verbs of opinion that report what a document or its makers found.
FINDING = ("find", "show", "demonstrate")
FINDS = (roles.DOCUMENTS | roles.GROUPS) - word_set("video footage recording tape")  # which show scenes
# "rejected claims that the ward was full": what was denied is the claim.
REBUTS = ("reject", "dismiss", "dispute", "contest")
CLAIMS = word_set("""
    claim claims report reports allegation allegations suggestion suggestions accusation accusations rumours
    rumors assertion assertions charge charges criticism criticisms complaint complaints notion idea
    characterisation characterization
""")
# "said nothing", "said so": not told what.
SAYS_NOTHING = ("nothing", "so", "something", "anything")
OPENS_CLAUSE_OR_OBJECT = frozenset({PRONOUN, DETERMINER, NAME, WORD, NUMBER, OBJECT_PRONOUN})
# The preposition that opens what was said: "warned of", "called for", "spoke of".
PREPOSITIONS = word_set("of against for to about on")
PREPOSITIONS_OF = {
    "call": ("for", "on"),
    "ask": ("for",),
    "warn": ("of", "against", "about"),
    "caution": ("against",),
    "apologise": ("for",),
    "apologize": ("for",),
}
USUAL_PREPOSITIONS = ("to", "of", "about")
NO_GERUNDS = word_set(
    "thing king ring spring wing string evening morning nothing something anything everything"
)
BEHIND_PASSIVE = ("of", "as", "to", "for")
# Who denies or rejects one of these grants nothing; they tell no denial.
GRANTED = word_set("""
    request requests bail motion motions application applications appeal appeals access entry visa visas
    permission permit permits bid bids offer offers petition petitions parole asylum
""")
# What may stand between a cue and the quotation that a comma introduces.
LONGEST_ADDRESSEE = 5  # tokens, the comma included: "urged voters, “…”"
OPENS_ASIDE = frozenset({PREPOSITION, SUBORDINATOR, TIME, ADVERB, ",", RELATIVE})
CIRCUMSTANCES = ("after", "during", "following", "when", "while")


def following_content(attribution: Attribution, after: Tokens) -> Tokens | None:
    """What was said behind the attribution; None where what follows cannot be content of its cue."""
    frame, (start, end) = attribution.frame, after
    if start >= end:
        return None
    quotation = _introduced_quotation(attribution, after)
    if quotation is not None:
        return quotation
    if attribution.has_that:
        return after
    if gives_name(attribution):
        return None
    if attribution.passive:
        return _behind_passive(attribution, after)
    if attribution.as_clause:
        return after if frame.tag(attribution.end) == "," else None
    low, cue = frame.lows[start], attribution.cue
    if low == "to" or frame.lows[start : start + 2] == ["not", "to"]:
        infinitive = _infinitive(attribution, after)
        if infinitive is not None or not cue.takes("preposition"):
            return infinitive
    if frame.tags[start] == SUBORDINATOR and low in QUESTION_WORDS:
        return after if _is_question(attribution, after) else None
    if cue.lemma == "plead" and "guilty" in frame.lows[start : start + 2]:
        return after
    if (
        _tells_manner(attribution, low)
        or names_something(attribution, after)
        or (low in ("who", "which", "what") and cue.takes("question"))
    ):
        return after
    if frame.tags[start] == PREPOSITION and low in PREPOSITIONS and cue.takes("preposition"):
        return _behind_preposition(attribution, after)
    return after if _is_reported(attribution, after) else None


def reports_finding(attribution: Attribution) -> bool:
    """“The survey found”, “researchers have shown”; not “she found her keys”."""
    if attribution.cue.lemma not in FINDING or not attribution.subjects:
        return False
    return attribution.frame.lows[attribution.subjects[0].head] in FINDS


def _introduced_quotation(attribution: Attribution, after: Tokens) -> Tokens | None:
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
    behind_aside = mark == "," and is_sentence and (frame.tags[start] in OPENS_ASIDE or is_addressed)
    return (index, end) if mark == ":" or behind_aside else None


def _infinitive(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“promised to come”; not “said to the club”."""
    frame, (start, end) = attribution.frame, after
    if attribution.cue.takes("preposition") and _is_gerund(frame.low(start + 1)):
        return start + 1, end  # "admitted to hiding it"
    if not attribution.cue.takes("infinitive") or frame.tag(start + 1) in NAME_OR_DETERMINER:
        return None
    for index in range(start + 2, end):
        if index > start + 3 and frame.lows[index] in CIRCUMSTANCES and frame.tags[index] in OPENS_PHRASE:
            return start, index  # "to stay | after meeting the fans"
        if frame.tags[index] == COORDINATOR and _is_past(frame, index + 1):
            return start, index  # "to stay | and thanked the fans"
    return after


def _behind_passive(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“was accused by critics of | hiding it | after the vote”, “is described by critics | as a sham”."""
    frame, (start, end) = attribution.frame, after
    if frame.lows[start] not in BEHIND_PASSIVE:
        return None
    start += frame.lows[start] in ("of", "for")
    for index in range(start + 1, end):
        if frame.lows[index] in CIRCUMSTANCES and frame.tags[index] in OPENS_PHRASE:
            return start, index
    return start, end


def _is_past(frame: Frame, index: int) -> bool:
    cue = frame.cue(index) if frame.tag(index) == CUE else None
    return (
        cue.form == "past"
        if cue is not None
        else frame.tag(index) == WORD and frame.low(index).endswith("ed")
    )


def _is_question(attribution: Attribution, after: Tokens) -> bool:
    """Whether “whether”, “how”, “when” open what was asked or said, rather than a lead-in to it."""
    frame, (start, end) = attribution.frame, after
    low, cue = frame.lows[start], attribution.cue
    if cue.takes("question") and (low not in ("when", "if") or cue.lemma in ("ask", "wonder")):
        return True
    if not cue.takes("clause"):
        return False
    if low in OPENS_INDIRECT_QUESTION or cue.lemma in WITH_PLACE_OR_TIME:
        return True
    return "," in frame.tags[start:end] and is_clause(frame, start, end)  # "said if it rained, …"


def _tells_manner(attribution: Attribution, low: str) -> bool:
    lemma = attribution.cue.lemma
    return (lemma in WITH_MANNER and low in ("how", "what")) or (lemma in WITH_GERUND and _is_gerund(low))


def _is_gerund(low: str) -> bool:
    return low.endswith("ing") and low not in NO_GERUNDS


def _behind_preposition(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“warned of | more rain”, “confessed | to the theft”."""
    start, end = after
    preposition = attribution.frame.lows[start]
    if preposition not in PREPOSITIONS_OF.get(attribution.cue.lemma, USUAL_PREPOSITIONS):
        return None
    if attribution.cue.lemma == "ask" and not _asks_somebody(attribution, after):
        return None
    return after if preposition == "to" else (start + 1, end)


def _asks_somebody(attribution: Attribution, after: Tokens) -> bool:
    """“asked the mayor for a review”, “asked for it to be sold”; not “asked for water”, “for comment”."""
    lows = attribution.frame.lows
    if not PURPOSES.isdisjoint(lows[after[0] : after[0] + 4]):
        return False
    return attribution.audience is not None or "to" in lows[slice(*after)]


def _is_reported(attribution: Attribution, after: Tokens) -> bool:
    """Whether a clause, an object or quoted words follow that this cue can report."""
    frame, (start, end), cue = attribution.frame, after, attribution.cue
    if frame.tag(attribution.end) == ",":
        return False
    if cue.act == "denied" and not GRANTED.isdisjoint(frame.lows[start : start + 4]):
        return False  # "denied a request"
    if cue.lemma in OPINION:
        return reports_finding(attribution) and is_clause(frame, start, end)
    if cue.lemma in REBUTS and _is_what_was_claimed(frame, start, end):
        return True
    if cue.takes("clause") and is_clause(frame, start, end):
        return True
    if cue.lemma in ("say", "tell") and _is_said(attribution, after):
        return True
    if cue.lemma == "report" and frame.tags[start] in OPENS_OBJECT and _is_person(attribution):
        return True  # an agency that reports a loss makes one
    first, holds_quotation = frame.tags[start], QUOTATION in frame.tags[start:end]
    if cue.lemma in WITH_OBJECT and first in OPENS_OBJECT:
        return True
    if holds_quotation and (
        cue.takes("object") or (cue.takes("quotation") and first in {":", ",", QUOTATION})
    ):
        return True
    return first == QUOTATION and not attribution.participle


def _is_what_was_claimed(frame: Frame, start: int, end: int) -> bool:
    """“rejected the claim that …”, “rejects this”."""
    stands_for_it = end - start == 1 and frame.lows[start] in ("this", "that", "it", "them")
    return stands_for_it or not CLAIMS.isdisjoint(frame.lows[start : start + 4])


def _is_said(attribution: Attribution, after: Tokens) -> bool:
    """Whether what follows “said” or “told” is what was said, though it makes no clear clause."""
    frame, (start, end) = attribution.frame, after
    first = frame.tags[start]
    if frame.lows[start] in SAYS_NOTHING:
        return False
    if first in OPENS_CLAUSE_OR_OBJECT and end - start >= 2:
        return True
    if first == PREPOSITION:
        return has_finite_verb(frame, start, end)
    return attribution.is_behind_relative and (first in FINITE or first in {WORD, CUE})


def _is_person(attribution: Attribution) -> bool:
    """Whether a person or people, rather than an organisation, do the saying."""
    if not attribution.subjects:
        return False
    phrase = attribution.subjects[0]
    if phrase.name is not None:
        return phrase.name.kind == "person"
    return attribution.frame.lows[phrase.head] in roles.PEOPLE_ROLES
