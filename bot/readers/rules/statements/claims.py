"""What a frame by itself claims that somebody said: before it is known who “he” is.

Nothing here looks beyond the frame, so that its claims depend on nothing that was read before.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.article.quotations.quotations import Quotation
from bot.lexicon.roles import DOCUMENTS
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.attributions import find_attributions
from bot.readers.rules.attributions.independence import independent
from bot.readers.rules.attributions.silences import Silence, find_silences
from bot.readers.rules.contents.contents import Content, Region, content_of
from bot.readers.rules.contents.extents import extent_of, holds_only_quotations
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.tagging import TAGS
from bot.readers.rules.grammar.tags import CUE, NAME, WORD
from bot.readers.rules.grammar.vocabulary import is_in_title_case
from bot.readers.rules.statements.headline_labels import HeadlineLabel, headline_label
from bot.readers.rules.statements.not_speech import is_not_speech, is_term, reads_as_sentence
from bot.readers.rules.statements.passed_on import passed_on
from bot.readers.rules.statements.reported_claims import (
    Claim,
    channel_or_audience,
    reported_claims,
    without_what_others_say,
)
from bot.readers.rules.statements.signatures import signature_alone
from bot.readers.rules.statements.standing import LooseQuotation, loose_quotation


@dataclass(frozen=True, slots=True)
class Claims:
    """All that a frame claims, each in the order of the text."""

    frame: Frame
    set_apart: Sequence[Quotation] = ()  # turns and posts, which no marks enclose
    silences: Sequence[Silence] = ()
    reported: Sequence[Claim] = ()
    loose: Sequence[LooseQuotation] = ()
    not_speech: Sequence[Quotation] = ()
    labelled: HeadlineLabel | None = None  # of a headline: “Reyes: We will fight on”
    signature: Phrase | None = None  # where the frame is nothing else: “— Ana Reyes, head of the ward”


def claims_of(frame: Frame, names: NamesByEnd, text: str) -> Claims:
    """What a frame of the story claims."""
    named = [token for token in _marked(frame) if is_not_speech(text, frame, token)]
    frame = _with_titles(frame, named)
    silences = find_silences(frame, names)
    every = find_attributions(frame, names)
    open_tokens = {token for token in _marked(frame) if token not in named}
    reported = reported_claims(frame, every, silences, open_tokens, names, text)
    reporting = {claim.attribution.cue_start for claim in reported}
    within = [one for one in every if one.cue_start not in reporting]
    reported = [part for claim in reported for part in without_what_others_say(claim, within, names, text)]
    reported = [claim._replace(passes_on=[*passed_on(claim, within, names, text)]) for claim in reported]
    for claim in reported:
        open_tokens.difference_update(claim.extent.tokens if claim.extent is not None else ())
    signature = signature_alone(frame, names) if not frame.quotations else None
    if signature is not None:
        return Claims(frame, signature=signature)
    loose = [loose_quotation(frame, token, names, text) for token in sorted(open_tokens)]
    terms = [one for one in loose if one.standing == "fragment" and _is_term(one, text)]
    return Claims(
        frame,
        [quotation for quotation in frame.quotations.values() if quotation.set_by != "marks"],
        silences,
        reported,
        [one for one in loose if one not in terms],
        [*(frame.quotations[token] for token in named), *(one.quotation for one in terms)],
    )


def _is_term(loose: LooseQuotation, text: str) -> bool:
    """“the “new normal””; not “‘Too many books,’ was how she put it”."""
    opens = loose.token == 0 and reads_as_sentence(text, loose.quotation)
    return is_term(text, loose.quotation) and not opens


def only_quoted(claims: Claims) -> Claims:
    """Of a title inside the story: it may be another story's, so that it reports nothing here."""
    quoting = [one for one in claims.reported if one.extent is not None and one.extent.tokens]
    return replace(claims, reported=quoting, silences=())


def claims_of_headline(frame: Frame, names: NamesByEnd, text: str) -> Claims:
    """What a headline claims; what it quotes counts only where it is more than a term or two."""
    named = [token for token in _marked(frame) if is_not_speech(text, frame, token)]
    frame = _with_titles(frame, named)
    open_tokens = {token for token in _marked(frame) if token not in named}
    if is_in_title_case(frame):
        frame = _in_small_letters(frame, names)
    frame = _with_documents_as_nouns(frame)
    terms = {token for token in open_tokens if is_term(text, frame.quotations[token])}
    quotes = terms != open_tokens  # not "no ‘banned words’, director says"
    claims: list[Claim] = []
    for attribution in independent(frame, find_attributions(frame, names), silences=()):
        content = content_of(attribution, Region(0, attribution.content_end or len(frame)))
        extent = (
            extent_of(content, frame, text, open_tokens if quotes else ()) if content is not None else None
        )
        if (
            content is None
            or extent is None
            or not (extent.tokens or _tells_in_headline(attribution, content))
        ):
            continue
        claims.append(Claim(attribution, extent, (), channel_or_audience(attribution, names)))
        open_tokens.difference_update(extent.tokens)
    labelled = None if claims else headline_label(frame, names, text, open_tokens)
    return Claims(
        frame,
        [quotation for quotation in frame.quotations.values() if quotation.set_by != "marks"],
        reported=claims,
        labelled=labelled,
        loose=[LooseQuotation(token, frame.quotations[token], "alone") for token in sorted(open_tokens)],
        not_speech=[frame.quotations[token] for token in named],
    )


def _in_small_letters(frame: Frame, names: NamesByEnd) -> Frame:
    """“Reyes Vows To Fight On” as if only names had capitals."""
    named = {index for name in names.values() for index in range(name.start, name.end)}
    tags = [
        TAGS.get(low, NAME if index in named else WORD) if tag == NAME else tag
        for index, (low, tag) in enumerate(zip(frame.lows, frame.tags, strict=True))
    ]
    return replace(frame, tags=tags)


def _with_documents_as_nouns(frame: Frame) -> Frame:
    """“Ward was full, report says”: no article tells that it is a noun."""
    tags = [
        WORD if tag == CUE and low in DOCUMENTS and frame.tag(index + 1) == CUE else tag
        for index, (low, tag) in enumerate(zip(frame.lows, frame.tags, strict=True))
    ]
    return replace(frame, tags=tags)


def _tells_in_headline(attribution: Attribution, content: Content) -> bool:
    """“Ward is full, nurse says”: somebody says it who is named there, and more than a term in marks."""
    in_marks = all(holds_only_quotations(attribution.frame, piece) for piece in content.pieces)
    return bool(attribution.subjects) and not in_marks and not attribution.is_mentioned


def _marked(frame: Frame) -> list[int]:
    """The tokens that are quotations between marks."""
    return [token for token, quotation in frame.quotations.items() if quotation.set_by == "marks"]


def _with_titles(frame: Frame, titles: Collection[int]) -> Frame:
    """The frame with titles as names: “on ‘Meet the Reporters’” is grammar for a name."""
    if not titles:
        return frame
    return replace(frame, tags=[NAME if index in titles else tag for index, tag in enumerate(frame.tags)])
