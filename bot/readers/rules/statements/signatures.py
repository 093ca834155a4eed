"""Find who signs a quotation: by name alone, below it, behind it or before a colon."""

from bot.article.quotations.quotations import Quotation
from bot.lexicon import roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NameMention, NamesByEnd
from bot.readers.rules.grammar.phrase import Phrase, name_phrase
from bot.readers.rules.grammar.tags import (
    COORDINATOR,
    DETERMINER,
    NAME,
    NOUN,
    OBJECT_PRONOUN,
    POSSESSIVE,
    PRONOUN,
    QUOTATION,
    VERBS,
    WORD,
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


def signature_alone(frame: Frame, names: NamesByEnd) -> Phrase | None:
    """Who signs, where the frame does nothing else; without a dash it takes more than one word of a name."""
    start = 1 if frame.tag(0) in ("-", "(") else 0
    if len(frame) > LONGEST_SIGNATURE or not NO_SIGNATURE.isdisjoint(frame.tags):
        return None
    if not start and all(word.isupper() for word in frame.words):
        return None  # a heading
    if start and start_of_agency(frame) == 0:
        return None
    if frame.tag(0) == "(":
        return _named_in_brackets(frame, 0, names)
    if frame.words[start : start + 1] and (frame.words[start][0] == "@" or frame.lows[start] == "anonymous"):
        return Phrase(start, len(frame), start, "description")
    end = len(frame) - (frame.tags[-1:] == ["."])
    for name in names.values():
        if frame.tag(name.end) == POSSESSIVE:
            continue  # "— Norvo’s chief, Ana Reyes"
        if start and name.end == end and name.title_start - start <= LONGEST_OFFICE:
            return name_phrase(name)  # "— Council member Ana Reyes"
        is_alone = _is_full(name) and frame.tag(name.end) in ("", ",", "(")
        if start in (name.title_start, name.start) and (start or is_alone):
            return name_phrase(name)
        if not start and _closes_with_office(frame, name):
            return name_phrase(name)
    is_body = frame.tag(0) == NAME and NOUN.issuperset(frame.tags) and frame.lows[-1] in roles.ORGANISATIONS
    is_short = 1 < len(frame) <= LONGEST_OFFICE
    return Phrase(0, len(frame), len(frame) - 1, "description") if is_body and is_short else None


def _is_full(name: NameMention) -> bool:
    """“Ana Reyes”, “Dr Reyes”."""
    return len(name.words) > 1 or name.title_start < name.start


def _closes_with_office(frame: Frame, name: NameMention) -> bool:
    """“Former striker | Ana Reyes”, “Captain and goalkeeper | Ana Reyes”: an office, a name, no more."""
    before = frame.tags[: name.start]
    is_office = frame.low(name.start - 1) in roles.PEOPLE_ROLES or frame.lows[0] == "former"
    is_short = len(before) <= LONGEST_OFFICE and OFFICE.issuperset(before)
    is_all = name.kind == "person" and len(name.words) > 1 and name.end == len(frame)
    return is_office and is_short and is_all


def start_of_agency(frame: Frame) -> int:
    """Where the dash stands before the agency whose story ends here: “‘We go on.’ - AFP”."""
    end = len(frame) - (frame.tag(len(frame) - 1) == ".")
    is_agency = frame.low(end - 1) in NEWS_AGENCIES and frame.tag(end - 2) == "-"
    return end - 2 if is_agency else len(frame)


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
        is_near = len(before) <= LONGEST_OFFICE and BEFORE_NAME.issuperset(before)
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
        is_alone = frame.tag(name.end) in (",", ")")  # not "(Ana Reyes contributed to this story)"
        is_somebody = name.kind == "person" and _is_full(name) and is_alone
        if opening + 1 in (name.title_start, name.start) and is_somebody:
            return name_phrase(name)
    return None


def _behind_colon(frame: Frame, names: NamesByEnd) -> Phrase | None:
    """“‘I like it’: | Ana Reyes, 31, teaches in Harrow”."""
    for name in names.values():
        if 2 in (name.title_start, name.start) and name.kind == "person" and _is_full(name):
            return name_phrase(name)
    return None


def _signature(frame: Frame, token: int, names: NamesByEnd) -> Phrase | None:
    """“‘…’ — Ana Reyes”: who is named behind a dash said it."""
    start = token + 2
    if frame.tag(token + 1) != "-" or start_of_agency(frame) == token + 1:
        return None
    for name in names.values():
        is_signed = frame.lows[name.start - 1] in roles.PEOPLE_ROLES and name.end >= len(frame.tags) - 1
        if start in (name.title_start, name.start) or (is_signed and name.start - start <= LONGEST_OFFICE):
            return name_phrase(name)
    return None


def signature_of(frame: Frame, start: int, token: int, names: NamesByEnd, text: str) -> Phrase | None:
    """Who signs the quotation at `token` in its own frame, whose words begin at token `start`."""
    if (in_brackets := _named_in_brackets(frame, token + 1, names)) is not None:
        return in_brackets
    if token == 0 and frame.tag(1) == ":" and (named := _behind_colon(frame, names)) is not None:
        return named
    left_open = _is_left_open(text, frame.quotations[token])
    return (
        _signature(frame, token, names)
        or _label(frame, start, token, names)
        or (_named_behind(frame, token, names) if left_open else None)
    )
