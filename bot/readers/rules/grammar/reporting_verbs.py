"""Tell whether a word that can report does so where it stands."""

from bot.lexicon.cues import OFTEN_NOUNS, Cue
from bot.lexicon.grammar import REFLEXIVE_PRONOUNS, STANDING_ALONE
from bot.lexicon.roles import DEMONYMS, GROUPS, NATIONALITIES
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.clauses import opens_predicate
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.speaking_nouns import may_speak, tells_of_speaker
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME,
    NAME_OR_DETERMINER,
    NOUN,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    WORD,
    start_of_run,
)

# Behind these a participle may report: "by saying", "after telling".
BEFORE_GERUND = word_set("by in after before to for despite beyond besides")
# Participles that stand before a noun as often as they report: "alleged fraud", "predicted strength".
OFTEN_ADJECTIVES = word_set("""
    alleged accused reported predicted proposed stated confirmed related expected feared projected estimated
    promised threatened disputed contested accepted
""")
BEHIND_PARTICIPLE = ("at", "as")
WHERE_IT_STOOD = ("in", "on", "by")  # "the findings, reported in a journal"
NEVER_DESCRIBES = word_set("say add tell write warn argue insist reply respond testify speak ask explain")
BEFORE_ADJECTIVE = frozenset({COORDINATOR, PREPOSITION, DETERMINER, "'", ":", "(", QUOTATION}) | {""}
BEHIND_SAYING = frozenset({THAT, PRONOUN, DETERMINER, NAME, QUOTATION})
# What a verb in its base form reports behind a name: "Labour claim that", not "the Harrow protest site".
BEHIND_PLURAL_NAME = frozenset(
    {THAT, PRONOUN, DETERMINER, QUOTATION, NAME, OBJECT_PRONOUN, ":", ",", SUBORDINATOR}
)
BEHIND_PERFECT = frozenset({THAT, QUOTATION, ",", ".", ":", ""})
BEFORE_COURT = ("before", "in", "at", "to", "against", "for")
LONGEST_ACCUSED = 6  # tokens up to "of"
SINGULAR = ("another", "each", "one")  # "another claims that"
READ_BEHIND = 6  # tokens: "“…,” the message at the door read"
BY_WHOM = 12  # tokens: “said by friends of hers to be”
RECIPROCAL = REFLEXIVE_PRONOUNS | {"other", "another"}  # "refer to one another as"
RECKONS_WITH = ("reckon", "begin", "continue")
# "asked not to be named": nothing was asked that is told.
ASKING_FOR_ANONYMITY = word_set("named identified anonymous quoted")


def reporting_verb(frame: Frame, index: int) -> Cue | None:
    """The cue that token `index` is; None where the word is a noun, an adjective or in another sense."""
    cue = frame.cue(index)
    if cue is None or is_noun_or_adjective(frame, index):
        return None
    is_quoted = QUOTATION in frame.tags
    if cue.builds <= {"quotation"} and not is_quoted:
        return None
    if cue.lemma == "offer" and not is_quoted:
        return cue if frame.low(index + 1) == "to" and cue.form != "s" else None
    if frame.low(index + 1) in REFLEXIVE_PRONOUNS and cue.lemma == "deny":
        return None  # "denied herself the rest"
    if frame.low(index + 1) in REFLEXIVE_PRONOUNS and cue.takes("object") and not cue.takes("clause"):
        is_quoted = QUOTATION in frame.tags[index:] and cue.lemma != "call"
        is_quoted = is_quoted and frame.tag(index - 1) != RELATIVE  # "who describe themselves as “keepers”"
        return cue if is_quoted else None  # "protesters, who call themselves"
    if cue.lemma == "encourage" and cue.form != "past":
        return None  # "a programme that encourages people to read" says nothing
    if _describes(frame, index, cue) or _has_another_sense(frame, index, cue):
        return None
    return cue


def is_done_by_another(frame: Frame, index: int, cue: Cue) -> bool:
    """“accused by | the club of fraud”, but not “said by | phone”, “replied by | saying”."""
    is_agent = frame.tag(index + 2) in NAME_OR_DETERMINER or frame.low(index + 2) in GROUPS
    is_by = frame.low(index + 1) == "by" and is_agent and cue.lemma != "ask"  # "Asked by Reyes, she said"
    return is_by and cue.form == "past" and cue.takes("addressee", "object")


