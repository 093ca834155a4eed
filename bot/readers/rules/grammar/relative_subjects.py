"""Find whose the verb behind a relative clause is: “Reyes, who runs it, said”."""

from bot.lexicon import roles
from bot.lexicon.grammar import BE_FORMS
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NameMention, NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after, phrases_before
from bot.readers.rules.grammar.parentheses import may_open_clause
from bot.readers.rules.grammar.phrase import Phrase, Subject, name_phrase
from bot.readers.rules.grammar.phrase_kinds import is_somebody
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    MAY_BE_RELATIVE,
    NAME,
    NOUN,
    NOUN_OR_DETERMINER,
    PREPOSITION,
    QUOTATION,
    THAT,
    VERBS,
    WORD,
    end_of_run,
    start_of_run,
)

ALL_OF_WHOM = ("both", "all")
LONGEST_AGENT = 12  # tokens
PARTICIPLES = frozenset({WORD, ADVERB, COORDINATOR})  # “was | carefully drawn up and published | by”
LONGEST_RELATIVE = 30  # tokens
# A relative clause between a subject and its verb without commas reaches over none of these.
BREAKS_RELATIVE = frozenset({",", ".", ";", ":", QUOTATION, "-"})

# Who speaks for a house, whatever it is called: “the head of Norvo, who said”.
HEADS = word_set("""
    head chief director president chairman chairwoman chair boss owner founder co-founder spokesman
    spokeswoman spokesperson executive leader manager partner editor secretary
""")
HEADED = ("of", "for", "at")
WHERE = ("from", "in", "inside", "at", "near", "outside", "across")
PEOPLE = roles.PEOPLE_ROLES | roles.GROUPS | roles.UNNAMED


def before_restrictive(frame: Frame, before: int, end: int, names: NamesByEnd) -> Phrase | None:
    """“The man who leads the night shift”: who is described, by a relative clause up to token `end`.

    The clause opens left of token `before`. None where no such clause stands before the verb.
    """
    for index in range(before - 1, max(0, before - LONGEST_RELATIVE), -1):
        if frame.tags[index] in BREAKS_RELATIVE:
            return None
        if frame.lows[index] in ("whose", "where") and has_verb(frame, index + 2, end):
            break
        verb = end_of_run(frame.tags, index + 1, ADVERB)
        if frame.tags[index] not in MAY_BE_RELATIVE or not _opens_relative(frame, index, verb):
            continue
        if verb < before or is_past(frame, verb) or _is_all_verb(frame, index, end):
            break
    else:
        return None
    described = phrases_before(frame, index, names)
    if (
        len(described) != 1
        or described[0].kind == "pronoun"
        or not may_open_clause(frame, described[0].start)
    ):
        return None
    return described[0] if described[0].kind == "name" else described[0]._replace(end=end)


def is_past(frame: Frame, index: int) -> bool:
    return frame.tags[index] == WORD and (frame.lows[index].endswith("ed") or frame.lows[index] in BASE_FORMS)


def has_verb(frame: Frame, start: int, end: int) -> bool:
    """“the couple whose garage | burned down”, “parents whose children | attend the school”."""
    return any(
        frame.tags[index] in VERBS | {DETERMINER}
        or is_past(frame, index)
        or frame.lows[index] in BASE_FORMS.values()
        for index in range(start, end)
    )


def named_behind_restrictive(frame: Frame, closing: int, names: NamesByEnd) -> Subject | None:
    """“The company that runs the gala, Dark Hall, | denies it”: the name between commas."""
    name = names.get(closing)
    opening = -1 if name is None else start_of_run(frame.tags, name.title_start, NOUN_OR_DETERMINER) - 1
    if name is None or frame.tag(opening) != ",":
        return None
    phrases = phrases_before(frame, opening, names)
    described = before_restrictive(frame, phrases[0].start if phrases else opening, opening, names)
    return None if described is None else Subject([name_phrase(name)], described.start)


def _opens_relative(frame: Frame, opener: int, verb: int) -> bool:
    """Whether “who” or “that” is the subject of the verb behind it: “who leads”, “that represents”."""
    if frame.tags[verb] in VERBS:
        return frame.tags[opener] != THAT or frame.tag(opener - 1) in NOUN
    return frame.tags[verb] == WORD and (
        frame.lows[opener] in ("who", "which") or _does_something(frame, opener)
    )


