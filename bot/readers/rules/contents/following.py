"""Find what was said where it stands behind an upright attribution: “Reyes said the road was shut”."""

from bot.lexicon import roles
from bot.lexicon.grammar import QUESTION_WORDS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.circumstances import FACTS
from bot.readers.rules.attributions.namings import CALLING, gives_name, names_something
from bot.readers.rules.contents.bare import is_reported
from bot.readers.rules.contents.introduced_quotations import introduced_quotation
from bot.readers.rules.contents.joined import (
    INTRODUCES_CONTENT,
    behind_passive,
    behind_preposition,
    behind_to,
    end_of_gerund,
    end_of_object,
    is_gerund,
)
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.speaking_nouns import is_speaking_plural
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    FINITE,
    NAME,
    NOUN,
    NOUN_OR_DETERMINER,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    VERBS,
    WORD,
    Tokens,
    end_of_run,
)

# With these "when" and "where" open what was said, rather than tell when and where it was.
WITH_PLACE_OR_TIME = word_set("announce reveal disclose explain describe outline")
WITH_MANNER = ("describe", "recount", "recall")  # "described how it fell"
# "reported hearing shots", "suggested waiting", "admitted to hiding it".
WITH_GERUND = word_set(
    "report admit suggest recommend propose deny dispute describe recount recall confess acknowledge mention"
)
WITH_SUBJUNCTIVE = ("ask", "request", "demand", "recommend", "propose")
OPENS_INDIRECT_QUESTION = ("whether", "how", "why", "what")
LONGEST_STAND_IN = 4  # tokens
LONGEST_CIRCUMSTANCE = 20  # tokens
OPENS_DEED = frozenset({WORD, VERB, CUE, QUOTATION})  # behind "to"
VERBS_OR_MARKS = FINITE | {CUE, QUOTATION, ",", RELATIVE, SUBORDINATOR}


def following_content(attribution: Attribution, after: Tokens) -> Tokens | None:
    """What was said behind the attribution; None where what follows cannot be content of its cue."""
    frame, (start, end) = attribution.frame, after
    if frame.low(attribution.end) == "and" and frame.tag(attribution.end + 1) == NAME:
        return None  # "Reyes wrote and Hale read"
    if start >= end:
        return None
    quotation = introduced_quotation(attribution, after)
    if quotation is not None:
        return quotation
    cue = attribution.cue
    if attribution.has_that:
        return after
    if gives_name(attribution) or (attribution.is_behind_relative and frame.tags[start] == PREPOSITION):
        return None  # "the rule, which Reyes explained in detail, limits it"
    if _stands_behind_time(attribution, after):
        is_day = TIME in frame.tags[attribution.cue_end : attribution.cue_end + 2]
        return (start if is_day else attribution.cue_end), end
    clause = _behind_that(attribution, after) or _behind_addressee(attribution, after)
    if clause is not None:
        return clause
    if attribution.passive:
        return behind_passive(attribution, after)
    if attribution.as_clause:
        if frame.tags[attribution.end + 1 : attribution.end + 3] == [COORDINATOR, THAT]:
            return None  # "Reyes said that it rained, as Hale had, | and that it was late"
        tells = cue.takes("clause") or QUOTATION in frame.tags  # not "as the mayor spoke, nobody left"
        return after if tells and frame.tag(attribution.end) == "," and cue.lemma not in CALLING else None
    if (promised := _infinitive_further_on(attribution, after)) is not None:
        return promised
    return _with_insertion(attribution, after) or _by_opening(attribution, after)


def _by_opening(attribution: Attribution, after: Tokens) -> Tokens | None:
    """By what opens it: “to”, a question word, a preposition, a clause or an object."""
    frame, (start, end), cue = attribution.frame, after, attribution.cue
    low = frame.lows[start]
    if low == "to" or frame.lows[start : start + 2] == ["not", "to"]:
        infinitive = behind_to(attribution, after)
        if infinitive is not None or not cue.takes("preposition"):
            return infinitive
    if frame.tags[start] == SUBORDINATOR and low in QUESTION_WORDS:
        is_told = _is_question(attribution, after) or _tells_manner(attribution, low)
        return after if is_told else None
    if cue.lemma in WITH_GERUND and is_gerund(low):
        return start, end_of_gerund(attribution, start, end)
    if _is_whole(attribution, after) or _asks_that_it_be(attribution, after):
        return after
    if frame.tags[start] == PREPOSITION and low in INTRODUCES_CONTENT and cue.takes("preposition"):
        return behind_preposition(attribution, after)
    if not is_reported(attribution, after) or _stands_for_what_follows(attribution, after):
        return None
    if _is_about_a_place(attribution) and _has_one_verb(frame, start, end):
        return None
    return after if is_clause(frame, start, end) else (start, end_of_object(attribution, start, end))


