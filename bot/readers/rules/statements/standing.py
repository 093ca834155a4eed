"""How a quotation stands that no attribution of its frame reports, and who is named beside it."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from bot.article.quotations.quotations import Quotation
from bot.lexicon import roles
from bot.lexicon.grammar import VERB_PARTICLES
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.word_set import word_set
from bot.readers.rules.contents.extents import QUOTATIONS_AND_MARKS
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NameMention, NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase, name_phrase
from bot.readers.rules.grammar.phrase_kinds import is_somebody
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE_OR_VERB,
    DETERMINER,
    NAME,
    NOUN,
    NUMBER,
    OBJECT_PRONOUN,
    POSSESSIVE,
    PRONOUN,
    QUOTATION,
    VERBS,
    WORD,
    Tokens,
    end_of_run,
    start_of_run,
)
from bot.readers.rules.statements.not_speech import reads_as_sentence

LONGEST_SIGNATURE = 14  # tokens
BEFORE_NAME = frozenset({DETERMINER, NAME, WORD, POSSESSIVE, ","})  # “her cousin, | Ana Reyes”
OFFICE = frozenset({NAME, WORD, COORDINATOR})
LONGEST_OFFICE = 5  # tokens before the name of who signs
# With one of these it is no mere signature.
NO_SIGNATURE = VERBS | {QUOTATION, PRONOUN, OBJECT_PRONOUN, ":"}
# Those that sign what papers print of theirs.
NEWS_AGENCIES = word_set("""
    aap afp agencies ana ani ans ansa antara ap apa bernama dpa efe epa ians interfax irna kyodo mena nampa pa
    pti reuters rnz sapa staff tass upi wam xinhua yonhap
