"""Read what stands between a cue and what was said: who was told, when, where, and “that”."""

from bot.lexicon.cue_verbs import PREPOSITIONS_OF
from bot.lexicon.spoken_nouns import SPOKEN_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.addressees import addressee_of
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.channels import channel_end
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.reporting_verbs import is_noun_or_adjective
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    MAY_BE_RELATIVE,
    NAME,
    NOUN,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    VERB,
    WORD,
)
from bot.readers.rules.grammar.times import time_end, without_preposition

# Adverbs that belong to what was said rather than to the saying.
OPENS_CONTENT = frozenset({"here", "there", "not", "never"})
COUNTING = frozenset({"nearly", "almost", "only", "just", "roughly", "approximately", "about", "even", "all"})
ALSO_ADVERBS = frozenset({"first", "last", "next", "early", "late"})  # before a noun no adverbs
OPENS_INFINITIVE = frozenset({WORD, VERB, CUE})  # behind "to"
SENT = frozenset(
    {"emailed", "posted", "shared", "sent", "published", "released", "issued", "given", "aired", "broadcast"}
    | {"filed", "seen", "obtained", "viewed", "reviewed"}
)
LONGEST_MANNER = 8  # tokens
LONGEST_CONDITION = 5  # tokens: "on the condition of anonymity"
AT_THE_TIME = ["at", "the", "time"]
GIVES_REASON = ("because", "as", "since")
ENDS_REASON = frozenset({",", ".", ";", QUOTATION, ""})
FACTS = frozenset({"fact", "idea", "notion"})  # “the fact that it rained”: not what was said
# “accepted that argument and left”: none of these says or does anything by itself.
ARGUED = word_set("argument claim notion view point request position reasoning assertion idea theory")
FURTHEST_THAT = 26  # tokens behind the cue
# What follows "that" where it is a pronoun: "told the club that."
ENDS_CLAUSE = frozenset(".,;:-") | {""}
BEHIND_PRONOUN_THAT = frozenset({".", ",", AUXILIARY, VERB, "'"}) | {""}
# What may stand between a cue and a "that" further on; with a cue that takes no object only the first.
OPENS_CIRCUMSTANCE = frozenset({PREPOSITION, ",", SUBORDINATOR})
OPENS_CIRCUMSTANCE_OR_OBJECT = OPENS_CIRCUMSTANCE | frozenset(
    {DETERMINER, NAME, WORD, NUMBER, OBJECT_PRONOUN}
)
# With these a clause, a quotation or a relative clause begins before any "that".
BEFORE_ANY_THAT = frozenset({AUXILIARY, VERB, ":", ";", ".", QUOTATION, RELATIVE, PRONOUN, THAT})


def read_circumstances(attribution: Attribution, names: NamesByEnd) -> None:
    """Note the circumstances in `attribution`, and move its end behind them."""
    frame, position = attribution.frame, attribution.end
    if not attribution.after_cue and attribution.cue.takes("addressee"):
        attribution.audience = addressee_of(attribution, names)
        if attribution.audience is not None:
            position = attribution.audience[1]
    while position < len(frame):
        following = _past_one(attribution, position, names)
        if following == position:
            break
        position = following
    attribution.end = position
    if not attribution.after_cue:
        _read_that(attribution)


def _past_one(attribution: Attribution, position: int, names: NamesByEnd) -> int:
    """Past the one circumstance that starts at `position`, noting it; `position` where none does."""
    frame = attribution.frame
    tag = frame.tags[position]
    if tag == ",":
        return _past_comma(frame, position, names)
    if (anonymous := _past_anonymity(frame, position)) > position:
        return anonymous
    behind = position + 1
    if attribution.channel is not None and frame.lows[position] in SENT and behind < len(frame):
        end = time_end(frame, behind)
        if end > behind:
            attribution.when = attribution.when or (without_preposition(frame, behind), end)
        elif frame.tags[behind] != ADVERB:
            return position
        return end  # "in an interview aired on Friday", "in a letter sent yesterday"
    if attribution.channel is not None and frame.lows[position] in ("saying", "stating"):
        return behind  # "responded in a statement saying that"
    tells = frame.tags[position] in MAY_BE_RELATIVE and frame.low(behind) in ("said", "says")
    if attribution.channel is not None and tells:
        return position + 2  # "responded in a statement that said"
    if frame.lows[position : position + 3] == AT_THE_TIME and frame.tag(position + 3) in ENDS_REASON:
        return position + 3
    end, channel = time_end(frame, position), channel_end(frame, position, names)
    if end > position and frame.tag(end) == AUXILIARY and tag != PREPOSITION:
        return position  # "said Thursday would be hard"
    if end > max(position, channel):  # not "during a Monday | news conference"
        attribution.when = attribution.when or (without_preposition(frame, position), end)
        return end
    if tag == ADVERB and not _opens_content(frame, position):
        return behind
    if channel > position:
        attribution.channel = attribution.channel or (position, channel)
    return channel