def _describes(frame: Frame, index: int, cue: Cue) -> bool:
    """“the deal, estimated at $3 million,”, “the findings, reported in a journal,”."""
    if cue.form != "past" or frame.tag(index - 1) != "," or cue.lemma in NEVER_DESCRIBES:
        return False
    if is_done_by_another(frame, index, cue):
        return False
    following = frame.low(index + 1)
    return following in BEHIND_PARTICIPLE or (following in WHERE_IT_STOOD and THAT not in frame.tags[index:])


def _has_another_sense(frame: Frame, index: int, cue: Cue) -> bool:
    """“a letter written by Reyes”, “testified before the Senate”, “reckoned with the role that it plays”."""
    following = frame.low(index + 1)
    if frame.lows[index] == "written":
        return not _is_perfect(frame, index)
    if cue.lemma == "say" and following == "by" and "to be" in " ".join(frame.lows[index : index + BY_WHOM]):
        return True  # "Hale, | said by friends to be ill, left"
    if cue.lemma == "refer":
        is_reciprocal = not RECIPROCAL.isdisjoint(frame.lows[index + 2 : index + 4])
        return QUOTATION not in frame.tags[index:] or is_reciprocal
    if cue.lemma == "testify":
        return following in BEFORE_COURT and not _goes_on_to_say(frame, index)
    if cue.lemma == "read":
        return not _reads_out(frame, index)
    if cue.lemma == "tell":  # "Reyes, told of the offer, smiled"
        is_time = frame.tag(index + 2) == TIME  # "were told on Monday that"
        return frame.tag(index + 1) == PREPOSITION and following not in ("by", "to") and not is_time
    if frame.lows[index] == "speaking" and frame.tag(index + 1) == WORD:
        return True  # "her speaking fees"
    if cue.lemma == "ask":
        return not _asks(frame, index)
    if cue.lemma in ("begin", "continue") and (following.endswith("ing") or following == "to"):
        return True  # "before people began | getting letters"
    return cue.lemma in RECKONS_WITH and following == "with"


def is_noun_or_adjective(frame: Frame, index: int) -> bool:
    """Whether a word that can report does not: “the stated aim”, “a report by”, “of claims”."""
    is_adverb = frame.tag(index - 1) == ADVERB and frame.low(index - 1).endswith("ly")
    place = index - 2 if is_adverb else index - 1  # "a newly revealed call"
    before, word_before = frame.tag(place), frame.low(place)
    describes_next = frame.tag(index + 1) == WORD and frame.lows[index] not in ("told", "said")
    if before == DETERMINER and (word_before not in STANDING_ALONE or describes_next):
        return True  # "two reported cases", not "a father of two told reporters"
    cue = frame.cue(index)
    is_base = cue is not None and cue.form == "base"
    if cue is not None and cue.form == "s" and frame.low(index + 1) in ("being", "having"):
        return False  # "Reyes disputes being there"
    if before == DETERMINER and word_before in SINGULAR and is_base:
        return True  # "one reason that they came"
    if before == DETERMINER and word_before not in SINGULAR and _is_plural_noun(frame, index):
        return True  # "a few states that", "many reasons why"
    if before == "'" or (before == PREPOSITION and word_before not in BEFORE_GERUND):
        return True
    if before == "`" and describes_next and frame.low(place - 1).endswith("s"):
        return True  # "the officers’ alleged behaviour"
    if tells_of_speaker(frame, index):
        return True
    low = frame.lows[index]
    if _says_what_follows(frame, index, place):
        return False
    if low in OFTEN_ADJECTIVES:
        is_object = frame.low(index - 2) == "to"  # "to assess proposed rules"
        return (before in BEFORE_ADJECTIVE or is_object) and frame.tag(index + 1) == WORD
    return low in OFTEN_NOUNS and _is_used_as_noun(frame, index)


