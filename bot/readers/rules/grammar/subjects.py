"""Find the subject of a verb, and tell whether it can speak."""

from bot.lexicon import grammar, roles
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_before
from bot.readers.rules.grammar.parentheses import before_parenthesis
from bot.readers.rules.grammar.phrase import Phrase, Subject, name_phrase, pronoun_at
from bot.readers.rules.grammar.relative_subjects import (
    BREAKS_RELATIVE,
    LONGEST_RELATIVE,
    before_relative,
    before_restrictive,
    named_behind_restrictive,
)
from bot.readers.rules.grammar.reporting_verbs import is_noun_or_adjective
from bot.readers.rules.grammar.speaking_nouns import SPEAKING_NOUNS, may_speak
from bot.readers.rules.grammar.tags import (
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    HELPER,
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

OPENS_NOUN = grammar.POSSESSIVES | {"the", "a", "an"}
BEFORE_ADJECTIVE = frozenset({DETERMINER, PREPOSITION, "'"})  # "in a televised speech"
NO_PEOPLE = roles.DOCUMENTS | roles.ORGANISATIONS
ASKED = ("asked", "pressed", "questioned")
BREAKS_ASKING = frozenset({".", ";", ":", QUOTATION})
SPEAKING = word_set("speaking talking writing responding appearing testifying referring")
LONGEST_SHARED = 15  # tokens of a clause with two verbs
BREAKS_SHARING = frozenset({",", ".", ";", ":", QUOTATION, THAT})
HOUSE = frozenset({NAME, WORD, "&", DETERMINER})  # “Norvo Maps & Sons”
BREAKS_OFFICE = VERBS | {RELATIVE, QUOTATION, SUBORDINATOR, ".", ";", ":"}
LONGEST_OFFICE = 25  # tokens
LONGEST_DESCRIPTION = 45  # tokens, of who is named between a quotation and the verb


def subject_before(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """The subject that ends right before token `end`, where its verb begins; None where there is none."""
    if frame.low(end - 1) in grammar.REFLEXIVE_PRONOUNS and frame.tag(end - 2) in NOUN | PARTING:
        end -= 1  # "Reyes herself insisted"
    last = end - 1
    tag = frame.tag(last)
    if tag == PRONOUN and frame.tag(last - 1) != PREPOSITION:
        return Subject([pronoun_at(last)], last)
    if tag == RELATIVE or (tag == THAT and _may_be_noun(frame, last - 1)):
        return before_relative(frame, last, names)
    if (opening := _behind_quotation(frame, end, names)) is not None:
        return Subject([opening], opening.start)
    if tag in PARTING and (joint := _before_asking(frame, last)) is not None:
        return Subject(None, joint)
    if tag in PARTING:
        return (
            _before_employer(frame, last, names)
            or before_parenthesis(frame, last, names)
            or named_behind_restrictive(frame, last, names)
            or _opening_speaker(frame, names)
            or _described_at_length(frame, last, names)
        )
    if tag == COORDINATOR:
        return _before_coordinator(frame, last, names)
    return _of_phrases(frame, end, names)


def _before_coordinator(frame: Frame, last: int, names: NamesByEnd) -> Subject | None:
    """“She resigned | and | said”: no phrase of its own, unless the same clause has it."""
    if frame.lows[last] == "yet" and frame.low(last - 1) in grammar.NEGATIONS:
        return None  # "may not yet have said"
    if (pronoun := _of_same_clause(frame, last)) is not None:
        return Subject([pronoun_at(pronoun)], last)
    return _of_relative_clause(frame, last, names) or Subject(None, last)


def _of_phrases(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """“The mayor and her deputy | said”, “those who call themselves gardeners | say”."""
    if (somebody := _before_employer(frame, end, names)) is not None:
        return somebody
    if (waiting := _opening_group(frame, end)) is not None:
        return Subject([waiting], 0)
    phrases = phrases_before(frame, end, names)
    if phrases and (so_called := _calling_themselves(frame, phrases[0].start, names)) is not None:
        return Subject([so_called._replace(end=end)], so_called.start)
    if phrases and (wrote := _before_contact_clause(frame, phrases[0].start, names)) is not None:
        return Subject([wrote], wrote.start)
    if phrases and (named := _named_before_description(frame, phrases[0], end, names)) is not None:
        return Subject([named], named.start)
    described = before_restrictive(frame, phrases[0].start if phrases else end, end, names)
    if described is not None:
        return Subject([described], described.start)
    if not phrases and (doing := _doing_something(frame, end, names)) is not None:
        return Subject([doing], 0)
    return Subject(phrases, _past_participle(frame, phrases[0].start)) if phrases else None


def _before_employer(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """“Ana Reyes, vice president, Norvo Maps | said”: Reyes, who opens the sentence with office and house."""
    name, employer = next(iter(names.values()), None), names.get(end)
    if name is None or employer is None or name.kind != "person" or len(name.words) < 2 or employer.gender:
        return None
    comma = start_of_run(frame.tags, employer.start, HOUSE) - 1
    if not name.end < comma <= name.end + LONGEST_OFFICE or not frame.tag(name.end) == "," == frame.tag(
        comma
    ):
        return None
    opens = name.title_start == 0 or frame.tag(name.title_start - 1) == QUOTATION
    has_office = not roles.PEOPLE_ROLES.isdisjoint(frame.lows[name.end + 1 : comma])
    tells = opens and has_office and BREAKS_OFFICE.isdisjoint(frame.tags[name.end + 1 : comma])
    return Subject([name_phrase(name)], name.title_start) if tells else None


def _before_contact_clause(frame: Frame, start: int, names: NamesByEnd) -> Phrase | None:
    """“A paper | she published last year | says”: the paper."""
    did = frame.tag(start) == WORD and frame.low(start).endswith("ed")
    if not did or frame.tag(start - 1) != PRONOUN or frame.tag(start - 2) not in NOUN:
        return None
    phrases = phrases_before(frame, start - 1, names)
    is_one = len(phrases) == 1 and frame.tags[phrases[0].start] == DETERMINER
    return phrases[0] if is_one and may_speak(frame, phrases[0].head) else None


def _past_participle(frame: Frame, start: int) -> int:
    """Where the clause opens: “…, | leading several senators to say”."""
    is_participle = frame.tag(start - 1) == WORD and frame.low(start - 1).endswith("ing")
    return start - 1 if is_participle and frame.tag(start - 2) == "," else start


def _may_be_noun(frame: Frame, index: int) -> bool:
    return frame.tag(index) in NOUN or (frame.tag(index) == CUE and is_noun_or_adjective(frame, index))


def _behind_quotation(frame: Frame, end: int, names: NamesByEnd) -> Phrase | None:
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


def _doing_something(frame: Frame, end: int, names: NamesByEnd) -> Phrase | None:
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


def _opening_group(frame: Frame, end: int) -> Phrase | None:
    """“Fans | waiting outside the ward”, “The men | handing them out”: who opens the sentence."""
    head = int(frame.tags[0] == DETERMINER)
    does = frame.tag(head + 1) == WORD and frame.low(head + 1).endswith("ing") and head + 2 < end
    if not does or frame.low(head) not in SPEAKING_NOUNS or frame.low(head + 1) in SPEAKING_NOUNS:
        return None
    is_one_clause = (BREAKS_RELATIVE | VERBS | {COORDINATOR}).isdisjoint(frame.tags[head + 1 : end])
    return Phrase(0, end, head, "description") if is_one_clause else None


def _named_before_description(frame: Frame, phrase: Phrase, end: int, names: NamesByEnd) -> Phrase | None:
    """“Ana Reyes, a nurse at the ward | said it was late”: the comma behind it is missing.

    Not “It was shut by Ana Reyes, a nurse said.”, “…, Ana Reyes, a nurse said.”
    """
    name = names.get(phrase.start - 1)
    is_described = phrase.kind == "description" and frame.tags[phrase.start] == DETERMINER
    if name is None or name.kind != "person" or frame.tag(name.end) != "," or not is_described:
        return None
    opens = frame.tag(name.title_start - 1) in {"", ",", QUOTATION}
    return name_phrase(name) if opens and frame.tag(end + 1) not in {"", "."} else None


def _before_asking(frame: Frame, closing: int) -> int | None:
    """“denied it | and, when asked about beds, said”: the joining word before the insertion."""
    for index in range(closing - 1, max(0, closing - LONGEST_RELATIVE), -1):
        if frame.tags[index] in BREAKS_ASKING:
            return None
        if frame.lows[index] in ASKED:
            place = index - 1 - (frame.low(index - 1) == "when")
            place -= frame.tag(place) == ","
            return place if frame.tag(place) == COORDINATOR else None
    return None


def _described_at_length(frame: Frame, comma: int, names: NamesByEnd) -> Subject | None:
    """“Another nurse who chose not to be named, | says”: a comma stands behind all of it."""
    described = before_restrictive(frame, comma, comma, names)
    return None if described is None else Subject([described], described.start)


def _opening_speaker(frame: Frame, names: NamesByEnd) -> Subject | None:
    """“Reyes, speaking in Leeds – where it rained – | said”: who opens the sentence."""
    for name in names.values():
        if name.title_start == 0 and frame.tag(name.end) == "," and frame.low(name.end + 1) in SPEAKING:
            return Subject([name_phrase(name)], 0)
    return None


def clause_subject(frame: Frame, before: int, names: NamesByEnd, *, behind: int = 0) -> list[Phrase]:
    """The subject of the first clause that starts in tokens `[behind, before)`; [] where none can be told.

    Of a relative clause only where no other clause follows: “Reyes, who waved, | spoke”.
    """
    antecedent: list[Phrase] = []
    for index in range(behind + 1, before):
        if not _is_verb(frame, index):
            continue
        end = start_of_run(frame.tags, index, HELPER)
        if frame.low(end - 1) == "to":
            continue  # "asked not to be named"
        if frame.tag(end - 1) == PRONOUN:
            return [pronoun_at(end - 1)]
        subject = subject_before(frame, end, names)
        if subject is None or not subject.phrases:
            continue
        if not subject.relative:
            return subject.phrases
        antecedent = antecedent or subject.phrases
    return antecedent or _opening_subject(frame, before, names)


def last_clause(frame: Frame, end: int) -> int:
    """Where the last clause before token `end` begins that “, and” joins: “…, and | she left, saying”."""
    for index in range(end - 2, 1, -1):
        if frame.tags[index] in {QUOTATION, ";"}:
            return index
        is_joined = frame.tags[index] == COORDINATOR and frame.tags[index - 1] == ","
        if is_joined and is_clause(frame, index + 1, end):
            return index
    return 0


def _opening_subject(frame: Frame, before: int, names: NamesByEnd) -> list[Phrase]:
    """“Reyes works for the board and has | said”: who opens the sentence, before a verb in “-s”.

    A name only where the verb at `before` goes on with it: “Reyes supporters said” are others.
    """
    goes_on = frame.tag(start_of_run(frame.tags, before, HELPER) - 1) == COORDINATOR
    names_there = (name_phrase(one) for one in names.values() if one.title_start == 0)
    opening = pronoun_at(0) if frame.tag(0) == PRONOUN else next(names_there, None) if goes_on else None
    if frame.tag(0) == DETERMINER and frame.tag(1) == WORD and frame.lows[1] in NO_PEOPLE:
        opening = Phrase(0, 2, 1, "description")  # "The memo | paints a picture"
    if opening is None or opening.end >= before:
        return []
    is_verb = frame.tags[opening.end] == WORD and frame.lows[opening.end].endswith("s")
    return [opening] if is_verb else []


def _is_verb(frame: Frame, index: int) -> bool:
    tag = frame.tags[index]
    if frame.low(index - 1) == "to":
        return False  # "agreed to be named"
    if frame.low(index - 1) in OPENS_NOUN:
        return False  # "had seen the plans"
    if tag == CUE:
        return not is_noun_or_adjective(frame, index)
    did = tag == WORD and frame.lows[index].endswith("ed")
    return tag in VERBS or (did and frame.tag(index - 1) not in BEFORE_ADJECTIVE)


def _of_same_clause(frame: Frame, joining: int) -> int | None:
    """“It was in May, when | he was asked and claimed that”: the pronoun that the joined verbs share."""
    for index in range(joining - 1, max(0, joining - LONGEST_SHARED), -1):
        if frame.tags[index] in BREAKS_SHARING:
            return None
        if frame.tags[index] == PRONOUN:
            return index if frame.tags[index - 1] == SUBORDINATOR else None
    return None


def _of_relative_clause(frame: Frame, joining: int, names: NamesByEnd) -> Subject | None:
    """“a group that backs the poor | and says that”: the group, where both verbs are of one form."""
    tense = _tense(frame.low(joining + 1))
    if not tense:
        return None
    for index in range(joining - 2, max(0, joining - LONGEST_SHARED), -1):
        if frame.tags[index] in BREAKS_SHARING - {THAT}:
            return None
        is_relative = frame.lows[index] in ("who", "which") or (
            frame.tags[index] == THAT and frame.tags[index - 1] in NOUN
        )
        if is_relative:
            goes_on = _tense(frame.lows[index + 1]) == tense
            tells_more = frame.lows[index] == "who" and frame.tags[index - 1] == ","
            goes_on &= tense == "s" or tells_more  # not "thanked nurses who came and said"
            subject = before_relative(frame, index, names) if goes_on else None
            return subject if subject is not None and subject.phrases else None
    return None


def _tense(low: str) -> str:
    """“s” of “says”, “ed” of “warned” and “said”, "" of any other word."""
    if low.endswith("ed") or low in BASE_FORMS or low == "said":
        return "ed"
    return "s" if low.endswith("s") else ""


def _calling_themselves(frame: Frame, start: int, names: NamesByEnd) -> Phrase | None:
    """“A man | describing himself as the owner of it | insisted”: a man."""
    participle = start - 3
    is_so = frame.low(start - 1) == "as" and frame.low(start - 2) in grammar.REFLEXIVE_PRONOUNS
    if not is_so or not frame.low(participle).endswith("ing"):
        return None
    phrases = phrases_before(frame, participle, names)
    return phrases[0] if len(phrases) == 1 and phrases[0].kind == "description" else None