def _does_something(frame: Frame, that: int) -> bool:
    """“the firm that | markets nuts”; not “the plan that | we like”, “the firm that | nurses in Leeds”."""
    does = frame.low(that + 1).endswith("s") and not may_speak(frame, that + 1)
    has_object = frame.tag(that + 2) in NOUN_OR_DETERMINER
    return frame.lows[that] == "that" and does and has_object and may_speak(frame, that - 1)


def _is_all_verb(frame: Frame, opener: int, end: int) -> bool:
    """“a man who | lives nearby | said”, but not “a man who | residents | say”."""
    is_who = frame.lows[opener] == "who" and opener + 2 < end and frame.lows[opener + 1].endswith("s")
    return is_who or _does_something(frame, opener)


def before_relative(frame: Frame, relative: int, names: NamesByEnd) -> Subject | None:
    """“Reyes, who said”, “a report that found”: the speaker stands before the pronoun."""
    low = frame.lows[relative]
    if low == "whom" and frame.low(relative - 1) == "of" and frame.low(relative - 2) in ALL_OF_WHOM:
        phrases = phrases_before(frame, relative - 3, names) if frame.tag(relative - 3) == "," else []
        return Subject(phrases, relative, relative=True) if phrases else None
    if low not in ("who", "which", "that"):
        return None
    end = relative - 1 if frame.tag(relative - 1) == "," else relative
    name = names.get(end)
    belongs = name is not None and _belongs(frame, name, is_who=low == "who")
    if name is not None and low == "who" and (of_place := _person_of(frame, name, names)) is not None:
        return Subject([name_phrase(of_place)], relative, relative=True)
    if name is not None and low == "who" and (is_it := _is_one_of(frame, name, names)) is not None:
        return is_it
    tells_of_it = low == "which" and frame.tag(relative - 1) == ","  # "for Brindle, which said"
    if name is not None and (
        (tells_of_it and name.kind == "person")
        or (not belongs and (low == "who" or name.kind == "organisation"))
    ):
        return Subject([name_phrase(name)], relative, relative=True)
    if low != "who" and frame.tag(relative + 2) == QUOTATION:
        return None  # "a sign that says “Ring”"
    if name is not None and low == "who" and (there := _people_there(frame, name, names)):
        return Subject(there, relative, relative=True)
    agent = _by_whom(frame, end, names)
    phrases = agent or [_without_verb(frame, one) for one in phrases_before(frame, end, names)]
    if len(phrases) == 1 and (described := _described_by(frame, phrases[0], names)) is not None:
        return Subject([name_phrase(described)], relative, relative=True)
    is_thing = not (phrases and may_speak(frame, phrases[-1].head) and phrases[-1].name is None)
    if low != "who" and is_thing and not agent:
        phrases = _paper_behind(frame, end)
    if low != "who" and not phrases:
        return None
    if low == "who" and phrases and not _is_a_who(frame, phrases[-1]):
        phrases = _people_behind(frame, phrases[-1])
    return Subject(phrases or None, relative, relative=True)


def _by_whom(frame: Frame, end: int, names: NamesByEnd) -> list[Phrase]:
    """“The plan was devised by | a contractor, who said”: no more than that."""
    for by in range(end - 2, max(1, end - LONGEST_AGENT), -1):
        if frame.tags[by] not in NOUN_OR_DETERMINER | {PREPOSITION}:
            return []
        if frame.lows[by] == "by":
            is_done = frame.tag(start_of_run(frame.tags, by, PARTICIPLES) - 1) == AUXILIARY
            phrases = phrases_after(frame, by + 1, names) if is_done else []
            return phrases if len(phrases) == 1 and phrases[0].end == end else []
    return []


def _without_verb(frame: Frame, phrase: Phrase) -> Phrase:
    """“Reyes presented | data that showed”: what she did is no part of it."""
    verb = end_of_run(frame.tags, phrase.start, {NAME})
    did = phrase.start < verb < phrase.head and frame.tags[verb] == WORD and frame.lows[verb].endswith("ed")
    return phrase._replace(start=verb + 1) if phrase.kind == "description" and did else phrase


def _paper_behind(frame: Frame, end: int) -> list[Phrase]:
    """“seven counts in | an indictment that accused him”: the paper rather than what stands in it."""
    start = start_of_run(frame.tags, end, {WORD}) - 1
    is_paper = frame.tag(end - 1) == WORD and frame.lows[end - 1] in roles.DOCUMENTS
    is_behind = frame.tag(start) == DETERMINER and frame.tag(start - 1) == PREPOSITION
    return [Phrase(start, end, end - 1, "description")] if is_paper and is_behind else []


