"""Who speaks, where a description or what they do stands between them and the verb."""

from bot.lexicon import grammar, roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_before
from bot.readers.rules.grammar.phrase import Phrase, Subject, name_phrase
from bot.readers.rules.grammar.relative_subjects import (
    BREAKS_RELATIVE,
    before_restrictive,
    has_verb,
    is_past,
)
from bot.readers.rules.grammar.reporting_verbs import is_noun_or_adjective
from bot.readers.rules.grammar.speaking_nouns import SPEAKING_NOUNS, may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NOUN,
    PARTING,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    VERBS,
    WORD,
    end_of_run,
    start_of_run,
)

SPEAKING = word_set("speaking talking writing responding appearing testifying referring")
HOUSE = frozenset({NAME, WORD, "&", DETERMINER})  # “Norvo Maps & Sons”
OFFICE = HOUSE | {PREPOSITION, "'", COORDINATOR}  # “co-author of the study and director of Harrow’s”
BREAKS_OFFICE = VERBS | {RELATIVE, QUOTATION, SUBORDINATOR, ".", ";", ":"}
UNLIKE_ONE_CLAUSE = BREAKS_RELATIVE | {RELATIVE, SUBORDINATOR, THAT}
LONGEST_OFFICE = 25  # tokens
LONGEST_DESCRIPTION = 45  # tokens, of who is named between a quotation and the verb


