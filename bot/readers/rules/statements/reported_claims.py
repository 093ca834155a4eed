"""What the attributions of a frame report, each from where the one before ended."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.lexicon import roles
from bot.lexicon.channels import AUDIENCES
from bot.lexicon.cues import OPINION
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.channels import channel_in_front
from bot.readers.rules.attributions.independence import independent
from bot.readers.rules.attributions.silences import Silence
from bot.readers.rules.contents.contents import Content, Region, content_of
from bot.readers.rules.contents.extents import (
    Extent,
    extent_of,
    holds_only_quotations,
)
from bot.readers.rules.contents.introduced_quotations import colon_within
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.tags import (
    COORDINATOR,
    NAME,
    NUMBER,
    OPENS_PHRASE,
    QUOTATION,
    RELATIVE,
    TIME,
    Tokens,
)

LONGEST_DATELINE = 16  # tokens
SHORTEST_PLACE = 3  # letters
DATELINE = frozenset({NAME, NUMBER, TIME, ",", ".", "(", ")", "-"})
BEFORE_DASH = frozenset({NAME, NUMBER, TIME, ")"})


class Claim(NamedTuple):
    """What an attribution reports; `extent` is None where its frame does not hold it.

    `earlier` are those before it in the frame, whose subject it may share. `channel` is where it
    was said or who was told. `is_new` says that it stands behind what the one before reports.
    `passes_on` are those inside it, of others, whom its speaker tells to have said so; `is_within` says
    that it stands inside what another reports, where it quotes.
    """

    attribution: Attribution
    extent: Extent | None
    earlier: Sequence[Attribution]
    channel: Tokens | None
    is_new: bool = True
    passes_on: "Sequence[Claim]" = ()
    is_within: bool = False


def reported_claims(
    frame: Frame,
    every: Sequence[Attribution],
    silences: Sequence[Silence],
    quoted: Collection[int],
    names: NamesByEnd,
    text: str,
) -> list[Claim]:
    """What the attributions report that stand for themselves; one that reports nothing bounds no other."""

    def claims_without(idle: Sequence[Claim]) -> list[Claim]:
        idling = {claim.attribution.cue_start for claim in idle}
        others = independent(frame, [replace(one) for one in every if one.cue_start not in idling], silences)
        claims = _reported(frame, others, [claim.attribution for claim in idle], quoted, names, text)
        return sorted([*idle, *claims], key=lambda claim: claim.attribution.cue_start)

    claims = claims_without([])
    idle = [claim for claim in claims if claim.extent is None and _goes_unheard(claim.attribution)]
    if not idle or len(every) == 1 or frame.tags[-1] == ":":
        return claims
    claims = claims_without(idle)
    if not any(claim.extent for claim in claims):
        claims = claims_without(idle[-1:])  # the last may have cut the one before it short
    return claims


def _goes_unheard(attribution: Attribution) -> bool:
    """Whether it is a verb in the middle of a clause: “said she saw it and asked for more”."""
    thinks = attribution.cue.lemma in OPINION  # "said she came over, | hoping to calm them"
    parts = attribution.is_according or attribution.after_cue or (attribution.participle and not thinks)
    is_last = attribution.end >= len(attribution.frame) - 1  # "was loved but mocked."
    return not parts and (not is_last or attribution.subjects is None)


def _reported(
    frame: Frame,
    attributions: Sequence[Attribution],
    idle: Sequence[Attribution],
    quoted: Collection[int],
    names: NamesByEnd,
    text: str,
) -> Iterator[Claim]:
    """What each attribution reports, from where the one before ended; each quotation only once.

    One without a subject may share that of an `idle` one before it.
    """
    low, open_tokens = _dateline_end(frame), set(quoted)
    dateline = low
    every = sorted([*idle, *attributions], key=lambda one: one.cue_start)
    for attribution in attributions:
        channel = channel_or_audience(attribution, names)
        earlier = every[: every.index(attribution)]
        end = min(attribution.content_end or len(frame), _closing_dash(attribution, dateline))
        content = content_of(attribution, Region(low, end))
        if content is None or not _is_worth_reading(attribution, content, open_tokens):
            yield Claim(attribution, None, earlier, channel, attribution.end > low)
            continue
        for part in _before_and_behind_colon(attribution, content, low):
            extent = extent_of(part, frame, text, open_tokens)
            open_tokens.difference_update(extent.tokens)
            yield Claim(attribution, extent, earlier, channel)
        low = max(attribution.end, content.pieces[-1][1])


def _closing_dash(attribution: Attribution, dateline: int) -> int:
    """Where “the plan – critics say it is bad | – goes on”; the end of the frame where no dash opens it."""
    frame = attribution.frame
    opening = attribution.start - 1
    opening -= frame.tag(opening) in {RELATIVE, COORDINATOR}
    if frame.tag(opening) != "-" or opening < dateline:
        return len(frame)
    dashes = (index for index in range(attribution.end + 1, len(frame)) if frame.tags[index] == "-")
    return next(dashes, len(frame))


def _before_and_behind_colon(attribution: Attribution, content: Content, low: int) -> list[Content]:
    """“said | the plan was dead: | ‘We lost’”: two things said with one verb."""
    start, end = content.pieces[-1]
    if attribution.frame.tag(attribution.end) == ":" and start > attribution.end:
        told = content_of(attribution, Region(low, attribution.end))  # "It is dead, she said: ‘We lost’"
        return [told, content] if told is not None and _is_clause_in_front(attribution, told) else [content]
    colon = colon_within(attribution, (start, end))
    before = None if colon is None else content_of(attribution, Region(low, colon))
    if colon is None or before is None or before.pieces[0][0] < attribution.end:
        return [content]
    return [before, Content(((colon + 1, end),))]


def _is_clause_in_front(attribution: Attribution, told: Content) -> bool:
    """Whether nothing but a clause without a quotation stands before “, she said:”."""
    frame, (start, end) = attribution.frame, told.pieces[0]
    is_upright = bool(attribution.subjects) and not (attribution.participle or attribution.cue.form == "ing")
    is_parted = is_upright and frame.tag(attribution.start - 1) == "," and len(told.pieces) == 1
    opens = is_parted and frame.tags[start] not in OPENS_PHRASE and QUOTATION not in frame.tags[start:end]
    return opens and is_clause(frame, start, end)


def without_what_others_say(
    claim: Claim, within: Sequence[Attribution], names: NamesByEnd, text: str
) -> list[Claim]:
    """Apart from what others are quoted with inside it: “for her to resign, which Reyes called ‘bold’”."""
    extent, outer = claim.extent, claim.attribution
    parts = [claim]
    for inner in within:
        if extent is None or not _quotes_another(inner, outer):
            continue
        content = _quoted_right_behind(inner) or content_of(
            inner, Region(inner.start, outer.content_end or len(inner.frame))
        )
        quoted = [token for token in extent.tokens if token >= inner.end]
        said = extent_of(content, inner.frame, text, quoted) if content is not None else None
        if said is not None and said.tokens:
            pieces = [span for token in said.tokens for span in inner.frame.quotations[token].pieces]
            rest = [span for span in extent.quotations if span not in pieces]
            kept = [token for token in extent.tokens if token not in said.tokens]
            extent = replace(extent, quotations=rest, tokens=kept)
            parts[0] = claim._replace(extent=extent)
            channel = channel_or_audience(inner, names)
            parts.append(Claim(inner, said, (), channel, is_within=True))
    return parts


def _quoted_right_behind(attribution: Attribution) -> Content | None:
    """“which Reyes called ‘bold’, …”: no more than that is hers."""
    end = attribution.end
    return Content(((end, end + 1),)) if attribution.frame.tag(end) == QUOTATION else None


def _quotes_another(inner: Attribution, outer: Attribution) -> bool:
    """Whether somebody is named or described who says something inside what another one reports."""
    subjects = inner.subjects or []
    if inner.cue.lemma in OPINION:
        return False  # "said the report showed “…”": those are still the outer one's words
    is_inside = outer.end <= inner.start < (outer.content_end or len(outer.frame))
    return is_inside and not inner.noun and bool(subjects) and all(one.kind != "pronoun" for one in subjects)


def _is_worth_reading(attribution: Attribution, content: Content, open_tokens: Collection[int]) -> bool:
    """Whether anything was said: not where nobody really says it, nor where all of it is titles."""
    frame = attribution.frame
    if attribution.unreal and not any(QUOTATION in frame.tags[slice(*piece)] for piece in content.pieces):
        return False
    if all(holds_only_quotations(frame, piece) for piece in content.pieces):
        return any(token in open_tokens for piece in content.pieces for token in range(*piece))
    return True


def _dateline_end(frame: Frame) -> int:
    """Past “LARVIK, Norway, March 3 (Agency) -” that opens an agency's story; 0 where nothing does."""
    if not frame.words or not frame.words[0].isupper() or len(frame.words[0]) < SHORTEST_PLACE:
        return 0
    for index in range(1, min(LONGEST_DATELINE, len(frame))):
        is_dash = frame.tags[index] == "-" and frame.ends[index - 1] < frame.starts[index]
        if is_dash and frame.tags[index - 1] in BEFORE_DASH and DATELINE.issuperset(frame.tags[:index]):
            return index + 1
    return 0


def channel_or_audience(attribution: Attribution, names: NamesByEnd) -> Tokens | None:
    """“in a post”, or “told reporters”: telling them is telling the world."""
    audience, channel = attribution.audience, attribution.channel or channel_in_front(attribution, names)
    if channel is not None or audience is None:
        return channel
    return (attribution.cue_start, audience[1]) if _is_public(attribution.frame, audience, names) else None


def _is_public(frame: Frame, audience: Tokens, names: NamesByEnd) -> bool:
    """“reporters”, “the court”, “the Harrow Post”."""
    start, end = audience
    if not AUDIENCES.isdisjoint(frame.lows[start:end]):
        return True
    name = names.get(end)
    return name.kind == "organisation" if name is not None else frame.lows[end - 1] in roles.ORGANISATIONS