def _past_anonymity(frame: Frame, position: int) -> int:
    """Past “on condition of anonymity because she may not speak to the press”."""
    words = frame.lows[position : position + LONGEST_CONDITION]
    if "anonymity" not in words or words[0] not in ("on", "under"):
        return position
    end = position + words.index("anonymity") + 1
    if frame.low(end) in GIVES_REASON:
        while frame.tag(end) not in ENDS_REASON:
            end += 1
    return end


def _opens_content(frame: Frame, index: int) -> bool:
    """“said there was”, “said first responders found”."""
    low = frame.lows[index]
    if low in COUNTING and frame.tag(index + 1) in {NUMBER, DETERMINER, WORD}:
        return True  # "said nearly half of them"
    return low in OPENS_CONTENT or (low in ALSO_ADVERBS and frame.tag(index + 1) in NOUN)


def _past_comma(frame: Frame, comma: int, names: NamesByEnd) -> int:
    """Past a comma that a circumstance follows, or the whole aside where it is “, formerly Twitter,”."""
    following = comma + 1
    if frame.low(following) == "formerly":
        for closing in range(comma + 2, min(comma + 7, len(frame))):
            if frame.tags[closing] == ",":
                return closing + 1
    if following == len(frame):
        return comma
    if frame.lows[following].endswith("ing"):
        for closing in range(following + 1, min(following + LONGEST_MANNER, len(frame) - 1)):
            if frame.tags[closing] == "," and frame.tags[closing + 1] in {QUOTATION, THAT}:
                return closing  # "“The plan,” he said, pausing, “is dead”"
    goes_on = max(time_end(frame, following), channel_end(frame, following, names)) > following
    return following if goes_on else comma


def _read_that(attribution: Attribution) -> None:
    """Move the end behind the “that” which opens what was said, wherever it stands."""
    frame, end = attribution.frame, attribution.end
    if frame.tag(end) == "," and frame.tag(end + 1) == THAT:
        end += 1
    is_that = frame.tag(end) == THAT and not _points_at_something(frame, end)
    that = end if is_that else _that_further_on(attribution)
    if that is not None:
        attribution.has_that, attribution.end = True, that + 1


def _points_at_something(frame: Frame, that: int) -> bool:
    """“said that’s why”, “said that was wrong”, “disputed that figure,”: no clause follows."""
    if frame.tag(that + 1) == "'":
        return True
    if frame.tag(that + 1) == AUXILIARY:
        return frame.tag(that + 2) not in {PRONOUN, NAME}  # "said that had she known"
    ends = ENDS_CLAUSE | {COORDINATOR} if frame.low(that + 1) in ARGUED else ENDS_CLAUSE
    return frame.tag(that + 1) in {WORD, CUE} and frame.tag(that + 2) in ends


def _that_further_on(attribution: Attribution) -> int | None:
    """“told a meeting of residents in the hall last night that”: past a circumstance that no rule knows."""
    frame, start = attribution.frame, attribution.end
    if frame.low(start) in SENT and attribution.channel is not None:
        start += 1  # "in a statement emailed to Nine News that"
    if frame.low(start) == "read" and attribution.channel is not None:
        start += 1 + (frame.low(start + 1) in ("out", "aloud"))  # "in a message read out by Hale that"
    takes_object = attribution.cue.takes("addressee")
    if not takes_object and not attribution.cue.takes("clause", "that-clause"):
        return None
    if frame.low(start) in PREPOSITIONS_OF.get(attribution.cue.lemma, ()):
        return None  # "warned of a danger that few saw"
    is_owned = frame.tag(start) in ("'", "`")  # "during a film of Leeds | ’ last match that"
    opens = OPENS_CIRCUMSTANCE_OR_OBJECT if takes_object else OPENS_CIRCUMSTANCE
    if frame.tag(start) not in opens and not is_owned:
        return None
    for index in range(start, min(start + FURTHEST_THAT, len(frame))):
        tag = frame.tags[index]
        if tag == THAT and frame.tag(index + 1) not in BEHIND_PRONOUN_THAT:
            if frame.tags[index - 2 : index] == [",", COORDINATOR]:
                return None  # "as Hale had warned, and that it rained"
            if frame.lows[index - 1] in FACTS:
                return None
            is_noun_s = frame.lows[index - 1] in SPOKEN_NOUNS  # "warned about reports that"
            return None if is_noun_s and frame.tags[index - 2] in OPENS_CIRCUMSTANCE else index
        if frame.lows[index] == "to" and frame.tag(index + 1) in OPENS_INFINITIVE:
            return None  # "urged people to buy nothing that"
        is_verb = tag == CUE and not is_noun_or_adjective(frame, index)
        if tag in BEFORE_ANY_THAT or (is_verb and frame.tags[index - 1] != PREPOSITION):
            return None
    return None
