"""Find where a noun phrase ends: “the mayor of Harrow | said”."""

from bot.lexicon import grammar, roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.clauses import opens_quantity
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.left_borders import LONGEST_PHRASE
from bot.readers.rules.grammar.name_titles import is_retired
from bot.readers.rules.grammar.names import NameMention, NamesByEnd
from bot.readers.rules.grammar.nouns import is_adjective, is_hyphen, is_noun
from bot.readers.rules.grammar.offices import is_office
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    CUE_OR_VERB,
    DETERMINER,
    NAME,
    NAME_OR_DETERMINER,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    TIME,
    WORD,
)

NOMINAL_BEHIND = frozenset({NAME, WORD, NUMBER, DETERMINER, "'", "&", "/"})
BEFORE_DATED = frozenset({DETERMINER, TIME})
DATED = frozenset({WORD, NUMBER, TIME, NAME, CUE})
LINKS_BEHIND = word_set("of for at from with in on to by behind inside near")
# Behind a preposition: where or when it was said, no longer who said it.
CHANNEL_OR_TIME = word_set("""
    statement interview speech tweet post conference briefing letter email e-mail address hearing call blog
    memo message video broadcast testimony op-ed podcast rally debate announcement newsletter telephone phone
    twitter facebook time day week month year evening morning afternoon night weekend
""")
YEAR = 4  # digits
BARE_CHANNELS = word_set("statement interview email response speech")
BEFORE_CHANNEL = word_set("a an his her their its the remarks comments")


def right_border(frame: Frame, start: int, names: NamesByEnd) -> int:
    """The token behind what may be one noun phrase that starts at `start`; `start` where there is none."""
    if frame.tag(start) == PRONOUN:
        return start + 1
    name_ends = {name.start: name.end for name in names.values()}
    index, described = start, False
    while index < min(len(frame), start + LONGEST_PHRASE):
        if index in name_ends:
            name = names[name_ends[index]]
            index = name.end
            if _has_a_field(frame, name):
                described = True
                continue
            index = _past_parenthesis(frame, index)
            if _joins_another_phrase(frame, index):
                index += 1
            elif not _goes_on_behind_name(frame, index, described=described):
                break
            continue
        if frame.tags[index] == "(" and is_retired(frame, index + 2):
            index += 3
            continue
        if not _extends_right(frame, index, start):
            break
        described = described or frame.tags[index] == WORD
        index += 1
    while index > start and frame.tags[index - 1] in {PREPOSITION, COORDINATOR}:
        index -= 1
    return index


def _extends_right(frame: Frame, index: int, start: int) -> bool:
    """Whether token `index`, which starts no name, belongs to the noun phrase that starts at `start`."""
    tag, low, inside = frame.tags[index], frame.lows[index], index > start
    if inside and tag in CUE_OR_VERB and frame.tags[index - 1] == DETERMINER:
        return True  # "said the think tank"
    if inside and tag == CUE and frame.tags[index - 1] == NAME and _describes_speaker(frame, index):
        return True
    if inside and _opens_what_follows(frame, index):
        return False
    if tag in NOMINAL_BEHIND:
        return True
    if tag in CUE_OR_VERB:
        done_by = inside and low.endswith("ed") and frame.low(index + 1) == "by"  # "reports received by"
        named = inside and low == "called" and frame.tag(index + 1) == NAME  # “said a man called Tom Brindle”
        return done_by or named or is_noun(frame, index) or is_adjective(frame, index)
    return inside and _links(frame, index)


def _opens_what_follows(frame: Frame, index: int) -> bool:
    """“told the court | the ward was full”, “says a survey | pointing to the costs”."""
    tag, before = frame.tags[index], index - 1
    if tag == DETERMINER:
        return frame.tags[before] in NOUN
    does = tag in {WORD, CUE} and frame.lows[index].endswith("ing")
    return does and frame.lows[before] in roles.DOCUMENTS


