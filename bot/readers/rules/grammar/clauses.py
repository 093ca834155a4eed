"""Tell whether tokens make a clause: a subject with a finite verb."""

from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.speaking_nouns import FRACTIONS
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NOUN,
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
    end_of_run,
    start_of_run,
)

# A noun phrase does not start so; a clause does only in certain cases.
HARDLY_OPENS_CLAUSE = frozenset(
    {PREPOSITION, COORDINATOR, SUBORDINATOR, ",", ":", ";", "-", ")", VERB, CUE, AUXILIARY}
)
# How far a comma may lie that ends what opens a clause: "after the match, the coach left".
LEAD_IN = 8  # tokens
SUBORDINATE_LEAD_IN = 18  # tokens
# With these a sentence goes on behind an insertion: "The plan, according to Reyes, was hers".
CONTINUES = frozenset({AUXILIARY, VERB, CUE, QUOTATION})
BEFORE_MAIN_VERB = frozenset({NAME, WORD, ",", NUMBER})
OPENS_ADVERBIAL = word_set("after as because before since when where while although")
QUANTITIES = (["at", "least"], ["at", "most"], ["up", "to"], ["as", "many"], ["as", "much"], ["more", "than"])
COUNTS = word_set("a an as half one two three four five six seven eight nine ten twenty thirty") | FRACTIONS
PARTS = word_set("half third quarter fifth sixth tenth dozen hundred thousand million billion couple")
# What a finite verb stands behind: for a past form, and for one in -s before certain words.
BEFORE_PAST = frozenset({NAME, WORD, PRONOUN, ADVERB, NUMBER, TIME, "'", OBJECT_PRONOUN, ")", ","})
BEHIND_NAME_AND_VERB = frozenset({DETERMINER, PREPOSITION, OBJECT_PRONOUN, THAT, NAME, ADVERB, COORDINATOR})
BEHIND_NOUN_AND_VERB = frozenset({DETERMINER, OBJECT_PRONOUN, THAT})
# Forms that make no clause by themselves: "a test done as he left".
NOT_FINITE = ("being", "having", "done", "been")
NO_PASTS = word_set(
    "allied based dated bed red seed feed speed breed deed weed shed sled hundred naked sacred wicked"
)
BEHIND_CONTRACTION = frozenset({DETERMINER, PREPOSITION, WORD, ADVERB})


def is_clause(frame: Frame, start: int, end: int) -> bool:
    """Whether a clause starts here: a subject first, and a finite verb before any relative clause."""
    if start >= end or not _may_open_clause(frame, start):
        return False
    leads_in = frame.tags[start] in OPENS_PHRASE and not opens_quantity(frame, start)
    for index in range((count_behind(frame, start) or start) + 1, end):
        tag, before = frame.tags[index], frame.tags[index - 1]
        if tag == RELATIVE:
            return _has_second_verb(frame, index, end)
        opens_gerund = index == start + 1 and frame.lows[start].endswith("ing")  # "calling that ward bold"
        if tag == THAT and before not in FINITE and not opens_gerund:
            return False
        if not leads_in and _opens_another_clause(frame, index):
            return False
        if _is_finite(frame, start, index):
            return before != COORDINATOR  # "denied the theft and | left"
    return False


def _has_second_verb(frame: Frame, relative: int, end: int) -> bool:
    """“the man who hid it, Tom Brindle, | was found”: the verb behind the relative clause’s own."""
    own = next(
        (
            index
            for index in range(relative, end)
            if _is_finite(frame, relative, index) or _is_past_behind(frame, relative, index)
        ),
        end,
    )
    return any(
        (frame.tags[index] == AUXILIARY and frame.tags[index - 1] in BEFORE_MAIN_VERB)
        or (frame.tags[index - 1] == "," and _resumes(frame, index))  # "…, | became a mess"
        for index in range(own + 2, end)
    )


def _resumes(frame: Frame, index: int) -> bool:
    return frame.tags[index] in {VERB, CUE} and not frame.lows[index].endswith("ing")


def _is_past_behind(frame: Frame, relative: int, index: int) -> bool:
    """“the man who | kidnapped her”."""
    return index == relative + 1 and frame.tags[index] == WORD and frame.lows[index].endswith("ed")


def _opens_another_clause(frame: Frame, index: int) -> bool:
    """“its third case | after two were found”, “25 points, | and Brindle had 15”: no verb so far."""
    tag, before = frame.tags[index], frame.tags[index - 1]
    if tag == SUBORDINATOR:
        is_joined = before != "," and frame.lows[index - 1] != "such"
        return is_joined and frame.lows[index] in OPENS_ADVERBIAL
    return tag == COORDINATOR and before == "," and frame.lows[index] in ("and", "but")