def _says_what_follows(frame: Frame, index: int, place: int) -> bool:
    """Whether a form that is seldom a verb of saying is one here; `place` is of the word before it."""
    low, following, word_before = frame.lows[index], frame.tag(index + 1), frame.low(place)
    if frame.low(index - 1) == "to" and following in BEHIND_SAYING:
        return True  # "to claim that it rained"
    if low == "saying" and (word_before == "as" or following in {THAT, PRONOUN}):
        return True  # "was quoted as saying by the agency", "left the meeting saying it was late"
    if low.endswith("ing") and word_before in BEFORE_GERUND and following in BEHIND_SAYING:
        return True  # "for saying that it rained"
    if low.endswith("ing") and frame.tag(place) == NUMBER and following in {THAT, PRONOUN}:
        return True  # "a letter in July 2012 warning that it would rain"
    # "and accused critics of lying"
    return low == "accused" and "of" in frame.lows[index : index + LONGEST_ACCUSED]


def _is_plural_noun(frame: Frame, index: int) -> bool:
    return frame.lows[index] in OFTEN_NOUNS and frame.lows[index].endswith("s")


def _is_used_as_noun(frame: Frame, index: int) -> bool:
    before, following = frame.tag(index - 1), frame.tag(index + 1)
    if before in NOUN and (
        frame.tag(index - 2) == RELATIVE or (frame.tag(index - 2) == THAT and following == AUXILIARY)
    ):
        return False  # "which Reyes claims is hers", "a road that campaigners claim is unsafe"
    if before in {"", PREPOSITION, "`", NUMBER} or following in {AUXILIARY, "-", "'", "`"}:
        return True
    if following == CUE and frame.low(index + 1) not in OFTEN_NOUNS:
        return True  # "recent reports say"
    is_about = before == WORD and frame.low(index + 1) == "about"  # "pilot messages about it"
    tells_of = is_about and frame.tag(index + 2) != NUMBER
    if (tells_of or frame.low(index + 1) in ("of", "by", "from")) and before not in {PRONOUN, NAME}:
        return True
    cue = frame.cue(index)
    is_base = cue is not None and cue.form == "base"
    opening = index - 3 if frame.tag(index - 2) == DETERMINER else index - 2
    if following == PREPOSITION == frame.tag(opening):
        return True  # "in its campaign pledges for", "in service calls for"
    if before == WORD:  # "the latest report", "raising questions", "a softer note"
        return not may_speak(frame, index - 1) or (is_base and frame.low(index - 2) in ("a", "an"))
    if before != NAME:
        return False
    if frame.low(index - 1) in NATIONALITIES and frame.low(index - 1) not in DEMONYMS:
        return True  # "Western states"
    return is_base and following not in BEHIND_PLURAL_NAME


def _goes_on_to_say(frame: Frame, index: int) -> bool:
    return not {THAT, QUOTATION, ","}.isdisjoint(frame.tags[index:])


def _is_perfect(frame: Frame, index: int) -> bool:
    """“has written that”, “had often written: ‘…’”."""
    is_behind = QUOTATION in frame.tags[max(0, index - READ_BEHIND) : index]
    if frame.tag(index + 1) not in BEHIND_PERFECT and not is_behind:
        return False
    return frame.low(start_of_run(frame.tags, index, {ADVERB}) - 1) in ("has", "have", "had")


def _reads_out(frame: Frame, index: int) -> bool:
    """“The letter read: ‘…’”, not “a poem read to the guests”."""
    return (
        frame.tag(index + 1) in {":", QUOTATION, ","}
        or QUOTATION in frame.tags[max(0, index - READ_BEHIND) : index]
        or frame.lows[index + 1 : index + 3] == ["in", "part"]
    )


def _asks(frame: Frame, index: int) -> bool:
    is_aside = "," in frame.tags[index:] or QUOTATION in frame.tags
    opens_aside = frame.tag(index - 1) == "," and frame.tag(index + 1) == SUBORDINATOR
    if opens_aside and is_aside and not _stands_behind_apposition(frame, index):
        return False  # "Reyes, asked whether it hurt, laughed"
    return ASKING_FOR_ANONYMITY.isdisjoint(frame.lows[index : index + 7])


def _stands_behind_apposition(frame: Frame, index: int) -> bool:
    """“Reyes, a nurse, | asked why, if it was so, she left”; not “…, a nurse, asked if it hurt, laughed”."""
    opening = start_of_run(frame.tags, index - 1, {DETERMINER, NAME, WORD}) - 1
    is_apposed = frame.tag(opening) == "," and frame.tag(opening + 1) == DETERMINER
    commas = (place for place in range(index + 2, len(frame) - 1) if frame.tags[place] == ",")
    return is_apposed and not any(opens_predicate(frame, comma + 1) for comma in commas)