def before_employer(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """“Ana Reyes, vice president, Norvo Maps | said”: Reyes, who opens the sentence with office and house."""
    name, employer = next(iter(names.values()), None), names.get(end)
    if name is None or employer is None or name.kind != "person" or len(name.words) < 2 or employer.gender:
        return None
    comma = start_of_run(frame.tags, employer.start, HOUSE) - 1
    if not name.end < comma <= name.end + LONGEST_OFFICE or not frame.tag(name.end) == "," == frame.tag(
        comma
    ):
        return None
    opens = frame.tag(name.title_start - 1) in {"", QUOTATION}
    has_office = not roles.PEOPLE_ROLES.isdisjoint(frame.lows[name.end : comma])
    tells = opens and has_office and BREAKS_OFFICE.isdisjoint(frame.tags[name.end : comma])
    return Subject([name_phrase(name)], name.title_start) if tells else None


def before_title(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """“Ana Reyes, host of “The Late Walk,” | said”: the comma behind who she is stands inside the marks."""
    title = end - 1
    if title not in frame.quotations or frame.tag(title - 1) not in {PREPOSITION, "'"}:
        return None
    comma = start_of_run(frame.tags, title, OFFICE) - 1
    name = names.get(comma) if frame.tag(comma) == "," else None
    if name is None or frame.tag(name.title_start - 1) not in {"", QUOTATION, ","}:
        return None
    has_office = not roles.PEOPLE_ROLES.isdisjoint(frame.lows[comma:title])
    return Subject([name_phrase(name)], name.title_start) if has_office else None


def before_contact_clause(frame: Frame, start: int, names: NamesByEnd) -> Phrase | None:
    """“A paper | she published last year | says”: the paper."""
    did = frame.tag(start) == WORD and frame.low(start).endswith("ed")
    if not did or frame.tag(start - 1) != PRONOUN or frame.tag(start - 2) not in NOUN:
        return None
    phrases = phrases_before(frame, start - 1, names)
    return phrases[0] if len(phrases) == 1 and may_speak(frame, phrases[0].head) else None


def behind_quotation(frame: Frame, end: int, names: NamesByEnd) -> Phrase | None:
    """“‘…,’ Ana Reyes, head of the ward in Harrow, Norway, and co-author of the study, | said”.

    Whoever is named right behind the quotation, however they are described up to the verb at token `end`.
    """
    start = end
    while start > max(0, end - LONGEST_DESCRIPTION) and frame.tags[start - 1] != QUOTATION:
        start -= 1
        if frame.tags[start] in FINITE or _reports(frame, start):
            return None
    if frame.tag(start - 1) != QUOTATION:
        return None
    start = end_of_run(frame.tags, start, PARTING)
    name = next(
        (one for one in names.values() if one.kind == "person" and start in (one.title_start, one.start)),
        None,
    )
    return (
        name_phrase(name) if name is not None and frame.tag(name.end) == "," and name.end < end - 1 else None
    )


def _reports(frame: Frame, index: int) -> bool:
    cue = frame.cue(index) if frame.tags[index] == CUE else None
    return cue is not None and cue.form in ("past", "s") and not is_noun_or_adjective(frame, index)


def doing_something(frame: Frame, end: int, names: NamesByEnd) -> Phrase | None:
    """“Reyes speaking in her shop as she was cutting a coat | told”: who opens the sentence."""
    if not BREAKS_RELATIVE.isdisjoint(frame.tags[:end]):
        return None
    return next(
        (
            name_phrase(name)
            for name in names.values()
            if name.title_start == 0
            and frame.tag(name.end) in {WORD, CUE}
            and frame.low(name.end).endswith("ing")
        ),
        None,
    )


def opening_group(frame: Frame, end: int) -> Phrase | None:
    """“Fans | waiting outside the ward”, “The men | handing them out”: who opens the sentence."""
    head = int(frame.tags[0] == DETERMINER)
    does = frame.tag(head + 1) == WORD and frame.low(head + 1).endswith("ing") and head + 2 < end
    if not does or frame.low(head) not in SPEAKING_NOUNS or frame.low(head + 1) in SPEAKING_NOUNS:
        return None
    is_one_clause = (BREAKS_RELATIVE | VERBS | {COORDINATOR}).isdisjoint(frame.tags[head + 1 : end])
    return Phrase(0, end, head, "description") if is_one_clause else None


def named_before_description(frame: Frame, phrase: Phrase, end: int, names: NamesByEnd) -> Phrase | None:
    """“Ana Reyes, a nurse at the ward | said it was late”: the comma behind it is missing.

    Not “It was shut by Ana Reyes, a nurse said.”, “…, Ana Reyes, a nurse said.”
    """
    name = names.get(phrase.start - 1)
    is_described = phrase.kind == "description" and frame.tags[phrase.start] == DETERMINER
    if name is None or name.kind != "person" or frame.tag(name.end) != "," or not is_described:
        return None
    opens = frame.tag(name.title_start - 1) in {"", ",", QUOTATION}
    return name_phrase(name) if opens and frame.tag(end + 1) not in {"", "."} else None


def before_open_relative(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """“Ana Reyes, who leads the Harrow Council (HC) | said”, “Reyes, while touring the Council | said”.

    Who opens the sentence: the comma behind what else is told of them is missing.
    """
    comma = next((index for index in range(end - 1, 0, -1) if frame.tags[index] == ","), 0)
    opener, verb = comma + 1, end_of_run(frame.tags, comma + 2, {ADVERB})
    is_one_clause = UNLIKE_ONE_CLAUSE.isdisjoint(frame.tags[opener + 1 : end])
    if not comma or not is_one_clause or not _opens_what_they_do(frame, opener, verb, end):
        return None
    if frame.tags[comma - 1] == ADVERB:  # "Ana Reyes and Tom Hale respectively, while"
        comma -= 1 + (frame.tag(comma - 2) == ",")
    phrases = phrases_before(frame, comma, names)
    is_named = frame.lows[opener] == "while" and all(one.kind == "name" for one in phrases)
    opens = bool(phrases) and (is_named or phrases[0].start == 0)
    return Subject(phrases, phrases[0].start) if opens else None


def _opens_what_they_do(frame: Frame, opener: int, verb: int, end: int) -> bool:
    if frame.lows[opener] == "while":
        return frame.low(verb).endswith("ing") and frame.tag(verb) in {WORD, CUE}
    if frame.lows[opener] == "who":  # not "who Tom Hale | said", nor "who thinks Hale | said"
        does = frame.tag(verb) == WORD and frame.low(verb).endswith("s") and frame.tag(verb + 1) == DETERMINER
        return verb < end - 1 and (frame.tag(verb) in FINITE or is_past(frame, verb) or does)
    return frame.lows[opener] == "whose" and has_verb(frame, verb + 1, end - 1)


def described_at_length(frame: Frame, comma: int, names: NamesByEnd) -> Subject | None:
    """“Another nurse who chose not to be named, | says”: a comma stands behind all of it."""
    described = before_restrictive(frame, comma, comma, names)
    return None if described is None else Subject([described], described.start)


def opening_speaker(frame: Frame, names: NamesByEnd) -> Subject | None:
    """“Reyes, speaking in Leeds – where it rained – | said”: who opens the sentence."""
    for name in names.values():
        if name.title_start == 0 and frame.tag(name.end) == "," and frame.low(name.end + 1) in SPEAKING:
            return Subject([name_phrase(name)], 0)
    return None


def calling_themselves(frame: Frame, start: int, names: NamesByEnd) -> Phrase | None:
    """“A man | describing himself as the owner of it | insisted”: a man."""
    participle = start - 3
    is_so = frame.low(start - 1) == "as" and frame.low(start - 2) in grammar.REFLEXIVE_PRONOUNS
    if not is_so or not frame.low(participle).endswith("ing"):
        return None
    phrases = phrases_before(frame, participle, names)
    return phrases[0] if len(phrases) == 1 and phrases[0].kind == "description" else None