def opens_quantity(frame: Frame, start: int) -> bool:
    """“at least 5,000 people”, “up to 30”: a noun phrase, though a preposition opens it."""
    return count_behind(frame, start) is not None


def count_behind(frame: Frame, start: int) -> int | None:
    """Where the number of “at least | 5,000 people” stands; None where no quantity opens at `start`."""
    behind = start + 2 if frame.lows[start : start + 2] in QUANTITIES else start + 1
    behind += frame.low(start) == frame.low(behind) == "as"  # "as many as 30"
    opens = behind > start + 1 or frame.low(start) in ("about", "around", "over", "under")
    counts = frame.tag(behind) == NUMBER or frame.low(behind) in COUNTS
    if frame.low(behind) in ("a", "an"):  # "about a third", not "under a sign"
        counts = frame.low(behind + 1) in PARTS
    return behind if opens and counts else None


def _may_open_clause(frame: Frame, start: int) -> bool:
    first = frame.tags[start]
    if opens_quantity(frame, start):
        return True
    if first in OPENS_PHRASE:
        reach = SUBORDINATE_LEAD_IN if first == SUBORDINATOR else LEAD_IN
        return "," in frame.tags[start : start + reach]
    if first == CUE:  # "Saying so was wrong", but not "claims to have won"
        return frame.low(start + 1) != "to"
    return first not in HARDLY_OPENS_CLAUSE


def has_finite_verb(frame: Frame, start: int, end: int) -> bool:
    return any(_is_finite(frame, start, index) for index in range(start, end))


def _is_finite(frame: Frame, start: int, index: int) -> bool:
    """Whether token `index` is the verb of a clause that opens at token `start`."""
    tag = frame.tags[index]
    if tag in FINITE:
        return frame.lows[index] not in NOT_FINITE and not _is_done_to(frame, index)
    if index == start:
        return False
    before = frame.tags[index - 1]
    if tag == CUE:
        return before not in {DETERMINER, PREPOSITION, "'"} and not frame.lows[index].endswith("ing")
    if tag == WORD:
        return _has_finite_form(frame, index)
    is_contraction = tag == "'" and before == PRONOUN  # "he’s a coach"
    return is_contraction and frame.tag(index + 1) in BEHIND_CONTRACTION


def _has_finite_form(frame: Frame, index: int) -> bool:
    """Whether a word without a tag of its own is a verb: by its ending and by what stands around it."""
    low, before = frame.lows[index], frame.tags[index - 1]
    if low.endswith("ed"):
        return before in BEFORE_PAST and low not in NO_PASTS and not _is_done_to(frame, index)
    if not low.endswith("s") or low.endswith("ss"):
        return before == PRONOUN or _goes_with_plural(frame, index)
    if frame.low(start_of_run(frame.tags, index, {ADVERB}) - 1) in ("he", "she", "it"):
        return True  # "he personally supports same-sex marriage"
    following = frame.tag(index + 1)
    if before in {PRONOUN, NAME}:
        return following in BEHIND_NAME_AND_VERB
    is_pair = following == COORDINATOR and frame.low(index + 2).endswith("s")  # "sings and dances"
    return before in {WORD, ADVERB} and (following in BEHIND_NOUN_AND_VERB or is_pair)


def _goes_with_plural(frame: Frame, index: int) -> bool:
    """“claims drivers | lose an hour”: a base form between a noun in -s and what it is done to."""
    before = frame.lows[index - 1]
    is_plural = frame.tags[index - 1] == WORD and before.endswith("s") and not before.endswith(("ss", "us"))
    return is_plural and frame.tag(index + 1) in BEHIND_NOUN_AND_VERB


def _is_done_to(frame: Frame, index: int) -> bool:
    """“a plane | used by the club”, “a ruling, | joined by two others”."""
    is_past = frame.lows[index].endswith("ed") and frame.low(index + 1) == "by"
    return is_past and frame.tag(index - 1) in NOUN | {","}


def opens_predicate(frame: Frame, start: int) -> bool:
    """Whether the verb of a sentence stands here, or what it says in marks."""
    verb = end_of_run(frame.tags, start, ADVERB)
    did = frame.low(verb).endswith("ed") or frame.low(verb) in BASE_FORMS
    return frame.tag(verb) in CONTINUES or (frame.tag(verb) == WORD and did)
