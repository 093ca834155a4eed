"""Tell where a name may start: inside a sentence any capital may, at its start hardly any."""

from bot.lexicon import roles
from bot.lexicon.cues import OFTEN_NOUNS
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.name_particles import NAME_PARTICLES
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_runs import TAKES_OF, joins_fields
from bot.readers.rules.grammar.speaking_nouns import SPEAKER_ENDINGS, SPEAKING_NOUNS
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    BEFORE_SENTENCE,
    COORDINATOR,
    CUE,
    NAME,
    NUMBER,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    WORD,
)
from bot.readers.rules.grammar.vocabulary import Vocabulary

# Capitalised only because they open a sentence; never a name by themselves.
OPENS_NO_NAME = word_set("""
    yes no well oh ok okay please thanks thank sorry hello hi dear asked speaking writing earlier
    meanwhile additionally furthermore moreover nevertheless elsewhere overall unfortunately fortunately
    sadly clearly given despite according citing quoting pressed pushed challenged questioned told
    responding replying addressing referring describing calling saying adding noting commenting announcing
    explaining recalling welcoming reacting based born once indeed otherwise similarly likewise
    specifically apparently reportedly critics sources analysts experts officials police residents only
    even then new photo image video watch read see related breaking update updated exclusive analysis
    opinion former ex late fellow nobody everybody everyone anybody anyone somebody someone nothing
    everything something anything neither none contrary current plenty let seconds moments minutes hours days
    weeks months years highlights prices up over
    look wait check consider stop click sign subscribe follow visit listen prior due part traffic
""")
ORDINALS = word_set("second third fourth fifth sixth seventh eighth ninth tenth")
# What stands before a name at the start of a sentence and is no part of it, besides words in “-ly” and “-ed”.
BEFORE_NAMES = word_set("""
    like unlike opposite minus except beside past up down out away ahead home nearby alone upstairs nor either
    same whether unless if raised sometimes second meet ask remember imagine say take let young old tall happy
    proud angry longtime long-time veteran popular outspoken controversial ambitious defiant furious tearful
    emotional unhappy confident nervous weary clad stung shaken worn torn fed born armed famed fired buoyed
""")
PARTS_OF_NAMES = FIRST_NAMES | roles.PLACE_FIRST_WORDS | roles.TITLES | roles.PEOPLE_ROLES
SHORTEST_PARTICIPLE = 7  # letters; "Majed", "Rashed" are names
MONTHS_AND_VERBS = ("march", "may")
# No name that only opens a sentence ends so: "Walking", "Originality", "Opposition".
ENDINGS_OF_WORDS = ("ing", "ed", "ly", "ity", "tion", "sion", "ness", "ment", "ism", "ship", "ful", "ous")
# Endings of those who do something together: "Mediators", "Merchants"; of no family names.
PLURALS = ("ators", "actors", "ants", "ients", "ists")
# What stands behind a name that opens a sentence, as the subject of its verb or parted by a mark.
BEHIND_NAME = frozenset(
    {
        AUXILIARY,
        VERB,
        CUE,
        ADVERB,
        RELATIVE,
        SUBORDINATOR,
        QUOTATION,
        TIME,
        NUMBER,
        THAT,
        ",",
        "'",
        "`",
        "(",
        ":",
        ";",
        "-",
        ".",
        "/",
    }
) | {""}
NOUNS_OF_SPEAKERS = roles.GROUPS | roles.DOCUMENTS | roles.PEOPLE_ROLES | roles.ORGANISATIONS


