"""Find where a noun phrase begins: “| the mayor of Harrow said”."""

from bot.lexicon import grammar, roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_runs import is_nickname
from bot.readers.rules.grammar.nouns import is_adjective, is_hyphen, is_noun, joins_nouns
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    CUE_OR_VERB,
    DETERMINER,
    NAME,
    NOUN,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    SUBORDINATOR,
    THAT,
    TIME,
    WORD,
)

# Whatever stands before it, a token with one of these tags may belong to a noun phrase.
NOMINAL_BEFORE = frozenset({NAME, WORD, NUMBER, DETERMINER, "'", "&", "`", "/", "%"})
LINKS_BEFORE = word_set(
    "of for at in from with on to by near about against within behind across throughout per outside inside"
    " around beyond under over beneath above below opposite beside along alongside between among"
)
LONGEST_PHRASE = 60  # tokens; nobody is called by more, and a text without end must not cost its square
LONGEST_WORK = 40  # characters
BEHIND_OWNER = word_set("most many few several other two three")  # “Reyes’s most loyal allies”
ALSO_ADVERBS = ("first", "last", "next")  # adverbs or adjectives


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
        opens = before in {DETERMINER, PREPOSITION} or (low in ALSO_ADVERBS and before == WORD)
        return inside and following in NOUN and opens
    if tag == CUE and low.endswith("ed") and following == PREPOSITION and before in NOUN:
        return True  # "a man accused of theft"
    if tag in CUE_OR_VERB:
        return is_noun(frame, index) or (inside and is_adjective(frame, index))
    if tag in {PRONOUN, OBJECT_PRONOUN}:  # "one of them"
        return not inside and before == PREPOSITION
    if tag == COORDINATOR:
        return inside and low in ("and", "or") and joins_nouns(frame, index)
    if tag == QUOTATION:  # Ana “Flash” Reyes, the “Gold” singer
        is_inside_name = before == following == NAME and is_nickname(frame, index)
        return inside and (is_inside_name or _is_title_before_noun(frame, index))
    if tag == SUBORDINATOR:  # "a man identified as the driver"
        return inside and low == "as" and before == WORD and frame.lows[index - 1].endswith("ed")
    return tag == "-" and inside and is_hyphen(frame, index)


def _tells_part(frame: Frame, index: int) -> bool:
    """Either word of “experts | not involved | in the study”."""
    low, following = frame.lows[index], frame.low(index + 1)
    if low == "involved":
        return frame.tag(index + 1) == PREPOSITION and frame.tag(index - 1) in NOUN | {ADVERB}
    return low in ("not", "directly") and following in ("involved", "directly")


def _is_title_before_noun(frame: Frame, index: int) -> bool:
    """“the “Gold” | singer”."""
    is_short = frame.ends[index] - frame.starts[index] <= LONGEST_WORK
    return is_short and frame.tag(index - 1) == DETERMINER and frame.low(index + 1) in roles.PEOPLE_ROLES


def _opens_a_phrase(frame: Frame, index: int, end: int) -> bool:
    """Whether a determiner opens a noun phrase here, so that the word before it belongs to something else."""
    return (
        frame.tags[index] == DETERMINER
        and index + 1 < end
        and frame.tag(index - 1) in {WORD, NAME, "'"}
        and not (frame.tag(index - 1) == "'" and frame.lows[index] in BEHIND_OWNER)
        and not frame.low(index - 1).endswith("ing")
        and not (frame.lows[index] == "this" and frame.low(index + 1) in grammar.TIME_NOUNS)
    )


def _opening_parenthesis(frame: Frame, closing: int) -> int | None:
    for index in range(closing, max(-1, closing - 12), -1):
        if frame.tags[index] == "(":
            return index
    return None
