"""What others said, by what somebody says: “police said | Reyes told the clerk to go”.

Only those who are named or described: whom “he” means inside what another says, the rules cannot tell.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.lexicon.acts import Act
from bot.lexicon.cues import OPINION
from bot.lexicon.grammar import QUESTION_WORDS
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.independence import independent
from bot.readers.rules.attributions.relays import SPOKEN_BY_ITSELF
from bot.readers.rules.attributions.upright_attributions import CONDITIONS
from bot.readers.rules.contents.contents import Region, content_of
from bot.readers.rules.contents.extents import extent_of
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.tags import QUOTATION
from bot.readers.rules.statements.reported_claims import Claim, channel_or_audience

# Who does these tells for a fact what others said; who denies or demands it does not.
TELLS_FOR_FACT: frozenset[Act] = frozenset({"said", "confirmed", "admitted"})
NO_FACT_YET = frozenset({*CONDITIONS, "until", "once"})


def passed_on(claim: Claim, within: Sequence[Attribution], names: NamesByEnd, text: str) -> Iterator[Claim]:
    """What the attributions `within` it report, each as passed on by whoever says what `claim` reports."""
    if claim.extent is None or not within or not _tells_for_fact(claim):
        return
    frame = claim.attribution.frame
    for span in claim.extent.spans:
        end = bisect_right(frame.ends, span.end)  # tokens
        inside = [
            replace(one, content_end=None, behind_that=one.start == claim.attribution.end)
            for one in within
            if span.start <= frame.starts[one.start] and one.cue_end < end and _says_somebody(one)
        ]
        for inner in independent(frame, inside, silences=()):
            content = content_of(inner, Region(inner.start, min(inner.content_end or end, end)))
            if (
                content is None
                or inner.unreal
                or any(QUOTATION in frame.tags[slice(*one)] for one in content.pieces)
            ):
                continue
            extent = extent_of(content, frame, text, open_tokens=())
            yield Claim(inner, extent, (), channel_or_audience(inner, names))


def _tells_for_fact(claim: Claim) -> bool:
    """Not “asked whether Reyes said so”, “thinks Reyes said so”, “did not say that Reyes said so”."""
    attribution = claim.attribution
    is_plain = attribution.cue.act in TELLS_FOR_FACT and attribution.cue.lemma not in OPINION
    asks = attribution.frame.low(attribution.end) in QUESTION_WORDS and not attribution.has_that
    return is_plain and not (attribution.unreal or attribution.noun or asks)


def _says_somebody(attribution: Attribution) -> bool:
    """Whether it is told who says so, and that they did: not “if Reyes says so”."""
    frame, subjects = attribution.frame, attribution.subjects or ()
    if attribution.cue.lemma in OPINION and not attribution.has_that:
        return False  # "said the crew found a man in the car"
    if attribution.relative and not (attribution.has_that or attribution.cue.lemma in SPOKEN_BY_ITSELF):
        return False  # "said those who answered the survey liked it"
    if attribution.cue.form == "ing" and not attribution.participle:
        return False  # "said Tom Brindle is begging for help": how the other sees it
    is_fact = NO_FACT_YET.isdisjoint(frame.lows[max(0, attribution.start - 2) : attribution.start])
    return bool(subjects) and is_fact and all(phrase.kind != "pronoun" for phrase in subjects)
