"""Find what was said: the stretch of a frame that an attribution reports."""

from typing import NamedTuple

from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.namings import LIKENING
from bot.readers.rules.contents.according import around_according
from bot.readers.rules.contents.asides import without_aside
from bot.readers.rules.contents.ends import (
    is_empty,
    stripped,
    up_to_circumstance,
    up_to_semicolon,
    within_relative,
    within_subordinate,
)
from bot.readers.rules.contents.following import following_content
from bot.readers.rules.contents.introduced_quotations import continued_quotation, says
from bot.readers.rules.contents.leading import content_around, leading_content
from bot.readers.rules.contents.tenses import in_its_tense
from bot.readers.rules.grammar.antecedents import antecedent_of
from bot.readers.rules.grammar.clauses import has_finite_verb
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import AUXILIARY, COORDINATOR, FINITE, QUOTATION, VERB, Tokens

BEFORE_QUOTATION = frozenset({",", ":", "-", COORDINATOR})
BREAKING_IN = ("interrupt", "intervene", "interject")
QUOTATIONS_ALONE = frozenset({QUOTATION, ",", ".", "-", COORDINATOR, ":"})


class Content(NamedTuple):
    """Tokens `[start, end)` of what was said, in one piece or, around the cue, two."""

    pieces: tuple[Tokens, ...]


class Region(NamedTuple):
    """Where an attribution's content may lie: tokens before it from `low`, after it up to `high`."""

    low: int
    high: int


def content_of(attribution: Attribution, region: Region) -> Content | None:
    """What was said, by where it stands; None where the frame does not hold it."""
    found = (_behind_as(attribution, piece) for piece in _pieces_of(attribution, region) or ())
    pieces = tuple(piece for piece in found if not is_empty(piece))
    return Content(pieces) if pieces else None


def _behind_as(attribution: Attribution, piece: Tokens) -> Tokens:
    """“a plan that Reyes dismissed as | ‘bold’ | would cost more”: what it was called, without “as”."""
    frame, (start, end) = attribution.frame, piece
    opens = attribution.cue.lemma in LIKENING and start == attribution.end and frame.lows[start] == "as"
    if not opens or frame.tag(start + 1) != QUOTATION:
        return piece
    return start + 1, start + 2 if attribution.is_behind_relative else end


def _pieces_of(attribution: Attribution, region: Region) -> tuple[Tokens, ...] | None:
    frame = attribution.frame
    if attribution.denied is not None:
        return (stripped(frame, *attribution.denied),)
    before = stripped(frame, region.low, attribution.start)
    after = stripped(frame, attribution.end, region.high)
    before = _without_introduction(attribution, before)
    if attribution.is_according:
        opens = attribution.start <= region.low + 1 and QUOTATION not in frame.tags[slice(*before)]
        return around_according(frame, before, after, opens=opens)
    if attribution.after_cue:
        return _around_inversion(attribution, before, after)
    after = within_relative(attribution, without_aside(frame, up_to_semicolon(frame, after)))
    after = in_its_tense(attribution, within_subordinate(attribution, after))
    after = up_to_circumstance(attribution, after)
    return _around_upright(attribution, before, after)


def _without_introduction(attribution: Attribution, before: Tokens) -> Tokens:
    """“Nobody was happy: | ‘We lost,’ she said”: what stands before the colon the article tells itself.

    “‘But we –’ | ‘Never!’ she interrupted”: somebody else was speaking.
    """
    frame, (start, end) = attribution.frame, before
    place = end - 1 - (frame.tag(end - 1) == ",")
    if attribution.cue.lemma in BREAKING_IN and frame.tags[max(start, place - 1) : end] == [QUOTATION] * 2:
        return place, end
    if place <= start or frame.tags[place] != QUOTATION or frame.tags[place - 1] != ":":
        return before
    # Else that is who said it: "the judge asked: ‘Why?’ he said".
    is_told = not any(says(frame, index) for index in range(start, place))
    return (place, end) if is_told and frame.quotations[place].capitalised else before


