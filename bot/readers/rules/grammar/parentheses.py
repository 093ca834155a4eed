"""Find the subject that stands before a parenthesis: “Reyes, a former coach who now lives in Leeds, said”."""

from collections.abc import Iterator

from bot.lexicon import grammar, roles
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NameMention, NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after, phrases_before
from bot.readers.rules.grammar.phrase import Phrase, Subject, name_phrase, pronoun_at
from bot.readers.rules.grammar.speaking_nouns import COUNTED, SPEAKING_NOUNS, may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    WORD,
    start_of_run,
)

LONGEST_PARENTHESIS = 45  # tokens
MOST_OPENINGS = 5  # marks tried; each may open the parenthesis, because it may hold some itself
OPENS_PARENTHESIS = frozenset(
    {RELATIVE, DETERMINER, NUMBER, NAME, PREPOSITION, ADVERB, "(", TIME, VERB, SUBORDINATOR}
)
SHORT_PARENTHESIS = 18  # tokens; whatever noun opens one this short, it describes somebody
LONGEST_BRACKET = 6  # tokens
BREAKS = STOP | {QUOTATION}  # behind which nobody is described any more
OPENING_OF_PARENTHESIS = 3  # tokens in which a role shows that it describes somebody
CALLED = (["named"], ["called"], ["calls"], ["known"], ["identified"])
TELLS_NAME = frozenset({RELATIVE, AUXILIARY, ADVERB})  # "who was also known as"
TELLS_WHO = frozenset({DETERMINER, NUMBER, WORD})  # "a 20-year-old student named"
# A subject may stand behind these: marks, joining words, a time.
BEFORE_A_CLAUSE = frozenset(
    {",", ".", ";", ":", "-", QUOTATION, COORDINATOR, SUBORDINATOR, THAT, "`", "(", TIME, ADVERB, NUMBER}
)


def before_parenthesis(frame: Frame, closing: int, names: NamesByEnd) -> Subject | None:
    """The subject before the parenthesis that the comma or dash at `closing` ends; None where none does."""
    phrases = _before_members(frame, closing, names)
    if phrases:
        return Subject(phrases, phrases[0].start)
    for opening in _openings(frame, closing):
        if not _is_parenthesis(frame, opening + 1, closing):
            continue
        before = phrases_before(frame, opening, names)
        speaks_for = names.get(closing) if frame.lows[opening + 1] in ("through", "via") else None
        if before and speaks_for is not None and speaks_for.kind == "person":
            return Subject(
                [name_phrase(speaks_for)], before[0].start
            )  # "Brindle, through its lawyer Ana Reyes,"
        if before and frame.low(before[0].start - 1) == "whose" and _is_named(names, opening + 1, closing):
            return Subject(_described_inside(frame, before, closing, names), before[0].start)
        if (
            before
            and _is_office_of(frame, before, names.get(closing))
            and _is_named(names, opening + 1, closing)
        ):
            return Subject([name_phrase(names[closing])], before[0].start)
        if before and may_open_clause(frame, before[0].start):
            phrases = before
            if _is_surely_whole(frame, phrases) and not _describes_name(frame, phrases[0].start, names):
                break
        elif frame.tags[opening - 1] == PRONOUN:
            return Subject([pronoun_at(opening - 1)], opening - 1)
    if phrases:
        joint = _joined_inside(frame, phrases[-1].end + 1, closing, names)
        inside = _described_inside(frame, phrases, closing, names)
        return Subject([*phrases, *joint] if joint else inside, phrases[0].start)
    return _before_stray_comma(frame, closing, names)


def _before_members(frame: Frame, closing: int, names: NamesByEnd) -> list[Phrase]:
    """“Others, including Ana Reyes, of Harrow, and Tom Hale, of Leeds, said”: others."""
    for index in range(closing, max(0, closing - LONGEST_PARENTHESIS), -1):
        if frame.tags[index] in BREAKS:
            return []
        if frame.lows[index] == "including" and frame.tags[index - 1] == ",":
            phrases = phrases_before(frame, index - 1, names)
            return phrases if phrases and may_open_clause(frame, phrases[0].start) else []
    return []


def _joined_inside(frame: Frame, start: int, closing: int, names: NamesByEnd) -> list[Phrase]:
    """“Officials – | and at least one farmer – | said”: those between dashes speak, too."""
    if frame.low(start) != "and" or frame.tags[closing] != "-" or "," in frame.tags[start:closing]:
        return []
    phrases = phrases_before(frame, closing, names)
    return phrases if phrases and phrases[0].start > start else []


def _is_named(names: NamesByEnd, start: int, end: int) -> bool:
    """“Leeds, whose manager, Ana Reyes, said”: nothing but a name stands between the commas."""
    name = names.get(end)
    return name is not None and start in (name.start, name.title_start)


