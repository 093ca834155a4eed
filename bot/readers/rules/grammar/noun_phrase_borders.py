"""Tell how far a noun phrase reaches to the left and to the right of a place in a frame."""

from collections.abc import Mapping

from bot.lexicon import grammar, roles
from bot.lexicon.cues import OFTEN_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.clauses import opens_quantity
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_runs import is_nickname
from bot.readers.rules.grammar.names import NameMention
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    CUE_OR_VERB,
    DETERMINER,
    NAME,
    NAME_OR_DETERMINER,
    NOUN,
    NOUN_OR_DETERMINER,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    SUBORDINATOR,
    THAT,
    TIME,
    VERBS,
    WORD,
)

# Whatever stands before it, a token with one of these tags may belong to a noun phrase.
NOMINAL_BEFORE = frozenset({NAME, WORD, NUMBER, DETERMINER, "'", "&", "`", "/"})
NOMINAL_BEHIND = frozenset({NAME, WORD, NUMBER, DETERMINER, "'", "&", "/"})
LINKS_BEFORE = word_set("of for at in from with on to by near about against within behind across throughout")
LINKS_BEHIND = word_set("of for at from with in on to by behind inside near")
LONGEST_PHRASE = 60  # tokens; nobody is called by more, and a text without end must not cost its square
# Participles that stand before a noun as adjectives do: "the alleged thief".
ADJECTIVAL = word_set("""
    accused alleged wanted retired elected appointed united armed divorced married unnamed unidentified
    renowned designated convicted disgraced embattled beleaguered troubled seasoned celebrated self-described
    so-called disabled injured displaced affected concerned advanced limited
""")
# Behind a preposition: where or when it was said, no longer who said it.
CHANNEL_OR_TIME = word_set("""
    statement interview speech tweet post conference briefing letter email e-mail address hearing call blog
    memo message video broadcast testimony op-ed podcast rally debate announcement newsletter telephone phone
    twitter facebook time day week month year evening morning afternoon night weekend
""")
YEAR = 4  # digits
LONGEST_TITLE = 40  # characters
ORDINALS = ("first", "last", "next")  # adverbs or adjectives
BARE_CHANNELS = word_set("statement interview email response speech")
OPENS_CHANNEL = word_set("a an his her their its the remarks comments")


def left_border(frame: Frame, end: int) -> int:
    """The first token of what may be one noun phrase right before token `end`; `end` where there is none."""
    index = end
    while index > max(0, end - LONGEST_PHRASE):
        before = index - 1
        if frame.tags[before] == ")":
            opening = _opening_parenthesis(frame, before)
            if opening is None:
                break
            index = opening
            continue
        if not _extends_left(frame, before, end):
            break
        if _opens_a_phrase(frame, before, end):
            return before
        index = before
    return 0 if index == 1 and frame.tags[0] == THAT else index  # "That official agreed"


def _extends_left(frame: Frame, index: int, end: int) -> bool:
    """Whether token `index` belongs to the noun phrase that stands between it and token `end`."""
    tag, low = frame.tags[index], frame.lows[index]
    before, following = frame.tag(index - 1), frame.tag(index + 1)
    inside = index + 1 < end
    if tag in NOMINAL_BEFORE:
        return True
    if tag == TIME:
        return inside or before == PREPOSITION
    if tag == PREPOSITION:
        return inside and low in LINKS_BEFORE
    if _tells_part(frame, index) and inside:
        return True
    if tag == ADVERB:  # "a deeply worried man", "the former first lady"
        opens = before in {DETERMINER, PREPOSITION} or (low in ORDINALS and before == WORD)
        return inside and following in NOUN and opens
    if tag == CUE and low.endswith("ed") and following == PREPOSITION and before in NOUN:
        return True  # "a man accused of theft"
    if tag in CUE_OR_VERB:
        return is_noun(frame, index) or (inside and is_adjective(frame, index))
    if tag in {PRONOUN, OBJECT_PRONOUN}:  # "one of them"
        return not inside and before == PREPOSITION
    if tag == COORDINATOR:
        return inside and low in ("and", "or") and index > 0 and _joins_nouns(frame, index)
    if tag == QUOTATION:  # Ana “Flash” Reyes, the “Gold” singer
        is_inside_name = before == following == NAME and is_nickname(frame, index)
        return inside and (is_inside_name or _is_title_before_noun(frame, index))
    if tag == SUBORDINATOR:  # "a man identified as the driver"
        return inside and low == "as" and before == WORD and frame.lows[index - 1].endswith("ed")
    return tag == "-" and inside and index > 0 and _is_hyphen(frame, index)


def _tells_part(frame: Frame, index: int) -> bool:
    """Either word of “experts | not involved | in the study”."""
    low, following = frame.lows[index], frame.low(index + 1)
    if low == "involved":
        return frame.tag(index + 1) == PREPOSITION and frame.tag(index - 1) in NOUN | {ADVERB}
    return low in ("not", "directly") and following in ("involved", "directly")


def _is_title_before_noun(frame: Frame, index: int) -> bool:
    """“the “Gold” | singer”."""
    is_short = frame.ends[index] - frame.starts[index] <= LONGEST_TITLE
    return is_short and frame.tag(index - 1) == DETERMINER and frame.low(index + 1) in roles.PEOPLE_ROLES


def _opens_a_phrase(frame: Frame, index: int, end: int) -> bool:
    """Whether a determiner opens a noun phrase here, so that the word before it belongs to something else."""
    return (
        frame.tags[index] == DETERMINER
        and index + 1 < end
        and frame.tag(index - 1) in {WORD, NAME, "'"}
        and not frame.low(index - 1).endswith("ing")
        and not (frame.lows[index] == "this" and frame.low(index + 1) in grammar.TIME_NOUNS)
    )


