"""Write down what a frame claims, once it is known who is meant."""

from collections.abc import Sequence

from bot.article.quotations.quotations import Quotation
from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.readers.reading import Form
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.circumstances import SENT
from bot.readers.rules.attributions.silences import Silence
from bot.readers.rules.contents.deeds import CLAIMS
from bot.readers.rules.contents.extents import Extent
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.tags import ADVERB, Tokens
from bot.readers.rules.grammar.times import time_end, without_preposition
from bot.readers.rules.people.meant import NOBODY, Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.evidence import Evidence, length_of, manner_of
from bot.readers.rules.statements.headline_labels import HeadlineLabel
from bot.readers.rules.statements.reported_claims import Claim

LONGEST_DISMISSED = 20  # tokens before “as”
# What was said with these is a demand where it opens so.
OPENS_DEMAND = {"tell": ("to", "not"), "call": ("for", "on", "to"), "ask": ("to", "for", "that")}


def reported(
    claim: Claim, extent: Extent, meant: Meant, via: Meant, *, is_passed_on: bool = False
) -> RulesDraft:
    """What an attribution reports; `is_passed_on`: inside what another one does."""
    attribution, frame = claim.attribution, claim.attribution.frame
    is_broken = any(frame.quotations[token].broken for token in extent.tokens)
    act = _act(attribution, extent.form)
    manner = "quoted" if extent.form == "direct" else manner_of(attribution, act)
    if is_passed_on or claim.is_within:
        manner = "passed_on"
    draft = RulesDraft([*meant.speakers], extent.form, act, extent.spans)
    draft.quotations = extent.quotations
    draft.evidence = Evidence(meant, manner, is_broken, length_of(frame))
    _note_circumstances(draft, claim, via)
    return draft


def quoted(
    quotation: Quotation, meant: Meant, announced: Claim | None = None, via: Meant = NOBODY
) -> RulesDraft:
    """A quotation that no attribution of its own frame reports; one of another frame may announce it."""
    act: Act = "asked" if quotation.asks else "said"
    pieces = quotation.pieces
    draft = RulesDraft([*meant.speakers], "direct", act, [*pieces], [*pieces], mention=quotation.label)
    draft.evidence = Evidence(meant, "quoted", quotation.broken)
    if announced is not None:
        draft.act = announced.attribution.cue.act
        _note_circumstances(draft, announced, via)
    return draft


def labelled(label: HeadlineLabel, meant: Meant, frame: Frame) -> RulesDraft:
    """What a headline tells somebody to say by their name alone."""
    extent = label.extent
    draft = RulesDraft([*meant.speakers], extent.form, "said", extent.spans)
    draft.quotations, draft.mention = extent.quotations, _mention([label.somebody], frame)
    is_broken = any(frame.quotations[token].broken for token in extent.tokens)
    draft.evidence = Evidence(meant, "quoted" if extent.form == "direct" else "labelled", is_broken)
    return draft


def silent(silence: Silence, frame: Frame, meant: Meant, askers: Meant) -> RulesDraft:
    """Somebody's silence; its span is the sentence."""
    draft = RulesDraft([*meant.speakers], None, silence.act, [frame.span], cue=frame.span_of(*silence.cue))
    draft.evidence = Evidence(meant, "silent")
    draft.mention = _mention(silence.subjects, frame)
    draft.channel = _span(silence.channel, frame)
    draft.when = _span(silence.when, frame)
    draft.via = _others(askers, draft)
    return draft


def _note_circumstances(draft: RulesDraft, claim: Claim, via: Meant) -> None:
    attribution, frame = claim.attribution, claim.attribution.frame
    draft.cue = frame.span_of(attribution.cue_start, attribution.cue_end)
    draft.mention = _mention(attribution.subjects or (), frame) or draft.mention
    draft.channel = _span(claim.channel, frame)
    draft.when = _span(attribution.when or _time_in_front(claim), frame)
    draft.via = _others(via, draft)


def _others(meant: Meant, draft: RulesDraft) -> list[NamedSpeaker]:
    return [one for one in meant.speakers if one not in draft.speakers]


def _mention(phrases: Sequence[Phrase], frame: Frame) -> Span | None:
    return frame.span_of(phrases[0].start, phrases[-1].end) if phrases else None


def _span(tokens: Tokens | None, frame: Frame) -> Span | None:
    return None if tokens is None else frame.span_of(*tokens)


def _act(attribution: Attribution, form: Form) -> Act:
    """“called for a review”, “told them to act” demand something; “called it a shambles” does not."""
    plea = attribution.frame.lows[attribution.end : attribution.end + 2]
    if attribution.cue.lemma == "plead" and "guilty" in plea:
        return "denied" if plea[0] == "not" else "admitted"
    if attribution.cue.lemma == "dismiss" and _says_what_it_is(attribution):
        return "criticised"
    if attribution.cue.lemma == "offer" and form == "direct":
        return "said"
    openers = OPENS_DEMAND.get(attribution.cue.lemma, ())
    opener = "that" if attribution.has_that else attribution.frame.low(attribution.end)
    demands = form != "direct" and opener in openers
    return "demanded" if demands else attribution.cue.act


def _says_what_it_is(attribution: Attribution) -> bool:
    """“dismissed her work as carpets”; who dismisses a claim as nonsense denies it."""
    frame, opener = attribution.frame, attribution.start - 1
    if attribution.is_behind_relative and frame.low(attribution.end) == "as":
        return frame.low(opener - 1 - (frame.tag(opener - 1) == ",")) not in CLAIMS
    lows = frame.lows[attribution.end : attribution.end + LONGEST_DISMISSED]
    what = lows[: lows.index("as")] if "as" in lows else []
    return bool(what) and CLAIMS.isdisjoint(what) and what[0] not in ("it", "that", "this", "these", "them")


def _time_in_front(claim: Claim) -> Tokens | None:
    """“In July 2023, Reyes pledged”, “In a statement on Friday,”: what opens the sentence."""
    frame, channel = claim.attribution.frame, claim.channel
    start = int(frame.tags[0] == ADVERB and not time_end(frame, 0))
    if channel is not None and channel[0] == 0:
        start = channel[1] + (frame.low(channel[1]) in SENT)
    end = time_end(frame, start) if start < len(frame) else start
    opens_frame = claim.attribution.start - end in (1, 2) and frame.tags[end] == ","
    is_time = bool(frame.lows[start:end])
    return (without_preposition(frame, start), end) if is_time and opens_frame else None