def _around_inversion(attribution: Attribution, before: Tokens, after: Tokens) -> tuple[Tokens, ...] | None:
    """“‘…,’ said Reyes. ‘…’”: what stands before, and a quotation right behind."""
    frame, (start, end) = attribution.frame, after
    if is_empty(before):
        quotation = _quotation_start(frame, start, end)
        return None if quotation is None else ((quotation, end),)
    quotation = _quotation_start(frame, start, min(end, start + 2))
    if quotation is not None:
        return before, (quotation, end)
    if (continued := continued_quotation(attribution, after)) is not None:
        return before, continued
    if _is_unfinished(frame, before) and not is_empty(after):
        return before, after
    return (before,)


def _around_upright(attribution: Attribution, before: Tokens, after: Tokens) -> tuple[Tokens, ...] | None:
    frame = attribution.frame
    around = content_around(attribution, before, after) or _with_antecedent(attribution, after)
    if around is not None:
        return around
    leading = leading_content(attribution, before)
    continued = continued_quotation(attribution, after)
    if leading is not None and continued is not None:
        return leading, continued
    following = following_content(attribution, after)
    if leading is None:
        return None if following is None else (following,)
    if following is not None and (is_empty(following) or _tells_more_of_saying(attribution, following)):
        following = None
    if following is None:
        goes_on = _is_unfinished(frame, leading) and not is_empty(after) and not attribution.passive
        return (leading, after) if goes_on else (leading,)
    if _is_sentence_quoted(frame, leading) and _quotation_start(frame, *following) is None:
        return (leading,)  # "“The road is shut,” Reyes said of the thaw"
    if _is_quotation_alone(frame, leading) or _is_one_sentence(attribution, leading, following):
        return leading, following
    return (following,)


def _tells_more_of_saying(attribution: Attribution, following: Tokens) -> bool:
    """“The road is shut, she said on Monday, after years of delay”: what follows was not said."""
    frame = attribution.frame
    return frame.tag(attribution.end) == "," and QUOTATION not in frame.tags[slice(*following)]


def _with_antecedent(attribution: Attribution, after: Tokens) -> tuple[Tokens, ...] | None:
    """“a system which, he said, was unfair”, “a move that he said was”: the system was, by what he said."""
    frame, opener = attribution.frame, attribution.start - 1
    stands_for = frame.low(opener) == "which" or (
        frame.low(opener) in ("that", "who") and attribution.is_behind_relative
    )
    stands_for = stands_for or attribution.is_contact_clause
    says = attribution.cue.takes("clause") and stands_for
    goes_on = not is_empty(after) and (
        frame.tags[after[0]] == AUXILIARY or (frame.tags[after[0]] == VERB and after[0] == attribution.end)
    )
    if not says or not goes_on:
        return None
    antecedent = antecedent_of(frame, attribution.start if attribution.is_contact_clause else opener)
    if frame.tag(attribution.end) == "," and frame.tag(opener + 1) != ",":
        is_denied = attribution.cue.act == "denied"  # "the claim, which Reyes has denied, | would cost her"
        return (antecedent,) if is_denied and not is_empty(antecedent) else None
    return None if is_empty(antecedent) else (antecedent, after)


def _is_unfinished(frame: Frame, tokens: Tokens) -> bool:
    """Whether it takes more to make a sentence: “The road, said Reyes, was shut”."""
    return QUOTATION not in frame.tags[slice(*tokens)] and not has_finite_verb(frame, *tokens)


def _is_one_sentence(attribution: Attribution, leading: Tokens, following: Tokens) -> bool:
    """“The road, she said, was shut”: neither half is a sentence without the other."""
    frame = attribution.frame
    return (
        not attribution.has_that
        and frame.tags[following[0]] in FINITE
        and not has_finite_verb(frame, *leading)
    )


def _is_quotation_alone(frame: Frame, tokens: Tokens) -> bool:
    return QUOTATIONS_ALONE.issuperset(frame.tags[slice(*tokens)])


def _is_sentence_quoted(frame: Frame, tokens: Tokens) -> bool:
    return _is_quotation_alone(frame, tokens) and any(
        frame.quotations[token].capitalised for token in range(*tokens) if token in frame.quotations
    )


def _quotation_start(frame: Frame, start: int, end: int) -> int | None:
    """The quotation that opens `[start, end)`, but for marks and joining words."""
    for index in range(start, min(end, len(frame))):
        if frame.tags[index] == QUOTATION:
            return index
        if frame.tags[index] not in BEFORE_QUOTATION:
            return None
    return None