def _is_office_of(frame: Frame, before: list[Phrase], name: NameMention | None) -> bool:
    """“Port Aldin’s harbour master, Ana Reyes, said”: she, whatever place stands further left."""
    last = before[-1]
    is_office = (
        len(before) == 1 and last.kind == "description" and frame.lows[last.end - 1] in roles.PEOPLE_ROLES
    )
    is_theirs = is_office and not _speaks_for_somebody(frame, last)
    return is_theirs and name is not None and name.kind == "person"


def _openings(frame: Frame, closing: int) -> Iterator[int]:
    """The marks that may open the parenthesis, nearest first."""
    tried = 0
    for index in range(closing - 1, max(0, closing - LONGEST_PARENTHESIS), -1):
        if frame.tags[index] in STOP or _is_quotation_with_comma(frame, index):
            return
        if frame.tags[index] == frame.tags[closing]:
            yield index
            tried += 1
            if tried == MOST_OPENINGS:
                return


def _is_quotation_with_comma(frame: Frame, index: int) -> bool:
    return frame.tags[index] == QUOTATION and "," in (frame.tags[index - 1], frame.tags[index + 1])


def _is_parenthesis(frame: Frame, start: int, end: int) -> bool:
    """Whether tokens between two commas describe what stands before them."""
    first, low = frame.tags[start], frame.lows[start]
    if first in OPENS_PARENTHESIS:
        return first != VERB or not low.endswith("s")  # "Reyes, whose son, Tom, | runs the ward, said"
    if low in grammar.REFLEXIVE_PRONOUNS:
        return True  # "Coach Tom Hale, himself a boxer, said"
    if first == COORDINATOR and frame.tags[end] == "-":
        return True  # "both brothers — and their parents — said"
    if first == COORDINATOR:
        return frame.tags[start + 1] in {WORD, VERB, CUE, ADVERB}
    if first == WORD:
        names_role = not roles.PEOPLE_ROLES.isdisjoint(frame.lows[start : start + OPENING_OF_PARENTHESIS])
        is_known = names_role or low.endswith(("ed", "ing", "er", "or", "ist"))
        return is_known or end - start < SHORT_PARENTHESIS
    return first == CUE and low.endswith(("ing", "ed"))


def may_open_clause(frame: Frame, start: int) -> bool:
    """Whether a subject may start here: the frame's start, or after a mark or a joining word."""
    before = start_of_run(frame.tags, start - (frame.low(start - 1) == "once"), {ADVERB})
    if start > 0 and frame.tag(before - 1) == AUXILIARY:
        return False  # "Reyes, who was also | a nurse, a poet and a coach, said"
    return (
        start == 0 or frame.tags[start - 1] in BEFORE_A_CLAUSE or frame.lows[start - 1] in grammar.TIME_NOUNS
    )


def _is_surely_whole(frame: Frame, phrases: list[Phrase]) -> bool:
    """Whether it is a speaker, not part of an apposition as in “Reyes, a coach, mother and author, said”."""
    start, last = phrases[0].start, phrases[-1]
    is_speaker = last.kind == "name" or frame.lows[last.head] in SPEAKING_NOUNS
    is_office = last.kind != "name" and frame.lows[start] in roles.PEOPLE_ROLES
    is_bare = frame.tags[start] in {WORD, NUMBER} or is_office
    inside_list = frame.tag(start - 1) == "," and is_bare
    return is_speaker and not inside_list and not ends_place(frame, start)


def ends_place(frame: Frame, start: int) -> bool:
    """“a nurse from Harrow, | Norland,”."""
    comma = start - 1
    town = start_of_run(frame.tags, comma, {NAME})
    return frame.tag(comma) == "," and frame.tag(town - 1) == PREPOSITION


def _describes_name(frame: Frame, start: int, names: NamesByEnd) -> bool:
    """“Reyes, | an analyst at Brindle, the firm in Leeds, said”: the name stands further left."""
    comma = start - 1
    if frame.tag(comma - 1) == NUMBER and frame.tag(comma - 2) == ",":
        comma -= 2  # "Reyes, 43, a nurse"
    behind = comma
    if frame.tag(comma - 1) == ")":
        inside = range(comma, max(0, comma - LONGEST_BRACKET), -1)
        behind = next((place for place in inside if frame.tags[place] == "("), comma)  # "Reyes (43), a nurse"
    name = names.get(behind) if frame.tag(comma) == "," else None
    return name is not None and name.kind == "person" and frame.tags[start] == DETERMINER


def _before_stray_comma(frame: Frame, comma: int, names: NamesByEnd) -> Subject | None:
    """“The security firm Acme, has said”: a comma too many."""
    if frame.tags[comma] != "," or QUOTATION in frame.tags[:comma]:
        return None
    phrases = phrases_before(frame, comma, names)
    return Subject(phrases, 0) if phrases and phrases[0].start == 0 else None


