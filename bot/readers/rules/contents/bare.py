"""Tell whether the bare words behind a cue are what was said: “denied the claim”, not “denied a request”."""

from bot.lexicon import roles
from bot.lexicon.cues import OFTEN_NOUNS, OPINION
from bot.lexicon.grammar import POSSESSIVES
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.contents.deeds import CLAIMS, OPENING_OF_OBJECT, is_deed
from bot.readers.rules.contents.joined import COURTS, DEED_ENDINGS, SAY_OR_TELL
from bot.readers.rules.grammar.clauses import has_finite_verb, is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    APOSTROPHE,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    THAT,
    VERBS,
    WORD,
    Tokens,
    end_of_run,
)

# What follows these as a plain noun phrase is what was said: "denied any wrongdoing", "promised a review".
WITH_OBJECT = word_set("deny refute dispute accuse blame promise pledge demand predict urge propose confirm")
WITH_OBJECT |= {"rule out"}
# With these a few words are too little: "condemned it".
WITH_LONG_OBJECT = word_set("""
    condemn denounce criticise criticize decry deplore lament welcome praise applaud laud commend assail
    rebuke castigate lambaste lambast acknowledge stress emphasise emphasize reiterate
    recommend allege blame blast slam ridicule mock reprimand recall forecast
""")
# Of somebody it takes a reason: "praised the nurse for staying".
JUDGING_SOMEBODY = word_set("welcome praise applaud laud commend condemn criticise criticize reprimand")
FOR_WHAT = word_set("for over as on")
SHORTEST_OBJECT = 3  # tokens
OPENS_OBJECT = frozenset(
    {DETERMINER, NAME, WORD, NUMBER, OBJECT_PRONOUN, QUOTATION, CUE, AUXILIARY, ADVERB, THAT}
)
BELIEFS = word_set("believe fear hope think")  # "He believes the ward was full"
HELD_TRUE = BELIEFS | {"feel", "expect"}
# Verbs of opinion that report what a document or its makers found.
FINDING = ("find", "show", "demonstrate")
LONGEST_SHOWN = 8  # tokens up to the verb in -ing
# Who comes upon something rather than finds it out; a tape shows scenes.
COME_UPON = word_set("""
    doctors officers police clubs people residents men women children parents fans players workers crews
    voters firefighters volunteers neighbours neighbors families friends villagers relatives video footage
    recording tape
""")
FINDS = (roles.DOCUMENTS | roles.GROUPS) - COME_UPON
WITNESSES = ("media", "press", "police", "television", "radio")
CLAIMABLE = ("responsibility", "credit", "victory", "innocence", "self-defense", "self-defence")
ADMITTED = word_set("""
    liability guilt responsibility wrongdoing manslaughter murder theft fraud assault defeat failure failings
    mistake mistakes error errors offence offences offense offenses charge charges
""")
# "rejected claims that the ward was full": what was denied is the claim.
REBUTS = ("reject", "dismiss", "dispute", "contest")
# "said nothing", "said so", "said little about it": not told what.
SAYS_NOTHING = ("nothing", "so", "something", "anything", "little", "much")
RITES = word_set("goodbye goodbyes farewell farewells prayers grace hello hellos mass")  # "said her prayers"
ENDS_SAYING = frozenset({",", ".", ";", COORDINATOR}) | {""}
OPENS_CLAUSE_OR_OBJECT = frozenset({PRONOUN, DETERMINER, NAME, WORD, NUMBER, OBJECT_PRONOUN})
# What is announced to be done.
EVENTS = word_set("""
    plan plans end launch closure departure retirement review inquiry probe sale cuts setting talks
    sanctions ban
""")


def reports_finding(attribution: Attribution) -> bool:
    """“The survey found”, “researchers have shown”; not “she found her keys”."""
    if not attribution.subjects:
        return False
    head, lemma = attribution.frame.lows[attribution.subjects[0].head], attribution.cue.lemma
    return (lemma in FINDING and head in FINDS) or (lemma == "rule" and head in COURTS)


def _shows(attribution: Attribution, after: Tokens) -> bool:
    """“The poll shows Reyes leading”: a verb in -ing for a finite one."""
    frame, (start, end) = attribution.frame, after
    stops = frame.lows[start + 1 : min(start + LONGEST_SHOWN, end)]
    return attribution.cue.lemma in ("show", "find") and any(low.endswith("ing") for low in stops)


