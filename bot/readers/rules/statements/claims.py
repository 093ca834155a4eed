"""What a frame by itself claims that somebody said: before it is known who “he” is.

Nothing here looks beyond the frame, so that its claims depend on nothing that was read before.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from bot.article.quotations.quotations import Quotation
from bot.lexicon import roles
from bot.lexicon.cues import AUDIENCES
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.attributions import find_attributions
from bot.readers.rules.attributions.contents import Content, Region, content_of
from bot.readers.rules.attributions.extents import (
    QUOTATIONS_AND_MARKS,
    Extent,
    extent_of,
    holds_only_quotations,
)
from bot.readers.rules.attributions.independence import independent
from bot.readers.rules.attributions.silences import Silence, find_silences
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import NAMES_OF_FRAME, Phrase, name_phrase, phrases_after
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import (
    ADVERB,
    CUE_OR_VERB,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PRONOUN,
    QUOTATION,
    TIME,
    VERBS,
    WORD,
    Tokens,
    end_of_run,
)
from bot.readers.rules.statements.not_speech import is_not_speech, is_term, reads_as_sentence

LONGEST_DATELINE = 16  # tokens
SHORTEST_PLACE = 3  # letters
DATELINE = frozenset({NAME, NUMBER, TIME, ",", ".", "(", ")", "-"})
BEFORE_DASH = frozenset({NAME, NUMBER, TIME, ")"})
LONGEST_SIGNATURE = 14  # tokens
# With one of these it is no mere signature.
NO_SIGNATURE = VERBS | {QUOTATION, PRONOUN, OBJECT_PRONOUN, ":"}
LONGEST_BESIDE = 16  # tokens between a quotation and the verb of who stands beside it

# How a quotation stands that no attribution of its frame reports.
Standing = Literal[
    "alone",  # the frame is nothing but quotations
    "introduced",  # behind a colon
    "signed",  # a name behind a dash follows
    "beside",  # a sentence, with somebody doing something right behind it: “‘…,’ Reyes hit back”
    "fragment",  # in the middle of narration
]


class Claim(NamedTuple):
    """What an attribution reports; `extent` is None where its frame does not hold it.

    `earlier` are those before it in the frame, whose subject it may share. `is_new` says that it
    stands behind what the one before reports. `channel` is where it was said or who was told.
    """

    attribution: Attribution
    extent: Extent | None
    earlier: Sequence[Attribution]
    is_new: bool
    channel: Tokens | None


class Loose(NamedTuple):
    """A quotation that no attribution of its frame reports; `somebody` signed it or stands beside it."""

    token: int
    quotation: Quotation
    standing: Standing
    somebody: Phrase | None = None
    verb: Tokens | None = None  # of who stands beside it


@dataclass(frozen=True, slots=True)
class Claims:
    """All that a frame claims, each in the order of the text."""

    frame: Frame
    set_apart: Sequence[Quotation] = ()  # turns and posts, which no marks enclose
    silences: Sequence[Silence] = ()
    reported: Sequence[Claim] = ()
    loose: Sequence[Loose] = ()
    not_speech: Sequence[Quotation] = ()
    signature: Phrase | None = None  # where the frame is nothing else: “— Ana Reyes, head of the ward”


def claims_of(frame: Frame, names: NAMES_OF_FRAME, text: str) -> Claims:
    """What a frame of the story claims."""
    named = [token for token in _marked(frame) if is_not_speech(text, frame, token)]
    frame = _with_titles(frame, named)
    silences = find_silences(frame, names)
    every = find_attributions(frame, names)
    attributions = independent(frame, every, silences)
    open_tokens = {token for token in _marked(frame) if token not in named}
    within = [one for one in every if one not in attributions]
    reported = list(_reported(frame, attributions, open_tokens, names, text))
    reported = [part for claim in reported for part in _parted(claim, within, names, text)]
    for claim in reported:
        open_tokens.difference_update(claim.extent.tokens if claim.extent is not None else ())
    signature = _signature_alone(frame, names)
    if signature is not None:
        return Claims(frame, signature=signature)
    loose = [_loose(frame, token, names, text) for token in sorted(open_tokens)]
    terms = [one for one in loose if one.standing == "fragment" and is_term(text, one.quotation)]
    return Claims(
        frame,
        [quotation for quotation in frame.quotations.values() if quotation.set_by != "marks"],
        silences,
        reported,
        [one for one in loose if one not in terms],
        [*(frame.quotations[token] for token in named), *(one.quotation for one in terms)],
    )


def claims_of_headline(frame: Frame, names: NAMES_OF_FRAME, text: str) -> Claims:
    """Likewise, but its attributions count only where they quote more than a term or two."""
    named = [token for token in _marked(frame) if is_not_speech(text, frame, token)]
    frame = _with_titles(frame, named)
    open_tokens = {token for token in _marked(frame) if token not in named}
    claims: list[Claim] = []
    for attribution in independent(frame, find_attributions(frame, names), silences=()):
        if all(is_term(text, frame.quotations[token]) for token in open_tokens):
            break
        content = content_of(attribution, Region(0, len(frame)))
        extent = extent_of(content, frame, text, open_tokens) if content is not None else None
        if extent is not None and extent.tokens:
            claims.append(Claim(attribution, extent, (), True, _channel(attribution, names)))
            open_tokens.difference_update(extent.tokens)
    return Claims(
        frame,
        [quotation for quotation in frame.quotations.values() if quotation.set_by != "marks"],
        reported=claims,
        loose=[Loose(token, frame.quotations[token], "alone") for token in sorted(open_tokens)],
        not_speech=[frame.quotations[token] for token in named],
    )


def _marked(frame: Frame) -> list[int]:
    """The tokens that are quotations between marks."""
    return [token for token, quotation in frame.quotations.items() if quotation.set_by == "marks"]


def _with_titles(frame: Frame, titles: Collection[int]) -> Frame:
    """The frame with titles as names: “on ‘Meet the Reporters’” is grammar for a name."""
    if not titles:
        return frame
    return replace(frame, tags=[NAME if index in titles else tag for index, tag in enumerate(frame.tags)])


# What attributions report


def _reported(
    frame: Frame,
    attributions: Sequence[Attribution],
    quoted: Collection[int],
    names: NAMES_OF_FRAME,
    text: str,
) -> Iterator[Claim]:
    """What each attribution reports, from where the one before ended; each quotation only once."""
    low, open_tokens = _dateline_end(frame), set(quoted)
    for place, attribution in enumerate(attributions):
        earlier, channel = attributions[:place], _channel(attribution, names)
        content = content_of(attribution, Region(low, attribution.content_end or len(frame)))
        if content is None or not _is_worth_reading(attribution, content, open_tokens):
            yield Claim(attribution, None, earlier, attribution.end > low, channel)
            continue
        extent = extent_of(content, frame, text, open_tokens)
        open_tokens.difference_update(extent.tokens)
        yield Claim(attribution, extent, earlier, True, channel)
        low = max(attribution.end, content.pieces[-1][1])


def _parted(claim: Claim, within: Sequence[Attribution], names: NAMES_OF_FRAME, text: str) -> list[Claim]:
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
            parts.append(Claim(inner, said, (), is_new=True, channel=_channel(inner, names)))
    return parts


def _quoted_right_behind(attribution: Attribution) -> Content | None:
    """“which Reyes called ‘bold’, …”: no more than that is hers."""
    end = attribution.end
    return Content(((end, end + 1),)) if attribution.frame.tag(end) == QUOTATION else None


def _quotes_another(inner: Attribution, outer: Attribution) -> bool:
    """Whether somebody is named or described who says something inside what another one reports."""
    subjects = inner.subjects or []
    is_inside = outer.end <= inner.start < (outer.content_end or len(outer.frame))
    return is_inside and bool(subjects) and all(one.kind != "pronoun" for one in subjects)


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


def _channel(attribution: Attribution, names: NAMES_OF_FRAME) -> Tokens | None:
    """“in a post”, or “told reporters”: telling them is telling the world."""
    audience = attribution.audience
    if attribution.channel is not None or audience is None:
        return attribution.channel
    return (attribution.cue_start, audience[1]) if _is_public(attribution.frame, audience, names) else None


def _is_public(frame: Frame, audience: Tokens, names: NAMES_OF_FRAME) -> bool:
    """“reporters”, “the court”, “the Harrow Post”."""
    start, end = audience
    if not AUDIENCES.isdisjoint(frame.lows[start:end]):
        return True
    name = names.get(end)
    return name.kind == "organisation" if name is not None else frame.lows[end - 1] in roles.ORGANISATIONS


# What they leave over


def _signature_alone(frame: Frame, names: NAMES_OF_FRAME) -> Phrase | None:
    """Who signs, where the frame does nothing else; without a dash it takes more than one word of a name."""
    start = 1 if frame.tag(0) == "-" else 0
    if len(frame) > LONGEST_SIGNATURE or not NO_SIGNATURE.isdisjoint(frame.tags):
        return None
    for name in names.values():
        if start in (name.title_start, name.start):
            is_full = len(name.words) > 1 or name.title_start < name.start
            return name_phrase(name) if start or (is_full and frame.tag(name.end) in ("", ",", "(")) else None
    return None


def _loose(frame: Frame, token: int, names: NAMES_OF_FRAME, text: str) -> Loose:
    quotation = frame.quotations[token]
    if QUOTATIONS_AND_MARKS.issuperset(frame.tags):
        return Loose(token, quotation, "alone")
    if frame.tag(token - 1) == ":":
        return Loose(token, quotation, "introduced")
    signature = _signature(frame, token, names)
    if signature is not None:
        return Loose(token, quotation, "signed", signature)
    is_left_hanging = frame.tag(token + 1) == "," or text[quotation.span.end - 1] in ",?!…"
    may_be_said = token == 0 and is_left_hanging and reads_as_sentence(text, quotation)
    beside = _beside(frame, token, names) if may_be_said else None
    return (
        Loose(token, quotation, "fragment") if beside is None else Loose(token, quotation, "beside", *beside)
    )


def _beside(frame: Frame, token: int, names: NAMES_OF_FRAME) -> tuple[Phrase, Tokens] | None:
    """Who does what right behind a quotation, whatever it is: “‘…,’ Reyes hit back”, “‘…,’ beamed Reyes”."""
    start = token + 2 if frame.tag(token + 1) == "," else token + 1
    verb = end_of_run(frame.tags, start, ADVERB)
    if _is_past(frame, verb):
        phrases = phrases_after(frame, verb + 1, names)
        return (phrases[0], (verb, verb + 1)) if phrases and _is_somebody(frame, phrases[0]) else None
    for index in range(start + 1, min(start + LONGEST_BESIDE, len(frame))):
        if _is_past(frame, index):
            subject = subject_before(frame, index, names)
            phrases = (subject.phrases if subject is not None else None) or []
            is_beside = bool(phrases) and phrases[0].start == start and _is_somebody(frame, phrases[0])
            return (phrases[0], (index, index + 1)) if is_beside else None
    return None


def _is_past(frame: Frame, index: int) -> bool:
    tag, low = frame.tag(index), frame.low(index)
    return tag in CUE_OR_VERB or (tag == WORD and low.endswith("ed"))


def _is_somebody(frame: Frame, phrase: Phrase) -> bool:
    return phrase.kind != "description" or may_speak(frame, phrase.head)


def _signature(frame: Frame, token: int, names: NAMES_OF_FRAME) -> Phrase | None:
    """“‘…’ — Ana Reyes”: who is named behind a dash said it."""
    if frame.tag(token + 1) != "-":
        return None
    for name in names.values():
        if token + 2 in (name.title_start, name.start):
            return name_phrase(name)
    return None