def _described_inside(frame: Frame, phrases: list[Phrase], closing: int, names: NamesByEnd) -> list[Phrase]:
    """The subject, or what the parenthesis calls it where that tells more."""
    if len(phrases) != 1 or phrases[0].kind != "description":
        return phrases
    described = _described_better(frame, phrases[0], names)
    if described is not None:
        return [described]
    if (called := _called_inside(frame, phrases[0], names.get(closing))) is not None:
        return [called]
    inside = phrases_before(frame, closing, names)
    if len(inside) == 1 and _is_rest_of_place(frame, phrases[0], inside[0]):
        return phrases
    if _speaks_for_somebody(frame, phrases[0]):
        return phrases  # "a spokesman for the mayor, Ana Reyes, said"
    if len(inside) == 1 and _is_person(inside[0]) and frame.tags[inside[0].start - 1] == ",":
        return inside  # "the president, Ana Reyes, said"
    members = [one for one in inside if one.start not in range(phrases[0].end)]
    if _are_listed(frame, phrases[0], members):
        return members  # "Two nurses, Ana Reyes and Tom Hale, said"
    is_body = frame.lows[phrases[0].head] in roles.ORGANISATIONS
    if len(inside) == 1 and is_body and _is_body(frame, inside[0]):
        return inside  # "the club, the Harrow Larks, said"
    return phrases


def _called_inside(frame: Frame, described: Phrase, name: NameMention | None) -> Phrase | None:
    """“Another nurse – a student named Ana Reyes –”, “The nurse, who calls herself Ana Reyes,”: Reyes."""
    if name is None or name.kind != "person":
        return None
    start, end = described.end + 1, name.title_start
    *opening, last = frame.lows[start:end] or [""]
    if last == "as" or last in grammar.REFLEXIVE_PRONOUNS:
        is_called = opening[-1:] in CALLED and TELLS_NAME.issuperset(frame.tags[start : end - 2])
    else:
        is_called = [last] in CALLED and TELLS_WHO.issuperset(frame.tags[start : end - 1])
    return name_phrase(name) if is_called else None


def _are_listed(frame: Frame, described: Phrase, inside: list[Phrase]) -> bool:
    """“the players – | Ana Reyes, Bo Marsh and Tom Hale –”: nobody but them."""
    head, last = frame.lows[described.head], described.end - 1
    is_of_others = last > described.head and frame.tags[last] == WORD and may_speak(frame, last)
    is_group = head in COUNTED or (head in roles.GROUPS and not is_of_others)  # not "lawyers for the nurses"
    begins_there = bool(inside) and inside[0].start == described.end + 1
    return is_group and begins_there and all(map(_is_person, inside))


def _speaks_for_somebody(frame: Frame, phrase: Phrase) -> bool:
    """“a spokesman for her challenger”: who is named behind is the challenger."""
    speaks = frame.lows[phrase.head].startswith("spokes") and frame.low(phrase.head + 1) == "for"
    return speaks and frame.lows[phrase.end - 1] in roles.PEOPLE_ROLES


def _described_better(frame: Frame, phrase: Phrase, names: NamesByEnd) -> Phrase | None:
    """“One of the nurses, a mother of two”: the apposition says more of who it is."""
    first, following = frame.lows[phrase.start], phrase.end + 1
    if first not in grammar.STANDING_ALONE and first not in grammar.POSSESSIVES:
        return None
    if frame.low(following) not in ("a", "an"):
        return None
    more = phrases_after(frame, following, names)
    if len(more) == 1 and more[0].kind == "description" and frame.lows[more[0].head] in roles.PEOPLE_ROLES:
        return more[0]
    return None


def _is_rest_of_place(frame: Frame, described: Phrase, inside: Phrase) -> bool:
    """“a nurse from Harrow, | Norland,”: one more word for where she is from."""
    town = start_of_run(frame.tags, described.end, {NAME})
    is_from = frame.tag(town - 1) == PREPOSITION
    words = inside.name.words if inside.name is not None else ()
    return is_from and (len(words) == 1 or words[:1] in (("Co",), ("County",)))


def _is_person(phrase: Phrase) -> bool:
    return phrase.name is not None and phrase.name.kind == "person"


def _is_body(frame: Frame, phrase: Phrase) -> bool:
    """“the Harrow Larks”, “Harrow University”; in “police in Leeds, Norland, said” a place stands there."""
    name = phrase.name
    if name is None or name.kind != "organisation":
        return False
    return frame.lows[phrase.start] == "the" or name.words[-1].lower() in roles.ORGANISATION_NAMES
