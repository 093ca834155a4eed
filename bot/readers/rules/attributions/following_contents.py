"""Find what was said where it stands behind an upright attribution: “Reyes said the road was shut”."""

from bot.lexicon import grammar, roles
from bot.lexicon.cues import CHANNEL_NOUNS, OPINION
from bot.lexicon.silences import PURPOSES
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.namings import CALLING, gives_name, names_something
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
    VERB,
    WORD,
    Tokens,
    end_of_run,
)

# What follows these as a plain noun phrase is what was said: "denied any wrongdoing", "promised a review".
WITH_OBJECT = word_set("deny refute dispute accuse promise pledge demand predict urge propose confirm") | {
    "rule out"
}
# With these a few words are too little: "condemned it".
WITH_LONG_OBJECT = word_set("""
    condemn denounce criticise criticize decry deplore lament welcome praise applaud laud commend assail
    rebuke castigate lambaste lambast acknowledge stress emphasise emphasize reiterate recommend allege
    blame blast slam ridicule mock
""")
# Of somebody it takes a reason: "praised the nurse for staying".
JUDGING_SOMEBODY = word_set("welcome praise applaud laud commend condemn criticise criticize")
FOR_WHAT = word_set("for over as on")
SHORTEST_OBJECT = 3  # tokens
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
BELIEFS = word_set("believe fear hope think")  # "He believes the ward was full"
# Verbs of opinion that report what a document or its makers found.
FINDING = ("find", "show", "demonstrate")
COURTS = word_set("judge judges court courts panel tribunal jury jurors magistrate justices")
LONGEST_STAND_IN = 4  # tokens
LONGEST_SHOWN = 8  # tokens up to the verb in -ing
FINDS = (roles.DOCUMENTS | roles.GROUPS) - word_set("video footage recording tape")  # which show scenes
WITNESSES = ("media", "press", "police", "television", "radio")
LONGEST_PURPOSE = 4  # tokens
LONGEST_REQUEST = 6
DEED_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "al", "ogy", "cy")
REQUESTED = word_set("""
    help support calm patience time money aid review recount inquiry enquiry probe vote ban change changes
    leave restraint prayers relief more proof advice sentence hearing trial meeting delay pardon apology
""")
CLAIMED = ("responsibility", "credit", "victory", "innocence", "self-defense", "self-defence")
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
# With these a time tells when something is to be, not when it was said.
PLANS = word_set("call predict propose recommend announce forecast urge warn")
SETS_AGAINST = ("despite", "amid")
TELLS_WHERE = ("in", "at", "on", "during")
# The preposition that opens what was said: "warned of", "called for", "spoke of".
PREPOSITIONS = word_set("of against for to about on with")
PREPOSITIONS_OF = {
    "call": ("for", "on"),
    "warn": ("of", "against", "about"),
    "caution": ("against",),
    "apologise": ("for",),
    "apologize": ("for",),
    "argue": ("for", "against"),
    "plead": ("with", "for"),
    "appeal": ("to", "for"),
    "ask": ("for", "about"),
    "speak": ("of",),
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
BEFORE_COURT = word_set("charge charges case cases count counts suit suits lawsuit lawsuits indictment")
LONGEST_CIRCUMSTANCE = 20  # tokens
VERBS_OR_MARKS = FINITE | {CUE, QUOTATION, ",", RELATIVE, SUBORDINATOR}
PLAYED = ("blast", "slam", "concede")
IN_PLAY = word_set("""
    ball puck shot shots header penalty goal goals kick kicks free-kick volley corner corners point points run
    runs try tries wicket wickets set sets yards possession
""")
QUESTIONS = word_set("question questions")
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
    cue = attribution.cue
    if attribution.has_that:
        return after
    if gives_name(attribution):
        return None
    if _stands_behind_time(attribution, after):
        is_day = TIME in frame.tags[attribution.cue_end : attribution.cue_end + 2]
        return (start if is_day else attribution.cue_end), end
    clause = _behind_that(attribution, after) or _behind_addressee(attribution, after)
    if clause is not None:
        return clause
    if attribution.passive:
        return _behind_passive(attribution, after)
    if attribution.as_clause:
        return after if frame.tag(attribution.end) == "," and cue.lemma not in CALLING else None
    return _by_opening(attribution, after)


def _by_opening(attribution: Attribution, after: Tokens) -> Tokens | None:
    """By what opens it: “to”, a question word, a preposition, a clause or an object."""
    frame, (start, end), cue = attribution.frame, after, attribution.cue
    low = frame.lows[start]
    if low == "to" or frame.lows[start : start + 2] == ["not", "to"]:
        infinitive = _infinitive(attribution, after)
        if infinitive is not None or not cue.takes("preposition"):
            return infinitive
    if frame.tags[start] == SUBORDINATOR and low in QUESTION_WORDS:
        return after if _is_question(attribution, after) else None
    if _is_whole(attribution, after):
        return after
    if frame.tags[start] == PREPOSITION and low in PREPOSITIONS and cue.takes("preposition"):
        return _behind_preposition(attribution, after)
    if not _is_reported(attribution, after) or _stands_for_what_follows(attribution, after):
        return None
    return after if is_clause(frame, start, end) else (start, _end_of_object(attribution, start, end))


def _is_whole(attribution: Attribution, after: Tokens) -> bool:
    """“pleaded guilty”, “described how it fell”, “called it bold”, “asked who knew”."""
    lows, cue = attribution.frame.lows[slice(*after)], attribution.cue
    pleads = cue.lemma == "plead" and "guilty" in lows[:2]
    asks = lows[0] in ("who", "which", "what") and cue.takes("question")
    return pleads or asks or _tells_manner(attribution, lows[0]) or names_something(attribution, after)


def _behind_that(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“said during a broadcast of the match in Leeds that | she was tired”."""
    frame, (start, end) = attribution.frame, after
    if frame.tags[start] != PREPOSITION or not attribution.cue.takes("clause", "that-clause"):
        return None
    for index in range(start, min(start + LONGEST_CIRCUMSTANCE, end - 2)):
        if frame.tags[index] in VERBS_OR_MARKS:
            return None
        if frame.tags[index] == THAT:
            return (index + 1, end) if is_clause(frame, index + 1, end) else None
    return None


def _behind_addressee(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“told the father of Tom Brindle, 17, who was hurt, that | the ward was full”."""
    frame, (start, end) = attribution.frame, after
    if not attribution.cue.takes("addressee"):
        return None
    for index in range(start + 2, min(start + LONGEST_CIRCUMSTANCE, end - 2)):
        if frame.tags[index] == QUOTATION:
            return None
        if frame.tags[index] == THAT and frame.tags[index - 1] == ",":
            is_told = not is_clause(frame, start, index) and is_clause(frame, index + 1, end)
            return (index + 1, end) if is_told else None
    return None


def _stands_behind_time(attribution: Attribution, after: Tokens) -> bool:
    """“said in the past two years, the ward was full”, “said on Monday, it was full”."""
    frame, (start, end), first = attribution.frame, after, attribution.cue_end
    return (
        attribution.when is not None
        and attribution.audience is None
        and attribution.cue.takes("clause")
        and frame.tag(attribution.end) == ","
        and "," not in frame.tags[first : attribution.end]
        and is_clause(frame, start, end)
    )


def _stands_for_what_follows(attribution: Attribution, after: Tokens) -> bool:
    """“denied the allegations:”: what was said comes behind the colon."""
    frame, (start, end) = attribution.frame, after
    is_short = end - start <= LONGEST_STAND_IN and end == len(frame) - 1
    return is_short and frame.tags[-1] == ":" and QUOTATION not in frame.tags[start:end]


def _end_of_object(attribution: Attribution, start: int, end: int) -> int:
    """Where it is told when, where or against what somebody says it: “denied it | in a statement”."""
    frame, cue = attribution.frame, attribution.cue
    plans = cue.act in ("promised", "demanded", "asked") or cue.lemma in PLANS
    for index in range(start + 1, end):
        tag, low = frame.tags[index], frame.lows[index]
        if tag == "," and frame.tag(index + 1) == RELATIVE:
            return index
        opens_infinitive = low == "to" and frame.tag(index + 1) in {WORD, VERB}
        if tag in {QUOTATION, THAT, RELATIVE} or tag in FINITE or opens_infinitive:
            return end
        is_time = tag == TIME or (tag == PREPOSITION and frame.tag(index + 1) == TIME)
        if (is_time and not plans) or low in SETS_AGAINST:
            return index
        if low in TELLS_WHERE and not CHANNEL_NOUNS.isdisjoint(frame.lows[index + 1 : index + 4]):
            return index
    return end


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


def _is_somebody(frame: Frame, start: int, end: int) -> bool:
    """Whether people rather than something said or done stand first."""
    if frame.tags[start] in {NAME, NUMBER, OBJECT_PRONOUN}:
        return frame.tag(end_of_run(frame.tags, start, {NAME})) not in APOSTROPHE
    head = end_of_run(frame.tags, start, {DETERMINER, WORD, NUMBER}) - 1
    return start <= head < end and may_speak(frame, head) and frame.lows[head] not in roles.DOCUMENTS


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
    if mark == "," and end_of_run(frame.tags, start, ADVERB) == index - 1:
        return index, end  # "wondered aloud, “did they eat?”"
    behind_aside = mark == "," and is_sentence and (frame.tags[start] in OPENS_ASIDE or is_addressed)
    return (index, end) if mark == ":" or (behind_aside and not _is_another_s(frame, start, index)) else None


def _is_another_s(frame: Frame, start: int, quotation: int) -> bool:
    """“said a year after Reyes roared, ‘…’”: the verb right before the quotation is somebody else's."""
    verb = quotation - 2
    cue = frame.cue(verb)
    return verb > start and (cue.form == "past" if cue is not None else frame.lows[verb].endswith("ed"))


def _infinitive(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“promised to come”; not “said to the club”."""
    frame, (start, end) = attribution.frame, after
    if attribution.cue.takes("preposition") and _is_gerund(frame.low(start + 1)):
        return start + 1, end  # "admitted to hiding it"
    if attribution.cue.lemma == "call" and start == attribution.cue_end:
        return None  # "called to request help"
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
    if frame.lows[start] in QUESTION_WORDS or not attribution.subjects:
        return after
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
    frame, cue = attribution.frame, attribution.cue
    preposition = frame.lows[start]
    if preposition not in PREPOSITIONS_OF.get(cue.lemma, USUAL_PREPOSITIONS):
        return None
    if cue.lemma == "speak" and QUOTATION not in frame.tags[start:end]:
        return None  # "spoke of a friend"
    if cue.lemma == "ask" and preposition == "for" and not _asks_for_something(attribution, after):
        return None
    if cue.lemma == "appeal" and not _appeals(attribution, after):
        return None
    if cue.lemma == "argue" and not grammar.TIME_NOUNS.isdisjoint(frame.lows[start + 1 : start + 4]):
        return None  # "argued for two hours"
    opening = start if preposition == "to" else start + 1
    return opening, _end_of_object(attribution, opening, end)


def _appeals(attribution: Attribution, after: Tokens) -> bool:
    """“appealed to voters to stay”, “appealed for calm”; not “appealed to the court”."""
    lows = attribution.frame.lows[slice(*after)]
    return "to" in lows[1:] or (lows[0] == "for" and _asks_for_something(attribution, after))


def _asks_for_something(attribution: Attribution, after: Tokens) -> bool:
    """“asked the mayor for a review”, “asked for an inquiry”; not “asked for water”, “for comment”."""
    lows = attribution.frame.lows[slice(*after)]
    if not PURPOSES.isdisjoint(lows[:LONGEST_PURPOSE]):
        return False
    asked = any(low in REQUESTED or low.endswith(DEED_ENDINGS) for low in lows[:LONGEST_REQUEST])
    return asked or attribution.audience is not None or "to" in lows


def _is_reported(attribution: Attribution, after: Tokens) -> bool:
    """Whether a clause, an object or quoted words follow that this cue can report."""
    frame, (start, end), cue = attribution.frame, after, attribution.cue
    if frame.tag(attribution.end) == ",":
        return False
    if _is_deed(attribution, after):
        return False
    if cue.lemma in BELIEFS and _is_of_somebody(attribution) and _is_plain_clause(frame, start, end):
        return True
    if cue.lemma in OPINION:
        return reports_finding(attribution) and (is_clause(frame, start, end) or _shows(attribution, after))
    if cue.lemma in JUDGING_SOMEBODY and _is_somebody(frame, start, end):
        return not FOR_WHAT.isdisjoint(frame.lows[start:end])  # not "welcomed the guests"
    if cue.lemma in REBUTS and _is_what_was_claimed(frame, start, end):
        return True
    if cue.takes("clause") and is_clause(frame, start, end):
        return True
    if cue.lemma in ("say", "tell") and _is_said(attribution, after):
        return True
    if cue.takes("clause") and attribution.is_behind_relative and frame.tags[start] in FINITE:
        return True  # "a road that campaigners claim | is unsafe"
    if cue.lemma == "report" and frame.tags[start] in OPENS_OBJECT and _is_witness(attribution):
        return True  # an agency that reports a loss makes one
    if cue.takes("clause") and frame.tags[start] == PREPOSITION and frame.tag(start + 1) == NUMBER:
        return has_finite_verb(frame, start, end)  # "insisted in 2012 the ward was full"
    return _is_object(attribution, after)


def _is_deed(attribution: Attribution, after: Tokens) -> bool:
    """“denied a request”, “dismissed all charges”, “asked a number of questions”: done rather than said."""
    lows, cue = attribution.frame.lows[slice(*after)], attribution.cue
    if cue.act == "denied" and not GRANTED.isdisjoint(lows[:4]):
        return True
    if cue.lemma in ("dismiss", "reject") and not BEFORE_COURT.isdisjoint(lows[:4]):
        return True
    if cue.lemma in PLAYED and not IN_PLAY.isdisjoint(lows[:4]):
        return True  # "blasted the ball over the bar", "conceded two goals"
    return cue.lemma in ("ask", "answer") and not QUESTIONS.isdisjoint(lows[:LONGEST_REQUEST])


def _is_object(attribution: Attribution, after: Tokens) -> bool:
    """Whether a noun phrase or quoted words follow that this cue can report."""
    frame, (start, end), cue = attribution.frame, after, attribution.cue
    first, holds_quotation = frame.tags[start], QUOTATION in frame.tags[start:end]
    if cue.lemma == "claim" and frame.lows[start] in CLAIMED:
        return True
    if first in OPENS_OBJECT and (
        cue.lemma in WITH_OBJECT or (cue.lemma in WITH_LONG_OBJECT and end - start >= SHORTEST_OBJECT)
    ):
        return True
    if holds_quotation and (
        cue.takes("object") or (cue.takes("quotation") and first in {":", ",", QUOTATION})
    ):
        return True
    return first == QUOTATION and not attribution.participle


def _is_plain_clause(frame: Frame, start: int, end: int) -> bool:
    return frame.tags[start] != PREPOSITION and is_clause(frame, start, end)  # not "Current fears about"


def _is_of_somebody(attribution: Attribution) -> bool:
    """“He believes”, “Reyes thinks”: what a person holds now; “the police thought” tells a story."""
    if attribution.cue.form != "s" or not attribution.subjects:
        return attribution.cue.form == "s" and attribution.subjects is None  # "…, but believes"
    phrase = attribution.subjects[0]
    is_person = phrase.name is not None and phrase.name.kind == "person"
    return is_person or attribution.frame.lows[phrase.head] in ("he", "she")


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


def _is_witness(attribution: Attribution) -> bool:
    """Whether people, the press or the police, rather than a company, do the saying."""
    if not attribution.subjects:
        return False
    phrase = attribution.subjects[0]
    if phrase.name is not None and phrase.name.kind == "person":
        return True
    low = attribution.frame.lows[phrase.head]
    return low in WITNESSES or (phrase.name is None and low in roles.PEOPLE_ROLES)