def _opening_parenthesis(frame: Frame, closing: int) -> int | None:
    for index in range(closing - 1, max(-1, closing - 12), -1):
        if frame.tags[index] == "(":
            return index
    return None


def is_noun(frame: Frame, index: int) -> bool:
    """Whether a word that could report is a noun here: “the report said”, “court claims show”."""
    if frame.lows[index] not in OFTEN_NOUNS:
        return False
    if index == 0:
        return frame.tag(1) == CUE
    before, earlier = frame.tags[index - 1], frame.tag(index - 2)
    if index == 1 and before == ADVERB and frame.lows[index].endswith("s"):
        return True  # "Earlier reports said"
    return before in {DETERMINER, "'", NUMBER, TIME} or (
        before in NOUN and earlier in {DETERMINER, "'", WORD, NAME, NUMBER, ""}
    )


def is_adjective(frame: Frame, index: int) -> bool:
    """Whether a participle stands before a noun as an adjective does: “the alleged wife”."""
    is_participle = frame.lows[index].endswith(("ed", "ing"))
    return is_participle and frame.tag(index - 1) == DETERMINER and frame.tag(index + 1) in NOUN


def _joins_nouns(frame: Frame, index: int) -> bool:
    before, after = frame.tags[index - 1], frame.tags[index + 1]
    return (
        before in {NAME, WORD, NUMBER, ")"}
        and after in NOUN_OR_DETERMINER
        and not is_verb_like(frame, index - 1)
    )


def is_verb_like(frame: Frame, index: int) -> bool:
    """Whether the word makes a clause: a verb, or a past form behind its subject (“the clubs merged”)."""
    low = frame.lows[index]
    if frame.tags[index] in VERBS or frame.low(index - 1) in grammar.MODALS:
        return True
    if frame.tags[index] != WORD or not low.endswith("ed") or low in ADJECTIVAL:
        return False
    return frame.tag(index - 1) in {NAME, WORD, PRONOUN}


def _is_hyphen(frame: Frame, index: int) -> bool:
    return len(frame.words[index]) == 1 and frame.ends[index - 1] == frame.starts[index]


def right_border(frame: Frame, start: int, names: Mapping[int, NameMention]) -> int:
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
        if not _extends_right(frame, index, start):
            break
        described = described or frame.tags[index] == WORD
        index += 1
    while index > start and frame.tags[index - 1] in {PREPOSITION, COORDINATOR}:
        index -= 1
    return index


def _extends_right(frame: Frame, index: int, start: int) -> bool:
    """Whether token `index`, which starts no name, belongs to the noun phrase that starts at `start`."""
    tag, low = frame.tags[index], frame.lows[index]
    following, inside = frame.tag(index + 1), index > start
    if tag == DETERMINER and inside and frame.tags[index - 1] in NOUN:
        return False  # "told the court | the ward was full"
    if tag in NOMINAL_BEHIND:
        return True
    if tag in CUE_OR_VERB:
        return is_noun(frame, index) or is_adjective(frame, index)
    if not inside:
        return False
    if tag == TIME:  # "a report released Tuesday by the board", "a study published in May"
        is_parted = frame.lows[index - 1].endswith("ed") and frame.low(index + 1) == "by"
        return is_parted or _dates_participle(frame, index - 1)
    if tag == ADVERB:  # "the union’s recently named chair"
        return frame.tags[index - 1] in {DETERMINER, "'"} and following in NOUN
    if tag == "-":
        return _is_hyphen(frame, index)
    if tag == PREPOSITION:
        if _dates_participle(frame, index):
            return True
        links = low in LINKS_BEHIND and following not in {"", TIME} and not opens_quantity(frame, index)
        return links and not _opens_circumstance(frame, index)
    if tag == COORDINATOR:
        return low in ("and", "or") and following in {NAME, DETERMINER, WORD}
    if tag == QUOTATION:
        return frame.tags[index - 1] == following == NAME and is_nickname(frame, index)
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
    return tag in {"'", WORD, NAME, NUMBER} or (tag == PREPOSITION and frame.low(index) == "of" and described)


def is_office(frame: Frame, name: NameMention) -> bool:
    """Whether it is an office, not somebody's name: “the Prime Minister”, “the Welsh”, “the Speaker of”."""
    low = name.words[-1].lower()
    if low in roles.ORGANISATION_NAMES or _is_of_an_organisation(name) or name.is_family_name:
        return False
    one_word = len(name.words) == 1 and frame.low(name.title_start - 1) == "the"
    if one_word and (low in roles.DEMONYMS or frame.low(name.end) in ("of", "for")):
        return True
    return low in roles.PEOPLE_ROLES or low in roles.GROUPS or (low in roles.TITLES and len(name.words) > 1)


def _is_of_an_organisation(name: NameMention) -> bool:
    """“the National Union of Transport Workers”."""
    lows = [word.lower() for word in name.words]
    return name.kind == "organisation" and "of" in lows and not roles.ORGANISATION_NAMES.isdisjoint(lows)


def _opens_circumstance(frame: Frame, index: int) -> bool:
    """Whether the preposition at `index` opens “on Friday”, “in a statement”, “at a news conference”."""
    following = frame.lows[index + 1 : index + 6]
    if any(low in grammar.TIME_WORDS for low in following[:2]):
        return True
    if frame.lows[index] == "by":
        return False  # "records reviewed by the Harrow Post"
    if following[0] in BARE_CHANNELS or following[0].isdigit():
        return True
    return following[0] in OPENS_CHANNEL and any(low in CHANNEL_OR_TIME for low in following[1:5])