def may_start_name(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    if frame.lows[position] in MONTHS_AND_VERBS and frame.tag(position + 1) == NUMBER:
        return False
    is_listed = position == 2 and frame.tags[0] == NUMBER and frame.tags[1] == ")"  # "6) Even so"
    if position and frame.tags[position - 1] not in BEFORE_SENTENCE and not is_listed:
        return True
    return _can_open_sentence(frame, position, vocabulary)


def _can_open_sentence(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is a name though any word would be capitalised there."""
    low = frame.lows[position]
    if low in ORDINALS and frame.tag(position + 1) == ",":
        return False
    if low in OPENS_NO_NAME or frame.words[position].partition("-")[2].islower():
        return False  # "Third-ranked Reyes"
    if _does_something_to_a_name(frame, position, vocabulary):
        return False
    if _only_opens(frame, position, vocabulary):
        return False
    if frame.tag(position + 1) == NAME or low in vocabulary.family_names:
        return True
    if _opens_office(frame, position) or joins_fields(frame, position + 1):
        return True
    if low in NOUNS_OF_SPEAKERS:
        return False
    if frame.tag(position + 1) in {WORD, CUE} and _is_noun(frame, position + 1):
        return False  # "Health bosses", "Israeli settlers", "Recent reports have"
    if low in FIRST_NAMES or low in vocabulary.capitalised:
        return True
    if low in vocabulary.small or low.endswith(ENDINGS_OF_WORDS) or low in roles.NATIONALITIES:
        return False
    return _is_followed_as_name(frame, position)


def _does_something_to_a_name(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    """“Hosting Reyes was a dream”, where Reyes is named elsewhere; but “Sterling Reyes”."""
    low = frame.lows[position]
    is_verb = low.endswith("ing") and low not in FIRST_NAMES and low not in vocabulary.capitalised
    return is_verb and frame.low(position + 1) in vocabulary.capitalised


def _only_opens(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    """“Sometimes Reyes left”, “Unmoved Reyes stayed”, where the article knows Reyes by itself."""
    low, following = frame.lows[position], frame.low(position + 1)
    if frame.tag(position + 1) != NAME or low in PARTS_OF_NAMES or low in vocabulary.capitalised:
        return False
    is_known = following in vocabulary.capitalised
    is_ordinary = (
        low in BEFORE_NAMES or low.endswith(("ly", "ful", "ous")) or _is_small(frame, position, vocabulary)
    )
    is_participle = low.endswith("ed") and len(low) >= SHORTEST_PARTICIPLE
    return is_known and (is_ordinary or is_participle)


def _is_small(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    """“Weary Reyes left”; but “Oil Change Norland”, capitals that only this sentence has."""
    low, following = frame.lows[position], frame.low(position + 1)
    is_role = low in SPEAKING_NOUNS or low.endswith(SPEAKER_ENDINGS)  # "Organist Ana Reyes"
    is_somebody = is_role or following in FIRST_NAMES or following in vocabulary.alone
    return low in vocabulary.small and (is_somebody or frame.tag(position + 2) != NAME)


def _opens_office(frame: Frame, position: int) -> bool:
    """“Minister of Education Ana Reyes”."""
    is_office = frame.lows[position] in TAKES_OF and frame.lows[position] in roles.PEOPLE_ROLES
    return is_office and frame.low(position + 1) == "of" and frame.tag(position + 2) == NAME


def _is_noun(frame: Frame, index: int) -> bool:
    if frame.tags[index] == CUE:
        return frame.lows[index] in OFTEN_NOUNS and frame.tag(index + 1) in {"a", VERB}
    return frame.lows[index] in SPEAKING_NOUNS


def _is_followed_as_name(frame: Frame, position: int) -> bool:
    """“Brindle laughed”, but not “Health bosses”, “Boats and planes”, “Merchants say”."""
    following, low = frame.tag(position + 1), frame.low(position + 1)
    if following == CUE and frame.lows[position].endswith("s"):
        cue = frame.cue(position + 1)
        if frame.lows[position].endswith(PLURALS) or (cue is not None and cue.form == "base"):
            return False
    if following == WORD:
        return low.endswith("ed") or low in NAME_PARTICLES
    if following == COORDINATOR:
        return frame.tag(position + 2) in {NAME, VERB, CUE, "a"}
    if following == "&":
        return frame.tag(position + 2) == NAME
    return following in BEHIND_NAME or (following == PREPOSITION and not frame.lows[position].endswith("s"))
