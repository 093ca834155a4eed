"""How a quotation stands that no attribution of its frame reports, and who is named beside it."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from bot.article.quotations.quotations import Quotation
from bot.lexicon.grammar import POSSESSIVES, VERB_PARTICLES
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.word_set import word_set
from bot.readers.rules.contents.extents import QUOTATIONS_AND_MARKS
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase, name_phrase, pronoun_at
from bot.readers.rules.grammar.phrase_kinds import is_somebody
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import (
    ADVERB,
    APOSTROPHE,
    CUE_OR_VERB,
    DETERMINER,
    NUMBER,
    QUOTATION,
    WORD,
    Tokens,
    end_of_run,
    start_of_run,
)
from bot.readers.rules.statements.not_speech import reads_as_sentence
from bot.readers.rules.statements.signatures import signature_of, start_of_agency

ANSWERS = word_set("""
    answer reply response retort comeback rejoinder riposte comment verdict review reaction assessment advice
""")
LONGEST_ANSWER = 7  # tokens: "the swift reply", "the pensioner Ana Reyes’s only comment"
LONGEST_BESIDE = 16  # tokens between a quotation and the verb of who stands beside it

# How a quotation stands that no attribution of its frame reports.
Standing = Literal[
    "alone",  # the frame is nothing but quotations
    "introduced",  # behind a colon
    "answering",  # “‘No,’ came the reply”
    "signed",  # a name and a colon before it, or a dash and a name behind
    "beside",  # a sentence, with somebody doing something beside it: “‘…,’ Reyes hit back”
    "fragment",  # in the middle of narration
]


class LooseQuotation(NamedTuple):
    """A quotation that no attribution of its frame reports; `somebody` signed it or stands beside it."""

    token: int
    quotation: Quotation
    standing: Standing
    somebody: Phrase | None = None
    verb: Tokens | None = None  # of who stands beside it


def loose_quotation(frame: Frame, token: int, names: NamesByEnd, text: str) -> LooseQuotation:
    """How the quotation at `token` stands."""
    quotation = frame.quotations[token]
    is_time = frame.tag(0) == NUMBER and ":" in frame.words[0]  # "14:20 Ana Reyes: “We go.”"
    listed = 1 if is_time or (frame.tag(0) == NUMBER and frame.tag(1) in (".", ")")) else 0  # "1. “We go.”"
    end = start_of_agency(frame)
    signature = signature_of(frame, listed, token, names, text)
    if signature is None and QUOTATIONS_AND_MARKS.issuperset(_without_asides(frame.tags[listed:end])):
        return LooseQuotation(token, quotation, "alone")
    if _is_interrupted(frame, token):
        return LooseQuotation(token, quotation, "alone")
    if (answer := _end_of_answer(frame, token)) is not None:
        from_whom = _owner_of_answer(frame, token, answer, names)
        if from_whom:
            return LooseQuotation(token, quotation, "signed", from_whom[0])
        return LooseQuotation(token, quotation, "answering")
    if signature is not None:
        return LooseQuotation(token, quotation, "signed", signature)
    if frame.tag(token - 1) == ":":
        return LooseQuotation(token, quotation, "introduced")
    announced = _announced(frame, token, names)
    if announced is not None and quotation.capitalised:
        return LooseQuotation(token, quotation, "beside", *announced)
    is_left_hanging = frame.tag(token + 1) == "," or text[quotation.span.end - 1] in ",?!…"
    beside = _beside(frame, token, names) if token == 0 and is_left_hanging else None
    is_said = beside is not None and (
        reads_as_sentence(text, quotation) or _is_surely_said(frame, token, *beside)
    )
    if beside is None or not is_said:
        return LooseQuotation(token, quotation, "fragment")
    return LooseQuotation(token, quotation, "beside", *beside)


def _is_surely_said(frame: Frame, token: int, somebody: Phrase, verb: Tokens) -> bool:
    """“‘Cowards,’ spat Reyes when”, “‘Let them,’ Reyes spat, ‘go.’”, however little is quoted."""
    is_inverted = verb[0] < somebody.start and frame.quotations[token].capitalised
    goes_on = frame.tags[verb[1] : verb[1] + 2] == [",", QUOTATION]
    return is_inverted or goes_on or is_all_behind(frame, somebody, verb)


def _is_interrupted(frame: Frame, token: int) -> bool:
    """“‘Then’ — he had gone back — ‘I lost it.’”: either half, with dashes around what parts them."""
    dashes = [index for index, tag in enumerate(frame.tags) if tag == "-"]
    opens = token == 0 and dashes[:1] == [1] and len(dashes) > 1 and frame.tag(dashes[-1] + 1) == QUOTATION
    closes = dashes[-1:] == [token - 1] and len(dashes) > 1 and QUOTATION in frame.tags[: dashes[0]]
    return opens or (closes and token >= len(frame) - 2)


def _end_of_answer(frame: Frame, token: int) -> int | None:
    """Behind “‘No,’ came the swift reply | from Reyes”, “‘No’ was Reyes’s only comment |”; else None."""
    came = token + 1 + (frame.tag(token + 1) == ",")
    if frame.low(came) not in ("came", "comes", "was", "is", "were") or token:
        return None
    nouns = range(came + 2, min(came + 2 + LONGEST_ANSWER, len(frame)))
    return next((index + 1 for index in nouns if frame.lows[index] in ANSWERS), None)


def _owner_of_answer(frame: Frame, token: int, end: int, names: NamesByEnd) -> list[Phrase]:
    """“‘No,’ came | her reply”, “‘No’ was | Reyes’s only comment”, “came the reply from | Reyes”."""
    if frame.low(end) == "from":
        return phrases_after(frame, end + 1, names)
    came = token + 1 + (frame.tag(token + 1) == ",")
    if frame.low(came + 1) in POSSESSIVES:
        return [pronoun_at(came + 1)]
    mark = next((index for index in range(end) if frame.tags[index] in APOSTROPHE), None)
    name = None if mark is None else names.get(mark)
    return [] if name is None else [name_phrase(name)]


def _without_asides(tags: Sequence[str]) -> list[str]:
    """Without what stands in parentheses: “‘We go on.’ (laughs)”."""
    kept: list[str] = []
    depth = 0
    for tag in tags:
        depth += tag == "("
        if depth == 0:
            kept.append(tag)
        depth = max(0, depth - (tag == ")"))
    return kept


def is_all_behind(frame: Frame, somebody: Phrase, verb: Tokens) -> bool:
    """“‘Yes,’ Reyes raged.”: nothing but the quotation is there for her to do it with."""
    end = max(somebody.end, verb[1])
    end += frame.low(end) in VERB_PARTICLES
    return frame.tag(end) in (".", "")


def _beside(frame: Frame, token: int, names: NamesByEnd) -> tuple[Phrase, Tokens] | None:
    """Who does what right behind a quotation, whatever it is: “‘…,’ Reyes hit back”, “‘…,’ beamed Reyes”."""
    start = token + 2 if frame.tag(token + 1) == "," else token + 1
    verb = end_of_run(frame.tags, start, ADVERB)
    behind = verb + 2 if frame.low(verb + 1) in VERB_PARTICLES else verb + 1
    is_now = frame.tag(verb) == WORD and frame.lows[verb].endswith("s") and frame.tag(behind) == DETERMINER
    if _is_past(frame, verb) or is_now or frame.tag(verb) == WORD:
        phrases = phrases_after(frame, behind, names)
        is_told = bool(phrases) and is_somebody(frame, phrases[0])
        is_told &= _is_past(frame, verb) or is_now or (is_told and phrases[0].kind == "name")
        if is_told or _is_past(frame, verb):
            return (phrases[0], (verb, verb + 1)) if is_told else None
    for index in range(start + 1, min(start + LONGEST_BESIDE, len(frame))):
        if _is_past(frame, index):
            subject = subject_before(frame, index, names)
            phrases = (subject.phrases if subject is not None else None) or []
            is_beside = bool(phrases) and phrases[0].start == start and is_somebody(frame, phrases[0])
            return (phrases[0], (index, index + 1)) if is_beside else None
    return None


def _announced(frame: Frame, token: int, names: NamesByEnd) -> tuple[Phrase, Tokens] | None:
    """Who does what right before a quotation: “Reyes roared, ‘…’”."""
    verb = token - 2
    if frame.tag(token - 1) != "," or not _is_past(frame, verb):
        return None
    subject = subject_before(frame, start_of_run(frame.tags, verb, ADVERB), names)
    phrases = (subject.phrases if subject is not None else None) or []
    return (phrases[0], (verb, verb + 1)) if phrases and is_somebody(frame, phrases[0]) else None


def _is_past(frame: Frame, index: int) -> bool:
    tag, low = frame.tag(index), frame.low(index)
    return tag in CUE_OR_VERB or (tag == WORD and (low.endswith("ed") or low in BASE_FORMS))
