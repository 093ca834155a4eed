"""What tells that somebody said something: the grounds on which a statement rests."""

from dataclasses import dataclass
from typing import Literal

from bot.lexicon.acts import Act
from bot.lexicon.cues import OFTEN_NOUNS, OPINION
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.people.meant import NOBODY, Meant

# How the words are told to be somebody's.
Manner = Literal[
    "quoted",  # between marks, as a whole
    "beside",  # likewise, beside somebody whose verb is not known to say: “Reyes hit back”
    "introduced",  # likewise, behind a colon: “Her answer was short: ‘…’”
    "fragment",  # a few words between marks in the middle of narration
    "said",  # a verb that does nothing but say: “said the road was shut”
    "plain",  # another plain verb of saying with "that" or who was told: “insisted that it was shut”
    "acting",  # a verb of a deed done by saying, with anything else: “denied it”, “accused Kim”
    "loose",  # another verb of saying with anything else: “announced a review”
    "weak",  # a verb that is as often a noun, or one of opinion
    "passed_on",  # inside what another says or asks: “police said Reyes told the clerk to go”
    "labelled",  # a headline’s label: “Reyes: We will fight on”
    "noun",  # a noun of saying: “her claim that the road was shut”
    "silent",  # no words, but that there were none
]
# How long the sentence is that reports them: the longer, the more in it may be misread.
SentenceLength = Literal["short", "long", "longest"]
LONG, LONGEST = 30, 45  # tokens
# Who accuses, denies or promises does so with words; who confirms or demands something need not.
DONE_BY_SAYING = ("accused", "denied", "promised", "apologised")
MAY_BE_DEEDS = ("offer", "dismiss")
# Verbs that do nothing but say.
NOTHING_BUT_SAYING = frozenset({"say", "tell", "add", "write", "according to"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """`broken`: whether a quotation mark in it was missing, doubled or the wrong way round.

    `length` is that of the sentence which reports the words; None where no verb of saying does.
    """

    meant: Meant = NOBODY
    manner: Manner = "quoted"
    broken: bool = False
    length: SentenceLength | None = None


def length_of(frame: Frame) -> SentenceLength:
    if len(frame) >= LONGEST:
        return "longest"
    return "long" if len(frame) >= LONG else "short"


def manner_of(attribution: Attribution, act: Act) -> Manner:
    """How plainly what an attribution reports in the article's words is somebody's."""
    cue = attribution.cue
    if attribution.noun:
        return "noun"
    if cue.lemma in NOTHING_BUT_SAYING:
        tells_of = cue.lemma == "tell" and attribution.frame.low(attribution.end) in ("of", "about")
        return "loose" if tells_of else "said"
    word = attribution.frame.lows[attribution.cue_start]
    if attribution.is_behind_relative and attribution.subjects:
        return "plain"  # "a plan that officials claim works"
    if word in OFTEN_NOUNS or cue.lemma in OPINION:
        return "weak"
    addressed = attribution.audience is not None  # as no noun is: “warned Kim not to wait”
    if cue.takes("clause", "addressee") and (attribution.has_that or addressed):
        return "plain"
    return "acting" if act in DONE_BY_SAYING and cue.lemma not in MAY_BE_DEEDS else "loose"