def _is_about_a_place(attribution: Attribution) -> bool:
    """“The house in which | Reyes wrote …”, before the verb of its sentence."""
    frame, opener = attribution.frame, attribution.start - 1
    is_which = frame.low(opener) in ("which", "whom") and frame.tag(opener - 1) == PREPOSITION
    is_place = is_which or (frame.low(opener) == "where" and frame.tag(opener - 1) in NOUN)
    before = range(opener - is_which)
    return is_place and all(
        frame.tags[index] in NOUN_OR_DETERMINER | {PREPOSITION} and not frame.lows[index].endswith("ed")
        for index in before
    )


def _has_one_verb(frame: Frame, start: int, end: int) -> bool:
    """“her novels | is on the market”: the verb of the sentence; not “the road was shut is on the site”."""
    verb = next((index for index in range(start, end) if frame.tags[index] in VERBS), end)
    behind = frame.tags[end_of_run(frame.tags, verb, VERBS | {ADVERB}) : end]
    return verb < end and VERBS.isdisjoint(behind)


def _is_whole(attribution: Attribution, after: Tokens) -> bool:
    """“pleaded guilty”, “described how it fell”, “called it bold”, “asked who knew”."""
    lows, cue = attribution.frame.lows[slice(*after)], attribution.cue
    pleads = cue.lemma == "plead" and "guilty" in lows[:2]
    asks = lows[0] in ("who", "which", "what") and cue.takes("question")
    return pleads or asks or _tells_manner(attribution, lows[0]) or names_something(attribution, after)


def _asks_that_it_be(attribution: Attribution, after: Tokens) -> bool:
    """“asked | he be spared”, “recommended | the ward be shut”."""
    frame, (start, end) = attribution.frame, after
    asks = attribution.cue.lemma in WITH_SUBJUNCTIVE
    subject_end = end_of_run(frame.tags, start + 1, NOUN)
    return asks and subject_end < end and frame.lows[subject_end] in ("be", "not")


def _behind_that(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“said during a broadcast of the match in Leeds that | she was tired”."""
    frame, (start, end) = attribution.frame, after
    if frame.tags[start] != PREPOSITION or not attribution.cue.takes("clause", "that-clause"):
        return None
    if attribution.cue.takes("infinitive") and _opens_deed(frame, start):
        return None  # "promised to ensure that it stays open"
    for index in range(start, min(start + LONGEST_CIRCUMSTANCE, end - 2)):
        if frame.tags[index] in VERBS_OR_MARKS:
            return None
        if frame.tags[index] == THAT:
            tells = frame.lows[index - 1] not in FACTS and is_clause(frame, index + 1, end)
            return (index + 1, end) if tells else None
    return None


def _infinitive_further_on(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“vowed in its pledges for the spring vote | to end it”."""
    frame, (start, end) = attribution.frame, after
    if attribution.cue.lemma not in ("vow", "pledge", "promise") or frame.tags[start] != PREPOSITION:
        return None
    if frame.lows[start] == "to":
        return None  # "vowed to return to Leeds to end it"
    for index in range(start + 1, min(start + LONGEST_CIRCUMSTANCE, end - 1)):
        if frame.lows[index] == "to" and frame.tags[index + 1] in OPENS_DEED:
            return index, end
        if frame.tags[index] in VERBS_OR_MARKS - {CUE}:
            return None
    return None


def _opens_deed(frame: Frame, index: int) -> bool:
    """“to end it”; not “to police”, “to parents”."""
    low = frame.low(index + 1)
    is_said_to = low in roles.GROUPS or is_speaking_plural(low)
    return frame.lows[index] == "to" and frame.tag(index + 1) in OPENS_DEED and not is_said_to


def _with_insertion(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“She said, | apart from the noise, it was good”."""
    frame, (start, end) = attribution.frame, after
    is_set_off = frame.tag(attribution.end) == "," and attribution.cue.takes("clause")
    opening = start + (frame.tags[start] == ADVERB)
    if not is_set_off or frame.tag(opening) != PREPOSITION or not attribution.subjects:
        return None
    borders = (index for index in range(opening + 1, end) if frame.tags[index] in VERBS_OR_MARKS)
    border = next(borders, end)
    return after if frame.tag(border) == "," and is_clause(frame, border + 1, end) else None


def _behind_addressee(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“told the father of Tom Brindle, 17, who was hurt, that | the ward was full”."""
    frame, (start, end) = attribution.frame, after
    if not attribution.cue.takes("addressee"):
        return None
    for index in range(start, min(start + LONGEST_CIRCUMSTANCE, end - 2)):
        if frame.tags[index] == QUOTATION:
            return None
        tells_who = frame.tags[start] == RELATIVE  # "the officer who took her to jail that"
        if frame.tags[index] == THAT and (frame.tags[index - 1] == "," or tells_who):
            is_told = tells_who or not is_clause(frame, start, index)
            return (index + 1, end) if is_told and is_clause(frame, index + 1, end) else None
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
    return attribution.cue.lemma in WITH_MANNER and low in ("how", "what")
