"""Find the words for where something was said: “in a post on X”, “during a call with analysts”."""

from bot.lexicon import roles
from bot.lexicon.channels import AUDIENCES, CHANNEL_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.clauses import opens_quantity
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.tags import (
    ADVERB,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    OPENS_PHRASE,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    THAT,
    TIME,
    WORD,
    Tokens,
)
from bot.readers.rules.grammar.times import time_end

# “in a series of | posts”
SERIES = ("series", "pair", "string", "number", "couple", "flurry", "handful", "set")
LONGEST_CHANNEL = 9  # tokens up to its noun
OPENS_CHANNEL = word_set("in at during on via through by after before following to over under from")
OWN_OR_NEW = word_set("a an another his her its their")
OPENS_WITH_CHANNEL = ("in", "at", "during", "on", "via")
SPEAKING_WHERE = ("speaking", "talking", "writing", "testifying", "appearing")  # "Speaking to reporters,"
ENDS_LEAD_IN = FINITE | {",", RELATIVE, QUOTATION}
# What goes on telling where: "on X", "with analysts", "outside the court".
CONTINUES_CHANNEL = word_set("on with to in at from outside for about by of")
INSIDE_CHANNEL = frozenset(
    {DETERMINER, NAME, WORD, NUMBER, CUE, "'", "-", ADVERB, "&", TIME, QUOTATION, THAT}
)
TOLD_BEHIND_TO = AUDIENCES | {"press"}  # behind "to" only these tell where: "to reporters"


def channel_end(frame: Frame, position: int, names: NamesByEnd) -> int:
    """Past the words for the channel that start at `position`; else `position`."""
    opener = frame.lows[position]
    if frame.tags[position] not in OPENS_PHRASE or opener not in OPENS_CHANNEL:
        return position
    noun = _channel_noun(frame, position + 1)
    is_verb = noun == position + 1 and opener == "to" and frame.lows[position + 1] == "press"
    if noun is None or is_verb or (opener == "to" and frame.lows[noun] not in TOLD_BEHIND_TO):
        return position
    house = (one for one in names.values() if one.start <= noun < one.end and one.kind == "organisation")
    end = next((one.end for one in house), noun + 1)  # "to the Portland Press Herald"
    while (following := _continued(frame, end, names)) is not None:
        end = following
    return end


def channel_in_front(attribution: Attribution, names: NamesByEnd) -> Tokens | None:
    """“In a post on X on Monday, | Reyes said”: what opens the sentence before the speaker."""
    frame, first = attribution.frame, attribution.frame.lows[0]
    start = int(first in SPEAKING_WHERE)
    opens = first in OPENS_WITH_CHANNEL and not frame.low(1).endswith("ing")  # "In taking up the post,"
    end = channel_end(frame, start, names) if start or opens else 0
    comma = next((index for index in range(end, len(frame)) if frame.tags[index] in ENDS_LEAD_IN), end)
    stands_before = frame.tag(comma) == "," and start < end <= comma < attribution.start <= comma + 2
    return (0, end) if stands_before else None


def channel_before(frame: Frame, end: int, names: NamesByEnd) -> Tokens | None:
    """“Reyes in a statement | said”: the words for the channel that end before the verb at token `end`.

    Likewise between commas: “Reyes, in a statement on Monday, | said”.
    """
    for start in range(end - 2, max(0, end - LONGEST_CHANNEL), -1):
        if frame.lows[start] in ("in", "via") and frame.lows[start + 1] in OWN_OR_NEW:
            reached = channel_end(frame, start, names)
            is_inserted = frame.tag(start - 1) == "," == frame.tag(end - 1)
            reaches = start < reached <= end and time_end(frame, reached) == end - is_inserted
            return (start, reached) if reaches else None
    return None


def _channel_noun(frame: Frame, start: int) -> int | None:
    """The last of the nouns for a channel that stand together: “news conference”, “court documents”.

    None in “his press | secretary”.
    """
    noun = None
    for index in range(start, min(len(frame), start + LONGEST_CHANNEL - 1)):
        if frame.lows[index] in CHANNEL_NOUNS:
            noun = index
        elif frame.lows[index] == "of" and frame.lows[index - 1] in SERIES:
            continue
        elif noun is not None or frame.tags[index] not in INSIDE_CHANNEL:
            break
    behind = frame.low(noun + 1) if noun is not None else ""
    return None if behind in roles.PEOPLE_ROLES else noun


def _continued(frame: Frame, index: int, names: NamesByEnd) -> int | None:
    """Past “with analysts” behind “a call”; None where nothing more tells of the channel."""
    if (
        frame.tag(index) != PREPOSITION
        or opens_quantity(frame, index)
        or frame.lows[index] not in CONTINUES_CHANNEL
        or time_end(frame, index) > index
    ):
        return None
    phrases = phrases_after(frame, index + 1, names)
    if not phrases or phrases[0].kind == "pronoun" or frame.tag(phrases[0].end) in FINITE:
        return None
    return phrases[0].end