""")
ANSWERS = word_set("answer reply response retort comeback rejoinder riposte")
LONGEST_ANSWER = 3  # tokens: "the swift reply"
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


def signature_alone(frame: Frame, names: NamesByEnd) -> Phrase | None:
    """Who signs, where the frame does nothing else; without a dash it takes more than one word of a name."""
    start = 1 if frame.tag(0) in ("-", "(") else 0
    if len(frame) > LONGEST_SIGNATURE or not NO_SIGNATURE.isdisjoint(frame.tags):
        return None
    if not start and all(word.isupper() for word in frame.words):
        return None  # a heading
    if start and _start_of_agency(frame) == 0:
        return None
    if frame.tag(0) == "(":
        return _named_in_brackets(frame, 0, names)
    for name in names.values():
        if frame.tag(name.end) == POSSESSIVE:
            continue  # "— Norvo’s chief, Ana Reyes"
        if start and name.end == len(frame) and name.title_start - start <= LONGEST_OFFICE:
            return name_phrase(name)  # "— Council member Ana Reyes"
        if start in (name.title_start, name.start):
            is_full = len(name.words) > 1 or name.title_start < name.start
            if start or (is_full and frame.tag(name.end) in ("", ",", "(")):
                return name_phrase(name)
        if not start and _closes_with_office(frame, name):
            return name_phrase(name)
    is_body = frame.tag(0) == NAME and NOUN.issuperset(frame.tags) and frame.lows[-1] in roles.ORGANISATIONS
    is_short = 1 < len(frame) <= LONGEST_OFFICE
    return Phrase(0, len(frame), len(frame) - 1, "description") if is_body and is_short else None


def _closes_with_office(frame: Frame, name: NameMention) -> bool:
    """“Former striker | Ana Reyes”, “Captain and goalkeeper | Ana Reyes”: an office, a name, no more."""
    before = frame.tags[: name.start]
    is_office = frame.lows[name.start - 1] in roles.PEOPLE_ROLES or frame.lows[0] == "former"
    is_short = 0 < len(before) <= LONGEST_OFFICE and OFFICE.issuperset(before)
    is_all = name.kind == "person" and len(name.words) > 1 and name.end == len(frame)
    return is_office and is_short and is_all


def loose_quotation(frame: Frame, token: int, names: NamesByEnd, text: str) -> LooseQuotation:
    """How the quotation at `token` stands."""
    quotation = frame.quotations[token]
    is_time = frame.tag(0) == NUMBER and ":" in frame.words[0]  # "14:20 Ana Reyes: “We go.”"
    listed = 1 if is_time or (frame.tag(0) == NUMBER and frame.tag(1) in (".", ")")) else 0  # "1. “We go.”"
    end = _start_of_agency(frame)
    in_brackets = _named_in_brackets(frame, token + 1, names)
    if in_brackets is not None:
        return LooseQuotation(token, quotation, "signed", in_brackets)
    if QUOTATIONS_AND_MARKS.issuperset(_without_asides(frame.tags[listed:end])):
        return LooseQuotation(token, quotation, "alone")
    if (answer := _end_of_answer(frame, token)) is not None:
        from_whom = phrases_after(frame, answer + 1, names) if frame.low(answer) == "from" else []
        if from_whom:
            return LooseQuotation(token, quotation, "signed", from_whom[0])
        return LooseQuotation(token, quotation, "answering")
    signature = (
        _signature(frame, token, names)
        or _label(frame, listed, token, names)
        or (_named_behind(frame, token, names) if _is_left_open(text, quotation) else None)
    )
    if signature is not None:
        return LooseQuotation(token, quotation, "signed", signature)
    if frame.tag(token - 1) == ":":
        return LooseQuotation(token, quotation, "introduced")
    announced = _announced(frame, token, names)
    if announced is not None and quotation.capitalised:
        return LooseQuotation(token, quotation, "beside", *announced)
    is_left_hanging = frame.tag(token + 1) == "," or text[quotation.span.end - 1] in ",?!…"
    beside = _beside(frame, token, names) if token == 0 and is_left_hanging else None
    is_speech = beside is not None and (
        reads_as_sentence(text, quotation)
        or is_all_behind(frame, token, *beside)
        or (beside[1][0] < beside[0].start and quotation.capitalised)  # "“Cowards,” spat Reyes when"
    )
    if beside is None or not is_speech:
        return LooseQuotation(token, quotation, "fragment")
    return LooseQuotation(token, quotation, "beside", *beside)


def _start_of_agency(frame: Frame) -> int:
    """Where the dash stands before the agency whose story ends here: “‘We go on.’ - AFP”."""
    end = len(frame) - (frame.tag(len(frame) - 1) == ".")
    is_agency = frame.low(end - 1) in NEWS_AGENCIES and frame.tag(end - 2) == "-"
    return end - 2 if is_agency else len(frame)


def _end_of_answer(frame: Frame, token: int) -> int | None:
    """Behind “‘No,’ came the swift reply | from Reyes”; None where no such words stand there."""
    came = token + 1 + (frame.tag(token + 1) == ",")
    if frame.low(came) not in ("came", "comes") or frame.tag(came + 1) != DETERMINER:
        return None
    nouns = range(came + 2, min(came + 2 + LONGEST_ANSWER, len(frame)))
    return next((index + 1 for index in nouns if frame.lows[index] in ANSWERS), None)


def _without_asides(tags: Sequence[str]) -> list[str]:
    """Without what stands in parentheses: “‘We go on.’ (laughs)”."""
    kept: list[str] = []
    depth = 0
    for tag in tags:
        depth += tag == "("
        if depth == 0:
            kept.append(tag)
        depth -= tag == ")" and depth > 0
    return kept


def is_all_behind(frame: Frame, token: int, somebody: Phrase, verb: Tokens) -> bool:
    """“‘Yes,’ Reyes raged.”: nothing but the quotation is there for her to do it with."""
    end = max(somebody.end, verb[1])
    end += frame.low(end) in VERB_PARTICLES
    return end > token and frame.tag(end) in (".", "")


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


def _label(frame: Frame, start: int, token: int, names: NamesByEnd) -> Phrase | None:
    """“Ana Reyes (Ward 3): ‘…’”: who is named before the colon, with nothing else but who that is."""
    before = frame.tags[start : token - 1]
    if frame.tag(token - 1) != ":" or not before or not NO_SIGNATURE.isdisjoint(before):
        return None
    for name in names.values():
        if start in (name.title_start, name.start):
            return name_phrase(name) if frame.tag(name.end) in (":", ",", "(") else None
    return None


def _is_left_open(text: str, quotation: Quotation) -> bool:
    """“It is late,”: a sentence behind which somebody is named."""
    return text[quotation.span.end - 1] == "," and reads_as_sentence(text, quotation)


def _named_behind(frame: Frame, token: int, names: NamesByEnd) -> Phrase | None:
    """“‘It is late,’ her cousin Ana Reyes, 17.”: whose name alone follows, with who that is."""
    behind = frame.tags[token + 1 :]
    if token or not behind or len(behind) > LONGEST_SIGNATURE or not NO_SIGNATURE.isdisjoint(behind):
        return None
    for name in names.values():
        before = frame.tags[token + 1 : name.start]
        is_near = len(before) < LONGEST_OFFICE and BEFORE_NAME.issuperset(before)
        is_role = not before or before[-1] == "," or frame.lows[name.start - 1] in roles.PEOPLE_ROLES
        is_somebody = name.kind == "person" and len(name.words) > 1 and frame.tag(name.end) in (",", ".")
        if is_near and is_role and is_somebody:
            return name_phrase(name)
    return None


def _named_in_brackets(frame: Frame, opening: int, names: NamesByEnd) -> Phrase | None:
    """“‘…’ (Ana Reyes, teacher)”: whose name stands between brackets behind it, with who that is."""
    inside = frame.tags[opening:]
    if inside[:1] != ["("] or ")" not in inside[-2:] or not NO_SIGNATURE.isdisjoint(inside):
        return None
    for name in names.values():
        is_full = len(name.words) > 1 or name.title_start < name.start
        ends = frame.tag(name.end) in (",", ")")  # not "(Ana Reyes contributed to this story)"
        if opening + 1 in (name.title_start, name.start) and name.kind == "person" and is_full and ends:
            return name_phrase(name)
    return None


def _signature(frame: Frame, token: int, names: NamesByEnd) -> Phrase | None:
    """“‘…’ — Ana Reyes”: who is named behind a dash said it."""
    start = token + 2
    if frame.tag(token + 1) != "-" or start > _start_of_agency(frame):
        return None
    for name in names.values():
        is_signed = frame.lows[name.start - 1] in roles.PEOPLE_ROLES and name.end >= len(frame.tags) - 1
        if start in (name.title_start, name.start) or (is_signed and name.start - start < LONGEST_OFFICE):
            return name_phrase(name)
    return None