def _described_by(frame: Frame, phrase: Phrase, names: NamesByEnd) -> NameMention | None:
    """“Reyes, | a nurse who said”, “the Harrow Trust, | an umbrella group for clubs that said”."""
    name = names.get(phrase.start - 1) if frame.tag(phrase.start - 1) == "," else None
    if name is None or name.kind == "person":
        return name
    is_body = frame.lows[phrase.head] in roles.ORGANISATIONS | roles.ORGANISATION_NAMES
    is_house = name.kind == "organisation" and frame.lows[phrase.start] in ("a", "an") and is_body
    return name if is_house else None


def _is_a_who(frame: Frame, phrase: Phrase) -> bool:
    is_paper = phrase.kind == "description" and frame.lows[phrase.head] in roles.DOCUMENTS
    return is_somebody(frame, phrase) and not is_paper


def _people_behind(frame: Frame, paper: Phrase) -> list[Phrase]:
    """“testimony from | witnesses who said”, “fire from | villages who claim”: a thing is no “who”."""
    for index in range(paper.end - 1, paper.head, -1):
        if frame.tags[index] == PREPOSITION:
            return [Phrase(index + 1, paper.end, paper.end - 1, "description")]
    return [paper]


def _belongs(frame: Frame, name: NameMention, *, is_who: bool) -> bool:
    """“a nurse at | Brindle, who said”, “the head of | the Harrow Trust, who said”.

    Not “according to | Brindle, who said”, “the head of | the Harrow Trust, which said”.
    """
    joining = _before_article(frame, name.title_start) if is_who else name.title_start - 1
    if frame.tag(joining) != PREPOSITION or frame.low(joining - 1) == "according":
        return False
    return (
        name.kind != "person"
        or (frame.low(joining) in HEADED and frame.low(joining - 1) in HEADS)
        or (is_who and _are_there(frame, name))
    )


def _are_there(frame: Frame, name: NameMention) -> bool:
    """“six nurses from Harrow Hill, who”, “a doctor inside Harrow, who”; not “a nurse under Reyes, who”."""
    joining = _before_article(frame, name.title_start)
    may_be_place = name.gender is None and name.title_start == name.start
    return may_be_place and frame.low(joining) in WHERE and _are_people(frame.low(joining - 1))


def _people_there(frame: Frame, name: NameMention, names: NamesByEnd) -> list[Phrase]:
    """“complaints by | six nurses from Harrow Hill, | who say”; [] where the name is no place of theirs."""
    if not _are_there(frame, name):
        return []
    phrases = phrases_before(frame, _before_article(frame, name.title_start), names)
    if phrases and not _are_people(frame.lows[phrases[-1].head]):
        phrases = _people_behind(frame, phrases[-1])
    return [*phrases[:-1], *(_without_verb(frame, one)._replace(end=name.end) for one in phrases[-1:])]


def _are_people(noun: str) -> bool:
    return noun in PEOPLE or noun.removesuffix("s") in PEOPLE


def _person_of(frame: Frame, name: NameMention, names: NamesByEnd) -> NameMention | None:
    """“Ana Reyes of Deer Lodge, who said”, “Ana Reyes of the Harrow Trust, who said”: Reyes."""
    joining = _before_article(frame, name.title_start)
    somebody = names.get(joining)
    is_from = frame.low(joining) in ("of", "from", "in")
    return somebody if is_from and somebody is not None and somebody.kind == "person" else None


def _before_article(frame: Frame, start: int) -> int:
    """The token before the name that starts at `start`, or before its “the”."""
    return start - 1 - (frame.tag(start - 1) == DETERMINER)


def _is_one_of(frame: Frame, name: NameMention, names: NamesByEnd) -> Subject | None:
    """“Reyes is an associate of Hale who | says”: Reyes, of whom it is told what she is."""
    if frame.low(name.title_start - 1) != "of":
        return None
    article = start_of_run(frame.tags, name.title_start - 1, {WORD, ADVERB}) - 1
    if frame.low(article) not in ("a", "an") or frame.low(article - 1) not in BE_FORMS:
        return None
    subject = phrases_before(frame, article - 1, names)
    return Subject(subject, subject[0].start, relative=True) if subject else None