def _links(frame: Frame, index: int) -> bool:
    """Whether a token that is no noun joins what stands around it to one noun phrase."""
    tag, low, following = frame.tags[index], frame.lows[index], frame.tag(index + 1)
    if tag == TIME:  # "a report released Tuesday by the board", "a study published in May"
        if frame.tags[index - 1] in BEFORE_DATED and following in DATED:
            return True  # "a Monday report", "an August 2025 slideshow"
        is_parted = frame.lows[index - 1].endswith("ed") and frame.low(index + 1) == "by"
        return is_parted or _dates_participle(frame, index - 1)
    if tag == ADVERB:  # "the union’s recently named chair"
        return frame.tags[index - 1] in {DETERMINER, "'"} and following in NOUN
    if tag == "-":
        return is_hyphen(frame, index)
    if tag == PREPOSITION:
        if _dates_participle(frame, index):
            return True
        if low == "to" and following == NAME and frame.lows[index - 1] in roles.ORGANISATIONS:
            return False  # "says the press service | to Harrow News"
        links = low in LINKS_BEHIND and following not in {"", TIME} and not opens_quantity(frame, index)
        return links and not _opens_circumstance(frame, index)
    if tag == COORDINATOR:
        return low in ("and", "or") and following in {NAME, DETERMINER, WORD, CUE}
    return tag == "`"


def _dates_participle(frame: Frame, preposition: int) -> bool:
    """Whether “in” tells when a study was “published in May”, “published in 2015 by the board”."""
    if frame.lows[preposition] != "in" or not frame.low(preposition - 1).endswith("ed"):
        return False
    following = frame.tag(preposition + 2)
    if frame.tag(preposition + 1) == TIME:
        return following in {".", ",", ""}
    is_year = frame.tag(preposition + 1) == NUMBER and len(frame.lows[preposition + 1]) == YEAR
    return is_year and (following in {".", ",", ""} or frame.low(preposition + 2) == "by")


def _has_a_field(frame: Frame, name: NameMention) -> bool:
    """Whether the name is an office and tells of what: “the Minister for Health”."""
    return (
        frame.tag(name.end) == PREPOSITION
        and frame.low(name.end) in ("to", "of", "for")
        and is_office(frame, name)
    )


def _past_parenthesis(frame: Frame, index: int) -> int:
    """Past “(R-Utah)” behind a name."""
    if frame.tag(index) != "(":
        return index
    for closing in range(index, min(len(frame), index + 10)):
        if frame.tags[closing] == ")":
            return closing + 1
    return index


def _joins_another_phrase(frame: Frame, index: int) -> bool:
    return (
        frame.tag(index) == COORDINATOR
        and frame.low(index) == "and"
        and frame.tag(index + 1) in NAME_OR_DETERMINER
    )


def _goes_on_behind_name(frame: Frame, index: int, *, described: bool) -> bool:
    tag = frame.tag(index)
    if tag == "`":  # "the Greens’ Ana Reyes"
        return frame.low(index - 1).endswith("s") and frame.tag(index + 1) == NAME
    if tag == CUE and (is_noun(frame, index) or _describes_speaker(frame, index)):
        return True  # "said the Brindle report", "told Norland state media"
    if frame.low(index) in grammar.TIME_WORDS:
        return False  # "told the BBC | today’s vote was fair"
    return tag in {"'", WORD, NAME, NUMBER} or (tag == PREPOSITION and frame.low(index) == "of" and described)


def _describes_speaker(frame: Frame, index: int) -> bool:
    """“Norland | state media”."""
    cue = frame.cue(index)
    is_base = cue is not None and cue.form == "base" and frame.tag(index + 1) == WORD
    return is_base and may_speak(frame, index + 1)


def _opens_circumstance(frame: Frame, index: int) -> bool:
    """Whether the preposition at `index` opens “on Friday”, “in a statement”, “at a news conference”."""
    following = frame.lows[index + 1 : index + 6]
    if any(low in grammar.TIME_WORDS for low in following[:2]):
        return True
    if frame.lows[index] in ("by", "of"):
        return False  # "records reviewed by the Harrow Post"
    if following[0] in BARE_CHANNELS or following[0].isdigit():
        return True
    return following[0] in BEFORE_CHANNEL and any(low in CHANNEL_OR_TIME for low in following[1:5])