def _opens_with_people(frame: Frame, start: int, end: int) -> bool:
    """Whether people rather than something said or done stand first."""
    if frame.tags[start] in {NAME, NUMBER, OBJECT_PRONOUN}:
        return frame.tag(end_of_run(frame.tags, start, {NAME})) not in APOSTROPHE
    head = end_of_run(frame.tags, start, {DETERMINER, WORD, NUMBER}) - 1
    is_noun = start <= head < end and frame.tags[head] != DETERMINER  # not "praised her “energy”"
    return is_noun and may_speak(frame, head) and frame.lows[head] not in roles.DOCUMENTS


def is_reported(attribution: Attribution, after: Tokens) -> bool:
    """Whether a clause, an object or quoted words follow that this cue can report."""
    frame, (start, end), cue = attribution.frame, after, attribution.cue
    if frame.tag(attribution.end) == ",":
        return False
    if is_deed(attribution, after) or _says_nothing(attribution, after):
        return False
    if cue.lemma in BELIEFS and _is_of_somebody(attribution) and _is_plain_clause(frame, start, end):
        return True
    quotes = QUOTATION in frame.tags[start:end] and frame.tags[start] in OPENS_CLAUSE_OR_OBJECT
    if cue.lemma in HELD_TRUE and quotes and attribution.subjects and not attribution.relative:
        return True  # "believes the valley “has a future”"
    if cue.lemma in OPINION:
        is_told = frame.tags[start] == QUOTATION or is_clause(frame, start, end) or _shows(attribution, after)
        return reports_finding(attribution) and is_told
    if cue.lemma in JUDGING_SOMEBODY and _opens_with_people(frame, start, end):
        return not FOR_WHAT.isdisjoint(frame.lows[start:end])  # not "welcomed the guests"
    if cue.lemma in REBUTS and _is_what_was_claimed(frame, start, end):
        return True
    if cue.lemma in SAY_OR_TELL and _is_said(attribution, after):
        return True
    if cue.lemma == "report" and frame.tags[start] in OPENS_OBJECT and _is_witness(attribution):
        return True  # an agency that reports a loss makes one
    if cue.takes("clause") and _is_clause_of_cue(attribution, after):
        return True
    if cue.takes("clause") and frame.tags[start] == PREPOSITION and frame.tag(start + 1) == NUMBER:
        return has_finite_verb(frame, start, end)  # "insisted in 2012 the ward was full"
    return _is_object(attribution, after)


def _is_clause_of_cue(attribution: Attribution, after: Tokens) -> bool:
    """“campaigners claim | the road is unsafe”, “a road that campaigners claim | is unsafe”."""
    goes_on = attribution.is_behind_relative and attribution.frame.tags[after[0]] in FINITE
    return goes_on or is_clause(attribution.frame, *after)


def _says_nothing(attribution: Attribution, after: Tokens) -> bool:
    """“When Reyes says something, people listen”, “who says something that is false”: not told what."""
    frame, start = attribution.frame, after[0]
    if not attribution.cue.takes("clause"):
        return False
    noun = end_of_run(frame.tags, start, {WORD, ADVERB}) - 1
    if frame.lows[noun] == "things":  # "said unkind things about her"
        return frame.tag(noun + 1) in ENDS_SAYING | {PREPOSITION, THAT}
    is_said = frame.lows[start] in SAYS_NOTHING
    return is_said and (frame.tag(start + 1) in ENDS_SAYING or _is_told_of(frame, start))


def _is_told_of(frame: Frame, start: int) -> bool:
    return frame.lows[start] != "so" and (frame.tag(start + 1) == THAT or frame.low(start + 1) == "about")


def _is_object(attribution: Attribution, after: Tokens) -> bool:
    """Whether a noun phrase or quoted words follow that this cue can report."""
    frame, (start, end), cue = attribution.frame, after, attribution.cue
    first, holds_quotation = frame.tags[start], QUOTATION in frame.tags[start:end]
    if first in FINITE and attribution.is_behind_relative and not cue.takes("clause", "that-clause"):
        return False  # "the keeper who Reyes denounced | was sacked"
    if cue.act == "accused" and first == OBJECT_PRONOUN and end - start == 1:
        return False  # "blamed them": not told for what
    if cue.lemma == "claim" and frame.lows[start] in CLAIMABLE:
        return True
    if cue.lemma == "admit" and not ADMITTED.isdisjoint(frame.lows[start : start + OPENING_OF_OBJECT]):
        return True
    if cue.lemma == "announce" and (frame.lows[start] in POSSESSIVES or _tells_deed(frame, start)):
        return True  # "announced his candidacy", "a plan to close it", not "announced a new phone"
    if first in OPENS_OBJECT and (
        cue.lemma in WITH_OBJECT or (cue.lemma in WITH_LONG_OBJECT and end - start >= SHORTEST_OBJECT)
    ):
        return True
    if holds_quotation and (
        cue.takes("object") or (cue.takes("quotation") and first in {":", ",", QUOTATION})
    ):
        return True
    return first == QUOTATION and not attribution.participle


def _tells_deed(frame: Frame, start: int) -> bool:
    """“announced the closure of it”, “announced cuts”; not “announced a digital camera”."""
    return any(
        low in EVENTS or (low.endswith(DEED_ENDINGS) and frame.tag(index + 1) not in {WORD, NAME})
        for index, low in enumerate(frame.lows[start : start + OPENING_OF_OBJECT], start)
    )


def _is_plain_clause(frame: Frame, start: int, end: int) -> bool:
    return frame.tags[start] != PREPOSITION and is_clause(frame, start, end)  # not "Current fears about"


def _is_of_somebody(attribution: Attribution) -> bool:
    """“He believes”, “Reyes thinks”: what a person holds now; “the police thought” tells a story."""
    if attribution.cue.form not in ("s", "base") or not attribution.subjects:
        return attribution.cue.form == "s" and attribution.subjects is None  # "…, but believes"
    phrase = attribution.subjects[0]
    low = attribution.frame.lows[phrase.head]
    if attribution.cue.form == "base":
        return low in roles.GROUPS or low == "they"  # "Officials believe"
    is_body = low in roles.ORGANISATIONS or low in roles.PEOPLE_ROLES
    return phrase.name is not None or is_body or low in ("he", "she", "it")


def _is_what_was_claimed(frame: Frame, start: int, end: int) -> bool:
    """“rejected the claim that …”, “rejects this”."""
    stands_for_it = end - start == 1 and frame.lows[start] in ("this", "that", "it", "them")
    return stands_for_it or not CLAIMS.isdisjoint(frame.lows[start : start + 4])


def _is_said(attribution: Attribution, after: Tokens) -> bool:
    """Whether what follows “said” or “told” is what was said, though it makes no clear clause."""
    frame, (start, end) = attribution.frame, after
    first = frame.tags[start]
    if frame.lows[start] in SAYS_NOTHING or not RITES.isdisjoint(frame.lows[start : start + 3]):
        return False
    if end - start == 1 and frame.lows[start] in ("no", "yes"):
        return attribution.cue.lemma == "say"
    is_noun = frame.lows[start] in OFTEN_NOUNS  # "saying talks go on"
    opens = first in OPENS_CLAUSE_OR_OBJECT or is_noun or frame.lows[start] == "there"
    if opens and end - start >= 2:
        return attribution.cue.lemma != "add" or _is_told_in_full(frame, start, end)
    if first == PREPOSITION:
        return has_finite_verb(frame, start, _next_sentence(frame, start, end))
    return attribution.is_behind_relative and first in VERBS | {WORD}


def _is_told_in_full(frame: Frame, start: int, end: int) -> bool:
    """“added the ward was full”; not “added a room to the ward”."""
    return QUOTATION in frame.tags[start:end] or has_finite_verb(frame, start, end)


def _next_sentence(frame: Frame, start: int, end: int) -> int:
    """Where “…, and the players left” begins; `end` where nothing does."""
    joined = (index for index in range(start, end) if frame.tags[index - 1] == ",")
    return next((index for index in joined if frame.tags[index] == COORDINATOR), end)


def _is_witness(attribution: Attribution) -> bool:
    """Whether people, the press or the police, rather than a company, do the saying."""
    if not attribution.subjects:
        return False
    phrase = attribution.subjects[0]
    if phrase.name is not None and phrase.name.kind == "person":
        return True
    low = attribution.frame.lows[phrase.head]
    return low in WITNESSES or (phrase.name is None and low in roles.PEOPLE_ROLES)
